"""The demo shop in a store: made through the services or in bulk, it is the same shop."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from shutil import copyfile
from typing import Any

import pytest
from sqlalchemy import Table, select

from payaid_desktop.services.demo.load import Loaded, Wishes, load_demo
from payaid_desktop.store import tables
from payaid_desktop.store.database import Database, Place
from payaid_desktop.store.derived import derived_differences
from payaid_desktop.store.integrity import check_integrity
from payaid_desktop.store.scope import Scope
from tests.builders import TEST_KEY

LAST = date(2026, 7, 18)
SALES = 60
HISTORY = (
    tables.snapshots,
    tables.documents,
    tables.document_items,
    tables.payments,
    tables.allocations,
    tables.ledger_entries,
    tables.ledger_lines,
    tables.stock_movements,
    tables.open_items,
    tables.document_days,
    tables.stock_levels,
    tables.series,
)


@pytest.fixture(scope="module")
def shops(
    empty_store: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Database, Database]]:
    """The same small shop, once through the services and once in bulk."""
    folder = tmp_path_factory.mktemp("shops")
    databases = [
        filled(copy_of(empty_store, folder / name), Wishes(SALES, in_bulk=name == "bulk"))
        for name in ("services", "bulk")
    ]
    yield databases[0], databases[1]
    for each in databases:
        each.close()


def test_a_shop_made_in_bulk_has_the_rows_of_one_made_through_the_services(shops):
    through_services, in_bulk = shops
    for table in HISTORY:
        assert told(in_bulk, table) == told(through_services, table), table.name


def test_everything_of_a_shop_is_there(shops):
    for database in shops:
        assert count(database, tables.products) == 200
        assert count(database, tables.contacts) == 150
        assert count(database, tables.deals) == 42
        assert {row["stage"] for row in rows(database, tables.deals)} >= {"lead", "won", "lost"}
        sales = [row for row in rows(database, tables.documents) if row["register"] == "invoices"]
        assert len(sales) == SALES
        assert {row["financial_year"] for row in sales} == {"2025-26", "2026-27"}


def test_the_books_of_both_pass_the_integrity_check(shops):
    for database in shops:
        report = check_integrity(database)
        assert report.ok, report.problems


def test_bulk_history_is_not_queued_for_sending(shops):
    _, in_bulk = shops
    told_of = {row["entity"] for row in rows(in_bulk, tables.changes)}
    assert not told_of & {"invoice", "bill_of_supply", "payment", "credit_note", "quotation"}


def test_the_same_seed_makes_the_same_shop_to_the_last_id(empty_store, tmp_path):
    first, second = (
        filled(copy_of(empty_store, tmp_path / name), Wishes(40, in_bulk=True))
        for name in ("first", "second")
    )
    for table in HISTORY:
        assert rows(first, table) == rows(second, table)
    first.close()
    second.close()


def test_a_load_says_how_far_it_is(sqlite_database):
    seen: list[tuple[int, int]] = []
    wishes = Wishes(30, in_bulk=True)
    load_demo(sqlite_database, wishes, last=LAST, progress=lambda *done: seen.append(done))
    assert seen[-1] == (30, 30)


def test_a_load_that_is_stopped_leaves_a_sound_store(sqlite_database):
    answers = iter([False, False, True])
    wishes = Wishes(100, in_bulk=False)
    loaded = load_demo(sqlite_database, wishes, last=LAST, stop=lambda: next(answers))
    assert loaded.stopped
    assert 0 < loaded.invoices < 100
    assert sound(sqlite_database, loaded)


@pytest.mark.postgres
def test_bulk_loading_works_on_postgres(postgres_database):
    loaded = load_demo(postgres_database, Wishes(60, in_bulk=True), last=LAST)
    assert sound(postgres_database, loaded)


def test_many_invoices_bring_more_contacts():
    assert Wishes(1_000_000).contacts == 10_000
    assert Wishes(500).contacts == 150


def test_small_shops_go_through_the_services_and_large_ones_in_bulk():
    assert not Wishes(1_000).goes_in_bulk
    assert Wishes(100_000).goes_in_bulk


def copy_of(empty_store: Path, folder: Path) -> Database:
    folder.mkdir()
    path = folder / "payaid.sqlite3"
    copyfile(empty_store, path)
    return Database(Place(path=path, key=TEST_KEY))


def filled(database: Database, wishes: Wishes) -> Database:
    load_demo(database, wishes, last=LAST)
    return database


def sound(database: Database, loaded: Loaded) -> bool:
    with database.read() as connection:
        return derived_differences(Scope(connection, loaded.business.id)) == []


def count(database: Database, table: Table) -> int:
    return len(rows(database, table))


def rows(database: Database, table: Table) -> list[dict[str, Any]]:
    keys = table.primary_key.columns
    with database.read() as connection:
        found = connection.execute(select(table).order_by(*keys)).mappings()
        return [dict(row) for row in found]


def told(database: Database, table: Table) -> list[list[tuple[str, str]]]:
    """The rows of a table with what they name in the place of ids, in an order of content."""
    names = names_of_ids(database)
    return sorted(
        sorted((column, str(names.get(value, value))) for column, value in row.items())
        for row in rows(database, table)
        if row.pop("id", None) != "" and any(amounts(row))
    )


def amounts(row: dict[str, Any]) -> list[Any]:
    """What makes a row worth comparing: a day whose figures all went back to zero is none."""
    return [row["documents"]] if "documents" in row else [True]


def names_of_ids(database: Database) -> dict[Any, str]:
    names: dict[Any, str] = {}
    for table, columns in (
        (tables.contacts, ("name",)),
        (tables.products, ("code",)),
        (tables.series, ("kind", "financial_year")),
        (tables.documents, ("kind", "number")),
        (tables.payments, ("direction", "number")),
        (tables.ledger_entries, ("kind", "reference", "dated_on", "party_amount_paise")),
    ):
        for row in rows(database, table):
            names[row["id"]] = " ".join(str(row[column]) for column in columns)
    return names
