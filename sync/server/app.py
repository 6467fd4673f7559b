"""The HTTP server, joined by hand; no logic."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from functools import partial
from typing import Final

from prometheus_client import CollectorRegistry
from starlette.applications import Starlette
from starlette.exceptions import HTTPException

from payaid_desktop.domain.clock import Clock
from payaid_desktop.domain.errors import AppError
from payaid_desktop.domain.ids import Ids
from payaid_desktop.services.hosting.accounts import Accounts
from payaid_desktop.services.hosting.hosting import Hosting, open_hosting
from payaid_desktop.services.hosting.once import Answers
from payaid_desktop.services.hosting.registering import Registering
from payaid_desktop.services.hosting.sessions import Sessions
from payaid_desktop.store.database import Database
from payaid_desktop.store.notices import Listener, notify
from sync.server.api import (
    api_keys,
    auth,
    devices,
    health,
    openapi,
    quarantine,
    sync,
    users,
    webhooks,
)
from sync.server.cache import Cache
from sync.server.faults import app_error, bug, http_error
from sync.server.gate import Gate
from sync.server.headers import SecurityHeaders
from sync.server.meter import Meter
from sync.server.metrics import Counting, JobFigures, Metrics
from sync.server.origins import Origins
from sync.server.passwords import Argon2Passwords
from sync.server.rest.routes import ROUTERS
from sync.server.rest.warming import warm
from sync.server.secure import SecureOnly
from sync.server.serving import Parts
from sync.server.settings import ServerSettings
from sync.server.throttle import Throttle
from sync.server.tokens import AccessTokens
from sync.server.versions import Versions
from sync.server.wakeups import CHANNEL, Wakeups
from sync.server.web import routes as pages
from sync.server.web.pages import Pages
from sync.server.working import Workers

ROUTES: Final = tuple(
    route
    for router in (
        *ROUTERS,
        *(
            module.router
            for module in (
                auth,
                devices,
                users,
                quarantine,
                api_keys,
                webhooks,
                sync,
                health,
                openapi,
            )
        ),
        pages.router,
    )
    for route in router.routes
)
"""Every route; those that are asked for most come first."""


def join_parts(database: Database, settings: ServerSettings, *, clock: Clock, ids: Ids) -> Parts:
    """Join the parts of a server on its open store."""
    hosting: Hosting = open_hosting(database, clock=clock, ids=ids)
    accounts, sessions = Accounts(hosting, Argon2Passwords()), Sessions(hosting)
    registry = CollectorRegistry()
    registry.register(JobFigures(database))
    cache = Cache(registry, settings.redis_url)
    return Parts(
        hosting=hosting,
        settings=settings,
        accounts=accounts,
        sessions=sessions,
        registering=Registering(hosting, accounts, sessions),
        tokens=AccessTokens(settings.keys, instance_id=hosting.instance_id),
        throttle=Throttle(clock.now),
        cache=cache,
        workers=Workers(hosting, accounts, settings, partial(warm, hosting, cache)),
        registry=registry,
        wakeups=Wakeups(tell_others=_telling(database)),
        meter=Meter(settings.redis_url),
    )


def _telling(database: Database) -> Callable[[str], None] | None:
    """How other processes are told: where there can be any, that is on PostgreSQL."""
    if not database.is_postgres:
        return None
    return lambda tenant_id: notify(database, CHANNEL, tenant_id)


def make_app(parts: Parts) -> Starlette:
    """Make the application that a web server runs."""
    database = parts.hosting.database

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        parts.start()
        parts.wakeups.loop = asyncio.get_running_loop()
        listener = Listener(database, CHANNEL, parts.wakeups.heard)
        listener.start()
        await parts.run(Answers(parts.hosting).forget_old)
        if parts.settings.does_jobs:
            parts.workers.start()
        yield
        parts.wakeups.stop()
        await asyncio.to_thread(parts.workers.stop)
        await asyncio.to_thread(listener.stop)

    routes = [each.served() for each in ROUTES]
    app = Starlette(
        routes=routes,
        lifespan=lifespan,
        exception_handlers={AppError: app_error, HTTPException: http_error, Exception: bug},
    )
    app.router.redirect_slashes = False  # a redirect would have the token sent again
    app.state.parts = parts
    app.state.pages = Pages()
    app.state.routes = routes
    app.state.described = ROUTES
    app.state.instance_id = parts.hosting.instance_id
    app.state.metrics = metrics = Metrics(parts.registry)
    settings = parts.settings
    app.add_middleware(Versions)
    app.add_middleware(Origins, origins=settings.origins)
    app.add_middleware(Gate, parts=parts)
    app.add_middleware(SecureOnly, trusted=settings.trusted_proxies)
    app.add_middleware(Counting, metrics=metrics)
    app.add_middleware(SecurityHeaders)
    return app
