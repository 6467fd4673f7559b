"""Overlays: focus, Esc, size."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from payaid_desktop.ui.kit.dialogs import Dialog
from payaid_desktop.ui.kit.layouts import box, column, holding
from payaid_desktop.ui.kit.look import Look
from payaid_desktop.ui.kit.overlays import Overlay, top_overlay


class Shop:
    """A window with a field, from which an overlay is opened."""

    def __init__(self, look: Look) -> None:
        self.look = look
        self.window = QWidget()
        self.window.resize(800, 600)
        self.field = QLineEdit()
        QVBoxLayout(self.window).addWidget(self.field)

    def overlay(self, *inputs: QWidget, width: int = 400) -> Overlay:
        panel = box(column(*inputs, margins=20), "panel")
        overlay = Overlay(self.look, self.window, panel, name="Pay", width_px=width)
        overlay.appear()
        return overlay

    def dialog(self, body: QWidget) -> Dialog:
        dialog = Dialog(
            self.look, self.window, title="Pay", body=body, buttons=[QPushButton("Save")]
        )
        dialog.appear(body.findChild(QLineEdit))
        return dialog


@pytest.fixture
def shop(qtbot: QtBot, look: Look) -> Shop:
    shop = Shop(look)
    qtbot.addWidget(shop.window)
    shop.window.show()
    shop.window.activateWindow()
    qtbot.waitExposed(shop.window)
    shop.field.setFocus()
    return shop


def test_the_first_input_of_an_overlay_has_the_focus(shop: Shop) -> None:
    first, second = QLineEdit(), QLineEdit()
    shop.overlay(first, second)
    assert QApplication.focusWidget() is first


def test_tab_stays_inside_both_ways(shop: Shop) -> None:
    first, second = QLineEdit(), QLineEdit()
    shop.overlay(first, second)
    QTest.keyClick(first, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is second
    QTest.keyClick(second, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is first
    QTest.keyClick(first, Qt.Key.Key_Backtab)
    assert QApplication.focusWidget() is second


def test_tab_passes_what_cannot_be_used(shop: Shop) -> None:
    first, second, third = QLineEdit(), QLineEdit(), QLineEdit()
    second.setEnabled(False)
    shop.overlay(first, second, third)
    QTest.keyClick(first, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is third


def test_esc_closes_and_gives_the_focus_back(shop: Shop, qtbot: QtBot) -> None:
    field = QLineEdit()
    overlay = shop.overlay(field)
    with qtbot.waitSignal(overlay.closed):
        QTest.keyClick(field, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is shop.field
    assert top_overlay(shop.window) is None


def test_an_overlay_that_refuses_stays(shop: Shop) -> None:
    field = QLineEdit()
    overlay = shop.overlay(field)
    overlay.may_close = lambda: False
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert overlay.isVisible()
    assert not overlay.dismiss()


def test_the_focus_goes_back_nowhere_when_the_opener_is_gone(shop: Shop, qtbot: QtBot) -> None:
    overlay = shop.overlay(QLineEdit())
    shop.field.deleteLater()
    qtbot.wait(1)
    overlay.leave()
    assert top_overlay(shop.window) is None


def test_an_overlay_follows_its_window(shop: Shop) -> None:
    field = QLineEdit()
    overlay = shop.overlay(field)
    shop.window.resize(500, 400)
    assert overlay.size() == shop.window.size()
    panel = field.parentWidget()
    assert abs(panel.geometry().center().x() - 250) <= 1
    assert abs(panel.geometry().center().y() - 200) <= 1


def test_a_panel_is_never_larger_than_the_window(shop: Shop) -> None:
    inputs = [QLineEdit() for _ in range(40)]
    dialog = shop.dialog(holding(column(*inputs, gap=10)))
    shop.window.resize(360, 300)
    panel = dialog.childAt(dialog.rect().center())
    while panel.parentWidget() is not dialog:
        panel = panel.parentWidget()
    assert dialog.rect().adjusted(16, 16, -16, -16).contains(panel.geometry())
    assert panel.height() == 300 - 32


def test_a_panel_is_wide_enough_for_its_buttons(shop: Shop) -> None:
    wide = QPushButton("Save and print and send")
    wide.setMinimumWidth(500)
    shop.overlay(wide, width=300)
    assert wide.width() == 500


def test_tab_scrolls_to_what_has_the_focus(shop: Shop) -> None:
    inputs = [QLineEdit() for _ in range(40)]
    shop.dialog(holding(column(*inputs, gap=10)))
    for _ in range(30):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is inputs[30]
    assert not inputs[30].visibleRegion().isEmpty()


def test_the_later_of_two_overlays_is_on_top(shop: Shop) -> None:
    shop.overlay(QLineEdit())
    second = shop.overlay(QLineEdit())
    assert top_overlay(shop.window) is second


def test_a_dialog_with_changes_asks_before_it_closes(shop: Shop) -> None:
    field = QLineEdit()
    dialog = shop.dialog(holding(column(field)))
    dialog.has_changes = lambda: True
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert QApplication.focusWidget().accessibleName() == "Keep editing, Esc"


def test_esc_again_keeps_editing(shop: Shop) -> None:
    field = QLineEdit()
    dialog = shop.dialog(holding(column(field)))
    dialog.has_changes = lambda: True
    QTest.keyClick(field, Qt.Key.Key_Escape)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert QApplication.focusWidget() is field


def test_changes_are_thrown_away_only_when_the_user_says_so(shop: Shop, qtbot: QtBot) -> None:
    field = QLineEdit()
    dialog = shop.dialog(holding(column(field)))
    dialog.has_changes = lambda: True
    QTest.keyClick(field, Qt.Key.Key_Escape)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    with qtbot.waitSignal(dialog.closed):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)


def test_a_dialog_grows_with_what_it_shows(shop):
    field, more = QLineEdit(), QWidget()
    more.setFixedHeight(120)
    more.hide()
    dialog = shop.dialog(holding(column(field, more)))
    QApplication.processEvents()
    before = dialog._panel.height()
    more.show()
    for _ in range(3):  # from the content to the panel, from the panel to the overlay
        QApplication.processEvents()

    assert dialog._panel.height() == before + 120
