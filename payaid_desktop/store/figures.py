"""Figures that are derived from entries and kept beside them, so that a million bills add up at once.

`open_items` (written by `store/open_items.py`), `document_days` and `stock_levels` are indexes, not counters: they are
written in the transaction that writes their entries, can be rebuilt from them at any time (`rebuild`), and the
integrity check compares the two (`derived_differences`).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select

from payaid_desktop.domain.documents import Document
from payaid_desktop.domain.money import Money
from payaid_desktop.store import tables
from payaid_desktop.store.documents import REGISTERS
from payaid_desktop.store.open_items import OWED_REGISTERS
from payaid_desktop.store.scope import Row, Scope

_DAY, _MONTH = 10, 7
"""How much of a day's text names the day, and the month."""
SALES_SIGNS = {"invoices": 1, "debit_notes": 1, "credit_notes": -1}
"""The registers that make sales, with their sign. Source: CGST Act s.34."""


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
    """What the sales of a period (`2026-07-18` or `2026-07`) come to."""

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

    def day_sales(self, *, from_on: date, to_on: date) -> Sequence[PeriodTotal]:
        """Add sales up by day: what was billed and charged later, less what credit notes gave back."""
        return self._sales(from_on=from_on, to_on=to_on, length=_DAY)

    def month_sales(self, *, from_on: date, to_on: date) -> Sequence[PeriodTotal]:
        """Add sales up by month, net of credit notes; only invoices are counted as documents."""
        return self._sales(from_on=from_on, to_on=to_on, length=_MONTH)

    def _sales(self, *, from_on: date, to_on: date, length: int) -> Sequence[PeriodTotal]:
        days = tables.document_days.c
        wanted = (
            select(tables.document_days)
            .where(self._scope.mine(tables.document_days, status="issued"))
            .where(days.register.in_(SALES_SIGNS))
            .where(days.dated_on.between(from_on.isoformat(), to_on.isoformat()))
            .order_by(days.dated_on)
        )
        sums: dict[str, list[int]] = {}
        for row in self._scope.run(wanted).mappings():
            held = sums.setdefault(row["dated_on"][:length], [0, 0, 0, 0])
            sign = SALES_SIGNS[row["register"]]
            if row["register"] == "invoices":
                held[0] += row["documents"]
            for place, name in enumerate(("taxable_paise", "tax_paise", "total_paise"), start=1):
                held[place] += sign * row[name]
        return [
            PeriodTotal(period, held[0], Money(held[1]), Money(held[2]), Money(held[3]))
            for period, held in sums.items()
            if any(held)
        ]

    def _unpaid(self, register: str, *, on: date) -> tuple[int, int]:
        """Count what is unpaid, and what of it is overdue, in one pass over an index; only some kinds are paid."""
        if register not in OWED_REGISTERS:
            return 0, 0
        overdue = func.count().filter(tables.open_items.c.due_on < on.isoformat())
        wanted = select(func.count(), overdue).where(
            self._scope.mine(tables.open_items, register=register)
        )
        unpaid, late = self._scope.run(wanted).one()
        return int(unpaid), int(late)


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
