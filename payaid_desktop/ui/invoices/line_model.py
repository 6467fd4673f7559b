"""The lines of a bill as its grid shows them; behind the last one stands the row for the next."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from payaid_desktop.ui.invoices.line_cells import TYPED, Column

Index = QModelIndex | QPersistentModelIndex
_NUMBERS: Final = Column.QUANTITY
_TOP: Final = QModelIndex()


@dataclass(frozen=True, slots=True)
class LineShown:
    """One line: the texts of its cells, what a cell holds when it is typed in, and what to look out for."""

    cells: tuple[str, ...]
    typed: Mapping[Column, str]
    warning: str = ""
    warning_tone: str = "warn"

    def spoken(self) -> str:
        """The line as a screen reader says it."""
        number, item, _, quantity, rate, _, _, amount = self.cells
        return ", ".join(
            each for each in (number, item, quantity, rate, amount, self.warning) if each
        )


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong in a cell; `text` is what was typed there and could not be taken, None if it was."""

    sentence: str
    text: str | None = None


class LineModel(QAbstractTableModel):
    """Shows lines. It takes nothing by itself: who owns the lines shows them anew."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[LineShown, ...] = ()
        self._problems: dict[tuple[int, Column], Problem] = {}

    @property
    def lines(self) -> tuple[LineShown, ...]:
        """The lines that are shown."""
        return self._lines

    def show_lines(self, lines: Sequence[LineShown]) -> None:
        """Show other lines; cells that are typed in stay open."""
        before, after = len(self._lines), len(lines)
        if after > before:
            self.beginInsertRows(QModelIndex(), before, after - 1)
            self._lines = tuple(lines)
            self.endInsertRows()
        elif after < before:
            self.beginRemoveRows(QModelIndex(), after, before - 1)
            self._lines = tuple(lines)
            self.endRemoveRows()
        else:
            self._lines = tuple(lines)
        self._tell_all()

    def show_problems(self, problems: Mapping[tuple[int, Column], Problem]) -> None:
        """Say what is wrong, in place of what was said before; texts that were not taken stay."""
        kept = {place: each for place, each in self._problems.items() if each.text is not None}
        self._problems = {**problems, **kept}
        self._tell_all()

    def keep_text(self, row: int, column: Column, problem: Problem) -> None:
        """Keep a text that could not be taken in its cell."""
        self._problems[row, column] = problem
        self._tell_all()

    def forget_text(self, row: int, column: Column) -> None:
        """What stands in a cell is taken now."""
        if self._problems.pop((row, column), None) is not None:
            self._tell_all()

    def forget_texts(self) -> None:
        """Rows moved: nothing that was typed belongs where it stood."""
        self._problems.clear()
        self._tell_all()

    def problem(self, row: int, column: int) -> Problem | None:
        """What is wrong in a cell."""
        # Numbers and columns compare alike; most of the time there is nothing wrong anywhere.
        return self._problems.get((row, Column(column))) if self._problems else None

    def first_untaken(self) -> tuple[int, Column] | None:
        """The first cell that holds a text which could not be taken."""
        places = [place for place, each in self._problems.items() if each.text is not None]
        return min(places, default=None)

    def text_of(self, row: int, column: int) -> str:
        """What a cell shows."""
        problem = self.problem(row, column)
        if problem is not None and problem.text is not None:
            return problem.text
        return self._lines[row].cells[column] if row < len(self._lines) else ""

    def typed_of(self, row: int, column: int) -> str:
        """What a cell holds when it is typed in."""
        problem = self.problem(row, column)
        if problem is not None and problem.text is not None:
            return problem.text
        return self._lines[row].typed.get(Column(column), "") if row < len(self._lines) else ""

    def rowCount(self, parent: Index = _TOP) -> int:
        return 0 if parent.isValid() else len(self._lines) + 1

    def columnCount(self, parent: Index = _TOP) -> int:
        return 0 if parent.isValid() else len(Column)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        is_next = index.row() >= len(self._lines)
        if index.column() in TYPED and (not is_next or index.column() == Column.ITEM):
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = index.row(), index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.text_of(row, column)
            case Qt.ItemDataRole.EditRole:
                return self.typed_of(row, column)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(row, column)
            case Qt.ItemDataRole.ToolTipRole:
                return self._tip(row, column)
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._headings()[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = (
                Qt.AlignmentFlag.AlignRight if section >= _NUMBERS else Qt.AlignmentFlag.AlignLeft
            )
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        return None

    def _headings(self) -> tuple[str, ...]:
        return (
            "#",
            self.tr("Item"),
            self.tr("HSN"),
            self.tr("Qty"),
            self.tr("Rate"),
            self.tr("Disc %"),
            self.tr("GST"),
            self.tr("Amount"),
        )

    def _spoken(self, row: int, column: int) -> str:
        if row >= len(self._lines):
            return self.tr("Next line") if column == Column.NUMBER else self.text_of(row, column)
        problem = self.problem(row, column)
        if problem is not None:
            return f"{self.text_of(row, column)}, {problem.sentence}"
        return self._lines[row].spoken() if column == Column.NUMBER else self.text_of(row, column)

    def _tip(self, row: int, column: int) -> str | None:
        problem = self.problem(row, column)
        if problem is not None:
            return problem.sentence
        if column == Column.ITEM and row < len(self._lines):
            return self._lines[row].cells[column]
        return None

    def _tell_all(self) -> None:
        last = self.index(self.rowCount() - 1, self.columnCount() - 1)
        self.dataChanged.emit(self.index(0, 0), last)
