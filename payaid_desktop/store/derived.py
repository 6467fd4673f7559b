"""Derived figures against their entries: what they should be, where they differ, and how to rebuild them.

One query a table says what its rows should be; the comparison and the rebuilding both use it, so they cannot disagree.
"""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Select, Table, case, func, literal, select

from payaid_desktop.domain.documents import SETTLED_KINDS, DocumentStatus
from payaid_desktop.store import tables
from payaid_desktop.store.scope import Scope

DIFFERENCES_MAX = 100
"""How many differences are named; more say no more."""


def derived_differences(scope: Scope) -> list[str]:
    """Say where a derived figure is not what its entries add up to; an empty list is the good answer."""
    found = []
    for table, wanted in _derivations(scope):
        found += _table_differences(scope, table, wanted)
    found += _deal_count_differences(scope)
    return found[:DIFFERENCES_MAX]


def rebuild(scope: Scope) -> None:
    """Write every derived figure anew from its entries."""
    for table, wanted in _derivations(scope):
        scope.delete(table)
        names = [column.name for column in table.columns]
        rows = scope.connection.execute(wanted)
        scope.insert_all(table, [dict(zip(names, row, strict=True)) for row in rows])
    scope.run(
        tables.contacts.update()
        .where(scope.mine(tables.contacts))
        .values(deal_count=_deals_of_contact(scope))
    )


def _derivations(scope: Scope) -> Sequence[tuple[Table, Select[Any]]]:
    return (
        (tables.open_items, _open_items(scope)),
        (tables.document_days, _document_days(scope)),
        (tables.stock_levels, _stock_levels(scope)),
    )


def _open_items(scope: Scope) -> Select[Any]:
    documents, allocations = tables.documents.c, tables.allocations.c
    settled = (
        select(allocations.document_id, func.sum(allocations.amount_paise).label("paise"))
        .where(scope.mine(tables.allocations))
        .group_by(allocations.document_id)
        .subquery()
    )
    due = documents.total_paise - func.coalesce(settled.c.paise, 0)
    return (
        select(
            documents.tenant_id,
            documents.id,
            documents.contact_id,
            documents.register,
            documents.number,
            documents.dated_on,
            func.coalesce(documents.due_on, documents.dated_on),
            due,
        )
        .select_from(tables.documents.outerjoin(settled, settled.c.document_id == documents.id))
        .where(
            scope.mine(tables.documents, status=DocumentStatus.ISSUED.value),
            documents.kind.in_([kind.value for kind in SETTLED_KINDS]),
            due > 0,
        )
    )


def _document_days(scope: Scope) -> Select[Any]:
    documents = tables.documents.c
    tax = documents.cgst_paise + documents.sgst_paise + documents.igst_paise + documents.cess_paise
    return (
        select(
            literal(scope.tenant_id),
            documents.register,
            documents.status,
            documents.dated_on,
            func.count(),
            func.sum(documents.taxable_paise + documents.non_taxable_paise),
            func.sum(tax),
            func.sum(documents.total_paise),
        )
        .where(scope.mine(tables.documents))
        .group_by(documents.register, documents.status, documents.dated_on)
    )


def _stock_levels(scope: Scope) -> Select[Any]:
    movements = tables.stock_movements.c
    return (
        select(literal(scope.tenant_id), movements.product_id, func.sum(movements.quantity_milli))
        .where(scope.mine(tables.stock_movements))
        .group_by(movements.product_id)
    )


def _table_differences(scope: Scope, table: Table, wanted: Select[Any]) -> list[str]:
    key_length = len(table.primary_key.columns)
    figures = slice(key_length, None)
    held = {
        tuple(row[:key_length]): tuple(row[figures])
        for row in scope.connection.execute(select(table).where(scope.mine(table)))
    }
    should = {
        tuple(row[:key_length]): _whole(row[figures]) for row in scope.connection.execute(wanted)
    }
    held = {key: values for key, values in held.items() if key in should or any(_numbers(values))}
    different = sorted(
        key for key in held.keys() | should.keys() if held.get(key) != should.get(key)
    )
    return [f"{table.name}: {' '.join(map(str, key[1:]))}" for key in different[:DIFFERENCES_MAX]]


def _whole(values: Sequence[Any]) -> tuple[Any, ...]:
    """PostgreSQL sums whole numbers to decimals; they stay whole."""
    return tuple(value if isinstance(value, str | None) else int(value) for value in values)


def _numbers(values: Sequence[Any]) -> list[int]:
    return [value for value in values if isinstance(value, int)]


def _deals_of_contact(scope: Scope) -> Any:
    deals = tables.deals.c
    return (
        select(func.count())
        .where(
            scope.mine(tables.deals),
            deals.contact_id == tables.contacts.c.id,
            deals.deleted_at.is_(None),
        )
        .correlate(tables.contacts)
        .scalar_subquery()
    )


def _deal_count_differences(scope: Scope) -> list[str]:
    contacts = tables.contacts.c
    should = _deals_of_contact(scope)
    wanted = select(contacts.id).where(
        scope.mine(tables.contacts), contacts.deal_count != case((should > 0, should), else_=0)
    )
    return [f"contacts.deal_count: {row[0]}" for row in scope.connection.execute(wanted)]
