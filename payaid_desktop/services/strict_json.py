"""Reading JSON that somebody else wrote: strictly, within limits, and so that no other reader reads it differently.

Numbers with a fraction become `Decimal`, never a binary float.
"""

import json
import re
from decimal import Decimal
from typing import Any, Final, NoReturn

from payaid_desktop.domain.errors import ValidationError

DOCUMENT_BYTES_MAX: Final = 16 * 1024 * 1024
"""The most that is read as one JSON text: a list of a few thousand bills."""

LINE_BYTES_MAX: Final = 1024 * 1024
"""The most that is read as one line of JSON lines: more than a bill of 1,000 lines."""

DEPTH_MAX: Final = 32
NUMBER_LENGTH_MAX: Final = 40
EXPONENT_MAX: Final = 30
"""Beyond it a number of three characters would fill the memory when written out."""

_BYTE_ORDER_MARK: Final = b"\xef\xbb\xbf"
_SURROGATE = re.compile("[\ud800-\udfff]")


def read_json(raw: bytes, *, bytes_max: int = DOCUMENT_BYTES_MAX) -> Any:
    """Read one JSON text in UTF-8 (a byte order mark in front, as PowerShell writes it, is passed over).

    Refused are NaN and Infinity, a name twice in one object, halves of surrogate pairs, more than 32 levels, numbers
    of more than 40 characters, and texts of more than `bytes_max` bytes.
    Source: RFC 8259; the refusals follow RFC 7493 (I-JSON).

    Raises:
        ValidationError: details["body"] says what is wrong and where.
    """
    if len(raw) > bytes_max:
        _refuse(f"This is too long: at most {bytes_max} bytes are read at once.")
    text = _decode(raw.removeprefix(_BYTE_ORDER_MARK))
    if not text.strip(" \t\r\n"):
        _refuse("Nothing was given. Send JSON.")
    value = _parse(text)
    _check_depth_and_text(value)
    return value


def _decode(raw: bytes) -> str:
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        _refuse(f"This is not UTF-8 text (byte {error.start + 1}). Send JSON in UTF-8.")


def _parse(text: str) -> Any:
    try:
        return json.loads(
            text,
            parse_float=_decimal,
            parse_int=_whole,
            parse_constant=_no_constant,
            object_pairs_hook=_object,
        )
    except json.JSONDecodeError as error:
        _refuse(f"This is not JSON (line {error.lineno}, column {error.colno}).")
    except RecursionError:
        _refuse(f"This is nested too deep: at most {DEPTH_MAX} levels are read.")


def _decimal(literal: str) -> Decimal:
    _check_length(literal)
    number = Decimal(literal)
    if abs(number.adjusted()) > EXPONENT_MAX:
        _refuse(f"The number {literal} is too large or too small to be meant.")
    return number


def _whole(literal: str) -> int:
    _check_length(literal)
    return int(literal)


def _check_length(literal: str) -> None:
    if len(literal) > NUMBER_LENGTH_MAX:
        _refuse(f"A number has more than {NUMBER_LENGTH_MAX} characters.")


def _no_constant(literal: str) -> NoReturn:
    _refuse(f"{literal} is not a number in JSON. Write digits.")


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for place, name in enumerate(names) if name in names[:place])
        _refuse(f"The name {_shown(twice)} stands twice in one object. Keep one.")
    return found


def _check_depth_and_text(value: Any) -> None:
    """Walk the value level by level, without recursion."""
    level, depth = [value], 0
    while level:
        for each in level:
            if isinstance(each, str):
                _check_text(each)
        containers = [each for each in level if isinstance(each, dict | list)]
        if containers and depth >= DEPTH_MAX:
            _refuse(f"This is nested too deep: at most {DEPTH_MAX} levels are read.")
        level, depth = [inner for each in containers for inner in _inside(each)], depth + 1


def _inside(container: dict[str, Any] | list[Any]) -> list[Any]:
    return [*container, *container.values()] if isinstance(container, dict) else container


def _check_text(text: str) -> None:
    if _SURROGATE.search(text):
        _refuse(f"The text {_shown(text)} holds half a character (a lone surrogate).")


def _shown(text: str) -> str:
    return json.dumps(text[:40])


def _refuse(sentence: str) -> NoReturn:
    raise ValidationError({"body": sentence}) from None
