"""The books for other programs: the accountant's views (docs/store.md) row by row, and an open SQLite file."""

from collections.abc import Iterator
from contextlib import ExitStack, closing
from datetime import date
from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Select, column, select, table, text

from payaid_desktop.domain.errors import ValidationError
from payaid_desktop.domain.money import Money
from payaid_desktop.store import tables
from payaid_desktop.store.business import tenant_ids
from payaid_desktop.store.database import APPLICATION_ID, Database, Place, connect_sqlite
from payaid_desktop.store.faults import storage_faults
from payaid_desktop.store.files import remove_store
from payaid_desktop.store.scope import Scope
from payaid_desktop.store.search_index import rebuild_search

_YES_OR_NO = frozenset({"reverse_charge", "active"})
_DAYS = frozenset({"date", "due_date", "cheque_date"})
_NO_MONEY = frozenset(
    {"quantity", "unit_price", "gst_rate", "cess_rate", "on_hand", "reorder_level"}
)
"""Decimals that are no amounts of money."""
_BATCH = 2000


class Sheet(StrEnum):
    """What can be exported; each is one of the accountant's views."""

    INVOICES = "invoices"
    INVOICE_ITEMS = "invoice_items"
    NOTES = "notes"
    QUOTATIONS = "quotations"
    PAYMENTS = "payments"
    LEDGER = "ledger"
    STOCK = "stock"
    CONTACTS = "contacts"
    AUDIT = "audit"


def read_sheet(
    scope: Scope, sheet: Sheet, *, from_on: date | None = None, to_on: date | None = None
) -> tuple[tuple[str, ...], Iterator[tuple[Any, ...]]]:
    """Give the names of a view's columns, and its rows one by one: money, decimals, days, yes or no.

    A period, both days inclusive, narrows views that have a column `date`.
    """
    view = table(f"v_{sheet}", column("tenant_id"), column("date"))
    chosen = select(text("*")).select_from(view).where(view.c.tenant_id == scope.tenant_id)
    heading = scope.run(chosen.limit(0)).keys()
    if "date" in heading and from_on is not None:
        chosen = chosen.where(view.c.date >= from_on.isoformat())
    if "date" in heading and to_on is not None:
        chosen = chosen.where(view.c.date <= to_on.isoformat())
    names = tuple(name for name in heading if name != "tenant_id")
    return names, _rows(scope, chosen, names)


def export_sqlite(database: Database, path: Path, *, tenant_id: str) -> int:
    """Write one business's books as an open SQLite file that is not there yet; gives the rows.

    From a desktop's store it is the store itself without encryption, which PayAid opens as well.
    From a store of several businesses, or on PostgreSQL, it holds this business's rows.

    Raises:
        StorageError: it cannot be written; nothing is left.
    """
    with storage_faults(), ExitStack() as unless_written:
        unless_written.callback(remove_store, path)
        rows = _write_sqlite(database, path, tenant_id)
        unless_written.pop_all()
    return rows


def export_plain(database: Database, path: Path) -> None:
    """Write a whole SQLite store without its encryption.

    Raises:
        ValidationError: the store is on PostgreSQL.
    """
    if database.is_postgres:
        raise ValidationError({"store": "This store is on a PostgreSQL server: use pg_dump there."})
    with storage_faults(), closing(connect_sqlite(database.place)) as raw:
        raw.execute("ATTACH DATABASE ? AS plain KEY ''", [str(path)])
        raw.execute("SELECT sqlcipher_export('plain')")
        raw.execute(f"PRAGMA plain.application_id = {APPLICATION_ID}")
        raw.execute("DETACH DATABASE plain")
    copy = Database(Place(path=path))
    try:
        with copy.transaction() as connection:
            # What is being typed is no part of the books.
            connection.exec_driver_sql("PRAGMA secure_delete = ON")
            connection.execute(tables.open_forms.delete())
            rebuild_search(connection)  # the copy numbers its rows anew
    finally:
        copy.close()


def _rows(scope: Scope, chosen: Select[Any], names: tuple[str, ...]) -> Iterator[tuple[Any, ...]]:
    with scope.run(chosen.execution_options(yield_per=_BATCH)) as found:
        for row in found.mappings():
            yield tuple(_plain(name, row[name]) for name in names)


def _plain(name: str, value: Any) -> Any:
    """Make a value the same on both databases."""
    if value is None:
        return None
    if name in _YES_OR_NO:
        return bool(value)
    if name in _DAYS:
        return date.fromisoformat(value)
    if isinstance(value, float | Decimal):
        exact = Decimal(str(value))
        return exact if name in _NO_MONEY else Money.of(exact)
    return value


def _write_sqlite(database: Database, path: Path, tenant_id: str) -> int:
    with database.read() as connection:
        tenants = tenant_ids(connection)
        if database.is_postgres or tenants != [tenant_id]:
            return _copy_rows(connection, path, tenant_id)
    export_plain(database, path)
    with closing(connect_sqlite(Place(path=path))) as raw:
        raw.execute("PRAGMA journal_mode = DELETE")
        counts = [
            raw.execute(f'SELECT count(*) FROM "{each.name}"').fetchone()[0]  # noqa: S608 - ours
            for each in _owned()
        ]
    return sum(counts)


def _copy_rows(connection: Connection, path: Path, tenant_id: str) -> int:
    import sqlite_utils  # noqa: PLC0415 - 0.15 s that only this export needs

    target, total = sqlite_utils.Database(connect_sqlite(Place(path=path))), 0
    try:
        target.execute("PRAGMA journal_mode = DELETE")
        for each in _owned():
            key = each.c.id if each is tables.tenants else each.c.tenant_id
            rows = connection.execute(select(each).where(key == tenant_id)).mappings().all()
            names = tuple(column.name for column in each.primary_key.columns)
            if rows:
                target.table(each.name).insert_all([dict(row) for row in rows], pk=names)
            total += len(rows)
    finally:
        target.close()
    return total


def _owned() -> list[Any]:
    return [
        each
        for each in tables.metadata.sorted_tables
        if (each is tables.tenants or "tenant_id" in each.columns) and each is not tables.open_forms
    ]
