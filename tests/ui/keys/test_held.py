"""Alt held down shows the keys of where one is."""

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from payaid_desktop.ui.invoices.list_page import InvoicesPage
from payaid_desktop.ui.keys.held import HeldAlt, KeysHere
from payaid_desktop.ui.kit.tokens import THEMES
from tests.ui.pictures import check_picture

ALT = Qt.Key.Key_Alt


@pytest.fixture
def page(demo_desk):
    return demo_desk.show(InvoicesPage(demo_desk.desk))


@pytest.fixture
def held(page, demo_desk, look):
    return HeldAlt(look.app, demo_desk.window, hold_ms=0)


@pytest.fixture
def card(held, demo_desk, look):
    made = KeysHere(look, demo_desk.window, demo_desk.desk.commander)
    held.held.connect(made.appear)
    held.let_go.connect(made.vanish)
    return made


def test_alt_held_alone_shows_the_keys_of_the_page_and_let_go_hides_them(card, page, qtbot):
    QTest.keyPress(page.view.table, ALT)
    qtbot.waitUntil(card.isVisible)
    assert {"Alt P", "Alt M", "Space"} <= {row.keys for row in card.rows()}
    assert page.view.table.hasFocus()

    QTest.keyRelease(page.view.table, ALT)
    assert not card.isVisible()


def test_alt_with_another_key_shows_nothing(card, held, page, qtbot):
    with qtbot.assertNotEmitted(held.held, wait=10):
        QTest.keyPress(page.view.table, ALT)
        QTest.keyClick(page.view.table, Qt.Key.Key_Y, Qt.KeyboardModifier.AltModifier)

    assert not card.isVisible()


def test_alt_tab_takes_the_keys_away_again(card, page, qtbot):
    QTest.keyPress(page.view.table, ALT)
    qtbot.waitUntil(card.isVisible)
    page.view.table.clearFocus()

    assert not card.isVisible()


@pytest.mark.parametrize("size", [(1366, 768), (1093, 614), (911, 512), (683, 384)])
def test_the_keys_fit_every_window(card, demo_desk, size):
    demo_desk.window.resize(QSize(*size))
    QApplication.processEvents()
    card.appear()

    panel = card._panel
    shown = panel.geometry().translated(card.pos())
    assert demo_desk.window.rect().contains(shown)
    assert panel.sizeHint().height() <= panel.height()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_keys_look_as_they_did(card, demo_desk, look, theme):
    look.wear(THEMES[theme])
    card.appear()
    QApplication.processEvents()

    check_picture(demo_desk.window, f"keys-here-{theme}")
