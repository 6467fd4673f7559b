"""The HTTP server, joined by hand; no logic."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Final

from fastapi import FastAPI
from fastapi.routing import APIRoute
from starlette.exceptions import HTTPException

import payaid_desktop
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
from sync.server.api import api_keys, auth, devices, health, quarantine, sync
from sync.server.document.build import document
from sync.server.faults import app_error, bug, http_error
from sync.server.gate import Gate
from sync.server.headers import SecurityHeaders
from sync.server.meter import Meter
from sync.server.metrics import Counting, Metrics
from sync.server.origins import Origins
from sync.server.passwords import Argon2Passwords
from sync.server.rest.routes import ROUTERS
from sync.server.secure import SecureOnly
from sync.server.serving import Parts
from sync.server.settings import ServerSettings
from sync.server.throttle import Throttle
from sync.server.tokens import AccessTokens
from sync.server.versions import Versions
from sync.server.wakeups import CHANNEL, Wakeups

_ROUTERS: Final = (
    *(module.router for module in (auth, devices, quarantine, api_keys, sync, health)),
    *ROUTERS,
)


def join_parts(database: Database, settings: ServerSettings, *, clock: Clock, ids: Ids) -> Parts:
    """Join the parts of a server on its open store."""
    hosting: Hosting = open_hosting(database, clock=clock, ids=ids)
    accounts, sessions = Accounts(hosting, Argon2Passwords()), Sessions(hosting)
    return Parts(
        hosting=hosting,
        settings=settings,
        accounts=accounts,
        sessions=sessions,
        registering=Registering(hosting, accounts, sessions),
        tokens=AccessTokens(settings.keys, instance_id=hosting.instance_id),
        throttle=Throttle(clock.now),
        wakeups=Wakeups(tell_others=_telling(database)),
        meter=Meter(settings.redis_url),
    )


def _telling(database: Database) -> Callable[[str], None] | None:
    """How other processes are told: where there can be any, that is on PostgreSQL."""
    if not database.is_postgres:
        return None
    return lambda tenant_id: notify(database, CHANNEL, tenant_id)


def make_app(parts: Parts) -> FastAPI:
    """Make the application that a web server runs."""
    database = parts.hosting.database

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        parts.start()
        parts.wakeups.loop = asyncio.get_running_loop()
        listener = Listener(database, CHANNEL, parts.wakeups.heard)
        listener.start()
        await parts.run(Answers(parts.hosting).forget_old)
        yield
        parts.wakeups.stop()
        await asyncio.to_thread(listener.stop)

    app = FastAPI(
        title="PayAid server",
        version=payaid_desktop.__version__,
        lifespan=lifespan,
        docs_url=None,
        redoc_url=None,
    )
    app.state.parts = parts
    routes = [each for router in _ROUTERS for each in router.routes if isinstance(each, APIRoute)]
    app.state.routes = [(each.path_regex, each.methods) for each in routes]
    told = document(routes)
    app.openapi = lambda: told  # type: ignore[method-assign]
    app.state.instance_id = parts.hosting.instance_id
    app.state.metrics = metrics = Metrics()
    for router in _ROUTERS:
        app.include_router(router)
    app.add_exception_handler(AppError, app_error)
    app.add_exception_handler(HTTPException, http_error)
    app.add_exception_handler(Exception, bug)
    settings = parts.settings
    app.add_middleware(Versions)
    app.add_middleware(Origins, origins=settings.origins)
    app.add_middleware(Gate, parts=parts)
    app.add_middleware(SecureOnly, trusted=settings.trusted_proxies)
    app.add_middleware(Counting, metrics=metrics)
    app.add_middleware(SecurityHeaders)
    return app
