"""How the window writes amounts, quantities and days, and how it reads a typed day.

The only place that does: screens hold values. Digits are always Latin and grouped the Indian way, whatever the
language; amounts never become binary floats.
"""

import re
import unicodedata
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from PySide6.QtCore import QCoreApplication

from payaid_desktop.domain.money import Money, format_indian, format_quantity, round_rupees

_MINUS: Final = "−"
_LAKH: Final = Decimal(100_000)
_CRORE: Final = Decimal(10_000_000)
_NUMERIC_DAY: Final = re.compile(
    r"([0-9]{1,2})(?:[-/. ]([0-9]{1,2})(?:[-/. ]([0-9]{2}|[0-9]{4}))?)?"
)
_SHIFT: Final = re.compile(r"([+-])([0-9]{1,3})")
_CENTURY: Final = 2000


class DayError(ValueError):
    """A text is no day."""


def write_amount(amount: Money) -> str:
    """Write an amount for a column or a field: "12,34,567.50", "−640.00"."""
    return format_indian(amount).replace("-", _MINUS)


def write_rupees(amount: Money, *, whole: bool = False) -> str:
    """Write an amount with the rupee sign: "₹9,242.00", "−₹640.00"; `whole` rounds half up to rupees: "₹9,242"."""
    shown = Money.of(round_rupees(amount.rupees)) if whole else amount
    size = format_indian(Money(abs(shown.paise)))
    sign = _MINUS if shown.paise < 0 else ""
    return f"{sign}₹{size.removesuffix('.00') if whole else size}"


def write_short(rupees: Decimal | int) -> str:
    """Write an amount for an axis, with at most 2 decimals: "0", "640", "50 k", "5.61 L", "1.2 Cr", "−15 L"."""
    size, sign = abs(Decimal(rupees)), _MINUS if rupees < 0 else ""
    if size >= _CRORE:
        return f"{sign}{_two_places(size / _CRORE)} Cr"
    if size >= _LAKH:
        return f"{sign}{_two_places(size / _LAKH)} L"
    if size >= 1000:
        return f"{sign}{_two_places(size / 1000)} k"
    return f"{sign}{_two_places(size)}"


def write_quantity(quantity: Decimal, unit: str = "") -> str:
    """Write a quantity with its unit: "1500 pcs", "0.25 kg", "−15 pcs"."""
    number = format_quantity(quantity).replace("-", _MINUS)
    return f"{number} {unit}" if unit else number


def write_day(day: date) -> str:
    """Write a day as fields and papers show it: "18-07-2026"."""
    return f"{day:%d-%m}-{day.year:04}"


def write_day_in_list(day: date, *, today: date) -> str:
    """Write a day as lists show it: "Today", "18 Jul", in another year "18 Jul 2025"."""
    if day == today:
        return QCoreApplication.translate("formatting", "Today")
    short = f"{day.day} {month_name(day.month)}"
    return short if day.year == today.year else f"{short} {day.year}"


def month_name(month: int) -> str:
    """The short name of a month, 1 to 12, in the language of the window."""
    tr = QCoreApplication.translate
    return (
        tr("formatting", "Jan"),
        tr("formatting", "Feb"),
        tr("formatting", "Mar"),
        tr("formatting", "Apr"),
        tr("formatting", "May"),
        tr("formatting", "Jun"),
        tr("formatting", "Jul"),
        tr("formatting", "Aug"),
        tr("formatting", "Sep"),
        tr("formatting", "Oct"),
        tr("formatting", "Nov"),
        tr("formatting", "Dec"),
    )[month - 1]


def weekday_name(day: date) -> str:
    """The name of a day of the week in the language of the window."""
    tr = QCoreApplication.translate
    return (
        tr("formatting", "Monday"),
        tr("formatting", "Tuesday"),
        tr("formatting", "Wednesday"),
        tr("formatting", "Thursday"),
        tr("formatting", "Friday"),
        tr("formatting", "Saturday"),
        tr("formatting", "Sunday"),
    )[day.weekday()]


def short_weekday_name(day: date) -> str:
    """The short name of a day of the week in the language of the window."""
    tr = QCoreApplication.translate
    return (
        tr("formatting", "Mon"),
        tr("formatting", "Tue"),
        tr("formatting", "Wed"),
        tr("formatting", "Thu"),
        tr("formatting", "Fri"),
        tr("formatting", "Sat"),
        tr("formatting", "Sun"),
    )[day.weekday()]


def long_month_name(month: int) -> str:
    """The whole name of a month, 1 to 12, in the language of the window."""
    tr = QCoreApplication.translate
    return (
        tr("formatting", "January"),
        tr("formatting", "February"),
        tr("formatting", "March"),
        tr("formatting", "April"),
        tr("formatting", "May"),
        tr("formatting", "June"),
        tr("formatting", "July"),
        tr("formatting", "August"),
        tr("formatting", "September"),
        tr("formatting", "October"),
        tr("formatting", "November"),
        tr("formatting", "December"),
    )[month - 1]


def parse_day(text: str, *, today: date) -> date:
    """Read a typed day: "18", "18/7", "18-7-26", "18.07.2026", "t" for today, "-1" for yesterday, "+15".

    A day alone lies in the month of `today`; a day and a month lie in the year that brings them nearest to `today`.

    Raises:
        DayError: there is no such day, or the text means none.
    """
    plain = _latin(text.strip().casefold())
    if plain == "t":
        return today
    try:
        if shift := _SHIFT.fullmatch(plain):
            days = int(shift[2])
            return today + timedelta(days=days if shift[1] == "+" else -days)
        if numbers := _NUMERIC_DAY.fullmatch(plain):
            return _numeric_day(numbers, today)
    except (ValueError, OverflowError) as error:
        raise DayError(text) from error
    raise DayError(text)


def _numeric_day(numbers: re.Match[str], today: date) -> date:
    day, month, year = numbers.groups()
    if month is None:
        return today.replace(day=int(day))
    if year is None:
        return _nearest(int(day), int(month), today)
    return date(int(year) if len(year) == 4 else _CENTURY + int(year), int(month), int(day))


def _nearest(day: int, month: int, today: date) -> date:
    found = [
        candidate
        for year in (today.year, today.year - 1, today.year + 1)
        if (candidate := _day_or_none(year, month, day)) is not None
    ]
    if not found:
        raise DayError(f"{day}/{month}")
    return min(found, key=lambda candidate: abs((candidate - today).days))


def _day_or_none(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _latin(text: str) -> str:
    same = text.replace(_MINUS, "-")
    return "".join(
        str(unicodedata.decimal(letter)) if letter.isdecimal() else letter for letter in same
    )


def _two_places(size: Decimal) -> str:
    text = f"{size.quantize(Decimal('0.01'), ROUND_HALF_UP):f}"
    return text.rstrip("0").rstrip(".")
