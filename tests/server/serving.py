"""A real server on a free port of this computer, in a thread, and computers that connect with it."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from payaid_desktop.domain.business import Role
from payaid_desktop.services.build import Services, open_services, set_up
from payaid_desktop.services.clock import SystemClock, system_ids
from payaid_desktop.services.hosting.accounts import Account
from payaid_desktop.services.hosting.sessions import Session
from payaid_desktop.services.hosting.stores import open_server_store
from payaid_desktop.services.inputs.business import SetupInput
from payaid_desktop.services.settings import Settings
from payaid_desktop.store.database import Place
from sync.client.connection import Line, open_line
from sync.client.engine import Round
from sync.client.registration import Connected, SignIn, connect
from sync.server.app import join_parts, make_app
from sync.server.running import Listening, server_on
from sync.server.serving import Parts
from sync.server.settings import ServerSettings
from tests.simulation.shops import SETUP

PASSWORD = "a long password"
OWNER = "owner@shop.example"


@dataclass
class Running:
    """A server that answers; `url` is where."""

    parts: Parts
    url: str
    owner: Account

    def code(self) -> str:
        return self.parts.accounts.make_code(self.owner).code

    def staff(self, email: str = "staff@shop.example") -> Account:
        return self.parts.accounts.create(
            self.owner.shop_id, email=email, name="Staff", role=Role.MANAGER, password=PASSWORD
        )

    def as_owner(self) -> Session:
        shop = self.parts.accounts.shop(self.owner.shop_id)
        return Session(self.owner.id, shop.id, shop.tenant_id, None, Role.OWNER)


@contextmanager
def running(
    folder: Path,
    *,
    place: Place | None = None,
    body_max: int = 4_259_840,
    listening: Listening | None = None,
    **chosen: Any,
) -> Iterator[Running]:
    clock = SystemClock()
    place = place or Place(path=folder / "server" / "server.sqlite3")
    database = open_server_store(place, folder=folder, now=clock.now())
    keys = ("a key of thirty-two bytes or more!",)
    settings = ServerSettings(place, folder, keys, body_max, **{"does_jobs": False, **chosen})
    parts = join_parts(database, settings, clock=clock, ids=system_ids())
    owner = _owner(parts)
    with socket.create_server(("127.0.0.1", 0)) as listener:
        ready = threading.Event()
        plain = Listening("127.0.0.1", 0)
        server = server_on(make_app(parts), listening or plain, ready=ready.set)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        assert ready.wait(20)
        try:
            scheme = "https" if listening is not None else "http"
            yield Running(parts, f"{scheme}://127.0.0.1:{listener.getsockname()[1]}", owner)
        finally:
            server.should_exit = True
            thread.join()
            database.close()


def _owner(parts: Parts) -> Account:
    known = parts.accounts.accounts()
    if known:
        return known[0]
    shop = parts.accounts.create_shop("Test Shop", plan="enterprise")
    return parts.accounts.create(
        shop.id, email=OWNER, name="Owner", role=Role.OWNER, password=PASSWORD
    )


@dataclass
class Computer:
    """A data folder of its own."""

    folder: Path
    name: str = "computer"
    settings: Settings = field(init=False)

    def __post_init__(self) -> None:
        environ = {
            "PAYAID_DATA_DIR": str(self.folder / self.name),
            "PAYAID_KEYSTORE": f"file:{self.folder / self.name}.keys",
            "PAYAID_HTTP_TIMEOUT": "5",
        }
        self.settings = Settings.from_environment(environ)

    def set_up(self) -> "Computer":
        set_up(self.settings, SetupInput.parse(SETUP), plain=True)
        return self

    def connect(self, server: Running, **sign_in: str) -> Connected:
        shown = sign_in or {"code": server.code()}
        return connect(self.settings, server.url, SignIn(**shown), name=self.name)

    @contextmanager
    def opened(self) -> Iterator[Services]:
        with open_services(self.settings) as services:
            yield services

    @contextmanager
    def on_line(self) -> Iterator[tuple[Services, Line]]:
        with self.opened() as services, open_line(self.settings, services) as line:
            yield services, line

    def sync(self) -> Round:
        with self.on_line() as (_, line):
            return line.sync()

    def dump(self):
        with self.opened() as services:
            return services.records.dump()
