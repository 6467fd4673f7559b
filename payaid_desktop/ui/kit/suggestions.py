"""The list of suggestions under a field: a child of the window, so that the field keeps the keyboard.

A window of its own would take the focus from a cell that is being typed in, and could not be placed on every desktop.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFont, QMouseEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from payaid_desktop.ui.kit.announcing import announce
from payaid_desktop.ui.kit.look import Look
from payaid_desktop.ui.kit.painting import (
    cap_width,
    draw_cap,
    draw_line,
    draw_shadow,
    draw_text,
    fill,
    outline,
    width_of,
)

_ROW_PX: Final = 46
_FOOT_PX: Final = 36
_SHADOW_PX: Final = 14
_PAD_PX: Final = 4
_SIDE_PX: Final = 12
_WIDTH_PX: Final = 560
_EDGE_PX: Final = 8
_RIGHT_PX: Final = 100
_MIDDLE_PX: Final = 90


@dataclass(frozen=True, slots=True)
class Suggested:
    """One row: a name with the parts that were typed marked, a quiet line below, a word and an amount to the right."""

    title: str
    marks: tuple[tuple[int, int], ...] = ()
    below: str = ""
    word: str = ""
    word_tone: str = "text3"
    right: str = ""

    def spoken(self) -> str:
        """What a screen reader says."""
        return ", ".join(part for part in (self.title, self.word, self.right) if part)


class SuggestionList(QWidget):
    """Shows suggestions under a field.

    Signals:
        picked(int): a row was clicked.
    """

    picked = Signal(int)

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(window)
        self._look = look
        self._window = window
        self._rows: tuple[Suggested, ...] = ()
        self._keys: tuple[tuple[str, str], ...] = ()
        self._nothing = ""
        self._current = 0
        self._shadow = QPixmap()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(True)
        look.changed.connect(self._forget_shadow)
        self.hide()

    @property
    def rows(self) -> tuple[Suggested, ...]:
        """What it shows."""
        return self._rows

    @property
    def current(self) -> int:
        """The chosen row; -1 where there is none."""
        return self._current if self._rows else -1

    @property
    def nothing(self) -> str:
        """What it says in place of rows."""
        return self._nothing

    def show_under(
        self,
        field: QWidget,
        rows: Sequence[Suggested],
        *,
        keys: Sequence[tuple[str, str]] = (),
        nothing: str = "",
    ) -> None:
        """Show rows under a field, the first one chosen, with keys in the foot; without rows say `nothing`."""
        self._rows, self._keys, self._nothing = tuple(rows), tuple(keys), nothing
        self._current = 0
        self._place(field)
        if self.isHidden():
            self.raise_()
            self.show()
        self.update()
        self._say()

    def move_choice(self, step: int) -> None:
        """Choose the row that many further down."""
        if self._rows:
            self._current = min(max(self._current + step, 0), len(self._rows) - 1)
            self.update()
            self._say()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        row = self._row_at(event.position().y())
        if row is not None and row != self._current:
            self._current = row
            self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        row = self._row_at(event.position().y())
        event.accept()
        if row is not None:
            self.picked.emit(row)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawPixmap(0, 0, self._drawn_shadow())
        panel = self._panel()
        fill(painter, panel, self._look.colour("surface"), 8)
        outline(
            painter, panel.adjusted(0.5, 0.5, -0.5, -0.5), self._look.colour("border2"), radius=8
        )
        for number, row in enumerate(self._rows):
            self._paint_row(painter, self._row_rect(number), row, chosen=number == self._current)
        if not self._rows:
            self._paint_nothing(painter, panel)
        if self._keys:
            self._paint_foot(painter, panel)

    def _paint_row(self, painter: QPainter, rect: QRectF, row: Suggested, *, chosen: bool) -> None:
        look = self._look
        if chosen:
            fill(painter, rect, look.colour("primary_tint"), 6)
        right = rect.right() - _SIDE_PX + 2
        amount = QRectF(right - _RIGHT_PX, rect.top(), _RIGHT_PX, rect.height())
        painter.setPen(look.colour("text"))
        draw_line(painter, amount, row.right, look.font("medium", tabular=True), right=True)
        room = float(_RIGHT_PX if row.right else 0)
        painter.setPen(look.colour(row.word_tone))
        middle = QRectF(right - room - _MIDDLE_PX, rect.top(), _MIDDLE_PX - 4, rect.height())
        if row.word:
            draw_text(painter, middle, row.word, look.font("label"), right=True)
            room += min(_MIDDLE_PX, width_of(look.font("label"), row.word) + 18)
        left = rect.left() + _SIDE_PX
        width = right - room - left
        half, line = rect.center().y(), look.px(18)
        self._paint_title(painter, QRectF(left, half - line, width, line), row)
        painter.setPen(look.colour("text3"))
        below = QRectF(left, half + 1, width, look.px(16))
        draw_text(painter, below, row.below, look.font("small"))

    def _paint_title(self, painter: QPainter, rect: QRectF, row: Suggested) -> None:
        plain, bold = self._look.font("medium"), self._look.font("medium", weight=700)
        if width_of(bold, row.title) > rect.width():
            painter.setPen(self._look.colour("text"))
            draw_text(painter, rect, row.title, plain)
            return
        x = rect.left()
        for text, is_marked in _parts(row):
            font: QFont = bold if is_marked else plain
            painter.setPen(self._look.colour("primary_text" if is_marked else "text"))
            draw_line(painter, QRectF(x, rect.top(), rect.width(), rect.height()), text, font)
            x += width_of(font, text)

    def _paint_nothing(self, painter: QPainter, panel: QRectF) -> None:
        painter.setPen(self._look.colour("text3"))
        room = QRectF(panel.left() + 16, panel.top() + _PAD_PX, panel.width() - 32, self._row_px())
        draw_text(painter, room, self._nothing, self._look.font("body"))

    def _paint_foot(self, painter: QPainter, panel: QRectF) -> None:
        look = self._look
        top = panel.bottom() - look.px(_FOOT_PX)
        line = QRect(round(panel.left()) + 1, round(top), round(panel.width()) - 2, 1)
        painter.fillRect(line, look.colour("border"))
        middle, x = top + look.px(_FOOT_PX) / 2, panel.left() + 14
        for cap, word in self._keys:
            needed = cap_width(look, cap) + 7 + width_of(look.font("small"), word)
            if x + needed > panel.right() - _PAD_PX:
                return
            draw_cap(painter, look, QRectF(x, middle - 9, cap_width(look, cap), 18), cap)
            x += cap_width(look, cap) + 7
            painter.setPen(look.colour("text3"))
            draw_line(painter, QRectF(x, middle - 9, needed, 18), word, look.font("small"))
            x += width_of(look.font("small"), word) + 15

    def _place(self, field: QWidget) -> None:
        rows = max(len(self._rows), 1)
        foot = self._look.px(_FOOT_PX) if self._keys else 0
        height = rows * self._row_px() + 2 * _PAD_PX + foot + 2 * _SHADOW_PX
        room = self._window.width() - 2 * _EDGE_PX
        width = min(self._look.px(_WIDTH_PX), room) + 2 * _SHADOW_PX
        corner = field.mapTo(self._window, QPoint(0, field.height() + 2))
        x = min(corner.x(), self._window.width() - _EDGE_PX - (width - 2 * _SHADOW_PX))
        y = corner.y()
        if y + height - 2 * _SHADOW_PX > self._window.height() - _EDGE_PX:
            above = field.mapTo(self._window, QPoint(0, -2)).y() - (height - 2 * _SHADOW_PX)
            y = above if above >= 0 else y
        self.setGeometry(max(x, _EDGE_PX) - _SHADOW_PX, y - _SHADOW_PX, width, height)

    def _panel(self) -> QRectF:
        side = _SHADOW_PX
        return QRectF(self.rect()).adjusted(side, side, -side, -side)

    def _row_px(self) -> int:
        return self._look.px(_ROW_PX)

    def _row_rect(self, number: int) -> QRectF:
        panel, height = self._panel(), self._row_px()
        top = panel.top() + _PAD_PX + number * height
        return QRectF(panel.left() + _PAD_PX, top, panel.width() - 2 * _PAD_PX, height)

    def _row_at(self, y: float) -> int | None:
        for number in range(len(self._rows)):
            rect = self._row_rect(number)
            if rect.top() <= y < rect.bottom():
                return number
        return None

    def _drawn_shadow(self) -> QPixmap:
        # Drawn once for a size: every typed letter paints this list anew.
        ratio = self.devicePixelRatioF()
        if self._shadow.size() != self.size() * ratio:
            self._shadow = QPixmap(self.size() * ratio)
            self._shadow.setDevicePixelRatio(ratio)
            self._shadow.fill(Qt.GlobalColor.transparent)
            painter = QPainter(self._shadow)
            draw_shadow(painter, self._look, self._panel(), radius=8, blur=11)
            painter.end()
        return self._shadow

    def _forget_shadow(self) -> None:
        self._shadow = QPixmap()

    def _say(self) -> None:
        if self._rows:
            announce(self, self._rows[self._current].spoken())
        elif self._nothing:
            announce(self, self._nothing)


def _parts(row: Suggested) -> list[tuple[str, bool]]:
    parts, at = [], 0
    for start, length in row.marks:
        parts += [(row.title[at:start], False), (row.title[start : start + length], True)]
        at = start + length
    return [*parts, (row.title[at:], False)]
