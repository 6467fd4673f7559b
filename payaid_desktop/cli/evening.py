"""The second half of the story: two laptops and a server; both bill offline, edit one customer, and agree.

The server is a process of its own, the network loses every third answer, and what is told has really happened.
"""

import json
import os
import subprocess  # the program's own server
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final, cast

from payaid_desktop.documents.printing import Printer
from payaid_desktop.domain.errors import DamagedError, NetworkError, StorageError
from payaid_desktop.domain.money import format_rupees
from payaid_desktop.services.build import Services, open_services
from payaid_desktop.services.inputs.documents import DocumentInput
from payaid_desktop.services.settings import Settings
from payaid_desktop.store.contacts import ContactFilter
from payaid_desktop.store.paging import PageRequest
from payaid_desktop.store.products import ProductFilter
from sync.client.connection import open_server, parts_of
from sync.client.engine import Engine
from sync.client.http import HttpServer
from sync.client.registration import SignIn, connect
from sync.protocol import SyncProtocol, UnreachableError

Say = Callable[[str], None]
_TRIES_MAX: Final = 40
_STOP_S: Final = 10


def can_serve() -> bool:
    """Whether the server's libraries are installed here, too."""
    return find_spec("starlette") is not None


def play_evening(first: Settings, folder: Path, *, say: Say) -> None:
    """Connect the morning's laptop, let a second one join, bill on both and agree.

    Raises:
        DamagedError: the two do not agree at the end; it would be a bug.
    """
    say("")
    with _served(folder / "server") as (url, code):
        say(f"A server answers at {url}.")
        connect(first, url, SignIn(code=code))
        _sync(first, say)
        second = _second(first, folder)
        with open_services(first) as services:
            name = services.business.get().name
        joined = connect(second, url, SignIn(code=_code(first)), name="Second laptop")
        _sync(second, say)
        say(f"A second laptop has joined {name}; its documents begin with {joined.device_code}.")
        say("Both are offline now.")
        for settings, phone in ((first, "9000000011"), (second, "9000000022")):
            _work_alone(settings, phone, say)
        say("Both are online again; the network loses every third answer.")
        for settings in (first, second, first, second):
            _sync(settings, say)
        _agree(first, second, say)
    say(f"Papers of the second laptop: {second.pdf_dir}")
    say(f"Its database: {second.store_path}, the server's: {folder / 'server'}")


def _work_alone(settings: Settings, phone: str, say: Say) -> None:
    with open_services(settings) as services:
        product = services.products.page(ProductFilter(), PageRequest(limit=1)).items[0]
        contact = services.contacts.page(ContactFilter(), PageRequest(limit=1)).items[0]
        given = DocumentInput.parse(
            {"contactId": contact.id, "items": [{"productId": product.id, "quantity": "3"}]}
        )
        bill = services.invoices.create_and_issue(given).value
        printed = Printer(services, folder=settings.pdf_dir).document(bill)
        services.contacts.update(contact.id, {"phone": phone})
        say(f"{bill.number}  {format_rupees(bill.total)}  {printed.path.name}; phone {phone}")


def _agree(first: Settings, second: Settings, say: Say) -> None:
    told = []
    for settings in (first, second):
        with open_services(settings) as services:
            told.append(_told(services))
    if told[0] != told[1]:
        raise DamagedError("The two laptops do not agree. This is a bug: please tell us.")
    say(
        f"Both laptops have the same books: {told[0]['bills']} bills, {told[0]['sales']} today,"
        f" {told[0]['to_collect']} to collect."
    )
    for line in told[0]["conflicts"]:
        say(f"To look at, on both: {line}")


def _told(services: Services) -> dict[str, Any]:
    day = services.dashboard.today()
    return {
        "bills": day.bills_today,
        "sales": format_rupees(day.sales_today),
        "to_collect": format_rupees(day.to_collect),
        "hash": services.records.state_hash(),
        "conflicts": [
            f"{each.field} is {each.kept}, the other one wrote {each.other}"
            for each in services.outbox.conflicts()
        ],
    }


class _BadNetwork:
    """A network that loses every third answer."""

    def __init__(self, server: HttpServer) -> None:
        self._server = server
        self._asked = 0
        self.lost = 0

    def __getattr__(self, name: str) -> Any:
        ask = getattr(self._server, name)

        def asked(*given: Any) -> Any:
            self._asked += 1
            answer = ask(*given)
            if self._asked % 3 == 0:
                self.lost += 1
                raise UnreachableError("The answer was lost.")
            return answer

        return asked


def _sync(settings: Settings, say: Say) -> None:
    with open_server(settings) as server, open_services(settings) as services:
        network = _BadNetwork(server)
        engine = Engine(cast("SyncProtocol", network), parts_of(services))
        for _ in range(_TRIES_MAX):
            try:
                engine.sync()
            except NetworkError:
                continue
            break
        waiting = services.records.standing().waiting_to_send
    say(f"  {settings.data_dir.name}: {network.lost} answers lost, {waiting} left to send")


def _second(first: Settings, folder: Path) -> Settings:
    return replace(
        first,
        data_dir=folder / "laptop2",
        keystore=f"file:{folder / 'keys2' / 'keystore.json'}",
        log_file=folder / "laptop2" / "payaid.log",
    )


def _code(settings: Settings) -> str:
    with open_server(settings) as server:
        return str(server.ask("POST", "/devices/codes", {})["code"])


@contextmanager
def _served(folder: Path) -> Iterator[tuple[str, str]]:
    """Run a server; gives its address, and the code that lets the first computer in."""
    program = [sys.executable, "-m", "sync.server.main"]
    environ = {**os.environ, "PAYAID_DATA_DIR": str(folder)}
    made = subprocess.run(  # noqa: S603 - our own program
        [*program, "init", "--json"], env=environ, capture_output=True, text=True, check=True
    )
    with (
        open(os.devnull, "w") as nowhere,  # noqa: PTH123 - a device, no path of ours
        subprocess.Popen(  # noqa: S603 - our own program
            [*program, "serve", "--port", "0"],
            env=environ,
            stdout=subprocess.PIPE,
            stderr=nowhere,
            text=True,
        ) as process,
    ):
        try:
            line = process.stdout.readline() if process.stdout else ""
            if not line:
                raise StorageError("The server did not start.")
            yield f"http://127.0.0.1:{json.loads(line)['port']}", json.loads(made.stdout)["code"]
        finally:
            process.terminate()
            process.wait(_STOP_S)
