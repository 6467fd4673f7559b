"""What every input model shares: strict types, and one plain sentence per field that is wrong.

JSON names are camelCase; decimals come as text (whole numbers are taken too), days as YYYY-MM-DD. Unknown fields, wrong
types, control characters and numbers that are no numbers are refused, never repaired in silence.
"""

from collections.abc import Mapping, Sequence
from typing import Any, Self, TypeVar, get_args

import pydantic
from pydantic import BaseModel, ConfigDict
from pydantic.alias_generators import to_camel
from pydantic_core import ErrorDetails

from payaid_desktop.domain.errors import ValidationError

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
