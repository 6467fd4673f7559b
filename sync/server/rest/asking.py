"""Who asks, in which shop, and how a request reaches its services."""

import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any, Final, TypeVar

from starlette.requests import Request
from starlette.responses import Response

from payaid_desktop.domain.business import Role
from payaid_desktop.domain.changes import canonical_json
from payaid_desktop.domain.clock import today
from payaid_desktop.domain.errors import ConflictError, ForbiddenError, ValidationError
from payaid_desktop.services.acts import Acts
from payaid_desktop.services.hosting.api_keys import ApiKeys
from payaid_desktop.services.hosting.people import enter, looking
from payaid_desktop.services.hosting.sessions import Session
from sync.server.answers import json_answer
from sync.server.bodies import read_strict
from sync.server.cache import Key, Lives
from sync.server.faults import PreconditionError
from sync.server.meter import OverLimitError, count
from sync.server.serving import Parts, parts_of

T = TypeVar("T")
Narrow = Callable[[Acts, Any], Any]
"""Leaves of a thing what was asked for, and adds what was to be included."""
BODY_MAX: Final = 1024 * 1024
"""The most that a request of the REST API holds: more than a bill of 1,000 lines."""
SHORT: Final = 4096
"""What a request of so many bytes asks for is done as quickly as a thing is read."""
API_KEY_HEADER: Final = "X-API-Key"
MAY_WRITE: Final = frozenset({Role.OWNER, Role.MANAGER, Role.CASHIER})
"""An accountant reads; who writes the books is the shop."""
_KIND: Final = 3
"""The part of an address that names a kind of thing: /api/v1/contacts."""
_ETAG: Final = re.compile(r'(?:W/)?"([0-9]{1,9})"')


@dataclass(frozen=True, slots=True)
class Kept:
    """How an answer is kept: of which kind of thing, under which name, and for how long.

    `is_short` says that it takes no longer to make than a thing by its id.
    """

    module: str
    resource: str
    lives: Lives = Lives.SHORT
    is_short: bool = False

    def key(self, tenant_id: str, *, on: date, query: bytes = b"") -> Key:
        """Name what was asked for: the thing, the day, for some figures are of today, and the query."""
        asked = f"?{hashlib.sha256(query).hexdigest()[:32]}" if query else ""
        return Key(self.module, tenant_id, f"{self.resource}@{on.isoformat()}{asked}")


async def read(request: Request, work: Callable[[Acts], T]) -> T:
    """Read something of the shop of whoever asks."""
    parts = parts_of(request)
    session = await session_of(parts, request)

    def looked() -> T:
        with looking(parts.hosting, session) as looked_at:
            return work(looked_at.acts)

    return await parts.run(looked)


async def answered(
    request: Request,
    kept: Kept,
    make: Callable[[Acts], Any],
    *,
    narrow: Narrow = lambda _, content: content,
) -> Response:
    """Answer with what a service reads, as it was kept or anew; a thing that has a version is given it as ETag.

    `narrow` leaves of it what was asked for.

    A short look at SQLite is made at once: to hand it to another thread and back takes longer than it does itself.
    Not so where the books are behind: whoever looks follows first, and nobody else is to wait for that.
    """
    parts = parts_of(request)
    session = await session_of(parts, request)
    on = today(parts.hosting.clock)

    def work() -> str:
        key = kept.key(session.tenant_id or "", query=request.scope["query_string"], on=on)
        with looking(parts.hosting, session) as looked_at:
            made = partial(kept_text, looked_at.acts, make, narrow)
            return parts.cache.get(key, looked_at.place, made, lives=kept.lives)

    is_short = kept.is_short and session.tenant_id not in parts.behind
    told = await parts.run(work, is_short=is_short)
    version, _, text = told.partition("\n")
    tag = {"ETag": f'"{version}"'} if version else {}
    if tag and request.headers.get("if-none-match") == tag["ETag"]:
        return Response(status_code=304, headers=tag)
    return json_answer(request, text, headers=tag)


