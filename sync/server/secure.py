"""The API is not spoken in the clear over a network: a token that came so has been read already, so it is refused.

A redirect would have the token sent in the clear each time anew. Source: OWASP ASVS 5.0, V4.1.2. What only tells that
the server is alive is answered: it is asked for by machines beside it.
"""

import ipaddress
from collections.abc import Sequence
from typing import Final

from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.responses import RedirectResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from sync.server.addresses import HERE, Network, is_trusted
from sync.server.answers import json_answer

IS_SECURE: Final = "payaid.is_secure"
"""Where a request carries whether its way was encrypted; one of this computer itself may do without."""
_API: Final = "/api/"
_OPEN: Final = ("/healthz", "/readyz", "/metrics")
"""What machines beside the server ask for: it tells no secret."""
_SAFE: Final = ("GET", "HEAD")


class SecureOnly:
    """Refuses the API where it is asked for without TLS from another machine, and leads pages to TLS."""

    def __init__(self, app: ASGIApp, trusted: Sequence[Network]) -> None:
        self._app = app
        self._trusted = trusted

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request pass that nobody on the way could read."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        peer = scope["client"][0] if scope["client"] else ""
        is_secure = scope["scheme"] == "https" or self._is_told_secure(scope, peer)
        scope[IS_SECURE] = is_secure
        if is_secure or scope["path"] in _OPEN or self._is_from_here(peer):
            await self._app(scope, receive, send)
            return
        await _refused(Request(scope))(scope, receive, send)

    def _is_told_secure(self, scope: Scope, peer: str) -> bool:
        if not is_trusted(peer, self._trusted):
            return False
        return Headers(scope=scope).get("x-forwarded-proto", "").strip().lower() == "https"

    def _is_from_here(self, peer: str) -> bool:
        return not is_trusted(peer, self._trusted) and (peer in HERE or _is_loopback(peer))


def _refused(request: Request) -> ASGIApp:
    """Refuse the API, for a token has been read already; lead a browser on, which has sent no cookie yet."""
    path = request.scope["path"]
    if not path.startswith(_API) and request.method in _SAFE:
        url = request.url.replace(scheme="https", port=None)
        return RedirectResponse(str(url), status_code=308)
    words = "The API is spoken over https alone. Take the token that was sent back: it may have been read."
    body = {"error": words, "code": "HTTPS_REQUIRED", "details": {}}
    return json_answer(request, body, status=403)


def _is_loopback(address: str) -> bool:
    try:
        return ipaddress.ip_address(address).is_loopback
    except ValueError:
        return not address  # a socket of this machine has no address
