"""Two running programs: what one does is on the other without anybody asking."""

import threading
import time
from contextlib import contextmanager

import pytest

from sync.client.live import LinkState, LiveSync
from tests.bills import customer
from tests.server.serving import Computer, running


@pytest.fixture
def server(tmp_path):
    with running(tmp_path) as served:
        yield served


@contextmanager
def live(computer):
    told, seen = [], threading.Condition()

    def tell(status):
        with seen:
            told.append(status)
            seen.notify_all()

    def wait_for(state):
        with seen:
            assert seen.wait_for(lambda: told and told[-1].state is state, 10), told

    with computer.opened() as services:
        syncing = LiveSync(computer.settings, services, tell=tell)
        syncing.start()
        try:
            yield services, syncing, wait_for
        finally:
            syncing.stop()


def eventually(condition):
    ends = time.monotonic() + 10
    while not condition():
        assert time.monotonic() < ends
        time.sleep(0.02)


def test_what_is_done_here_is_there_without_anybody_asking(tmp_path, server):
    first, second = Computer(tmp_path, "first").set_up(), Computer(tmp_path, "second")
    first.connect(server)
    first.sync()
    second.connect(server)
    with live(first) as (here, syncing, online), live(second) as (there, _, also_online):
        online(LinkState.ONLINE)
        also_online(LinkState.ONLINE)
        made = customer(here.acts)
        syncing.wake()
        eventually(lambda: there.records.search(made.name))


def test_a_computer_without_a_server_says_so(tmp_path):
    with live(Computer(tmp_path).set_up()) as (_, _, wait_for):
        wait_for(LinkState.NONE)


def test_a_server_that_went_away_is_offline_and_its_return_is_noticed(tmp_path):
    computer = Computer(tmp_path).set_up()
    with running(tmp_path) as server:
        computer.connect(server)
    with live(computer) as (_, syncing, wait_for):
        wait_for(LinkState.OFFLINE)
        began = time.monotonic()
        syncing.stop()
        assert time.monotonic() - began < 1.5


def test_a_revoked_computer_says_so(tmp_path, server):
    computer = Computer(tmp_path).set_up()
    computer.connect(server)
    with computer.opened() as services:
        device = services.business.device().id
    with live(computer) as (_, syncing, wait_for):
        wait_for(LinkState.ONLINE)
        server.parts.registering.revoke(server.as_owner(), device)
        syncing.wake()
        wait_for(LinkState.REVOKED)
