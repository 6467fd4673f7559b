"""Writing values as JSON, the same from the command and from the server.

Names are camelCase, amounts and other decimals are text, days are YYYY-MM-DD, instants UTC with a Z. Pictures and other
bytes are left out: they have their own ways.
"""

import dataclasses
import json
import re
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import Enum
from functools import cache
from pathlib import PurePath
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from payaid_desktop.domain.money import Money

_RANGE = re.compile(r"([0-9])_(?=[0-9])")
Json = Any
"""dict, list, str, int, bool or None."""


def to_json(value: object) -> Json:
    """Turn a value of ours into JSON content.

    Raises:
        TypeError: it holds something that has no form in JSON, such as a binary float; that is a bug.
    """
    if value is None or type(value) in (str, int, bool):
        return value
    for kind, write in _WRITERS:
        if isinstance(value, kind):
            return write(value)
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {name: to_json(getattr(value, field)) for field, name in json_names(type(value))}
    message = f"{type(value).__name__} has no form in JSON"
    raise TypeError(message)


def json_text(value: object, *, indent: int | None = None) -> str:
    """Write a value as JSON text, other scripts' letters as they are, on one line unless indented."""
    separators = (",", ":") if indent is None else (",", ": ")
    return json.dumps(to_json(value), ensure_ascii=False, indent=indent, separators=separators)


def plain_decimal(number: Decimal) -> str:
    """Write a decimal without exponent and without trailing zeros: "2.5", "18", "1000"."""
    text = f"{number:f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def camel_case(name: str) -> str:
    """Write a Python name as its JSON name: `dated_on` is "datedOn", the range `days_1_30` is "days1To30"."""
    head, *tail = _RANGE.sub(r"\1_to_", name).split("_")
    return head + "".join(each[:1].upper() + each[1:] for each in tail)


@cache
def json_names(kind: type) -> tuple[tuple[str, str], ...]:
    """The fields of a dataclass with their JSON names, without those that hold bytes."""
    hints = get_type_hints(kind)
    names = [field.name for field in dataclasses.fields(kind)]
    return tuple((name, camel_case(name)) for name in names if not _holds_bytes(hints[name]))


def _instant(at: datetime) -> str:
    return at.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _mapping(content: Mapping[Any, Any]) -> dict[str, Json]:
    return {str(to_json(name)): to_json(each) for name, each in content.items()}


def _list(content: Any) -> list[Json]:
    return [to_json(each) for each in content]


_WRITERS: tuple[tuple[type | tuple[type, ...], Callable[[Any], Json]], ...] = (
    (Enum, lambda word: word.value),
    (Money, str),
    (Decimal, plain_decimal),
    (datetime, _instant),
    (date, date.isoformat),
    (Mapping, _mapping),
    ((list, tuple), _list),
    ((set, frozenset), lambda content: sorted(_list(content))),
    (str, str),
    (PurePath, str),
)


def _holds_bytes(hint: Any) -> bool:
    arms = get_args(hint) if get_origin(hint) in (Union, UnionType) else (hint,)
    return bytes in arms
