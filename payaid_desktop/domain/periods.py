"""Financial years and return periods."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from payaid_desktop.domain.errors import ValidationError

_APRIL: Final = 4
_MONTHS_IN_QUARTER: Final = 3
_LABEL = re.compile(r"([0-9]{4})-([0-9]{2})")
_PERIOD = re.compile(r"(0[1-9]|1[0-2])([0-9]{4})")


@dataclass(frozen=True, slots=True, order=True)
class FinancialYear:
    """A year from 1 April to 31 March, named by the calendar year it starts in.

    Source: General Clauses Act 1897, s.3(21) ("financial year").
    """

    start_year: int

    @classmethod
    def of(cls, day: date) -> "FinancialYear":
        """Take the financial year that contains a day."""
        return cls(day.year if day.month >= _APRIL else day.year - 1)

    @classmethod
    def from_label(cls, label: str) -> "FinancialYear":
        """Read a label such as "2026-27".

        Raises:
            ValidationError: the text is no such label; details["financialYear"] says what to do.
        """
        match = _LABEL.fullmatch(label)
        if match and cls(int(match[1])).label == label:
            return cls(int(match[1]))
        sentence = (
            "Write the financial year like 2026-27: its first year and the next year's two digits."
        )
        raise ValidationError({"financialYear": sentence})

    @property
    def label(self) -> str:
        """The year as it is printed: "2026-27"."""
        return f"{self.start_year:04d}-{self._end_digits}"

    @property
    def short(self) -> str:
        """The year as it stands in document numbers: "2627"."""
        return f"{self.start_year % 100:02d}{self._end_digits}"

    @property
    def first_day(self) -> date:
        """1 April of its first calendar year."""
        return date(self.start_year, _APRIL, 1)

    @property
    def last_day(self) -> date:
        """31 March of its second calendar year."""
        return date(self.start_year + 1, 3, 31)

    def __contains__(self, day: date) -> bool:
        return FinancialYear.of(day) == self

    def contains(self, day: date) -> bool:
        """Tell whether a day lies in this financial year."""
        return day in self

    @property
    def next(self) -> "FinancialYear":
        """The financial year after this one."""
        return FinancialYear(self.start_year + 1)

    @property
    def _end_digits(self) -> str:
        return f"{(self.start_year + 1) % 100:02d}"


def return_period(day: date) -> str:
    """Name the month whose GSTR-1 reports a document of this day, as "MMYYYY": "042026".

    Source: field `fp` of the GSTR-1 file of the official GST Returns Offline Tool.
    """
    return f"{day.month:02d}{day.year:04d}"


def quarter_period(day: date) -> str:
    """Name the period of a quarterly filer, the last month of its quarter, as "MMYYYY": "062026".

    Source: as `return_period`; CGST Rules 2017, rule 61A (quarterly return, monthly payment).
    """
    last_month = -(-day.month // _MONTHS_IN_QUARTER) * _MONTHS_IN_QUARTER
    return f"{last_month:02d}{day.year:04d}"


def first_day_of_period(period: str) -> date:
    """Read a return period "MMYYYY" as the first day of its month.

    Raises:
        ValidationError: the text is no such period; details["period"] says how it should look.
    """
    match = _PERIOD.fullmatch(period)
    if match and int(match[2]):
        return date(int(match[2]), int(match[1]), 1)
    raise ValidationError({"period": "Write the return period as month and year, like 042026."})
