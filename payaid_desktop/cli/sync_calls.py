"""The calls about the server: connect, sync, the shop's computers, refused changes and conflicts."""

from collections.abc import Mapping
from typing import Annotated, Any, Final, Literal

from pydantic import Field

from payaid_desktop.cli.arguments import Target
from payaid_desktop.cli.calls import Call, with_input, without_input
from payaid_desktop.cli.results import Result
from payaid_desktop.cli.shop import Shop
from payaid_desktop.domain.errors import (
    DeadLettersError,
    NotFoundError,
    RevokedError,
    ValidationError,
)
from payaid_desktop.services.connecting import connection_of, forget_connection, is_connected
from payaid_desktop.services.inputs.base import InputModel
from payaid_desktop.services.inputs.fields import (
    Line,
    Name,
)
from payaid_desktop.services.wire import to_json
from sync.client.connection import after, open_line, open_server
from sync.client.registration import SignIn, connect


class LoginInput(InputModel):
    """The server of the shop, and a registration code or an e-mail address and a password."""

    server: Line | None = None
    code: Line | None = None
    email: Line | None = None
    password: Line | None = None
    name: Name | None = None
    ca_file: Line | None = None


class SyncInput(InputModel):
    """How long a sync may take, and whether it sends, reads, or both."""

    max_seconds: Annotated[float, Field(gt=0, le=86_400)] | None = None
    push: bool = True
    pull: bool = True


class RenameInput(InputModel):
    """A computer, and what it is to be called."""

    id: Line
    name: Name


class ResolveInput(InputModel):
    """A conflict, and which value is to be in the books."""

    id: Line
    use: Literal["kept", "other"]


def _login(shop: Shop, asked: LoginInput) -> object:
    url = asked.server or shop.settings.server_url
    if url is None and is_connected(shop.settings):
        url = connection_of(shop.settings).url
    if url is None:
        raise ValidationError({"server": "Give the address of the server."})
    if asked.code is None and (asked.email is None or asked.password is None):
        raise ValidationError({"code": "Give a code, or an e-mail address and a password."})
    shop.close()
    sign_in = SignIn(asked.code, asked.email, asked.password)
    ca_file = asked.ca_file or (str(shop.settings.ca_file) if shop.settings.ca_file else None)
    return connect(shop.settings, url, sign_in, name=asked.name, ca_file=ca_file)


def _logout(shop: Shop) -> object:
    forget_connection(shop.settings)
    return {"connected": False}


def _sync(shop: Shop, asked: SyncInput) -> Result:
    stop = after(asked.max_seconds)
    with open_line(shop.settings, shop.services, stop=stop) as line:
        try:
            done = line.sync(push=asked.push, pull=asked.pull)
        except RevokedError:
            line.leave_facts()
            raise
    status = _status(shop)
    told = {**to_json(done), **status}
    needs = status["needsYou"]
    error = DeadLettersError(f"{needs} things need you: payaid conflicts list") if needs else None
    return Result(told, error=error)


def _status(shop: Shop) -> dict[str, Any]:
    standing = shop.services.records.standing()
    with shop.services.acts.read() as view:
        head = view.replica.head()
    server = connection_of(shop.settings).url if is_connected(shop.settings) else None
    return {
        "server": server,
        "cursor": f"{head.server_epoch}.{head.followed}" if head.server_epoch else None,
        "waiting": standing.waiting_to_send,
        "needsYou": standing.needs_you,
        "conflicts": len(shop.services.outbox.conflicts()),
    }


def _device_info(shop: Shop) -> object:
    with shop.services.acts.read() as view:
        device = view.business.device(shop.services.acts.actor.device_id)
    return {**to_json(device), "connected": is_connected(shop.settings)}


def _devices(shop: Shop) -> object:
    """List the computers: as the server knows them, or, where there is none, those in the books."""
    if not is_connected(shop.settings):
        return shop.services.business.devices()
    with open_server(shop.settings) as server:
        told = server.ask("GET", "/devices")
    return [_device_told(each) for each in told["data"]]


def _device_told(told: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "id": told["id"],
        "name": told["name"],
        "code": told["code"],
        "status": told["state"],
        "createdAt": told["registered_at"],
        "lastSeenAt": told["last_seen_at"],
        "held": told["held"],
    }


def _on_device(verb: str) -> Call:
    def call(shop: Shop, asked: Target) -> object:
        with open_server(shop.settings) as server:
            server.ask("POST", f"/devices/{asked.id}/{verb}", {})
        return {"id": asked.id, "done": verb}

    return with_input(Target, call)


def _rename(shop: Shop, asked: RenameInput) -> object:
    with open_server(shop.settings) as server:
        server.ask("POST", f"/devices/{asked.id}/rename", {"name": asked.name})
    return {"id": asked.id, "name": asked.name}


def _code(shop: Shop) -> object:
    with open_server(shop.settings) as server:
        told = server.ask("POST", "/devices/codes", {})
    return {"code": told["code"], "expiresAt": told["expires_at"]}


def _resolve(shop: Shop, asked: ResolveInput) -> object:
    return shop.services.outbox.resolve(asked.id, use=asked.use)


def _dead_letter(shop: Shop, asked: Target, verb: str) -> object:
    known = {each.id for each in shop.services.outbox.dead_letters()}
    if asked.id not in known:
        raise NotFoundError("There is no such change that was refused.")
    return getattr(shop.services.outbox, verb)(asked.id)


SYNC: Final[dict[str, Call]] = {
    "login": with_input(LoginInput, _login),
    "logout": without_input(_logout),
    "sync": with_input(SyncInput, _sync),
    "sync.status": without_input(_status),
    "device.info": without_input(_device_info),
    "device.list": without_input(_devices),
    "device.approve": _on_device("approve"),
    "device.revoke": _on_device("revoke"),
    "device.accept": _on_device("accept"),
    "device.refuse": _on_device("refuse"),
    "device.rename": with_input(RenameInput, _rename),
    "device.code": without_input(_code),
    "deadletter.list": without_input(lambda shop: list(shop.services.outbox.dead_letters())),
    "deadletter.retry": with_input(
        Target, lambda shop, asked: _dead_letter(shop, asked, "send_again")
    ),
    "deadletter.discard": with_input(
        Target, lambda shop, asked: _dead_letter(shop, asked, "let_go")
    ),
    "deadletter.restore": with_input(
        Target, lambda shop, asked: _dead_letter(shop, asked, "take_back")
    ),
    "conflict.list": without_input(lambda shop: list(shop.services.outbox.conflicts())),
    "conflict.resolve": with_input(ResolveInput, _resolve),
}
"""The calls about the server."""
