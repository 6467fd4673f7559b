"""What every input model shares: strict types, and one plain sentence per field that is wrong.

JSON names are camelCase; decimals come as text (whole numbers are taken too), days as YYYY-MM-DD. Unknown fields, wrong
types, control characters and numbers that are no numbers are refused, never repaired in silence.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Any, Self, TypeVar, get_args

import pydantic
from pydantic import BaseModel, BeforeValidator, ConfigDict
from pydantic.alias_generators import to_camel
from pydantic_core import ErrorDetails

from payaid_desktop.domain import contact_points
from payaid_desktop.domain.countries import is_country
from payaid_desktop.domain.errors import NotFoundError, ValidationError
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
_M = TypeVar("_M", bound="InputModel")


class InputModel(BaseModel):
    """The base of all input models."""

    model_config = ConfigDict(
        extra="forbid",
        frozen=True,
        strict=True,
        alias_generator=to_camel,
        validate_by_name=False,
        validate_by_alias=True,
        arbitrary_types_allowed=True,
        hide_input_in_errors=True,
    )

    @classmethod
    def parse(cls, raw: object) -> Self:
        """Check what somebody sent.

        Raises:
            ValidationError: details map each wrong field (its JSON path) to a sentence.
        """
        try:
            return cls.model_validate(raw)
        except pydantic.ValidationError as error:
            raise ValidationError(_sentences(error)) from error
        except RecursionError as error:
            raise ValidationError({"body": "This is nested too deep. Send it flat."}) from error


def merged(model: type[_M], current: Mapping[str, Any], patch: object) -> _M:
    """Apply a JSON Merge Patch (RFC 7396) to what a thing is now, and check the whole."""
    if not isinstance(patch, Mapping):
        raise ValidationError({"body": "Send a JSON object with the fields to change."})
    return model.parse(_merge(model, current, patch))


def _merge(
    model: type[InputModel] | None, current: Mapping[str, Any], patch: Mapping[str, Any]
) -> dict[str, Any]:
    """Null takes a field out, so that its default holds; of an object its model says whether it may be null.

    A name that no field has is kept, to be refused.
    """
    fields = {} if model is None else {each.alias: each for each in model.model_fields.values()}
    result = dict(current)
    for name, value in patch.items():
        inner = _model_within(fields[name].annotation) if name in fields else None
        if isinstance(value, Mapping):
            before = result.get(name)
            result[name] = _merge(inner, before if isinstance(before, Mapping) else {}, value)
        elif value is None and name in fields and inner is None:
            result.pop(name, None)
        else:
            result[name] = value
    return result


def _model_within(annotation: Any) -> type[InputModel] | None:
    """Give the model of a field that holds an object, or an object or null."""
    choices = (annotation, *get_args(annotation))
    models = (each for each in choices if isinstance(each, type) and issubclass(each, InputModel))
    return next(models, None)


def _sentences(error: pydantic.ValidationError) -> dict[str, str]:
    details: dict[str, str] = {}
    found = error.errors(include_url=False, include_input=False)
    for each in found:
        if each["type"] != "too_short" or not _has_wrong_entries(each, found):
            details.setdefault(_path(each["loc"]), _sentence(each))
    return details


def _has_wrong_entries(short: ErrorDetails, found: Sequence[ErrorDetails]) -> bool:
    """Whether a list only seems too short because entries of it were refused, each with its sentence."""
    place = short["loc"]
    return any(
        len(each["loc"]) > len(place) and each["loc"][: len(place)] == place for each in found
    )


def _path(location: tuple[int | str, ...]) -> str:
    path = ""
    for step in location:
        path += f"[{step}]" if isinstance(step, int) else f".{step}" if path else step
    return path or "body"


_NULL = "This cannot be null. Give it, or leave the field out."
_SENTENCES = {
    "missing": "This is missing. Give it.",
    "extra_forbidden": "There is no such field here. Remove it.",
    "bool_type": "Write true or false.",
    "int_type": "Write a whole number, without quotes.",
    "list_type": "Send a list.",
    "tuple_type": "Send a list.",
    "model_type": "Send a JSON object.",
    "model_attributes_type": "Send a JSON object.",
    "dict_type": "Send a JSON object.",
    "invalid_key": "The names of fields are texts.",
    "string_type": "Write it as text.",
    "date_type": _NULL,
    "is_instance_of": _NULL,
    "dataclass_type": _NULL,
    "dataclass_exact_type": _NULL,
    "literal_error": "Another word belongs here. See the example in the command's --help.",
    "greater_than_equal": "Write a number of {ge} or more.",
    "less_than_equal": "Write a number of {le} or less.",
    "too_long": "At most {max_length} of these are allowed here.",
    "too_short": "Give at least {min_length} of these.",
}
"""What each error type of our models says; what pydantic says itself is for programmers."""
_OTHERWISE = "This does not belong here. See the example in the command's --help."


def _sentence(error: ErrorDetails) -> str:
    context = error.get("ctx", {})
    if error["type"] == "value_error":
        return str(context["error"])
    return _SENTENCES.get(error["type"], _OTHERWISE).format_map(context)


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


Name = Annotated[str, BeforeValidator(_filled)]
Line = Annotated[str, BeforeValidator(_line(LINE_MAX))]
Note = Annotated[str, BeforeValidator(_line(NOTE_MAX, multiline=True))]
Id = Annotated[str, BeforeValidator(_id)]
Day = Annotated[date, BeforeValidator(_day)]
Amount = Annotated[Money, BeforeValidator(_money(Decimal(0)))]
PositiveAmount = Annotated[Money, BeforeValidator(_money(Decimal("0.01")))]
SignedAmount = Annotated[Money, BeforeValidator(_money(-MONEY_MAX))]
Price = Annotated[UnitPrice, BeforeValidator(_number(places=4, low="0", high=PRICE_MAX))]
Count = Annotated[Quantity, BeforeValidator(_number(places=3, low="0.001", high=QUANTITY_MAX))]
Level = Annotated[Quantity, BeforeValidator(_number(places=3, low="0", high=QUANTITY_MAX))]
SignedCount = Annotated[
    Quantity, BeforeValidator(_number(places=3, low=f"-{QUANTITY_MAX}", high=QUANTITY_MAX))
]
Rate = Annotated[Percent, BeforeValidator(_number(places=3, low="0", high=Decimal(100)))]
CessRate = Annotated[Percent, BeforeValidator(_number(places=3, low="0", high=CESS_RATE_MAX))]
Gstin = Annotated[str | None, BeforeValidator(_via(_gstin))]
Pan = Annotated[str | None, BeforeValidator(_via(_pan))]
Phone = Annotated[str | None, BeforeValidator(_via(contact_points.normal_phone))]
Email = Annotated[str | None, BeforeValidator(_via(contact_points.normal_email))]
Vpa = Annotated[str | None, BeforeValidator(_via(contact_points.normal_vpa))]
Pincode = Annotated[str | None, BeforeValidator(_via(contact_points.normal_pincode))]
Ifsc = Annotated[str | None, BeforeValidator(_via(contact_points.normal_ifsc))]
Hsn = Annotated[str | None, BeforeValidator(_via(_hsn))]
Unit = Annotated[str | None, BeforeValidator(_via(_unit))]
Country = Annotated[str, BeforeValidator(_country)]
StateCode = Annotated[str | None, BeforeValidator(_via(_state))]
AccountNumber = Annotated[str, BeforeValidator(_account_number)]
