"""The window: the side bar, one page at a time, the status bar, and what lies over them."""

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from payaid_desktop.ui.commander import Commander
from payaid_desktop.ui.key_book import KeyBook
from payaid_desktop.ui.kit.layouts import Grown, column, row
from payaid_desktop.ui.kit.look import Look
from payaid_desktop.ui.shell.sidebar import Sidebar
from payaid_desktop.ui.shell.status_bar import StatusBar

_WIDE_PX: Final = 1200
_NARROW_PX: Final = 900
_LEAST_PX: Final = (683, 384)
_HINTS_MAX: Final = 7


def level_of(width: int, scale_percent: int = 100) -> int:
    """Say how much room a width gives: 3 wide, 2 narrow, 1 small; larger text needs more of it."""
    room = width * 100 / scale_percent
    if room >= _WIDE_PX:
        return 3
    return 2 if room >= _NARROW_PX else 1


class Window(QWidget):
    """The frame around the pages. It knows no page and no service.

    Signals:
        resized(): overlays and toasts find their place again.
        closing(): the window is about to close.
    """

    resized = Signal()
    closing = Signal()

    def __init__(self, look: Look, book: KeyBook) -> None:
        super().__init__()
        self.setObjectName("window")
        self.setMinimumSize(*_LEAST_PX)
        self.look = look
        self.level = 0
        self.commander = Commander(self, book)
        self.sidebar = Sidebar(look, captions(book))
        self.status = StatusBar(look)
        self.stack = QStackedWidget()
        body = row(self.sidebar, Grown(self.stack), gap=0)
        self.setLayout(column(Grown(body), self.status))
        self._may_close: Callable[[], bool] = lambda: True
        self.commander.scope_changed.connect(self._show_hints)
        self.sidebar.search_wanted.connect(lambda: self.commander.run("go.search"))
        self.sidebar.keys_wanted.connect(lambda: self.commander.run("go.keys"))
        look.changed.connect(self._look_changed)

    def ask_before_closing(self, may_close: Callable[[], bool]) -> None:
        """Ask somebody whether the window may close."""
        self._may_close = may_close

    def show_page(self, page: QWidget) -> None:
        """Bring a page to the front."""
        self._show_frame(shown=True)
        if self.stack.indexOf(page) < 0:
            self.stack.addWidget(page)
        self.stack.setCurrentWidget(page)

    def show_alone(self, page: QWidget) -> None:
        """Bring a page to the front that has the window for itself: there is no shop to go about in."""
        self.show_page(page)
        self._show_frame(shown=False)

    def show_nothing(self) -> None:
        """Take every page away, and the side bar: something is to come, and it is not known what."""
        while (page := self.stack.widget(0)) is not None:
            self.stack.removeWidget(page)
            page.deleteLater()
        self._show_frame(shown=False)

    def make_anew(self) -> None:
        """Make the side bar and the status bar in another language or size."""
        self._fit()
        self.status.make_anew()
        self.sidebar.show_captions(captions(self.commander.book))
        self._show_hints()

    def _show_frame(self, *, shown: bool) -> None:
        self.sidebar.setVisible(shown)
        self.status.setVisible(shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
        self.resized.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._may_close():
            event.ignore()
            return
        self.closing.emit()
        super().closeEvent(event)

    def _fit(self) -> None:
        level = level_of(self.width(), self.look.scale_percent)
        if level == self.level:
            return
        self.level = level
        self.sidebar.fit(level)
        self.status.fit(level)
        for page in (self.stack.widget(number) for number in range(self.stack.count())):
            fit = getattr(page, "fit", None)  # a page that is still empty is a plain widget
            if fit is not None:
                fit(level)

    def _look_changed(self) -> None:
        self._fit()
        self.update()
        for widget in self.findChildren(QWidget):
            widget.update()

    def _show_hints(self) -> None:
        book = self.commander.book
        self.sidebar.show_captions(captions(book))
        shown = [
            (book.caption(command.id), command.bar_words())
            for command in self.commander.available()
            if command.bar and command.id != "go.keys"
        ]
        keys = book.command("go.keys")
        self.status.show_hints(
            [*shown[: _HINTS_MAX - 1], (book.caption(keys.id), keys.bar_words())]
        )


def captions(book: KeyBook) -> Mapping[str, str]:
    """The key cap of every command."""
    return {command.id: book.caption(command.id) for command in book.commands}
