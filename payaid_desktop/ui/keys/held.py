"""Alt held down shows the keys of what one is looking at, until it is let go."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QGridLayout, QWidget
from shiboken6 import isValid

from payaid_desktop.ui.commander import Commander
from payaid_desktop.ui.keys.rows import KeyRow, rows_here
from payaid_desktop.ui.kit.labels import Elided, KeyCap, Label
from payaid_desktop.ui.kit.layouts import Grown, box, column, row
from payaid_desktop.ui.kit.look import Look
from payaid_desktop.ui.kit.painting import draw_shadow

HOLD_MS: Final = 600
"""Longer than Alt is down in "Alt P" or "Alt Tab", and short enough to be found by accident."""
_COLUMNS: Final = 3
_WIDTH_PX: Final = 760
_EDGE_PX: Final = 16
_SHADOW_PX: Final = 26
_FOOT_PX: Final = 30 + 12
"""Room for the status bar below."""


class HeldAlt(QObject):
    """Knows when Alt alone is held down.

    Signals:
        held(): for as long as it takes.
        let_go(): not any more, or another key came.
    """

    held = Signal()
    let_go = Signal()

    def __init__(self, app: QApplication, parent: QObject, *, hold_ms: int = HOLD_MS) -> None:
        super().__init__(parent)
        self._watched: QWidget | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(hold_ms)
        self._timer.timeout.connect(self.held)
        app.focusChanged.connect(self._watch)
        self._watch(None, app.focusWidget())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Watch what has the focus, and let every event pass."""
        del watched
        is_press = event.type() == QEvent.Type.KeyPress
        if (is_press or event.type() == QEvent.Type.KeyRelease) and isinstance(event, QKeyEvent):
            if is_press and event.isAutoRepeat() and event.key() == Qt.Key.Key_Alt:
                return False
            if is_press and _is_alt_alone(event):
                self._timer.start()
            else:
                self._stop()
        return False

    def _stop(self) -> None:
        self._timer.stop()
        self.let_go.emit()

    def _watch(self, _before: QWidget | None, now: QWidget | None) -> None:
        self._stop()  # Alt Tab takes the focus away, and the release of the key with it
        if self._watched is not None and isValid(self._watched):
            self._watched.removeEventFilter(self)
        self._watched = now
        if now is not None:
            now.installEventFilter(self)


class KeysHere(QWidget):
    """The keys of the page or dialog that answers now, at the foot of the window. It takes no focus and no clicks."""

    def __init__(self, look: Look, window: QWidget, commander: Commander) -> None:
        super().__init__(window)
        self._look = look
        self._window = window
        self._commander = commander
        self._panel: QWidget | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def rows(self) -> tuple[KeyRow, ...]:
        """What it shows now."""
        commander = self._commander
        return rows_here(commander.available(), commander.book)

    def appear(self) -> None:
        """Come up with the keys of now."""
        self.vanish()
        panel = self._panel = box(self._filled(), "panel")
        panel.setParent(self)
        width = min(self._look.px(_WIDTH_PX), self._window.width() - 2 * _EDGE_PX)
        height = min(panel.sizeHint().height(), self._window.height() - 2 * _EDGE_PX)
        room = self._window.rect()
        x, y = (room.width() - width) // 2, max(room.height() - height - _FOOT_PX, _EDGE_PX)
        side = _SHADOW_PX
        self.setGeometry(QRect(x, y, width, height).adjusted(-side, -side, side, side))
        panel.setGeometry(side, side, width, height)
        panel.show()
        self.show()
        self.raise_()

    def vanish(self) -> None:
        """Go."""
        self.hide()
        if self._panel is not None:
            self._panel.hide()
            self._panel.deleteLater()
            self._panel = None

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        if self._panel is not None:
            rect = QRectF(self._panel.geometry())
            draw_shadow(QPainter(self), self._look, rect, radius=14, blur=_SHADOW_PX * 0.7)

    def _filled(self) -> QGridLayout:
        look, rows = self._look, self.rows()
        grid = QGridLayout()
        grid.setContentsMargins(18, 14, 18, 14)
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(5)
        grid.addWidget(Label(look, self.tr("Keys here"), "strong", "primary_text"), 0, 0)
        each_column = -(-len(rows) // _COLUMNS)
        for at, shown in enumerate(rows):
            words = Elided(look, shown.words, "small", "text2")
            line = row(KeyCap(look, shown.keys), Grown(words), gap=8)
            grid.addLayout(column(line), 1 + at % each_column, at // each_column)
        for at in range(_COLUMNS):
            grid.setColumnStretch(at, 1)
        return grid


def show_keys_while_alt_is_held(look: Look, window: QWidget, commander: Commander) -> QObject:
    """Watch for Alt; gives what has to go when the window has another purpose."""
    held = HeldAlt(look.app, window)
    card = KeysHere(look, window, commander)
    held.held.connect(card.appear)
    held.let_go.connect(card.vanish)
    held.destroyed.connect(card.deleteLater)
    return held


def _is_alt_alone(event: QKeyEvent) -> bool:
    others = event.modifiers() & ~Qt.KeyboardModifier.AltModifier
    return event.key() == Qt.Key.Key_Alt and not others
