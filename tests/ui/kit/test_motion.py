"""Scrims and toasts fade in where motion is wanted."""

import pytest
from PySide6.QtCore import QEvent, QTimeLine
from PySide6.QtWidgets import QApplication, QFrame, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from payaid_desktop.ui.kit.look import Look
from payaid_desktop.ui.kit.motion import is_motion_wanted
from payaid_desktop.ui.kit.overlays import Overlay
from payaid_desktop.ui.kit.toasts import ToastArea


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    shown = QWidget()
    qtbot.addWidget(shown)
    shown.resize(400, 300)
    shown.show()
    return shown


def corner(window: QWidget) -> int:
    return window.grab().toImage().pixelColor(2, 2).lightness()


@pytest.mark.parametrize("moves", [False, True])
def test_a_scrim_comes_up_and_is_there_in_the_end(moves, qtbot, look: Look, window):
    look.moves = moves
    before = corner(window)
    overlay = Overlay(look, window, QFrame(), name="A dialog", width_px=100)
    overlay.appear()
    begun = corner(window)
    lines = overlay.findChildren(QTimeLine)
    qtbot.waitUntil(lambda: not overlay.findChildren(QTimeLine))

    assert len(lines) == moves
    assert (begun == before) == moves
    assert corner(window) < before


@pytest.mark.parametrize("moves", [False, True])
def test_a_toast_comes_up_and_keeps_no_effect(moves, qtbot, look: Look, window):
    look.moves = moves
    toast = ToastArea(look, window).ok("Saved")

    assert (toast.graphicsEffect() is not None) == moves
    qtbot.waitUntil(lambda: toast.graphicsEffect() is None)
    assert toast.isVisible()


def test_a_toast_may_go_before_it_is_there(qapp: QApplication, look: Look, window):
    look.moves = True
    area = ToastArea(look, window)
    toast = area.ok("Saved")
    toast.done.emit()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    assert area.toasts() == ()
    assert not isValid(toast)


def test_where_nobody_looks_nothing_moves(qapp: QApplication):
    assert not is_motion_wanted(qapp)
