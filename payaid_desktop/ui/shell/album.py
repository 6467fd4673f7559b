"""Pictures of every place of the side bar: what the window looks like where there is no screen to look at."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from payaid_desktop.ui.desk import Shell

_SETTLE_MS: Final = 120


class Album(QObject):
    """Goes from place to place and takes a picture of each when nothing runs any more.

    Signals:
        full(object): the pictures' paths; no more follow.
    """

    full = Signal(object)

    def __init__(
        self,
        window: QWidget,
        shell: Shell,
        folder: Path,
        *,
        is_idle: Callable[[], bool],
        pages: Sequence[str],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._shell = shell
        self._folder = folder
        self._is_idle = is_idle
        self._pages: Iterator[tuple[int, str]] = iter(enumerate(pages, 1))
        self._path = Path()
        self._taken: list[Path] = []
        self._timer = QTimer(self)
        self._timer.setInterval(_SETTLE_MS)
        self._timer.timeout.connect(self._take)

    def begin(self) -> None:
        """Take the first picture."""
        self._folder.mkdir(parents=True, exist_ok=True)
        self._next()

    def _next(self) -> None:
        step = next(self._pages, None)
        if step is None:
            self._timer.stop()
            self.full.emit(tuple(self._taken))
            return
        number, page = step
        self._path = self._folder / f"{number:02d}_{page}.png"
        self._shell.go(page)
        self._timer.start()

    def _take(self) -> None:
        if not self._is_idle():
            return
        self._timer.stop()
        if self._window.grab().save(str(self._path)):
            self._taken.append(self._path)
        self._next()
