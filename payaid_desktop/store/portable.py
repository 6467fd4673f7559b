"""The books of one business as rows that travel: what a replica needs that begins anew.

What follows from other rows (what is open, levels of stock, figures of days, the search index) does not travel, each
replica derives it. Neither does what belongs to one device: its counts, jobs, forms and audit log.
"""

import base64
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Table, select

from payaid_desktop.store import tables
from payaid_desktop.store.derived import rebuild
from payaid_desktop.store.scope import Scope

BATCH: Final = 500
_PICTURES: Final = ("logo", "signature")
_DEVICE: Final = ("id", "name", "code", "epoch", "installation_id", "status", "created_at")
_HEADS: Final[Mapping[str, Any]] = {
    "next_n": 1,
    "last_hlc": "",
    "audit_seq": 0,
    "audit_hash": "0" * 64,
    "offset_ms": 0,
}
"""What a device that is another's counts here: nothing."""
MASTERS: Final[tuple[Table, ...]] = (
    tables.register_versions,
    tables.register_extras,
    tables.settings,
    tables.contacts,
    tables.addresses,
    tables.products,
    tables.product_barcodes,
    tables.product_prices,
    tables.product_rates,
    tables.deals,
    tables.series,
    tables.snapshots,
)
"""What is needed to sell; it travels first."""
_PAIRS: Final[tuple[tuple[Table, Table, str], ...]] = (
    (tables.documents, tables.document_items, "document_id"),
    (tables.ledger_entries, tables.ledger_lines, "entry_id"),
)
"""Tables whose rows are whole only with those of another, which are written first (store/guards.py)."""
_LAST: Final = (
    tables.allocations,
    tables.stock_movements,
    tables.recurring_invoices,
    tables.conflicts,
)
_MISSING_ONLY: Final = frozenset({"series", "settings", "users", "devices", "snapshots"})
"""Of these this store may have rows already."""
_REPLACED: Final[tuple[Table, ...]] = (
    tables.recurring_invoices,
    tables.open_items,
    tables.document_days,
    tables.stock_levels,
    tables.conflicts,
    tables.shadows,
    tables.allocations,
    tables.ledger_lines,
    tables.ledger_entries,
    tables.stock_movements,
    tables.payments,
    tables.document_items,
    tables.documents,
    tables.snapshots,
    tables.deals,
    tables.product_rates,
    tables.product_prices,
    tables.product_barcodes,
    tables.products,
    tables.addresses,
    tables.contacts,
    tables.register_extras,
    tables.register_versions,
)


@dataclass(frozen=True, slots=True)
class Rows:
    """Rows of one table: its name, the columns' names, and the values of each row in their order."""

    table: str
    columns: tuple[str, ...]
    rows: Sequence[Sequence[Any]]


def read_books(scope: Scope) -> Iterator[tuple[Rows, ...]]:
    """Read the books, in groups of rows that belong into one transaction; what is referred to comes first."""
    yield (_business(scope), *_all(scope, tables.users))
    yield (_devices(scope),)
    for table in MASTERS:
        for rows in _all(scope, table):
            yield (rows,)
    yield from _pairs(scope, *_PAIRS[0])
    for rows in _all(scope, tables.payments):
        yield (rows,)
    yield from _pairs(scope, *_PAIRS[1])
    for table in _LAST:
        for rows in _all(scope, table):
            yield (rows,)
    for rows in _all(scope, tables.changes, state="deferred"):
        yield (rows,)  # what is in the feed and not in these books


def write_books(scope: Scope, group: Sequence[Rows]) -> None:
    """Write a group of rows.

    Raises:
        KeyError: a table or column is not known here; a newer program wrote it.
    """
    for each in group:
        if each.table == tables.tenants.name:
            _write_business(scope, each)
            continue
        if each.table == tables.changes.name:
            _put_aside(scope, each)
            continue
        table = tables.metadata.tables[each.table]
        rows = [dict(zip(each.columns, row, strict=True)) for row in each.rows]
        if each.table == tables.devices.name:
            rows = [{**row, **_HEADS} for row in rows]
        if each.table in _MISSING_ONLY:
            scope.insert_missing(table, rows)
        else:
            scope.insert_all(table, rows)


def clear_books(scope: Scope) -> None:
    """Remove what `write_books` writes, but for what this store's device counts; its guards must be lifted."""
    scope.connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
    for table in _REPLACED:
        scope.delete(table)


def derive(scope: Scope) -> None:
    """Derive what did not travel."""
    rebuild(scope)


def _business(scope: Scope) -> Rows:
    columns = tuple(each.name for each in tables.tenants.columns if each.name != "id")
    wanted = select(*(tables.tenants.c[name] for name in columns))
    row = scope.run(wanted.where(tables.tenants.c.id == scope.tenant_id)).one()
    told = [
        base64.b64encode(value).decode() if name in _PICTURES and value else value
        for name, value in zip(columns, row, strict=True)
    ]
    return Rows(tables.tenants.name, columns, [told])


def _write_business(scope: Scope, given: Rows) -> None:
    row = dict(zip(given.columns, given.rows[0], strict=True))
    for name in _PICTURES:
        row[name] = base64.b64decode(row[name]) if row[name] else None
    mine = tables.tenants.c.id == scope.tenant_id
    scope.run(tables.tenants.update().where(mine).values(**row))


def _put_aside(scope: Scope, given: Rows) -> None:
    """Note what the other replica has put aside; this one may have known it."""
    for values in given.rows:
        row = {**dict(zip(given.columns, values, strict=True)), "own": False}
        judged = {name: row[name] for name in ("state", "seq", "verdict", "effective")}
        if not scope.update(tables.changes, judged, id=row["id"]):
            scope.insert(tables.changes, row)


def _devices(scope: Scope) -> Rows:
    wanted = select(*(tables.devices.c[name] for name in _DEVICE))
    rows = scope.run(wanted.where(scope.mine(tables.devices)).order_by(tables.devices.c.id))
    return Rows(tables.devices.name, _DEVICE, [list(row) for row in rows])


def _all(scope: Scope, table: Table, **equal: str) -> Iterator[Rows]:
    columns = _columns(table)
    wanted = select(*(table.c[name] for name in columns)).where(scope.mine(table, **equal))
    keys = [each for each in table.primary_key.columns if each.name != "tenant_id"]
    found = scope.run(wanted.order_by(*keys))
    for batch in found.partitions(BATCH):
        yield Rows(table.name, columns, [list(row) for row in batch])


def _pairs(scope: Scope, table: Table, parts: Table, refers: str) -> Iterator[tuple[Rows, ...]]:
    for whole in _all(scope, table):
        place = whole.columns.index("id")
        ids = [row[place] for row in whole.rows]
        columns = _columns(parts)
        wanted = select(*(parts.c[name] for name in columns)).where(
            scope.mine(parts), parts.c[refers].in_(ids)
        )
        rows = scope.run(wanted.order_by(*parts.primary_key.columns))
        yield (Rows(parts.name, columns, [list(row) for row in rows]), whole)


def _columns(table: Table) -> tuple[str, ...]:
    return tuple(each.name for each in table.columns if each.name != "tenant_id")
