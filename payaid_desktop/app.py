"""The desktop's composition root: window, services and tasks, joined by hand; no logic."""

import logging
import sys
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLoggingCategory, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from payaid_desktop.domain.clock import today
from payaid_desktop.domain.errors import AppError
from payaid_desktop.services.clock import SystemClock
from payaid_desktop.services.settings import Settings
from payaid_desktop.ui.faults import Faults
from payaid_desktop.ui.habits import HabitKeeper, theme_of
from payaid_desktop.ui.key_book import KeyBook
from payaid_desktop.ui.kit.look import Look
from payaid_desktop.ui.kit.motion import is_motion_wanted
from payaid_desktop.ui.kit.type import load_faces, load_other_scripts
from payaid_desktop.ui.languages import Languages
from payaid_desktop.ui.link import Link
from payaid_desktop.ui.outside import Computer
from payaid_desktop.ui.preferences import Preferences
from payaid_desktop.ui.shell.mishap import Mishaps
from payaid_desktop.ui.shell.window import Window
from payaid_desktop.ui.signals import AppSignals
from payaid_desktop.ui.tasks import Tasks

if TYPE_CHECKING:  # SQLAlchemy and httpx come after the first paint
    from payaid_desktop.domain.changes import Changes
    from payaid_desktop.jobs.worker import Worker
    from payaid_desktop.linking import Linking
    from payaid_desktop.services.build import Services
    from payaid_desktop.ui.desk import Desk
    from payaid_desktop.ui.onboarding.restoring import Bench
    from payaid_desktop.ui.shell.shell import DesktopShell
    from sync.client.live import LinkStatus, LiveSync

_USUAL_SIZE: Final = (1366, 688)
_DEMO_INVOICES: Final = 6_000
"""Enough for a few bills a day over two years; written in bulk they take seconds."""
_SWITCH_S: Final = 0.0005
"""A thread that works beside the window gives way so soon: with the usual 5 ms keys are painted late while it syncs."""
_LOG: Final = logging.getLogger("payaid.ui")


@dataclass(frozen=True, slots=True)
class Wanted:
    """How the window is to start.

    `demo` makes the demo shop when the folder has none; `screenshots` is a folder for pictures of every place, after
    which the program ends.
    """

    settings: Settings
    demo: bool = False
    first_page: str = "home"
    screenshots: Path | None = None


