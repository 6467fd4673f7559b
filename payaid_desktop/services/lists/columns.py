"""Which column of a file is which: headings matched to fields, and what is left over."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from payaid_desktop.services.lists.cells import key
from payaid_desktop.services.lists.fields import CONTACTS, PRODUCTS, Field
from payaid_desktop.services.tables.rows import Row, refused

LISTS: Final[Mapping[str, tuple[Field, ...]]] = {"contacts": CONTACTS, "products": PRODUCTS}
_NEEDED: Final[Mapping[str, tuple[str, ...]]] = {
    "contacts": ("name",),
    "products": ("name", "unitPrice"),
}


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a file; without a field it is not understood, and left out."""

    position: int
    heading: str
    field: Field | None


def columns_of(kind: str, heading: Row) -> tuple[Column, ...]:
    """Match the headings of a file to the fields of a list.

    Raises:
        ValidationError: details["file"]: a column that is needed is missing, or one is there twice.
    """
    known = {each: field for field in LISTS[kind] for each in field.keys}
    columns = tuple(
        Column(position, text, known.get(key(text)))
        for position, text in enumerate(heading.cells)
        if text
    )
    _check_twice(columns)
    _check_needed(kind, columns)
    return columns


def letters(position: int) -> str:
    """Name a column as spreadsheets do: 0 is "A", 26 is "AA"."""
    name, left = "", position + 1
    while left:
        left, digit = divmod(left - 1, 26)
        name = chr(ord("A") + digit) + name
    return name


def _check_twice(columns: Sequence[Column]) -> None:
    found: dict[str, Column] = {}
    for column in columns:
        if column.field is None:
            continue
        first = found.setdefault(column.field.path, column)
        if first is not column:
            raise refused(
                f"The columns {letters(first.position)} “{first.heading}” and"
                f" {letters(column.position)} “{column.heading}” are both the"
                f" {column.field.heading}. Remove one of them."
            )


def _check_needed(kind: str, columns: Sequence[Column]) -> None:
    present = {column.field.path for column in columns if column.field}
    for field in LISTS[kind]:
        if field.path in _NEEDED[kind] and field.path not in present:
            raise refused(
                f"There is no column “{field.heading}”. The first row must hold the headings."
            )
