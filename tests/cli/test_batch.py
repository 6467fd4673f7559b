import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from payaid_desktop.cli.registry import CALLS

ROOT = Path(__file__).parents[2]
SEAM_NAMES = [
    "setup",
    "version",
    "device.info",
    "device.list",
    "contact.create",
    "contact.get",
    "contact.list",
    "contact.update",
    "contact.delete",
    "product.create",
    "product.get",
    "product.list",
    "product.update",
    "product.delete",
    "deal.create",
    "deal.get",
    "deal.list",
    "deal.update",
    "deal.delete",
    "deal.transfer",
    "quotation.create",
    "quotation.get",
    "quotation.list",
    "quotation.update",
    "quotation.delete",
    "invoice.create",
    "invoice.get",
    "invoice.list",
    "invoice.update",
    "invoice.delete",
    "invoice.issue",
    "invoice.cancel",
    "credit_note.create",
    "credit_note.get",
    "credit_note.list",
    "credit_note.update",
    "credit_note.delete",
    "payment.create",
    "payment.get",
    "payment.list",
    "payment.update",
    "payment.delete",
    "payment.reverse",
    "jobs.list",
    "outbox.list",
    "dump",
    "db.check",
    "db.recover",
    "state_hash",
    "backup.create",
    "backup.list",
    "backup.verify",
    "backup.restore",
    "config.get",
    "config.set",
]
ENVELOPE = {"ok", "exit", "data", "error", "code", "details", "acked"}


def lines(*commands):
    return "\n".join(each if isinstance(each, str) else json.dumps(each) for each in commands)


def start_batch(shop):
    return subprocess.Popen(
        [sys.executable, "-m", "payaid_desktop.cli.main", "batch"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, **shop.environ, "PYTHONPATH": str(ROOT)},
    )


def test_every_name_that_others_rely_on_is_there():
    assert set(SEAM_NAMES) <= set(CALLS)


def test_a_call_answers_with_one_object_when_it_went_well(shop):
    answer = shop.call("contact.create", name="Asha")

    assert set(answer) == ENVELOPE
    assert (answer["ok"], answer["exit"], answer["error"], answer["details"]) == (True, 0, None, {})
    assert answer["acked"] == answer["data"]["id"]


def test_reading_promises_nothing(shop):
    assert shop.call("contact.list")["acked"] is None


def test_a_list_is_acknowledged_with_all_its_ids(shop):
    ran = shop("call", "contact.create", "--args", '[{"name": "A"}, {"name": "B"}]')

    assert ran.answer["acked"] == [each["id"] for each in ran.answer["data"]]


@pytest.mark.parametrize(
    ("name", "args", "exit_code", "code"),
    [
        ("contact.create", {"name": ""}, 3, "VALIDATION_ERROR"),
        ("contact.create", {"nmae": "A"}, 3, "VALIDATION_ERROR"),
        ("contact.get", {}, 3, "VALIDATION_ERROR"),
        ("contact.get", {"id": 7}, 3, "VALIDATION_ERROR"),
        ("contact.get", {"id": "nonsense"}, 4, "NOT_FOUND"),
        ("payment.delete", {"id": "nonsense"}, 5, "CONFLICT"),
        ("credit_note.update", {}, 5, "CONFLICT"),
        ("contact.fly", {}, 2, "USAGE"),
        ("__class__", {}, 2, "USAGE"),
        ("invoice.create", {"issue": "yes"}, 3, "VALIDATION_ERROR"),
        ("invoice.create", {"issue": []}, 3, "VALIDATION_ERROR"),
    ],
)
def test_a_call_answers_with_one_object_when_it_was_refused(shop, name, args, exit_code, code):
    answer = shop.call(name, **args)

    assert set(answer) == ENVELOPE
    assert (answer["ok"], answer["exit"], answer["code"]) == (False, exit_code, code)
    assert answer["data"] is answer["acked"] is None


def test_arguments_that_are_no_json_are_an_answer_too(shop):
    ran = shop("call", "contact.create", "--args", "{name: Asha}")

    assert (ran.code, ran.answer["code"]) == (3, "VALIDATION_ERROR")
    assert set(ran.answer) == ENVELOPE


def test_a_call_without_a_shop_says_so(payaid):
    ran = payaid("call", "contact.list")

    assert (ran.code, ran.answer["code"]) == (4, "NOT_FOUND")
    assert payaid("call", "version").answer["data"]["program"]


def test_all_names_can_be_listed(payaid):
    assert payaid("call", "--list").out.split() == list(CALLS)
    assert payaid("call").code == 2


def test_a_batch_answers_each_line_with_its_id_and_goes_on_after_bad_ones(shop):
    ran = shop(
        "batch",
        stdin=lines(
            {"id": 1, "cmd": "contact.create", "args": {"name": "A"}},
            "no json",
            "",
            {"id": "three", "cmd": "contact.fly"},
            {"id": 4},
            {"id": 5, "cmd": "contact.list", "args": {}, "extra": 1},
            {"cmd": "contact.list"},
            "[]",
            '{"id": 9, "id": 9, "cmd": "version"}',
            {"id": True, "cmd": "version"},
            {"id": 11, "cmd": "contact.create", "args": {"name": "B"}},
        ),
    )

    assert ran.code == 0
    assert [(each["id"], each["exit"]) for each in ran.answers] == [
        (1, 0),
        (None, 3),
        ("three", 2),
        (4, 3),
        (5, 3),
        (None, 0),
        (None, 3),
        (9, 3),
        (None, 3),
        (11, 0),
    ]
    assert len(shop.json("contacts", "list")["items"]) == 2


