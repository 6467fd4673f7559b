"""Icons: Lucide drawings in any colour, at any size, sharp at every scale."""

import re
from typing import Final

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from resources.places import resource

_STROKE: Final = re.compile(r'stroke-width="[\d.]+"')
_SMALL_PX: Final = 14
_LARGE_PX: Final = 26


class Icons:
    """Draws icons and keeps what it drew; `clear` when the screen's scale changes."""

    def __init__(self) -> None:
        self._sources: dict[str, str] = {}
        self._drawn: dict[tuple[str, str, int, float], QPixmap] = {}

    def pixmap(self, name: str, colour: QColor, *, size_px: int = 16, ratio: float = 1) -> QPixmap:
        """Draw an icon of `size_px` logical pixels on a screen with `ratio` device pixels to each.

        Raises:
            FileNotFoundError: there is no icon of this name.
        """
        key = (name, colour.name(QColor.NameFormat.HexArgb), size_px, ratio)
        if key not in self._drawn:
            self._drawn[key] = _draw(self._source(name), colour, size_px=size_px, ratio=ratio)
        return self._drawn[key]

    def _source(self, name: str) -> str:
        if name not in self._sources:
            path = resource("third_party", "icons", f"{name}.svg")
            self._sources[name] = path.read_text(encoding="utf-8")
        return self._sources[name]


def _draw(source: str, colour: QColor, *, size_px: int, ratio: float) -> QPixmap:
    svg = source.replace("currentColor", colour.name())
    svg = _STROKE.sub(f'stroke-width="{_stroke(size_px)}"', svg)
    side = round(size_px * ratio)
    pixmap = QPixmap(QSize(side, side))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer = QSvgRenderer(QByteArray(svg.encode()))
    renderer.render(painter, QRectF(0, 0, side, side))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def _stroke(size_px: int) -> float:
    """Lines look equally heavy at every size when small icons have thicker ones."""
    if size_px <= _SMALL_PX:
        return 2
    return 1.5 if size_px >= _LARGE_PX else 1.75
