"""The gallery, as pictures, and what a screen reader finds in it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from payaid_desktop.ui.kit.gallery import Gallery, open_gallery
from payaid_desktop.ui.kit.look import Look
from payaid_desktop.ui.kit.states import Spinner
from payaid_desktop.ui.kit.tokens import DARK, LIGHT, Theme
from tests.ui.pictures import check_picture

WIDTH = 1381


def make_gallery(qtbot: QtBot, look: Look) -> Gallery:
    gallery = Gallery(look)
    qtbot.addWidget(gallery)
    layout = gallery.layout()
    assert layout is not None
    gallery.resize(WIDTH, layout.heightForWidth(WIDTH))
    gallery.show()
    gallery.setFocus()
    qtbot.waitExposed(gallery)
    # Notes know their width, and so their lines, when they are shown.
    gallery.resize(WIDTH, layout.heightForWidth(WIDTH))
    QApplication.processEvents()
    return gallery


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_the_parts_look_as_they_did(qtbot: QtBot, look: Look, theme: Theme) -> None:
    look.wear(theme)
    check_picture(make_gallery(qtbot, look), f"gallery_{theme.name}")


def test_parts_take_another_theme_while_they_are_shown(qtbot: QtBot, look: Look) -> None:
    look.wear(DARK)
    gallery = make_gallery(qtbot, look)
    look.wear(LIGHT)
    colour = gallery.grab().toImage().pixelColor(8, 400).name().upper()
    assert colour == LIGHT.colours["bg"]


def test_everything_that_takes_the_focus_has_a_name(qtbot: QtBot, look: Look) -> None:
    gallery = make_gallery(qtbot, look)
    nameless = [
        repr(part)
        for part in gallery.findChildren(QWidget)
        if part.focusPolicy() != Qt.FocusPolicy.NoFocus
        and part.isVisible()
        and not part.accessibleName()
    ]
    assert nameless == []


def test_nothing_in_the_gallery_moves(qtbot: QtBot, look: Look) -> None:
    gallery = make_gallery(qtbot, look)
    assert not any(spinner.is_turning() for spinner in gallery.findChildren(Spinner))


def test_the_gallery_opens_in_a_window_of_its_own(qtbot: QtBot, look: Look) -> None:
    window = open_gallery(look)
    qtbot.addWidget(window)
    assert window.isVisible()
    assert window.isWindow()
