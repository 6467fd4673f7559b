"""How days are written in the window."""

from datetime import date

from PySide6.QtCore import QCoreApplication

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def short_day(day: date, *, today: date) -> str:
    """Write a day for a list: "Today", "18 Jul", and "18 Jul 2025" in another year."""
    if day == today:
        return QCoreApplication.translate("Days", "Today")
    month = QCoreApplication.translate("Days", _MONTHS[day.month - 1])
    written = f"{day.day} {month}"
    return written if day.year == today.year else f"{written} {day.year}"
