"""POST with an Idempotency-Key: sent again, it is answered again and done once."""

import asyncio
import hashlib
import time
from collections.abc import Awaitable, Callable
from functools import wraps
from typing import Any, Final

from starlette.requests import Request
from starlette.responses import Response

from payaid_desktop.services.hosting.hosting import Hosting
from payaid_desktop.services.hosting.once import Answers, DoneAlreadyError, Once, OnceHosting
from payaid_desktop.services.hosting.sessions import Session
from sync.server.answers import json_answer
from sync.server.bodies import read_plain
from sync.server.rest.asking import BODY_MAX, session_of, signed_in
from sync.server.serving import Parts, parts_of

HEADER: Final = "Idempotency-Key"
REPLAYED: Final = "Idempotency-Replayed"
_ON_ITS_WAY_S: Final = 1.0
_PAUSE_S: Final = 0.02
_KEPT_HEADERS: Final = ("location", "etag")
Route = Callable[..., Awaitable[Response]]


def once(route: Route) -> Route:
    """Let a route that does something in a shop's books do it once for each key."""
    return _once(route, _of_books, keeps=True)


def person_once(*, tells_secret: bool = False) -> Callable[[Route], Route]:
    """Let a route that only a person may ask do something once; an answer that tells a secret is not told again."""
    return lambda route: _once(route, _of_person, keeps=not tells_secret)


def hosting_of(request: Request) -> Hosting:
    """Give what a route changes the server's own rows with: noting the key, where it has one."""
    wish: Once | None = getattr(request.state, "once", None)
    hosting = parts_of(request).hosting
    return hosting if wish is None else OnceHosting(hosting, wish)


async def _of_books(request: Request) -> Session:
    return await session_of(parts_of(request), request)


async def _of_person(request: Request) -> Session:
    _, session = await signed_in(request)
    return session


def _once(route: Route, who: Callable[[Request], Awaitable[Session]], *, keeps: bool) -> Route:
    @wraps(route)
    async def asked(*args: Any, **named: Any) -> Response:
        request = next(each for each in (*args, *named.values()) if isinstance(each, Request))
        key = request.headers.get(HEADER)
        if key is None:
            return await route(*args, **named)
        parts, session = parts_of(request), await who(request)
        # A shop without books has no tenant yet; its keys are its own all the same.
        wish = Once(session.tenant_id or session.shop_id, key, await _sha(request))
        answers = Answers(parts.hosting)
        known = await _known(parts, answers, wish)
        if known is not None:
            return _again(request, known)
        request.state.once = wish
        try:
            answer = await route(*args, **named)
        except DoneAlreadyError:
            known = await _known(parts, answers, wish)
            if known is None:
                raise
            return _again(request, known)
        if keeps:
            await parts.run(lambda: answers.keep(wish, _kept(answer, request)))
        return answer

    return asked


async def _known(parts: Parts, answers: Answers, wish: Once) -> dict[str, Any] | None:
    """Find the answer; one that is on its way still, because the request was sent twice at once, is waited for."""
    ends = time.monotonic() + _ON_ITS_WAY_S
    while True:
        try:
            return await parts.run(lambda: answers.find(wish))
        except DoneAlreadyError:
            if time.monotonic() > ends:
                raise
        await asyncio.sleep(_PAUSE_S)


async def _sha(request: Request) -> str:
    body = await read_plain(request, most=BODY_MAX)
    asked = f"{request.method} {request.url.path}?{request.url.query}\n".encode()
    return hashlib.sha256(asked + body).hexdigest()


def _kept(answer: Response, request: Request) -> dict[str, Any]:
    headers = {name: answer.headers[name] for name in _KEPT_HEADERS if name in answer.headers}
    return {"status": answer.status_code, "headers": headers, "text": request.state.answered}


def _again(request: Request, known: dict[str, Any]) -> Response:
    headers = {**known["headers"], REPLAYED: "true"}
    return json_answer(request, known["text"], status=known["status"], headers=headers)
