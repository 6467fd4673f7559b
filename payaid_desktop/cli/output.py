"""How results look: JSON for programs, tables and lists of facts for people.

Both are made from the same JSON content. A person sees amounts grouped the Indian way and days in short; whatever a
text holds, it cannot move the cursor or colour the terminal.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any, Final

from payaid_desktop.domain.money import Money, format_indian

CELL_WIDTH_MAX: Final = 40
_GAP: Final = "  "
_JOINERS: Final = "\u200c\u200d"
"""Indian scripts and emoji are spelled with these."""
_DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_WORDS: Final = re.compile(r"[A-Z]?[a-z]+|[0-9]+|[A-Z]+")
_SHORT_WORDS: Final = frozenset(
    {"cgst", "gst", "gstin", "hsn", "igst", "mrp", "pan", "sgst", "upi"}
)
_FOR_PROGRAMS: Final = frozenset(
    {
        "createdAt",
        "deviceId",
        "documentId",
        "paymentId",
        "serial",
        "seriesId",
        "updatedAt",
        "version",
    }
)
"""What a person does not look at; with --json everything is there."""
_MONEY: Final = re.compile(r"-?[0-9]+\.[0-9]{2}")


class Look(StrEnum):
    """How a column is written."""

    TEXT = "text"
    MONEY = "money"
    NUMBER = "number"
    DAY = "day"
    WHOLE = "whole"

    @property
    def is_right(self) -> bool:
        """Whether its cells end below each other."""
        return self in (Look.MONEY, Look.NUMBER)


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: its heading and the JSON name it shows; a dot goes into an object."""

    heading: str
    name: str
    look: Look = Look.TEXT


def table(rows: Sequence[Mapping[str, Any]], columns: Sequence[Column]) -> str:
    """Lay rows out as a table with headings."""
    cells = [[each.heading for each in columns]]
    cells += [[_cell(row, each) for each in columns] for row in rows]
    widths = [max(map(_width, column)) for column in zip(*cells, strict=True)]
    lines = [_line(row, widths, columns) for row in cells]
    return "\n".join([lines[0], "-" * _width(lines[0]), *lines[1:]]) + "\n"


def facts(content: Mapping[str, Any]) -> str:
    """Lay one thing out as a list of its facts; what is empty is left out."""
    lines = list(_fact_lines(content, indent=""))
    return "\n".join(lines) + "\n"


def label(name: str) -> str:
    """Write a JSON name as words: `datedOn` is "Dated on"."""
    words = [each.lower() for each in _WORDS.findall(name)]
    written = " ".join(each.upper() if each in _SHORT_WORDS else each for each in words)
    return written[:1].upper() + written[1:]


def visible(text: str) -> str:
    """Write a text on one line, everything in it that is no character to be seen as a blank or a mark."""
    return "".join(_visible_character(each) for each in text)


def _visible_character(character: str) -> str:
    if character in "\r\n\t":
        return " "
    if character in _JOINERS:
        return character
    return "\N{REPLACEMENT CHARACTER}" if unicodedata.category(character)[0] == "C" else character


def _cell(row: Mapping[str, Any], column: Column) -> str:
    value: Any = row
    for step in column.name.split("."):
        value = value.get(step) if isinstance(value, Mapping) else None
    text = _shown(value, column.look)
    is_whole = column.look is Look.WHOLE or _width(text) <= CELL_WIDTH_MAX
    return text if is_whole else _cut(text)


def _cut(text: str) -> str:
    kept = ""
    for character in text:
        if _width(kept + character) >= CELL_WIDTH_MAX:
            break
        kept += character
    return f"{kept}…"


def _shown(value: Any, look: Look) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if look is Look.MONEY:
        return format_indian(Money.of(Decimal(value)))
    if look is Look.DAY:
        return date.fromisoformat(value[:10]).strftime("%d %b %Y")
    return visible(str(value))


def _line(cells: Sequence[str], widths: Sequence[int], columns: Sequence[Column]) -> str:
    padded = [
        _padded(cell, width, right=column.look.is_right)
        for cell, width, column in zip(cells, widths, columns, strict=True)
    ]
    return _GAP.join(padded).rstrip()


def _padded(text: str, width: int, *, right: bool) -> str:
    blanks = " " * (width - _width(text))
    return blanks + text if right else text + blanks


def _width(text: str) -> int:
    """The columns a terminal gives a text: none for marks on letters, two for wide ones."""
    return sum(_character_width(each) for each in text)


def _character_width(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in ("W", "F") else 1


def _fact_lines(content: Mapping[str, Any], *, indent: str) -> Iterable[str]:
    for name, value in content.items():
        if value in (None, "", [], {}) or name in _FOR_PROGRAMS or (indent and name == "id"):
            continue
        head = f"{indent}{label(name)}:"
        if isinstance(value, Mapping):
            yield head
            yield from _fact_lines(value, indent=f"{indent}  ")
        elif isinstance(value, list):
            yield head
            yield from _list_lines(value, indent=f"{indent}  ")
        else:
            yield f"{head} {_fact(value)}"


def _list_lines(values: Sequence[Any], *, indent: str) -> Iterable[str]:
    for place, value in enumerate(values, start=1):
        if isinstance(value, Mapping):
            yield f"{indent}{place}."
            yield from _fact_lines(value, indent=f"{indent}  ")
        else:
            yield f"{indent}{_fact(value)}"


def _fact(value: Any) -> str:
    if isinstance(value, str) and _MONEY.fullmatch(value):
        return _shown(value, Look.MONEY)
    if isinstance(value, str) and _DAY.fullmatch(value):
        return _shown(value, Look.DAY)
    return _shown(value, Look.TEXT)
