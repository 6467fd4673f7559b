"""The periods that a list can be narrowed to."""

from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication

from payaid_desktop.domain.periods import FinancialYear
from payaid_desktop.ui.formatting import month_name, write_day


@dataclass(frozen=True, slots=True)
class Period:
    """From one day to another, both inclusive; None is open. `title` is how it is called."""

    id: str
    title: str
    from_on: date | None = None
    to_on: date | None = None

    @property
    def is_all(self) -> bool:
        """Whether it leaves nothing out."""
        return self.from_on is None and self.to_on is None


def all_days() -> Period:
    """Every day there is."""
    return Period("all", _tr("All days"))


def usual_periods(today: date) -> tuple[Period, ...]:
    """The periods that are offered, by a day."""
    first = today.replace(day=1)
    last_month = first - timedelta(days=1)
    year = FinancialYear.of(today)
    before = FinancialYear(year.start_year - 1)
    return (
        Period("today", _tr("Today"), today, today),
        Period("week", _tr("Last 7 days"), today - timedelta(days=6), today),
        Period("month", _tr("This month"), first, _last_of_month(today)),
        Period("last_month", _tr("Last month"), last_month.replace(day=1), last_month),
        Period("year", _tr("This year"), year.first_day, year.last_day),
        Period("last_year", _tr("Last year"), before.first_day, before.last_day),
        all_days(),
    )


def own_period(from_on: date | None, to_on: date | None) -> Period:
    """A period of chosen days, called by them."""
    if from_on is None and to_on is None:
        return all_days()
    if from_on is None or to_on is None:
        word = _tr("since {day}") if to_on is None else _tr("until {day}")
        return Period(
            "own", word.format(day=write_day(from_on or to_on or date.min)), from_on, to_on
        )
    return Period("own", f"{_short(from_on)} – {_short(to_on)}", from_on, to_on)


def days_of(period: Period) -> str:
    """The days of a period, as one line below its name."""
    if period.from_on is None or period.to_on is None:
        return ""
    if period.from_on == period.to_on:
        return _short(period.from_on)
    return f"{_short(period.from_on)} – {_short(period.to_on)}"


def _short(day: date) -> str:
    return f"{day.day} {month_name(day.month)} {day.year}"


def _last_of_month(day: date) -> date:
    return (day.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Periods", text)
