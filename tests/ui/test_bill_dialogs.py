"""What holds for every dialog about bills and payments: it fits, and everything in it has a name."""

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication, QWidget

from payaid_desktop.ui.languages import LANGUAGES, Languages
from tests.ui.desks import TestDesk
from tests.ui.shop_things import customer, invoice, opened
from tests.ui.test_every_page import SIZES, clipped

DIALOGS = ("payment", "credit_note", "print", "send", "cancel", "upi_qr")
LONG = "A very long name of a customer who has many words " * 4


def subject(desk: TestDesk) -> str:
    services = desk.desk.services
    buyer = customer(services, name=f"<b>{LONG}</b>", company="")
    for _ in range(3):
        invoice(services, contactId=buyer)
    return invoice(services, contactId=buyer).id


@pytest.mark.parametrize("language", list(LANGUAGES))
@pytest.mark.parametrize("name", DIALOGS)
def test_no_text_is_clipped_and_the_dialog_stays_inside(name, language, demo_desk, qapp):
    Languages(qapp).use(language)
    dialog = opened(demo_desk, name, subject(demo_desk))
    found = {}
    for width, height in SIZES:
        demo_desk.window.resize(width, height)
        QApplication.processEvents()
        if demo_desk.window.size() != QSize(width, height):
            found[width, height] = f"the window is {demo_desk.window.size().toTuple()}"
        elif texts := clipped(dialog):
            found[width, height] = texts
        elif not dialog.rect().contains(dialog._panel.geometry()):
            found[width, height] = f"the panel is {dialog._panel.geometry().getRect()}"
    Languages(qapp).use("en")

    assert found == {}


@pytest.mark.parametrize("name", DIALOGS)
def test_everything_that_takes_the_focus_has_a_name(name, demo_desk):
    dialog = opened(demo_desk, name, subject(demo_desk))
    nameless = [
        type(each).__name__
        for each in dialog.findChildren(QWidget)
        if each.isVisible()
        and each.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not each.focusProxy()
        and not each.accessibleName()
    ]

    assert nameless == []
