"""What nobody foresaw."""

import logging
import sys

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from payaid_desktop.ui.commander import Commander
from payaid_desktop.ui.faults import Faults
from payaid_desktop.ui.key_book import KeyBook
from payaid_desktop.ui.kit.overlays import top_overlay
from payaid_desktop.ui.shell.mishap import Mishaps
from payaid_desktop.ui.shell.window import Window


class Caller(QObject):
    called = Signal()


def broken() -> None:
    raise ZeroDivisionError("the drawer is stuck")


@pytest.fixture
def faults(qapp):
    caught = Faults()
    caught.watch()
    yield caught
    caught.rest()


@pytest.fixture
def mishaps(look, qtbot, tmp_path):
    window = Window(look, KeyBook())
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    window.activateWindow()
    return Mishaps(look, window, window.commander, tmp_path / "payaid.log")


def test_an_exception_in_a_slot_is_logged_and_told_once(faults, caplog):
    caplog.set_level(logging.ERROR, logger="payaid")
    told, caller = [], Caller()
    faults.broke.connect(told.append)
    caller.called.connect(broken)
    for _ in range(3):
        caller.called.emit()

    assert len(told) == 1
    assert "the drawer is stuck" in told[0]
    assert len(caplog.records) == 1


def test_ctrl_c_in_the_terminal_is_left_to_who_had_it_before(qapp):
    given, caught = [], Faults()
    caught._before = lambda *args: given.append(args)
    caught.caught(KeyboardInterrupt, KeyboardInterrupt(), None)

    assert len(given) == 1


def test_after_the_end_exceptions_go_where_they_went_before(qapp):
    before, caught = sys.excepthook, Faults()
    caught.watch()
    caught.rest()

    assert sys.excepthook == before


def test_a_mishap_is_told_in_plain_words_with_its_details_at_hand(mishaps):
    mishaps.show("Traceback: the drawer is stuck")
    shown = mishaps.dialog

    assert shown.accessibleName() == "Something went wrong"
    buttons = {
        button.text(): button for button in shown.findChildren(QObject) if hasattr(button, "click")
    }
    buttons["Copy"].click()
    assert QApplication.clipboard().text() == "Traceback: the drawer is stuck"
    buttons["Details"].click()
    assert any(
        part.isVisible() for part in shown.findChildren(QObject) if hasattr(part, "toPlainText")
    )


def test_esc_leaves_a_mishap_and_work_goes_on(mishaps):
    window = mishaps.parent()
    mishaps.show("one")
    mishaps.show("two, in the log only")
    QTest.keyClick(QApplication.focusWidget(), "\x1b")

    assert top_overlay(window) is None
    mishaps.show("three")
    assert mishaps.dialog is not None
    assert isinstance(window.commander, Commander)
