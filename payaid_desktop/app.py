"""The desktop's composition root: window, services and tasks, joined by hand; no logic."""

import logging
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication, Qt
from PySide6.QtWidgets import QApplication

from payaid_desktop.domain.errors import AppError
from payaid_desktop.services.settings import Settings
from payaid_desktop.ui.commands import KeyBook
from payaid_desktop.ui.kit.look import Look
from payaid_desktop.ui.kit.tokens import DARK, LIGHT, THEMES, Theme
from payaid_desktop.ui.kit.type import load_faces, load_other_scripts
from payaid_desktop.ui.languages import Languages
from payaid_desktop.ui.preferences import SYSTEM, Preferences
from payaid_desktop.ui.shell.window import Window
from payaid_desktop.ui.signals import AppSignals
from payaid_desktop.ui.tasks import Tasks

if TYPE_CHECKING:  # SQLAlchemy comes after the first paint
    from payaid_desktop.services.build import Services

_USUAL_SIZE: Final = (1366, 688)
_LOG: Final = logging.getLogger("payaid.ui")


@dataclass(frozen=True, slots=True)
class Wanted:
    """How the window is to start: the folder, and whether a demo shop is made when there is none."""

    settings: Settings
    demo: bool = False
    first_page: str = "home"


class Desktop(QObject):
    """The running program: shows the window at once and opens the shop behind it."""

    def __init__(self, app: QApplication, wanted: Wanted) -> None:
        super().__init__(app)
        load_faces()
        self._wanted = wanted
        self._stack = ExitStack()
        self.preferences = Preferences(wanted.settings.data_dir / "window.ini")
        self.languages = Languages(app)
        self.languages.use(self.preferences.language)
        self.look = Look(app, theme=self._theme(), scale_percent=self.preferences.scale_percent)
        self.look.set_up()
        self.tasks = Tasks(self)
        self.signals = AppSignals(self)
        self.window = Window(self.look, KeyBook(self.preferences.profile))
        self.window.closing.connect(self.close)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._system_theme_changed)

    def start(self) -> None:
        """Show the window, then open the shop."""
        geometry = self.preferences.geometry
        if geometry.isEmpty() or not self.window.restoreGeometry(geometry):
            self.window.resize(*_USUAL_SIZE)
        self.window.show()
        QTimer.singleShot(0, self._open_shop)

    def close(self) -> None:
        """Remember the window, finish what runs, close the shop."""
        self.preferences.geometry = self.window.saveGeometry()
        self.preferences.save()
        self.tasks.close()
        self._stack.close()

    def _open_shop(self) -> None:
        load_other_scripts()
        self.tasks.run(self._opened, on_success=self._show_shop, on_error=self._not_opened)

    def _opened(self) -> "Services":
        """Open the store; on the database's thread, where importing it takes nobody's time."""
        from payaid_desktop.services.build import open_services

        settings = self._wanted.settings
        if self._wanted.demo and not settings.store_path.exists():
            from payaid_desktop.services.demo.load import Wishes
            from payaid_desktop.services.demo.make import make_demo

            make_demo(settings, Wishes(invoices=1000))
        return self._stack.enter_context(open_services(settings, publish=self.signals.publish))

    def _show_shop(self, services: "Services") -> None:
        from payaid_desktop.ui.desk import Desk
        from payaid_desktop.ui.dialogs import DIALOGS
        from payaid_desktop.ui.pages import PAGES
        from payaid_desktop.ui.shell.shell import DesktopShell

        shell = DesktopShell(self.window)
        desk = Desk(
            look=self.look,
            services=services,
            settings=self._wanted.settings,
            tasks=self.tasks,
            commander=self.window.commander,
            signals=self.signals,
            preferences=self.preferences,
            shell=shell,
            today=services.acts.today,
        )
        self.tasks.failed.connect(shell.tell_error)
        first = self._wanted.first_page
        shell.open(desk, PAGES, DIALOGS, first=first if first in PAGES else next(iter(PAGES)))

    def _not_opened(self, error: AppError) -> None:
        _LOG.warning("The shop was not opened: %s", error)

    def _theme(self) -> Theme:
        if self.preferences.theme != SYSTEM:
            return THEMES[self.preferences.theme]
        is_dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return DARK if is_dark else LIGHT

    def _system_theme_changed(self) -> None:
        if self._theme() is not self.look.theme:
            self.look.wear(self._theme())


def run(arguments: list[str], wanted: Wanted, *, ready: Callable[[Desktop], None]) -> int:
    """Run the window until it is closed; `ready` is called when it is shown."""
    app = QApplication(arguments)
    app.setApplicationName("PayAid")
    app.setApplicationDisplayName("PayAid")
    desktop = Desktop(app, wanted)
    desktop.start()
    ready(desktop)
    return app.exec()
