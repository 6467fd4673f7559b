"""The laptop's end of the wire, joined by hand: settings and services in, an engine that syncs out."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final

from payaid_desktop.services.build import Services
from payaid_desktop.services.connecting import TokenPlace, connection_of
from payaid_desktop.services.replication.following import Following
from payaid_desktop.services.replication.renewing import Renewing
from payaid_desktop.services.replication.sending import Sending
from payaid_desktop.services.replication.snapshots import Loading
from payaid_desktop.services.settings import Settings
from sync.client.engine import Engine, Parts, Round
from sync.client.http import HttpServer
from sync.client.tokens import Tokens

_LEFT_AT_ONCE: Final = 200


@dataclass(frozen=True, slots=True)
class Line:
    """An open line to the server: who answers, and the engine that syncs over it."""

    server: HttpServer
    engine: Engine

    def sync(self, *, push: bool = True, pull: bool = True) -> Round:
        """Send and read until both sides have the same."""
        return self.engine.sync(push=push, pull=pull)

    def leave_facts(self) -> int:
        """Bring what took place here to a server that has shut this computer out; says how much waits there.

        Raises:
            UnreachableError, SignInError: it cannot be asked, or does not know this computer.
        """
        facts, waiting = self.engine.facts(), 0
        for first in range(0, len(facts), _LEFT_AT_ONCE):
            waiting = self.server.quarantine(facts[first : first + _LEFT_AT_ONCE])
        return waiting


@contextmanager
def open_server(settings: Settings) -> Iterator[HttpServer]:
    """Reach the server of this computer's shop.

    Raises:
        NotFoundError: it is connected with none.
        InsecureError, ValidationError: the address or the certificate's file cannot be used.
    """
    connection = connection_of(settings)
    tokens = Tokens(TokenPlace(settings, connection.id))
    server = HttpServer(connection, tokens, timeout_s=settings.http_timeout)
    try:
        yield server
    finally:
        server.close()


@contextmanager
def open_line(
    settings: Settings, services: Services, *, stop: Callable[[], bool] = lambda: False
) -> Iterator[Line]:
    """Open a line to the server of this computer's shop; `stop` is asked between two steps."""
    with open_server(settings) as server:
        yield Line(server, Engine(server, parts_of(services), stop=stop))


def parts_of(services: Services) -> Parts:
    """Give what the engine works with of a shop that is open."""
    acts = services.acts
    return Parts(Sending(acts), Following(acts), Renewing(acts), Loading(acts), acts.clock)


def after(seconds: float | None) -> Callable[[], bool]:
    """Give what says that so many seconds have passed, by a clock that nobody sets."""
    if seconds is None:
        return lambda: False
    ends = time.monotonic() + seconds
    return lambda: time.monotonic() >= ends
