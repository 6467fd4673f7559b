"""Progress of long work: what is done, how much of it, how long it still takes, and how to stop it."""

from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QProgressBar, QWidget

from payaid_desktop.ui.kit.buttons import Button
from payaid_desktop.ui.kit.labels import Elided, Label
from payaid_desktop.ui.kit.layouts import Grown, column, row
from payaid_desktop.ui.kit.look import Look
from payaid_desktop.ui.kit.states import Spinner

APPEARS_AFTER_MS: Final = 400
_MINUTE_S: Final = 90
"""From here on the time left is told in minutes."""


class Progress(QWidget):
    """An inline bar for work that takes longer than 400 ms; it never blocks the window.

    `note` says what stays when it is stopped.

    Signals:
        stopped(): the user wants it to stop; the bar waits for `finish`.
    """

    stopped = Signal()

    def __init__(self, look: Look, *, note: str = "", still: bool = False) -> None:
        super().__init__()
        self._text = Label(look, role="medium")
        self._count = Label(look, role="small", tone="text3")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._stop = Button(look, self.tr("Stop"), size="small", keys="Esc")
        self._stop.clicked.connect(self._ask_to_stop)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self.appear)
        head = row(Spinner(look, still=still), Grown(self._text), self._count, gap=9)
        note_line = Grown(Elided(look, note, "small", "text3"))
        self.setLayout(column(head, 14, self._bar, 10, row(note_line, self._stop)))
        self.hide()

    def begin(self, text: str) -> None:
        """Work begins; the bar comes up if it is not finished soon."""
        self._text.setText(text)
        self._bar.setAccessibleName(text)
        self._count.clear()
        self._bar.setRange(0, 0)
        self._stop.setEnabled(True)
        self._patience.start(APPEARS_AFTER_MS)

    def show_count(self, done: int, total: int, *, seconds_left: int | None = None) -> None:
        """Show how much is done; at most ten times a second."""
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        text = self.tr("{done} of {total}").format(done=done, total=total)
        if seconds_left is not None:
            text = f"{text} · {self._time_left(seconds_left)}"
        self._count.setText(text)

    def appear(self) -> None:
        """Come up now."""
        self._patience.stop()
        self.show()

    def finish(self) -> None:
        """Work is over, done or stopped."""
        self._patience.stop()
        self.hide()

    def count(self) -> str:
        """How much it says is done."""
        return self._count.text()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc stops; a page that holds the focus calls `stop_button().click()`."""
        if event.key() == Qt.Key.Key_Escape and self._stop.isEnabled():
            self._ask_to_stop()
            return
        super().keyPressEvent(event)

    def stop_button(self) -> Button:
        """The button that stops the work."""
        return self._stop

    def _ask_to_stop(self) -> None:
        self._stop.setEnabled(False)  # once is enough
        self.stopped.emit()

    def _time_left(self, seconds: int) -> str:
        if seconds < _MINUTE_S:
            return self.tr("about {seconds} s left").format(seconds=seconds)
        return self.tr("about {minutes} min left").format(minutes=round(seconds / 60))
