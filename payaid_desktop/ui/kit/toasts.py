"""Toasts: what was done or went wrong, bottom right, with the way back."""

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, Protocol

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QEnterEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget
from shiboken6 import isValid

from payaid_desktop.ui.kit.announcing import announce
from payaid_desktop.ui.kit.buttons import Button
from payaid_desktop.ui.kit.labels import Icon, Label
from payaid_desktop.ui.kit.layouts import Grown, column, row
from payaid_desktop.ui.kit.look import Look
from payaid_desktop.ui.kit.motion import fade_in_whole
from payaid_desktop.ui.kit.painting import draw_shadow

LIFE_MS: Final = 6000
TOASTS_MAX: Final = 3
_WIDTH_PX: Final = 520
_LEAST_MS: Final = 1000
_EDGE_PX: Final = 24
_SHADOW_PX: Final = 26
_FOOT_PX: Final = 30 + 14
"""Room for the status bar below."""
_ICONS: Final = {"ok": "circle-check", "warn": "triangle-alert", "bad": "circle-alert"}


@dataclass(frozen=True, slots=True)
class Act:
    """What a toast offers to do: the button's text, the keys that do the same, the deed."""

    text: str
    do: Callable[[], None]
    keys: str = ""
    quiet: bool = False


class Announce(Protocol):
    """Says something through a screen reader."""

    def __call__(self, widget: QWidget, text: str, *, urgent: bool = False) -> None: ...


class Toast(QFrame):
    """One toast: "ok", "warn" or "bad".

    All but bad ones go by themselves; their time stands still under the mouse and while one of their buttons has the
    focus.

    Signals:
        done(): it is to go: its time is over, its cross or one of its buttons was pressed.
    """

    done = Signal()

    def __init__(
        self,
        look: Look,
        kind: str,
        title: str,
        text: str = "",
        *,
        acts: Sequence[Act] = (),
        can_close: bool = False,
    ) -> None:
        super().__init__()
        self.kind = kind
        self.acts = tuple(acts)
        self.setProperty("box", "card")
        self.setAccessibleName(f"{title}. {text}" if text else title)
        words = column(
            Label(look, title, "strong").wrapped(),
            Label(look, text, "small", "text2").wrapped() if text else None,
            gap=2,
        )
        buttons = [self._button(look, act) for act in self.acts]
        if can_close:
            cross = Button(look, "", icon="x", size="small", variant="ghost", name=self.tr("Close"))
            cross.clicked.connect(self.done)
            buttons.append(cross)
        icon = Icon(look, _ICONS[kind], f"{kind}_line", 18)
        self.setLayout(row(icon, Grown(words), *buttons, margins=(14, 11, 12, 11), gap=11))
        self._left_ms = LIFE_MS
        self._life = QTimer(self)
        self._life.setSingleShot(True)
        self._life.timeout.connect(self.done)
        for button in buttons:
            button.installEventFilter(self)

    def live(self) -> None:
        """Let its time run."""
        if self.kind != "bad":
            self._life.start(self._left_ms)

    def is_ageing(self) -> bool:
        """Whether its time runs."""
        return self._life.isActive()

    def rest(self) -> None:
        """Let its time stand still."""
        if self._life.isActive():
            self._left_ms = max(self._life.remainingTime(), _LEAST_MS)
            self._life.stop()

    def holds_focus(self) -> bool:
        """Whether one of its buttons has the focus."""
        return self.isAncestorOf(QApplication.focusWidget() or self)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.rest()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        if not self.holds_focus():
            self.live()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self.rest()
        elif event.type() == QEvent.Type.FocusOut and not self.underMouse():
            self.live()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.done.emit()
            return
        super().keyPressEvent(event)

    def _button(self, look: Look, act: Act) -> Button:
        variant = "ghost" if act.quiet else ""
        button = Button(look, act.text, size="small", keys=act.keys, variant=variant)
        button.clicked.connect(act.do)
        button.clicked.connect(self.done)
        return button