def test_a_line_of_two_megabytes_is_refused_and_the_next_one_runs(shop):
    ran = shop("batch", stdin=lines("x" * 2_000_000, {"id": 2, "cmd": "version"}))

    assert [(each["id"], each["exit"]) for each in ran.answers] == [(None, 3), (2, 0)]


def test_a_batch_sets_a_shop_up_and_works_on_in_it(payaid):
    ran = payaid(
        "batch",
        stdin=lines(
            {"id": 1, "cmd": "contact.list"},
            {"id": 2, "cmd": "setup", "args": {"name": "Shop", "stateCode": "27"}},
            {"id": 3, "cmd": "contact.create", "args": {"name": "A"}},
            {"id": 4, "cmd": "backup.create"},
            {"id": 5, "cmd": "contact.create", "args": {"name": "B"}},
        ),
    )

    assert [each["exit"] for each in ran.answers] == [4, 0, 0, 0, 0]
    backup = ran.answers[3]["data"]["path"]
    ran = payaid(
        "batch",
        stdin=lines(
            {"id": 1, "cmd": "contact.list"},
            {"id": 2, "cmd": "backup.restore", "args": {"path": backup}},
            {"id": 3, "cmd": "contact.list"},
        ),
    )
    assert [len(each["data"].get("items", [])) for each in ran.answers] == [2, 0, 1]


def test_a_bug_in_one_line_is_logged_and_the_next_one_runs(shop, monkeypatch):
    monkeypatch.setitem(CALLS, "contact.break", lambda _shop, _args: 1 / 0)
    ran = shop("batch", stdin=lines({"id": 1, "cmd": "contact.break"}, {"id": 2, "cmd": "version"}))

    assert [(each["exit"], each["code"]) for each in ran.answers] == [
        (1, "INTERNAL_ERROR"),
        (0, None),
    ]
    assert "ZeroDivisionError" in (shop.folder / "payaid.log").read_text()


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.binary(max_size=60).map(lambda raw: raw.replace(b"\n", b"")), max_size=5))
def test_any_bytes_get_one_answer_a_line_and_never_a_bug(payaid, given_lines):
    ran = payaid("batch", stdin=b"\n".join(given_lines))

    assert ran.code == 0
    assert len(ran.answers) == len([line for line in given_lines if line.strip()])
    assert all(each["exit"] in (2, 3) for each in ran.answers)


def test_an_answer_comes_before_the_next_line_is_read(shop):
    process = start_batch(shop)
    for number in (1, 2, 3):
        command = {"id": number, "cmd": "contact.create", "args": {"name": f"C{number}"}}
        process.stdin.write(json.dumps(command).encode() + b"\n")
        process.stdin.flush()
        assert json.loads(process.stdout.readline())["id"] == number
    out, err = process.communicate(timeout=30)

    assert (process.returncode, out, err) == (0, b"", b"")


@pytest.mark.slow
@pytest.mark.parametrize("answers_before_kill", [1, 7])
def test_what_was_acknowledged_survives_a_kill_exactly_once(shop, answers_before_kill):
    process = start_batch(shop)
    item = {"description": "Fan", "hsn": "8414", "quantity": "1", "unitPrice": "10", "gstRate": "5"}
    for number in range(200):
        command = {"id": number, "cmd": "invoice.create", "args": {"items": [item], "issue": True}}
        process.stdin.write(json.dumps(command).encode() + b"\n")
    process.stdin.flush()
    acked = [json.loads(process.stdout.readline())["acked"] for _ in range(answers_before_kill)]
    process.send_signal(signal.SIGKILL)
    rest, _ = process.communicate(timeout=30)
    acked += [json.loads(line)["acked"] for line in rest.splitlines() if line.endswith(b"}")]

    kept = shop.json("invoices", "list", "--limit", "500", "--sort", "oldest")["items"]
    ids = [each["id"] for each in kept]
    serials = [int(each["number"].rsplit("/", 1)[1]) for each in kept]
    assert ids[: len(acked)] == acked
    assert len(ids) <= len(acked) + 1
    assert sorted(serials) == list(range(1, len(ids) + 1))


@pytest.mark.slow
def test_a_second_process_reads_while_the_first_one_writes(shop):
    process = start_batch(shop)
    process.stdin.write(b'{"id": 1, "cmd": "contact.create", "args": {"name": "A"}}\n')
    process.stdin.flush()
    assert json.loads(process.stdout.readline())["ok"]

    assert len(shop.json("contacts", "list")["items"]) == 1
    assert shop.contact(name="B")["name"] == "B"
    process.communicate(timeout=30)


@pytest.mark.parametrize(
    "line",
    [
        b'{"id": 14, "cmd": "contact.create", "args": {"creditLimit": NaN}}',
        b'{"id":"fourteen","cmd":"contact.create","args":{"name":"a","name":"b"}}',
        b'{"id": 14, "cmd": "contact.create", "args": {"name": "\\ud800"}}',
        b'{"id": 14, "cmd": "x", "args": "' + b"y" * 2_000_000 + b'"}',
    ],
)
def test_a_line_that_cannot_be_read_is_answered_with_its_id(shop, line):
    (answer,) = shop("batch", stdin=line + b"\n").answers

    assert answer["id"] in (14, "fourteen")
    assert answer["exit"] == 3


@pytest.mark.parametrize("id", [1.5, True, {}, [], "x" * 201])
def test_an_id_that_is_none_is_refused_by_its_field(shop, id):
    line = json.dumps({"id": id, "cmd": "version"})

    (answer,) = shop("batch", stdin=f"{line}\n").answers

    assert (answer["id"], set(answer["details"])) == (None, {"id"})
