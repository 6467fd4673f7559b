"""Days on documents and payments."""

from datetime import date

from payaid_desktop.domain.errors import ValidationError


def checked_day(day: date | None, *, today: date) -> date:
    """Take the day given, or today.

    Raises:
        ValidationError: the day lies in the future.
    """
    if day is not None and day > today:
        raise ValidationError({"datedOn": "The day lies in the future. Give today or a past day."})
    return day or today
