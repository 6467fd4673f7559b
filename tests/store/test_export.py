"""What exports read: the same on both databases, one business alone."""

import sqlite3
from datetime import date

import pytest

from payaid_desktop.domain.errors import StorageError, ValidationError
from payaid_desktop.domain.money import Money
from payaid_desktop.services.payments import Payments
from payaid_desktop.store.database import Database, Place
from payaid_desktop.store.export import Sheet, export_plain, export_sqlite, read_sheet
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


def test_a_sheet_has_money_decimals_days_and_yes_or_no(acts):
    with acts.database.read() as connection:
        names, rows = read_sheet(Scope(connection, acts.actor.tenant_id), Sheet.INVOICES)
        (row,) = rows

    invoice = dict(zip(names, row, strict=True))
    assert (invoice["customer"], invoice["total"]) == ("Asha", Money(15800))
    assert (invoice["date"], invoice["reverse_charge"]) == (date(2026, 7, 18), False)


@pytest.mark.parametrize("sheet", Sheet)
def test_every_sheet_has_its_names_without_the_tenant(acts, sheet):
    with acts.database.read() as connection:
        names, rows = read_sheet(Scope(connection, acts.actor.tenant_id), sheet)
        assert all(len(row) == len(names) for row in rows)

    assert "tenant_id" not in names


def test_a_period_leaves_out_other_days(acts):
    with acts.database.read() as connection:
        _, rows = read_sheet(
            Scope(connection, acts.actor.tenant_id), Sheet.INVOICES, to_on=date(2026, 7, 17)
        )
        assert list(rows) == []


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
        connection.exec_driver_sql(
            "DELETE FROM addresses WHERE contact_id = (SELECT id FROM contacts WHERE name = 'Gone')"
        )
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


def test_nothing_is_left_of_a_file_that_cannot_be_written(acts, tmp_path):
    (tmp_path / "file").write_text("")

    with pytest.raises(StorageError):
        export_sqlite(acts.database, tmp_path / "file" / "x", tenant_id=acts.actor.tenant_id)


@pytest.mark.postgres
def test_a_whole_store_on_postgres_is_dumped_by_its_operator(postgres_database, tmp_path):
    with pytest.raises(ValidationError, match="pg_dump"):
        export_plain(postgres_database, tmp_path / "x")
