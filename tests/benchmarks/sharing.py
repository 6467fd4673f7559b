"""Two processes on one PostgreSQL against one alone: how much more they answer together."""

import json
import os
import subprocess
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx

from sync.client.registration import SignIn, connect
from tests.benchmarks.asking import OWNER, SERVER, Started, posted, started, synced
from tests.benchmarks.figures import Figure
from tests.benchmarks.load import asked, request_text
from tests.postgres import running_server
from tests.shops import make_shop, shop_settings

GAIN = 1.6
_IN_TURN = 1.0
"""The acts of one shop take their places in its feed one after the other, whichever process does them."""
_CONNECTIONS, _SECONDS, _CONTACTS = 16, 5.0, 300


def sharing_figures(folder: Path) -> Iterator[Figure]:
    """Ask one process, then both, by as many connections."""
    with _two(folder) as (servers, ids, headers):
        ways: tuple[tuple[str, float, Callable[[int], bytes]], ...] = (
            (
                "a contact",
                GAIN,
                lambda n: request_text(f"/api/v1/contacts/{ids[n * 7 % len(ids)]}", headers),
            ),
            (
                "a list",
                GAIN,
                lambda n: request_text(f"/api/v1/contacts?page={1 + n % 15}", headers),
            ),
            ("a new contact of one shop", _IN_TURN, lambda n: posted(n, headers)),
        )
        for name, gain, requests in ways:
            one, both = _rate(servers[:1], requests), _rate(servers, requests)
            told = f"{one:,.0f}/s by one, {both:,.0f}/s by two: {both / one:.2f} times as many"
            yield Figure(f"{name}, share of one process in two", one / both, 1 / gain, "", told)


def _rate(servers: list[Started], requests: Callable[[int], bytes]) -> float:
    rates: list[float] = []
    share = _CONNECTIONS // len(servers)

    def ask(server: Started) -> None:
        load = asked(server.port, requests, connections=share, seconds=_SECONDS)
        rates.append(load.rate)

    threads = [threading.Thread(target=ask, args=(each,)) for each in servers]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    return sum(rates)


@contextmanager
def _two(folder: Path) -> Iterator[tuple[list[Started], list[str], dict[str, str]]]:
    with running_server() as postgres:
        postgres.run("CREATE DATABASE payaid_sharing")
        url = postgres.database("payaid_sharing").replace("postgresql+psycopg", "postgresql")
        environ = {
            **os.environ,
            "PAYAID_DATA_DIR": str(folder / "server"),
            "PAYAID_SERVER_DB": url,
            "PAYAID_SERVER_KEYS": "signed by both " * 3,
        }
        named = ("--email", OWNER["email"], "--password", OWNER["password"], "--json")
        ran = subprocess.run(
            [*SERVER, "init", *named], env=environ, capture_output=True, check=True
        )
        serve = (*SERVER, "serve", "--port", "0")
        with started(serve, environ) as one, started(serve, environ) as two:
            settings = shop_settings(folder / "laptop")
            make_shop(settings, plain=True)
            code = json.loads(ran.stdout)["code"]
            connect(settings, f"http://127.0.0.1:{one.port}", SignIn(code=code))
            synced(settings)
            with httpx.Client(base_url=f"http://127.0.0.1:{one.port}/api/v1") as api:
                token = api.post("/auth/login", json=OWNER).json()["access_token"]
                headers = {"Authorization": f"Bearer {token}"}
                made = [
                    api.post("/contacts", json={"name": f"Contact {n}"}, headers=headers)
                    for n in range(_CONTACTS)
                ]
            yield [one, two], [each.json()["id"] for each in made], headers
