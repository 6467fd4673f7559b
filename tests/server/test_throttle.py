"""Guessing passwords and codes is slowed down; whoever knows theirs is not."""

import httpx
import pytest

from payaid_desktop.domain.errors import SignInError
from sync.server.addresses import address_of, trusted_networks
from sync.server.throttle import FREE, FREE_OF_ADDRESS, LONGEST_S, WINDOW, SlowDownError, Throttle
from tests.builders import FixedClock
from tests.server.serving import OWNER, PASSWORD, Computer, running


@pytest.fixture
def clock():
    return FixedClock()


def fail(throttle, times, account=OWNER, address="10.0.0.1"):
    for _ in range(times):
        throttle.begin(account, address)


def wait_asked(throttle, account=OWNER, address="10.0.0.1"):
    with pytest.raises(SlowDownError) as refused:
        throttle.begin(account, address)
    return int(refused.value.details["retryAfter"])


def test_after_five_failures_each_further_try_waits_longer(clock):
    throttle = Throttle(clock.now)
    fail(throttle, FREE)
    waits = []
    for _ in range(4):
        waits.append(wait_asked(throttle))
        clock.advance(seconds=waits[-1])
        throttle.begin(OWNER, "10.0.0.1")

    assert waits == [2, 4, 8, 16]


def test_no_pause_is_longer_than_a_quarter_of_an_hour(clock):
    throttle = Throttle(clock.now)
    fail(throttle, FREE)
    for _ in range(12):
        clock.advance(seconds=wait_asked(throttle))
        throttle.begin(OWNER, "10.0.0.1")

    assert wait_asked(throttle) <= LONGEST_S


def test_a_stranger_elsewhere_does_not_lock_the_owner_out(clock):
    throttle = Throttle(clock.now)
    fail(throttle, FREE, address="203.0.113.9")
    wait_asked(throttle, address="203.0.113.9")

    throttle.begin(OWNER, "10.0.0.1")


def test_an_address_that_tries_many_accounts_is_slowed_down_for_all(clock):
    throttle = Throttle(clock.now)
    for number in range(FREE_OF_ADDRESS):
        throttle.begin(f"{number}@shop.example", "203.0.113.9")

    assert wait_asked(throttle, account="new@shop.example", address="203.0.113.9") == 2


def test_what_succeeds_or_is_long_ago_counts_no_more(clock):
    throttle = Throttle(clock.now)
    fail(throttle, FREE - 1)
    throttle.begin(OWNER.upper(), "10.0.0.1")
    throttle.succeeded(OWNER, "10.0.0.1")
    fail(throttle, FREE)
    wait_asked(throttle)
    clock.at += WINDOW
    clock.advance(seconds=1)

    throttle.begin(OWNER, "10.0.0.1")


def test_many_strangers_do_not_fill_the_memory(clock):
    throttle = Throttle(clock.now)
    for number in range(12_000):
        throttle.begin("x", f"address {number}")

    assert len(throttle._failures) <= 20_002


def test_a_server_tells_who_guesses_to_wait(tmp_path):
    with running(tmp_path) as server:
        url = f"{server.url}/api/v1/auth/login"
        wrong = {"email": OWNER, "password": "a wrong password"}
        answers = [httpx.post(url, json=wrong) for _ in range(FREE + 1)]
        right = httpx.post(url, json={"email": OWNER, "password": PASSWORD})

    assert [each.status_code for each in answers] == [401] * FREE + [429]
    assert answers[-1].headers["Retry-After"] == "2"
    assert answers[-1].json()["code"] == "RATE_LIMITED"
    assert right.status_code == 429


def test_codes_cannot_be_guessed_at_leisure(tmp_path):
    with running(tmp_path) as server:
        computer = Computer(tmp_path).set_up()
        for _ in range(FREE):
            with pytest.raises(SignInError):
                computer.connect(server, code="ABCD-EFGH-JKLM-NPQR")
        with pytest.raises(Exception, match="Too many tries"):
            computer.connect(server)


class _Request:
    def __init__(self, peer, forwarded=""):
        self.client = type("Client", (), {"host": peer})
        self.headers = {"x-forwarded-for": forwarded}


@pytest.mark.parametrize(
    ("peer", "forwarded", "address"),
    [
        ("203.0.113.9", "10.9.9.9", "203.0.113.9"),
        ("10.0.0.1", "198.51.100.7", "198.51.100.7"),
        ("10.0.0.1", "6.6.6.6, 198.51.100.7", "198.51.100.7"),
        ("10.0.0.1", "198.51.100.7, 10.0.0.2", "198.51.100.7"),
        ("10.0.0.1", "", "10.0.0.1"),
        ("10.0.0.1", "nonsense", "nonsense"),
    ],
)
def test_an_address_is_taken_from_trusted_proxies_alone(peer, forwarded, address):
    assert address_of(_Request(peer, forwarded), trusted_networks("10.0.0.0/24")) == address
