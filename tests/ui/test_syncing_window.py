"""The window syncs by itself: what is done in it goes to the server, what others did comes, and typing never waits."""

import pytest

from payaid_desktop.app import Desktop, Wanted
from payaid_desktop.services.inputs.contacts import ContactInput
from tests.server.serving import Computer, running


@pytest.fixture
def server(tmp_path):
    with running(tmp_path) as served:
        yield served


@pytest.fixture
def desktop(tmp_path, server, qapp, qtbot):
    computer = Computer(tmp_path, "first").set_up()
    computer.connect(server)
    desktop = Desktop(qapp, Wanted(computer.settings))
    desktop.start()
    qtbot.waitUntil(lambda: desktop.shell is not None, timeout=10_000)
    yield desktop
    desktop.window.close()


def test_the_window_syncs_by_itself(tmp_path, server, desktop, qtbot):
    def status():
        return desktop.window.status.text()

    qtbot.waitUntil(lambda: "Everything is on the server" in status(), timeout=10_000)
    services = desktop.shell._desk.services
    services.contacts.create(ContactInput.parse({"name": "Typed here"}))
    qtbot.waitUntil(lambda: services.records.standing().waiting_to_send == 0, timeout=10_000)
    second = Computer(tmp_path, "second")
    second.connect(server)
    second.sync()
    with second.opened() as there:
        assert there.records.search("Typed here")
        there.contacts.create(ContactInput.parse({"name": "Typed there"}))
    second.sync()
    qtbot.waitUntil(lambda: bool(services.records.search("Typed there")), timeout=10_000)
