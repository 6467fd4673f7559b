"""The people's commands, from the contact to the statement."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from pypdf import PdfReader

BILL = {
    "buyer": {"name": "Asha Stores", "stateCode": "27"},
    "items": [
        {
            "description": "Table fan",
            "hsn": "8414",
            "quantity": "1",
            "unitPrice": "1000",
            "gstRate": "18",
        }
    ],
}


def test_a_contact_is_added_shown_changed_deleted_and_brought_back(shop):
    contact = shop.contact(phone="9000000002", company="Asha Traders")

    changed = shop.json("contacts", "update", contact["id"], "-", of={"phone": None})
    assert (changed["phone"], changed["company"]) == (None, "Asha Traders")

    assert shop("contacts", "delete", contact["id"]).code == 0
    assert shop.json("contacts", "list")["items"] == []
    assert len(shop.json("contacts", "list", "--deleted")["items"]) == 1
    assert shop("contacts", "restore", contact["id"]).code == 0
    assert shop.json("contacts", "show", contact["id"])["deletedAt"] is None


def test_an_edit_of_an_older_version_is_a_conflict(shop):
    contact = shop.contact()
    shop.json("contacts", "update", contact["id"], "-", "--version", "1", of={"notes": "a"})

    answer = shop.json(
        "contacts", "update", contact["id"], "-", "--version", "1", of={"notes": "b"}, code=5
    )
    assert answer["code"] == "CONFLICT"


def test_a_list_is_added_in_one_transaction_or_not_at_all(shop):
    answer = shop.json("contacts", "add", "-", of=[{"name": "A"}, {"name": ""}, {}], code=3)
    assert set(answer["details"]) == {"[1].name", "[2].name"}
    assert shop.json("contacts", "list")["items"] == []

    both = shop.json("contacts", "add", "-", of=[{"name": "A"}, {"name": "B"}])
    assert [each["name"] for each in both] == ["A", "B"]

    taken = [{"name": name, "email": "same@example.com"} for name in ("C", "D")]
    assert shop.json("contacts", "add", "-", of=taken, code=5)["code"] == "CONFLICT"
    assert len(shop.json("contacts", "list")["items"]) == 2


def test_a_stream_is_answered_line_by_line_and_goes_on_after_a_bad_one(shop):
    ran = shop(
        "contacts", "add", "-", "--ndjson", stdin='{"name": "A"}\n\n{"name": 1}\nx\n{"name": "B"}'
    )

    assert ran.code == 0
    assert [(each["id"], each["ok"], each["exit"]) for each in ran.answers] == [
        (1, True, 0),
        (3, False, 3),
        (4, False, 3),
        (5, True, 0),
    ]
    assert ran.answers[0]["acked"] == ran.answers[0]["data"]["id"]


def test_a_stream_is_read_from_standard_input_only(shop):
    assert shop("contacts", "add", "{}", "--ndjson").code == 2


def test_a_long_list_comes_in_pages(shop):
    shop.json("contacts", "add", "-", of=[{"name": f"C{n}"} for n in range(5)])
    ran = shop("contacts", "list", "--limit", "3")
    cursor = ran.err.split()[-1]

    assert [line.split()[0] for line in ran.out.splitlines()[2:]] == ["C0", "C1", "C2"]
    rest = shop.json("contacts", "list", "--limit", "3", "--after", cursor)
    assert [each["name"] for each in rest["items"]] == ["C3", "C4"]
    assert shop("contacts", "list", "--after", "nonsense").code == 3
    assert shop("contacts", "list", "--limit", "501").code == 3
    assert shop("contacts", "list", "--sort", "colour").code == 3


def test_two_contacts_are_merged(shop):
    keep, duplicate = shop.contact(), shop.contact(email="asha@example.com")
    merged = shop.json("contacts", "merge", keep["id"], duplicate["id"])

    assert (merged["id"], merged["email"]) == (keep["id"], "asha@example.com")


def test_a_deal_is_moved_and_transferred_with_both_counts_right(shop):
    one, two = shop.contact(name="One"), shop.contact(name="Two")
    deal = shop.json("deals", "add", "-", of={"contactId": one["id"], "title": "Hall"})
    shop.json("deals", "transfer", deal["id"], "--to", two["id"])
    moved = shop.json("deals", "move", deal["id"], "lost", "--reason", "Too dear")

    assert (moved["stage"], moved["contactId"]) == ("lost", two["id"])
    counts = {each["name"]: each["dealCount"] for each in shop.json("contacts", "list")["items"]}
    assert counts == {"One": 0, "Two": 1}
    assert "lost" in shop("deals", "board").out
    assert "Hall" in shop("deals", "list", "--stage", "lost").out
    assert "Hall" not in shop("deals", "list", "--open").out


def test_stock_follows_sales_and_counts(shop):
    fan = shop.json(
        "products",
        "add",
        "-",
        of={
            "name": "Fan",
            "hsn": "8414",
            "unitPrice": "1000",
            "gstRate": "18",
            "openingStock": "3",
            "reorderLevel": "2",
        },
    )
    shop.invoice("--issue", items=[{"productId": fan["id"], "quantity": "2"}])
    history = shop.json("stock", "history", fan["id"])

    assert [each["balance"] for each in history["items"]] == ["1", "3"]
    assert "Fan" in shop("stock", "low").out
    level = shop.json("stock", "adjust", "-", of={"productId": fan["id"], "counted": "9"})
    assert level["onHand"] == "9"
    assert "Fan" in shop("products", "list", "--active").out


def test_a_bill_is_drafted_issued_printed_paid_and_cancelled(shop, tmp_path):
    contact = shop.contact()
    draft = shop.invoice(contactId=contact["id"], buyer=None)
    assert draft["number"] is None

    issued = shop.json("invoices", "issue", draft["id"])
    assert issued["number"].startswith("A1/")
    assert (issued["cgst"], issued["sgst"], issued["total"]) == ("90.00", "90.00", "1180.00")

    payment = shop.json("payments", "add", "-", of={"contactId": contact["id"], "amount": "180"})
    assert payment["allocations"][0]["amount"] == "180.00"
    (listed,) = shop.json("invoices", "list", "--unpaid")["items"]
    assert listed["due"] == "1000.00"

    printed = shop.json("invoices", "pdf", issued["number"], "--to", str(tmp_path / "bill.pdf"))
    assert printed["path"] == str(tmp_path / "bill.pdf")
    text = "".join(page.extract_text() for page in PdfReader(tmp_path / "bill.pdf").pages)
    assert issued["number"] in text
    assert "1,000.00" in text

    assert shop("invoices", "update", draft["id"], "-", stdin='{"notes": "x"}').code == 5
    assert shop("invoices", "delete", draft["id"]).code == 5
    reversed_ = shop.json("payments", "reverse", payment["id"], "--reason", "Bounced")
    assert reversed_["reversesId"] == payment["id"]
    cancelled = shop.json("invoices", "cancel", issued["number"], "--reason", "Typed twice")
    assert (cancelled["status"], cancelled["number"]) == ("cancelled", issued["number"])


def test_a_paper_without_a_path_lies_in_the_data_folder_under_its_number(shop):
    issued = shop.invoice("--issue")
    printed = shop.json("invoices", "pdf", issued["id"], "--copies", "3")

    expected = shop.folder / "pdf" / f"{issued['number'].replace('/', '-')}.pdf"
    assert printed["path"] == str(expected)
    assert len(PdfReader(expected).pages) == 3


@pytest.mark.parametrize("where", ["missing/\0/bill.pdf", ""])
def test_a_path_that_is_none_is_refused(shop, where):
    issued = shop.invoice("--issue")

    assert shop.call("invoice.pdf", id=issued["id"], path=where)["exit"] == 3


def test_a_paper_is_not_written_over_a_folder_that_is_a_file(shop, tmp_path):
    (tmp_path / "file").write_text("")
    issued = shop.invoice("--issue")

    assert shop("invoices", "pdf", issued["id"], "--to", str(tmp_path / "file" / "a.pdf")).code == 8


def test_receipts_and_statements_are_printed(shop, tmp_path):
    contact = shop.contact()
    shop.invoice("--issue", contactId=contact["id"], buyer=None)
    payment = shop.json("payments", "add", "-", of={"contactId": contact["id"], "amount": "1180"})
    shop.json("payments", "pdf", payment["id"], "--to", str(tmp_path / "receipt.pdf"))
    shop.json("statement", contact["id"], "--pdf", str(tmp_path / "statement.pdf"))

    for name in ("receipt.pdf", "statement.pdf"):
        text = PdfReader(tmp_path / name).pages[0].extract_text()
        assert "1,180.00" in text


def test_a_quotation_becomes_an_invoice_once(shop):
    quotation = shop.json("quotations", "add", "-", "--issue", of=BILL)
    draft = shop.json("quotations", "convert", quotation["number"])

    assert draft["convertedFromId"] == quotation["id"]
    assert shop("quotations", "convert", quotation["number"]).code == 5
    assert shop.json("quotations", "duplicate", quotation["id"])["status"] == "draft"


def test_a_credit_note_gives_back_at_most_what_was_sold(shop):
    issued = shop.invoice("--issue")
    note = {
        "originalId": issued["id"],
        "reason": "Returned",
        "items": [{"originalLineNo": 1, "quantity": "2"}],
    }
    answer = shop.json("credit-notes", "add", "-", of=note, code=3)
    assert set(answer["details"]) == {"items[0].quantity"}

    note["items"][0]["quantity"] = "1"
    given_back = shop.json("credit-notes", "add", "-", "--issue", of=note)
    assert given_back["total"] == "1180.00"
    assert shop.json("invoices", "list", "--unpaid")["items"] == []


def test_the_books_are_read(shop):
    contact = shop.contact()
    shop.invoice("--issue", contactId=contact["id"], buyer=None)

    assert "1,180.00" in shop("statement", contact["id"]).out
    assert "1,180.00" in shop("outstanding").out
    assert "Not due: 1,180.00" in shop("ageing").out
    assert "1,180.00" in shop("day-book").out
    assert "1,180.00" in shop("trial-balance").out
    assert shop.json("dashboard")["billsToday"] == 1
    assert "Asha" in shop("search", "sha").out
    for nothing in ("", "  "):
        assert shop.json("search", nothing, code=3)["details"] == {"text": "Type what to look for."}
    assert shop("statement", contact["id"], "--from", "2026-02-30").code == 3


def test_settings_series_devices_and_records_are_shown(shop):
    assert shop.json("config", "set", "paper.copies", "2") == 2
    assert shop.json("config", "get", "paper.copies") == 2
    assert shop.json("config", "set", "paper.copies", "many", code=3)
    assert shop.json("config", "get", "colour", code=4)
    assert shop.json("devices", "list")[0]["code"] == "A1"
    shop.invoice("--issue")
    assert "invoice" in shop("series").out
    assert shop.json("jobs", "list")["items"]
    assert shop.json("outbox")
    assert shop.json("audit")["items"]
    assert shop.json("business", "update", "-", of={"signatory": "Owner"})["signatory"] == "Owner"


def test_a_backup_is_made_proven_and_put_back(shop):
    shop.contact(name="Before")
    made = shop.json("backup")
    shop.contact(name="After")
    assert [each["path"] for each in shop.json("backup", "list")] == [made["path"]]
    assert shop("backup", "verify", made["path"]).code == 0
    assert shop("restore", made["path"].rsplit("/", 1)[1]).code == 0

    assert [each["name"] for each in shop.json("contacts", "list")["items"]] == ["Before"]
    assert shop("backup", "verify", "none.sqlite3").code == 4


@pytest.mark.parametrize(
    "arguments",
    [
        ("contacts", "show", "{id}"),
        ("contacts", "show", "nonsense"),
        ("contacts", "delete", "{id}"),
        ("products", "show", "{id}"),
        ("deals", "show", "{id}"),
        ("deals", "move", "{id}", "won"),
        ("invoices", "show", "{id}"),
        ("invoices", "show", "A1/2627/99999"),
        ("invoices", "issue", "{id}"),
        ("invoices", "cancel", "{id}", "--reason", "x"),
        ("invoices", "pdf", "{id}"),
        ("quotations", "convert", "{id}"),
        ("payments", "show", "{id}"),
        ("payments", "reverse", "{id}", "--reason", "x"),
        ("statement", "{id}"),
    ],
)
def test_what_does_not_exist_is_not_found(shop, arguments):
    unknown = "019f7a52-0000-7000-8000-000000000001"
    ran = shop(*(each.format(id=unknown) for each in arguments))

    assert ran.code == 4
    assert ran.err.endswith(".\n")


@pytest.mark.parametrize(
    "stdin",
    [b"", b"nope", b"[", b"\xff", b"NaN", b'{"name": "a", "name": "b"}', b"[" * 40 + b"]" * 40],
)
@pytest.mark.parametrize("group", ["contacts", "products", "deals", "invoices", "payments"])
def test_bad_json_is_refused_and_nothing_is_stored(shop, group, stdin):
    ran = shop(group, "add", "-", "--json", stdin=stdin)

    assert (ran.code, ran.err) == (3, "")
    assert set(ran.answer["details"]) == {"body"}
    assert shop.json(group, "list")["items"] == []


def test_the_books_are_exported_for_other_programs(shop, tmp_path):
    shop.contact(name="=1+1")
    shop.invoice("--issue")
    (csv_file,) = shop.json(
        "export", "--kind", "csv", "--what", "contacts", "--path", str(tmp_path / "csv")
    )
    assert csv_file["rows"] == 1
    assert "'=1+1" in Path(csv_file["path"]).read_text(encoding="utf-8-sig")

    everything = shop.json("export", "--kind", "json")
    assert {Path(each["path"]).suffix for each in everything} == {".json"}
    assert all(Path(each["path"]).is_relative_to(shop.folder) for each in everything)

    shop.json("export", "--kind", "sqlite", "--path", str(tmp_path / "open.sqlite3"))
    with closing(sqlite3.connect(tmp_path / "open.sqlite3")) as connection:
        assert connection.execute("SELECT count(*) FROM v_invoices").fetchone() == (1,)


def test_an_export_of_another_kind_or_sheet_is_refused(shop):
    assert set(shop.json("export", "--kind", "doc", code=3)["details"]) == {"kind"}
    answer = shop.json("export", "--kind", "csv", "--what", "secrets", code=3)
    assert set(answer["details"]) == {"what[0]"}


def test_a_limit_of_nothing_is_refused_and_not_forgotten(shop):
    assert set(shop.json("invoices", "list", "--limit", "0", code=3)["details"]) == {"limit"}


def test_series_show_their_next_number_and_their_business_stays_inside(shop):
    shop.invoice("--issue", datedOn="2026-07-18")

    (series,) = [each for each in shop.json("series") if each["kind"] == "invoice"]

    assert (series["financialYear"], series["nextNumber"]) == ("2026-27", "A1/2627/00002")
    assert "tenantId" not in series
    assert "tenant_id" not in series
    assert "A1/2627/00002" in shop("series").out


def on_account(shop):
    """A contact with 500 on account and, because the shop wants it so, an open bill of 1,180."""
    shop.call("config.set", key="payments.useAdvances", value=False)
    buyer = shop.contact(addresses=[{"line1": "1 Test Road", "stateCode": "27"}])["id"]
    payment = shop.json("payments", "add", "-", of={"contactId": buyer, "amount": "500"})
    invoice = shop.invoice("--issue", contactId=buyer, buyer=None)
    return buyer, payment["id"], invoice["id"]


def test_money_on_account_is_allocated_oldest_first(shop):
    buyer, payment, invoice = on_account(shop)
    allocated = shop.json("payments", "allocate", payment)

    assert [(each["documentId"], each["amount"]) for each in allocated["allocations"]] == [
        (invoice, "500.00")
    ]
    assert shop.json("outstanding")[0]["owed"] == "680.00"
    assert shop("payments", "allocate", payment).code == 5
    assert shop("contacts", "allocate", buyer).code == 5


def test_money_on_account_is_allocated_to_bills_that_are_named(shop):
    _, payment, invoice = on_account(shop)
    shares = {"allocations": [{"documentId": invoice, "amount": "120"}]}
    shop.json("payments", "allocate", payment, "-", of=shares)

    assert shop.json("outstanding")[0]["owed"] == "1060.00"
    assert "On account" in shop("outstanding").out
    assert shop("payments", "allocate", payment, "[]").code == 2


def test_the_rest_of_a_credit_note_is_allocated(shop):
    buyer, _, invoice = on_account(shop)
    shop.json("contacts", "allocate", buyer)
    shop.json("payments", "add", "-", of={"contactId": buyer, "amount": "680"})
    line = {"originalLineNo": 1, "quantity": "1"}
    given = {"originalId": invoice, "reason": "Returned", "items": [line]}
    number = shop.json("credit-notes", "add", "-", "--issue", of=given)["number"]
    shop.invoice("--issue", contactId=buyer, buyer=None)
    shop.json("credit-notes", "allocate", number)

    assert shop.json("outstanding") == []


def test_a_receipt_says_what_it_settled_in_the_end(shop, tmp_path):
    buyer = shop.contact(openingBalance="300", openingOn="2026-04-01", addresses=[ADDRESS])["id"]
    payment = shop.json("payments", "add", "-", of={"contactId": buyer, "amount": "1000"})
    mistake = shop.invoice("--issue", contactId=buyer, buyer=None)
    shop.json("invoices", "cancel", mistake["id"], "--reason", "Typed twice")
    kept = printed(shop, payment["id"], tmp_path)
    invoice = shop.invoice("--issue", contactId=buyer, buyer=None)
    used = printed(shop, payment["id"], tmp_path)
    back = shop.json("payments", "reverse", payment["id"], "--reason", "Bounced")
    countered = printed(shop, back["id"], tmp_path)

    assert "Opening balance 1 Apr 2026 300.00 300.00" in kept
    assert "Kept on account 700.00" in kept
    assert f" {mistake['number']} " not in kept
    for text in (used, countered):
        assert f"{invoice['number']} " in text
        assert "700.00" in text
        assert "Kept on account" not in text


def test_a_voucher_says_whose_money_went_back(shop, tmp_path):
    buyer = shop.contact()["id"]
    payment = shop.json("payments", "add", "-", of={"contactId": buyer, "amount": "1000"})
    given = {"contactId": buyer, "amount": "1000", "direction": "paid"}
    back = shop.json("payments", "add", "-", of=given)

    assert payment["number"] in printed(shop, back["id"], tmp_path)


ADDRESS = {"line1": "1 Test Road", "stateCode": "27"}


def printed(shop, payment, folder):
    path = folder / "receipt.pdf"
    assert shop("payments", "pdf", payment, "--to", str(path)).code == 0
    return " ".join("".join(page.extract_text() for page in PdfReader(path).pages).split())


def test_a_document_shown_to_a_person_names_everything_that_its_total_follows_from(shop):
    made = shop.invoice(otherCharges="50", afterTaxDiscount="20.25", roundsOff=True)
    shown = shop("invoices", "show", made["id"]).out
    charged = shop.invoice(reverseCharge=True)
    untaxed = shop("invoices", "show", charged["id"]).out

    assert [line for line in shown.splitlines() if line.partition(":")[0] in SUMS] == [
        "Taxable: 1,000.00",
        "CGST: 90.00",
        "SGST: 90.00",
        "Other charges: 50.00",
        "After tax discount: 20.25",
        "Round off: 0.25",
        "Total: 1,210.00",
    ]
    assert "Tax payable by recipient: 180.00\nTotal: 1,000.00\n" in untaxed


SUMS = (
    "Taxable",
    "CGST",
    "SGST",
    "Other charges",
    "After tax discount",
    "Round off",
    "Total",
)
