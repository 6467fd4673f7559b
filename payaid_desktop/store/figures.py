"""Figures that are derived from entries and kept beside them, so that a million bills add up at once.

`open_items`, `document_days` and `stock_levels` are indexes, not counters: they are written in the transaction that
writes their entries, can be rebuilt from them at any time (`rebuild`), and the integrity check compares the two
(`derived_differences`).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select

from payaid_desktop.domain.ageing import Ageing, age
from payaid_desktop.domain.documents import SETTLED_KINDS, Document, DocumentStatus
from payaid_desktop.domain.money import Money
from payaid_desktop.store import tables
from payaid_desktop.store.documents import REGISTERS
from payaid_desktop.store.scope import Row, Scope

SETTLED_REGISTERS = ("invoices", "debit_notes")


@dataclass(frozen=True, slots=True)
class StatusCounts:
    """How many documents of a register have each status, for the chips above a list."""

    all: int
    draft: int
    issued: int
    cancelled: int
    unpaid: int
    overdue: int
    paid: int


@dataclass(frozen=True, slots=True)
class PeriodTotal:
    """What a register sums up to in a period (`2026-07-18` or `2026-07`)."""

    period: str
    documents: int
    taxable: Money
    tax: Money
    total: Money


class Figures:
    """The derived figures of one business."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope

    def moved(self, *, before: Document | None, after: Document | None) -> None:
        """Take a document out of the day it was counted in, and count it where it is now."""
        rows = [day_row(before, -1)] if before else []
        rows += [day_row(after, 1)] if after else []
        self._scope.add_up(tables.document_days, rows)

    def opened(self, document: Document) -> None:
        """Note that an issued sale is to be paid."""
        if document.kind in SETTLED_KINDS and document.total.paise > 0:
            self._scope.insert(tables.open_items, open_row(document))

    def refresh_due(self, documents: Sequence[Document]) -> None:
        """Bring what is due on some documents up to date after allocations."""
        for document in documents:
            self._scope.delete(tables.open_items, document_id=document.id)
            due = self._due(document)
            if due > 0:
                row = open_row(document)
                self._scope.insert(tables.open_items, {**row, "due_paise": due})

    def status_counts(self, register: str, *, on: date) -> StatusCounts:
        """Count a register's documents by status."""
        days = tables.document_days.c
        wanted = (
            select(days.status, func.sum(days.documents))
            .where(self._scope.mine(tables.document_days, register=register))
            .group_by(days.status)
        )
        counts = {row[0]: int(row[1]) for row in self._scope.run(wanted)}
        unpaid, overdue = self._unpaid(register, on=on)
        issued = counts.get("issued", 0)
        return StatusCounts(
            all=sum(counts.values()),
            draft=counts.get("draft", 0),
            issued=issued,
            cancelled=counts.get("cancelled", 0),
            unpaid=unpaid,
            overdue=overdue,
            paid=issued - unpaid,
        )

    def day_totals(self, register: str, *, from_on: date, to_on: date) -> Sequence[PeriodTotal]:
        """Add a register's issued documents up by day."""
        return self._totals(register, from_on=from_on, to_on=to_on, length=10)

    def month_totals(self, register: str, *, from_on: date, to_on: date) -> Sequence[PeriodTotal]:
        """Add a register's issued documents up by month."""
        return self._totals(register, from_on=from_on, to_on=to_on, length=7)

    def ageing(self, *, on: date, contact_id: str | None = None) -> Ageing:
        """Sort what is owed by days overdue, for the whole shop or for one contact."""
        items = tables.open_items.c
        mine = self._scope.mine(tables.open_items)
        if contact_id is not None:
            mine = self._scope.mine(tables.open_items, contact_id=contact_id)
        wanted = select(items.due_on, func.sum(items.due_paise)).where(mine).group_by(items.due_on)
        dues = [(date.fromisoformat(row[0]), Money(int(row[1]))) for row in self._scope.run(wanted)]
        return age(dues, on=on)

    def outstanding(self, *, on: date, limit: int) -> Sequence[tuple[str | None, Money, Money]]:
        """List who owes most: (contact, owed, of which overdue)."""
        items = tables.open_items.c
        overdue = func.sum(items.due_paise).filter(items.due_on < on.isoformat())
        owed = func.sum(items.due_paise)
        wanted = (
            select(items.contact_id, owed, func.coalesce(overdue, 0))
            .where(self._scope.mine(tables.open_items))
            .group_by(items.contact_id)
            .order_by(owed.desc(), items.contact_id)
            .limit(limit)
        )
        return [(row[0], Money(int(row[1])), Money(int(row[2]))) for row in self._scope.run(wanted)]

    def _totals(
        self, register: str, *, from_on: date, to_on: date, length: int
    ) -> Sequence[PeriodTotal]:
        days = tables.document_days.c
        wanted = (
            select(tables.document_days)
            .where(self._scope.mine(tables.document_days, register=register, status="issued"))
            .where(days.dated_on.between(from_on.isoformat(), to_on.isoformat()))
            .order_by(days.dated_on)
        )
        sums: dict[str, list[int]] = {}
        for row in self._scope.run(wanted).mappings():
            held = sums.setdefault(row["dated_on"][:length], [0, 0, 0, 0])
            for place, name in enumerate(
                ("documents", "taxable_paise", "tax_paise", "total_paise")
            ):
                held[place] += row[name]
        return [
            PeriodTotal(period, held[0], Money(held[1]), Money(held[2]), Money(held[3]))
            for period, held in sums.items()
            if held[0]
        ]

    def _unpaid(self, register: str, *, on: date) -> tuple[int, int]:
        """Count what is unpaid, and what of it is overdue, in one pass."""
        overdue = func.count().filter(tables.open_items.c.due_on < on.isoformat())
        wanted = select(func.count(), overdue).where(
            self._scope.mine(tables.open_items, register=register)
        )
        unpaid, late = self._scope.run(wanted).one()
        return int(unpaid), int(late)

    def _due(self, document: Document) -> int:
        if document.status != DocumentStatus.ISSUED or document.kind not in SETTLED_KINDS:
            return 0
        wanted = select(func.coalesce(func.sum(tables.allocations.c.amount_paise), 0)).where(
            self._scope.mine(tables.allocations, document_id=document.id)
        )
        return document.total.paise - int(self._scope.run(wanted).scalar_one())


def day_row(document: Document, sign: int) -> Row:
    """Give what a document adds to its day; with a sign of -1, what it takes away."""
    return {
        "register": REGISTERS[document.kind],
        "status": document.status.value,
        "dated_on": document.dated_on.isoformat(),
        "documents": sign,
        "taxable_paise": sign * (document.taxable + document.non_taxable).paise,
        "tax_paise": sign * document.tax.paise,
        "total_paise": sign * document.total.paise,
    }


def open_row(document: Document) -> Row:
    """Give what is to be paid on a document that nothing has settled yet."""
    return {
        "document_id": document.id,
        "contact_id": document.contact_id,
        "register": REGISTERS[document.kind],
        "number": document.number or "",
        "dated_on": document.dated_on.isoformat(),
        "due_on": (document.due_on or document.dated_on).isoformat(),
        "due_paise": document.total.paise,
    }
