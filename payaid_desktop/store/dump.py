"""A canonical dump: the content that devices which agree have in common, row by row in order of id.

Left out is what belongs to one device (its series, its lines of changes and audit), what is derived,
and what is deleted. Money stays in whole paise.
"""

from operator import itemgetter
from typing import Any

from sqlalchemy import Table, select

from payaid_desktop.store import tables
from payaid_desktop.store.scope import Scope

DUMPED: tuple[Table, ...] = (
    tables.contacts,
    tables.addresses,
    tables.deals,
    tables.products,
    tables.product_barcodes,
    tables.product_prices,
    tables.product_rates,
    tables.documents,
    tables.document_items,
    tables.recurring_invoices,
    tables.payments,
    tables.allocations,
    tables.stock_movements,
    tables.ledger_entries,
    tables.ledger_lines,
    tables.settings,
)
_WHEN_WRITTEN_HERE = {tables.settings.name: "updated_at"}
_LEFT_OUT = frozenset({"tenant_id", "search_text", "name_key", "code_key", "email_key"})


def dump_tables(scope: Scope) -> dict[str, list[dict[str, Any]]]:
    """Read every shared table; a row without an id of its own gets one from its key."""
    return {table.name: _rows(scope, table) for table in DUMPED}


def _rows(scope: Scope, table: Table) -> list[dict[str, Any]]:
    keys = [column.name for column in table.primary_key.columns if column.name != "tenant_id"]
    wanted = select(table).where(scope.mine(table))
    if "deleted_at" in table.c:
        wanted = wanted.where(table.c.deleted_at.is_(None))
    here = _WHEN_WRITTEN_HERE.get(table.name)
    rows = [_row(dict(row), keys, but=here) for row in scope.run(wanted).mappings()]
    return sorted(rows, key=itemgetter("id"))  # as text, by code point


def _row(row: dict[str, Any], keys: list[str], *, but: str | None) -> dict[str, Any]:
    shown = {name: value for name, value in row.items() if name not in _LEFT_OUT and name != but}
    return {"id": ":".join(str(row[name]) for name in keys), **shown} if "id" not in row else shown
