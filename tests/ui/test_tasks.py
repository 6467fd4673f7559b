"""Work off the window's thread."""

import threading

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from payaid_desktop.domain.errors import AppError, NotFoundError
from payaid_desktop.ui.tasks import Tasks


@pytest.fixture
def tasks(qtbot: QtBot):
    running = Tasks()
    yield running
    running.close()


def gone() -> None:
    raise NotFoundError("It is gone.")


def test_work_runs_on_another_thread_and_its_answer_comes_home(tasks, qtbot):
    threads = []
    tasks.run(
        threading.current_thread,
        on_success=lambda at: threads.extend((at, threading.current_thread())),
    )
    qtbot.waitUntil(lambda: len(threads) == 2)

    assert threads[0] is not threading.main_thread()
    assert threads[1] is threading.main_thread()


def test_database_work_is_done_in_the_order_in_which_it_was_asked(tasks, qtbot):
    done: list[int] = []
    for number in range(50):
        tasks.run(lambda number=number: number, on_success=done.append)
    qtbot.waitUntil(lambda: len(done) == 50)

    assert done == list(range(50))


def test_only_the_newest_of_equal_questions_is_answered(tasks, qtbot):
    wait, answers = threading.Event(), []
    tasks.run(wait.wait, on_success=lambda _: None)
    for text in ("s", "sh", "sha"):
        tasks.run_latest("search", lambda text=text: text, on_success=answers.append)
    wait.set()
    qtbot.waitUntil(lambda: tasks.is_idle)

    assert answers == ["sha"]


def test_a_question_that_is_out_of_date_is_not_even_worked_on(tasks, qtbot):
    wait, worked = threading.Event(), []
    tasks.run(wait.wait, on_success=lambda _: None)
    for text in ("s", "sh"):
        tasks.run_latest("search", lambda text=text: worked.append(text), on_success=lambda _: None)
    wait.set()
    qtbot.waitUntil(lambda: tasks.is_idle)

    assert worked == ["sh"]


def test_a_foreseen_error_goes_to_who_asked(tasks, qtbot):
    errors: list[AppError] = []
    tasks.run(gone, on_success=lambda _: None, on_error=errors.append)
    qtbot.waitUntil(lambda: bool(errors))

    assert str(errors[0]) == "It is gone."


def test_a_foreseen_error_that_nobody_takes_is_told_to_the_window(tasks, qtbot):
    with qtbot.waitSignal(tasks.failed) as told:
        tasks.run(gone, on_success=lambda _: None)

    assert isinstance(told.args[0], NotFoundError)


def test_a_bug_is_logged_and_told_with_its_traceback(tasks, qtbot, caplog):
    with qtbot.waitSignal(tasks.broke) as told:
        tasks.run(lambda: 1 / 0, on_success=lambda _: None)

    assert "ZeroDivisionError" in told.args[0]
    assert "Work of the window failed" in caplog.text


def test_long_work_does_not_hold_up_the_database(tasks, qtbot):
    wait, done = threading.Event(), []
    tasks.run_long(wait.wait, on_success=lambda _: done.append("long"))
    tasks.run(lambda: None, on_success=lambda _: done.append("short"))
    qtbot.waitUntil(lambda: done == ["short"])
    wait.set()
    qtbot.waitUntil(lambda: done == ["short", "long"])


def test_nothing_comes_home_after_closing(qtbot):
    running, done = Tasks(), []
    running.run(lambda: None, on_success=done.append)
    running.close()
    running.run(lambda: None, on_success=done.append)
    qtbot.wait(20)

    assert done == []


class Screen(QLabel):
    """A screen that shows an answer, or why there is none."""

    def answer(self, text: object) -> None:
        self.setText(str(text))


@pytest.mark.parametrize(
    "hears", [lambda screen: screen.answer, lambda screen: screen.hears_by_the_way()]
)
def test_a_screen_that_is_gone_hears_nothing(tasks, qtbot, hears):
    class Screened(Screen):
        def hears_by_the_way(self):
            return lambda text: self.answer(f"{text}.")

    broken: list[str] = []
    tasks.broke.connect(broken.append)
    wait, screen = threading.Event(), Screened()
    tasks.run(wait.wait, on_success=hears(screen))
    delete(screen)
    wait.set()
    with qtbot.captureExceptions() as raised:
        qtbot.waitUntil(lambda: tasks.is_idle)

    assert (broken, raised) == ([], [])


def test_what_leads_a_dialog_hears_nothing_when_it_is_closed(tasks, qtbot):
    class Leads:
        def __init__(self):
            self.dialog = QLabel()

        def saved(self, text):
            self.dialog.setText(text)

    wait, leads = threading.Event(), Leads()
    tasks.run(wait.wait, on_success=leads.saved)
    delete(leads.dialog)
    wait.set()
    with qtbot.captureExceptions() as raised:
        qtbot.waitUntil(lambda: tasks.is_idle)

    assert raised == []


def test_an_error_for_a_screen_that_is_gone_is_told_to_the_window(tasks, qtbot):
    wait, screen = threading.Event(), Screen()

    def fail() -> None:
        wait.wait()
        gone()

    tasks.run(fail, on_success=screen.answer, on_error=screen.answer)
    delete(screen)
    with qtbot.waitSignal(tasks.failed) as told:
        wait.set()

    assert isinstance(told.args[0], NotFoundError)


def test_what_was_asked_of_the_books_is_done_before_closing_and_what_only_reads_is_not(qtbot):
    running, wait, done = Tasks(), threading.Event(), []
    running.run(wait.wait, on_success=lambda _: None)
    running.run(lambda: done.append("saved"), on_success=lambda _: None)
    running.run_latest("list", lambda: done.append("read"), on_success=lambda _: None)
    threading.Timer(0.05, wait.set).start()
    running.close()

    assert done == ["saved"]