async def write(request: Request, work: Callable[[Acts], T]) -> T:
    """Do something in the shop of whoever asks; its laptops hear of it.

    Raises:
        ForbiddenError: who asks may only read.
        PreconditionError: If-Match names another version than the thing has.
    """
    parts = parts_of(request)
    session = await session_of(parts, request)
    if session.role not in MAY_WRITE:
        raise ForbiddenError("This account or key may read and not write.")
    try:
        once = getattr(request.state, "once", None)
        is_small = len(getattr(request.state, "plain_body", b"")) <= SHORT
        is_held = parts.hosting.database.is_being_written or session.tenant_id in parts.behind
        is_short = is_small and not is_held
        done = await parts.run(
            lambda: work(enter(parts.hosting, session, once=once)), is_short=is_short
        )
    except ConflictError as error:
        if "If-Match" in request.headers and "version" in error.details:
            raise PreconditionError(error.sentence, error.details) from error
        raise
    parts.wakeups.tell(session.tenant_id or "")
    parts.workers.wake()
    return done


async def body_of(request: Request) -> Any:
    """Read what a request brings."""
    return await read_strict(request, most=BODY_MAX)


async def patch_of(request: Request) -> dict[str, Any]:
    """Read a JSON Merge Patch.

    Raises:
        ValidationError: it is no object.
    """
    patch = await body_of(request)
    if not isinstance(patch, dict):
        raise ValidationError({"body": "Send a JSON object with the fields to change."})
    return patch


def version_of(request: Request) -> int | None:
    """Read the version that a request was made for, from If-Match; None where any will do.

    Raises:
        ValidationError: the header holds something else than the ETag of an answer.
    """
    text = request.headers.get("if-match", "*").strip()
    if text == "*":
        return None
    match = _ETAG.fullmatch(text)
    if match is None:
        raise ValidationError({"If-Match": "Send the ETag of the thing as it was answered."})
    return int(match[1])


def etag_of(content: dict[str, Any]) -> dict[str, str]:
    """Name the version of a thing for a later If-Match."""
    version = content.get("version")
    return {} if version is None else {"ETag": f'"{version}"'}


async def session_of(parts: Parts, request: Request) -> Session:
    """Say who asks, and count that it asks: by a token, or by the key of a program where there is no token.

    Raises:
        SignInError: nobody that is known.
        OverLimitError: who asks, or its shop, asked for too much already.
    """
    known: Session | None = getattr(request.state, "session", None)
    if known is not None:
        return known
    key = request.headers.get(API_KEY_HEADER)
    if key is None or "authorization" in request.headers:
        session = parts.session(request)
    else:
        session = await parts.run(lambda: ApiKeys(parts.hosting).session(key))
    await count_request(parts, request, session)
    request.state.session = session
    return session


async def signed_in(request: Request) -> tuple[Parts, Session]:
    """Say which person asks, by a token of theirs and by no program's key, and count that they ask.

    Raises:
        SignInError, TokenExpiredError, RevokedError, PendingError: nobody that may come in.
        OverLimitError: they, or their shop, asked for too much already.
    """
    parts = parts_of(request)
    known: Session | None = getattr(request.state, "person", None)
    if known is not None:
        return parts, known
    session = await parts.signed_in(request)
    await count_request(parts, request, session)
    request.state.person = session
    return parts, session


async def count_request(parts: Parts, request: Request, session: Session) -> None:
    """Count a request of somebody; its answer says where they stand.

    Raises:
        OverLimitError: they, or their shop, asked for too much already.
    """
    limits, plan = parts.settings.limits, await parts.plan_of(session.shop_id)
    tier = limits.tiers[plan]
    kind = request.scope["path"].split("/")[_KIND]
    endpoint = None if tier is None else limits.endpoints.get(kind)
    counts = (
        *count(tier, "tier", session.shop_id),
        *count(endpoint, kind, session.shop_id, session.account_id),
    )
    try:
        standing = await parts.meter.take(counts)
    except OverLimitError as error:
        request.state.standing = error.standing.headers()
        raise
    if standing is not None:
        request.state.standing = standing.headers()


def kept_text(
    acts: Acts, make: Callable[[Acts], Any], narrow: Narrow = lambda _, content: content
) -> str:
    """Make an answer as it is kept: its version on a line of its own, and its text."""
    content = make(acts)
    return f"{content.get('version', '')}\n{canonical_json(narrow(acts, content))}"
