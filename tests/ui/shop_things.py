"""What tests of bills, payments and notes find or make in the shop behind a desk."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from payaid_desktop.domain.documents import Document
from payaid_desktop.services.build import Services
from payaid_desktop.services.inputs.contacts import ContactInput
from payaid_desktop.ui.dialogs import DIALOGS
from payaid_desktop.ui.kit.overlays import Overlay, top_overlay
from tests.bills import bill
from tests.ui.desks import TestDesk


def customer(services: Services, **changes: str) -> str:
    """A customer; its id."""
    given = {"name": "Hotel Sai Palace", "phone": "9822014567", "stateCode": "27", **changes}
    return services.contacts.create(ContactInput.parse(given)).value.id


def invoice(services: Services, **changes: object) -> Document:
    """An issued invoice over 1,180 rupees: 10 kg of rice."""
    return services.invoices.create_and_issue(bill(**changes)).value


def opened(desk: TestDesk, name: str, subject: str | None) -> Overlay:
    """Open a dialog as the shell does, and give it."""
    DIALOGS[name](desk.desk, subject)
    return overlay(desk)


def overlay(desk: TestDesk) -> Overlay:
    """The dialog that is open."""
    found = top_overlay(desk.window)
    assert found is not None
    return found


def press(desk: TestDesk, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
    """Press a key wherever the focus is."""
    held = Qt.KeyboardModifier.NoModifier
    for each in modifiers:
        held |= each
    QTest.keyClick(desk.window.focusWidget() or desk.window, key, held)


def type_keys(desk: TestDesk, text: str) -> None:
    """Type wherever the focus is."""
    focus: QWidget | None = desk.window.focusWidget()
    assert focus is not None
    QTest.keyClicks(focus, text)
