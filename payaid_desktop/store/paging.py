"""Keyset paging: a page starts after the last row of the one before, however deep it lies.

A cursor is opaque text for callers; it holds the sort values of the last row. Rows that are added meanwhile neither
repeat nor skip others, and page 10,000 costs what page 1 costs.
"""

import base64
import binascii
import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar
from zlib import crc32

from sqlalchemy import ColumnElement, RowMapping, Select, and_, or_

from payaid_desktop.domain.errors import ValidationError

T = TypeVar("T")
LIMIT_DEFAULT = 20
LIMIT_MAX = 500
_NO_CURSOR = {"cursor": "Take the cursor from the page before, unchanged."}


@dataclass(frozen=True, slots=True)
class PageRequest:
    """Which page: at most `limit` rows after `cursor`, or after the first `offset` rows.

    What lies before an offset is read and passed over; lists that go deep are read by cursor.
    """

    limit: int = LIMIT_DEFAULT
    cursor: str | None = None
    offset: int = 0

    def __post_init__(self) -> None:
        if not 1 <= self.limit <= LIMIT_MAX:
            raise ValidationError({"limit": f"Ask for 1 to {LIMIT_MAX} rows a page."})
        if self.cursor is not None and self.offset:
            raise ValidationError({"cursor": "Ask for a page by its number or by a cursor."})


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """Some rows in order, and the cursor of the next page; None on the last page."""

    items: tuple[T, ...]
    next_cursor: str | None


@dataclass(frozen=True, slots=True)
class Keyset:
    """What a list is sorted by: columns that together are unique, all in one direction."""

    columns: tuple[ColumnElement[Any], ...]
    descending: bool = False

    def page(self, statement: Select[Any], request: PageRequest) -> Select[Any]:
        """Narrow a statement to one page, and one row more to see whether another follows."""
        order = [column.desc() if self.descending else column for column in self.columns]
        if request.cursor is not None:
            statement = statement.where(self._after(self.values_of(request.cursor)))
        if request.offset:
            statement = statement.offset(request.offset)
        return statement.order_by(*order).limit(request.limit + 1)

    @property
    def reversed(self) -> "Keyset":
        """The same order, from its end."""
        return Keyset(self.columns, descending=not self.descending)

    def cursor_after(self, row: RowMapping) -> str:
        """Give the cursor that continues after a row."""
        return self.cursor_of([row[column] for column in self.columns])

    def cursor_of(self, values: Sequence[Any]) -> str:
        """Give the cursor that continues after these sort values."""
        return encode_cursor([self._mark(), *values])

    def values_of(self, cursor: str) -> list[str | int]:
        """Read the sort values of a cursor.

        Raises:
            ValidationError: it is no cursor, or one of another list or order.
        """
        mark, *values = decode_cursor(cursor, 1 + len(self.columns))
        kinds = [column.type.python_type for column in self.columns]
        fits = all(isinstance(each, kind) for each, kind in zip(values, kinds, strict=True))
        if mark != self._mark() or not fits:
            raise ValidationError(_NO_CURSOR)
        return values

    def _mark(self) -> int:
        """What tells the cursors of this list and order from those of others."""
        names = ",".join(str(column) for column in self.columns)
        return crc32(f"{names} {self.descending}".encode())

    def _after(self, values: Sequence[Any]) -> ColumnElement[bool]:
        """The row-wise comparison, spelled so that both databases use the index for its first column."""
        first, bound = self.columns[0], values[0]
        outer = first <= bound if self.descending else first >= bound
        return and_(outer, or_(*self._steps(values)))

    def _steps(self, values: Sequence[Any]) -> list[ColumnElement[bool]]:
        steps = []
        for position, (column, value) in enumerate(zip(self.columns, values, strict=True)):
            beyond = column < value if self.descending else column > value
            same = [
                earlier == past
                for earlier, past in zip(self.columns[:position], values[:position], strict=True)
            ]
            steps.append(and_(*same, beyond))
        return steps


def page_of(
    rows: Sequence[RowMapping], items: Sequence[T], *, keyset: Keyset, request: PageRequest
) -> Page[T]:
    """Cut the extra row off and say where the next page starts."""
    more = len(rows) > request.limit
    cursor = keyset.cursor_after(rows[request.limit - 1]) if more else None
    return Page(tuple(items[: request.limit]), cursor)


def encode_cursor(values: Sequence[Any]) -> str:
    """Write sort values as URL-safe text."""
    return base64.urlsafe_b64encode(json.dumps(list(values)).encode()).decode().rstrip("=")


def decode_cursor(cursor: str, count: int) -> list[str | int]:
    """Read sort values back.

    Raises:
        ValidationError: it is no cursor of this list.
    """
    refused = ValidationError(_NO_CURSOR)
    try:
        padded = cursor.encode("ascii") + b"=" * (-len(cursor) % 4)
        values = json.loads(base64.b64decode(padded, altchars=b"-_", validate=True))
    except (ValueError, binascii.Error, RecursionError) as error:
        raise refused from error
    if not isinstance(values, list) or len(values) != count:
        raise refused
    if not all(isinstance(value, str | int) and not isinstance(value, bool) for value in values):
        raise refused
    if any(isinstance(value, int) and abs(value) >= 1 << 63 for value in values):
        raise refused
    if any(isinstance(value, str) and not _is_text(value) for value in values):
        raise refused
    return values


def _is_text(value: str) -> bool:
    """Whether a database can take it: half a surrogate pair is no text."""
    return not any("\ud800" <= each <= "\udfff" for each in value)
