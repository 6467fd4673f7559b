"""The board: stages side by side, their cards below, moved by keys or by the mouse.

One widget paints it all, and of the cards only those that can be seen, so that two hundred of them cost what ten do.
"""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from datetime import date
from operator import itemgetter
from typing import Final

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QWidget

from payaid_desktop.domain.deals import DealStage
from payaid_desktop.services.asking import DealCard
from payaid_desktop.services.deal_board import StageColumn
from payaid_desktop.ui.contacts.figures import rupees
from payaid_desktop.ui.deals.board_state import BoardState
from payaid_desktop.ui.deals.card_painting import card_height, draw_card
from payaid_desktop.ui.deals.ghost import Ghost
from payaid_desktop.ui.deals.words import DOTS, day_words, stage_word
from payaid_desktop.ui.kit.announcing import announce
from payaid_desktop.ui.kit.look import Look
from payaid_desktop.ui.kit.painting import draw_line, draw_text, fill, kept, width_of

_GAP_PX: Final = 10
_PAD_PX: Final = 8
_CARD_GAP_PX: Final = 8
_HEAD_PX: Final = 38
_LEAST_PX: Final = 186
_HANDLE_PX: Final = 4
_FADED: Final = 0.45
_STEPS: Final = {
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
}


class BoardView(QWidget):
    """Shows columns of cards; one card is the present one.

    Signals:
        opened(DealCard): Enter or a double click.
        dropped(DealCard, DealStage): a card was let go over another column.
        present_moved(QRect): where the present card is now, for whoever scrolls sideways.
    """

    opened = Signal(object)
    dropped = Signal(object, object)
    present_moved = Signal(QRect)

    def __init__(
        self, look: Look, *, name: str, today: Callable[[], date], hints: Sequence[str]
    ) -> None:
        super().__init__()
        self._look = look
        self._name = name
        self._today = today
        self._hints = tuple(hints)
        self._plain_keys: Callable[[QKeyEvent], bool] = lambda _event: False
        self.state = BoardState()
        self._scrolls: list[float] = []
        self._spans: list[list[tuple[int, int]]] = []
        look.changed.connect(self._measure)
        self._hovered: tuple[int, int] | None = None
        self._taken: tuple[DealCard, QPoint, QPoint] | None = None
        self._ghost: Ghost | None = None
        self._target = -1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(name)

    def answer_plain_keys(self, take: Callable[[QKeyEvent], bool]) -> None:
        """Ask somebody about plain keys before the view itself."""
        self._plain_keys = take

    def show_columns(self, columns: Sequence[StageColumn]) -> None:
        """Show other columns; the present deal stays in sight."""
        self._let_go()
        self.state.show(columns)
        self._measure()
        count = len(self.state.columns)
        self._scrolls = (self._scrolls + [0.0] * count)[:count]
        for at in range(count):
            self._scroll(at, 0)
        self._show_present()
        self.updateGeometry()

    def is_dragging(self) -> bool:
        """Whether a card is in the hand."""
        return self._ghost is not None

    @property
    def target(self) -> DealStage | None:
        """The stage over which a card is held, if it would be dropped there."""
        return self.state.columns[self._target].stage if self._target >= 0 else None

    def card_rect(self, column: int, row: int) -> QRect:
        """Where a card is, also when it is scrolled out of sight."""
        return self._rect(column, row).toRect()

    def column_rect(self, column: int) -> QRectF:
        """Where a column is."""
        count = max(len(self.state.columns), 1)
        width = (self.width() - _GAP_PX * (count - 1)) / count
        return QRectF(column * (width + _GAP_PX), 0, width, self.height())

    def minimumSizeHint(self) -> QSize:
        count = max(len(self.state.columns), 1)
        return QSize(count * self._look.px(_LEAST_PX) + (count - 1) * _GAP_PX, 120)

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for at in range(len(self._scrolls)):
            self._scroll(at, 0)
        self._show_present()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.is_dragging() and event.key() == Qt.Key.Key_Escape:
            self._let_go()
            return
        step = _STEPS.get(Qt.Key(event.key()))
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if step is not None and not modifiers:
            self._step(*step)
            return
        if self._plain_keys(event):
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.state.card is not None:
            self.opened.emit(self.state.card)
            return
        if event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            many = len(self.state.columns[self.state.column].deals) if self.state.columns else 0
            self._step(0, -many if event.key() == Qt.Key.Key_Home else many)
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = self._place_at(event.position())
        if place is None or event.button() is not Qt.MouseButton.LeftButton:
            return
        self.state.column, self.state.row = place
        card = self.state.card
        point = event.position().toPoint()
        if card is not None:
            self._taken = card, point, point - self.card_rect(*place).topLeft()
        self._show_present()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        if self._taken is not None and event.buttons() & Qt.MouseButton.LeftButton:
            self._drag_to(point)
            return
        hovered = self._place_at(event.position())
        if hovered != self._hovered:
            self._hovered = hovered
            over = Qt.CursorShape.OpenHandCursor if hovered else Qt.CursorShape.ArrowCursor
            self.setCursor(over)
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        del event
        taken, target = self._taken, self.target
        was_dragging = self.is_dragging()
        self._let_go()
        if taken is not None and was_dragging and target is not None:
            self.dropped.emit(taken[0], target)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        place = self._place_at(event.position())
        card = self.state.card_at(*place) if place else None
        if card is not None:
            self.opened.emit(card)

    def wheelEvent(self, event: QWheelEvent) -> None:
        column = self._column_at(event.position())
        if column >= 0:
            self._scroll(column, -event.angleDelta().y() / 120 * self._look.px(60))

    def leaveEvent(self, event: QEvent) -> None:
        self._hovered = None
        self.update()
        super().leaveEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._show_present()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for at, column in enumerate(self.state.columns):
            with kept(painter):
                self._paint_column(painter, at, column)

    def _paint_column(self, painter: QPainter, at: int, column: StageColumn) -> None:
        look, rect = self._look, self.column_rect(at)
        if at == self._target:
            painter.setPen(QPen(look.colour("primary"), 1.5, Qt.PenStyle.DashLine))
            painter.setBrush(look.colour("primary_tint"))
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 8, 8)
        else:
            fill(painter, rect, look.colour("surface2"), 8)
        self._paint_head(painter, rect, column)
        room = self._room(at)
        painter.setClipRect(room)
        for row in self._seen(at):
            self._paint_card(painter, column.deals[row], self._rect(at, row), (at, row))
        if not column.deals:
            self._paint_hint(painter, room, self._hints[at])
        self._paint_handle(painter, at, room)

    def _paint_head(self, painter: QPainter, rect: QRectF, column: StageColumn) -> None:
        look = self._look
        line = QRectF(rect.left() + 12, rect.top() + 9, rect.width() - 24, look.px(20))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour(DOTS[column.stage]))
        painter.drawEllipse(QPointF(line.left() + 4, line.center().y()), 4, 4)
        word, count, worth = stage_word(column.stage), str(column.count), rupees(column.value)
        x = line.left() + 15
        painter.setPen(look.colour("text"))
        draw_line(
            painter, QRectF(x, line.top(), line.width(), line.height()), word, look.font("h3")
        )
        x += width_of(look.font("h3"), word) + 7
        painter.setPen(look.colour("text3"))
        draw_line(painter, QRectF(x, line.top(), 40, line.height()), count, look.font("body"))
        x += width_of(look.font("body"), count) + 10
        if line.right() - x >= width_of(look.font("label"), worth):
            painter.setPen(look.colour("text2"))
            draw_line(painter, line, worth, look.font("label"), right=True)

    def _paint_card(
        self, painter: QPainter, card: DealCard, rect: QRectF, place: tuple[int, int]
    ) -> None:
        is_present = place == (self.state.column, self.state.row) and self.hasFocus()
        with kept(painter):
            if self._ghost is not None and self._taken is not None:
                painter.setOpacity(_FADED if card is self._taken[0] else 1)
            draw_card(
                painter,
                self._look,
                rect,
                card,
                today=self._today(),
                present=is_present,
                hovered=place == self._hovered,
            )

    def _paint_hint(self, painter: QPainter, room: QRectF, hint: str) -> None:
        line = QRectF(room.left() + 4, room.top() + 4, room.width() - 8, self._look.px(18))
        painter.setPen(self._look.colour("text3"))
        draw_text(painter, line, hint, self._look.font("small"))

    def _paint_handle(self, painter: QPainter, at: int, room: QRectF) -> None:
        whole = self._whole_height(at)
        if whole <= room.height():
            return
        share = room.height() / whole
        top = room.top() + self._scrolls[at] * share
        handle = QRectF(room.right() + 2, top, _HANDLE_PX, max(room.height() * share, 24))
        painter.setClipping(False)
        fill(painter, handle, self._look.colour("border2"), _HANDLE_PX / 2)

    def _step(self, columns: int, rows: int) -> None:
        if columns:
            self.state.step_column(columns)
        else:
            self.state.step_row(rows)
        self._show_present()
        announce(self, self._spoken())

    def _show_present(self) -> None:
        """Scroll the present card into sight and let screen readers know it."""
        self.setAccessibleDescription(self._spoken())
        if self.state.card is not None:
            column, room = self.state.column, self._room(self.state.column)
            rect = self._rect(column, self.state.row)
            if rect.top() < room.top():
                self._scroll(column, rect.top() - room.top())
            elif rect.bottom() > room.bottom():
                self._scroll(column, rect.bottom() - room.bottom())
        if self.state.columns:
            self.present_moved.emit(self.column_rect(self.state.column).toRect())
        self.update()

    def _spoken(self) -> str:
        card = self.state.card
        if card is None:
            if not self.state.columns:
                return self._name
            return stage_word(self.state.columns[self.state.column].stage)
        deal = card.deal
        day, _ = day_words(deal, today=self._today())
        words = (deal.title, card.contact_name, rupees(deal.value), stage_word(deal.stage), day)
        return ", ".join((*words, deal.next_step) if deal.next_step else words)

    def _drag_to(self, point: QPoint) -> None:
        if self._taken is None:
            return
        card, start, grip = self._taken
        if self._ghost is None:
            if (point - start).manhattanLength() < QApplication.startDragDistance():
                return
            size = self.card_rect(self.state.column, self.state.row).size()
            self._ghost = Ghost(self._look, self.window(), card, size, today=self._today())
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        self._ghost.follow(self.mapTo(self.window(), point), grip)
        over = self._column_at(QPointF(point))
        is_own = over >= 0 and self.state.columns[over].stage is card.deal.stage
        self._target = -1 if is_own else over
        self.update()

    def _let_go(self) -> None:
        self._taken, self._target = None, -1
        if self._ghost is not None:
            self._ghost.hide()
            self._ghost.deleteLater()
            self._ghost = None
            self.unsetCursor()
        self.update()

    def _room(self, at: int) -> QRectF:
        """Where the cards of a column are seen."""
        head = self._look.px(_HEAD_PX)
        return self.column_rect(at).adjusted(_PAD_PX, head, -_PAD_PX, -_PAD_PX)

    def _rect(self, at: int, row: int) -> QRectF:
        room, (top, height) = self._room(at), self._spans[at][row]
        return QRectF(room.left(), room.top() + top - self._scrolls[at], room.width(), height)

    def _measure(self) -> None:
        """Note where each card begins in its column, and how high it is; the width changes neither."""
        self._spans = []
        for column in self.state.columns:
            top, spans = 0, []
            for card in column.deals:
                height = card_height(self._look, card)
                spans.append((top, height))
                top += height + _CARD_GAP_PX
            self._spans.append(spans)

    def _seen(self, at: int) -> range:
        """The rows of a column that can be seen, wholly or in part."""
        spans, first = self._spans[at], self._scrolls[at]
        last = first + self._room(at).height()
        begin = bisect_left(spans, first, key=sum)
        return range(begin, bisect_left(spans, last, lo=begin, key=itemgetter(0)))

    def _whole_height(self, at: int) -> float:
        return sum(self._spans[at][-1]) if self._spans[at] else 0

    def _scroll(self, at: int, by: float) -> None:
        most = max(self._whole_height(at) - self._room(at).height(), 0)
        self._scrolls[at] = min(max(self._scrolls[at] + by, 0), most)
        self.update()

    def _column_at(self, point: QPointF) -> int:
        for at in range(len(self.state.columns)):
            if self.column_rect(at).contains(point):
                return at
        return -1

    def _place_at(self, point: QPointF) -> tuple[int, int] | None:
        at = self._column_at(point)
        if at < 0 or not self._room(at).contains(point):
            return None
        rows = (row for row in self._seen(at) if self._rect(at, row).contains(point))
        row = next(rows, None)
        return None if row is None else (at, row)
