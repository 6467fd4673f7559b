"""What is owed to the shop: by age and by contact, each read in the order of an index."""

from dataclasses import dataclass
from datetime import date
from heapq import nsmallest
from typing import Any

from sqlalchemy import Row, Select, func, select

from payaid_desktop.domain.ageing import Ageing, BillCounts, age, count_by_age
from payaid_desktop.domain.money import Money
from payaid_desktop.store import tables
from payaid_desktop.store.scope import Scope

_ITEMS = tables.open_items.c
_IS_OWED = _ITEMS.due_paise > 0


@dataclass(frozen=True, slots=True)
class OwedByAge:
    """What is owed by days overdue: amounts, bills, and the day on which the oldest overdue one fell due."""

    ageing: Ageing
    bills: BillCounts
    oldest_on: date | None


@dataclass(frozen=True, slots=True)
class OwedByContact:
    """What a contact owes; None stands for cash sales. `late_bills` fell due already, the first one on `oldest_on`."""

    contact_id: str | None
    owed: Money
    overdue: Money
    unused_credit: Money
    late_bills: int
    oldest_on: date | None


@dataclass(frozen=True, slots=True)
class Debtors:
    """How many contacts owe something, who owes most, and whose debts that fell due are the largest."""

    customers: int
    most_owed: tuple[OwedByContact, ...]
    most_overdue: tuple[OwedByContact, ...]


class Receivables:
    """What is owed to one business."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope

    def by_age(self, *, on: date, contact_id: str | None = None) -> OwedByAge:
        """Sort what is owed by days overdue, to the whole shop or by one contact."""
        due = _ITEMS.due_paise
        mine = self._scope.mine(tables.open_items)
        if contact_id is not None:
            mine = self._scope.mine(tables.open_items, contact_id=contact_id)
        # Grouped as the index by due day is ordered, so that no group has to be looked up.
        wanted = (
            select(
                _ITEMS.due_on,
                func.coalesce(func.sum(due).filter(_IS_OWED), 0),
                func.coalesce(func.sum(due).filter(due < 0), 0),
                func.count().filter(_IS_OWED),
            )
            .where(mine)
            .group_by(_ITEMS.register, _ITEMS.due_on)
        )
        dues: list[tuple[date, Money]] = []
        bills: list[tuple[date, int]] = []
        credit = 0
        for due_on, owed, unused, count in self._scope.run(wanted):
            day = date.fromisoformat(due_on)
            dues.append((day, Money(int(owed))))
            bills.append((day, int(count)))
            credit -= int(unused)
        late = (day for day, count in bills if count and day < on)
        return OwedByAge(
            age(dues, on=on, unused_credit=Money(credit)),
            count_by_age(bills, on=on),
            min(late, default=None),
        )

    def debtors(self, *, on: date, limit: int) -> Debtors:
        """List who owes most, and who owes most of what fell due."""
        rows = self._scope.run(self._by_contact(on)).all()
        overdue = (row for row in rows if row.overdue)
        return Debtors(
            sum(1 for row in rows if row.contact_id is not None),
            tuple(map(_of_contact, nsmallest(limit, rows, key=_by_owed))),
            tuple(map(_of_contact, nsmallest(limit, overdue, key=_by_overdue))),
        )

    def _by_contact(self, on: date) -> Select[Any]:
        due, is_late = _ITEMS.due_paise, _IS_OWED & (_ITEMS.due_on < on.isoformat())
        owed, overdue, credit = (
            func.coalesce(func.sum(due).filter(part), 0) for part in (_IS_OWED, is_late, due < 0)
        )
        return (
            select(
                _ITEMS.contact_id,
                owed.label("owed"),
                overdue.label("overdue"),
                (-credit).label("credit"),
                func.count().filter(is_late).label("late_bills"),
                func.min(_ITEMS.due_on).filter(is_late).label("oldest_on"),
            )
            .where(self._scope.mine(tables.open_items))
            .group_by(_ITEMS.contact_id)
            .having(owed > 0)
        )


def _by_owed(row: Row[Any]) -> tuple[int, str]:
    return -row.owed, row.contact_id or ""


def _by_overdue(row: Row[Any]) -> tuple[int, str]:
    return -row.overdue, row.contact_id or ""


def _of_contact(row: Row[Any]) -> OwedByContact:
    return OwedByContact(
        row.contact_id,
        Money(int(row.owed)),
        Money(int(row.overdue)),
        Money(int(row.credit)),
        int(row.late_bills),
        date.fromisoformat(row.oldest_on) if row.oldest_on else None,
    )
