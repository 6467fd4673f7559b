"""Texts that a spreadsheet would run as formulas, and the apostrophe that keeps it from that.

Source: OWASP ASVS 5.0, V1.2.10 (CSV and formula injection).
"""

import re
from typing import Final

MARK: Final = "'"
_NUMBER: Final = re.compile(r"[+-]?[0-9]+(\.[0-9]+)?")
_STARTS: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def is_dangerous(text: str) -> bool:
    """Tell whether a spreadsheet may take a text for a formula; a number is none."""
    return text.startswith(_STARTS) and not _NUMBER.fullmatch(text)


def guarded(text: str) -> str:
    """Put an apostrophe before a text that would be run, and before one that already has it."""
    return f"{MARK}{text}" if is_dangerous(text.lstrip(MARK)) else text


def unguarded(text: str) -> str:
    """Take away the apostrophe that `guarded` put there, and no other one."""
    is_guarded = text.startswith(MARK) and is_dangerous(text.lstrip(MARK))
    return text[len(MARK) :] if is_guarded else text
