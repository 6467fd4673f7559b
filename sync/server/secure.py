"""The API is not spoken in the clear over a network: a token that came so has been read already, so it is refused.

A redirect would have the token sent in the clear each time anew. Source: OWASP ASVS 5.0, V4.1.2. What only tells that
the server is alive is answered: it is asked for by machines beside it.
"""

import ipaddress
from collections.abc import Sequence
from typing import Final

from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.types import ASGIApp, Receive, Scope, Send

from sync.server.addresses import HERE, Network, is_trusted
from sync.server.answers import json_answer

_GUARDED: Final = "/api/"


class SecureOnly:
    """Refuses the API where it is asked for without TLS from another machine."""

    def __init__(self, app: ASGIApp, trusted: Sequence[Network]) -> None:
        self._app = app
        self._trusted = trusted

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request pass that nobody on the way could read."""
        if scope["type"] != "http" or not scope["path"].startswith(_GUARDED):
            await self._app(scope, receive, send)
            return
        peer = scope["client"][0] if scope["client"] else ""
        if scope["scheme"] == "https" or self._is_secure(scope, peer):
            await self._app(scope, receive, send)
            return
        request = Request(scope)
        words = "The API is spoken over https alone. Take the token that was sent back: it may have been read."
        body = {"error": words, "code": "HTTPS_REQUIRED", "details": {}}
        await json_answer(request, body, status=403)(scope, receive, send)

    def _is_secure(self, scope: Scope, peer: str) -> bool:
        if is_trusted(peer, self._trusted):
            told = Headers(scope=scope).get("x-forwarded-proto", "")
            return told.strip().lower() == "https"
        return peer in HERE or _is_loopback(peer)


def _is_loopback(address: str) -> bool:
    try:
        return ipaddress.ip_address(address).is_loopback
    except ValueError:
        return not address  # a socket of this machine has no address
