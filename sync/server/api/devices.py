"""Routes for a shop's computers: register, list, let in, rename, shut out."""

from dataclasses import asdict

from starlette.requests import Request
from starlette.responses import Response

from payaid_desktop.domain.errors import SignInError
from payaid_desktop.services.hosting.quarantine import Quarantine
from payaid_desktop.services.hosting.registering import Granted, Wish, require_owner
from sync.server.answers import json_answer
from sync.server.api.auth import tokens_json, user_json
from sync.server.api.shapes import Name, NewLife, Registration, shaped
from sync.server.bodies import read_json
from sync.server.document.operations import OPEN, Told
from sync.server.rest.once import hosting_of, person_once
from sync.server.routing import Router
from sync.server.serving import Parts, parts_of

router = Router("devices", "/api/v1/devices")
_DEVICE = {"type": "object", "required": ["id", "name", "state"]}
CODES = "registration codes"
"""What who guesses codes is slowed down for."""


@router.post("", Told(OPEN, 201, given=Registration, is_open=True))
async def register(request: Request) -> Response:
    """Let a computer in, by a code or by somebody's password."""
    parts = parts_of(request)
    given = shaped(Registration, await read_json(request, most=parts.settings.body_max))
    account = given.email or CODES
    granted = await parts.run_sign_in(request, account, lambda: _registered(parts, given))
    parts.wakeups.tell(granted.shop.tenant_id or "")
    told = {
        "device_id": granted.device.id,
        "code": granted.device.code,
        "epoch": granted.device.epoch,
        "tenant_id": granted.shop.tenant_id,
        "tenant_name": granted.shop.name,
        "user": user_json(granted.account),
        "status": "active",
        "server_epoch": parts.hosting.life.epoch,
        **tokens_json(parts, granted.opened),
    }
    return json_answer(request, told, status=201)


@router.get("", Told(_DEVICE, rows=True))
async def known(request: Request) -> Response:
    """List the computers of the shop."""
    parts = parts_of(request)
    session = await parts.signed_in(request)
    devices, held = await parts.run(
        lambda: (
            parts.registering.devices(session),
            Quarantine(parts.hosting).counts(session),
        )
    )
    told = [{**asdict(each), "held": held.get(each.id, 0)} for each in devices]
    return json_answer(request, {"data": told})


@router.post("/codes", Told(OPEN, 201, once=True))
@person_once(tells_secret=True)
async def make_code(request: Request) -> Response:
    """Make a code that lets one computer in, once."""
    parts = parts_of(request)
    session = await parts.signed_in(request)
    require_owner(session)
    accounts = parts.accounts.on(hosting_of(request))
    made = await parts.run(lambda: accounts.make_code(accounts.owner_of(session.shop_id)))
    return json_answer(request, asdict(made), status=201)


@router.post("/{device_id}/approve", Told(OPEN))
async def approve(request: Request, device_id: str) -> Response:
    """Let a computer in that waits."""
    parts = parts_of(request)
    session = await parts.signed_in(request)
    await parts.run(lambda: parts.registering.approve(session, device_id))
    return json_answer(request, {})


@router.post("/{device_id}/revoke", Told(OPEN))
async def revoke(request: Request, device_id: str) -> Response:
    """Shut a computer out."""
    parts = parts_of(request)
    session = await parts.signed_in(request)
    await parts.run(lambda: parts.registering.revoke(session, device_id))
    parts.wakeups.tell(session.tenant_id or "")
    return json_answer(request, {})


@router.post("/{device_id}/rename", Told(OPEN, given=Name))
async def rename(request: Request, device_id: str) -> Response:
    """Call a computer something else."""
    parts = parts_of(request)
    session = await parts.signed_in(request)
    given = shaped(Name, await read_json(request, most=parts.settings.body_max))
    await parts.run(lambda: parts.registering.rename(session, device_id, given.name))
    parts.wakeups.tell(session.tenant_id or "")
    return json_answer(request, {})


@router.post("/{device_id}/epoch")
async def begin_again(request: Request, device_id: str) -> Response:
    """Let a computer go on as another device, because its file is a copy or was put back."""
    parts = parts_of(request)
    session = await parts.signed_in(request)
    if session.device_id != device_id:
        raise SignInError("Only the computer itself can go on as another one.")
    given = shaped(NewLife, await read_json(request, most=parts.settings.body_max))

    device, opened = await parts.run(
        lambda: parts.registering.renew(session, new_id=given.new_id, code=given.code)
    )
    parts.wakeups.tell(session.tenant_id or "")
    told = {"device_id": device.id, "code": device.code, "epoch": device.epoch}
    return json_answer(request, {**told, **tokens_json(parts, opened)}, status=201)


def _registered(parts: Parts, given: Registration) -> Granted:
    wish = Wish(
        device_id=given.device.id,
        name=given.device.name,
        tenant_id=given.tenant_id,
        business_name=given.business_name,
        code=given.device.code,
        epoch=given.device.epoch,
        origin=given.device.origin,
    )
    if given.code is not None:
        return parts.registering.by_code(given.code, wish)
    if given.email is None or given.password is None:
        raise SignInError("Give a registration code, or an e-mail address and a password.")
    return parts.registering.by_password(given.email, given.password, wish)
