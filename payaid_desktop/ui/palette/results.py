"""The list of the palette: groups of rows, one of them chosen; the focus stays in the field above it."""

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from payaid_desktop.ui.kit.look import Look
from payaid_desktop.ui.kit.painting import (
    cap_width,
    draw_cap,
    draw_line,
    draw_text,
    fill,
    kept,
    width_of,
)
from payaid_desktop.ui.palette.entries import Entry, Group

_ROW_PX: Final = 36
_HEADING_PX: Final = 28
_HEIGHT_PX: Final = 408
_Index = QModelIndex | QPersistentModelIndex
_ENTRY: Final = Qt.ItemDataRole.UserRole
_NOTHING: Final = QModelIndex()


class ResultModel(QAbstractListModel):
    """Headings and entries, one row each."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[str | Entry] = []

    def show_groups(self, groups: Sequence[Group]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.rows = []
        for group in groups:
            self.rows += [group.title, *group.entries]
        self.endResetModel()

    def entry(self, row: int) -> Entry | None:
        """The entry of a row; None for a heading."""
        found = self.rows[row] if 0 <= row < len(self.rows) else None
        return found if isinstance(found, Entry) else None

    def rowCount(self, parent: _Index = _NOTHING) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.rows[index.row()]
        if role == _ENTRY:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row if isinstance(row, str) else spoken(row)
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if isinstance(self.rows[index.row()], str):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class ResultList(QListView):
    """Shows the rows; whoever has the field moves the choice.

    Signals:
        clicked_entry(object): an entry was clicked.
    """

    clicked_entry = Signal(object)

    def __init__(self, look: Look, *, name: str) -> None:
        super().__init__()
        self._look = look
        self.results = ResultModel()
        self.setModel(self.results)
        self._painter = _Delegate(look)
        self.setItemDelegate(self._painter)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(name)
        self.setMinimumHeight(0)

    def sizeHint(self) -> QSize:
        return QSize(0, self._look.px(_HEIGHT_PX))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self._look.px(_ROW_PX))

    def show_groups(self, groups: Sequence[Group], *, sought: str, chosen: Entry | None) -> None:
        """Show rows with `chosen` as the chosen one, or the first."""
        self._painter.sought = sought
        self.results.show_groups(groups)
        rows = self.results.rows
        if chosen is not None and chosen in rows:
            self.choose(rows.index(chosen))
        else:
            self.choose(self._next(-1, 1))

    def choose(self, row: int) -> None:
        """Choose a row."""
        index = self.results.index(row, 0)
        self.setCurrentIndex(index)
        self.scrollTo(self.results.index(0, 0) if row == 1 else index)

    def step(self, by: int) -> None:
        """Go that many entries down, or up; past the end is the other end."""
        row = self.currentIndex().row()
        for _ in range(abs(by)):
            row = self._next(row, 1 if by > 0 else -1)
        self.choose(row)

    def chosen(self) -> Entry | None:
        """The chosen entry."""
        return self.results.entry(self.currentIndex().row())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        del event  # the choice follows the keys, a click opens

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        entry = self.results.entry(self.indexAt(event.position().toPoint()).row())
        if entry is not None and event.button() == Qt.MouseButton.LeftButton:
            self.clicked_entry.emit(entry)

    def _next(self, row: int, step: int) -> int:
        count = self.results.rowCount()
        for away in range(1, count + 1):
            at = (row + step * away) % count
            if self.results.entry(at) is not None:
                return at
        return -1


class _Delegate(QStyledItemDelegate):
    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.sought = ""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        del option
        is_heading = isinstance(index.data(_ENTRY), str)
        return QSize(10, self._look.px(_HEADING_PX if is_heading else _ROW_PX))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row: str | Entry = index.data(_ENTRY)
        view = option.widget
        with kept(painter):
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            rect = QRectF(option.rect)
            if isinstance(row, str):
                self._paint_heading(painter, rect, row)
            else:
                chosen = isinstance(view, QListView) and view.currentIndex() == index
                self._paint_entry(painter, rect, row, is_chosen=chosen)

    def _paint_heading(self, painter: QPainter, rect: QRectF, title: str) -> None:
        painter.setPen(self._look.colour("text3"))
        room = rect.adjusted(20, 6, -20, 0)
        draw_text(painter, room, title.upper(), self._look.font("cap"))

    def _paint_entry(
        self, painter: QPainter, rect: QRectF, entry: Entry, *, is_chosen: bool
    ) -> None:
        look = self._look
        if is_chosen:
            fill(painter, rect.adjusted(8, 0, -8, 0), look.colour("primary_tint"), 7)
        tone = "primary_text" if is_chosen else "text2"
        middle = rect.center().y() - 8
        painter.drawPixmap(round(rect.left() + 20), round(middle), look.icon(entry.icon, tone))
        right = self._paint_right(painter, rect, entry, is_chosen=is_chosen)
        room = QRectF(rect.left() + 48, rect.top(), right - 16 - rect.left() - 48, rect.height())
        x = self._paint_title(painter, room, entry)
        painter.setPen(look.colour("text3"))
        rest = QRectF(x + 10, room.top(), room.right() - x - 10, room.height())
        if rest.width() > 24:
            draw_text(painter, rest, entry.below, look.font("small"))

    def _paint_right(
        self, painter: QPainter, rect: QRectF, entry: Entry, *, is_chosen: bool
    ) -> float:
        """Paint keys or an amount; gives where they begin."""
        look, right = self._look, rect.right() - 20
        if entry.keys:
            for part in reversed(entry.keys.split(" ")):
                width = cap_width(look, part)
                right -= width
                place = QRectF(right, rect.center().y() - 9, width, 18)
                draw_cap(painter, look, place, part)
                right -= 4
            return right
        words = entry.right or (self.tr("Enter") if is_chosen else "")
        font = look.font("medium", tabular=bool(entry.right))
        painter.setPen(look.colour("text2"))
        draw_line(
            painter,
            QRectF(rect.left(), rect.top(), right - rect.left(), rect.height()),
            words,
            font,
            right=True,
        )
        return right - width_of(font, words)

    def _paint_title(self, painter: QPainter, room: QRectF, entry: Entry) -> float:
        """Paint a title with the letters that were typed in bold; gives where it ends."""
        x = room.left()
        for text, is_match in _parts(entry.title, self.sought if entry.is_hit else ""):
            font: QFont = self._look.font("medium", weight=700 if is_match else 500)
            painter.setPen(self._look.colour("primary_text" if is_match else "text"))
            draw_text(
                painter, QRectF(x, room.top(), max(room.right() - x, 0), room.height()), text, font
            )
            x = min(x + width_of(font, text), room.right())
        return x


def _parts(title: str, sought: str) -> list[tuple[str, bool]]:
    """Cut a title where what was typed stands in it."""
    at = title.casefold().find(sought.casefold()) if sought else -1
    if at < 0 or len(title.casefold()) != len(title):  # "ß" folds to two letters
        return [(title, False)]
    end = at + len(sought)
    return [(title[:at], False), (title[at:end], True), (title[end:], False)]


def spoken(entry: Entry) -> str:
    """What a screen reader says of an entry."""
    return ", ".join(word for word in (entry.title, entry.below, entry.right, entry.keys) if word)
