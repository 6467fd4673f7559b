"""The server on PostgreSQL: places without gaps under many writers, and a reader that misses nothing."""

import threading

import pytest

from payaid_desktop.services.contacts import Contacts
from payaid_desktop.services.inputs.contacts import ContactInput
from tests.server.serving import Computer, running
from tests.simulation.shops import make_shop

pytestmark = pytest.mark.postgres
WRITERS = 8
ACTS = 12


def test_two_computers_agree_through_a_server_on_postgresql(tmp_path, postgres_blank):
    first, second = Computer(tmp_path, "first").set_up(), Computer(tmp_path, "second")
    with running(tmp_path, place=postgres_blank) as server:
        first.connect(server)
        with first.opened() as services:
            services.contacts.create(ContactInput.parse({"name": "Of the first"}))
        first.sync()
        second.connect(server)
        second.sync()

    assert first.dump().tables == second.dump().tables


def write(server, number: int, faults: list[BaseException]) -> None:
    try:
        contacts = Contacts(server.own_acts())
        for act in range(ACTS):
            contacts.create(ContactInput.parse({"name": f"Contact {number} {act}"}))
    except BaseException as error:  # noqa: BLE001 - told by the test's own thread
        faults.append(error)


def read(server, after: int, seen: list[int], done: threading.Event) -> None:
    is_last = False
    while not is_last:
        is_last = done.is_set()
        with server.acts().read() as view:
            rows = view.replica.between(after, 10**9)
        seen.extend(row["seq"] for row in rows)
        after = seen[-1] if seen else after


def test_a_reader_misses_nothing_that_eight_writers_write(tmp_path, postgres_blank):
    server = make_shop(tmp_path, 1, url=postgres_blank.url).server
    with server.acts().read() as view:
        first = view.replica.head().head
    done, seen, faults = threading.Event(), [], []
    reader = threading.Thread(target=read, args=(server, first, seen, done))
    writers = [
        threading.Thread(target=write, args=(server, number, faults)) for number in range(WRITERS)
    ]
    for each in (reader, *writers):
        each.start()
    for each in writers:
        each.join()
    done.set()
    reader.join()
    server.database.close()

    assert faults == []
    assert seen == list(range(first + 1, first + 1 + WRITERS * ACTS))
