"""What the routes work with: the server's parts, and the one way in which they reach the store."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Final, TypeVar

import anyio
import anyio.to_thread
from cachetools import TTLCache
from prometheus_client import CollectorRegistry
from starlette.requests import Request

from payaid_desktop.domain.errors import ForbiddenError, PendingError, RevokedError, SignInError
from payaid_desktop.services.hosting.accounts import Accounts
from payaid_desktop.services.hosting.hosting import Hosting
from payaid_desktop.services.hosting.registering import Registering
from payaid_desktop.services.hosting.sessions import Session, Sessions
from payaid_desktop.services.replication.following import Following
from sync.server.addresses import address_of
from sync.server.cache import Cache
from sync.server.limits import TRIES
from sync.server.meter import Count, Meter, count
from sync.server.settings import ServerSettings
from sync.server.shop import ShopFeed
from sync.server.snapshots import Shelf
from sync.server.throttle import Throttle
from sync.server.tokens import AccessTokens
from sync.server.wakeups import Wakeups
from sync.server.working import Workers

T = TypeVar("T")
SQLITE_THREADS: Final = 1
"""CPython's SQLite gives the lock back at every row: a second thread makes both slower. Measured: server.md, 2a."""
PLAN_KNOWN_S: Final = 10
SIGN_INS_AT_ONCE: Final = 2
"""A password takes 19 MiB and a twentieth of a second to verify."""


@dataclass(slots=True)
class Parts:
    """One running server."""

    hosting: Hosting
    settings: ServerSettings
    accounts: Accounts
    sessions: Sessions
    registering: Registering
    tokens: AccessTokens
    throttle: Throttle
    cache: Cache
    registry: CollectorRegistry
    workers: Workers
    wakeups: Wakeups = field(default_factory=Wakeups)
    meter: Meter = field(default_factory=Meter)
    behind: set[str] = field(default_factory=set)
    """The shops whose books have yet to follow what was just sent; to ask for them may take long."""
    _plans: TTLCache[str, str] = field(default_factory=lambda: TTLCache(10_000, PLAN_KNOWN_S))
    _threads: anyio.CapacityLimiter | None = None
    _sign_ins: anyio.CapacityLimiter | None = None

    def start(self) -> None:
        """Make what belongs to the running event loop."""
        database = self.hosting.database
        of_store = database.connections_max if database.is_postgres else SQLITE_THREADS
        self._threads = anyio.CapacityLimiter(of_store)
        self._sign_ins = anyio.CapacityLimiter(SIGN_INS_AT_ONCE)

    async def run(self, work: Callable[[], T], *, is_short: bool = False) -> T:
        """Do something in the store, on one of its threads.

        Something short in SQLite is done at once: handing it to a thread and back takes longer than it does itself.
        """
        if is_short and not self.hosting.database.is_postgres and not self.cache.is_shared:
            return work()
        return await anyio.to_thread.run_sync(work, limiter=self._threads)

    async def run_sign_in(self, request: Request, account: str, work: Callable[[], T]) -> T:
        """Do what verifies a password or a code; who guesses is slowed down.

        Raises:
            SlowDownError: too many tries failed for this account from this address, or from this address.
        """
        address = address_of(request, self.settings.trusted_proxies)
        self.throttle.begin(account, address)
        tries = count(TRIES, "sign-in", account.casefold(), address)
        if self.meter.is_shared:  # who guesses at several processes is one and the same
            await self.meter.take(tries)
        try:
            done = await anyio.to_thread.run_sync(work, limiter=self._sign_ins)
        except (PendingError, ForbiddenError, RevokedError):  # the password was right
            await self._signed_in(account, address, tries)
            raise
        await self._signed_in(account, address, tries)
        return done

    async def _signed_in(self, account: str, address: str, tries: Sequence[Count]) -> None:
        self.throttle.succeeded(account, address)
        if self.meter.is_shared:
            await self.meter.forget(tries)

    async def plan_of(self, shop_id: str) -> str:
        """Say which plan's limits hold for a shop; a change holds a few seconds later."""
        known = self._plans.get(shop_id)
        if known is None:
            shop = await self.run(lambda: self.accounts.shop(shop_id))
            self._plans[shop_id] = known = shop.plan
        return known

    def session(self, request: Request) -> Session:
        """Say who asks.

        Raises:
            SignInError, TokenExpiredError: nobody that is known.
        """
        scheme, _, token = request.headers.get("authorization", "").partition(" ")
        if scheme.lower() != "bearer" or not token:
            raise SignInError("Sign in first.")
        return self.tokens.read(token, now=self.hosting.clock.now())

    async def signed_in(self, request: Request) -> Session:
        """Say who asks, if they still may come in; a token says what was so when it was given.

        Raises:
            SignInError, TokenExpiredError: nobody that is known, or not any more.
            RevokedError, PendingError: their computer may not come in, or not yet.
        """
        session = self.session(request)
        return await self.run(lambda: self.sessions.let_in(session), is_short=True)

    def feed(self, session: Session) -> ShopFeed:
        """Open the feed of a shop for one of its computers; on a thread of the store.

        Raises:
            ForbiddenError: who asks is on no computer that was let in.
            RevokedError, PendingError: the computer may not come in.
        """
        if session.device_id is None or session.tenant_id is None:
            raise ForbiddenError("Only a registered computer may sync.")
        role = self.sessions.let_in(session).role
        return ShopFeed(
            self.hosting.acts(session.tenant_id),
            device_id=session.device_id,
            devices=self.hosting.devices(session.tenant_id),
            shelf=Shelf(self.settings.folder / "snapshots" / session.tenant_id),
            role=role,
        )

    def following(self, tenant_id: str) -> Following:
        """Give what puts into a shop's books here what its computers sent."""
        return Following(self.hosting.acts(tenant_id))


def parts_of(request: Request) -> Parts:
    """Give the server that a request is for."""
    parts: Parts = request.app.state.parts
    return parts
