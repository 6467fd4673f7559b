"""Desks for tests of pages: a real shop behind them, and a shell that writes down what it is asked."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from payaid_desktop.domain.errors import AppError
from payaid_desktop.services.build import Services
from payaid_desktop.services.settings import Settings
from payaid_desktop.ui.desk import Desk, Page, Told
from payaid_desktop.ui.habits import HabitKeeper
from payaid_desktop.ui.key_book import KeyBook
from payaid_desktop.ui.kit.look import Look
from payaid_desktop.ui.languages import Languages
from payaid_desktop.ui.link import Link, ShopComputer, SignInWords
from payaid_desktop.ui.papers import PaperMaker
from payaid_desktop.ui.preferences import Preferences
from payaid_desktop.ui.shell.window import Window
from payaid_desktop.ui.signals import AppSignals

T = TypeVar("T")
TODAY = date(2026, 7, 18)
NOW = datetime(2026, 7, 18, 6, 12, 8, tzinfo=UTC)
LAPTOP = QSize(1366, 768)


class ImmediateTasks:
    """Runs everything at once, on this thread; `errors` are those that nobody took."""

    def __init__(self) -> None:
        self.errors: list[AppError] = []

    def run(
        self,
        work: Callable[[], T],
        *,
        on_success: Callable[[T], None],
        on_error: Callable[[AppError], None] | None = None,
    ) -> None:
        try:
            value = work()
        except AppError as error:
            (on_error or self.errors.append)(error)
            return
        on_success(value)

    def run_latest(
        self,
        name: str,
        work: Callable[[], T],
        *,
        on_success: Callable[[T], None],
        on_error: Callable[[AppError], None] | None = None,
    ) -> None:
        self.run(work, on_success=on_success, on_error=on_error)

    run_long = run


@dataclass
class FakeShell:
    """Writes down what pages ask of the window."""

    window: QWidget
    went: list[tuple[str, str | None]] = field(default_factory=list)
    opened: list[tuple[str, str | None]] = field(default_factory=list)
    told: list[Told] = field(default_factory=list)
    errors: list[AppError] = field(default_factory=list)
    times_back: int = 0
    times_made_anew: int = 0
    reopened: list[Callable[[], object]] = field(default_factory=list)

    def go(self, page: str, subject: str | None = None) -> None:
        self.went.append((page, subject))

    def back(self) -> None:
        self.times_back += 1

    def open_dialog(self, name: str, subject: str | None = None) -> None:
        self.opened.append((name, subject))

    def tell(self, told: Told) -> None:
        self.told.append(told)

    def tell_error(self, error: AppError) -> None:
        self.errors.append(error)

    def overlay_parent(self) -> QWidget:
        return self.window

    def make_anew(self, subject: str | None = None) -> None:
        self.times_made_anew += 1

    def reopen(self, work: Callable[[], object]) -> None:
        self.reopened.append(work)


@dataclass
class FakeOutside:
    """Writes down what the computer is asked for; without programs it can open no link."""

    links: list[str] = field(default_factory=list)
    folders: list[Path] = field(default_factory=list)
    has_programs: bool = True

    def open_link(self, link: str) -> bool:
        self.links.append(link)
        return self.has_programs

    def show_folder(self, path: Path) -> None:
        self.folders.append(path)


@dataclass
class FakeLink:
    """Connects with nothing; `refuses` is what it says to whoever wants to connect."""

    url: str | None = None
    link: Link = field(default_factory=Link)
    refuses: AppError | None = None
    synced: int = 0
    given: SignInWords | None = None
    known: list[ShopComputer] = field(default_factory=list)
    beliefs: list[tuple[str, bool]] = field(default_factory=list)

    def address(self) -> str | None:
        return self.url

    def state(self) -> Link:
        return self.link

    def connect(self, given: SignInWords) -> None:
        if self.refuses is not None:
            raise self.refuses
        self.given = given
        self.url, self.link = given.address, Link("online")

    def computers(self) -> list[ShopComputer]:
        return self.known

    def rename(self, computer_id: str, name: str) -> None:
        self._change(computer_id, name=name)

    def let_in(self, computer_id: str) -> None:
        self._change(computer_id, state="active")

    def shut_out(self, computer_id: str) -> None:
        self._change(computer_id, state="revoked")

    def believe(self, computer_id: str, *, believe: bool) -> None:
        self.beliefs.append((computer_id, believe))
        self._change(computer_id, held=0)

    def make_code(self) -> str:
        return "ABCD-EFGH-JKLM-NPQR"

    def _change(self, computer_id: str, **changes: object) -> None:
        self.known = [
            replace(each, **changes) if each.id == computer_id else each for each in self.known
        ]

    def sync_now(self) -> None:
        self.synced += 1

    def disconnect(self) -> None:
        self.url, self.link = None, Link()


@dataclass
class TestDesk:
    """A desk with its window and what the fakes wrote down."""

    __test__ = False

    desk: Desk
    window: Window
    shell: FakeShell
    tasks: ImmediateTasks
    outside: FakeOutside
    link: FakeLink
    qtbot: QtBot

    def show(self, page: Page, subject: str | None = None) -> Page:
        """Show a page in the window, as the navigation does."""
        self.window.show_page(page)
        page.fit(self.window.level)
        self.desk.commander.show_page(page.scope, page.handlers())
        page.arrive(subject)
        QApplication.processEvents()
        return page


def make_desk(
    look: Look, qtbot: QtBot, services: Services, settings: Settings, *, size: QSize = LAPTOP
) -> TestDesk:
    """Put a desk together over open services, with a window that is shown."""
    window = Window(look, KeyBook())
    qtbot.addWidget(window)
    window.resize(size)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    shell, tasks, outside = FakeShell(window), ImmediateTasks(), FakeOutside()
    link = FakeLink()
    preferences = Preferences(Path(settings.data_dir) / "window.ini")
    habits = HabitKeeper(preferences, look, Languages(look.app), window.commander)
    desk = Desk(
        look=look,
        services=services,
        settings=settings,
        tasks=tasks,
        commander=window.commander,
        signals=AppSignals(window),
        preferences=preferences,
        habits=habits,
        shell=shell,
        papers=PaperMaker(services, settings),
        outside=outside,
        link=link,
        today=lambda: TODAY,
    )
    return TestDesk(desk, window, shell, tasks, outside, link, qtbot)
