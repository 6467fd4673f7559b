"""The gate before everything: addresses that are shut out are answered nothing, others only so much in a minute.

Source: the origin document, section 6. This computer itself passes: what asks from here has its own limits.
"""

import ipaddress
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from starlette.requests import Request
from starlette.types import ASGIApp, Receive, Scope, Send

from payaid_desktop.services.hosting.denying import Denied, DenyList
from sync.server.addresses import HERE, address_of
from sync.server.answers import json_answer
from sync.server.faults import app_error
from sync.server.meter import count
from sync.server.serving import Parts
from sync.server.throttle import SlowDownError

KNOWN_S: Final = 5.0
"""What another process shuts out is shut out here so much later at most."""


@dataclass(slots=True)
class Gate:
    """Lets requests pass by the address that they come from."""

    app: ASGIApp
    parts: Parts
    _denied: Sequence[Denied] = ()
    _read_at: float = field(default=-KNOWN_S)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request pass, or answer it."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        request = Request(scope)
        address = _address(request, self.parts)
        if address is None or address.is_loopback:
            await self.app(scope, receive, send)
            return
        if await self._is_denied(address):
            body = {"error": "This address is shut out.", "code": "ADDRESS_DENIED", "details": {}}
            await json_answer(request, body, status=403)(scope, receive, send)
            return
        try:
            await self.parts.meter.take(
                count(self.parts.settings.limits.address, "address", str(address))
            )
        except SlowDownError as error:
            await (await app_error(request, error))(scope, receive, send)
            return
        await self.app(scope, receive, send)

    async def _is_denied(self, address: ipaddress.IPv4Address | ipaddress.IPv6Address) -> bool:
        if time.monotonic() - self._read_at >= KNOWN_S:
            self._read_at = time.monotonic()
            self._denied = await self.parts.run(DenyList(self.parts.hosting).all)
        now = self.parts.hosting.clock.now()
        return any(address in each.network and each.holds(now) for each in self._denied)


def _address(
    request: Request, parts: Parts
) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    """Read the address that asks; None where it is this computer."""
    address = address_of(request, parts.settings.trusted_proxies)
    if address in HERE:
        return None
    try:
        return ipaddress.ip_address(address)
    except ValueError:
        return None
