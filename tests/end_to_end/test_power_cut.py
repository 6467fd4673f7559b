"""The program is killed at random instants of issuing and paying: what it acknowledged is there, once, and whole.

`PAYAID_KILLS=200` kills it 200 times; an ordinary run does 8.
"""

import json
import os
import random
import signal
import subprocess
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from payaid_desktop.services.build import Services, open_services
from payaid_desktop.store import tables
from payaid_desktop.store.integrity import check_integrity
from tests.bills import customer, product
from tests.end_to_end.programs import PROGRAM, command_lines, environ_of
from tests.shops import make_shop, shop_settings

KILLS = int(os.environ.get("PAYAID_KILLS", "8"))
COMMANDS = 500
"""More than a run gets done before it is killed."""
WORKING_SECONDS = 0.5
STARTING_SECONDS = 0.6
LINE = {"description": "Rice", "hsn": "1006", "quantity": "10", "unit": "KGS", "unitPrice": "100"}


@dataclass
class Promised:
    """What the program said was durable."""

    bills: dict[str, str] = field(default_factory=dict)
    payments: dict[str, str] = field(default_factory=dict)
    cancelled: set[str] = field(default_factory=set)
    drafts: set[str] = field(default_factory=set)

    def take(self, name: str, answer: dict[str, Any]) -> None:
        """Note one acknowledgement."""
        id, data = answer["acked"], answer["data"]
        if name == "payment.create":
            self.payments[id] = data["number"]
        elif name == "invoice.cancel":
            self.cancelled.add(id)
        elif data["status"] == "draft":
            self.drafts.add(id)
        else:
            self.bills[id] = data["number"]


@pytest.mark.slow
def test_bills_and_payments_survive_a_kill_at_any_instant(tmp_path):
    chance = random.Random(20260718)
    settings = shop_settings(tmp_path)
    make_shop(settings)
    with open_services(settings) as services:
        buyer, soap = customer(services.acts).id, product(services.acts).id
    promised = Promised()
    for kill in range(KILLS):
        commands = work_of(chance, buyer, soap, list(promised.bills.values()))
        killed_in = STARTING_SECONDS if kill % 8 == 7 else WORKING_SECONDS
        answers = run_until_killed(tmp_path, commands, chance.uniform(0, killed_in), kill=kill)
        for answer in answers:
            assert answer["exit"] in (0, 5), answer
            if answer["exit"] == 0:
                promised.take(commands[answer["id"]][0], answer)
        with open_services(settings) as services:
            assert_kept(services, promised)
    with open_services(settings) as services:
        assert_whole(services, promised)

    assert len(promised.bills) > 2 * KILLS
    assert len(promised.payments) > KILLS


def work_of(
    chance: random.Random, buyer: str, soap: str, numbers: list[str]
) -> list[tuple[str, dict[str, Any]]]:
    """Commands of a busy counter: mostly bills, some payments, drafts, and a few cancellations."""
    bill = {
        "contactId": buyer,
        "items": [{**LINE, "gstRate": "18"}, {"productId": soap, "quantity": "1"}],
    }
    commands: list[tuple[str, dict[str, Any]]] = []
    for _ in range(COMMANDS):
        drawn = chance.random()
        if drawn < 0.6:
            commands.append(("invoice.create", {**bill, "issue": True}))
        elif drawn < 0.9:
            amount = f"{chance.randrange(1, 500000) / 100:.2f}"
            commands.append(("payment.create", {"contactId": buyer, "amount": amount}))
        elif drawn < 0.95 and numbers:
            number = chance.choice(numbers)
            commands.append(("invoice.cancel", {"number": number, "reason": "Mistake"}))
        else:
            commands.append(("invoice.create", bill))
    return commands


def run_until_killed(
    folder: Path, commands: list[tuple[str, dict[str, Any]]], seconds: float, *, kill: int
) -> list[dict[str, Any]]:
    """Start the program on the commands, kill it, and give what it had said until then.

    Every eighth run is killed while it starts, the others after their first answer.
    """
    source = folder / "commands"
    source.write_bytes(command_lines(commands))
    with (
        source.open("rb") as given,
        subprocess.Popen(
            [*PROGRAM, "batch"],
            stdin=given,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=environ_of(folder),
        ) as program,
    ):
        first = b"" if kill % 8 == 7 else program.stdout.readline()
        time.sleep(seconds)
        program.send_signal(signal.SIGKILL)
        said, complaints = program.communicate(timeout=30)
    assert complaints == b""
    whole = [line for line in (first + said).splitlines(keepends=True) if line.endswith(b"\n")]
    return [json.loads(line) for line in whole]


def assert_kept(services: Services, promised: Promised) -> None:
    """Everything that was promised is there, exactly once, as it was promised."""
    with services.acts.read() as view:
        documents = view.scope.all(tables.documents)
        payments = view.scope.all(tables.payments)
    held = {row["id"]: row["number"] for row in documents}
    status = {row["id"]: row["status"] for row in documents}
    paid = {row["id"]: row["number"] for row in payments}
    counted = Counter(row["number"] for row in documents if row["number"])

    assert promised.bills.items() <= held.items()
    assert promised.payments.items() <= paid.items()
    assert promised.drafts <= held.keys()
    assert {status[each] for each in promised.cancelled} <= {"cancelled"}
    assert set(counted.values()) <= {1}
    assert_no_gap(row["serial"] for row in documents if row["serial"])
    assert_no_gap(row["serial"] for row in payments)


def assert_no_gap(serials) -> None:
    """The serials are 1, 2, 3 and so on, each once."""
    found = sorted(serials)
    assert found == list(range(1, len(found) + 1))


def assert_whole(services: Services, promised: Promised) -> None:
    """Pages, ledger, numbers, jobs, changes, audit log, figures and search all agree."""
    assert_kept(services, promised)
    report = check_integrity(services.acts.database)
    assert report.problems == ()
    accounts = services.statements.trial_balance()
    assert sum(each.debit.paise for each in accounts) == sum(each.credit.paise for each in accounts)
    with services.acts.read() as view:
        changes = view.scope.all(tables.changes)
        jobs = view.scope.all(tables.jobs)
    groups = {row["group_id"] for row in changes}
    assert {json.loads(row["payload"])["group"] for row in jobs} == groups
    assert len(jobs) == len(groups)
    issued = {row["entity_id"] for row in changes if row["kind"].endswith(".issue")}
    assert promised.bills.keys() <= issued
