"""Requests under an Idempotency-Key: done once, answered as often as they are sent."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest

from payaid_desktop.services.hosting.once import Answers
from payaid_desktop.store.mapping import instant_text
from payaid_desktop.store.tables import hosting as tables
from tests.server.test_rest import RICE


def post(api, path, key, **given):
    return api.post(path, json=given, headers={"Idempotency-Key": key})


def total(api, path="/contacts"):
    return api.get(path).json()["pagination"]["total"]


def test_what_is_sent_again_is_answered_again_and_done_once(api):
    first = post(api, "/contacts", "k1", name="Once")
    before = total(api)
    again = post(api, "/contacts", "k1", name="Once")

    assert again.status_code == first.status_code == 201
    assert again.json() == first.json()
    assert again.headers["location"] == first.headers["location"]
    assert again.headers["idempotency-replayed"] == "true"
    assert "idempotency-replayed" not in first.headers
    assert total(api) == before


def test_a_bill_that_is_issued_twice_by_an_impatient_program_has_one_number(api):
    given = {"buyer": {"name": "Cash"}, "items": [RICE], "issue": True}
    before = total(api, "/invoices")
    with ThreadPoolExecutor(16) as pool:
        answers = list(pool.map(lambda _: post(api, "/invoices", "k2", **given), range(16)))

    assert total(api, "/invoices") == before + 1
    assert {each.json().get("number") for each in answers} == {answers[0].json()["number"]}


def test_another_request_under_a_used_key_is_refused(api):
    post(api, "/contacts", "k3", name="One")
    before = total(api)
    for answer in (
        post(api, "/contacts", "k3", name="Two"),
        post(api, "/products", "k3", name="One"),
    ):
        assert (answer.status_code, answer.json()["code"]) == (409, "IDEMPOTENCY_KEY_REUSED")
    assert total(api) == before


def test_what_was_refused_may_be_sent_again_corrected(api):
    assert post(api, "/contacts", "k4", name="").status_code == 400
    assert post(api, "/contacts", "k4", name="Now right").status_code == 201


@pytest.mark.parametrize("key", ["", "k" * 256, "a\tb"])
def test_what_is_no_key_is_refused(api, key):
    answer = post(api, "/contacts", key, name="A")

    assert answer.status_code == 400
    assert "Idempotency-Key" in answer.json()["details"]


def test_what_was_done_when_the_server_stopped_before_it_answered_is_not_done_again(api, server):
    post(api, "/contacts", "k5", name="Lost answer")
    before = total(api)
    with server.parts.hosting.write() as rows:
        rows.connection.execute(tables.answers.update().values(answer=None))
    answer = post(api, "/contacts", "k5", name="Lost answer")

    assert (answer.status_code, answer.json()["code"]) == (409, "DONE_ALREADY")
    assert total(api) == before


def test_answers_are_forgotten_after_thirty_days(api, server):
    hosting = server.parts.hosting
    post(api, "/contacts", "k6", name="Old")
    old = instant_text(hosting.clock.now() - timedelta(days=31))
    with hosting.write() as rows:
        rows.connection.execute(tables.answers.update().values(created_at=old))
    post(api, "/contacts", "k7", name="New")

    assert Answers(hosting).forget_old() >= 1
    with hosting.read() as rows:
        assert len(rows.all(tables.answers)) == 1


def test_somebody_is_let_in_once(api):
    given = {
        "name": "New",
        "email": "once@shop.example",
        "role": "cashier",
        "password": "long enough",
    }
    answers = [post(api, "/users", "a person", **given) for _ in range(2)]
    people = [each for each in api.get("/users").json()["data"] if each["email"] == given["email"]]

    assert [each.status_code for each in answers] == [201, 201]
    assert answers[0].text == answers[1].text
    assert answers[1].headers["Idempotency-Replayed"] == "true"
    assert len(people) == 1


@pytest.mark.parametrize(
    ("path", "given"),
    [
        ("/api-keys", {"name": "Web shop"}),
        ("/webhooks", {"url": "https://program.example", "events": ["*"]}),
        ("/devices/codes", {}),
    ],
)
def test_what_tells_a_secret_is_done_once_and_the_secret_is_not_kept(api, server, path, given):
    first, again = (post(api, path, f"secret of {path}", **given) for _ in range(2))
    secrets = [value for name, value in first.json().items() if name in ("key", "secret", "code")]
    with server.parts.hosting.read() as rows:
        kept = str(rows.all(tables.answers))

    assert (first.status_code, again.status_code) == (201, 409)
    assert again.json()["code"] == "DONE_ALREADY"
    assert len(secrets) == 1
    assert secrets[0] not in kept
    if path != "/devices/codes":
        assert len(api.get(path).json()["data"]) == 1
