"""Routes for the programs that are told of a shop's events: enter, list, take back."""

from starlette.requests import Request
from starlette.responses import Response

from payaid_desktop.services.hosting.webhooks import NewWebhook, Webhook, Webhooks
from payaid_desktop.services.wire import to_json
from sync.server.answers import json_answer
from sync.server.api.shapes import Shape, Short, shaped
from sync.server.bodies import read_strict
from sync.server.document.operations import Told
from sync.server.rest.asking import signed_in
from sync.server.rest.once import hosting_of, person_once
from sync.server.routing import Router

router = Router("webhooks", "/api/v1/webhooks")


class HookWish(Shape):
    """Where a program listens, and of what it wants to be told."""

    url: Short
    events: list[Short]


@router.get("", Told(Webhook, rows=True))
async def known(request: Request) -> Response:
    """List the programs that are told."""
    parts, session = await signed_in(request)
    hooks = await parts.run(lambda: Webhooks(parts.hosting).all(session))
    return json_answer(request, {"data": to_json(hooks)})


@router.post("", Told(NewWebhook, 201, given=HookWish, once=True))
@person_once(tells_secret=True)
async def create(request: Request) -> Response:
    """Tell a program of events; the secret is told in this answer and never again."""
    parts, session = await signed_in(request)
    given = shaped(HookWish, await read_strict(request, most=parts.settings.body_max))
    hooks = Webhooks(hosting_of(request))
    made = await parts.run(lambda: hooks.create(session, url=given.url, events=given.events))
    return json_answer(request, to_json(made), status=201)


@router.delete("/{id}", Told(Webhook))
async def end(request: Request, id: str) -> Response:
    """Tell a program nothing any more."""
    parts, session = await signed_in(request)
    ended = await parts.run(lambda: Webhooks(parts.hosting).end(session, id))
    return json_answer(request, to_json(ended))
