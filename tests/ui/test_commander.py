"""Who answers to a key."""

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from payaid_desktop.domain.business import Role
from payaid_desktop.domain.permissions import may
from payaid_desktop.ui.commander import Commander
from payaid_desktop.ui.commands import Profile
from payaid_desktop.ui.key_book import KeyBook


class Called(list):
    """Handlers that write down that they were called."""

    def __call__(self, name: str):
        return lambda: self.append(name)


@pytest.fixture
def window(qtbot):
    shown = QWidget()
    shown.field = QLineEdit()
    layout = QVBoxLayout(shown)
    layout.addWidget(shown.field)
    qtbot.addWidget(shown)
    shown.show()
    qtbot.waitExposed(shown)
    shown.activateWindow()
    shown.field.setFocus()
    return shown


@pytest.fixture
def called():
    return Called()


@pytest.fixture
def commander(window):
    return Commander(window, KeyBook())


def press(window, key, modifiers=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(window.field, key, modifiers)


def test_the_window_answers_where_the_page_does_not(commander, window, called):
    commander.set_base({"make.invoice": called("window")})
    commander.show_page("invoices", {})
    press(window, Qt.Key.Key_F8)

    assert called == ["window"]


def test_the_page_answers_before_the_window(commander, window, called):
    commander.set_base({"make.payment": called("window")})
    commander.show_page("invoices", {"make.payment": called("page")})
    press(window, Qt.Key.Key_F6)

    assert called == ["page"]


def test_a_dialog_answers_and_what_lies_under_it_is_not_asked(commander, window, called):
    commander.set_base({"make.invoice": called("window")})
    commander.show_page("invoices", {"print": called("page")})
    dialog = commander.enter("payment", {"save": called("dialog")})
    press(window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    press(window, Qt.Key.Key_F8)
    press(window, Qt.Key.Key_P, Qt.KeyboardModifier.AltModifier)

    assert called == ["dialog"]
    commander.leave(dialog)
    press(window, Qt.Key.Key_F8)
    assert called == ["dialog", "window"]


def test_a_dialog_still_answers_when_the_page_below_it_is_another_one(commander, window, called):
    commander.set_base({})
    commander.show_page("invoices", {})
    dialog = commander.enter("mishap", {"go.back": called("dialog")})
    commander.show_page("bill", {"go.back": called("page")})
    press(window, Qt.Key.Key_Escape)
    commander.leave(dialog)
    press(window, Qt.Key.Key_Escape)

    assert called == ["dialog", "page"]


def test_a_key_that_is_held_down_is_done_once_but_for_undoing(commander, window):
    repeat = {each.key().toString() for each in window.findChildren(QShortcut) if each.autoRepeat()}

    assert repeat == {"Ctrl+Z", "Ctrl+Y"}


def test_the_same_key_means_another_thing_on_another_page(commander, window, called):
    commander.show_page("editor", {"save.print": called("save and print")})
    press(window, Qt.Key.Key_P, Qt.KeyboardModifier.AltModifier)
    commander.show_page("bill", {"print": called("print")})
    press(window, Qt.Key.Key_P, Qt.KeyboardModifier.AltModifier)

    assert called == ["save and print", "print"]


def test_keys_that_nobody_takes_are_told_as_the_key_cap_shows_them(commander, window, qtbot):
    commander.show_page("invoices", {})
    with qtbot.waitSignal(commander.unclaimed) as told:
        press(window, Qt.Key.Key_P, Qt.KeyboardModifier.AltModifier)

    assert told.args == ["Alt P"]


def test_letters_never_leave_the_field_that_they_are_typed_into(commander, window, called):
    commander.show_page("deals", {"deal.won": called("won")})
    press(window, Qt.Key.Key_W)

    assert called == []
    assert window.field.text() == "w"


def test_a_view_may_give_its_plain_keys_to_the_page(commander, called):
    commander.show_page("deals", {"deal.won": called("won")})
    won = QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_W, Qt.KeyboardModifier.NoModifier, "w")

    assert commander.take_plain(won)
    assert called == ["won"]


def test_the_profile_tally_adds_its_keys(commander, window, called):
    commander.show_page("editor", {"save": called("saved")})
    commander.use(Profile.TALLY)
    press(window, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    press(window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)

    assert called == ["saved", "saved"]


def test_only_commands_that_somebody_answers_to_are_available(commander):
    commander.set_base({"make.invoice": lambda: None})
    commander.show_page("invoices", {"copy": lambda: None})

    assert [command.id for command in commander.available()] == ["copy", "make.invoice"]
    assert not commander.can("print")
    assert commander.run("print") is False


def test_what_whoever_sits_here_may_not_do_is_not_there(commander, window, called):
    commander.set_base({"make.invoice": called("bill")})
    commander.show_page("invoices", {"cancel": called("cancel")})
    commander.allow(partial(may, Role.CASHIER))

    press(window, Qt.Key.Key_X, Qt.KeyboardModifier.AltModifier)
    press(window, Qt.Key.Key_F8)

    assert called == ["bill"]
    assert not commander.can("cancel")
    assert "cancel" not in {each.id for each in commander.available()}


def test_who_may_not_do_something_is_told_so_and_no_dialog_opens_for_nothing(
    commander, window, called, qtbot
):
    commander.set_base({"make.stock_count": called("count")})
    commander.allow(partial(may, Role.CASHIER))

    with qtbot.waitSignal(commander.refused) as by_key:
        press(window, Qt.Key.Key_F7, Qt.KeyboardModifier.AltModifier)
    with qtbot.waitSignal(commander.refused) as by_button:
        assert not commander.run("make.stock_count")
    with qtbot.waitSignal(commander.refused) as by_dialog:
        assert not commander.may("product.create")

    assert called == []
    assert [each.args for each in (by_key, by_button, by_dialog)] == [
        ["stock.move"],
        ["stock.move"],
        ["product.create"],
    ]
