"""What the document says of one route: what it takes, what it answers, and what may go wrong."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Final, Protocol

from pydantic import BaseModel

from payaid_desktop.domain.contacts import Contact
from payaid_desktop.domain.deals import Deal
from payaid_desktop.domain.documents import DocumentItem
from payaid_desktop.services.hosting.once import KEY_MAX
from payaid_desktop.services.inputs.listing import PageInput
from sync.server.document.schemas import Schema, Schemas
from sync.server.rest.lists import LIMIT_MAX, PAGE_MAX, Sorts

JSON: Final = "application/json"
_PDF: Final = "application/pdf"
_OF_THE_PAGE: Final = ("limit", "cursor", "sort")
_TAG: Final = {"type": "string", "pattern": r'^(W/)?"[0-9]{1,9}"$'}
_KEY: Final = {"type": "string", "minLength": 1, "maxLength": KEY_MAX, "pattern": "^[ -~]+$"}
_INCLUDED: Final = {
    "contact": Contact | None,
    "deals": list[Deal],
    "items": list[DocumentItem],
}
OPEN: Final[Schema] = {"type": "object"}
"""An answer that is described nowhere but here: the answer of what was deleted, or of a probe."""


@dataclass(frozen=True, slots=True)
class Told:
    """What the document says of a route.

    `answers` is the type of the answer (of each row, where `listed` says which list it is), `given` the model of the
    body, `extra` what the body may hold beside it. `asks` are parameters of the address by their schemas. With `rows`
    the answer is a short list, whole.
    """

    answers: Any = None
    status: int = 200
    given: type[BaseModel] | None = None
    extra: Schema | None = None
    is_patch: bool = False
    listed: type[PageInput] | None = None
    sorts: Sorts | None = None
    is_paged: bool = True
    asks: Schema = field(default_factory=dict)
    rows: bool = False
    narrows: bool = False
    includes: tuple[str, ...] = ()
    tagged: bool = False
    once: bool = False
    is_open: bool = False
    """Whether it is answered to somebody who has not signed in."""


class Tells(Protocol):
    """A route that the document says something of."""

    @property
    def method(self) -> str:
        """The method it answers to."""

    @property
    def path(self) -> str:
        """Its address."""

    @property
    def summary(self) -> str:
        """What it does."""

    @property
    def told(self) -> Told | None:
        """What the document says of it."""


def operation(route: Tells, schemas: Schemas) -> Schema:
    """Write the operation of a route."""
    told, method, path = route.told or Told(), route.method, route.path
    parameters = [*_in_path(path), *_in_query(told, schemas), *_in_headers(told, method)]
    made: Schema = {"summary": route.summary, "parameters": parameters}
    if told.given is not None:
        kind = told.given
        if told.is_patch:
            body = schemas.patch(kind)
        else:
            name = f"{kind.__name__}OrIssue" if told.extra else ""
            body = schemas.given(kind, name=name, extra=told.extra)
        made["requestBody"] = {"required": True, "content": {JSON: {"schema": body}}}
    answers = {str(told.status): _answer(told, schemas)}
    if told.tagged and method == "GET":
        answers["304"] = {"description": "It is as it was."}
    errors = [str(status) for status in _errors(told, method, path)]
    made["responses"] = answers | {
        each: {"$ref": f"#/components/responses/{each}"} for each in errors
    }
    if told.is_open:
        made["security"] = []
    return made


def _in_path(path: str) -> Sequence[Schema]:
    names = [part[1:-1] for part in path.split("/") if part.startswith("{")]
    uuid: Schema = {"type": "string", "format": "uuid"}
    kinds = {
        name: {"type": "string", "pattern": "^[A-Za-z.]+$"} if name == "key" else uuid
        for name in names
    }
    return [
        {"name": name, "in": "path", "required": True, "schema": kind}
        for name, kind in kinds.items()
    ]


def _in_query(told: Told, schemas: Schemas) -> Sequence[Schema]:
    asked = dict(told.asks)
    if told.listed is not None:
        schemas.given(told.listed)
        fields = schemas.known.pop(told.listed.__name__)["properties"]
        asked |= {
            name: _not_null(each) for name, each in fields.items() if name not in _OF_THE_PAGE
        }
        asked |= {
            "limit": {"type": "integer", "minimum": 1, "maximum": LIMIT_MAX},
            "cursor": {"type": "string", "maxLength": 2000},
        }
        if told.is_paged:
            asked["page"] = {"type": "integer", "minimum": 1, "maximum": PAGE_MAX}
    if told.sorts is not None:
        asked |= {"sortBy": {"enum": list(told.sorts)}, "sortOrder": {"enum": ["asc", "desc"]}}
    if told.includes:
        names = "|".join(told.includes)
        asked["include"] = {"type": "string", "pattern": f"^({names})(,({names}))*$"}
    if told.narrows:
        asked["fields"] = {"type": "string", "description": "Names of fields, with commas between."}
    return [{"name": name, "in": "query", "schema": schema} for name, schema in asked.items()]


def _in_headers(told: Told, method: str) -> Sequence[Schema]:
    names: Schema = {"Idempotency-Key": _KEY} if told.once else {}
    if told.tagged:
        names |= {"If-None-Match": {"type": "string"}} if method == "GET" else {"If-Match": _TAG}
    return [{"name": name, "in": "header", "schema": schema} for name, schema in names.items()]


def _answer(told: Told, schemas: Schemas) -> Schema:
    if told.answers is bytes:
        return {"description": "The paper.", "content": {_PDF: {"schema": {}}}}
    shown = schemas.answer(told.answers, narrowed=told.narrows)
    for name in told.includes:
        schemas.add(shown, name, _INCLUDED[name])
    if told.rows:
        rows = {"type": "array", "items": shown}
        shown = {"type": "object", "properties": {"data": rows}, "required": ["data"]}
    if told.listed is not None:
        rows = {"type": "array", "items": shown}
        shown = {"type": "object", "properties": {"data": rows, "pagination": _pages(told)}}
        shown["required"] = ["data", "pagination"]
    return {"description": "What came of it.", "content": {JSON: {"schema": shown}}}


def _pages(told: Told) -> Schema:
    whole = {"type": "integer", "minimum": 0}
    fields: Schema = {"limit": whole, "nextCursor": {"type": ["string", "null"]}}
    if told.is_paged:
        fields |= {"page": whole, "total": whole, "totalPages": whole}
    return {"type": "object", "properties": fields, "required": ["limit", "nextCursor"]}


def _errors(told: Told, method: str, path: str) -> Sequence[int]:
    found = [400, 406, 429, 500, 503]
    if not told.is_open:
        found += [401, 403]
    if "{" in path:
        found += [404]
    if method != "GET":
        found += [401, 403, 404, 408, 409, 413, 415]
    if told.tagged and method != "GET":
        found += [412]
    return sorted(set(found))


def _not_null(schema: Schema) -> Schema:
    arms = [each for each in schema.get("anyOf", []) if each != {"type": "null"}]
    return arms[0] if len(arms) == 1 else schema
