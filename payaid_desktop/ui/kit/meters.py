"""Small charts: debts by age, stock against its level, a score, a line of figures, and the squares of legends."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from payaid_desktop.domain.money import Money
from payaid_desktop.ui.formatting import write_rupees
from payaid_desktop.ui.kit.look import Look
from payaid_desktop.ui.kit.painting import fill, kept

BUCKETS: Final = ("b0", "b1", "b2", "b3", "b4")
"""The colours of debts by age: not due, 1-30, 31-60, 61-90, over 90 days late."""
STOCK_BAR_PX: Final = 56
_GAP_PX: Final = 2
_PART_LEAST_PX: Final = 3


class AgeingBar(QWidget):
    """Debts by age in one bar. Whoever shows it puts words and numbers beside the colours."""

    def __init__(self, look: Look, *, name: str, height_px: int = 12) -> None:
        super().__init__()
        self._look = look
        self._amounts: tuple[Money, ...] = ()
        self.setFixedHeight(height_px)
        self.setAccessibleName(name)

    def show_parts(self, parts: Sequence[tuple[str, Money]]) -> None:
        """Show at most five parts, the youngest first, each with the words for it."""
        self._amounts = tuple(amount for _, amount in parts)
        spoken = (f"{label} {write_rupees(amount, whole=True)}" for label, amount in parts)
        self.setAccessibleDescription("; ".join(spoken))
        self.update()

    def widths(self) -> tuple[float, ...]:
        """The width of each part in px, without the gaps."""
        sizes = [max(amount.paise, 0) for amount in self._amounts]
        shown = sum(1 for size in sizes if size)
        room = self.width() - _GAP_PX * max(shown - 1, 0)
        whole = sum(sizes)
        least = sum(_PART_LEAST_PX for size in sizes if size)
        return tuple(
            _PART_LEAST_PX + (room - least) * size / whole if size else 0.0 for size in sizes
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        clip = QPainterPath()
        clip.addRoundedRect(QRectF(self.rect()), 4, 4)
        painter.setClipPath(clip)
        widths = self.widths()
        if not any(widths):
            painter.fillRect(self.rect(), self._look.colour("surface3"))
        x = 0.0
        for bucket, width in zip(BUCKETS, widths, strict=False):
            painter.fillRect(QRectF(x, 0, width, self.height()), self._look.colour(bucket))
            x += width + _GAP_PX if width else 0


class Swatch(QWidget):
    """The little square, bar or mark of a legend; decoration beside its word."""

    def __init__(self, look: Look, colour: str, *, is_line: bool = False) -> None:
        super().__init__()
        self._look = look
        self._colour = colour
        self._is_line = is_line
        self.setFixedSize(9, 9)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(0, 3.5, 9, 1.6) if self._is_line else QRectF(self.rect())
        fill(painter, rect, self._look.colour(self._colour), 0 if self._is_line else 2)


def stock_tone(quantity: Decimal, level: Decimal) -> str:
    """The tone of a stock figure: "bad" when there is none, "warn" at or below the level, else "ok"."""
    if quantity <= 0:
        return "bad"
    return "warn" if quantity <= level else "ok"


def draw_stock_bar(
    painter: QPainter,
    look: Look,
    rect: QRectF,
    *,
    quantity: Decimal,
    level: Decimal,
    largest: Decimal,
) -> None:
    """Paint stock as a bar of 6 px in the middle of a rectangle, with a mark at the level to keep.

    `largest` is the quantity that fills the bar. The figure and its word stand beside it.
    """
    bar = QRectF(rect.left(), rect.center().y() - 3, rect.width(), 6)
    with kept(painter):
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill(painter, bar, look.colour("surface3"), 3)
        if quantity > 0:
            full = QRectF(bar)
            full.setWidth(max(6, bar.width() * _share(quantity, largest)))
            fill(painter, full, look.colour(f"{stock_tone(quantity, level)}_line"), 3)
        x = bar.left() + bar.width() * _share(level, largest)
        painter.setPen(QPen(look.colour("text2"), 1))
        painter.drawLine(QPointF(x, bar.top() - 2), QPointF(x, bar.bottom() + 2))


class StockBar(QWidget):
    """Stock as a bar, outside of a table."""

    def __init__(self, look: Look, *, name: str) -> None:
        super().__init__()
        self._look = look
        self._name = name
        self._figures = (Decimal(0), Decimal(0), Decimal(1))
        self.setFixedSize(STOCK_BAR_PX, 12)

    def show_stock(self, *, quantity: Decimal, level: Decimal, largest: Decimal) -> None:
        """Show a quantity against the level to keep."""
        self._figures = (quantity, level, largest)
        self.setAccessibleName(f"{self._name}: {quantity} / {level}")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        quantity, level, largest = self._figures
        draw_stock_bar(
            QPainter(self),
            self._look,
            QRectF(self.rect()),
            quantity=quantity,
            level=level,
            largest=largest,
        )


class Ring(QWidget):
    """A score in a ring: a lead's, of 100."""

    def __init__(
        self, look: Look, *, name: str, largest: int = 100, size_px: int = 44, tone: str = "primary"
    ) -> None:
        super().__init__()
        self._look = look
        self._name = name
        self._largest = largest
        self._tone = tone
        self._score = 0
        self.setFixedSize(size_px, size_px)
        self.show_score(0)

    def show_score(self, score: int) -> None:
        """Show a score between 0 and the largest."""
        self._score = min(max(score, 0), self._largest)
        self.setAccessibleName(f"{self._name} {self._score} / {self._largest}")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ring = QRectF(self.rect()).adjusted(3, 3, -3, -3)
        painter.setPen(QPen(self._look.colour("surface3"), 4))
        painter.drawEllipse(ring)
        pen = QPen(self._look.colour(self._tone), 4)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        if self._score:
            painter.drawArc(ring, 90 * 16, -360 * 16 * self._score // self._largest)
        painter.setPen(self._look.colour("text"))
        painter.setFont(self._look.font("strong"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, str(self._score))


class Sparkline(QWidget):
    """A line of figures without an axis, with a dot at the last one."""

    def __init__(self, look: Look, *, name: str, height_px: int = 36) -> None:
        super().__init__()
        self._look = look
        self._values: tuple[Decimal, ...] = ()
        self.setFixedHeight(height_px)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)

    def show_values(self, values: Sequence[Decimal]) -> None:
        """Show figures in order."""
        self._values = tuple(values)
        self.setAccessibleDescription(", ".join(f"{value.normalize():f}" for value in values))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        if not self._values:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        points = self._points()
        self._paint_ground(painter, points)
        painter.setPen(QPen(self._look.colour("chart"), 1.6))
        painter.drawPolyline(QPolygonF(points))
        painter.setPen(QPen(self._look.colour("surface"), 1.5))
        painter.setBrush(self._look.colour("chart"))
        painter.drawEllipse(points[-1], 3.5, 3.5)

    def _paint_ground(self, painter: QPainter, points: list[QPointF]) -> None:
        floor = QPointF(0, self.height())
        ends = [QPointF(points[-1].x(), floor.y()), QPointF(points[0].x(), floor.y())]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour("primary_tint"))
        painter.drawPolygon(QPolygonF([*points, *ends]))

    def _points(self) -> list[QPointF]:
        low, high = min(*self._values, Decimal(0)), max(*self._values, Decimal(1))
        width, height = self.width() - 10, self.height() - 10
        step = width / max(len(self._values) - 1, 1)
        return [
            QPointF(5 + step * at, 5 + height * (1 - float((value - low) / (high - low))))
            for at, value in enumerate(self._values)
        ]


def _share(part: Decimal, whole: Decimal) -> float:
    return float(min(max(part / whole, Decimal(0)), Decimal(1))) if whole > 0 else 0.0
