"""Routes for the acts of computers that were shut out."""

from starlette.requests import Request
from starlette.responses import Response

from payaid_desktop.domain.errors import ValidationError
from payaid_desktop.services.hosting.quarantine import Quarantine
from payaid_desktop.services.replication.sending import OPERATIONS_MAX
from sync.server.answers import json_answer
from sync.server.bodies import read_json
from sync.server.routing import Router
from sync.server.serving import parts_of
from sync.wire import read_push

router = Router("quarantine", "/api/v1")


SHUT_OUT = "computers that were shut out"
"""What who tries tokens here is slowed down for."""


@router.post("/sync/quarantine")
async def keep(request: Request) -> Response:
    """Keep the acts of a computer that was shut out."""
    parts = parts_of(request)
    raw = await read_json(request, most=parts.settings.body_max)
    token = raw.get("refresh_token") if isinstance(raw, dict) else None
    if not isinstance(token, str):
        raise ValidationError({"refresh_token": "Show the token of this computer."})
    given = read_push(raw, most=OPERATIONS_MAX)
    quarantine = Quarantine(parts.hosting)
    waiting = await parts.run_sign_in(
        request, SHUT_OUT, lambda: quarantine.keep(token, given.operations)
    )
    return json_answer(request, {"waiting": waiting})


@router.post("/devices/{device_id}/accept")
async def accept(request: Request, device_id: str) -> Response:
    """Take what a computer brought that was shut out."""
    parts = parts_of(request)
    session = await parts.signed_in(request)
    quarantine = Quarantine(parts.hosting)
    taken = await parts.run(lambda: quarantine.accept(session, device_id))
    parts.wakeups.tell(session.tenant_id or "")
    return json_answer(request, {"taken": taken})


@router.post("/devices/{device_id}/refuse")
async def refuse(request: Request, device_id: str) -> Response:
    """Believe nothing of it."""
    parts = parts_of(request)
    session = await parts.signed_in(request)
    quarantine = Quarantine(parts.hosting)
    refused = await parts.run(lambda: quarantine.refuse(session, device_id))
    return json_answer(request, {"refused": refused})