class Desktop(QObject):
    """The running program: shows the window at once and opens the shop behind it.

    Signals:
        shown(str): what stands in the window now: shop, set_up or trouble.
    """

    shown = Signal(str)

    def __init__(self, app: QApplication, wanted: Wanted) -> None:
        super().__init__(app)
        load_faces()
        self._wanted = wanted
        self._settings = wanted.settings
        self._first_page = wanted.first_page
        self._recovery_key = ""
        self._told: AppError | None = None
        self._stack = ExitStack()
        self.shell: DesktopShell | None = None
        self._live: LiveSync | None = None
        self._workers: tuple[Worker, ...] = ()
        self.preferences = Preferences(wanted.settings.data_dir / "window.ini")
        self.languages = Languages(app)
        self.languages.use(self.preferences.language)
        self.look = Look(
            app,
            theme=theme_of(self.preferences.theme),
            scale_percent=self.preferences.scale_percent,
        )
        self.look.set_up()
        self.look.moves = is_motion_wanted(app)
        self.tasks = Tasks(self)
        self.signals = AppSignals(self)
        self.window = Window(self.look, KeyBook(self.preferences.profile))
        commander = self.window.commander
        self.habits = HabitKeeper(self.preferences, self.look, self.languages, commander)
        self.faults = Faults(self)
        self.mishaps = Mishaps(self.look, self.window, commander, wanted.settings.log_file)
        self._listen()

    def start(self) -> None:
        """Show the window, then open the shop."""
        self.faults.watch()
        sys.setswitchinterval(_SWITCH_S)
        geometry = self.preferences.geometry
        if geometry.isEmpty() or not self.window.restoreGeometry(geometry):
            self.window.resize(*_USUAL_SIZE)
        if not self._wanted.demo and not self._settings.store_path.exists():
            self.window.show_nothing()
        self.window.show()
        QTimer.singleShot(0, self._begin)

    def close(self) -> None:
        """Remember the window, finish what runs, close the shop."""
        self.preferences.geometry = self.window.saveGeometry()
        self.preferences.save()
        self.tasks.close()
        self._stack.close()
        self.faults.rest()

    def end(self) -> None:
        """Close, for somebody who ends the program from outside and answers no question; drafts are kept."""
        if not self.window.close():
            self.close()
            QGuiApplication.quit()

    def come_to_front(self) -> None:
        """Raise the window: somebody started the program again."""
        self.window.setWindowState(
            self.window.windowState() & ~Qt.WindowState.WindowMinimized
            | Qt.WindowState.WindowActive
        )
        self.window.raise_()
        self.window.activateWindow()

    def _listen(self) -> None:
        self.shown.connect(self._take_pictures)
        self.window.closing.connect(self.close)
        self.faults.broke.connect(self.mishaps.show)
        self.tasks.broke.connect(self._show_something)
        self.tasks.broke.connect(self.mishaps.show)
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self.habits.follow_system)
        hints.accessibility().contrastPreferenceChanged.connect(self.habits.follow_system)

    def _begin(self) -> None:
        load_other_scripts()
        self._open_shop()

    def _open_shop(self) -> None:
        self.tasks.run(self._opened, on_success=self._show_shop, on_error=self._not_opened)

    def _opened(self) -> "Services":
        """Open the store; on the database's thread, where importing it takes nobody's time."""
        from payaid_desktop.services.build import open_services

        settings = self._settings
        makes_demo = self._wanted.demo and not settings.store_path.exists()
        if makes_demo:
            from payaid_desktop.services.demo.load import Wishes
            from payaid_desktop.services.demo.make import make_demo

            make_demo(settings, Wishes(invoices=_DEMO_INVOICES, in_bulk=True))
        services = self._stack.enter_context(open_services(settings, publish=self._publish))
        if makes_demo:
            services.maintenance.back_up()  # a shop that is looked after has one
        return services

    def _start_working(self, services: "Services") -> None:
        """Do outgoing and timed work from now on."""
        from payaid_desktop.documents.letter_maker import LetterMaker
        from payaid_desktop.jobs.building import bench_of, workers_of

        bench = bench_of(services, self._settings, LetterMaker(services, self._settings))
        self._workers = workers_of(bench)
        for worker in self._workers:
            worker.start()
        self._stack.callback(self._stop_working)

    def _stop_working(self) -> None:
        for worker in self._workers:
            worker.stop()
        self._workers = ()

    def _publish(self, changes: "Changes") -> None:
        """Tell every screen, and the server, what was done; from any thread."""
        self.signals.publish(changes)
        if self._live is not None:
            self._live.heed(changes)
        if "jobs" in changes:
            for worker in self._workers:
                worker.wake()

    def _start_syncing(self, services: "Services") -> None:
        """Sync by itself from now on, if this computer has a server; on the database's thread: imports take time."""
        from payaid_desktop.services.connecting import is_connected

        if not is_connected(self._settings):
            return
        from sync.client.live import LiveSync

        self._live = live = LiveSync(self._settings, services, tell=self._tell_link)
        self._stack.callback(self._stop_syncing)
        live.start()

    def _linking(self, services: "Services") -> "Linking":
        from payaid_desktop.linking import Linking

        linking = Linking(
            self._settings,
            start=lambda: self._start_syncing(services),
            stop=self._stop_syncing,
            wake=lambda: self._live.wake() if self._live is not None else None,
            own_id=lambda: services.acts.actor.device_id,
        )
        self.signals.link_changed.connect(linking.heed)
        return linking

    def _stop_syncing(self) -> None:
        if self._live is not None:
            self._live.stop()
            self._live = None
            self.signals.tell_link(Link())

    def _tell_link(self, status: "LinkStatus") -> None:
        self.signals.tell_link(Link(status.state.value, status.sentence))

    def _show_shop(self, services: "Services") -> None:
        from payaid_desktop.ui.desk import Desk
        from payaid_desktop.ui.dialogs import DIALOGS
        from payaid_desktop.ui.pages import PAGES
        from payaid_desktop.ui.papers import PaperMaker
        from payaid_desktop.ui.shell.shell import DesktopShell

        shell = self.shell = DesktopShell(self.window)
        desk = Desk(
            look=self.look,
            services=services,
            settings=self._settings,
            tasks=self.tasks,
            commander=self.window.commander,
            signals=self.signals,
            preferences=self.preferences,
            habits=self.habits,
            shell=shell,
            papers=PaperMaker(services, self._settings),
            outside=Computer(),
            link=self._linking(services),
            today=services.acts.today,
        )
        self.window.show_nothing()
        self.tasks.failed.connect(shell.tell_error)
        shell.reopening.connect(self._reopen)
        first = self._first_page
        shell.open(desk, PAGES, DIALOGS, first=first if first in PAGES else next(iter(PAGES)))
        self._after_opening(desk)
        self.tasks.run(lambda: self._start_syncing(services), on_success=_nothing)
        self.tasks.run(lambda: self._start_working(services), on_success=_nothing)
        self.shown.emit("shop")

    def _after_opening(self, desk: "Desk") -> None:
        if self._told is not None:
            desk.shell.tell_error(self._told)
            self._told = None
        if self._recovery_key:
            from payaid_desktop.ui.onboarding.key_dialog import remind_of_key

            remind_of_key(desk)
            self._recovery_key = ""

    def _take_pictures(self, what: str) -> None:
        """Take the pictures that were asked for: of every place, or of what stands there in place of a shop."""
        from payaid_desktop.ui.pages import PAGES
        from payaid_desktop.ui.places import PLACES
        from payaid_desktop.ui.shell.album import Album

        folder = self._wanted.screenshots
        if folder is None:
            return
        if self.shell is None:
            path = folder / f"{what}.png"
            self._pictures_taken((path,) if self.window.grab().save(str(path)) else ())
            return
        pages = [place.page for place in PLACES if place.page in PAGES]
        album = Album(
            self.window, self.shell, folder, is_idle=lambda: self.tasks.is_idle, pages=pages
        )
        album.full.connect(self._pictures_taken)
        album.begin()

    def _pictures_taken(self, paths: tuple[Path, ...]) -> None:
        for path in paths:
            _LOG.info("Picture: %s", path)
        self.window.close()

    def _not_opened(self, error: AppError) -> None:
        if self._settings.store_path.exists():
            self._show_trouble(error)
        else:
            self._show_set_up()

    def _show_set_up(self) -> None:
        from payaid_desktop.linking import connect_with
        from payaid_desktop.ui.onboarding.setting_up import SettingUp

        page = SettingUp(
            self._bench(), self.habits, today=lambda: today(SystemClock()), join=connect_with
        )
        page.ready.connect(self._is_set_up)
        self.window.show_nothing()
        self.window.show_alone(page)
        page.fit(self.window.level)
        page.start()
        self.shown.emit("set_up")

    def _is_set_up(self, settings: Settings, recovery_key: str) -> None:
        from payaid_desktop.services.connecting import is_connected

        self._settings = settings
        self._recovery_key = recovery_key
        self._first_page = "home" if is_connected(settings) else "editor"
        self._open_shop()

    def _show_trouble(self, error: AppError) -> None:
        from payaid_desktop.ui.onboarding.trouble_page import TroublePage

        _LOG.warning("The shop was not opened: %s", error)
        page = TroublePage(self._bench(), error)
        page.again.connect(self._try_again)
        self.window.show_nothing()
        self.window.show_alone(page)
        page.start()
        self.shown.emit("trouble")

    def _show_something(self) -> None:
        """A bug while the shop was opened or closed leaves no empty window behind, but a way to try again."""
        if self.window.stack.count() == 0:
            self._show_trouble(AppError(self.tr("The fault is written down in the log.")))

    def _try_again(self, settings: Settings) -> None:
        self._settings = settings
        self._open_shop()

    def _reopen(self, work: Callable[[], object]) -> None:
        """Close the shop, work on its file, open it again; a backup is put back that way."""
        if self.shell is not None:
            self.tasks.failed.disconnect(self.shell.tell_error)
            self.shell.close()
            self.shell = None
        self.window.show_nothing()

        def close_and_work() -> object:
            self._stack.close()
            return work()

        self.tasks.run(
            close_and_work, on_success=lambda _: self._open_shop(), on_error=self._not_done
        )

    def _not_done(self, error: AppError) -> None:
        """The work failed; the shop is as it was."""
        self._told = error
        self._open_shop()

    def _bench(self) -> "Bench":
        from payaid_desktop.ui.onboarding.restoring import Bench

        return Bench(self.look, self.window, self.window.commander, self.tasks, self._settings)


def run(arguments: list[str], wanted: Wanted) -> int:
    """Run the window until it is closed, or raise the one that is open already; gives the exit code."""
    from payaid_desktop.ui.ending import Ending
    from payaid_desktop.ui.single import SingleInstance

    # It names every script that one of our fonts lacks; the next font has it.
    QLoggingCategory.setFilterRules("qt.text.font.db=false")
    app = QApplication(arguments)
    app.setApplicationName("PayAid")
    app.setApplicationDisplayName("PayAid")
    ending = Ending(app)
    single = SingleInstance(wanted.settings.data_dir)
    if not single.is_first():
        if single.raise_first():
            return 0
        sys.stderr.write("PayAid is open for this folder already, and does not answer.\n")
        return 1
    desktop = Desktop(app, wanted)
    single.raise_wanted.connect(desktop.come_to_front)
    ending.wanted.connect(desktop.end)
    desktop.start()
    try:
        return app.exec()
    finally:
        ending.close()
        single.close()


def _nothing(_: None) -> None:
    """What was started tells itself how it goes."""
