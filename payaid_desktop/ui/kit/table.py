"""The table: rows painted by their cells, moved through by keys."""

from collections.abc import Callable
from typing import Any, Final

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from payaid_desktop.ui.kit.look import Look
from payaid_desktop.ui.kit.painting import kept
from payaid_desktop.ui.kit.table_model import CELL, Index, RowModel

_HEAD_PX: Final = 36
_SIDE_PX: Final = 10
_MARK_PX: Final = 3


class Table(QTableView):
    """A list of rows; the whole row is chosen.

    Signals:
        opened(object): Enter or a double click on a row.
        row_changed(object): another row is the present one; None when there is none.
    """

    opened = Signal(object)
    row_changed = Signal(object)

    def __init__(self, look: Look, model: RowModel[Any], *, name: str, row_px: int = 38) -> None:
        super().__init__()
        self._look = look
        self._model = model
        self._plain_keys: Callable[[QKeyEvent], bool] | None = None
        self.hovered_row = -1
        self.setModel(model)
        self.setAccessibleName(name)
        self.setItemDelegate(RowDelegate(look, self))
        self._set_up_rows(row_px)
        self._set_up_head()
        self.setMouseTracking(True)
        self.doubleClicked.connect(self._open)
        model.modelReset.connect(self._back_to_first)

    def answer_plain_keys(self, take: Callable[[QKeyEvent], bool]) -> None:
        """Ask somebody about plain keys before the view itself."""
        self._plain_keys = take

    def current_row(self) -> Any:
        """The present row, or None."""
        return self._model.row_at(self.currentIndex().row())

    def choose(self, number: int) -> None:
        """Make a row the present one."""
        if 0 <= number < len(self._model.rows):
            self.setCurrentIndex(self._model.index(number, 0))

    def fit(self, level: int) -> None:
        """Show the columns for which there is room: level 1 is a narrow window, 3 a wide one."""
        for number, column in enumerate(self._model.columns):
            self.setColumnHidden(number, column.keep > level)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._plain_keys is not None and self._plain_keys(event):
            event.accept()
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
            return
        if event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            last = len(self._model.rows) - 1
            self.choose(0 if event.key() == Qt.Key.Key_Home else last)
            return
        super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters are commands here; searching is what the search field does."""

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.row_changed.emit(self._model.row_at(current.row()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self.rowAt(event.position().toPoint().y()))
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(-1)
        super().leaveEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._model.canFetchMore(QModelIndex()) and not self.verticalScrollBar().isVisible():
            self._model.fetchMore(QModelIndex())

    def _set_up_rows(self, row_px: int) -> None:
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(20)
        self.verticalHeader().setDefaultSectionSize(self._look.px(row_px))
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalScrollBar().setSingleStep(self._look.px(row_px))

    def _set_up_head(self) -> None:
        head = self.horizontalHeader()
        head.setFixedHeight(self._look.px(_HEAD_PX))
        head.setFont(self._look.font("label"))
        head.setHighlightSections(False)
        head.setSectionsClickable(False)
        head.setMinimumSectionSize(20)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        for number, column in enumerate(self._model.columns):
            if column.width:
                self.setColumnWidth(number, self._look.px(column.width))
            else:
                head.setSectionResizeMode(number, QHeaderView.ResizeMode.Stretch)

    def _open(self, index: Index) -> None:
        row = self._model.row_at(index.row())
        if row is not None:
            self.opened.emit(row)

    def _back_to_first(self) -> None:
        self.hovered_row = -1
        if self._model.rows:
            command = QItemSelectionModel.SelectionFlag.ClearAndSelect
            flags = command | QItemSelectionModel.SelectionFlag.Rows
            self.selectionModel().setCurrentIndex(self._model.index(0, 0), flags)
        else:
            self.row_changed.emit(None)

    def _hover(self, row: int) -> None:
        if row != self.hovered_row:
            self.hovered_row = row
            self.viewport().update()


class RowDelegate(QStyledItemDelegate):
    """Paints the ground of a row and lets each cell paint itself."""

    def __init__(self, look: Look, table: Table) -> None:
        super().__init__(table)
        self._look = look
        self._table = table

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        with kept(painter):
            self._paint_ground(painter, rect, index)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            inner = QRectF(rect).adjusted(_SIDE_PX, 0, -_SIDE_PX, -1)
            index.data(CELL).paint(painter, self._look, inner)

    def _paint_ground(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """Rows are filled without smoothing, which would leave hairlines between cells at 125 %."""
        colour, table = self._look.colour, self._table
        chosen = index.row() == table.currentIndex().row()
        if chosen:
            painter.fillRect(rect, colour("row_sel"))
        elif index.row() == table.hovered_row:
            painter.fillRect(rect, colour("row_hover"))
        line = QRect(rect.left(), rect.bottom(), rect.width(), 1)
        painter.fillRect(line, colour("border"))
        if chosen and index.column() == 0:
            tone = "primary" if table.hasFocus() else "border2"
            painter.fillRect(QRect(rect.left(), rect.top(), _MARK_PX, rect.height()), colour(tone))
