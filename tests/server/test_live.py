"""Two running programs: what one does is on the other without anybody asking."""

import threading
import time
from contextlib import contextmanager

import pytest

from payaid_desktop.store import tables
from sync.client.live import COMPARED, COMPARED_EVERY, LinkState, LiveSync
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


def test_books_that_differ_from_the_server_s_are_read_again_within_a_day(tmp_path, server):
    computer = Computer(tmp_path).set_up()
    computer.connect(server)
    computer.sync()
    with computer.opened() as services:
        made = customer(services.acts)
    computer.sync()
    server.parts.following(server.as_owner().tenant_id).follow_all()
    with computer.opened() as services, services.acts.write_aside() as work:
        work.scope.update(tables.contacts, {"company": "Changed by a bad disk"}, id=made.id)
        work.jobs.set_slot(COMPARED, work.now - COMPARED_EVERY)
    with live(computer) as (services, _, online):
        online(LinkState.ONLINE)
        eventually(lambda: services.contacts.get(made.id).company == made.company)


def test_a_held_queue_sends_nothing_by_itself(tmp_path, server):
    computer = Computer(tmp_path).set_up()
    computer.connect(server)
    with live(computer) as (services, syncing, wait_for):
        wait_for(LinkState.ONLINE)
        services.jobs.hold_all()
        syncing.wake()
        wait_for(LinkState.HELD)  # a round that had begun before may still send
        customer(services.acts)
        syncing.wake()
        time.sleep(0.3)
        assert services.records.standing().waiting_to_send > 0
        services.jobs.resume_all()
        syncing.wake()
        eventually(lambda: services.records.standing().waiting_to_send == 0)
