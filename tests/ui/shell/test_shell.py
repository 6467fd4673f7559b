"""Going from page to page, the side bar, and the truth of the status bar."""

from datetime import datetime
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout

from payaid_desktop.domain.business import Role
from payaid_desktop.domain.changes import Changes
from payaid_desktop.domain.errors import NotFoundError
from payaid_desktop.domain.permissions import may
from payaid_desktop.ui.desk import Desk, Page, Told
from payaid_desktop.ui.kit.labels import Label
from payaid_desktop.ui.kit.states import ErrorState
from payaid_desktop.ui.link import Link
from payaid_desktop.ui.shell.shell import DesktopShell
from payaid_desktop.ui.shell.status_bar import Shown
from payaid_desktop.ui.shell.window import level_of


class Written(Page):
    """A page that writes down what happens to it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.arrived: list[str | None] = []
        self.heeded: list[Changes] = []
        self.is_kept = False

    def arrive(self, subject: str | None) -> None:
        self.arrived.append(subject)

    def heed(self, changes: Changes) -> None:
        self.heeded.append(changes)

    def may_leave(self) -> bool:
        return not self.is_kept


class Home(Written):
    scope = place = "home"


class Invoices(Written):
    scope = place = "invoices"


class Bill(Written):
    scope, place = "bill", "invoices"


@pytest.fixture
def shell(demo_desk):
    shell = DesktopShell(demo_desk.window)
    shell.open(demo_desk.desk, {"home": Home, "invoices": Invoices, "bill": Bill}, {}, first="home")
    return shell


def page(shell) -> Page:
    return shell._navigation.page


def test_a_page_is_made_once_and_arrives_each_time_it_is_shown(shell):
    shell.go("bill", "a")
    first = page(shell)
    shell.go("bill", "b")

    assert page(shell) is first
    assert first.arrived == ["a", "b"]


def test_back_leads_to_the_page_before_with_what_it_showed(shell):
    shell.go("bill", "a")
    shell.go("invoices")
    shell.back()

    assert page(shell).scope == "bill"
    assert page(shell).arrived == ["a", "a"]


def test_a_page_that_has_something_to_lose_is_not_left(shell):
    shell.go("invoices")
    page(shell).is_kept = True
    shell.go("home")
    shell.back()

    assert page(shell).scope == "invoices"


def test_the_keys_of_the_side_bar_lead_to_its_places(shell, demo_desk):
    QTest.keyClick(demo_desk.window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)

    assert page(shell).scope == "invoices"
    assert demo_desk.window.sidebar._items["invoices"].isChecked()
    assert not demo_desk.window.sidebar._items["home"].isChecked()


def test_f5_tries_again_where_something_could_not_be_shown(shell, demo_desk):
    tries = []
    state = ErrorState(demo_desk.desk.look, title="No", sentence="The disk is gone.")
    state.try_again.connect(lambda: tries.append(1))
    QTest.keyClick(demo_desk.window, Qt.Key.Key_F5)
    column_of(page(shell)).addWidget(state)
    state.show()
    QTest.keyClick(demo_desk.window, Qt.Key.Key_F5)

    assert tries == [1]


def column_of(shown: Page) -> QVBoxLayout:
    layout = QVBoxLayout()
    shown.setLayout(layout)
    return layout


def test_every_page_hears_of_changes(shell):
    shell.go("invoices")
    listed = page(shell)
    shell.go("home")
    shell._changed(Changes({"invoices": ("x",)}))

    assert listed.heeded == page(shell).heeded != []


def test_pages_are_made_anew_when_the_language_changes_and_the_same_one_is_shown(shell):
    shell.go("bill", "a")
    before = page(shell)
    shell._navigation.forget_pages()

    assert page(shell) is not before
    assert page(shell).arrived == ["a"]


def test_the_window_does_not_close_over_something_to_lose(shell, demo_desk):
    page(shell).is_kept = True

    assert demo_desk.window.close() is False
    page(shell).is_kept = False
    assert demo_desk.window.close() is True


def test_the_side_bar_names_the_shop_and_its_financial_year(shell, demo_desk):
    words = [label.text() for label in demo_desk.window.sidebar.findChildren(Label)]

    assert demo_desk.desk.services.business.get().name in words
    assert "FY 2026–27" in words


def test_an_error_is_told_by_a_toast_that_stays(shell):
    shell.tell_error(NotFoundError("It is gone."))
    (toast,) = shell._toasts.toasts()

    assert "It is gone." in [label.text() for label in toast.findChildren(Label)]
    assert not toast.is_ageing()


def test_a_dialog_that_whoever_sits_here_may_not_use_is_not_opened_and_they_are_told(demo_desk):
    opened = []
    dialogs = {
        name: lambda *_, name=name: opened.append(name) for name in ("stock_count", "payment")
    }
    shell = DesktopShell(demo_desk.window)
    shell.open(demo_desk.desk, {"home": Home}, dialogs, first="home")
    demo_desk.desk.commander.allow(partial(may, Role.CASHIER))
    shell.open_dialog("stock_count")
    shell.open_dialog("payment")
    (toast,) = shell._toasts.toasts()

    assert opened == ["payment"]
    assert "Ask the owner or a manager." in [label.text() for label in toast.findChildren(Label)]


def test_what_a_toast_offers_is_done_by_its_key(shell, demo_desk):
    done = []
    shell.tell(Told("Saved.", actions=(("Print", "Alt P", lambda: done.append("printed")),)))
    QTest.keyClick(demo_desk.window, Qt.Key.Key_P, Qt.KeyboardModifier.AltModifier)

    assert done == ["printed"]


def test_the_status_bar_tells_what_waits_and_what_needs_somebody(demo_desk):
    bar = demo_desk.window.status
    bar.show_standing(Shown(datetime(2026, 7, 18, 11, 42, 8), waiting=6, needs_you=2))  # noqa: DTZ001

    assert "Saved on this computer 11:42:08" in bar.text()
    assert "6 to send" in bar.text()
    assert "2 need you" in bar.text()


def test_the_status_bar_says_nothing_of_what_there_is_not(demo_desk):
    bar = demo_desk.window.status
    bar.show_standing(Shown(None, waiting=0, needs_you=0))

    assert "to send" not in bar.text()
    assert "need" not in bar.text()


@pytest.mark.parametrize(
    ("width", "scale", "level"),
    [(1366, 100, 3), (1200, 100, 3), (1199, 100, 2), (900, 100, 2), (683, 100, 1), (1366, 150, 2)],
)
def test_how_much_room_there_is_depends_on_width_and_text_size(width, scale, level):
    assert level_of(width, scale) == level


@pytest.mark.parametrize(("width", "kind"), [(1366, 208), (1093, 52), (683, 44)])
def test_the_side_bar_becomes_a_rail_where_the_window_is_narrow(shell, demo_desk, width, kind):
    demo_desk.window.resize(width, 688)

    assert demo_desk.window.sidebar.width() == kind


@pytest.mark.parametrize(
    ("link", "words"),
    [
        (Link(), "Not connected to a server"),
        (Link("online"), "Everything is on the server"),
        (Link("syncing"), "Everything is on the server"),
        (Link("offline", "No answer."), "Offline — everything is saved here and sent later"),
        (Link("sign_in"), "Sign in to the server again"),
        (Link("revoked"), "This computer is shut out"),
        (Link("problem", "x"), "The server cannot be used"),
    ],
)
def test_the_status_bar_says_how_the_computer_stands_with_its_server(demo_desk, link, words):
    bar = demo_desk.window.status
    bar.show_standing(Shown())
    bar.show_link(link)

    assert words in bar.text()


def test_what_is_told_of_the_server_from_another_thread_is_shown(shell, demo_desk, qtbot):
    demo_desk.desk.signals.tell_link(Link("offline"))

    qtbot.waitUntil(lambda: "Offline" in demo_desk.window.status.text())
