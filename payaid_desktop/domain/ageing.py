"""Ageing: how long overdue money has been overdue."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from payaid_desktop.domain.money import ZERO, Money

BUCKET_DAYS = (0, 30, 60, 90)
"""A bucket ends at each of these; the last one is open."""


@dataclass(frozen=True, slots=True)
class Ageing:
    """What is owed, by days since it fell due."""

    not_due: Money = ZERO
    days_1_30: Money = ZERO
    days_31_60: Money = ZERO
    days_61_90: Money = ZERO
    over_90: Money = ZERO

    @property
    def total(self) -> Money:
        """All that is owed."""
        return self.not_due + self.overdue

    @property
    def overdue(self) -> Money:
        """All that is owed and past its day."""
        return self.days_1_30 + self.days_31_60 + self.days_61_90 + self.over_90


def age(dues: Iterable[tuple[date, Money]], *, on: date) -> Ageing:
    """Sort (due day, amount) pairs into buckets as of a day."""
    sums = [0] * (len(BUCKET_DAYS) + 1)
    for due_on, amount in dues:
        days = (on - due_on).days
        sums[sum(days > end for end in BUCKET_DAYS)] += amount.paise
    return Ageing(*(Money(paise) for paise in sums))
