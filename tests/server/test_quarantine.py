"""A computer that is shut out: what took place on it waits for the owner, and nothing else of it is taken."""

import pytest

from payaid_desktop.domain.errors import ConflictError, NotFoundError, RevokedError, SignInError
from payaid_desktop.services.hosting.quarantine import Quarantine
from tests.bills import customer, issued, paid
from tests.server.serving import Computer, running


@pytest.fixture
def server(tmp_path):
    with running(tmp_path) as served:
        yield served


@pytest.fixture
def first(tmp_path, server):
    computer = Computer(tmp_path, "first").set_up()
    computer.connect(server)
    computer.sync()
    return computer


@pytest.fixture
def second(tmp_path, server, first):
    """A computer that billed and edited offline, and was shut out before it could send."""
    computer = Computer(tmp_path, "second")
    computer.connect(server)
    computer.sync()
    with computer.opened() as services:
        buyer = customer(services.acts, name="Only there")
        bill = issued(services.acts, contactId=buyer.id)
        services.payments.record(paid(str(bill.total), contactId=buyer.id))
        device = services.business.device()
    server.parts.registering.revoke(server.as_owner(), device.id)
    computer.device_id = device.id
    return computer


def leave(computer):
    with computer.on_line() as (_, line):
        with pytest.raises(RevokedError):
            line.sync()
        return line.leave_facts()


def numbers(computer):
    return {row["number"] for row in computer.dump().tables["documents"]}


def test_what_took_place_waits_and_reaches_the_books_when_the_owner_takes_it(server, first, second):
    assert leave(second) == 3
    assert leave(second) == 3
    first.sync()
    assert numbers(first) == set()
    quarantine, owner = Quarantine(server.parts.hosting), server.as_owner()
    assert quarantine.counts(owner) == {second.device_id: 3}

    quarantine.accept(owner, second.device_id)
    first.sync()

    assert quarantine.counts(owner) == {}
    assert numbers(first) == numbers(second) != set()
    assert len(first.dump().tables["payments"]) == 1
    with pytest.raises(NotFoundError):
        quarantine.accept(owner, second.device_id)


def test_what_the_owner_does_not_believe_reaches_nobody(server, first, second):
    leave(second)
    quarantine, owner = Quarantine(server.parts.hosting), server.as_owner()
    assert quarantine.refuse(owner, second.device_id) == 3
    first.sync()

    assert numbers(first) == set()
    assert leave(second) == 0


def test_a_computer_that_was_not_shut_out_leaves_nothing(server, first):
    with first.opened() as services:
        issued(services.acts)
    with first.on_line() as (_, line), pytest.raises(ConflictError, match="not shut out"):
        line.leave_facts()


def test_a_token_that_nobody_gave_leaves_nothing(server, second):
    with pytest.raises(SignInError):
        Quarantine(server.parts.hosting).keep("a made up token", [])


def test_a_computer_that_is_let_in_again_goes_on_where_it_was(server, first, second):
    leave(second)
    server.parts.registering.approve(server.as_owner(), second.device_id)
    second.sync()
    first.sync()

    assert numbers(first) == numbers(second) != set()
