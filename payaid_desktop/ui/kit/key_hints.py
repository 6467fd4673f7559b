"""A line of keys and what they do; those that find no room are left out."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from payaid_desktop.ui.kit.look import Look
from payaid_desktop.ui.kit.painting import cap_width, draw_cap, draw_line, width_of

_HEIGHT_PX: Final = 18
_CAP_GAP_PX: Final = 6
_GAP_PX: Final = 10


class KeyHints(QWidget):
    """Paints key caps with their words: (key cap, word)."""

    def __init__(self, look: Look, keys: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self._look = look
        self._keys = tuple(keys)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(", ".join(f"{cap}: {word}" for cap, word in keys))

    def keys(self) -> tuple[str, ...]:
        """The key caps that it may show."""
        return tuple(cap for cap, _ in self._keys)

    def sizeHint(self) -> QSize:
        return QSize(200, self._look.px(_HEIGHT_PX))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, x, height = self._look, 0.0, self.height()
        font = look.font("small")
        for cap, word in self._keys:
            cap_px, word_px = cap_width(look, cap), width_of(font, word)
            if x + cap_px + _CAP_GAP_PX + word_px > self.width():
                return
            draw_cap(painter, look, QRectF(x, (height - 18) / 2, cap_px, 18), cap, flat=True)
            painter.setPen(look.colour("text3"))
            x += cap_px + _CAP_GAP_PX
            draw_line(painter, QRectF(x, 0, word_px, height), word, font)
            x += word_px + _GAP_PX
