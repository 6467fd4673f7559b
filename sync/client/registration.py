"""Connecting this computer with its shop's server: with the books that it has, or joining those of the shop."""

import platform
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from payaid_desktop.domain.business import Device, DeviceStatus, Role, User
from payaid_desktop.services.build import join_shop, open_services
from payaid_desktop.services.clock import system_ids
from payaid_desktop.services.connecting import (
    Connection,
    TokenPlace,
    joined,
    joining_id,
    keep_connection,
    new_connection,
)
from payaid_desktop.services.replication.joining import Shop
from payaid_desktop.services.settings import Settings
from sync.client.http import HttpServer
from sync.client.tokens import Tokens
from sync.protocol import UnreachableError


@dataclass(frozen=True, slots=True)
class SignIn:
    """How somebody signs in: by a registration code, or by an e-mail address and a password."""

    code: str | None = None
    email: str | None = None
    password: str | None = None

    def __repr__(self) -> str:
        return "SignIn(…)"


@dataclass(frozen=True, slots=True)
class Connected:
    """What came of connecting; `recovery_key` is there where a new store was made, to be printed."""

    device_id: str
    device_code: str
    shop_name: str
    has_joined: bool
    recovery_key: str | None = None


def connect(
    settings: Settings,
    url: str,
    sign_in: SignIn,
    *,
    name: str | None = None,
    ca_file: str | None = None,
) -> Connected:
    """Connect this computer with a server, whatever the folder holds; done twice it changes nothing more.

    Raises:
        InsecureError, ValidationError: the address or what was typed cannot be right.
        UnreachableError: no server of ours answers there.
        SignInError, PendingError, RevokedError: the server does not let this computer in.
        OtherShopError: this folder has the books of another shop.
    """
    connection = new_connection(settings, url, ca_file=ca_file)
    tokens = Tokens(TokenPlace(settings, connection.id))
    server = HttpServer(connection, tokens, timeout_s=settings.http_timeout)
    try:
        wish = _wish(settings, name or platform.node() or "Computer")
        told = server.ask("POST", "/devices", {**wish, **_shown(sign_in)}, is_open=True)
    finally:
        server.close()
    return _connected(settings, connection, tokens, told)


def _connected(settings: Settings, connection: Connection, tokens: Tokens, told: Any) -> Connected:
    has_books = settings.store_path.exists()
    try:
        recovery_key = None if has_books else _joined(settings, told)
        done = Connected(
            str(told["device_id"]),
            str(told["code"]),
            str(told["tenant_name"]),
            not has_books,
            recovery_key,
        )
    except (KeyError, TypeError, ValueError) as error:
        raise UnreachableError("The server's answer cannot be read.") from error
    keep_connection(settings, connection)
    tokens.take(told)
    joined(settings)
    return done


def _joined(settings: Settings, told: Mapping[str, Any]) -> str | None:
    now = datetime.now(UTC)
    user = User(
        id=str(told["user"]["id"]),
        name=str(told["user"]["name"]),
        email=str(told["user"]["email"]),
        role=Role(told["user"]["role"]),
        active=True,
        created_at=now,
        updated_at=now,
    )
    device = Device(
        id=str(told["device_id"]),
        name=platform.node() or "Computer",
        code=str(told["code"]),
        epoch=int(told["epoch"]),
        installation_id=str(told["device_id"]),
        status=DeviceStatus.ACTIVE,
        created_at=now,
    )
    shop = Shop(str(told["tenant_id"]), str(told["tenant_name"]))
    return join_shop(settings, shop, user=user, device=device).recovery_key


def _wish(settings: Settings, name: str) -> dict[str, Any]:
    if not settings.store_path.exists():
        id = joining_id(settings, system_ids())
        return {"device": {"id": id, "name": name}, "tenant_id": None, "business_name": None}
    with open_services(settings) as services, services.acts.read() as view:
        device, business = view.business.device(services.acts.actor.device_id), view.business.get()
        origin = view.business.goes_on_from(device.id)
    told = {
        "id": device.id,
        "name": device.name,
        "code": device.code,
        "epoch": device.epoch,
        "origin": origin,
    }
    return {"device": told, "tenant_id": business.id, "business_name": business.name}


def _shown(sign_in: SignIn) -> dict[str, Any]:
    if sign_in.code is not None:
        return {"code": sign_in.code}
    return {"email": sign_in.email, "password": sign_in.password}
