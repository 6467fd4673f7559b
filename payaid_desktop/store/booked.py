"""The ledger against what it books: one entry for each document, payment and opening balance, account by account.

What an entry must hold is what `domain/ledger.py` books, said in SQL for all of them at once.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from sqlalchemy import ColumnElement, Table, and_, case, func, literal, or_, select

from payaid_desktop.domain.documents import NOTES, SALES, DocumentKind, DocumentStatus
from payaid_desktop.domain.ledger import MODE_ACCOUNTS, Account, EntryKind
from payaid_desktop.domain.payments import PaymentDirection
from payaid_desktop.store import tables
from payaid_desktop.store.problems import NAMED_MAX, Problem
from payaid_desktop.store.scope import Scope

_BOOKED = [kind.value for kind in (*SALES, *NOTES)]
_ENTRIES = tables.ledger_entries.c
_Amounts = Mapping[Account, ColumnElement[Any]]


def booking_problems(scope: Scope) -> Iterator[Problem]:
    """Every document, payment and opening balance is booked once, with its day, contact and amounts."""
    for wrong in (_wrong_documents(scope), _wrong_payments(scope)):
        yield from _named(scope, wrong, "entry", "The entry is not what its document says.")
    for table, unbooked in (
        ("document", _unbooked_documents(scope)),
        ("payment", _unbooked_payments(scope)),
    ):
        yield from _named(scope, unbooked, table, "It is not booked exactly once.")
    yield from _opening_problems(scope)


def _named(scope: Scope, wanted: Any, what: str, sentence: str) -> Iterator[Problem]:
    for row in scope.run(wanted.limit(NAMED_MAX)):
        yield Problem("ledger", f"{what} {row[1] or row[0]}", sentence)


def _wrong_documents(scope: Scope) -> Any:
    documents = tables.documents.c
    credit = documents.kind == DocumentKind.CREDIT_NOTE.value
    back = _ENTRIES.kind == EntryKind.DOCUMENT_CANCELLED.value
    sign = case((credit == back, 1), else_=-1)
    wrong = or_(
        documents.id.is_(None),
        documents.kind.not_in(_BOOKED),
        documents.status == DocumentStatus.DRAFT.value,
        and_(~back, _ENTRIES.dated_on != documents.dated_on),
        _ENTRIES.reference != documents.number,
        _ENTRIES.contact_id.is_distinct_from(documents.contact_id),
        *_differing(_document_amounts(documents, sign)),
    )
    kinds = (EntryKind.DOCUMENT.value, EntryKind.DOCUMENT_CANCELLED.value)
    return _wrong(scope, tables.documents, _ENTRIES.document_id, kinds, wrong)


def _document_amounts(documents: Any, sign: Any) -> _Amounts:
    charged = case((documents.tax_payable_by_recipient_paise == 0, 1), else_=0)
    return {
        Account.PARTY: sign * documents.total_paise,
        Account.SALES: -sign * (documents.taxable_paise + documents.non_taxable_paise),
        Account.CGST: -sign * charged * documents.cgst_paise,
        Account.SGST: -sign * charged * documents.sgst_paise,
        Account.IGST: -sign * charged * documents.igst_paise,
        Account.CESS: -sign * charged * documents.cess_paise,
        Account.OTHER_CHARGES: -sign * documents.other_charges_paise,
        Account.ROUND_OFF: -sign * documents.round_off_paise,
        Account.DISCOUNT_ALLOWED: sign * documents.after_tax_discount_paise,
    }


def _wrong_payments(scope: Scope) -> Any:
    payments = tables.payments.c
    received = payments.direction == PaymentDirection.RECEIVED.value
    sign = case((received == payments.reverses_id.is_(None), -1), else_=1)
    reversal = _ENTRIES.kind == EntryKind.PAYMENT_REVERSED.value
    amounts: dict[Account, ColumnElement[Any]] = {Account.PARTY: sign * payments.amount_paise}
    for mode, account in MODE_ACCOUNTS.items():
        amounts[account] = case(
            (payments.mode == mode.value, -sign * payments.amount_paise), else_=0
        )
    wrong = or_(
        payments.id.is_(None),
        reversal == payments.reverses_id.is_(None),
        _ENTRIES.dated_on != payments.dated_on,
        _ENTRIES.reference != payments.number,
        _ENTRIES.contact_id.is_distinct_from(payments.contact_id),
        *_differing(amounts),
    )
    kinds = (EntryKind.PAYMENT.value, EntryKind.PAYMENT_REVERSED.value)
    return _wrong(scope, tables.payments, _ENTRIES.payment_id, kinds, wrong)


def _differing(amounts: _Amounts) -> Iterator[ColumnElement[bool]]:
    """What the lines come to per account, against what they should; an account that is not named holds nothing."""
    lines = tables.ledger_lines.c
    yield _ENTRIES.party_amount_paise != amounts[Account.PARTY]
    for account in Account:
        held = func.coalesce(
            func.sum(lines.debit_paise - lines.credit_paise).filter(lines.account == account.value),
            0,
        )
        yield held != amounts.get(account, literal(0))


def _wrong(
    scope: Scope, table: Table, refers: Any, kinds: tuple[str, ...], wrong: ColumnElement[bool]
) -> Any:
    lines = tables.ledger_lines.c
    joined = tables.ledger_entries.outerjoin(
        table, (table.c.tenant_id == _ENTRIES.tenant_id) & (table.c.id == refers)
    ).outerjoin(
        tables.ledger_lines,
        (lines.tenant_id == _ENTRIES.tenant_id) & (lines.entry_id == _ENTRIES.id),
    )
    return (
        select(_ENTRIES.id, _ENTRIES.reference)
        .select_from(joined)
        .where(scope.mine(tables.ledger_entries), _ENTRIES.kind.in_(kinds))
        .group_by(_ENTRIES.tenant_id, _ENTRIES.id, table.c.tenant_id, table.c.id)
        .having(wrong)
    )


def _unbooked_documents(scope: Scope) -> Any:
    documents = tables.documents.c
    booked = _counted(scope, _ENTRIES.document_id, EntryKind.DOCUMENT, EntryKind.DOCUMENT_CANCELLED)
    cancelled = case((documents.status == DocumentStatus.CANCELLED.value, 1), else_=0)
    return (
        select(documents.id, documents.number)
        .select_from(tables.documents.outerjoin(booked, booked.c.of == documents.id))
        .where(scope.mine(tables.documents), documents.kind.in_(_BOOKED))
        .where(documents.status != DocumentStatus.DRAFT.value)
        .where(
            or_(
                func.coalesce(booked.c.made, 0) != 1,
                func.coalesce(booked.c.undone, 0) != cancelled,
            )
        )
    )


def _unbooked_payments(scope: Scope) -> Any:
    payments = tables.payments.c
    booked = _counted(scope, _ENTRIES.payment_id, EntryKind.PAYMENT, EntryKind.PAYMENT_REVERSED)
    entries = func.coalesce(booked.c.made, 0) + func.coalesce(booked.c.undone, 0)
    return (
        select(payments.id, payments.number)
        .select_from(tables.payments.outerjoin(booked, booked.c.of == payments.id))
        .where(scope.mine(tables.payments), entries != 1)
    )


def _counted(scope: Scope, refers: Any, made: EntryKind, undone: EntryKind) -> Any:
    return (
        select(
            refers.label("of"),
            func.count().filter(_ENTRIES.kind == made.value).label("made"),
            func.count().filter(_ENTRIES.kind == undone.value).label("undone"),
        )
        .where(scope.mine(tables.ledger_entries), refers.is_not(None))
        .group_by(refers)
        .subquery()
    )


def _opening_problems(scope: Scope) -> Iterator[Problem]:
    """A contact that was merged away left its opening entry, and its figure, to the one kept."""
    contacts = tables.contacts.c
    wanted = select(contacts.id, contacts.opening_balance_paise).where(
        scope.mine(tables.contacts), contacts.merged_into_id.is_(None)
    )
    balances = {row[0]: row[1] for row in scope.run(wanted)}
    mine = scope.mine(tables.ledger_entries, kind=EntryKind.OPENING.value)
    sums = select(_ENTRIES.contact_id, func.sum(_ENTRIES.party_amount_paise))
    found = scope.run(sums.where(mine).group_by(_ENTRIES.contact_id))
    booked = {row[0]: int(row[1]) for row in found}
    wrong = [each for each in balances if balances[each] != booked.pop(each, 0)] + list(booked)
    for contact_id in wrong[:NAMED_MAX]:
        sentence = "The opening balance is not what is booked."
        yield Problem("ledger", f"contact {contact_id}", sentence)
    yield from _opening_lines(scope)


def _opening_lines(scope: Scope) -> Iterator[Problem]:
    lines = tables.ledger_lines.c
    opening = func.sum(lines.credit_paise - lines.debit_paise).filter(
        lines.account == Account.OPENING.value
    )
    joined = tables.ledger_entries.outerjoin(
        tables.ledger_lines,
        (lines.tenant_id == _ENTRIES.tenant_id) & (lines.entry_id == _ENTRIES.id),
    )
    wrong = (
        select(_ENTRIES.id, _ENTRIES.reference)
        .select_from(joined)
        .where(scope.mine(tables.ledger_entries, kind=EntryKind.OPENING.value))
        .group_by(_ENTRIES.tenant_id, _ENTRIES.id)
        .having(func.coalesce(opening, 0) != _ENTRIES.party_amount_paise)
    )
    yield from _named(scope, wrong, "entry", "It books something else than an opening balance.")
