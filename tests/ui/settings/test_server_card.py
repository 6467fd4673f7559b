"""Connecting with the shop's server in the settings."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from payaid_desktop.domain.errors import NetworkError, SignInError
from payaid_desktop.ui.link import Link
from payaid_desktop.ui.settings.page import SettingsPage


@pytest.fixture
def page(new_desk):
    return new_desk.show(SettingsPage(new_desk.desk), "server")


def type_in(page, address, code):
    page.server.address.input.setFocus()
    QTest.keyClicks(page.server.address.input, address)
    QTest.keyClick(page.server.address.input, Qt.Key.Key_Tab)
    QTest.keyClicks(page.server.code.input, code)
    QTest.keyClick(page.server.code.input, Qt.Key.Key_Return)


def test_a_computer_is_connected_by_an_address_and_a_code(page, new_desk):
    assert page.server.apart.isVisible()
    type_in(page, "https://shop.example", "abcd-efgh")

    assert new_desk.link.url == "https://shop.example"
    assert page.server.together.isVisible()
    assert not page.server.apart.isVisible()
    assert new_desk.shell.told[-1].title == "Connected"


@pytest.mark.parametrize(
    ("error", "entry"),
    [
        (SignInError("This code is mistyped."), "code"),
        (NetworkError("Nobody answers.", {"server": "x"}), "address"),
    ],
)
def test_what_went_wrong_stands_at_its_field_and_what_was_typed_stays(page, new_desk, error, entry):
    new_desk.link.refuses = error
    type_in(page, "https://shop.example", "abcd")

    assert getattr(page.server, entry).error() == error.sentence
    assert page.server.code.input.text().casefold() == "abcd"
    assert page.server.connect_now.isEnabled()


def test_without_an_address_nothing_is_asked(page, new_desk):
    page.server.connect_now.click()

    assert page.server.address.error() == "Type the address."
    assert new_desk.link.url is None


def test_a_connected_computer_syncs_at_once_and_can_leave(page, new_desk):
    type_in(page, "https://shop.example", "abcd")
    page.server.sync_now.click()
    assert new_desk.link.synced == 1
    page._servers.leave()

    assert new_desk.link.url is None
    assert page.server.apart.isVisible()


@pytest.mark.parametrize(
    ("link", "words"),
    [
        (Link("online"), "Everything is sent by itself."),
        (Link("offline", "x"), "Saved here. It is sent when the server can be reached."),
        (Link("revoked", "The owner has shut this computer out."), "The owner has shut"),
    ],
)
def test_the_card_says_how_the_computer_stands(page, new_desk, qtbot, link, words):
    type_in(page, "https://shop.example", "abcd")
    new_desk.desk.signals.tell_link(link)

    qtbot.waitUntil(lambda: words in page.server.how())
