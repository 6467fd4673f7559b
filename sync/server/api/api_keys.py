"""Routes for the keys of programs: make, list, take back."""

from typing import Literal

from starlette.requests import Request
from starlette.responses import Response

from payaid_desktop.services.hosting.api_keys import ApiKey, ApiKeys, NewApiKey, Scope
from payaid_desktop.services.wire import to_json
from sync.server.answers import json_answer
from sync.server.api.shapes import Shape, Short, shaped
from sync.server.bodies import read_strict
from sync.server.document.operations import Told
from sync.server.rest.asking import signed_in
from sync.server.rest.once import hosting_of, person_once
from sync.server.routing import Router

router = Router("api-keys", "/api/v1/api-keys")


class KeyWish(Shape):
    """Which program a key is for, and whether it may write."""

    name: Short
    scope: Literal["read", "write"] = "read"


@router.get("", Told(ApiKey, rows=True))
async def known(request: Request) -> Response:
    """List the keys of the shop."""
    parts, session = await signed_in(request)
    keys = await parts.run(lambda: ApiKeys(parts.hosting).all(session))
    return json_answer(request, {"data": to_json(keys)})


@router.post("", Told(NewApiKey, 201, given=KeyWish, once=True))
@person_once(tells_secret=True)
async def create(request: Request) -> Response:
    """Make a key; it is told in this answer and never again."""
    parts, session = await signed_in(request)
    given = shaped(KeyWish, await read_strict(request, most=parts.settings.body_max))
    keys, scope = ApiKeys(hosting_of(request)), Scope(given.scope)
    made = await parts.run(lambda: keys.create(session, name=given.name, scope=scope))
    return json_answer(request, to_json(made), status=201)


@router.delete("/{id}", Told(ApiKey))
async def revoke(request: Request, id: str) -> Response:
    """Take a key back."""
    parts, session = await signed_in(request)
    revoked = await parts.run(lambda: ApiKeys(parts.hosting).revoke(session, id))
    return json_answer(request, to_json(revoked))
