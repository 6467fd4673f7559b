"""The kinds of fields that inputs have: what is taken for each, and how it is described to programs."""

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Any

from pydantic import BeforeValidator, WithJsonSchema

from payaid_desktop.domain import contact_points
from payaid_desktop.domain.countries import is_country
from payaid_desktop.domain.errors import NotFoundError
from payaid_desktop.domain.gstin import check_gstin, normal_gstin
from payaid_desktop.domain.hsn import hsn_shape_reason
from payaid_desktop.domain.money import Money, Percent, Quantity, UnitPrice, parse_decimal
from payaid_desktop.domain.pan import check_pan, normal_pan
from payaid_desktop.domain.rules import merged_state_reason
from payaid_desktop.domain.states import find_state
from payaid_desktop.domain.text import clean_text
from payaid_desktop.domain.units import find_unit

MONEY_MAX = Decimal("99999999999.99")
PRICE_MAX = Decimal("999999999.9999")
QUANTITY_MAX = Decimal("9999999.999")
CESS_RATE_MAX = Decimal(999)
NAME_MAX, LINE_MAX, NOTE_MAX = 255, 500, 4000
ITEMS_MAX = 1000
"""Source: e-invoice schema INV-01, ItemList."""
_ID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_ACCOUNT_NUMBER = re.compile(r"[0-9A-Za-z]{5,34}")


def _line(max_length: int, *, multiline: bool = False) -> Callable[[object], str]:
    def check(value: object) -> str:
        if not isinstance(value, str):
            raise ValueError("Write it as text.")  # noqa: TRY004 - pydantic turns only ValueError into a sentence
        return clean_text(value, max_length=max_length, multiline=multiline)

    return check


def _filled(value: object) -> str:
    text = _line(NAME_MAX)(value)
    if not text:
        raise ValueError("This is empty. Type it.")
    return text


def _via(check: Callable[[str], str]) -> Callable[[object], str | None]:
    """Run a check on text; nothing, or blanks, is taken for "not given"."""

    def run(value: object) -> str | None:
        if value is None:
            return None
        text = _line(LINE_MAX)(value)
        return check(text) if text else None

    return run


def decimal_of(value: object, *, places: int, low: Decimal, high: Decimal) -> Decimal:
    """Read a decimal from text or a whole number; never from a binary float.

    Raises:
        ValueError: with the sentence for the user.
    """
    if isinstance(value, bool) or not isinstance(value, str | int | Decimal):
        raise ValueError('Write the number as text, for example "125.50".')  # noqa: TRY004 - same
    number = parse_decimal(value) if isinstance(value, str) else Decimal(value)
    if not number.is_finite():
        raise ValueError("Write a number.")
    if not low <= number <= high:
        raise ValueError(f"Write a number from {low:f} to {high:f}.")
    if number != round(number, places):
        raise ValueError(f"At most {places} decimals are allowed here.")
    return number


def _money(low: Decimal) -> Callable[[object], object]:
    def check(value: object) -> object:
        if value is None or isinstance(value, Money):
            return value
        return Money.of(decimal_of(value, places=2, low=low, high=MONEY_MAX))

    return check


def _number(*, places: int, low: str, high: Decimal) -> Callable[[object], object]:
    def check(value: object) -> object:
        if value is None:
            return None
        return decimal_of(value, places=places, low=Decimal(low), high=high)

    return check


def _day(value: object) -> object:
    if value is None or type(value) is date:
        return value
    if not isinstance(value, str) or not _DAY.fullmatch(value):
        raise ValueError("Write the day as YYYY-MM-DD, for example 2026-07-18.")
    try:
        day = date.fromisoformat(value)
    except ValueError as error:
        raise ValueError("There is no such day. Write it as YYYY-MM-DD.") from error
    if not 1990 <= day.year <= 2199:  # noqa: PLR2004 - books outside of this are typing mistakes
        raise ValueError("The year must lie between 1990 and 2199.")
    return day


