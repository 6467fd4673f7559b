"""How the cells of a bill's lines are painted and typed in."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPointF,
    QRect,
    QRectF,
    Qt,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import QLineEdit, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from payaid_desktop.ui.invoices.line_cells import Column
from payaid_desktop.ui.invoices.line_model import Index
from payaid_desktop.ui.kit.look import Look
from payaid_desktop.ui.kit.painting import (
    chip_width,
    draw_chip,
    draw_text,
    kept,
    outline,
    width_of,
)

if TYPE_CHECKING:
    from payaid_desktop.ui.invoices.line_grid import LineGrid

_SIDE_PX: Final = 10
_QUIET: Final = frozenset({Column.NUMBER, Column.HSN, Column.DISCOUNT, Column.GST})
_STRONG: Final = frozenset({Column.ITEM, Column.AMOUNT})
_TONES: Final = tuple("text3" if column in _QUIET else "text" for column in Column)
_FONTS: Final = tuple(
    ("medium" if column in _STRONG else "body", column >= Column.QUANTITY) for column in Column
)
"""The role of each column, and whether its digits are of one width."""
_STAYS: Final = frozenset({Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason})


class CellEditor(QLineEdit):
    """A cell that is typed in."""

    def __init__(self, look: Look, parent: QWidget, *, row: int, column: Column, name: str) -> None:
        super().__init__(parent)
        self.row, self.column = row, column
        self.is_filled = False
        self.setProperty("cell", "yes")
        is_number = column >= Column.QUANTITY
        self.setFont(look.font("medium" if column in _STRONG else "body", tabular=is_number))
        side = Qt.AlignmentFlag.AlignRight if is_number else Qt.AlignmentFlag.AlignLeft
        self.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)
        self.setAccessibleName(name)


class LineDelegate(QStyledItemDelegate):
    """Paints cells, makes their editors, and hands their keys to the grid."""

    def __init__(self, look: Look, grid: "LineGrid") -> None:
        super().__init__(grid)
        self._look = look
        self._grid = grid
        self._current: Index = QModelIndex()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, column, rect, colour = index.row(), index.column(), option.rect, self._look.colour
        problem = self._grid.lines.problem(row, column)
        is_current = row == self._current.row()
        with kept(painter):
            if is_current:
                painter.fillRect(rect, colour("row_hover"))
            painter.fillRect(rect.adjusted(0, rect.height() - 1, 0, 0), colour("border"))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_text(painter, QRectF(rect), row, column, is_wrong=problem is not None)
            if problem is not None:
                self._ring(painter, rect, "bad_line")
            elif is_current and column == self._current.column() and self._grid.hasFocus():
                self._ring(painter, rect, "focus")

    def present(self, index: Index) -> None:
        """Another cell is the present one."""
        self._current = index

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        del option
        column = Column(index.column())
        heading = self._grid.lines.headerData(column, Qt.Orientation.Horizontal)
        name = self.tr("{column}, line {number}").format(column=heading, number=index.row() + 1)
        editor = CellEditor(self._look, parent, row=index.row(), column=column, name=name)
        if column is Column.ITEM:
            editor.setPlaceholderText(self.prompt())
        self._grid.began(editor)
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        # Views ask again whenever data changes; what is being typed by then is not written over.
        if isinstance(editor, CellEditor) and not editor.is_filled:
            editor.is_filled = True
            editor.setText(self._grid.lines.typed_of(index.row(), index.column()))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """The cell was left by the mouse."""
        del model, index
        if isinstance(editor, CellEditor):
            self._grid.left(editor)

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        del index
        editor.setGeometry(option.rect.adjusted(2, 2, -2, -2))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(watched, CellEditor) and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride:
                if self._grid.wants(event):
                    event.accept()
                    return True
                return False
            if event.type() == QEvent.Type.KeyPress and self._grid.take_key(watched, event):
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab):
                return True
        if isinstance(event, QFocusEvent) and event.reason() in _STAYS:
            return False
        return super().eventFilter(watched, event)

    def prompt(self) -> str:
        """What the row for the next line says."""
        return self.tr("Type item name, code, or scan")

    def _paint_text(
        self, painter: QPainter, rect: QRectF, row: int, column: int, *, is_wrong: bool
    ) -> None:
        model = self._grid.lines
        text = model.text_of(row, column)
        role, tabular = _FONTS[column]
        font, tone = self._look.font(role, tabular=tabular), _TONES[column]
        inner = rect.adjusted(_SIDE_PX, 0, -_SIDE_PX, 0)
        if row >= len(model.lines):
            text = text or {Column.NUMBER: "+", Column.ITEM: self.prompt()}.get(Column(column), "")
            tone, font = "text3", self._look.font("body")
        elif column == Column.ITEM:
            inner = self._with_warning(painter, inner, row)
        if text:
            painter.setPen(self._look.colour("bad" if is_wrong else tone))
            draw_text(painter, inner, text, font, right=column >= Column.QUANTITY)

    def _with_warning(self, painter: QPainter, inner: QRectF, row: int) -> QRectF:
        """Paint the warning of a line behind its name; gives the room that is left."""
        line, look = self._grid.lines.lines[row], self._look
        if not line.warning:
            return inner
        width = chip_width(look, line.warning, small=True)
        if width > inner.width() * 0.6:
            return inner
        name_px = width_of(look.font("medium"), self._grid.lines.text_of(row, Column.ITEM))
        x = inner.left() + min(name_px + 8, inner.width() - width)
        at = QPointF(x, inner.center().y())
        draw_chip(painter, look, at, line.warning, line.warning_tone, small=True)
        has_room = name_px + 8 + width <= inner.width()
        return inner if has_room else inner.adjusted(0, 0, -(width + 8), 0)

    def _ring(self, painter: QPainter, rect: QRect, tone: str) -> None:
        inside = QRectF(rect).adjusted(3, 3, -3, -3)
        outline(painter, inside, self._look.colour(tone), radius=5, width=2)
