"""The input for amounts."""

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from payaid_desktop.ui.amount_text import Problem
from payaid_desktop.ui.kit.look import Look
from payaid_desktop.ui.kit.money_field import MoneyField, MoneyInput, _sentence


@pytest.fixture
def field(qtbot: QtBot, look: Look) -> MoneyField:
    window = QWidget()
    qtbot.addWidget(window)
    field = MoneyField(look, "Amount received")
    layout = QVBoxLayout(window)
    layout.addWidget(field)
    layout.addWidget(QLineEdit())
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    field.money.setFocus()
    field.window_kept = window  # type: ignore[attr-defined]
    return field


def test_a_calculation_is_shown_as_its_result_on_leaving(field: MoneyField) -> None:
    QTest.keyClicks(field.money, "1.25l+75")
    QTest.keyClick(field.money, Qt.Key.Key_Tab)
    assert field.money.text() == "1,25,075.00"
    assert field.money.amount() == Decimal("125075.00")


def test_enter_shows_the_result_too(field: MoneyField) -> None:
    QTest.keyClicks(field.money, "12*45")
    QTest.keyClick(field.money, Qt.Key.Key_Return)
    assert field.money.text() == "540.00"


def test_what_cannot_be_read_stays_as_typed_with_a_sentence(field: MoneyField) -> None:
    QTest.keyClicks(field.money, "5kg")
    QTest.keyClick(field.money, Qt.Key.Key_Tab)
    assert field.money.text() == "5kg"
    assert field.money.amount() is None
    assert field.has_error()
    assert "lakh" in field.note()


def test_the_sentence_goes_when_the_amount_is_repaired(field: MoneyField) -> None:
    QTest.keyClicks(field.money, "5kg")
    QTest.keyClick(field.money, Qt.Key.Key_Return)
    field.money.setText("5k")
    QTest.keyClick(field.money, Qt.Key.Key_Return)
    assert not field.has_error()


def test_the_amount_is_known_before_the_field_is_left(field: MoneyField, qtbot: QtBot) -> None:
    with qtbot.waitSignal(field.money.amount_changed):
        QTest.keyClicks(field.money, "5")
    assert field.money.amount() == Decimal("5.00")


def test_an_amount_below_zero_is_refused(field: MoneyField) -> None:
    QTest.keyClicks(field.money, "50-75")
    QTest.keyClick(field.money, Qt.Key.Key_Return)
    assert field.has_error()


def test_an_empty_amount_is_no_error(field: MoneyField) -> None:
    QTest.keyClick(field.money, Qt.Key.Key_Return)
    assert field.money.amount() is None
    assert not field.has_error()


def test_the_next_digit_starts_a_new_amount(field: MoneyField) -> None:
    field.money.set_amount(Decimal("21680"))
    QTest.keyClick(field.money, Qt.Key.Key_Tab)
    field.money.setFocus(Qt.FocusReason.BacktabFocusReason)
    QTest.keyClicks(field.money, "9")
    assert field.money.text() == "9"


def test_an_amount_may_be_below_zero_where_that_is_meant(qtbot: QtBot, look: Look) -> None:
    entry = MoneyInput(look, name="Opening balance", negative=True)
    qtbot.addWidget(entry)
    entry.set_amount(Decimal("-1250"))
    assert entry.text() == "−1,250.00"
    assert entry.amount() == Decimal("-1250.00")


@pytest.mark.parametrize("problem", [p for p in Problem if p is not Problem.EMPTY])
def test_every_problem_has_a_sentence(problem: Problem) -> None:
    assert _sentence(problem).endswith((".", "?"))
