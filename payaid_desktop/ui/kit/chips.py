"""Chips: a state in a word, filters with their counts, avatars."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from payaid_desktop.ui.kit.look import Look
from payaid_desktop.ui.kit.painting import (
    CHIP_PX,
    TAG_PX,
    chip_width,
    draw_avatar,
    draw_chip,
    draw_line,
    outline,
    width_of,
)

_SIDE_PX: Final = 11
_GAP_PX: Final = 7


class Chip(QWidget):
    """A state in a word; a dot or an icon stands before it, so that it is never colour alone."""

    def __init__(
        self,
        look: Look,
        text: str,
        tone: str = "neutral",
        *,
        icon: str = "",
        dot: bool = False,
        small: bool = False,
    ) -> None:
        super().__init__()
        self._look = look
        self._icon = icon
        self._dot = dot
        self._small = small
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_state(text, tone, icon=icon)

    def show_state(self, text: str, tone: str, *, icon: str = "") -> None:
        """Change word, tone and icon."""
        self._text, self._tone, self._icon = text, tone, icon
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        """The word."""
        return self._text

    def sizeHint(self) -> QSize:
        width = chip_width(
            self._look, self._text, small=self._small, icon=bool(self._icon), dot=self._dot
        )
        return QSize(width, TAG_PX if self._small else CHIP_PX)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        draw_chip(
            QPainter(self),
            self._look,
            QPointF(0, self.height() / 2),
            self._text,
            self._tone,
            small=self._small,
            icon=self._icon,
            dot=self._dot,
        )


class FilterChip(QPushButton):
    """A filter that can be chosen, with the number of things it would leave; `tone` colours that number."""

    def __init__(self, look: Look, text: str, *, tone: str = "") -> None:
        super().__init__(text)
        self._look = look
        self._tone = tone
        self._count: int | None = None
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFont(look.font("medium"))
        self.setAccessibleName(text)

    def show_count(self, count: int | None) -> None:
        """Show how many there are; None while that is not known."""
        self._count = count
        self.setAccessibleName(self.text() if count is None else f"{self.text()}, {count}")
        self.updateGeometry()
        self.update()

    def count(self) -> int | None:
        """The number that it shows."""
        return self._count

    def sizeHint(self) -> QSize:
        width = width_of(self.font(), self.text()) + 2 * _SIDE_PX
        if self._count is not None:
            width += width_of(self.font(), str(self._count)) + _GAP_PX
        return QSize(round(width), self._look.px(32))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes it, as Space does; what is behind it would open a row."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self._look.colour
        rect = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        round_px = rect.height() / 2
        ground = "surface2" if self.underMouse() else "surface"
        painter.setPen(QPen(colour("primary" if self.isChecked() else "border2"), 1))
        painter.setBrush(colour("primary_tint" if self.isChecked() else ground))
        painter.drawRoundedRect(rect, round_px, round_px)
        if self.hasFocus():
            ring = rect.adjusted(0.5, 0.5, -0.5, -0.5)
            outline(painter, ring, colour("focus"), radius=round_px, width=2)
        self._paint_text(painter)

    def _paint_text(self, painter: QPainter) -> None:
        colour, size = self._look.colour, (self.width(), self.height())
        painter.setPen(colour("primary_text" if self.isChecked() else "text2"))
        draw_line(painter, QRectF(_SIDE_PX, 0, *size), self.text(), self.font())
        if self._count is None:
            return
        quiet = "primary_text" if self.isChecked() else "text3"
        painter.setPen(colour(self._tone if self._tone and self._count else quiet))
        x = _SIDE_PX + width_of(self.font(), self.text()) + _GAP_PX
        draw_line(painter, QRectF(x, 0, *size), str(self._count), self.font())


class Avatar(QWidget):
    """The initials of somebody or a firm."""

    def __init__(self, look: Look, name: str, size_px: int = 32) -> None:
        super().__init__()
        self._look = look
        self._person = name
        self.setFixedSize(size_px, size_px)

    def show_person(self, name: str) -> None:
        """Show another one."""
        self._person = name
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        draw_avatar(QPainter(self), self._look, QRectF(self.rect()), self._person)
