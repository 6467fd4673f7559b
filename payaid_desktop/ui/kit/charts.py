"""The bar chart of a year's months."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QToolTip, QWidget

from payaid_desktop.domain.money import Money
from payaid_desktop.ui.formatting import write_rupees, write_short
from payaid_desktop.ui.kit.look import Look

_LEFT, _RIGHT, _TOP, _BOTTOM = 44, 4, 22, 24
_LINES_MAX: Final = 4
_BAR_PX: Final = 34
_BAR_SHARE: Final = 0.56
_OVERHANG_PX: Final = 4
_ROUND_PX: Final = 4
_ZERO: Final = Decimal(0)


@dataclass(frozen=True, slots=True)
class Month:
    """One month of a chart: rupees, and those of the same month a year before where they are known."""

    label: str
    rupees: Decimal
    year_before: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Scale:
    """An axis: its ends and the distance of its lines, in rupees."""

    low: Decimal
    high: Decimal
    step: Decimal

    def lines(self) -> tuple[Decimal, ...]:
        """Where its lines are, from below."""
        count = int((self.high - self.low) / self.step)
        return tuple(self.low + self.step * at for at in range(count + 1))


def scale_for(values: Sequence[Decimal]) -> Scale:
    """Find round lines, at most five, that hold all values and zero."""
    low, high = min((_ZERO, *values)), max((_ZERO, *values))
    step = Decimal(1)
    while not _fits(low, high, step):
        step = _next_step(step)
    return Scale(_down(low, step), max(_up(high, step), step if low == _ZERO else _ZERO), step)


def _fits(low: Decimal, high: Decimal, step: Decimal) -> bool:
    return (_up(high, step) - _down(low, step)) / step <= _LINES_MAX


def _next_step(step: Decimal) -> Decimal:
    """Give the next of 1, 2, 5, 10, 20, 50 and so on."""
    leading = step.as_tuple().digits[0]
    return step * Decimal("2.5") if leading == 2 else step * 2


def _up(value: Decimal, step: Decimal) -> Decimal:
    return (value / step).to_integral_value(ROUND_CEILING) * step


def _down(value: Decimal, step: Decimal) -> Decimal:
    return (value / step).to_integral_value(ROUND_FLOOR) * step


class Bars(QWidget):
    """Months side by side: the present one darker and with its figure, a mark where the year before was.

    A screen reader hears all figures. Without any sales it says where they will appear.
    """

    def __init__(self, look: Look, *, name: str) -> None:
        super().__init__()
        self._look = look
        self._months: tuple[Month, ...] = ()
        self._present = -1
        self._scale = scale_for(())
        self.setAccessibleName(name)
        self.setMinimumHeight(120)
        self.show_months(())

    def show_months(self, months: Sequence[Month], *, present: int = -1) -> None:
        """Show months in order; `present` is the place of the one that is not over yet."""
        self._months = tuple(months)
        self._present = present % len(months) if months else -1
        values = [month.rupees for month in months]
        values += [month.year_before for month in months if month.year_before is not None]
        self._scale = scale_for(values)
        self.setAccessibleDescription(self._spoken())
        self.update()

    def is_empty(self) -> bool:
        """Whether there is nothing to show."""
        return not any(month.rupees or month.year_before for month in self._months)

    def sizeHint(self) -> QSize:
        return QSize(480, 250)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            month = self._month_at(event.pos().x())
            QToolTip.showText(event.globalPos(), _told(month) if month else "", self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.is_empty():
            self._paint_nothing(painter)
            return
        self._paint_axis(painter)
        for at, month in enumerate(self._months):
            self._paint_bar(painter, at, month)
            self._paint_mark(painter, at, month)
            self._paint_label(painter, at, month)

    def _paint_nothing(self, painter: QPainter) -> None:
        painter.setPen(QPen(self._look.colour("chart_grid"), 1))
        plot = self._plot()
        y = plot.bottom() + 0.5
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
        painter.setPen(self._look.colour("text3"))
        painter.setFont(self._look.font("body"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._nothing())

    def _paint_axis(self, painter: QPainter) -> None:
        painter.setFont(self._look.font("micro"))
        plot = self._plot()
        for value in self._scale.lines():
            y = self._y(value)
            painter.setPen(QPen(self._look.colour("chart_grid"), 1))
            line = round(y) + 0.5
            painter.drawLine(QPointF(plot.left(), line), QPointF(plot.right(), line))
            painter.setPen(self._look.colour("text3"))
            room = QRectF(0, y - 12, plot.left() - 8, 24)
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(room, right, write_short(value))

    def _paint_bar(self, painter: QPainter, at: int, month: Month) -> None:
        if not month.rupees:
            return
        zero, end = self._y(_ZERO), self._y(month.rupees)
        x, width = self._bar(at)
        bar = QRectF(x, min(zero, end), width, abs(zero - end))
        # Round at the far end only: a taller shape, cut off at the zero line.
        up = month.rupees > 0
        path, cut = QPainterPath(), QPainterPath()
        path.addRoundedRect(
            bar.adjusted(0, 0 if up else -6, 0, 6 if up else 0), _ROUND_PX, _ROUND_PX
        )
        cut.addRect(bar)
        soft = "chart_soft" if up else "bad_line"
        colour = "chart" if at == self._present else soft
        painter.fillPath(path.intersected(cut), self._look.colour(colour))

    def _paint_mark(self, painter: QPainter, at: int, month: Month) -> None:
        if not month.year_before:
            return
        x, width = self._bar(at)
        y = self._y(month.year_before)
        painter.setPen(QPen(self._look.colour("text2"), 1.5))
        painter.drawLine(QPointF(x - _OVERHANG_PX, y), QPointF(x + width + _OVERHANG_PX, y))

    def _paint_label(self, painter: QPainter, at: int, month: Month) -> None:
        is_present = at == self._present
        painter.setFont(self._look.font("micro", weight=600 if is_present else 400))
        painter.setPen(self._look.colour("text" if is_present else "text3"))
        plot, slot, high = self._plot(), self._slot(), self._look.px(16)
        below = QRectF(plot.left() + slot * at, plot.bottom() + 5, slot, high)
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, month.label)
        if is_present or month.rupees < 0:
            top = min(self._y(month.rupees), self._y(_ZERO)) - high - 3
            mark = self._y(month.year_before) if month.year_before else top
            if top < mark < top + high:  # else the mark would strike the figure through
                top = mark - high - 1
            above = QRectF(below.left() - 20, top, slot + 40, high)
            painter.drawText(above, Qt.AlignmentFlag.AlignCenter, write_short(month.rupees))

    def _plot(self) -> QRectF:
        """Where the bars are; around them is room for the texts, which grow."""
        left, top, bottom = (self._look.px(length) for length in (_LEFT, _TOP, _BOTTOM))
        return QRectF(self.rect()).adjusted(left, top, -_RIGHT, -bottom)

    def _slot(self) -> float:
        return self._plot().width() / len(self._months)

    def _bar(self, at: int) -> tuple[float, float]:
        """Left and width of a bar in px."""
        slot = self._slot()
        width = min(_BAR_PX, slot * _BAR_SHARE)
        return self._plot().left() + slot * at + (slot - width) / 2, width

    def _y(self, value: Decimal) -> float:
        share = (value - self._scale.low) / (self._scale.high - self._scale.low)
        plot = self._plot()
        return plot.top() + plot.height() * (1 - float(share))

    def _month_at(self, x: int) -> Month | None:
        left = self._plot().left()
        if self.is_empty() or x < left:
            return None
        at = int((x - left) / self._slot())
        return self._months[at] if at < len(self._months) else None

    def _spoken(self) -> str:
        return self._nothing() if self.is_empty() else "; ".join(map(_told, self._months))

    def _nothing(self) -> str:
        return self.tr("First sales appear here")


def _told(month: Month) -> str:
    now = f"{month.label} {write_rupees(Money.of(month.rupees), whole=True)}"
    if month.year_before is None:
        return now
    before = write_rupees(Money.of(month.year_before), whole=True)
    told = QCoreApplication.translate("Bars", "{now}, the year before {before}")
    return told.format(now=now, before=before)
