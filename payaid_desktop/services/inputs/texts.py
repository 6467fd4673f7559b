"""Texts that are taken as they are, because judging them is what they are sent for."""

from typing import Final

TEXT_MAX: Final = 500


def read_text(value: object) -> str:
    """Take any text, unchanged.

    Raises:
        ValueError: it is no text, or longer than any number, code or id could be.
    """
    if not isinstance(value, str):
        raise ValueError("Write it as text.")  # noqa: TRY004 - pydantic shows ValueErrors only
    if len(value) > TEXT_MAX:
        raise ValueError(f"Shorten the text to {TEXT_MAX} characters; it has {len(value)}.")
    return value