def _id(value: object) -> object:
    if value is None:
        return None
    if not isinstance(value, str) or not _ID.fullmatch(value):
        raise ValueError("This is not an id. Take it from the list, unchanged.")
    return value


def known_id(text: str) -> str:
    """Take the id of a thing.

    Raises:
        NotFoundError: it is no id at all, so there is nothing that has it.
    """
    if not _ID.fullmatch(text):
        raise NotFoundError("There is nothing with this id. Take it from the list, unchanged.")
    return text


def _state(text: str) -> str:
    if find_state(text) is None:
        raise ValueError('Give the two-digit GST State code, for example "27" for Maharashtra.')
    reason = merged_state_reason(text)
    if reason is not None:
        raise ValueError(reason)
    return text


def _country(value: object) -> str:
    text = _line(LINE_MAX)(value)
    if not is_country(text):
        raise ValueError('Give the two-letter code of the country, for example "AE" or "IN".')
    return text


def _gstin(text: str) -> str:
    reason = check_gstin(text).reason
    if reason is not None:
        raise ValueError(reason)
    return normal_gstin(text)


def _pan(text: str) -> str:
    reason = check_pan(text).reason
    if reason is not None:
        raise ValueError(reason)
    return normal_pan(text)


def _hsn(text: str) -> str:
    reason = hsn_shape_reason(text)
    if reason is not None:
        raise ValueError(reason)
    return text


def _unit(text: str) -> str:
    if find_unit(text.upper()) is None:
        raise ValueError("Choose one of the official unit codes, for example NOS, KGS or LTR.")
    return text.upper()


def _account_number(value: object) -> str:
    text = _filled(value)
    if not _ACCOUNT_NUMBER.fullmatch(text):
        raise ValueError("An account number has 5 to 34 letters and digits. Type nothing else.")
    return text


def word_of(kind: type[StrEnum]) -> BeforeValidator:
    """Take one of an enumeration's words."""

    def check(value: object) -> object:
        if value is None or isinstance(value, kind):
            return value
        if not isinstance(value, str) or value not in set(kind):
            raise ValueError(f"Choose one of: {', '.join(each for each in kind if each)}.")
        return kind(value)

    return BeforeValidator(check)


def _text(length_max: int, *, length_min: int = 0) -> WithJsonSchema:
    """Describe a text to programs."""
    schema: dict[str, Any] = {"type": "string", "maxLength": length_max}
    return WithJsonSchema({**schema, "minLength": length_min} if length_min else schema)


def _perhaps(pattern: str, example: str) -> WithJsonSchema:
    """Describe a text of a certain form that may be left out; blanks are "not given" too."""
    text = {"type": "string", "maxLength": LINE_MAX, "pattern": pattern, "examples": [example]}
    return WithJsonSchema({"anyOf": [text, {"type": "null"}]})


def _decimal(low: str, high: Decimal, places: int) -> WithJsonSchema:
    """Describe a decimal: text, or a whole number."""
    sign = "-?" if low.startswith("-") else ""
    fraction = f"(\\.[0-9]{{1,{places}}})?"
    text = {"type": "string", "pattern": f"^{sign}[0-9]{{1,{len(str(int(high)))}}}{fraction}$"}
    whole = {
        "type": "integer",
        "minimum": int(Decimal(low).to_integral_value()),
        "maximum": int(high),
    }
    return WithJsonSchema({"anyOf": [text, whole], "description": f"From {low} to {high:f}."})


_DAY_SCHEMA = WithJsonSchema({"type": "string", "format": "date", "examples": ["2026-07-18"]})
_ID_SCHEMA = WithJsonSchema({"type": "string", "format": "uuid"})
_AMOUNT = _decimal("0", MONEY_MAX, 2)
_SIGNED = f"-{MONEY_MAX}"
_SIGNED_COUNT = f"-{QUANTITY_MAX}"

