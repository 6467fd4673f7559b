"""Bills that recur: a bill that is made again every week, month, quarter or year."""

import calendar
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum


class Every(StrEnum):
    """How often a bill is made again."""

    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


_MONTHS = {Every.MONTH: 1, Every.QUARTER: 3, Every.YEAR: 12}


@dataclass(frozen=True, slots=True)
class RecurringInvoice:
    """An issued invoice whose customer and lines are billed again, the first time on `starts_on`.

    Attributes:
        document_id: the invoice that the others are made after.
        ends_on: the last day on which one is made; None for no end.
        made: how many were made.
        issues: whether they are issued, or kept as drafts for somebody to look at.
        sends: whether an issued one is sent to its buyer by e-mail.
    """

    id: str
    document_id: str
    every: Every
    starts_on: date
    ends_on: date | None
    made: int
    issues: bool
    sends: bool
    is_paused: bool
    deleted_at: datetime | None
    created_at: datetime
    updated_at: datetime
    version: int = 1

    @property
    def next_on(self) -> date | None:
        """The day of the next one; None when there is none any more."""
        day = due_on(self.starts_on, self.every, self.made)
        return None if self.ends_on is not None and day > self.ends_on else day

    def is_due(self, on: date) -> bool:
        """Whether one is to be made by a day."""
        is_live = self.deleted_at is None and not self.is_paused
        return is_live and self.next_on is not None and self.next_on <= on


def due_on(starts_on: date, every: Every, made: int) -> date:
    """Give the day of the one after `made`; the 31st is the last day where a month is shorter."""
    if every is Every.WEEK:
        return starts_on + timedelta(weeks=made)
    month = starts_on.year * 12 + starts_on.month - 1 + made * _MONTHS[every]
    year, month = divmod(month, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(starts_on.day, last))