class ToastArea(QWidget):
    """The bottom right corner of a window, with at most three toasts, the newest lowest.

    A toast too many takes the place of the oldest that is not bad; where all are bad it waits until one is closed.
    """

    def __init__(self, look: Look, window: QWidget, *, say: Announce = announce) -> None:
        super().__init__(window)
        self._look = look
        self._window = window
        self._say = say
        self._shown: list[Toast] = []
        self._waiting: deque[Toast] = deque()
        self._came_from: QWidget | None = None
        side = _SHADOW_PX
        self._stack = QVBoxLayout(self)
        self._stack.setContentsMargins(side, side, side, side)
        self._stack.setSpacing(10)
        window.installEventFilter(self)
        look.app.focusChanged.connect(self._remember)
        self.hide()

    def ok(
        self,
        title: str,
        text: str = "",
        *,
        acts: Sequence[Act] = (),
        undo: Callable[[], None] | None = None,
    ) -> Toast:
        """Say that something is done; `undo` adds the button that takes it back."""
        if undo is not None:
            acts = (*acts, Act(self.tr("Undo"), undo, keys="Ctrl Z", quiet=True))
        return self._add(Toast(self._look, "ok", title, text, acts=acts))

    def warn(self, title: str, text: str = "", *, acts: Sequence[Act] = ()) -> Toast:
        """Say what to look out for."""
        return self._add(Toast(self._look, "warn", title, text, acts=acts))

    def bad(self, title: str, text: str = "", *, acts: Sequence[Act] = ()) -> Toast:
        """Say what went wrong; it stays until it is closed."""
        return self._add(Toast(self._look, "bad", title, text, acts=acts, can_close=True))

    def toasts(self) -> tuple[Toast, ...]:
        """What it shows, oldest first."""
        return tuple(self._shown)

    def act(self, keys: str) -> bool:
        """Do what the newest toast offers for these keys; tell whether one did."""
        for toast in reversed(self._shown):
            for act in toast.acts:
                if act.keys == keys:
                    act.do()
                    self._remove(toast)
                    return True
        return False

    def clear(self) -> None:
        """Take all toasts away."""
        self._waiting.clear()
        for toast in self.toasts():
            self._remove(toast)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._place()
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # The type first: Qt calls this while the window dies, when no attribute is left.
        if event.type() == QEvent.Type.Resize and watched is self._window:
            self._place()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        for toast in self._shown:
            rect = QRectF(toast.geometry())
            draw_shadow(painter, self._look, rect, radius=10, blur=_SHADOW_PX * 0.7)

    def _add(self, toast: Toast) -> Toast:
        toast.done.connect(self._done)
        self._waiting.append(toast)
        self._fill()
        return toast

    def _done(self) -> None:
        toast = self.sender()
        if isinstance(toast, Toast):
            self._remove(toast)

    def _fill(self) -> None:
        while self._waiting and self._make_room():
            toast = self._waiting.popleft()
            self._shown.append(toast)
            self._stack.addWidget(toast)
            toast.show()  # at once: what is hidden has no height in a layout
            toast.live()
            fade_in_whole(toast, moves=self._look.moves)
            self._say(self._window, toast.accessibleName(), urgent=toast.kind == "bad")
        self._place()

    def _make_room(self) -> bool:
        if len(self._shown) < TOASTS_MAX:
            return True
        oldest = next((toast for toast in self._shown if toast.kind != "bad"), None)
        if oldest is None:
            return False
        self._drop(oldest)
        return True

    def _remove(self, toast: Toast) -> None:
        if toast in self._shown:
            self._drop(toast)
            self._fill()

    def _drop(self, toast: Toast) -> None:
        back = self._came_from if toast.holds_focus() else None
        self._shown.remove(toast)
        self._stack.removeWidget(toast)
        toast.hide()
        toast.deleteLater()
        if back is not None and isValid(back):
            back.setFocus(Qt.FocusReason.OtherFocusReason)

    def _place(self) -> None:
        self.setVisible(bool(self._shown))
        if not self._shown:
            return
        side = _SHADOW_PX
        width = min(_WIDTH_PX + 2 * side, self._window.width())
        height = self._stack.heightForWidth(width)
        room = self._window.rect()
        x = room.width() - width + side - _EDGE_PX
        y = room.height() - height + side - _FOOT_PX
        self.setGeometry(x, y, width, height)
        self.raise_()

    def _remember(self, before: QWidget | None, now: QWidget | None) -> None:
        inside = now is not None and self.isAncestorOf(now)
        if inside and before is not None and not self.isAncestorOf(before):
            self._came_from = before
