"""What every page is given: the services, and the window around it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Protocol

from PySide6.QtWidgets import QWidget

from payaid_desktop.domain.changes import Changes
from payaid_desktop.domain.errors import AppError
from payaid_desktop.services.build import Services
from payaid_desktop.services.settings import Settings
from payaid_desktop.ui.commander import Commander, Handlers
from payaid_desktop.ui.habits import HabitKeeper
from payaid_desktop.ui.kit.look import Look
from payaid_desktop.ui.link import Link, ShopComputer, SignInWords
from payaid_desktop.ui.papers import PaperMaker
from payaid_desktop.ui.preferences import Preferences
from payaid_desktop.ui.signals import AppSignals
from payaid_desktop.ui.tasks import Runs


@dataclass(frozen=True, slots=True)
class Told:
    """A short message: what is so, what it means, and at most two things to do about it (label, command's keys, call).

    `tone` is ok, warn or bad.
    """

    title: str
    below: str = ""
    tone: str = "ok"
    actions: tuple[tuple[str, str, Callable[[], None]], ...] = ()


class Shell(Protocol):
    """What a page may ask of the window."""

    def go(self, page: str, subject: str | None = None) -> None:
        """Show a page; `subject` is the id of what it shows."""

    def back(self) -> None:
        """Go back to the page before."""

    def open_dialog(self, name: str, subject: str | None = None) -> None:
        """Open a dialog over the page; `subject` is the id of what it is about."""

    def tell(self, told: Told) -> None:
        """Show a toast."""

    def tell_error(self, error: AppError) -> None:
        """Show a foreseen error as a toast that stays."""

    def overlay_parent(self) -> QWidget:
        """What dialogs lie on."""

    def make_anew(self, subject: str | None = None) -> None:
        """Make everything that is shown in another language or size; the page arrives again, at `subject`."""

    def reopen(self, work: Callable[[], object]) -> None:
        """Close the shop, do some work on its file, and open it again."""


class Outside(Protocol):
    """What a page may ask of the computer around the window; tests give one that opens nothing."""

    def open_link(self, link: str) -> bool:
        """Open a link with the program that the computer has for it; tell whether there was one."""

    def show_folder(self, path: Path) -> None:
        """Show a folder, or the one that a file lies in."""


class ServerLink(Protocol):
    """What a page may ask of the connection with the shop's server; tests give one that connects with nothing."""

    def address(self) -> str | None:
        """The address of the server that this computer is connected with, if it is."""

    def state(self) -> Link:
        """How this computer stands with it."""

    def connect(self, given: SignInWords) -> None:
        """Connect by a code or a password; takes as long as the network does."""

    def computers(self) -> Sequence[ShopComputer]:
        """The shop's computers, as the server knows them; takes as long as the network does."""

    def rename(self, computer_id: str, name: str) -> None:
        """Call a computer otherwise."""

    def let_in(self, computer_id: str) -> None:
        """Let a computer take part."""

    def shut_out(self, computer_id: str) -> None:
        """Let a computer take part no more."""

    def believe(self, computer_id: str, *, believe: bool) -> None:
        """Take what a computer did that was shut out, or take nothing of it."""

    def make_code(self) -> str:
        """Make a code that lets one computer in, once."""

    def sync_now(self) -> None:
        """Sync at once."""

    def disconnect(self) -> None:
        """Forget the server; the books stay."""


@dataclass(frozen=True, slots=True)
class Desk:
    """Everything a page works with."""

    look: Look
    services: Services
    settings: Settings
    tasks: Runs
    commander: Commander
    signals: AppSignals
    preferences: Preferences
    habits: HabitKeeper
    shell: Shell
    papers: PaperMaker
    outside: Outside
    link: ServerLink
    today: Callable[[], date]

    def keys(self, command: str) -> str:
        """The key cap of a command."""
        return self.commander.book.caption(command)


class Page(QWidget):
    """A page of the window. `scope` names it for keys and history, `place` is where the side bar stands.

    A page is made once and shown often; it reads what it shows in `arrive`, and again in `heed` when it changed.
    """

    scope = ""
    place = ""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("page")
        self.desk = desk
        self.look = desk.look

    def handlers(self) -> Handlers:
        """What this page can do, by command."""
        return {}

    def arrive(self, subject: str | None) -> None:
        """It is shown now; `subject` is the id of what it is to show."""
        del subject

    def may_leave(self) -> bool:
        """Whether another page may take its place; if not, it shows why."""
        return True

    def heed(self, changes: Changes) -> None:
        """Something was changed; reads again if it shows that."""
        del changes

    def fit(self, level: int) -> None:
        """The window is 1 small, 2 narrow, 3 wide."""
        del level
