"""Rows and frozen values: one rule for every entity, so that a column can never be forgotten in one direction.

A dataclass field is a column of the same name; the field's type says how it is stored:

| field type | column | stored as |
|---|---|---|
| Money | `<name>_paise` | whole paise |
| Quantity, Percent | `<name>_milli` | thousandths |
| UnitPrice | `<name>_e4` | ten-thousandths |
| date, datetime | `<name>` | ISO text (instants in UTC with microseconds) |
| StrEnum | `<name>` | its word |
| a dataclass, or a tuple of them | `<name>` | canonical JSON |
| bool | `<name>` | true or false (SQLite: 1 or 0) |
| str, int, bytes | `<name>` | as they are |
"""

import dataclasses
import json
import types
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import StrEnum
from functools import cache, lru_cache, partial
from operator import attrgetter
from typing import Any, NamedTuple, TypeVar, Union, get_args, get_origin, get_type_hints

from sqlalchemy import RowMapping

from payaid_desktop.domain.changes import canonical_json
from payaid_desktop.domain.money import Money, Percent, Quantity, UnitPrice

T = TypeVar("T")
StoredRow = RowMapping | Mapping[str, Any]
_Convert = Callable[[Any], Any]


class Mapped(NamedTuple):
    """How one field is stored in a row (`store`, `load`) and told in JSON (`plain`, `unplain`)."""

    field: str
    column: str
    store: _Convert
    load: _Convert
    plain: _Convert
    unplain: _Convert


@lru_cache(maxsize=64)
def instant_text(at: datetime) -> str:
    """Write an instant as it is stored: UTC, microseconds, "Z"."""
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def parse_instant(text: str) -> datetime:
    """Read an instant as it is stored."""
    return datetime.fromisoformat(text)


def to_row(value: Any, *, without: frozenset[str] = frozenset()) -> dict[str, Any]:
    """Turn a frozen value into the columns that hold it, leaving out the fields named."""
    kind: Any = type(value)
    reader = _reader(kind, without)
    row: dict[str, Any] = dict(zip(reader.columns, reader.read(value), strict=True))
    for column, store in reader.stored:
        content = row[column]
        if content is not None:
            row[column] = store(content)
    return row


def from_row(kind: type[T], row: StoredRow, **given: Any) -> T:
    """Build a frozen value from its row; `given` are fields that other tables hold."""
    fields = dict(given)
    for each in mapped_fields(kind):
        if each.field not in given:
            content = row[each.column]
            fields[each.field] = None if content is None else each.load(content)
    return kind(**fields)


def to_plain(value: Any) -> dict[str, Any]:
    """Turn a frozen value into JSON content: whole units as integers, as the store and the feed hold them."""
    kind: Any = type(value)
    reader = _reader(kind, _NOTHING)
    content: dict[str, Any] = dict(zip(reader.columns, reader.read(value), strict=True))
    for column, plain in reader.told:
        each = content[column]
        if each is not None:
            content[column] = plain(each)
    return content


def from_plain(kind: type[T], content: Mapping[str, Any]) -> T:
    """Build a frozen value from JSON content; fields that an older program did not write keep their defaults."""
    fields = {}
    for each in mapped_fields(kind):
        if each.column in content:
            raw = content[each.column]
            fields[each.field] = None if raw is None else each.unplain(raw)
    return kind(**fields)


def parse_plain(kind: type[T], text: str) -> T:
    """Build a frozen value from the JSON text it was stored as."""
    return from_plain(kind, json.loads(text))


def mapped_fields(kind: Any) -> tuple[Mapped, ...]:
    """List how each field of a dataclass is stored; worked out once for each class."""
    return _mapped_fields(kind)


@cache
def _mapped_fields(kind: Any) -> tuple[Mapped, ...]:
    hints = get_type_hints(kind)
    return tuple(
        _mapped(each.name, _required(hints[each.name])) for each in dataclasses.fields(kind)
    )


class _Reader(NamedTuple):
    """How a kind of value is read: all fields at once, then only those converted that need it."""

    columns: tuple[str, ...]
    read: Callable[[Any], tuple[Any, ...]]
    stored: tuple[tuple[str, _Convert], ...]
    told: tuple[tuple[str, _Convert], ...]


_NOTHING: frozenset[str] = frozenset()


@cache
def _reader(kind: Any, without: frozenset[str]) -> _Reader:
    fields = [each for each in mapped_fields(kind) if each.field not in without]
    names = [each.field for each in fields]
    # One name alone would be read bare, not in a tuple.
    read = attrgetter(*names) if len(names) > 1 else lambda value: (getattr(value, names[0]),)
    return _Reader(
        tuple(each.column for each in fields),
        read,
        tuple((each.column, each.store) for each in fields if each.store is not _same),
        tuple((each.column, each.plain) for each in fields if each.plain is not _same),
    )


def _required(hint: Any) -> Any:
    """Strip `None` from an optional type."""
    if get_origin(hint) not in (Union, types.UnionType):
        return hint
    (required,) = (arm for arm in get_args(hint) if arm is not type(None))
    return required


def _mapped(name: str, hint: Any) -> Mapped:
    if hint in _SIMPLE:
        suffix, store, load = _SIMPLE[hint]
        return Mapped(name, name + suffix, store, load, store, load)
    if hint is bytes:
        return Mapped(name, name, _same, _same, bytes.hex, bytes.fromhex)
    if get_origin(hint) is tuple:
        return _nested(name, *_of_tuple(get_args(hint)[0]))
    if dataclasses.is_dataclass(hint):
        kind: Any = hint
        return _nested(name, to_plain, partial(from_plain, kind))
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return Mapped(name, name, str, hint, str, hint)
    return Mapped(name, name, _same, _same, _same, _same)


def _of_tuple(item: Any) -> tuple[_Convert, _Convert]:
    if not dataclasses.is_dataclass(item):
        return list, tuple
    kind: Any = item
    return (
        lambda values: [to_plain(value) for value in values],
        lambda contents: tuple(from_plain(kind, content) for content in contents),
    )


def _nested(name: str, plain: _Convert, unplain: _Convert) -> Mapped:
    """A nested value is told as it is in JSON, and stored as the text of that."""
    return Mapped(
        name,
        name,
        lambda value: canonical_json(plain(value)),
        lambda text: unplain(json.loads(text)),
        plain,
        unplain,
    )


def _same(content: Any) -> Any:
    return content


def _scaled(places: int) -> _Convert:
    factor = 10**places

    def store(number: Decimal) -> int:
        scaled = number * factor
        whole = int(scaled)
        if whole != scaled:
            message = f"{number} has more than {places} decimals"
            raise ValueError(message)
        return whole

    return store


def _unscaled(places: int) -> _Convert:
    def load(whole: int) -> Decimal:
        number = Decimal(whole).scaleb(-places)
        return number.quantize(1) if number == number.to_integral_value() else number.normalize()

    return load


_SIMPLE: dict[Any, tuple[str, _Convert, _Convert]] = {
    Money: ("_paise", attrgetter("paise"), Money),
    Quantity: ("_milli", _scaled(3), _unscaled(3)),
    Percent: ("_milli", _scaled(3), _unscaled(3)),
    UnitPrice: ("_e4", _scaled(4), _unscaled(4)),
    bool: ("", bool, bool),
    datetime: ("", instant_text, parse_instant),
    date: ("", date.isoformat, date.fromisoformat),
}
