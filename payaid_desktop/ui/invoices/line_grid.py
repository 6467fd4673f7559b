"""The grid of a bill's lines: typed through from left to right and down, without the mouse.

Enter takes a cell and goes on to the next line, Tab to the next cell, Shift Tab back; with `visits_every_cell` Enter
does as Tab does. Esc closes the suggestions, then leaves the cell. A cell that cannot be taken stays open with what was
typed and says why.
"""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final, Protocol

from PySide6.QtCore import QPersistentModelIndex, Qt, Signal, SignalInstance
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QTableView,
    QWidget,
)

from payaid_desktop.ui.invoices.cell_note import CellNote
from payaid_desktop.ui.invoices.line_cells import TYPED, CellError, Column
from payaid_desktop.ui.invoices.line_delegate import CellEditor, LineDelegate
from payaid_desktop.ui.invoices.line_model import Index, LineModel, Problem
from payaid_desktop.ui.kit.labels import restyle
from payaid_desktop.ui.kit.look import Look
from payaid_desktop.ui.kit.painting import width_of
from payaid_desktop.ui.kit.suggestions import Suggested, SuggestionList

_ROW_PX: Final = 36
_HEAD_PX: Final = 32
_WIDTHS: Final = {
    Column.NUMBER: 34,
    Column.HSN: 58,
    Column.QUANTITY: 84,
    Column.RATE: 96,
    Column.DISCOUNT: 64,
    Column.GST: 58,
    Column.AMOUNT: 116,
}
_ROOM: Final = {Column.HSN: 660, Column.GST: 560, Column.DISCOUNT: 470, Column.NUMBER: 420}
"""How wide the grid must be for a column to be shown."""
_NAMED_MAX: Final = 24
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_CTRL: Final = Qt.KeyboardModifier.ControlModifier
_NO_HINT: Final = QAbstractItemDelegate.EndEditHint.NoHint


class Typing(Protocol):
    """Who owns the lines: finds suggestions and takes what was typed."""

    def suggest(self, text: str) -> Sequence[Suggested]:
        """Look for items; the order is that of `take_item`."""

    def take_item(self, row: int, text: str, chosen: int) -> bool:
        """Put an item into a line: the suggestion of a number, -1 only what the text names exactly.

        Says whether the line is complete, so that the next one begins.

        Raises:
            CellError: there is no such item.
        """

    def take_value(self, row: int, column: Column, text: str) -> None:
        """Put a quantity, rate or discount into a line.

        Raises:
            CellError: the text is no such value.
        """


