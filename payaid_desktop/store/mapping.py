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
from functools import cache
from typing import Any, NamedTuple, TypeVar, Union, get_args, get_origin, get_type_hints

from sqlalchemy import RowMapping

from payaid_desktop.domain.changes import canonical_json
from payaid_desktop.domain.money import Money, Percent, Quantity, UnitPrice

T = TypeVar("T")
StoredRow = RowMapping | Mapping[str, Any]
_Convert = Callable[[Any], Any]


class Mapped(NamedTuple):
    """How one field is stored."""

    field: str
    column: str
    store: _Convert | None
    load: _Convert | None


def instant_text(at: datetime) -> str:
    """Write an instant as it is stored: UTC, microseconds, "Z"."""
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def parse_instant(text: str) -> datetime:
    """Read an instant as it is stored."""
    return datetime.fromisoformat(text)


def to_row(value: Any, *, without: frozenset[str] = frozenset()) -> dict[str, Any]:
    """Turn a frozen value into the columns that hold it, leaving out the fields named."""
    row = {}
    for each in mapped_fields(type(value)):
        if each.field in without:
            continue
        content = getattr(value, each.field)
        row[each.column] = each.store(content) if each.store and content is not None else content
    return row


def from_row(kind: type[T], row: StoredRow, **given: Any) -> T:
    """Build a frozen value from its row; `given` are fields that other tables hold."""
    fields = dict(given)
    for each in mapped_fields(kind):
        if each.field in given:
            continue
        content = row[each.column]
        fields[each.field] = each.load(content) if each.load and content is not None else content
    return kind(**fields)


def to_plain(value: Any) -> Any:
    """Turn a frozen value into JSON content: whole units as integers, as the store and the feed hold them."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {
            each.column: _plain(getattr(value, each.field), each)
            for each in mapped_fields(type(value))
        }
    return [to_plain(item) for item in value] if isinstance(value, tuple) else value


def from_plain(kind: type[T], content: Mapping[str, Any]) -> T:
    """Build a frozen value from JSON content; fields that an older program did not write keep their defaults."""
    fields = {}
    for each in mapped_fields(kind):
        if each.column not in content:
            continue
        raw = content[each.column]
        if isinstance(raw, dict | list):
            raw = json.dumps(raw)
        fields[each.field] = each.load(raw) if each.load and raw is not None else raw
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


def _plain(content: Any, each: Mapped) -> Any:
    if content is None or isinstance(content, tuple) or dataclasses.is_dataclass(content):
        return to_plain(content)
    if isinstance(content, bytes):
        return content.hex()
    return each.store(content) if each.store else content


def _required(hint: Any) -> Any:
    """Strip `None` from an optional type."""
    if get_origin(hint) not in (Union, types.UnionType):
        return hint
    (required,) = (arm for arm in get_args(hint) if arm is not type(None))
    return required


def _mapped(name: str, hint: Any) -> Mapped:
    if hint in _SIMPLE:
        suffix, store, load = _SIMPLE[hint]
        return Mapped(name, name + suffix, store, load)
    if get_origin(hint) is tuple:
        return _mapped_tuple(name, get_args(hint)[0])
    if dataclasses.is_dataclass(hint):
        kind: Any = hint
        return Mapped(name, name, _dump, lambda text: parse_plain(kind, text))
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return Mapped(name, name, str, hint)
    return Mapped(name, name, None, None)


def _mapped_tuple(name: str, item: Any) -> Mapped:
    if not dataclasses.is_dataclass(item):
        return Mapped(name, name, _dump, lambda text: tuple(json.loads(text)))
    kind: Any = item
    return Mapped(
        name, name, _dump, lambda text: tuple(from_plain(kind, each) for each in json.loads(text))
    )


def _dump(value: Any) -> str:
    return canonical_json(to_plain(value))


def _paise(money: Money) -> int:
    return money.paise


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
    Money: ("_paise", _paise, Money),
    Quantity: ("_milli", _scaled(3), _unscaled(3)),
    Percent: ("_milli", _scaled(3), _unscaled(3)),
    UnitPrice: ("_e4", _scaled(4), _unscaled(4)),
    bool: ("", bool, bool),
    datetime: ("", instant_text, parse_instant),
    date: ("", date.isoformat, date.fromisoformat),
}
