"""Exports: the same on both databases, safe in a spreadsheet, whole or not there."""

import csv
import json
import sqlite3

import pytest
from hypothesis import given
from hypothesis import strategies as st

from payaid_desktop.domain.errors import ConflictError, StorageError, ValidationError
from payaid_desktop.services.payments import Payments
from payaid_desktop.store.database import Database, Place
from payaid_desktop.store.export import (
    Sheet,
    csv_cell,
    export_csv,
    export_json,
    export_plain,
    export_sqlite,
    plain_cell,
)
from payaid_desktop.store.integrity import check_integrity
from payaid_desktop.store.scope import Scope
from payaid_desktop.store.search import search
from tests.bills import customer, issued, paid, product
from tests.builders import make_acts

FORMULAS = ["=1+1", "+1", "-1", "@SUM(A1)", "＝1", "'=1"]


@pytest.fixture
def acts(database: Database):
    made = make_acts(database)
    for formula in FORMULAS:
        customer(made, name=formula)
    buyer, soap = customer(made, name="Asha"), product(made)
    issued(made, {"productId": soap.id, "quantity": "3"}, contactId=buyer.id)
    Payments(made).record(paid("10", contactId=buyer.id))
    return made


def _table(path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_csv_holds_what_the_books_hold(acts, tmp_path):
    written = export_csv(acts.database, tmp_path, tenant_id=acts.actor.tenant_id)

    assert {each.path.stem for each in written} == set(Sheet)
    (invoice,) = _table(tmp_path / "invoices.csv")
    assert (invoice["customer"], invoice["taxable"], invoice["total"]) == ("Asha", "150", "158")
    assert invoice["reverse_charge"] == "false"


def test_no_text_in_a_csv_file_starts_a_formula(acts, tmp_path):
    export_csv(acts.database, tmp_path, tenant_id=acts.actor.tenant_id)

    names = [row["name"] for row in _table(tmp_path / "contacts.csv")]

    assert not any(name.startswith(("=", "+", "-", "@", "＝")) for name in names)
    assert {plain_cell(name) for name in names} == {*FORMULAS, "Asha"}


@given(st.text())
def test_a_cell_is_read_back_as_it_was(text):
    assert plain_cell(csv_cell(text)) == text
    assert not csv_cell(text).startswith(("=", "+", "-", "@", "\t", "\r", "\n"))


def test_numbers_stay_numbers(tmp_path):
    assert (csv_cell(-5), csv_cell(None), csv_cell(value=True)) == ("-5", "", "true")


def test_json_holds_the_same_with_exact_decimals(acts, tmp_path):
    export_json(acts.database, tmp_path, tenant_id=acts.actor.tenant_id, sheets=[Sheet.PAYMENTS])

    (payment,) = json.loads((tmp_path / "payments.json").read_text(encoding="utf-8"))

    assert (payment["contact"], payment["amount"], payment["mode"]) == ("Asha", "10", "cash")
    assert [path.name for path in tmp_path.glob("*.json")] == ["payments.json"]


def test_an_empty_sheet_has_its_heading(acts, tmp_path):
    (written,) = export_csv(
        acts.database, tmp_path, tenant_id=acts.actor.tenant_id, sheets=[Sheet.NOTES]
    )

    assert written.rows == 0
    assert (tmp_path / "notes.csv").read_text(encoding="utf-8-sig").startswith("number,date,")


def test_an_open_sqlite_file_holds_one_business_only(acts, tmp_path):
    other = make_acts(acts.database, name="Other shop")
    customer(other, name="Theirs")

    export_sqlite(acts.database, tmp_path / "books.sqlite3", tenant_id=acts.actor.tenant_id)

    opened = sqlite3.connect(tmp_path / "books.sqlite3")
    names = {row[0] for row in opened.execute("SELECT name FROM contacts")}
    totals = opened.execute("SELECT total_paise FROM documents").fetchall()
    opened.close()
    assert names == {*FORMULAS, "Asha"}
    assert totals == [(15800,)]


def test_the_open_copy_of_a_desktops_store_is_a_store(sqlite_database, tmp_path):
    acts = make_acts(sqlite_database)
    for name in ("Asha", "Gone", "Binu"):
        customer(acts, name=name)
    with sqlite_database.transaction() as connection:
        connection.exec_driver_sql("DELETE FROM addresses")
        connection.exec_driver_sql("DELETE FROM contacts WHERE name = 'Gone'")

    export_sqlite(sqlite_database, tmp_path / "plain.sqlite3", tenant_id=acts.actor.tenant_id)

    copy = Database(Place(path=tmp_path / "plain.sqlite3"))
    with copy.read() as connection:
        hits = search(Scope(connection, acts.actor.tenant_id), "binu")
    kinds = {problem.kind for problem in check_integrity(copy).problems}
    copy.close()
    assert [hit.title for hit in hits] == ["Binu"]
    assert kinds <= {"changes"}
    assert (tmp_path / "plain.sqlite3").read_bytes().startswith(b"SQLite format 3")


def test_a_file_that_is_there_is_not_overwritten(acts, tmp_path):
    (tmp_path / "books.sqlite3").write_text("mine")

    with pytest.raises(ConflictError):
        export_sqlite(acts.database, tmp_path / "books.sqlite3", tenant_id=acts.actor.tenant_id)

    assert (tmp_path / "books.sqlite3").read_text() == "mine"


def test_a_folder_that_cannot_be_made_is_a_storage_fault(acts, tmp_path):
    (tmp_path / "file").write_text("")

    with pytest.raises(StorageError):
        export_csv(acts.database, tmp_path / "file" / "x", tenant_id=acts.actor.tenant_id)


@pytest.mark.postgres
def test_a_whole_store_on_postgres_is_dumped_by_its_operator(postgres_database, tmp_path):
    with pytest.raises(ValidationError, match="pg_dump"):
        export_plain(postgres_database, tmp_path / "x")
