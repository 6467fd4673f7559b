"""Toasts: how long they stay, how many, what they offer."""

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QAccessible, QEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from payaid_desktop.ui.kit.buttons import Button
from payaid_desktop.ui.kit.look import Look
from payaid_desktop.ui.kit.toasts import Act, Toast, ToastArea


class Shop:
    """A window with a field and toasts, and what a screen reader was told."""

    def __init__(self, look: Look) -> None:
        self.window = QWidget()
        self.window.resize(800, 600)
        self.field = QLineEdit()
        QVBoxLayout(self.window).addWidget(self.field)
        self.said: list[tuple[str, bool]] = []
        self.area = ToastArea(look, self.window, say=self._say)

    def titles(self) -> list[str]:
        return [toast.accessibleName() for toast in self.area.toasts()]

    def _say(self, widget: QWidget, text: str, *, urgent: bool = False) -> None:
        assert widget is self.window
        self.said.append((text, urgent))


@pytest.fixture
def shop(qtbot: QtBot, look: Look) -> Shop:
    shop = Shop(look)
    qtbot.addWidget(shop.window)
    shop.window.show()
    shop.window.activateWindow()
    qtbot.waitExposed(shop.window)
    shop.field.setFocus()
    return shop


def enter(toast: Toast) -> None:
    QApplication.sendEvent(toast, QEnterEvent(QPointF(1, 1), QPointF(1, 1), QPointF(1, 1)))


def test_a_toast_goes_when_its_time_is_over(shop: Shop) -> None:
    toast = shop.area.ok("Saved")
    assert toast.is_ageing()
    toast.done.emit()
    assert shop.titles() == []
    assert not shop.area.isVisible()


def test_time_stands_still_under_the_mouse(shop: Shop) -> None:
    toast = shop.area.ok("Saved")
    enter(toast)
    assert not toast.is_ageing()
    QApplication.sendEvent(toast, QEvent(QEvent.Type.Leave))
    assert toast.is_ageing()


def test_time_stands_still_while_a_button_has_the_focus(shop: Shop) -> None:
    toast = shop.area.ok("Saved", undo=lambda: None)
    button = toast.findChild(Button)
    assert button is not None
    button.setFocus()
    assert not toast.is_ageing()
    shop.field.setFocus()
    assert toast.is_ageing()


def test_an_error_stays_until_it_is_closed(shop: Shop) -> None:
    toast = shop.area.bad("The disk is full", "Free 50 MB")
    assert not toast.is_ageing()
    crosses = [b for b in toast.findChildren(Button) if b.accessibleName() == "Close"]
    crosses[0].click()
    assert shop.titles() == []


def test_undo_takes_it_back_and_the_toast_goes(shop: Shop) -> None:
    undone: list[str] = []
    toast = shop.area.ok("Deleted", undo=lambda: undone.append("deleted"))
    button = toast.findChild(Button)
    assert button is not None
    assert button.accessibleName() == "Undo, Ctrl Z"
    button.click()
    assert undone == ["deleted"]
    assert shop.titles() == []


def test_the_keys_of_the_newest_toast_that_has_them_are_obeyed(shop: Shop) -> None:
    done: list[str] = []
    shop.area.ok("First", undo=lambda: done.append("first"))
    shop.area.ok("Second", undo=lambda: done.append("second"))
    shop.area.warn("Third", acts=[Act("Print", lambda: done.append("third"), keys="Alt P")])
    assert shop.area.act("Ctrl Z")
    assert done == ["second"]
    assert shop.titles() == ["First", "Third"]
    assert not shop.area.act("Ctrl S")


def test_a_fourth_takes_the_place_of_the_oldest_that_is_no_error(shop: Shop) -> None:
    shop.area.bad("Error")
    for title in ("One", "Two", "Three"):
        shop.area.ok(title)
    assert shop.titles() == ["Error", "Two", "Three"]


def test_a_fourth_error_waits_until_one_is_closed(shop: Shop) -> None:
    errors = [shop.area.bad(f"Error {n}") for n in range(4)]
    assert shop.titles() == ["Error 0", "Error 1", "Error 2"]
    errors[1].done.emit()
    assert shop.titles() == ["Error 0", "Error 2", "Error 3"]


def test_a_screen_reader_hears_each_toast_and_errors_at_once(shop: Shop) -> None:
    shop.area.ok("Saved", "It will go out when online.")
    shop.area.bad("The disk is full")
    assert shop.said == [("Saved. It will go out when online.", False), ("The disk is full", True)]


def test_a_real_screen_reader_can_be_told(qtbot: QtBot, look: Look) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    toast = ToastArea(look, window).ok("Saved")
    told = QAccessible.queryAccessibleInterface(toast)
    assert told.text(QAccessible.Text.Name) == "Saved"


def test_esc_in_a_toast_closes_it_and_gives_the_focus_back(shop: Shop) -> None:
    toast = shop.area.ok("Saved", undo=lambda: None)
    button = toast.findChild(Button)
    assert button is not None
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Escape)
    assert shop.titles() == []
    assert QApplication.focusWidget() is shop.field


def test_toasts_follow_the_corner_of_the_window(shop: Shop) -> None:
    shop.area.ok("Saved")
    shop.window.resize(1000, 700)
    toast = shop.area.toasts()[0]
    corner = toast.mapTo(shop.window, toast.rect().bottomRight())
    assert 1000 - 30 < corner.x() < 1000
    assert 700 - 60 < corner.y() < 700


def test_every_toast_is_as_high_as_its_words(shop: Shop) -> None:
    for n in range(3):
        shop.area.bad(f"Error {n}", "A sentence that needs more than one line of this toast. " * 3)
    heights = {toast.height() for toast in shop.area.toasts()}
    assert heights == {shop.area.toasts()[0].heightForWidth(shop.area.toasts()[0].width())}


def test_all_toasts_can_be_cleared(shop: Shop) -> None:
    for n in range(5):
        shop.area.bad(f"Error {n}")
    shop.area.clear()
    assert shop.titles() == []
