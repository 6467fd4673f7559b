"""Which web pages may use the API from a browser: those of a list, no others. Programs send no origin and pass.

Source: the origin document, section 6; the Fetch standard. Cookies are never taken along.
"""

from collections.abc import Collection
from typing import Final

from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from sync.server.answers import json_answer

METHODS: Final = "GET, POST, PUT, PATCH, DELETE, OPTIONS"
HEADERS: Final = "Content-Type, Authorization, X-API-Key, Idempotency-Key, If-Match, If-None-Match"
EXPOSED: Final = (
    "ETag, Location, Retry-After, Idempotency-Replayed, "
    "RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset"
)
_REMEMBERED_S: Final = "600"


class Origins:
    """Refuses pages of other origins, and tells browsers what those of the list may do."""

    def __init__(self, app: ASGIApp, origins: Collection[str]) -> None:
        self._app = app
        self._origins = frozenset(origins)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request pass that comes from no page, from this server's own, or from one of the list."""
        if scope["type"] != "http" or all(name != b"origin" for name, _ in scope["headers"]):
            await self._app(scope, receive, send)
            return
        request = Request(scope)
        origin = request.headers["origin"]
        if origin == _own(request):
            await self._app(scope, receive, send)
            return
        if origin not in self._origins:
            await _refused(request)(scope, receive, send)
            return
        if request.method == "OPTIONS" and "access-control-request-method" in request.headers:
            await _preflight(origin)(scope, receive, send)
            return

        async def allowed(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers["Access-Control-Allow-Origin"] = origin
                headers["Access-Control-Expose-Headers"] = EXPOSED
                headers.add_vary_header("Origin")
            await send(message)

        await self._app(scope, receive, allowed)


def _own(request: Request) -> str:
    return f"{request.url.scheme}://{request.headers.get('host', '')}"


def _refused(request: Request) -> ASGIApp:
    words = "Pages of this origin may not use the server."
    body = {"error": words, "code": "ORIGIN_REFUSED", "details": {}}
    return json_answer(request, body, status=403, headers={"Vary": "Origin"})


def _preflight(origin: str) -> ASGIApp:
    headers = {
        "Access-Control-Allow-Origin": origin,
        "Access-Control-Allow-Methods": METHODS,
        "Access-Control-Allow-Headers": HEADERS,
        "Access-Control-Max-Age": _REMEMBERED_S,
        "Vary": "Origin",
    }
    return Response(status_code=204, headers=headers)
