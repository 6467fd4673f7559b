"""`payaid import` and `payaid export`, for people and for programs."""

from pathlib import Path

import pytest


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "parties.csv"
    path.write_text("Party name,Mobile,Zodiac\nAsha,9876543210,Leo\nRavi,123,\n", encoding="utf-8")
    return path


def test_a_dry_run_shows_what_is_read_and_what_is_wrong(shop, file):
    ran = shop("import", str(file), "--kind", "contacts", "--dry-run")

    assert ran.code == 0
    assert "Mobile" in ran.out
    assert "Zodiac" in ran.err
    assert "10 digits" in ran.out


def test_an_import_with_a_bad_row_ends_with_its_place_and_keeps_nothing(shop, file):
    answer = shop.call("import", file=str(file), kind="contacts")

    assert (answer["exit"], answer["code"]) == (3, "VALIDATION_ERROR")
    assert set(answer["details"]) == {"row 3, Mobile"}
    assert shop.json("contacts", "list")["items"] == []


def test_an_exported_list_is_imported_by_another_shop(shop, file, payaid, tmp_path):
    shop.contact(name="=Asha", phone="9876543210")
    (made,) = shop.call("export", kind="xlsx", what="contacts", path=str(tmp_path / "a.xlsx"))[
        "data"
    ]

    answer = shop.call("import", file=made["path"], kind="contacts")

    assert answer["data"]["imported"] == 1
    assert [each["name"] for each in shop.json("contacts", "list")["items"]] == ["=Asha"] * 2


def test_a_file_that_is_not_there_is_not_found(shop, tmp_path):
    answer = shop.call("import", file=str(tmp_path / "none.csv"), kind="contacts")

    assert (answer["exit"], answer["code"]) == (4, "NOT_FOUND")


@pytest.mark.parametrize(
    ("args", "field"),
    [
        ({"kind": "contacts"}, "file"),
        ({"file": "a.csv"}, "kind"),
        ({"file": "a.csv", "kind": "bills"}, "kind"),
        ({"file": 7, "kind": "contacts"}, "file"),
        ({"file": "a.csv", "kind": "contacts", "dryRun": "maybe"}, "dryRun"),
        ({"file": "a.csv", "kind": "contacts", "sudo": True}, "sudo"),
    ],
)
def test_a_wrong_call_is_refused_by_field(shop, args, field):
    answer = shop.call("import", **args)

    assert set(answer["details"]) == {field}
    assert answer["exit"] == 3


def test_without_a_path_an_export_lies_in_the_data_folder(shop):
    made = shop.call("export", kind="csv")["data"]

    assert all(Path(each["path"]).is_relative_to(shop.folder / "exports") for each in made)


def test_the_bills_of_a_period_are_printed_into_a_folder(shop, tmp_path):
    for day in ("2026-05-01", "2026-06-01"):
        shop.invoice("--issue", datedOn=day)
    shop.invoice()

    made = shop.call(
        "export", kind="pdf", what="invoices", path=str(tmp_path / "bills"), fromOn="2026-05-15"
    )

    assert made["data"] == [{"what": "invoices", "path": str(tmp_path / "bills"), "rows": 1}]
    (pdf,) = (tmp_path / "bills").iterdir()
    assert pdf.read_bytes().startswith(b"%PDF-1.7")


@pytest.mark.parametrize(
    ("args", "field"),
    [
        ({"what": "ledger"}, "what[0]"),
        ({"path": "all.pdf"}, "path"),
        ({"overwrite": True}, "overwrite"),
        ({"fromOn": "soon"}, "fromOn"),
    ],
)
def test_what_cannot_be_printed_is_refused_by_field(shop, args, field):
    answer = shop.call("export", kind="pdf", **args)

    assert set(answer["details"]) == {field}
