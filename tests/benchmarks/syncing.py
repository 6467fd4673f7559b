"""Syncing through a real server process: push, pull, a third computer that joins, and one edit live.

The floors are taken in the same run: the bare driver writing the same rows, and a bare POST of the same bytes.
"""

import json
import os
import statistics
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import httpx

from payaid_desktop.services.build import Services, open_services
from payaid_desktop.services.settings import Settings
from payaid_desktop.store.database import Place, connect_sqlite
from sync.client.connection import Line, open_line
from sync.client.live import LiveSync
from sync.client.registration import SignIn, connect
from tests.benchmarks.counting import Counted, counting
from tests.benchmarks.figures import Figure
from tests.benchmarks.loading import copied_rows
from tests.benchmarks.stores import KEY, new_store
from tests.benchmarks.typing import KEY_MS, p95, type_into
from tests.bills import bill, customer, product
from tests.shops import make_shop, shop_settings

PUSH_S, PULL_S, WIRE_MB, JOIN_S = 1.5, 1.0, 2.3, 0.8
"""For 10,000 invoices; source: sync design, Targets. Joining: 8 s for 100,000."""
LIVE_MS, LIVE_P95_MS, SERVER_MB = 60, 200, 150
_SERVER = (sys.executable, "-m", "sync.server.main")
_AT_ONCE, _EDITS = 100, 30


def syncing_figures(folder: Path, *, invoices: int) -> Iterator[Figure]:
    """Two computers that agree about so many invoices, then a third, then an edit."""
    share = invoices / 10_000
    with _served(folder) as (process, port, codes), counting(port) as wire:
        first, second, third = (shop_settings(folder / name) for name in ("a", "b", "c"))
        make_shop(first, plain=True)
        for settings in (first, second):
            connect(settings, wire.url, SignIn(code=codes()))
            _synced(settings)
        with open_services(first) as services:
            goods = _goods(services)
        for settings in (first, second):
            _synced(settings)
        with open_services(first) as services:
            _bill(services, goods, invoices)
        wire.reset()
        pushed = _timed(first, pull=False)
        floor = _floor(folder, first, wire.up)
        told = f"{pushed:.1f} s; same rows and bytes bare {floor:.2f} s; {_mb(wire.up):.2f} MB"
        yield Figure(f"push {invoices:,} invoices", pushed, PUSH_S * share, "s", told)
        yield Figure(f"push {invoices:,} invoices, up", _mb(wire.up), WIRE_MB * share, "MB")
        wire.reset()
        pulled = _timed(second)
        told = f"{pulled:.1f} s with following; {_mb(wire.down):.2f} MB down"
        yield Figure(f"pull and follow {invoices:,} invoices", pulled, PULL_S * share, "s", told)
        wire.reset()
        joined = _joined(third, wire, codes())
        told = f"{_mb(wire.down):.2f} MB down"
        yield Figure(f"join a shop of {invoices:,} invoices", joined, JOIN_S * share, "s", told)
        yield from _live(first, second)
        yield _typed(first, second, goods, invoices)
        yield Figure("memory of the server at its peak", _peak_mb(process), SERVER_MB, "MB")