class LineGrid(QTableView):
    """Shows and takes the lines of a bill.

    Signals:
        finished(): Enter or Tab on the empty row: the list is at its end.
        left_up(): Shift Tab in the first cell.
        undo_wanted(), redo_wanted(): keys in a cell that a field would take.
        item_typed(str): the text in the item cell changed.
    """

    finished = Signal()
    left_up = Signal()
    undo_wanted = Signal()
    redo_wanted = Signal()
    item_typed = Signal(str)

    def __init__(self, look: Look, model: LineModel, window: QWidget) -> None:
        super().__init__()
        self._look = look
        self.lines = model
        self._typing: Typing | None = None
        self._editor: CellEditor | None = None
        self._suggested_for = ""
        self.suggestions = SuggestionList(look, window)
        self.note = CellNote(look, window)
        self.keys: tuple[tuple[str, str], ...] = ()
        self.visits_every_cell: Callable[[], bool] = lambda: False
        self._delegate = LineDelegate(look, self)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(self.tr("Lines of the bill"))
        self.setTabKeyNavigation(False)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.SelectedClicked
        )
        self._acts: dict[Qt.Key, Callable[[CellEditor], None]] = {
            Qt.Key.Key_Return: self._enter,
            Qt.Key.Key_Enter: self._enter,
            Qt.Key.Key_Tab: self._tab,
            Qt.Key.Key_Backtab: self._back,
            Qt.Key.Key_Escape: self._escape,
            Qt.Key.Key_Down: partial(self._move, step=1),
            Qt.Key.Key_Up: partial(self._move, step=-1),
        }
        self.suggestions.picked.connect(self._pick)
        self._set_up_rows()

    def use(self, typing: Typing) -> None:
        """Ask somebody about what is typed."""
        self._typing = typing

    def editor(self) -> CellEditor | None:
        """The cell that is being typed in."""
        return self._editor

    def go(self, row: int, column: Column) -> None:
        """Type in a cell."""
        index = self.lines.index(min(row, len(self.lines.lines)), column)
        open_now = self._editor
        if open_now is not None:
            if (open_now.row, open_now.column) == (index.row(), column):
                open_now.setFocus()
                return
            self._close(open_now)
        self.scrollTo(index)
        self.setCurrentIndex(index)
        self.edit(index)

    def go_to_next(self) -> None:
        """Type in the row for the next line."""
        self.go(len(self.lines.lines), Column.ITEM)

    def take_typing(self) -> bool:
        """Take the cell that is being typed in; False when it cannot be taken and stays open."""
        editor = self._editor
        if editor is None:
            return True
        unchanged = editor.text() == self.lines.typed_of(editor.row, editor.column)
        if not unchanged and not self._took(editor, chosen=-1):
            return False
        self._close(editor)
        return True

    def give_up(self) -> None:
        """Leave the cell that is being typed in as it was."""
        if self._editor is not None:
            self.lines.forget_text(self._editor.row, self._editor.column)
            self._close(self._editor)

    def began(self, editor: CellEditor) -> None:
        """A cell is about to be typed in."""
        self._editor = editor
        self.note.hide()
        editor.textEdited.connect(lambda text: self._edited(editor, text))
        editor.destroyed.connect(lambda: self._ended(editor))

    def left(self, editor: CellEditor) -> None:
        """A cell was left by the mouse: take it, or keep its text with what is wrong."""
        self._hide_lists()
        text = editor.text()
        if text == self.lines.typed_of(editor.row, editor.column) or self._typing is None:
            return
        try:
            self._take(editor, chosen=-1)
        except CellError as error:
            self.lines.keep_text(editor.row, editor.column, Problem(str(error), text))

    def wants(self, event: QKeyEvent) -> bool:
        """Whether a key belongs to the cell though the window has a use for it too."""
        if event.key() == Qt.Key.Key_Escape:
            return True
        return event.matches(QKeySequence.StandardKey.Undo) or event.matches(
            QKeySequence.StandardKey.Redo
        )

    def take_key(self, editor: CellEditor, event: QKeyEvent) -> bool:
        """Do what a key means in a cell; False lets the field have it."""
        if event.matches(QKeySequence.StandardKey.Undo):
            return self._undo(editor, self.undo_wanted, can=editor.isUndoAvailable())
        if event.matches(QKeySequence.StandardKey.Redo):
            return self._undo(editor, self.redo_wanted, can=editor.isRedoAvailable())
        if event.modifiers() & (_CTRL | Qt.KeyboardModifier.AltModifier):
            return False
        act = self._acts.get(Qt.Key(event.key()))
        if act is not None:
            act(editor)
        return act is not None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if event.key() in _ENTER and not event.modifiers() & _CTRL:
            column = Column(index.column()) if index.isValid() else Column.ITEM
            self.go(max(index.row(), 0), column if column in TYPED else Column.ITEM)
            return
        super().keyPressEvent(event)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self._delegate.present(QPersistentModelIndex(current))
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit_columns()

    def fit_columns(self) -> None:
        """Give numbers the room they need, and leave out what a narrow grid has no room for."""
        for column, width in _WIDTHS.items():
            self.setColumnWidth(column, max(self._look.px(width), self._needed(column)))
            room = self._look.px(_ROOM.get(column, 0))
            self.setColumnHidden(column, self.width() < room)

    def _needed(self, column: Column) -> int:
        if column not in (Column.QUANTITY, Column.RATE, Column.AMOUNT):
            return 0
        font = self._look.font("medium", tabular=True)
        texts = {line.cells[column] for line in self.lines.lines[-200:]}
        widest = max(texts, key=len, default="")
        return round(width_of(font, widest)) + 22

    def _edited(self, editor: CellEditor, text: str) -> None:
        self.note.hide()
        if editor.property("state"):
            editor.setProperty("state", "")
            restyle(editor)
        if editor.column is Column.ITEM:
            self._suggest(editor, text)
            self.item_typed.emit(text)

    def _suggest(self, editor: CellEditor, text: str) -> None:
        self._suggested_for = text
        rows = self._typing.suggest(text) if self._typing is not None else ()
        if not text.strip():
            self.suggestions.hide()
            return
        shown = text.strip() if len(text) <= _NAMED_MAX else f"{text[:_NAMED_MAX]}…"
        self.suggestions.show_under(
            editor,
            rows,
            keys=[(cap, word.replace("{text}", shown)) for cap, word in self.keys],
            nothing=self.tr("No item has “{text}”").replace("{text}", shown),
        )

    def _enter(self, editor: CellEditor) -> None:
        if self._is_end(editor):
            self._close(editor)
            self.finished.emit()
            return
        row, column = editor.row, editor.column
        if column is not Column.ITEM and self.visits_every_cell():
            self._tab(editor)
        elif column is Column.ITEM and self._is_unchanged(editor):
            self._close(editor)
            self.go(row, Column.QUANTITY)
        elif (is_complete := self._take_shown(editor)) is not None:
            self._close(editor)
            goes_on = column is not Column.ITEM or is_complete
            self.go(row + 1, Column.ITEM) if goes_on else self.go(row, Column.QUANTITY)

    def _tab(self, editor: CellEditor) -> None:
        if self._is_end(editor):
            self._close(editor)
            self.finished.emit()
            return
        row, column = editor.row, editor.column
        if not self._is_unchanged(editor) and self._take_shown(editor) is None:
            return
        self._close(editor)
        following = [each for each in TYPED if each > column and not self.isColumnHidden(each)]
        self.go(row, following[0]) if following else self.go(row + 1, Column.ITEM)

    def _back(self, editor: CellEditor) -> None:
        row, column = editor.row, editor.column
        if not self._is_unchanged(editor) and self._take_shown(editor) is None:
            return
        self._close(editor)
        before = [each for each in TYPED if each < column and not self.isColumnHidden(each)]
        if before:
            self.go(row, before[-1])
        elif row > 0:
            last = [each for each in TYPED if not self.isColumnHidden(each)][-1]
            self.go(row - 1, last)
        else:
            self.left_up.emit()

    def _escape(self, editor: CellEditor) -> None:
        del editor
        if self.suggestions.isVisible():
            self.suggestions.hide()
            return
        self.give_up()
        self.setFocus()

    def _move(self, editor: CellEditor, *, step: int) -> None:
        if self.suggestions.isVisible():
            self.suggestions.move_choice(step)
            return
        row, column = editor.row + step, editor.column
        if 0 <= row <= len(self.lines.lines) and self.take_typing():
            self.go(row, column if row < len(self.lines.lines) else Column.ITEM)

    def _undo(self, editor: CellEditor, wanted: SignalInstance, *, can: bool) -> bool:
        """Undo what was typed in the cell; then, what was done to the lines."""
        if can and not self._is_unchanged(editor):
            return False
        self.give_up()
        wanted.emit()
        return True

    def _pick(self, number: int) -> None:
        editor = self._editor
        if editor is not None:
            self.suggestions.move_choice(number - self.suggestions.current)
            self._enter(editor)

    def _is_unchanged(self, editor: CellEditor) -> bool:
        typed = self.lines.typed_of(editor.row, editor.column)
        is_pending = (problem := self.lines.problem(editor.row, editor.column)) and problem.text
        return editor.text() == typed and not is_pending

    def _is_end(self, editor: CellEditor) -> bool:
        is_next = editor.row >= len(self.lines.lines)
        return editor.column is Column.ITEM and is_next and not editor.text().strip()

    def _take_shown(self, editor: CellEditor) -> bool | None:
        """Take a cell with the chosen suggestion; None when it cannot be taken."""
        if editor.column is Column.ITEM and editor.text() != self._suggested_for:
            self._suggest(editor, editor.text())  # a scanner is faster than signals
        chosen = self.suggestions.current if self.suggestions.isVisible() else -1
        return self._tried(editor, chosen)

    def _took(self, editor: CellEditor, *, chosen: int) -> bool:
        return self._tried(editor, chosen) is not None

    def _tried(self, editor: CellEditor, chosen: int) -> bool | None:
        try:
            return self._take(editor, chosen=chosen)
        except CellError as error:
            self._refuse(editor, str(error))
            return None

    def _take(self, editor: CellEditor, *, chosen: int) -> bool:
        row, column, text = editor.row, editor.column, editor.text()
        if self._typing is None:
            return False
        self.lines.forget_text(row, column)
        if column is Column.ITEM:
            if not text.strip():
                raise CellError(self.tr("Type an item, or press Ctrl Del to remove the line."))
            return self._typing.take_item(row, text, chosen)
        self._typing.take_value(row, column, text)
        return True

    def _refuse(self, editor: CellEditor, sentence: str) -> None:
        self.suggestions.hide()
        editor.setProperty("state", "error")
        editor.setAccessibleDescription(sentence)
        restyle(editor)
        editor.selectAll()
        self.note.say(sentence, under=editor)

    def _close(self, editor: CellEditor) -> None:
        self._hide_lists()
        self._editor = None
        self.closeEditor(editor, _NO_HINT)

    def _ended(self, editor: CellEditor) -> None:
        if self._editor is editor:
            self._editor = None

    def _hide_lists(self) -> None:
        self.suggestions.hide()
        self.note.hide()

    def hideEvent(self, event: QHideEvent) -> None:
        self._hide_lists()
        super().hideEvent(event)

    def _set_up_rows(self) -> None:
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(self._look.px(_ROW_PX))
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        head = self.horizontalHeader()
        head.setFixedHeight(self._look.px(_HEAD_PX))
        head.setFont(self._look.font("label"))
        head.setHighlightSections(False)
        head.setSectionsClickable(False)
        head.setMinimumSectionSize(20)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setSectionResizeMode(Column.ITEM, QHeaderView.ResizeMode.Stretch)
