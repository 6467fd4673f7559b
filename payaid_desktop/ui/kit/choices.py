"""Choices: one of a list, one of a few side by side, on or off."""

from collections.abc import Iterable, Sequence
from typing import Final

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QFrame,
    QListView,
    QSizePolicy,
)

from payaid_desktop.ui.kit.buttons import Button
from payaid_desktop.ui.kit.layouts import row
from payaid_desktop.ui.kit.look import Look
from payaid_desktop.ui.kit.painting import fill, outline

SEGMENTS_MAX: Final = 5
_SWITCH: Final = QSize(40, 24)
_RING_PX: Final = 2
_KNOB_PX: Final = 7.5


class Choice(QComboBox):
    """One of a list; typing the first letters finds it.

    Signals:
        chosen(object): the value that the user took.
    """

    chosen = Signal(object)

    def __init__(
        self, look: Look, options: Iterable[tuple[str, object]] = (), *, name: str = ""
    ) -> None:
        super().__init__()
        self.setFont(look.font("body"))
        self.setView(QListView())  # the plain list takes the style sheet's row height
        self.view().setFont(look.font("body"))
        self.setAccessibleName(name)
        self.view().setAccessibleName(name)
        self.set_options(options)
        self.activated.connect(self._tell)

    def set_options(self, options: Iterable[tuple[str, object]]) -> None:
        """Offer texts with their values; the value that was chosen stays where it is still offered."""
        before = self.value()
        self._values: list[object] = []
        self.clear()
        for text, value in options:
            self.addItem(text)
            self._values.append(value)
        if before in self._values:
            self.set_value(before)

    def value(self) -> object:
        """The chosen value; None where nothing is chosen."""
        at = self.currentIndex()
        return self._values[at] if at >= 0 else None

    def set_value(self, value: object) -> None:
        """Choose a value; one that is not offered chooses nothing."""
        self.setCurrentIndex(self._values.index(value) if value in self._values else -1)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolling the page must not change what is chosen."""
        event.ignore()

    def _tell(self, at: int) -> None:
        self.chosen.emit(self._values[at])


class Segmented(QFrame):
    """One of at most five, side by side; the arrow keys move, one Tab stop for all.

    Signals:
        chosen(object): the value that the user took.
    """

    chosen = Signal(object)

    def __init__(
        self, look: Look, options: Sequence[tuple[str, object]], *, name: str, value: object = None
    ) -> None:
        super().__init__()
        if len(options) > SEGMENTS_MAX:
            raise ValueError(f"{name}: more than {SEGMENTS_MAX} segments are a list")
        self.setProperty("box", "well")
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._values = [value for _, value in options]
        self._group = QButtonGroup(self)
        for at, (text, _) in enumerate(options):
            button = Segment(look, text, name=f"{name}: {text}")
            self._group.addButton(button, at)
        self.setLayout(row(*self._group.buttons(), margins=2, gap=2))
        self._group.idClicked.connect(self._tell)
        self.set_value(value if value in self._values else self._values[0])

    def value(self) -> object:
        """The chosen value."""
        return self._values[self._group.checkedId()]

    def set_value(self, value: object) -> None:
        """Choose a value.

        Raises:
            ValueError: it is not offered.
        """
        button = self._group.button(self._values.index(value))
        button.setChecked(True)
        self.setFocusProxy(button)

    def take(self, value: object) -> None:
        """Choose a value as if the user had clicked it."""
        self._group.button(self._values.index(value)).click()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        step = steps.get(Qt.Key(event.key()))
        if step is None or event.modifiers():
            super().keyPressEvent(event)
            return
        at = min(max(self._group.checkedId() + step, 0), len(self._values) - 1)
        self._group.button(at).setFocus(Qt.FocusReason.TabFocusReason)
        self._group.button(at).click()

    def _tell(self, at: int) -> None:
        self.setFocusProxy(self._group.button(at))
        self.chosen.emit(self._values[at])


class Segment(Button):
    """One part of a segmented choice."""

    def __init__(self, look: Look, text: str, *, name: str) -> None:
        super().__init__(look, text, variant="segment", name=name)
        self.setCheckable(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the arrows to the whole choice."""
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            event.ignore()
            return
        super().keyPressEvent(event)


class Switch(QCheckBox):
    """On or off, at once; Space turns it."""

    def __init__(self, look: Look, *, name: str, on: bool = False) -> None:
        super().__init__()
        self._look = look
        self.setAccessibleName(name)
        self.setChecked(on)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return _SWITCH

    def minimumSizeHint(self) -> QSize:
        return _SWITCH

    def hitButton(self, position: QPoint) -> bool:
        return self.rect().contains(position)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self._look.colour
        track = QRectF(self.rect()).adjusted(_RING_PX, _RING_PX, -_RING_PX, -_RING_PX)
        radius = track.height() / 2
        fill(painter, track, colour(self._track()), radius)
        x = track.right() - radius if self.isChecked() else track.left() + radius
        painter.setBrush(colour("on_primary" if self.isEnabled() else "surface"))
        painter.drawEllipse(QPointF(x, track.center().y()), _KNOB_PX, _KNOB_PX)
        if self.hasFocus() or self.property("shown") == "focus":
            ring = QRectF(self.rect()).adjusted(0.8, 0.8, -0.8, -0.8)
            outline(painter, ring, colour("focus"), radius=ring.height() / 2, width=1.6)

    def _track(self) -> str:
        if not self.isEnabled():
            return "surface3"
        return "primary" if self.isChecked() else "input"