@contextmanager
def _served(folder: Path) -> Iterator[tuple[subprocess.Popen[bytes], int, Callable[[], str]]]:
    environ = {**os.environ, "PAYAID_DATA_DIR": str(folder / "server")}

    def ask(*words: str) -> dict[str, str]:
        ran = subprocess.run([*_SERVER, *words], env=environ, capture_output=True, check=True)
        told: dict[str, str] = json.loads(ran.stdout)
        return told

    ask("init", "--json")
    process = subprocess.Popen(
        [*_SERVER, "serve", "--port", "0"],
        env=environ,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    assert process.stdout is not None
    port = json.loads(process.stdout.readline())["port"]
    try:
        yield process, port, lambda: ask("code")["code"]
    finally:
        process.terminate()
        process.wait()
        process.stdout.close()


@dataclass(frozen=True)
class _Goods:
    buyers: list[str]
    products: list[str]


def _goods(services: Services) -> _Goods:
    buyers = [customer(services.acts, name=f"Customer {number}").id for number in range(50)]
    products = [
        product(services.acts, name=f"Item {number}", openingStock="100000").id
        for number in range(20)
    ]
    return _Goods(buyers, products)


def _typed(first: Settings, second: Settings, goods: _Goods, invoices: int) -> Figure:
    """Type into the window of one computer while the changes of the other one arrive."""
    with open_services(first) as services:
        _bill(services, goods, invoices)
    _timed(first, pull=False)
    time.sleep(
        5 + invoices / 500
    )  # the server, a computer of its own in life, puts its own books right
    found = type_into(second.data_dir, lines=20)
    keys = sorted(found["key_ms"])
    told = (
        f"median {statistics.median(keys):.1f} ms; own work {p95(sorted(found['own_ms'])):.1f} ms"
    )
    name = f"key to paint, p95, while {2 * invoices:,} changes arrive"
    return Figure(name, p95(keys), KEY_MS, "ms", told)


def _bill(services: Services, goods: _Goods, invoices: int) -> None:
    for first in range(0, invoices, _AT_ONCE):
        given = [
            bill(
                *({"productId": goods.products[(n + k) % 20], "quantity": "1"} for k in range(3)),
                contactId=goods.buyers[n % 50],
            )
            for n in range(first, min(first + _AT_ONCE, invoices))
        ]
        services.invoices.create_many(given, issue=True)


@contextmanager
def _line(settings: Settings) -> Iterator[Line]:
    with open_services(settings) as services, open_line(settings, services) as line:
        yield line


def _synced(settings: Settings) -> None:
    with _line(settings) as line:
        line.sync()


def _timed(settings: Settings, *, pull: bool = True) -> float:
    with _line(settings) as line:
        began = time.perf_counter()
        line.sync(pull=pull)
        return time.perf_counter() - began


def _joined(settings: Settings, wire: Counted, code: str) -> float:
    began = time.perf_counter()
    connect(settings, wire.url, SignIn(code=code))
    _synced(settings)
    return time.perf_counter() - began


def _floor(folder: Path, settings: Settings, size: int) -> float:
    """Write the same operations with the bare driver, and post the same bytes to a server that does nothing."""
    plain = folder / "floor.sqlite3"
    new_store(plain).close()
    with (
        closing(connect_sqlite(Place(path=settings.store_path))) as source,
        closing(connect_sqlite(Place(path=plain, key=KEY))) as target,
    ):
        target.execute("PRAGMA foreign_keys = OFF")
        written = copied_rows(source, target, "changes")
    return written + _posted(size)


def _posted(size: int) -> float:
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            self.rfile.read(int(self.headers["Content-Length"]))
            self.send_response(200)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = HTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    began = time.perf_counter()
    httpx.post(f"http://127.0.0.1:{server.server_port}", content=os.urandom(size))
    spent = time.perf_counter() - began
    server.shutdown()
    server.server_close()
    return spent


def _live(first: Settings, second: Settings) -> Iterator[Figure]:
    with open_services(first) as here, open_services(second) as there:
        programs = [LiveSync(first, here, tell=_nobody), LiveSync(second, there, tell=_nobody)]
        for program in programs:
            program.start()
        time.sleep(2)
        contact = here.records.search("Customer 7")[0].id
        times = sorted(_edit(here, there, programs[0], contact, number) for number in range(_EDITS))
        for program in programs:
            program.stop()
    yield Figure("one edit, here to there, median", statistics.median(times), LIVE_MS, "ms")
    yield Figure("one edit, here to there, p95", times[int(len(times) * 0.95)], LIVE_P95_MS, "ms")


def _edit(here: Services, there: Services, live: LiveSync, contact: str, number: int) -> float:
    phone = f"90000{number:05}"
    began = time.perf_counter()
    here.contacts.update(contact, {"phone": phone})
    live.wake()
    ends = began + 20
    while there.contacts.get(contact).phone != phone:
        assert time.perf_counter() < ends, "The edit did not come."
        time.sleep(0.001)
    spent = (time.perf_counter() - began) * 1000
    time.sleep(0.05)
    return spent


def _nobody(_: object) -> None:
    """Nobody listens."""


def _peak_mb(process: subprocess.Popen[bytes]) -> float:
    lines = Path(f"/proc/{process.pid}/status").read_text().splitlines()
    peak = next(line for line in lines if line.startswith("VmHWM"))
    return int(peak.split()[1]) / 1024


def _mb(size: int) -> float:
    return size / 1_000_000
