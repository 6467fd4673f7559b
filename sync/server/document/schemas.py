"""Types as JSON Schema: inputs as their models describe themselves, answers as `services/wire.py` writes them."""

import dataclasses
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from pathlib import PurePath
from types import NoneType, UnionType
from typing import Any, Final, NewType, TypeVar, Union, get_args, get_origin, get_type_hints

from pydantic import BaseModel

from payaid_desktop.domain.money import Money
from payaid_desktop.services.wire import json_names

Schema = dict[str, Any]
_REF: Final = "#/components/schemas/"
_NULL: Final[Schema] = {"type": "null"}
_PLAIN: Final[tuple[tuple[type, Schema], ...]] = (
    (bool, {"type": "boolean"}),
    (int, {"type": "integer"}),
    (Money, {"type": "string", "pattern": r"^-?[0-9]+\.[0-9]{2}$"}),
    (Decimal, {"type": "string", "pattern": r"^-?[0-9]+(\.[0-9]+)?$"}),
    (datetime, {"type": "string", "format": "date-time"}),
    (date, {"type": "string", "format": "date"}),
    (PurePath, {"type": "string"}),
    (str, {"type": "string"}),
)


class Schemas:
    """The schemas that a document names, each once."""

    def __init__(self) -> None:
        self.known: dict[str, Schema] = {}

    def given(
        self, model: type[BaseModel], *, name: str = "", extra: Schema | None = None
    ) -> Schema:
        """Describe what a request brings; `extra` are properties that the route itself takes."""
        name = name or model.__name__
        if name not in self.known:
            described = model.model_json_schema(ref_template=f"{_REF}{{model}}")
            self.known |= described.pop("$defs", {})
            described["properties"] |= extra or {}
            self.known[name] = _untitled(described)
        return {"$ref": f"{_REF}{name}"}

    def patch(self, model: type[BaseModel]) -> Schema:
        """Describe a JSON Merge Patch of what a model takes: every field may be left out, or null."""
        name = f"{model.__name__}Patch"
        if name not in self.known:
            self.given(model)
            whole = self.known[model.__name__]
            fields = {key: _nullable(value) for key, value in whole["properties"].items()}
            self.known[name] = {**whole, "properties": fields, "required": [], "minProperties": 0}
        return {"$ref": f"{_REF}{name}"}

    def answer(self, hint: Any, *, narrowed: bool = False) -> Schema:
        """Describe what is answered; `narrowed` where the request may choose some of its fields."""
        if isinstance(hint, dict):  # it is a schema already
            return hint
        if get_origin(hint) is not None:
            return self._made_of_others(hint)
        if isinstance(hint, NewType):
            return self.answer(hint.__supertype__)
        if isinstance(hint, type) and dataclasses.is_dataclass(hint) and hint is not Money:
            return self._object(hint, narrowed=narrowed)
        return _plain(hint)

    def add(self, named: Schema, name: str, hint: Any) -> None:
        """Add a field to a type that is named, where it has none of this name."""
        fields = self.known[named["$ref"].removeprefix(_REF)]["properties"]
        fields.setdefault(name, self.answer(hint))

    def _made_of_others(self, hint: Any) -> Schema:
        kind, inner = get_origin(hint), get_args(hint)
        if kind in (Union, UnionType):
            return {"anyOf": [self.answer(each) for each in inner]}
        if issubclass(kind, Mapping):
            return {"type": "object", "additionalProperties": self.answer(inner[1])}
        if issubclass(kind, Sequence | set | frozenset):
            kinds = [self.answer(each) for each in inner if each is not Ellipsis]
            return {"type": "array", "items": kinds[0] if len(kinds) == 1 else {"anyOf": kinds}}
        return self._object(kind, narrowed=False)

    def _object(self, kind: type, *, narrowed: bool) -> Schema:
        name = f"Some{kind.__name__}" if narrowed else kind.__name__
        if name not in self.known:
            self.known[name] = {}  # a type may hold itself
            hints = get_type_hints(kind)
            fields = {said: self.answer(_known(hints[own])) for own, said in json_names(kind)}
            self.known[name] = {
                "type": "object",
                "description": (kind.__doc__ or "").strip().partition("\n")[0],
                "properties": fields,
                "required": [] if narrowed else list(fields),
                "additionalProperties": False,
            }
        return {"$ref": f"{_REF}{name}"}


def _plain(hint: Any) -> Schema:
    if hint in (None, NoneType):
        return dict(_NULL)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return {"enum": [each.value for each in hint]}
    return dict(next((made for kind, made in _PLAIN if _is_a(hint, kind)), {}))


def _is_a(hint: Any, kind: type) -> bool:
    return isinstance(hint, type) and issubclass(hint, kind)


def _known(hint: Any) -> Any:
    return Any if isinstance(hint, TypeVar) else hint


def _nullable(schema: Schema) -> Schema:
    arms = schema.get("anyOf", [schema])
    return {"anyOf": arms if _NULL in arms else [*arms, dict(_NULL)]}


def _untitled(schema: Any) -> Any:
    """Leave out the titles that pydantic makes of names, and defaults that are no JSON."""
    if isinstance(schema, list):
        return [_untitled(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    is_field_list = "properties" in schema
    return {
        key: {name: _untitled(each) for name, each in value.items()}
        if is_field_list and key == "properties"
        else _untitled(value)
        for key, value in schema.items()
        if key not in ("title", "default")
    }