Name = Annotated[str, BeforeValidator(_filled), _text(NAME_MAX, length_min=1)]
Line = Annotated[str, BeforeValidator(_line(LINE_MAX)), _text(LINE_MAX)]
Note = Annotated[str, BeforeValidator(_line(NOTE_MAX, multiline=True)), _text(NOTE_MAX)]
Id = Annotated[str, BeforeValidator(_id), _ID_SCHEMA]
Day = Annotated[date, BeforeValidator(_day), _DAY_SCHEMA]
Amount = Annotated[Money, BeforeValidator(_money(Decimal(0))), _AMOUNT]
PositiveAmount = Annotated[
    Money, BeforeValidator(_money(Decimal("0.01"))), _decimal("0.01", MONEY_MAX, 2)
]
SignedAmount = Annotated[
    Money, BeforeValidator(_money(-MONEY_MAX)), _decimal(_SIGNED, MONEY_MAX, 2)
]
Price = Annotated[
    UnitPrice,
    BeforeValidator(_number(places=4, low="0", high=PRICE_MAX)),
    _decimal("0", PRICE_MAX, 4),
]
Count = Annotated[
    Quantity,
    BeforeValidator(_number(places=3, low="0.001", high=QUANTITY_MAX)),
    _decimal("0.001", QUANTITY_MAX, 3),
]
Level = Annotated[
    Quantity,
    BeforeValidator(_number(places=3, low="0", high=QUANTITY_MAX)),
    _decimal("0", QUANTITY_MAX, 3),
]
SignedCount = Annotated[
    Quantity,
    BeforeValidator(_number(places=3, low=_SIGNED_COUNT, high=QUANTITY_MAX)),
    _decimal(_SIGNED_COUNT, QUANTITY_MAX, 3),
]
Rate = Annotated[
    Percent,
    BeforeValidator(_number(places=3, low="0", high=Decimal(100))),
    _decimal("0", Decimal(100), 3),
]
CessRate = Annotated[
    Percent,
    BeforeValidator(_number(places=3, low="0", high=CESS_RATE_MAX)),
    _decimal("0", CESS_RATE_MAX, 3),
]
Gstin = Annotated[
    str | None, BeforeValidator(_via(_gstin)), _perhaps("^[0-9A-Za-z ]*$", "27AAAAA0000A1Z2")
]
Pan = Annotated[str | None, BeforeValidator(_via(_pan)), _perhaps("^[0-9A-Za-z ]*$", "AAAAA0000A")]
Phone = Annotated[
    str | None,
    BeforeValidator(_via(contact_points.normal_phone)),
    _perhaps("^[0-9+ -]*$", "9000000001"),
]
Email = Annotated[
    str | None,
    BeforeValidator(_via(contact_points.normal_email)),
    _perhaps("^( *|.+@.+)$", "asha@shop.example"),
]
Vpa = Annotated[
    str | None,
    BeforeValidator(_via(contact_points.normal_vpa)),
    _perhaps("^( *|.+@.+)$", "shop@upi"),
]
Pincode = Annotated[
    str | None,
    BeforeValidator(_via(contact_points.normal_pincode)),
    _perhaps("^[0-9 ]*$", "411001"),
]
Ifsc = Annotated[
    str | None,
    BeforeValidator(_via(contact_points.normal_ifsc)),
    _perhaps("^[0-9A-Za-z ]*$", "SBIN0000001"),
]
Hsn = Annotated[str | None, BeforeValidator(_via(_hsn)), _perhaps("^[0-9 ]*$", "1006")]
Unit = Annotated[str | None, BeforeValidator(_via(_unit)), _perhaps("^[A-Za-z ]*$", "KGS")]
Country = Annotated[
    str,
    BeforeValidator(_country),
    WithJsonSchema({"type": "string", "pattern": "^[A-Z]{2}$", "examples": ["IN"]}),
]
StateCode = Annotated[str | None, BeforeValidator(_via(_state)), _perhaps("^[0-9 ]*$", "27")]
AccountNumber = Annotated[
    str,
    BeforeValidator(_account_number),
    WithJsonSchema({"type": "string", "pattern": "^[0-9A-Za-z]{5,34}$"}),
]
