"""Derived figures against their entries: what they should be, where they differ, and how to rebuild them.

One query a table says what its rows should be; the comparison and the rebuilding both use it, so they cannot disagree.
"""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import (
    CompoundSelect,
    Select,
    Subquery,
    Table,
    case,
    exists,
    func,
    literal,
    select,
    union_all,
)

from payaid_desktop.domain.documents import SETTLED_KINDS, DocumentKind, DocumentStatus
from payaid_desktop.domain.ledger import EntryKind
from payaid_desktop.domain.payments import PaymentDirection
from payaid_desktop.store import tables
from payaid_desktop.store.scope import Scope
from payaid_desktop.store.standing import STANDING

_Wanted = Select[Any] | CompoundSelect[Any]
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


def _derivations(scope: Scope) -> Sequence[tuple[Table, _Wanted]]:
    return (
        (tables.open_items, _open_items(scope)),
        (tables.document_days, _document_days(scope)),
        (tables.stock_levels, _stock_levels(scope)),
    )


def _open_items(scope: Scope) -> CompoundSelect[Any]:
    return union_all(_open_documents(scope), _open_payments(scope), _open_openings(scope))


def _open_documents(scope: Scope) -> Select[Any]:
    documents = tables.documents.c
    credit_note = DocumentKind.CREDIT_NOTE.value
    owed, credit = _allocated(scope, "document_id"), _allocated(scope, "note_id")
    total = case(
        (documents.kind == credit_note, -documents.total_paise), else_=documents.total_paise
    )
    left = total - func.coalesce(owed.c.paise, 0) + func.coalesce(credit.c.paise, 0)
    joined = tables.documents.outerjoin(owed, owed.c.item == documents.id)
    return (
        select(
            documents.tenant_id,
            documents.id,
            documents.contact_id,
            documents.register,
            documents.number,
            documents.dated_on,
            func.coalesce(documents.due_on, documents.dated_on),
            left,
        )
        .select_from(joined.outerjoin(credit, credit.c.item == documents.id))
        .where(
            scope.mine(tables.documents, status=DocumentStatus.ISSUED.value),
            documents.kind.in_([*(kind.value for kind in SETTLED_KINDS), credit_note]),
            left != 0,
        )
    )


def _open_payments(scope: Scope) -> Select[Any]:
    """Payments, but neither a reversal nor what it reversed: those two are done with each other."""
    payments, reversals = tables.payments.c, tables.payments.alias()
    owed, credit = _allocated(scope, "refund_id"), _allocated(scope, "payment_id")
    inward = payments.direction == PaymentDirection.RECEIVED.value
    amount = case((inward, -payments.amount_paise), else_=payments.amount_paise)
    left = amount - func.coalesce(owed.c.paise, 0) + func.coalesce(credit.c.paise, 0)
    reversed_ = exists().where(
        reversals.c.tenant_id == payments.tenant_id, reversals.c.reverses_id == payments.id
    )
    joined = tables.payments.outerjoin(owed, owed.c.item == payments.id)
    return (
        select(
            payments.tenant_id,
            payments.id,
            payments.contact_id,
            literal("payments"),
            payments.number,
            payments.dated_on,
            payments.dated_on,
            left,
        )
        .select_from(joined.outerjoin(credit, credit.c.item == payments.id))
        .where(scope.mine(tables.payments), payments.reverses_id.is_(None), ~reversed_, left != 0)
    )


def _open_openings(scope: Scope) -> Select[Any]:
    entries = tables.ledger_entries.c
    owed, credit = _allocated(scope, "opening_id"), _allocated(scope, "credit_opening_id")
    left = entries.party_amount_paise - func.coalesce(owed.c.paise, 0)
    left = left + func.coalesce(credit.c.paise, 0)
    joined = tables.ledger_entries.outerjoin(owed, owed.c.item == entries.id)
    return (
        select(
            entries.tenant_id,
            entries.id,
            entries.contact_id,
            literal("openings"),
            literal(""),
            entries.dated_on,
            entries.dated_on,
            left,
        )
        .select_from(joined.outerjoin(credit, credit.c.item == entries.id))
        .where(scope.mine(tables.ledger_entries, kind=EntryKind.OPENING.value), left != 0)
    )


def _allocated(scope: Scope, column: str) -> Subquery:
    """What is set, and still counts, against each thing that a column of the allocations names."""
    item, amount = tables.allocations.c[column], tables.allocations.c.amount_paise
    return (
        select(item.label("item"), func.sum(amount).label("paise"))
        .where(scope.mine(tables.allocations), item.is_not(None), STANDING)
        .group_by(item)
        .subquery()
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


def _table_differences(scope: Scope, table: Table, wanted: _Wanted) -> list[str]:
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
