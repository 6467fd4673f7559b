"""The gate: addresses that are shut out, and those that ask too often."""

from datetime import timedelta

import httpx
import pytest
from limits import RateLimitItemPerMinute

from payaid_desktop.domain.errors import NotFoundError, ValidationError
from payaid_desktop.services.hosting.denying import DenyList
from sync.server import gate
from sync.server.addresses import trusted_networks
from sync.server.limits import Limits
from tests.server.serving import running

STRANGER = "203.0.113.9"


@pytest.fixture
def server(tmp_path):
    limits = Limits(address=RateLimitItemPerMinute(3))
    with running(tmp_path, limits=limits, trusted_proxies=trusted_networks("127.0.0.1")) as served:
        yield served


def asked(server, address=STRANGER):
    headers = {"X-Forwarded-For": address, "X-Forwarded-Proto": "https"}
    return httpx.get(f"{server.url}/healthz", headers=headers)


@pytest.fixture
def deny_list(server):
    return DenyList(server.parts.hosting)


def test_an_address_that_is_shut_out_is_answered_nothing(server, deny_list):
    deny_list.deny("203.0.113.0/24", reason="Guesses passwords")
    answer = asked(server)

    assert (answer.status_code, answer.json()["code"]) == (403, "ADDRESS_DENIED")
    assert asked(server, "198.51.100.1").status_code == 200


def test_it_is_let_in_again_when_its_time_is_over(server, deny_list):
    deny_list.deny(STRANGER, lasts=timedelta(0))

    assert deny_list.all() == []
    assert asked(server).status_code == 200


def test_it_can_be_let_in_again_by_hand(deny_list):
    deny_list.deny(STRANGER)
    deny_list.deny(STRANGER, reason="Again")
    assert [each.reason for each in deny_list.all()] == ["Again"]

    deny_list.allow(STRANGER)

    assert deny_list.all() == []
    with pytest.raises(NotFoundError):
        deny_list.allow(STRANGER)


@pytest.mark.parametrize("text", ["", "shop.example", "300.1.1.1", "127.0.0.1", "10.0.0.1/8"])
def test_what_is_no_address_of_somebody_else_is_refused(deny_list, text):
    with pytest.raises(ValidationError):
        deny_list.deny(text)


def test_an_address_that_asks_too_often_waits(server):
    answers = [asked(server) for _ in range(4)]

    assert [each.status_code for each in answers] == [200] * 3 + [429]
    assert 0 < int(answers[-1].headers["Retry-After"]) <= 60
    assert asked(server, "198.51.100.1").status_code == 200


def test_this_computer_itself_passes(server):
    answers = [httpx.get(f"{server.url}/healthz").status_code for _ in range(5)]

    assert answers == [200] * 5
    assert gate.KNOWN_S <= 5
