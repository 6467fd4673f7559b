"""What a shop and its programs may ask for: told in every answer, and refused when it is too much."""

import asyncio
import dataclasses
import math
import time

import httpx
import pytest
from limits import RateLimitItemPerHour

from payaid_desktop.domain.errors import ValidationError
from sync.server.limits import ADDRESS, NAME, TIERS, Limits, read_limits
from sync.server.meter import Meter, count
from sync.server.throttle import SlowDownError
from tests.redis_servers import free_port, redis_server
from tests.server.serving import Computer, running
from tests.server.test_rest import signed_in

FEW = Limits(tiers={**TIERS, "free": RateLimitItemPerHour(4)})


@pytest.fixture
def served(tmp_path):
    """A shop on the free plan that has its books on the server."""
    with running(tmp_path, limits=FEW) as server:
        computer = Computer(tmp_path, "first").set_up()
        computer.connect(server)
        computer.sync()
        server.parts.accounts.set_plan(server.owner.shop_id, "free")
        yield server, computer


def test_every_answer_says_how_much_is_left_until_it_is_too_much(served):
    with signed_in(served[0]) as api:
        began = time.monotonic()
        answers = [api.get("/products") for _ in range(5)]
        spent = math.ceil(time.monotonic() - began)

    left = [each.headers["RateLimit-Remaining"] for each in answers]
    assert left == ["3", "2", "1", "0", "0"]
    assert [each.status_code for each in answers] == [200] * 4 + [429]
    assert answers[-1].json()["code"] == "RATE_LIMITED"
    assert 3600 - spent - 1 <= int(answers[-1].headers["Retry-After"]) <= 3600
    assert answers[0].headers["X-RateLimit-Limit"] == answers[0].headers["RateLimit-Limit"] == "4"


def test_what_the_api_used_up_does_not_keep_the_computers_apart(served):
    server, computer = served
    with signed_in(server) as api:
        answers = [api.post("/contacts", json={"name": "By the API"}) for _ in range(5)]

    computer.sync()

    assert answers[-1].status_code == 429
    with computer.opened() as services:
        assert services.contacts.get(answers[0].json()["id"]).name == "By the API"


def test_one_kind_of_thing_may_be_asked_for_less_than_all_together(tmp_path):
    limits = Limits(endpoints={"contacts": RateLimitItemPerHour(2)})
    with running(tmp_path, limits=limits) as server:
        computer = Computer(tmp_path, "first").set_up()
        computer.connect(server)
        server.parts.accounts.set_plan(server.owner.shop_id, "professional")
        with signed_in(server) as api:
            contacts = [api.get("/contacts").status_code for _ in range(3)]
            products = api.get("/products").status_code
        server.parts.accounts.set_plan(server.owner.shop_id, "enterprise")
        server.parts._plans.clear()
        with signed_in(server) as api:
            unlimited = [api.get("/contacts").status_code for _ in range(4)]

    assert contacts == [200, 200, 429]
    assert products == 200
    assert unlimited == [200] * 4


def test_computers_that_send_and_read_very_much_wait(tmp_path):
    few = dataclasses.replace(Limits().sync, operations=RateLimitItemPerHour(1))
    with running(tmp_path, limits=Limits(sync=few)) as server:
        computer = Computer(tmp_path, "first").set_up()
        computer.connect(server)
        session = server.parts.sessions.open(server.owner, device_id=device_of(computer))
        token = server.parts.tokens.sign(session.session, now=server.parts.hosting.clock.now())
        address = f"{server.url}/api/v1/sync/pull?server_epoch={server.parts.hosting.life.epoch}"
        headers = {"Authorization": f"Bearer {token}"}
        answers = [httpx.get(address, headers=headers) for _ in range(2)]

    assert [each.status_code for each in answers] == [200, 429]
    assert int(answers[1].headers["Retry-After"]) > 3000


def device_of(computer):
    with computer.opened() as services:
        return services.acts.actor.device_id


@pytest.mark.parametrize(
    ("text", "limit"),
    [
        ('{"tiers": {"free": 7}}', 7),
        ('{"tiers": {"free": "7/minute"}}', 7),
        ('{"address": null}', 100),
        ("", 100),
    ],
)
def test_a_setting_changes_the_limits_that_it_names(text, limit):
    assert read_limits(text).tiers["free"].amount == limit
    assert (read_limits(text).address is None) == ("address" in text)


def test_an_endpoint_may_be_named_by_its_address():
    limits = read_limits('{"endpoints": {"/api/v1/deals": 5, "/api/contacts": null}}')

    assert limits.endpoints["deals"].amount == 5
    assert limits.endpoints["contacts"] is None
    assert limits.address is ADDRESS


@pytest.mark.parametrize(
    "text",
    [
        "[]",
        "x",
        '{"tiers": {"golden": 1}}',
        '{"tiers": {"free": 0}}',
        '{"tiers": {"free": "x"}}',
        '{"tiers": []}',
        '{"sync": {"money": 1}}',
        '{"other": {}}',
        '{"address": true}',
    ],
)
def test_a_setting_that_is_no_limit_is_refused_by_name(text):
    with pytest.raises(ValidationError) as refused:
        read_limits(text)

    assert set(refused.value.details) == {NAME}


def taken(meters, times):
    rate = count(RateLimitItemPerHour(times), "shop")

    async def ask(meter):
        try:
            await meter.take(rate)
        except SlowDownError:
            return 0
        return 1

    async def all_of_them():
        return [await ask(each) for each in meters]

    return sum(asyncio.run(all_of_them()))


def test_several_processes_share_a_limit_through_redis(tmp_path):
    with redis_server(tmp_path) as url:
        one, two = Meter(url), Meter(url)
        allowed = taken([one, two] * 10, 15)

    assert allowed == 15


def test_while_redis_is_away_each_process_counts_for_itself(caplog):
    url = f"redis://127.0.0.1:{free_port()}/0"

    assert taken([Meter(url)] * 12, 10) in range(10, 13)
    assert len([each for each in caplog.records if "away" in each.message]) >= 1
