"""The field that searches a list: it waits a moment while somebody types."""

from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QLineEdit

from payaid_desktop.ui.kit.look import Look

_PAUSE_MS: Final = 60


class SearchField(QLineEdit):
    """Searches as one types.

    Signals:
        searched(str): what to look for; "" shows everything again.
        left_down(): the arrow down goes into the list.
    """

    searched = Signal(str)
    left_down = Signal()

    def __init__(self, look: Look, hint: str, *, width: int = 296) -> None:
        super().__init__()
        self._look = look
        self.setPlaceholderText(hint)
        self.setAccessibleName(hint)
        self.setFont(look.font("body"))
        self.setFixedWidth(look.px(width))
        place = QLineEdit.ActionPosition.LeadingPosition
        self._magnifier = self.addAction(QIcon(look.icon("search", "text3")), place)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._search)
        self.textEdited.connect(self._pause.start)
        look.changed.connect(self._paint_magnifier)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            self._search()
            return
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._search()
            self.left_down.emit()
            return
        super().keyPressEvent(event)

    def flush(self) -> None:
        """Search at once for what was typed a moment ago."""
        if self._pause.isActive():
            self._search()

    def _search(self) -> None:
        self._pause.stop()
        self.searched.emit(self.text().strip())

    def _paint_magnifier(self) -> None:
        self._magnifier.setIcon(QIcon(self._look.icon("search", "text3")))
