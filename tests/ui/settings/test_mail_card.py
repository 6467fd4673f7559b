"""Setting letters and reminders up in the window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from payaid_desktop.services.mailing import Channel, Secrets
from payaid_desktop.ui.settings.page import SettingsPage
from tests.jobs.receiving import mail_server


@pytest.fixture
def page(new_desk):
    return new_desk.show(SettingsPage(new_desk.desk), "mail")


def type_in(entry, text):
    entry.input.setFocus()
    entry.input.selectAll()
    QTest.keyClicks(entry.input, text)
    QTest.keyClick(entry.input, Qt.Key.Key_Return)


def kept(desk, name):
    return desk.desk.services.settings.get(name)


def test_the_mail_server_is_kept_as_it_is_typed(page, new_desk):
    entries = page.mail.entries
    assert not page.mail.test.isEnabled()
    type_in(entries["mail.host"], "smtp.shop.example")
    type_in(entries["mail.port"], "465")
    type_in(entries["mail.from"], "shop@shop.example")

    assert kept(new_desk, "mail.host") == "smtp.shop.example"
    assert kept(new_desk, "mail.port") == 465
    assert page.mail.chip.text() == "Set up"


def test_what_cannot_be_is_told_at_its_field(page, new_desk):
    type_in(page.mail.entries["mail.from"], "no address")
    type_in(page.mail.entries["mail.port"], "many")

    assert "name@example.com" in page.mail.entries["mail.from"].error()
    assert "whole number" in page.mail.entries["mail.port"].error()
    assert kept(new_desk, "mail.port") is None


def test_the_password_goes_into_the_key_store_alone(page, new_desk):
    page.mail.password.setFocus()
    QTest.keyClicks(page.mail.password, "a long password")
    QTest.keyClick(page.mail.password, Qt.Key.Key_Return)

    desk = new_desk.desk
    secrets = Secrets(desk.settings, desk.services.acts.actor.tenant_id)
    assert secrets.get(Channel.EMAIL) == "a long password"
    assert page.mail.password.text() == ""
    assert "a long password" not in str(desk.services.settings.all())


def test_a_letter_tries_the_mail_server_out(page, new_desk):
    settings = new_desk.desk.services.settings
    with mail_server() as server:
        settings.set("mail.host", "localhost")
        settings.set("mail.port", server.port)
        settings.set("mail.security", "none")
        settings.set("mail.from", "shop@shop.example")
        page.arrive("mail")
        page.mail.test.click()

        assert [letter["To"] for letter in server.letters] == ["shop@shop.example"]
        assert "took it" in page.mail.result()
    page.mail.test.click()
    assert "did not answer" in page.mail.result()


def test_reminders_are_switched_on(page, new_desk):
    page.mail.entries["reminders.on"].input.click()
    type_in(page.mail.entries["reminders.everyDays"], "10")

    assert kept(new_desk, "reminders.on") is True
    assert kept(new_desk, "reminders.everyDays") == 10
