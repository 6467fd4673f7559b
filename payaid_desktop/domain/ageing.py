"""Ageing: how long overdue money has been overdue."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from payaid_desktop.domain.money import ZERO, Money

BUCKET_DAYS = (0, 30, 60, 90)
"""A bucket ends at each of these; the last one is open."""


@dataclass(frozen=True, slots=True)
class Ageing:
    """What is owed, by days since it fell due, and the credit that settles none of it yet.

    All that is owed less that credit is the balance of the ledger.
    """

    not_due: Money = ZERO
    days_1_30: Money = ZERO
    days_31_60: Money = ZERO
    days_61_90: Money = ZERO
    over_90: Money = ZERO
    unused_credit: Money = ZERO

    @property
    def total(self) -> Money:
        """All that is owed."""
        return self.not_due + self.overdue

    @property
    def overdue(self) -> Money:
        """All that is owed and past its day."""
        return self.days_1_30 + self.days_31_60 + self.days_61_90 + self.over_90


@dataclass(frozen=True, slots=True)
class BillCounts:
    """How many bills are owed, by days since they fell due."""

    not_due: int = 0
    days_1_30: int = 0
    days_31_60: int = 0
    days_61_90: int = 0
    over_90: int = 0

    @property
    def total(self) -> int:
        """All that are owed."""
        return self.not_due + self.overdue

    @property
    def overdue(self) -> int:
        """All that are owed and past their day."""
        return self.days_1_30 + self.days_31_60 + self.days_61_90 + self.over_90


def age(dues: Iterable[tuple[date, Money]], *, on: date, unused_credit: Money = ZERO) -> Ageing:
    """Sort (due day, amount) pairs into buckets as of a day."""
    sums = [0] * (len(BUCKET_DAYS) + 1)
    for due_on, amount in dues:
        sums[_bucket(due_on, on)] += amount.paise
    not_due, first, second, third, older = (Money(paise) for paise in sums)
    return Ageing(not_due, first, second, third, older, unused_credit)


def count_by_age(bills: Iterable[tuple[date, int]], *, on: date) -> BillCounts:
    """Sort (due day, number of bills) pairs into buckets as of a day."""
    counts = [0] * (len(BUCKET_DAYS) + 1)
    for due_on, number in bills:
        counts[_bucket(due_on, on)] += number
    return BillCounts(*counts)


def _bucket(due_on: date, on: date) -> int:
    days = (on - due_on).days
    return sum(days > end for end in BUCKET_DAYS)
