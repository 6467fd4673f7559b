"""Two laptops and a server in processes of their own, a bad network, and kill -9 of either side at random instants.

`PAYAID_SYNC_KILLS=300` does 300 rounds; an ordinary run does a few.
"""

import json
import os
import random
import signal
import socket
import subprocess
import sys
import threading
import time
from collections import Counter
from contextlib import contextmanager
from pathlib import Path

import pytest

from payaid_desktop.services.build import open_services
from payaid_desktop.store import tables
from payaid_desktop.store.integrity import check_integrity
from tests.bills import customer, product
from tests.end_to_end.bad_proxy import bad_proxy
from tests.end_to_end.programs import PROGRAM, call, command_lines, environ_of, payaid
from tests.shops import make_shop, shop_settings

ROUNDS = int(os.environ.get("PAYAID_SYNC_KILLS", "2"))
SERVER = (sys.executable, "-m", "sync.server.main")
LINE = {"description": "Rice", "hsn": "1006", "quantity": "1", "unitPrice": "100", "gstRate": "5"}


class ServerProcess:
    """A server that is killed and started again, on one port and one store."""

    def __init__(self, folder: Path) -> None:
        self.environ = {**os.environ, "PAYAID_DATA_DIR": str(folder)}
        with socket.create_server(("127.0.0.1", 0)) as free:
            self.port = free.getsockname()[1]
        made = subprocess.run(
            [*SERVER, "init", "--json", "--email", "o@shop.example", "--password", "0123456789"],
            env=self.environ,
            capture_output=True,
            check=True,
        )
        self.code = json.loads(made.stdout)["code"]
        self.process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        self.process = subprocess.Popen(
            [*SERVER, "serve", "--port", str(self.port)],
            env=self.environ,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        assert b"ready" in self.process.stdout.readline()

    def kill(self) -> None:
        if self.process is not None:
            self.process.send_signal(signal.SIGKILL)
            self.process.communicate()
            self.process = None


@contextmanager
def server_process(folder: Path):
    server = ServerProcess(folder)
    server.start()
    try:
        yield server
    finally:
        server.kill()


def work_of(chance: random.Random, buyer: str, soap: str):
    bill = {"contactId": buyer, "items": [LINE, {"productId": soap, "quantity": "1"}]}
    commands = []
    for _ in range(200):
        drawn = chance.random()
        if drawn < 0.5:
            commands.append(("invoice.create", {**bill, "issue": True}))
        elif drawn < 0.65:
            commands.append(("payment.create", {"contactId": buyer, "amount": "10"}))
        elif drawn < 0.8:
            phone = f"9000000{chance.randrange(100, 999)}"
            commands.append(("contact.update", {"id": buyer, "phone": phone}))
        else:
            commands.append(("sync", {"maxSeconds": 5}))
    return commands


def run_until_killed(folder: Path, environ, commands, seconds: float):
    source = folder / "commands"
    source.write_bytes(command_lines(commands))
    with (
        source.open("rb") as given,
        subprocess.Popen(
            [*PROGRAM, "batch"],
            stdin=given,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environ,
        ) as program,
    ):
        first = program.stdout.readline()
        time.sleep(seconds)
        program.send_signal(signal.SIGKILL)
        said, _ = program.communicate(timeout=30)
    whole = [line for line in (first + said).splitlines(keepends=True) if line.endswith(b"\n")]
    return [json.loads(line) for line in whole]


def bills_of(commands, answers):
    made = [each for each in answers if commands[each["id"]][0] == "invoice.create"]
    return {each["acked"]: each["data"]["number"] for each in made if each["exit"] == 0}


@pytest.mark.slow
def test_every_acknowledged_bill_is_on_every_laptop_once(tmp_path):
    chance = random.Random(20261125)
    one, two = tmp_path / "one", tmp_path / "two"
    one.mkdir()
    two.mkdir()
    make_shop(shop_settings(one))
    with open_services(shop_settings(one)) as services:
        buyer, soap = customer(services.acts).id, product(services.acts).id
    promised: dict[str, str] = {}
    with (
        server_process(tmp_path / "server") as server,
        bad_proxy(server.url, badness=0.35) as proxy,
    ):
        assert call(one, "login", server=server.url, code=server.code)["ok"]
        assert call(one, "sync")["ok"]
        given = {"email": "o@shop.example", "password": "0123456789"}
        assert call(two, "login", server=server.url, **given)["ok"]
        assert call(two, "sync")["ok"]
        environs = {
            each: {**environ_of(each), "PAYAID_SERVER_URL": proxy.url, "PAYAID_HTTP_TIMEOUT": "5"}
            for each in (one, two)
        }
        for number in range(ROUNDS):
            laptop = (one, two)[number % 2]
            commands = work_of(chance, buyer, soap)
            seconds = chance.uniform(0.1, 1.2)
            dies = threading.Timer(chance.uniform(0.3, 1.5), server.kill)
            if number % 2:
                dies.start()  # in the middle of what this laptop sends
            answers = run_until_killed(laptop, environs[laptop], commands, seconds)
            if number % 2:
                dies.join()
            assert {each["exit"] for each in answers} <= {0, 6, 7, 11}, answers
            promised |= bills_of(commands, answers)
            if server.process is None:
                server.start()
        proxy.badness = 0.0
        for each in (one, two, one, two):
            ended = payaid(each, "sync", "now", timeout=60 + 2 * ROUNDS)
            assert ended.code in (0, 11), ended
    assert len(promised) > ROUNDS
    assert set(proxy.fates) > {"good"}  # which ones is left to chance
    _agree(one, two, promised)


def _agree(one: Path, two: Path, promised: dict[str, str]) -> None:
    dumps = []
    for each in (one, two):
        with open_services(shop_settings(each)) as services:
            dumps.append(services.records.dump())
            assert check_integrity(services.acts.database).problems == ()
            with services.acts.read() as view:
                rows = view.scope.all(tables.documents)
                assert not view.replica.all_to_send()
        held = {row["id"]: row["number"] for row in rows if row["number"]}
        assert promised.items() <= held.items()
        assert set(Counter(held.values()).values()) == {1}
        serials: dict[str, list[int]] = {}
        for row in rows:
            serials.setdefault(row["series_id"], []).append(row["serial"])
        assert all(sorted(each) == list(range(1, len(each) + 1)) for each in serials.values())
    assert dumps[0].tables == dumps[1].tables
    assert dumps[0].conflicts == dumps[1].conflicts
