"""Cells of tables: each knows how to paint itself, and how it is spoken."""

from dataclasses import dataclass
from typing import Final, Protocol

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from payaid_desktop.ui.kit.look import Look
from payaid_desktop.ui.kit.painting import (
    TAG_PX,
    chip_width,
    draw_avatar,
    draw_chip,
    draw_text,
    fill,
    width_of,
)

_AVATAR_PX: Final = 26
_ICON_PX: Final = 16


class Cell(Protocol):
    """What stands in one place of a table."""

    def spoken(self) -> str:
        """What a screen reader says."""

    def paint(self, painter: QPainter, look: Look, rect: QRectF) -> None:
        """Paint into the cell's inner rectangle."""


@dataclass(frozen=True, slots=True)
class Text:
    """A text; `right` sets it to the right, in digits of one width."""

    text: str
    role: str = "body"
    tone: str = "text"
    right: bool = False

    def spoken(self) -> str:
        return self.text

    def paint(self, painter: QPainter, look: Look, rect: QRectF) -> None:
        painter.setPen(look.colour(self.tone))
        font = look.font(self.role, tabular=self.right)
        draw_text(painter, rect, self.text, font, right=self.right)


@dataclass(frozen=True, slots=True)
class Tagged:
    """A text with a small tag behind it."""

    text: str
    tag: str
    role: str = "body"

    def spoken(self) -> str:
        return f"{self.text}, {self.tag}" if self.tag else self.text

    def paint(self, painter: QPainter, look: Look, rect: QRectF) -> None:
        font = look.font(self.role)
        painter.setPen(look.colour("text"))
        if not self.tag:
            draw_text(painter, rect, self.text, font)
            return
        tag_px = chip_width(look, self.tag, small=True)
        room = rect.width() - tag_px - 8
        draw_text(painter, QRectF(rect.left(), rect.top(), room, rect.height()), self.text, font)
        x = rect.left() + min(width_of(font, self.text), room) + 8
        draw_chip(painter, look, QPointF(x, rect.center().y()), self.tag, "neutral", small=True)


@dataclass(frozen=True, slots=True)
class TwoLines:
    """A title over a quieter line; with `person`, its initials before both."""

    title: str
    below: str
    tone: str = "text3"
    person: str = ""

    def spoken(self) -> str:
        return f"{self.title}, {self.below}" if self.below else self.title

    def paint(self, painter: QPainter, look: Look, rect: QRectF) -> None:
        room = rect
        if self.person:
            middle = rect.center().y() - _AVATAR_PX / 2
            place = QRectF(rect.left(), middle, _AVATAR_PX, _AVATAR_PX)
            draw_avatar(painter, look, place, self.person)
            room = rect.adjusted(_AVATAR_PX + 10, 0, 0, 0)
        painter.setPen(look.colour("text"))
        if not self.below:
            draw_text(painter, room, self.title, look.font("medium"))
            return
        middle, line = room.center().y(), look.px(16)
        upper = QRectF(room.left(), middle - line, room.width(), line)
        draw_text(painter, upper, self.title, look.font("medium"))
        painter.setPen(look.colour(self.tone))
        lower = QRectF(room.left(), middle, room.width(), line)
        draw_text(painter, lower, self.below, look.font("small"))


@dataclass(frozen=True, slots=True)
class State:
    """A state in a chip with a dot."""

    text: str
    tone: str

    def spoken(self) -> str:
        return self.text

    def paint(self, painter: QPainter, look: Look, rect: QRectF) -> None:
        at = QPointF(rect.left(), rect.center().y())
        draw_chip(painter, look, at, self.text, self.tone, dot=True)


@dataclass(frozen=True, slots=True)
class Glyph:
    """An icon in the middle of its cell, with the words that it stands for."""

    icon: str
    tone: str
    words: str

    def spoken(self) -> str:
        return self.words

    def paint(self, painter: QPainter, look: Look, rect: QRectF) -> None:
        centre = rect.center()
        at = QPointF(centre.x() - _ICON_PX / 2, centre.y() - _ICON_PX / 2)
        painter.drawPixmap(at, look.icon(self.icon, self.tone, _ICON_PX))


@dataclass(frozen=True, slots=True)
class Waiting:
    """The bar that stands for a text which is still being read."""

    right: bool = False

    def spoken(self) -> str:
        return ""

    def paint(self, painter: QPainter, look: Look, rect: QRectF) -> None:
        width = rect.width() * 0.7
        left = rect.right() - width if self.right else rect.left()
        bar = QRectF(left, rect.center().y() - 5, max(width, TAG_PX / 3), 10)
        fill(painter, bar, look.colour("surface3"), 4)
