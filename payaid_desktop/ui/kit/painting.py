"""What widgets and delegates paint with: text on one line, chips, key caps, avatars, shadows."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from payaid_desktop.ui.kit.look import Look

CHIP_PX: Final = 22
TAG_PX: Final = 18
_DOT_PX: Final = 11
_CHIP_ICON_PX: Final = 16
_PAD_PX: Final = 8
CHIPS: Final = {
    "ok": ("ok_bg", "ok"),
    "warn": ("warn_bg", "warn"),
    "bad": ("bad_bg", "bad"),
    "info": ("info_bg", "info"),
    "neutral": ("neutral_bg", "text2"),
    "primary": ("primary_tint", "primary_text"),
}
"""Tones of chips: background and text."""
_AVATARS: Final = ("#7A4FC0", "#2F7D6B", "#B4572A", "#356BB5", "#A23C6B", "#6B7A1E")
_SHADOW_STEPS: Final = 16


@contextmanager
def kept(painter: QPainter) -> Iterator[QPainter]:
    """Give the painter back as it was, whatever happens: a fault in one cell must not spoil the others."""
    painter.save()
    try:
        yield painter
    finally:
        painter.restore()


@cache
def _cap_height(family: str, size_px: int) -> float:
    font = QFont(family)
    font.setPixelSize(size_px)
    return QFontMetricsF(font).capHeight()


def width_of(font: QFont, text: str) -> float:
    """The width of a text in px."""
    return QFontMetricsF(font).horizontalAdvance(text)


def draw_line(
    painter: QPainter, rect: QRectF, text: str, font: QFont, *, right: bool = False
) -> None:
    """Write one line in the middle of a rectangle's height.

    The baseline comes from the Latin capitals, so that Hindi and English stand on the same line.
    """
    painter.setFont(font)
    x = rect.right() - width_of(font, text) if right else rect.left()
    height = _cap_height("Inter", font.pixelSize())
    painter.drawText(QPointF(x, round(rect.center().y() + height / 2)), text)


def draw_text(
    painter: QPainter, rect: QRectF, text: str, font: QFont, *, right: bool = False
) -> None:
    """Write one line, with "…" where it is too long for the rectangle."""
    room = rect.width() + 0.5
    if width_of(font, text) > room:  # to measure is quicker than to cut, and most texts fit
        text = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, room)
    draw_line(painter, rect, text, font, right=right)


def fill(painter: QPainter, rect: QRectF, colour: QColor, radius: float = 0) -> None:
    """Fill a rectangle without an outline."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRoundedRect(rect, radius, radius)


def outline(
    painter: QPainter, rect: QRectF, colour: QColor, *, radius: float, width: float = 1
) -> None:
    """Draw a rectangle's outline."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour, width))
    painter.drawRoundedRect(rect, radius, radius)


def chip_width(
    look: Look, text: str, *, small: bool = False, icon: bool = False, dot: bool = False
) -> int:
    """The width of a chip in px."""
    extra = (_CHIP_ICON_PX if icon else 0) + (_DOT_PX if dot else 0)
    return round(width_of(_chip_font(look, small=small), text)) + 2 * _PAD_PX + extra


def draw_chip(
    painter: QPainter,
    look: Look,
    at: QPointF,
    text: str,
    tone: str,
    *,
    small: bool = False,
    icon: str = "",
    dot: bool = False,
) -> QRectF:
    """Paint a chip whose left edge and middle are at a point; gives the place that it took."""
    ground, ink = CHIPS[tone]
    height = TAG_PX if small else CHIP_PX
    width = chip_width(look, text, small=small, icon=bool(icon), dot=dot)
    rect = QRectF(at.x(), at.y() - height / 2, width, height)
    with kept(painter):
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill(painter, rect, look.colour(ground), 5)
        x = rect.left() + _PAD_PX
        if dot:
            painter.setBrush(look.colour(ink))
            painter.drawEllipse(QPointF(x + 3, rect.center().y()), 3, 3)
            x += _DOT_PX
        if icon:
            painter.drawPixmap(QPointF(x - 1, at.y() - 6), look.icon(icon, ink, 12))
            x += _CHIP_ICON_PX
        painter.setPen(look.colour(ink))
        room = QRectF(x, rect.top(), rect.right() - x, height)
        draw_line(painter, room, text, _chip_font(look, small=small))
    return rect


def _chip_font(look: Look, *, small: bool) -> QFont:
    return look.font("cap" if small else "label")


def cap_width(look: Look, keys: str) -> int:
    """The width of a key cap in px."""
    return max(TAG_PX, round(width_of(look.font("cap"), keys)) + 10)


def draw_cap(painter: QPainter, look: Look, rect: QRectF, keys: str, *, flat: bool = False) -> None:
    """Paint a key cap."""
    with kept(painter):
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inner = rect.adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(look.colour("border2"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush if flat else look.colour("surface"))
        painter.drawRoundedRect(inner, 4, 4)
        if not flat:  # the thick lower edge of a key
            painter.setPen(QPen(look.colour("border2"), 1))
            y = inner.bottom() - 1
            painter.drawLine(QPointF(inner.left() + 2, y), QPointF(inner.right() - 2, y))
        painter.setPen(look.colour("text3" if flat else "text2"))
        painter.setFont(look.font("cap"))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, keys)


def draw_avatar(painter: QPainter, look: Look, rect: QRectF, name: str) -> None:
    """Paint the initials of a name on a colour that belongs to it."""
    base = QColor(_AVATARS[sum(map(ord, name)) % len(_AVATARS)])
    ground = QColor(base)
    ground.setAlpha(80 if look.theme.is_dark else 38)
    with kept(painter):
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill(painter, rect, ground, rect.width() * 0.28)
        painter.setPen(base.lighter(190) if look.theme.is_dark else base.darker(125))
        font = QFont(look.font("cap", weight=600))
        font.setPixelSize(max(10, round(rect.width() * 0.36)))
        painter.setFont(font)
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, initials(name))


def initials(name: str) -> str:
    """The first letters of the first two words."""
    return "".join(word[0] for word in name.split()[:2]).upper()


def draw_shadow(
    painter: QPainter, look: Look, rect: QRectF, *, radius: float = 12, blur: float = 26
) -> None:
    """Paint a soft shadow under a rectangle: stacked shapes, because an effect would repaint all it holds."""
    strength = 0.42 if look.theme.is_dark else 0.19
    with kept(painter):
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for step in range(_SHADOW_STEPS):
            nearness = step / _SHADOW_STEPS
            spread = blur * (1 - nearness)
            colour = QColor(look.colour("shadow"))
            colour.setAlphaF(strength / _SHADOW_STEPS * 2 * nearness**1.2)
            drop = blur / 3
            around = rect.adjusted(-spread, -spread + drop, spread, spread + drop)
            fill(painter, around, colour, radius + spread)
