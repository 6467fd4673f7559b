"""The line of a product's stock: what was on hand at the end of each day, against the level to keep."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from payaid_desktop.domain.money import Quantity
from payaid_desktop.ui.formatting import write_day_in_list, write_quantity
from payaid_desktop.ui.kit.look import Look

_HEIGHT_PX: Final = 76
_FOOT_PX: Final = 18
_AIR: Final = 1.08
_GROUND_ALPHA: Final = 34


class LevelsChart(QWidget):
    """Steps from day to day; a dashed line is the level to keep, a dot is today."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._levels: tuple[tuple[date, Quantity], ...] = ()
        self._keep: Quantity | None = None
        self.setFixedHeight(look.px(_HEIGHT_PX))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Stock over 30 days"))

    def show_levels(
        self, levels: Sequence[tuple[date, Quantity]], *, keep: Quantity | None
    ) -> None:
        """Show what was on hand, today last."""
        self._levels = tuple(levels)
        self._keep = keep
        self.setAccessibleDescription(", ".join(write_quantity(each) for _, each in self._levels))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(260, self._look.px(_HEIGHT_PX))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        if not self._levels:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        points = [self._point(at) for at in range(len(self._levels))]
        path = _steps(points)
        self._paint_ground(painter, path, points)
        painter.setPen(QPen(self._look.colour("chart"), 1.8))
        painter.drawPath(path)
        self._paint_keep(painter)
        self._paint_foot(painter)
        is_short = self._keep is not None and self._levels[-1][1] <= self._keep
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour("bad_line" if is_short else "chart"))
        painter.drawEllipse(points[-1], 3.5, 3.5)

    def _paint_ground(self, painter: QPainter, path: QPainterPath, points: list[QPointF]) -> None:
        ground = QPainterPath(path)
        ground.lineTo(points[-1].x(), self._y(Decimal(0)))
        ground.lineTo(points[0].x(), self._y(Decimal(0)))
        colour = self._look.colour("chart").toRgb()
        colour.setAlpha(_GROUND_ALPHA)
        painter.fillPath(ground, colour)

    def _paint_keep(self, painter: QPainter) -> None:
        if self._keep is None:
            return
        y = self._y(self._keep)
        painter.setPen(QPen(self._look.colour("warn_line"), 1.2, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(0, y), QPointF(self.width() - 4, y))

    def _paint_foot(self, painter: QPainter) -> None:
        painter.setFont(self._look.font("micro"))
        room = QRectF(0, self.height() - 14, self.width(), 14)
        today = self._levels[-1][0]
        painter.setPen(self._look.colour("text3"))
        first = write_day_in_list(self._levels[0][0], today=today)
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft, first)
        painter.drawText(room, Qt.AlignmentFlag.AlignRight, self.tr("today"))
        if self._keep is not None:
            painter.setPen(self._look.colour("warn"))
            words = self.tr("keep at least {quantity}").format(quantity=write_quantity(self._keep))
            painter.drawText(room, Qt.AlignmentFlag.AlignHCenter, f"– –  {words}")

    def _point(self, at: int) -> QPointF:
        width = self.width() - 6
        x = 1 + width * at / max(len(self._levels) - 1, 1)
        return QPointF(x, self._y(self._levels[at][1]))

    def _y(self, quantity: Decimal) -> float:
        figures = [each for _, each in self._levels]
        high = float(max(*figures, self._keep or Decimal(0), Decimal(1))) * _AIR
        low = float(min(*figures, Decimal(0)))
        height = self.height() - _FOOT_PX
        return 2 + (height - 2) * (1 - (float(quantity) - low) / (high - low))


def _steps(points: list[QPointF]) -> QPainterPath:
    path = QPainterPath(points[0])
    for before, after in pairwise(points):
        path.lineTo(after.x(), before.y())
        path.lineTo(after)
    return path
