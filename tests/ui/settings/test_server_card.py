"""Connecting with the shop's server in the settings."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from payaid_desktop.domain.errors import NetworkError, SignInError
from payaid_desktop.ui.kit.buttons import Button
from payaid_desktop.ui.kit.fields import TextInput
from payaid_desktop.ui.link import Link, ShopComputer, SignInWords
from payaid_desktop.ui.settings.page import SettingsPage
from payaid_desktop.ui.sign_in_form import BY_PASSWORD


@pytest.fixture
def page(new_desk):
    return new_desk.show(SettingsPage(new_desk.desk), "server")


def type_in(page, address, code):
    form = page.server.form
    form.address.setFocus()
    QTest.keyClicks(form.address, address)
    form.code.setFocus()
    QTest.keyClicks(form.code, code)
    QTest.keyClick(form.code, Qt.Key.Key_Return)


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
        (SignInError("This code is mistyped."), "code_field"),
        (NetworkError("Nobody answers.", {"server": "x"}), "address_field"),
    ],
)
def test_what_went_wrong_stands_at_its_field_and_what_was_typed_stays(page, new_desk, error, entry):
    new_desk.link.refuses = error
    type_in(page, "https://shop.example", "abcd")

    assert getattr(page.server.form, entry).note() == error.sentence
    assert page.server.form.code.text().casefold() == "abcd"
    assert page.server.connect_now.isEnabled()


def test_without_an_address_nothing_is_asked(page, new_desk):
    page.server.connect_now.click()

    assert page.server.form.address_field.note() == "Type the address."
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


def computer(id, name="Back office", state="active", **changes):
    return ShopComputer(
        id, name, "A2", state, datetime(2026, 7, 18, 5, tzinfo=UTC), False, **changes
    )


@pytest.fixture
def connected(new_desk):
    new_desk.link.url, new_desk.link.link = "https://shop.example", Link("online")
    new_desk.link.known = [
        replace(computer("a", "Counter"), is_this=True),
        computer("b"),
        computer("c", "Store room", "pending"),
    ]
    return new_desk.show(SettingsPage(new_desk.desk), "server").server.computers


def button(computers, name):
    return next(each for each in computers.findChildren(Button) if each.accessibleName() == name)


def test_a_password_connects_as_well_as_a_code(page, new_desk):
    form = page.server.form
    form.ways.take(BY_PASSWORD)
    QTest.keyClicks(form.address, "https://shop.example")
    QTest.keyClicks(form.email, "owner@shop.example")
    QTest.keyClicks(form.password, "a long password")
    QTest.keyClick(form.password, Qt.Key.Key_Return)

    assert new_desk.link.given == SignInWords(
        "https://shop.example", email="owner@shop.example", password="a long password"
    )
    assert form.password.text() == ""


def test_the_certificate_of_an_own_authority_goes_along(page, new_desk, tmp_path):
    page.server.form.take_certificate(tmp_path / "ca.pem")
    type_in(page, "https://shop.example", "abcd")

    assert new_desk.link.given.ca_file == str(tmp_path / "ca.pem")


def test_a_computer_that_waits_is_let_in(connected, new_desk):
    button(connected, "Let in Store room").click()

    assert new_desk.link.known[2].state == "active"
    assert button(connected, "Shut out… Store room").isEnabled()


def test_a_computer_is_shut_out_and_that_can_be_undone(connected, new_desk):
    button(connected, "Shut out… Back office").click()
    assert new_desk.link.known[1].state == "revoked"
    new_desk.shell.told[-1].actions[0][2]()

    assert new_desk.link.known[1].state == "active"


def test_a_computer_gets_another_name(connected, new_desk):
    name = next(each for each in connected.findChildren(TextInput) if each.text() == "Back office")
    name.setFocus()
    name.selectAll()
    QTest.keyClicks(name, "Godown")
    QTest.keyClick(name, Qt.Key.Key_Return)

    assert new_desk.link.known[1].name == "Godown"


def test_this_computer_cannot_shut_itself_out(connected):
    names = [each.accessibleName() for each in connected.findChildren(Button)]

    assert not any("Counter" in name for name in names)


def test_a_code_for_another_computer_is_shown(connected):
    connected.code.click()

    assert connected.made_code() == "ABCD-EFGH-JKLM-NPQR"


@pytest.mark.parametrize(("name", "believe"), [("Take them", True), ("Take none", False)])
def test_the_owner_decides_about_what_a_computer_did_that_was_shut_out(new_desk, name, believe):
    new_desk.link.url, new_desk.link.link = "https://shop.example", Link("online")
    new_desk.link.known = [computer("d", "Old laptop", "revoked", held=3)]
    computers = new_desk.show(SettingsPage(new_desk.desk), "server").server.computers
    button(computers, f"{name} Old laptop").click()

    assert new_desk.link.beliefs == [("d", believe)]
    assert not any(
        each.text() == name and each.isVisible() for each in computers.findChildren(Button)
    )
