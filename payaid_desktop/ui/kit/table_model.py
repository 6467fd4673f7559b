"""The model of a table: rows that come in pages, and how a row is shown."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from payaid_desktop.ui.kit.cells import Cell, Waiting

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex
CELL: Final = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its width in px at 100 % (0 takes the room that is left).

    `keep` says how narrow the window may be: 1 shows it always, 2 from 900 px, 3 from 1200 px.
    """

    id: str
    title: str
    width: int = 0
    right: bool = False
    keep: int = 1


class RowModel(QAbstractTableModel, Generic[Row]):
    """Rows of a list that may be endless: a page at a time, and a waiting row while there is more.

    Signals:
        more_wanted(): the view has come to the end of what is here.
    """

    more_wanted = Signal()

    def __init__(
        self,
        columns: Sequence[Column],
        *,
        cells: Callable[[Row], Sequence[Cell]],
        spoken: Callable[[Row], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._cells = cells
        self._spoken = spoken
        self._rows: list[Row] = []
        self._shown: dict[int, Sequence[Cell]] = {}
        self._has_more = False
        self._is_waiting = False

    @property
    def rows(self) -> Sequence[Row]:
        """The rows that are here."""
        return self._rows

    def show_rows(self, rows: Sequence[Row], *, has_more: bool) -> None:
        """Show the first page in place of everything."""
        self.beginResetModel()
        self._rows = list(rows)
        self._shown.clear()
        self._has_more, self._is_waiting = has_more, False
        self.endResetModel()

    def add_rows(self, rows: Sequence[Row], *, has_more: bool) -> None:
        """Add the next page."""
        first, old_count = len(self._rows), self.rowCount()
        self._is_waiting = False
        if self._has_more:  # the waiting row makes place
            self.beginRemoveRows(QModelIndex(), old_count - 1, old_count - 1)
            self._has_more = False
            self.endRemoveRows()
        new_count = first + len(rows) + int(has_more)
        if new_count == first:
            return
        self.beginInsertRows(QModelIndex(), first, new_count - 1)
        self._rows.extend(rows)
        self._has_more = has_more
        self.endInsertRows()

    def repaint_row(self, number: int) -> None:
        """Show a row anew: something that its cells tell has changed."""
        self._shown.pop(number, None)
        last = len(self.columns) - 1
        self.dataChanged.emit(self.index(number, 0), self.index(number, last))

    def row_at(self, number: int) -> Row | None:
        """Give a row; None for the waiting one."""
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as Qt declares it
        return 0 if parent.isValid() else len(self._rows) + int(self._has_more)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as Qt declares it
        return 0 if parent.isValid() else len(self.columns)

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and self._has_more and not self._is_waiting

    def fetchMore(self, parent: Index) -> None:
        del parent
        self._is_waiting = True
        self.more_wanted.emit()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == CELL:
            return self._cell(index.row(), index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._heard(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._cell(index.row(), index.column()).spoken()
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def _cell(self, row: int, column: int) -> Cell:
        if row >= len(self._rows):
            return Waiting(right=self.columns[column].right)
        cells = self._shown.get(row)
        if cells is None:
            cells = self._shown[row] = self._cells(self._rows[row])
        return cells[column]

    def _heard(self, index: Index) -> str:
        """The first column speaks the whole row: a glyph alone would be read as "row 1"."""
        row = self.row_at(index.row())
        if row is None:
            return ""
        if index.column() == 0:
            return self._spoken(row)
        return self._cell(index.row(), index.column()).spoken()
