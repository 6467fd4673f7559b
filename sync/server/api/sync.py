"""Routes for laptops: say hello, send, read, hear that there is something to read."""

from collections.abc import AsyncIterator
from typing import Final

from starlette.background import BackgroundTask
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from payaid_desktop.domain.changes import canonical_json
from payaid_desktop.domain.errors import ValidationError
from payaid_desktop.services.hosting.sessions import Session
from payaid_desktop.services.replication.sending import OPERATIONS_MAX
from sync.protocol import PAGE_MAX, PROTOCOL, Hello, Pull, TooOldError
from sync.server.answers import bytes_answer, json_answer
from sync.server.bodies import read_json
from sync.server.meter import Count, count
from sync.server.routing import Router
from sync.server.serving import Parts, parts_of
from sync.wire import (
    checksum_json,
    hello_json,
    message_text,
    pulled_json,
    pushed_json,
    read_push,
    snapshot_json,
)

router = Router("sync", "/api/v1/sync")
WAIT_MAX_S: Final = 25.0
"""Proxies end what is silent for half a minute."""
HEARTBEAT_S: Final = 15.0
_DIGITS_MAX: Final = 16
PROTOCOL_HEADER: Final = "Sync-Protocol"


@router.get("/hello")
async def hello(request: Request) -> Response:
    """Say which life this server lives, and what it expects of the computer that asks."""
    parts, session = await _asked(request)

    def work() -> Hello:
        told = parts.feed(session).hello()
        parts.sessions.seen(session.device_id or "")
        return told

    return json_answer(request, hello_json(await parts.run(work)))


@router.post("/push")
async def push(request: Request) -> Response:
    """Take operations; every one gets its verdict."""
    parts, session = await _asked(request)
    raw = await read_json(request, most=parts.settings.body_max)
    given = read_push(raw, most=OPERATIONS_MAX)
    answer = await parts.run(lambda: parts.feed(session).push(given))
    taken = {"operations": len(given.operations), "size": request.state.received}
    await parts.meter.add(_budget(parts, session, **taken))
    tenant_id = session.tenant_id or ""
    parts.behind.add(tenant_id)
    parts.wakeups.tell(tenant_id)
    told = json_answer(request, message_text(pushed_json(answer)))
    told.background = BackgroundTask(_follow, parts, tenant_id)
    return told


@router.get("/pull")
async def pull(request: Request) -> Response:
    """Give a page of the feed; with `wait` only when there is something new, or after so many seconds."""
    parts, session = await _asked(request)
    asked = _pull_of(request)
    with parts.wakeups.listening(session.tenant_id or "") as grown:
        page = await parts.run(lambda: parts.feed(session).pull(asked))
        if not page.operations and asked.wait_s:
            await parts.wakeups.wait(grown, asked.wait_s)
            page = await parts.run(lambda: parts.feed(session).pull(asked))
    told = json_answer(request, message_text(pulled_json(page)))
    taken = {"operations": len(page.operations), "size": len(told.body)}
    await parts.meter.add(_budget(parts, session, **taken))
    return told


@router.post("/snapshots")
async def snapshot(request: Request) -> Response:
    """Give the books as they are now, in parts that are asked for one by one."""
    parts, session = await _asked(request)
    made = await parts.run(lambda: parts.feed(session).snapshot())
    return json_answer(request, snapshot_json(made), status=201)


@router.get("/snapshots/{snapshot_id}/chunks/{place:int}")
async def chunk(request: Request, snapshot_id: str, place: int) -> Response:
    """Give a part of a snapshot."""
    parts, session = await _asked(request)
    content = await parts.run(lambda: parts.feed(session).chunk(snapshot_id, place))
    await parts.meter.add(_budget(parts, session, size=len(content)))
    return bytes_answer(request, content, "application/zstd")


@router.get("/checksum")
async def checksum(request: Request) -> Response:
    """Give the hashes of the books."""
    parts, session = await _asked(request)
    return json_answer(
        request, checksum_json(await parts.run(lambda: parts.feed(session).checksum()))
    )


@router.get("/events")
async def events(request: Request) -> Response:
    """Tell of every growth of the feed: a hint that there is something to read, never data."""
    parts, session = await _asked(request)
    await parts.run(lambda: parts.feed(session))
    headers = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
    return StreamingResponse(
        _hints(request, parts, session), media_type="text/event-stream", headers=headers
    )


async def _hints(request: Request, parts: Parts, session: Session) -> AsyncIterator[str]:
    last = -1
    with parts.wakeups.listening(session.tenant_id or "") as grown:
        while not parts.wakeups.is_stopping and not await request.is_disconnected():
            told = await parts.run(lambda: parts.feed(session).hello())
            if told.head != last:
                last = told.head
                hint = {"server_epoch": told.server_epoch, "head": told.head}
                yield f"data: {canonical_json(hint)}\n\n"
            else:
                yield ": still here\n\n"
            await parts.wakeups.wait(grown, HEARTBEAT_S)


async def _follow(parts: Parts, tenant_id: str) -> None:
    """Put into the books here what was sent, a stretch at a time: between two of them others have their turn."""
    following = parts.following(tenant_id)
    is_left = True
    while is_left and not parts.wakeups.is_stopping:
        done = await parts.run(following.follow)
        is_left = bool(done.left and done.places)
    parts.behind.discard(tenant_id)


async def _asked(request: Request) -> tuple[Parts, Session]:
    parts = parts_of(request)
    if request.headers.get(PROTOCOL_HEADER, str(PROTOCOL)) != str(PROTOCOL):
        raise TooOldError(
            "This PayAid and its server do not understand each other. Renew both.",
            {PROTOCOL_HEADER: f"This server speaks {PROTOCOL}."},
        )
    session = parts.session(request)
    await parts.meter.check(_budget(parts, session))
    return parts, session


def _budget(
    parts: Parts, session: Session, *, operations: int = 0, size: int = 0
) -> tuple[Count, ...]:
    budget, whose = parts.settings.limits.sync, ("sync", session.shop_id)
    return (
        *count(budget.operations, *whose, "operations", cost=operations),
        *count(budget.bytes, *whose, "bytes", cost=size),
    )


def _pull_of(request: Request) -> Pull:
    query = request.query_params
    wait = min(_number(request, "wait", 0, most=60), WAIT_MAX_S)
    return Pull(
        query.get("server_epoch", ""),
        _number(request, "after", 0, most=2**53),
        _number(request, "limit", PAGE_MAX, most=PAGE_MAX),
        float(wait),
    )


def _number(request: Request, name: str, usual: int, *, most: int) -> int:
    text = request.query_params.get(name, str(usual))
    if not (text.isascii() and text.isdigit()) or len(text) > _DIGITS_MAX or int(text) > most:
        raise ValidationError({name: f"This must be a whole number of at most {most}."})
    return int(text)
