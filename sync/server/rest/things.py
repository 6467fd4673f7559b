"""What routes of all things have in common: a thing is changed at the version that somebody has seen, and answered."""

from collections.abc import Callable
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from payaid_desktop.services.acts import Acts
from payaid_desktop.services.inputs.base import InputModel
from payaid_desktop.services.inputs.fields import known_id
from payaid_desktop.services.wire import to_json
from sync.server.answers import json_answer
from sync.server.rest.asking import body_of, etag_of, patch_of, version_of, write


class ThingRoutes:
    """Routes of things that one service keeps and that are given in one way."""

    def __init__(self, service: Callable[[Acts], Any], given: type[InputModel]) -> None:
        self.service = service
        self.given = given

    async def replace(self, request: Request, id: str) -> Response:
        """Give one all its fields anew."""
        given, version = self.given.parse(await body_of(request)), version_of(request)
        return await self.done(request, id, lambda of: of.replace(id, given, version=version))

    async def change(self, request: Request, id: str) -> Response:
        """Change the fields named, by a JSON Merge Patch (RFC 7396)."""
        patch, version = await patch_of(request), version_of(request)
        return await self.done(request, id, lambda of: of.update(id, patch, version=version))

    async def delete(self, request: Request, id: str) -> Response:
        """Take one away: out of the lists, where things name it still; a draft for good."""
        version = version_of(request)
        return await self.done(request, id, lambda of: of.delete(id, version=version))

    async def done(
        self, request: Request, id: str, act: Callable[[Any], Any], *, status: int = 200
    ) -> Response:
        """Do something to one, and answer with it."""
        known_id(id)
        done = await write(request, lambda acts: act(self.service(acts)))
        content = to_json(done.value)
        return json_answer(request, content, status=status, headers=etag_of(content))
