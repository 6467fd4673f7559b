"""How the cells of a bill's lines are painted and typed in."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QObject,
    QPointF,
    QRectF,
    Qt,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import QLineEdit, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from payaid_desktop.ui.invoices.line_cells import Column
from payaid_desktop.ui.invoices.line_model import Index, LineModel
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
_STAYS: Final = frozenset({Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason})


class CellEditor(QLineEdit):
    """A cell that is typed in."""

    def __init__(self, look: Look, parent: QWidget, *, row: int, column: Column, name: str) -> None:
        super().__init__(parent)
        self.row, self.column = row, column
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

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = self._grid.lines
        rect = option.rect
        with kept(painter):
            if index.row() == self._grid.currentIndex().row():
                painter.fillRect(rect, self._look.colour("row_hover"))
            line = rect.adjusted(0, rect.height() - 1, 0, 0)
            painter.fillRect(line, self._look.colour("border"))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_text(painter, model, QRectF(rect), index)
            self._paint_ring(painter, model, QRectF(rect), index)

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
        if isinstance(editor, CellEditor):
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

    def _paint_text(self, painter: QPainter, model: LineModel, rect: QRectF, index: Index) -> None:
        row, column = index.row(), Column(index.column())
        inner = rect.adjusted(_SIDE_PX, 0, -_SIDE_PX, 0)
        text, tone = model.text_of(row, column), "text3" if column in _QUIET else "text"
        font = self._look.font(
            "medium" if column in _STRONG else "body", tabular=column >= Column.QUANTITY
        )
        if row >= len(model.lines) and not text:
            text = {Column.NUMBER: "+", Column.ITEM: self.prompt()}.get(column, "")
            tone, font = "text3", self._look.font("body")
        elif column is Column.ITEM:
            inner = self._with_warning(painter, model, inner, row)
        if model.problem(row, column) is not None:
            tone = "bad"
        painter.setPen(self._look.colour(tone))
        draw_text(painter, inner, text, font, right=column >= Column.QUANTITY)

    def _with_warning(self, painter: QPainter, model: LineModel, inner: QRectF, row: int) -> QRectF:
        """Paint the warning of a line behind its name; gives the room that is left."""
        line = model.lines[row] if row < len(model.lines) else None
        if line is None or not line.warning:
            return inner
        look, width = self._look, chip_width(self._look, line.warning, small=True)
        if width > inner.width() * 0.6:
            return inner
        name_px = width_of(look.font("medium"), model.text_of(row, Column.ITEM))
        x = inner.left() + min(name_px + 8, inner.width() - width)
        at = QPointF(x, inner.center().y())
        draw_chip(painter, look, at, line.warning, line.warning_tone, small=True)
        return (
            inner.adjusted(0, 0, -(width + 8), 0) if name_px + 8 + width > inner.width() else inner
        )

    def _paint_ring(self, painter: QPainter, model: LineModel, rect: QRectF, index: Index) -> None:
        inside = rect.adjusted(3, 3, -3, -3)
        if model.problem(index.row(), index.column()) is not None:
            outline(painter, inside, self._look.colour("bad_line"), radius=5, width=2)
        elif index == self._grid.currentIndex() and self._grid.hasFocus():
            outline(painter, inside, self._look.colour("focus"), radius=5, width=2)
