"""Lists, segments and switches."""

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from payaid_desktop.ui.kit.choices import Choice, Segmented, Switch
from payaid_desktop.ui.kit.look import Look

STATES = (("24 Gujarat", "24"), ("27 Maharashtra", "27"), ("29 Karnataka", "29"))


@pytest.fixture
def choice(qtbot: QtBot, look: Look) -> Choice:
    choice = Choice(look, STATES, name="State")
    qtbot.addWidget(choice)
    choice.show()
    return choice


@pytest.fixture
def segmented(qtbot: QtBot, look: Look) -> Segmented:
    modes = (("UPI", "upi"), ("Cash", "cash"), ("Bank", "bank"))
    segmented = Segmented(look, modes, name="How")
    qtbot.addWidget(segmented)
    segmented.show()
    segmented.activateWindow()
    segmented.setFocus()
    return segmented


def test_a_choice_gives_the_value_of_its_text(choice: Choice) -> None:
    choice.set_value("27")
    assert choice.currentText() == "27 Maharashtra"
    assert choice.value() == "27"


def test_typing_finds_a_choice(choice: Choice) -> None:
    choice.set_value("24")
    QTest.keyClicks(choice, "29")
    assert choice.value() == "29"


def test_a_choice_tells_what_the_user_took(choice: Choice, qtbot: QtBot) -> None:
    choice.set_value("24")
    with qtbot.waitSignal(choice.chosen) as told:
        QTest.keyClick(choice, Qt.Key.Key_Down)
    assert told.args == ["27"]


def test_a_value_that_is_not_offered_chooses_nothing(choice: Choice) -> None:
    choice.set_value("99")
    assert choice.value() is None


def test_what_was_chosen_stays_when_other_things_are_offered(choice: Choice) -> None:
    choice.set_value("29")
    choice.set_options(STATES[1:])
    assert choice.value() == "29"


def test_the_wheel_does_not_change_what_is_chosen(choice: Choice) -> None:
    choice.set_value("24")
    turn = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        choice.pos(),
        choice.pos() + choice.rect().bottomLeft() * 9,
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    choice.wheelEvent(turn)
    assert choice.value() == "24"
    assert not turn.isAccepted()


def test_the_arrows_move_among_segments_and_stop_at_the_ends(
    segmented: Segmented, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(segmented.chosen) as told:
        QTest.keyClick(segmented.focusWidget(), Qt.Key.Key_Right)
    assert told.args == ["cash"]
    for _ in range(3):
        QTest.keyClick(segmented.focusWidget(), Qt.Key.Key_Right)
    assert segmented.value() == "bank"
    QTest.keyClick(segmented.focusWidget(), Qt.Key.Key_Left)
    assert segmented.value() == "cash"


def test_only_one_segment_is_chosen(segmented: Segmented) -> None:
    segmented.take("bank")
    assert segmented.value() == "bank"
    segmented.set_value("upi")
    assert segmented.value() == "upi"


def test_more_than_five_segments_are_refused(look: Look) -> None:
    with pytest.raises(ValueError, match="more than 5"):
        Segmented(look, [(str(n), n) for n in range(6)], name="Too many")


def test_space_turns_a_switch_and_a_screen_reader_takes_it_for_a_check_box(
    qtbot: QtBot, look: Look
) -> None:
    switch = Switch(look, name="Round off")
    qtbot.addWidget(switch)
    switch.show()
    QTest.keyClick(switch, Qt.Key.Key_Space)
    assert switch.isChecked()
    spoken = QAccessible.queryAccessibleInterface(switch)
    assert spoken.role() is QAccessible.Role.CheckBox
    assert spoken.text(QAccessible.Text.Name) == "Round off"


def test_a_click_anywhere_on_a_switch_turns_it(qtbot: QtBot, look: Look) -> None:
    switch = Switch(look, name="Round off")
    qtbot.addWidget(switch)
    switch.show()
    QTest.mouseClick(switch, Qt.MouseButton.LeftButton, pos=switch.rect().center())
    assert switch.isChecked()
