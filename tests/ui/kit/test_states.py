"""What stands in the place of content, and progress."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from payaid_desktop.ui.kit.buttons import Button
from payaid_desktop.ui.kit.look import Look
from payaid_desktop.ui.kit.progress import APPEARS_AFTER_MS, Progress
from payaid_desktop.ui.kit.states import EmptyState, ErrorState, NoMatch, Skeleton, Spinner


def button_named(part: EmptyState | ErrorState | Progress, name: str) -> Button:
    return next(b for b in part.findChildren(Button) if b.text() == name)


def test_an_empty_page_says_what_to_do_and_offers_it(qtbot: QtBot, look: Look) -> None:
    new = Button(look, "New invoice", keys="F8")
    link = Button(look, "Import your data", variant="link")
    state = EmptyState(
        look,
        icon="receipt",
        title="Make your first invoice",
        sentence="Type a customer.",
        buttons=[new],
        link=("Coming from Tally?", link),
    )
    qtbot.addWidget(state)
    state.resize(600, 400)
    state.show()
    assert state.accessibleName() == "Make your first invoice. Type a customer."
    assert new.isVisible()
    assert link.isVisible()


def test_no_sentence_is_cut_where_there_is_little_room(qtbot: QtBot, look: Look) -> None:
    sentence = "Did you mean Sharma? Search looks at number, name, phone, item and amount."
    state = NoMatch(look, title="No bill matches", sentence=sentence)
    qtbot.addWidget(state)
    state.resize(240, 300)
    state.show()
    label = next(label for label in state.findChildren(QLabel) if label.text() == sentence)
    assert label.height() >= label.heightForWidth(label.width())


def test_an_error_can_be_tried_again_and_looked_into(qtbot: QtBot, look: Look) -> None:
    state = ErrorState(look, title="Not read", sentence="The file is in use.", has_details=True)
    qtbot.addWidget(state)
    with qtbot.waitSignal(state.try_again):
        button_named(state, "Try again").click()
    with qtbot.waitSignal(state.details):
        button_named(state, "Details").click()


def test_an_error_that_has_no_more_to_say_offers_no_details(qtbot: QtBot, look: Look) -> None:
    state = ErrorState(look, title="Not read", sentence="The file is in use.")
    qtbot.addWidget(state)
    state.show()
    assert not button_named(state, "Details").isVisible()
    assert button_named(state, "Try again").isVisible()


def test_an_error_says_what_happened_this_time(qtbot: QtBot, look: Look) -> None:
    state = ErrorState(look, title="Not read", sentence="The file is in use.")
    qtbot.addWidget(state)
    state.show_problem("Not read", "The disk is full.")
    assert state.accessibleName() == "Not read. The disk is full."


def test_a_skeleton_has_room_for_its_rows(qtbot: QtBot, look: Look) -> None:
    skeleton = Skeleton(look, rows=5)
    qtbot.addWidget(skeleton)
    assert skeleton.height() == 150


def test_a_spinner_turns_only_while_it_can_be_seen(qtbot: QtBot, look: Look) -> None:
    spinner = Spinner(look)
    qtbot.addWidget(spinner)
    assert not spinner.is_turning()
    spinner.show()
    assert spinner.is_turning()
    spinner.hide()
    assert not spinner.is_turning()


def test_progress_does_not_show_before_work_takes_long(qtbot: QtBot, look: Look) -> None:
    progress = Progress(look)
    qtbot.addWidget(progress)
    progress.begin("Making 386 PDF bills")
    assert not progress.isVisible()
    patience = [timer for timer in progress.findChildren(QTimer) if timer.isSingleShot()]
    assert [timer.interval() for timer in patience] == [APPEARS_AFTER_MS]
    patience[0].timeout.emit()
    assert progress.isVisible()
    progress.finish()
    assert not progress.isVisible()


def test_work_that_is_soon_finished_never_shows(qtbot: QtBot, look: Look) -> None:
    progress = Progress(look)
    qtbot.addWidget(progress)
    progress.begin("Making a PDF bill")
    progress.finish()
    assert not any(t.isActive() for t in progress.findChildren(QTimer) if t.isSingleShot())


def test_progress_counts_and_tells_the_time_left(qtbot: QtBot, look: Look) -> None:
    progress = Progress(look)
    qtbot.addWidget(progress)
    progress.begin("Making 386 PDF bills")
    progress.show_count(239, 386, seconds_left=40)
    assert progress.count() == "239 of 386 · about 40 s left"
    progress.show_count(240, 386, seconds_left=200)
    assert progress.count() == "240 of 386 · about 3 min left"
    progress.show_count(241, 386)
    assert progress.count() == "241 of 386"


def test_esc_asks_once_to_stop(qtbot: QtBot, look: Look) -> None:
    progress = Progress(look)
    qtbot.addWidget(progress)
    progress.begin("Making 386 PDF bills")
    progress.appear()
    asked: list[bool] = []
    progress.stopped.connect(lambda: asked.append(True))
    QTest.keyClick(progress, Qt.Key.Key_Escape)
    QTest.keyClick(progress, Qt.Key.Key_Escape)
    assert asked == [True]
    progress.begin("Making them again")
    assert progress.stop_button().isEnabled()
