"""The ledger: entries that balance, and what is read from them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import func, select

from payaid_desktop.domain.ledger import EntryKind, LedgerEntry
from payaid_desktop.domain.money import Money
from payaid_desktop.store import tables
from payaid_desktop.store.mapping import from_row, to_row
from payaid_desktop.store.paging import Keyset, Page, PageRequest, page_of
from payaid_desktop.store.scope import Scope

_BY_DAY = Keyset((tables.ledger_entries.c.dated_on, tables.ledger_entries.c.id))


@dataclass(frozen=True, slots=True)
class StatementRow:
    """One entry as it stands in a statement: positive amounts are what the contact owes more."""

    id: str
    kind: EntryKind
    dated_on: date
    reference: str
    contact_id: str | None
    document_id: str | None
    payment_id: str | None
    party_amount: Money


class LedgerRepository:
    """The ledger of one business; entries are only ever added."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope

    def add(self, entry: LedgerEntry) -> None:
        """Book an entry. An entry without amounts (a bill of zero) is booked without lines."""
        row = to_row(entry, without=frozenset({"lines"}))
        figures = {"debit_paise": entry.debit.paise, "credit_paise": entry.credit.paise}
        lines = [
            {"entry_id": entry.id, "line_no": place, **to_row(line)}
            for place, line in enumerate(entry.lines, start=1)
        ]
        # Lines first: an entry that is there takes no more of them (store/guards.py).
        self._scope.insert_all(tables.ledger_lines, lines)
        self._scope.insert(tables.ledger_entries, {**row, **figures})

    def entry_of(self, document_id: str) -> str | None:
        """Give the id of the entry that a document was booked with, if it was."""
        row = self._scope.maybe(
            tables.ledger_entries, document_id=document_id, kind=EntryKind.DOCUMENT.value
        )
        return None if row is None else str(row["id"])

    def is_known(self, entry_id: str) -> bool:
        """Whether there is an entry of this id."""
        return self._scope.maybe(tables.ledger_entries, id=entry_id) is not None

    def document_of(self, entry_id: str) -> str | None:
        """Give the id of the document that was booked with an entry."""
        row = self._scope.maybe(tables.ledger_entries, id=entry_id)
        return None if row is None else row["document_id"]

    def balance(self, contact_id: str, *, before: date | None = None) -> Money:
        """What a contact owes (negative: is owed), at the start of a day or now."""
        entries = tables.ledger_entries.c
        wanted = select(func.coalesce(func.sum(entries.party_amount_paise), 0)).where(
            self._scope.mine(tables.ledger_entries, contact_id=contact_id)
        )
        if before is not None:
            wanted = wanted.where(entries.dated_on < before.isoformat())
        return Money(int(self._scope.run(wanted).scalar_one()))

    def balances(self, contact_ids: Sequence[str]) -> dict[str, Money]:
        """What each of some contacts owes, in one question."""
        entries = tables.ledger_entries.c
        wanted = (
            select(entries.contact_id, func.sum(entries.party_amount_paise))
            .where(self._scope.mine(tables.ledger_entries), entries.contact_id.in_(contact_ids))
            .group_by(entries.contact_id)
        )
        found = {str(row[0]): Money(int(row[1])) for row in self._scope.run(wanted)}
        return {each: found.get(each, Money(0)) for each in contact_ids}

    def of_contact(self, contact_id: str, *, from_on: date, to_on: date) -> Sequence[StatementRow]:
        """Read a contact's entries between two days, in the order of a statement."""
        entries = tables.ledger_entries.c
        wanted = (
            select(*_SHOWN)
            .where(self._scope.mine(tables.ledger_entries, contact_id=contact_id))
            .where(entries.dated_on.between(from_on.isoformat(), to_on.isoformat()))
            .order_by(entries.dated_on, entries.id)
        )
        return [from_row(StatementRow, row) for row in self._scope.run(wanted).mappings()]

    def day_book(self, *, from_on: date, to_on: date, request: PageRequest) -> Page[StatementRow]:
        """Read every entry between two days."""
        entries = tables.ledger_entries.c
        wanted = select(*_SHOWN).where(
            self._scope.mine(tables.ledger_entries),
            entries.dated_on.between(from_on.isoformat(), to_on.isoformat()),
        )
        rows = self._scope.run(_BY_DAY.page(wanted, request)).mappings().all()
        items = [from_row(StatementRow, row) for row in rows]
        return page_of(rows, items, keyset=_BY_DAY, request=request)

    def account_totals(self, *, from_on: date, to_on: date) -> dict[str, tuple[Money, Money]]:
        """Add up each account's debits and credits between two days: the trial balance."""
        entries, lines = tables.ledger_entries.c, tables.ledger_lines.c
        wanted = (
            select(lines.account, func.sum(lines.debit_paise), func.sum(lines.credit_paise))
            .select_from(tables.ledger_entries.join(tables.ledger_lines, _LINE_OF_ENTRY))
            .where(self._scope.mine(tables.ledger_entries))
            .where(entries.dated_on.between(from_on.isoformat(), to_on.isoformat()))
            .group_by(lines.account)
            .order_by(lines.account)
        )
        rows = self._scope.run(wanted)
        return {row[0]: (Money(int(row[1])), Money(int(row[2]))) for row in rows}

    def entry(self, entry_id: str) -> StatementRow:
        """Read one entry.

        Raises:
            NotFoundError: there is none of this id in this business.
        """
        row = self._scope.one(tables.ledger_entries, what="entry", id=entry_id)
        return from_row(StatementRow, row)

    def has_opening(self, contact_id: str) -> bool:
        """Whether an opening balance is booked for a contact."""
        kind = EntryKind.OPENING.value
        return bool(self._scope.all(tables.ledger_entries, contact_id=contact_id, kind=kind))


_LINE_OF_ENTRY: Any = (tables.ledger_lines.c.tenant_id == tables.ledger_entries.c.tenant_id) & (
    tables.ledger_lines.c.entry_id == tables.ledger_entries.c.id
)
_SHOWN = tuple(
    tables.ledger_entries.c[name]
    for name in (
        "id",
        "kind",
        "dated_on",
        "reference",
        "contact_id",
        "document_id",
        "payment_id",
        "party_amount_paise",
    )
)
