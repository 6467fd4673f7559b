"""Dialogs and keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from payaid_desktop.ui.commands import Profile
from payaid_desktop.ui.dialog_scope import KEEPS_ENTER, open_over
from payaid_desktop.ui.kit.buttons import Button
from payaid_desktop.ui.kit.choices import Choice
from payaid_desktop.ui.kit.dialogs import Dialog
from payaid_desktop.ui.kit.fields import TextInput
from payaid_desktop.ui.kit.layouts import column, holding
from tests.ui.desks import TestDesk


class Form:
    """A form with three fields, of which the last does something with Enter itself."""

    def __init__(self, desk: TestDesk) -> None:
        look, self.saved = desk.desk.look, 0
        self.first = TextInput(look, name="First")
        self.second = Choice(look, [("A", 1), ("B", 2)], name="Second")
        self.third = TextInput(look, name="Third")
        self.save = Button(look, "Save", variant="primary")
        self.third.returnPressed.connect(self.save.setFocus)
        self.save.clicked.connect(self._save)
        body = holding(column(self.first, self.second, self.third))
        window = desk.desk.shell.overlay_parent()
        dialog = Dialog(look, window, title="Form", body=body, buttons=(self.save,))
        open_over(desk.desk, dialog, "contact_form", {"save": self._save}, focus=self.first)

    def _save(self) -> None:
        self.saved += 1


def enter(times: int) -> None:
    for _ in range(times):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)


def test_with_the_keys_of_tally_enter_goes_through_a_form_and_saves(new_desk):
    new_desk.desk.commander.use(Profile.TALLY)
    form = Form(new_desk)
    enter(1)
    assert form.second.hasFocus()
    enter(1)
    assert form.third.hasFocus()
    enter(1)
    assert form.save.hasFocus()
    enter(1)

    assert form.saved == 1


def test_a_field_that_a_scanner_types_into_keeps_enter(new_desk):
    new_desk.desk.commander.use(Profile.TALLY)
    form = Form(new_desk)
    form.first.setProperty(KEEPS_ENTER, True)
    enter(2)

    assert form.first.hasFocus()


@pytest.mark.parametrize("times", [1, 3])
def test_with_our_own_keys_enter_stays_in_its_field(new_desk, times):
    form = Form(new_desk)
    enter(times)

    assert form.first.hasFocus()
