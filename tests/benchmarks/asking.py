"""The REST API of a real server process: one contact, a list, a new one; beside a bare endpoint of the framework."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx

from payaid_desktop.store.database import Place, connect_sqlite
from sync.client.connection import open_line
from sync.client.registration import SignIn, connect
from tests.benchmarks.figures import Figure
from tests.benchmarks.load import Load, asked, request_text
from tests.shops import make_shop, shop_settings

GET_RATE, LIST_RATE, POST_RATE, P99_MS = 1_200, 500, 300, 60
SERVER = (sys.executable, "-m", "sync.server.main")
_BARE = (sys.executable, "-m", "tests.benchmarks.bare_endpoint")
_CONNECTIONS, _SECONDS = 16, 5.0
OWNER = {"email": "owner@shop.example", "password": "a long password"}


@dataclass(frozen=True)
class Started:
    """A server that answers."""

    port: int
    pid: int


def asking_figures(folder: Path, *, contacts: int) -> Iterator[Figure]:
    """Ask a shop of so many contacts in three ways."""
    with started(_BARE, os.environ) as bare_one:
        bare = asked(bare_one.port, lambda _: request_text("/", {}), **_how())
    with shop_server(folder, contacts) as (server, ids, headers):
        ways: tuple[tuple[str, int, Callable[[int], bytes]], ...] = (
            (
                "a contact by its id",
                GET_RATE,
                lambda n: request_text(f"/api/v1/contacts/{ids[n * 7919 % len(ids)]}", headers),
            ),
            (
                "a list of 20 contacts",
                LIST_RATE,
                lambda n: request_text(f"/api/v1/contacts?page={1 + n % 50}", headers),
            ),
            ("a new contact", POST_RATE, lambda n: posted(n, headers)),
        )
        for name, wanted, requests in ways:
            yield from _figures(name, wanted, asked(server.port, requests, **_how()), bare)


def _figures(name: str, wanted: int, load: Load, bare: Load) -> Iterator[Figure]:
    told = (
        f"{load.rate:,.0f}/s; bare endpoint {bare.rate:,.0f}/s; median {load.median_ms:.1f} ms; "
        f"statuses {load.statuses}"
    )
    yield Figure(name, 1000 / load.rate, 1000 / wanted, "ms each", told)
    yield Figure(f"{name}, p99", load.p99_ms, P99_MS, "ms")


def _how() -> dict[str, float]:
    return {"connections": _CONNECTIONS, "seconds": _SECONDS}


def posted(n: int, headers: dict[str, str]) -> bytes:
    body = json.dumps({"name": f"New {n}"}).encode()
    kind = {"Content-Type": "application/json"}
    return request_text("/api/v1/contacts", {**headers, **kind}, method="POST", body=body)


@contextmanager
def shop_server(folder: Path, contacts: int) -> Iterator[tuple[Started, list[str], dict[str, str]]]:
    """Serve a shop of so many contacts: one is made, and its row is written that often."""
    environ = {**os.environ, "PAYAID_DATA_DIR": str(folder / "server")}
    named = ("--email", OWNER["email"], "--password", OWNER["password"], "--json")
    ran = subprocess.run([*SERVER, "init", *named], env=environ, capture_output=True, check=True)
    code = json.loads(ran.stdout)["code"]
    with started((*SERVER, "serve", "--port", "0"), environ) as server:
        settings = shop_settings(folder / "laptop")
        make_shop(settings, plain=True)
        connect(settings, f"http://127.0.0.1:{server.port}", SignIn(code=code))
        synced(settings)
        with httpx.Client(base_url=f"http://127.0.0.1:{server.port}/api/v1") as api:
            token = api.post("/auth/login", json=OWNER).json()["access_token"]
            headers = {"Authorization": f"Bearer {token}"}
            made = api.post("/contacts", json={"name": "First"}, headers=headers)
            made.raise_for_status()
    ids = _multiplied(folder / "server" / "payaid-server.sqlite3", made.json()["id"], contacts)
    with started((*SERVER, "serve", "--port", "0"), environ) as server:
        yield server, ids, headers


def synced(settings: object) -> None:
    from payaid_desktop.services.build import open_services

    with open_services(settings) as services, open_line(settings, services) as line:
        line.sync()


def _multiplied(path: Path, id: str, contacts: int) -> list[str]:
    ids = [f"{n:08x}-0000-7000-8000-{n:012x}" for n in range(contacts)]
    with closing(connect_sqlite(Place(path=path))) as connection:
        row = connection.execute("SELECT * FROM contacts WHERE id = ?", [id])
        names = [each[0] for each in row.description]
        first = dict(zip(names, row.fetchone(), strict=True))
        marks = ", ".join("?" * len(names))
        connection.execute("BEGIN IMMEDIATE")
        connection.executemany(
            f"INSERT INTO contacts ({', '.join(names)}) VALUES ({marks})",
            [
                tuple({**first, "id": each, "name": f"Contact {n}"}.values())
                for n, each in enumerate(ids)
            ],
        )
        connection.execute("COMMIT")
    return ids


@contextmanager
def started(command: tuple[str, ...], environ: Any) -> Iterator[Started]:
    process = subprocess.Popen(
        command, env=environ, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )
    assert process.stdout is not None
    try:
        yield Started(json.loads(process.stdout.readline())["port"], process.pid)
    finally:
        process.terminate()
        process.wait()
        process.stdout.close()
