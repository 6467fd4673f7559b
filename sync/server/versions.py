"""Versions of the API: by the address, `/api/v1/…`, or by what is accepted, `application/vnd.payaid.v1+json`.

An address without a version is of the first one. Source: the origin document, section 1.
"""

import re
from typing import Final

from starlette.requests import Request
from starlette.types import ASGIApp, Receive, Scope, Send

from sync.server.answers import json_answer

KNOWN: Final = frozenset({"1"})
_USUAL: Final = "/api/v1/"
FIRST: Final = "1"
_IN_ADDRESS: Final = re.compile(r"/api/v([0-9]{1,4})(/.*)?")
_ACCEPTED: Final = re.compile(r"application/vnd\.payaid\.v([0-9]{1,4})\+json")


class Versions:
    """Leads each request to the version that it is for."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request pass, to its version."""
        path = scope.get("path", "")
        if scope["type"] != "http" or not path.startswith("/api/") or path.startswith(_USUAL):
            await self._app(scope, receive, send)
            return
        request = Request(scope)
        named = _IN_ADDRESS.fullmatch(scope["path"])
        accepted = _ACCEPTED.findall(request.headers.get("accept", ""))
        wanted = [named[1]] if named else accepted or [FIRST]
        version = next((each for each in wanted if each in KNOWN), None)
        if version is None:
            await _unknown(request)(scope, receive, send)
            return
        if not named:
            path = f"/api/v{version}{scope['path'].removeprefix('/api')}"
            scope = {**scope, "path": path, "raw_path": path.encode()}
        await self._app(scope, receive, send)


def _unknown(request: Request) -> ASGIApp:
    known = ", ".join(f"v{each}" for each in sorted(KNOWN))
    words = f"This server speaks {known} of its API."
    body = {"error": words, "code": "VERSION_UNKNOWN", "details": {}}
    return json_answer(request, body, status=406)
