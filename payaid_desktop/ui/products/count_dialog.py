"""The stock count: the products with what the books say; digits count the present one, Enter goes on."""

import time
from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from payaid_desktop.domain.errors import AppError
from payaid_desktop.services.acts import Outcome
from payaid_desktop.services.asking import ProductFilter
from payaid_desktop.services.inputs.stock import StockInput
from payaid_desktop.services.shelf import Shelf
from payaid_desktop.services.stock import StockLevel
from payaid_desktop.ui.desk import Desk, Told
from payaid_desktop.ui.dialog_scope import open_over
from payaid_desktop.ui.kit.buttons import Button
from payaid_desktop.ui.kit.cells import Cell, Text, TwoLines
from payaid_desktop.ui.kit.dialogs import Dialog
from payaid_desktop.ui.kit.labels import Elided, Label
from payaid_desktop.ui.kit.layouts import Grown, box, column, holding, row
from payaid_desktop.ui.kit.search_field import SearchField
from payaid_desktop.ui.kit.table import Table
from payaid_desktop.ui.kit.table_model import Column, RowModel
from payaid_desktop.ui.lists.reading import ListReader
from payaid_desktop.ui.products import words
from payaid_desktop.ui.products.barcode import Burst
from payaid_desktop.ui.products.count_state import CountSheet

_WIDTH_PX: Final = 760
_TABLE_PX: Final = 430
_ROW_PX: Final = 44
_BARCODE_LEAST: Final = 8
"""Shorter bursts of digits are counts that somebody typed fast."""


def open_stock_count(desk: Desk, subject: str | None) -> None:
    """Open the count."""
    del subject
    StockCount(desk).open()


class StockCount:
    """Keeps what was counted until all of it is booked at once."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._search = ""
        self._burst = Burst()
        self.sheet = CountSheet()
        look = desk.look
        self.search = SearchField(look, _tr("Search name, code or scan a barcode"))
        self.model: RowModel[Shelf] = RowModel(_columns(), cells=self._cells, spoken=self._spoken)
        self.table = Table(look, self.model, name=_tr("Products to count"), row_px=_ROW_PX)
        self.table.setMinimumHeight(160)
        self._sum = Label(look, "", "small", "text2")
        self._save = Button(
            look, _tr("Book count"), variant="primary", icon="check", keys=desk.keys("save")
        )
        cancel = Button(look, _tr("Cancel"), keys="Esc")
        body = _Body(self.search, self.table, self._hint())
        self.dialog = Dialog(
            look,
            desk.shell.overlay_parent(),
            title=_tr("Stock count"),
            body=body,
            buttons=(cancel, self._save),
            note=self._sum,
            width_px=_WIDTH_PX,
        )
        self.model.setParent(self.dialog)
        self._reader = ListReader(desk.tasks, "stock_count", self.dialog)
        self.dialog.has_changes = lambda: bool(self.sheet.typed)
        cancel.clicked.connect(self.dialog.dismiss)
        self._save.clicked.connect(self.save)
        self._listen()

    def open(self) -> None:
        """Show it."""
        open_over(self._desk, self.dialog, "stock_count", {"save": self.save}, focus=self.table)
        self._read()
        self._show_sum()

    def save(self) -> None:
        """Book everything that was counted, all or nothing."""
        if not self._save.isEnabled():
            return  # it is being booked
        contents = self.sheet.contents()
        if not contents:
            self._sum.setText(_tr("Type what you counted first."))
            self._sum.set_tone("bad")
            return
        stock = self._desk.services.stock
        self._save.set_busy(True)
        self._desk.tasks.run(
            lambda: stock.adjust_many([StockInput.parse(each) for each in contents]),
            on_success=self._booked,
            on_error=self._refused,
        )

    def _hint(self) -> Elided:
        text = _tr("Type the number, Enter goes to the next; / searches")
        return Elided(self._desk.look, text, "small", "text3")

    def _listen(self) -> None:
        self.search.searched.connect(self._search_for)
        self.search.left_down.connect(self.table.setFocus)
        self.table.answer_plain_keys(self._take_key)
        self.model.more_wanted.connect(self._reader.go_on)
        self._reader.began.connect(self._show_first)
        self._reader.went_on.connect(self._show_next)
        self._reader.failed.connect(self._desk.shell.tell_error)

    def _read(self) -> None:
        shelf = self._desk.services.stock.shelf
        chosen = ProductFilter(search=self._search, tracks_stock=True)
        self._reader.begin(partial(shelf, chosen))

    def _search_for(self, text: str) -> None:
        if text != self._search:
            self._search = text
            self._read()

    def _show_first(self, rows: tuple[Shelf, ...], has_more: bool) -> None:  # noqa: FBT001 - a signal's
        self.model.show_rows(rows, has_more=has_more)

    def _show_next(self, rows: tuple[Shelf, ...], has_more: bool) -> None:  # noqa: FBT001 - a signal's
        self.model.add_rows(rows, has_more=has_more)

    def _take_key(self, event: QKeyEvent) -> bool:
        shelf: Shelf | None = self.table.current_row()
        if event.text() == "/":
            self.search.setFocus()
            return True
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return False
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter(shelf)
            return True
        if event.text():
            self._burst.type(event.text(), time.monotonic())
        return shelf is not None and self._count_letter(shelf, event)

    def _enter(self, shelf: Shelf | None) -> None:
        """Go to the next product, or to the one whose barcode was scanned."""
        code = self._burst.end(time.monotonic())
        if len(code) < _BARCODE_LEAST:
            self.table.choose(self.table.currentIndex().row() + 1)
            return
        if shelf is not None:  # the scanner's digits were no count
            self.sheet.put(shelf, self.sheet.line(shelf).typed.removesuffix(code))
            self._show_count()
        self.search.setText(code)
        self._search_for(code)

    def _count_letter(self, shelf: Shelf, event: QKeyEvent) -> bool:
        if event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            self.sheet.rub_out(shelf)
        elif not self.sheet.type(shelf, event.text()):
            return False
        self._show_count()
        return True

    def _show_count(self) -> None:
        self.model.repaint_row(self.table.currentIndex().row())
        self._show_sum()

    def _show_sum(self) -> None:
        counted, differing = len(self.sheet.counted()), len(self.sheet.differing())
        text = _tr("%n product(s) counted", counted)
        if counted:
            text += " · " + _tr("%n differ(s) from the books", differing)
        self._sum.setText(text)
        self._sum.set_tone("warn" if differing else "text2")

    def _booked(self, outcome: Outcome[tuple[StockLevel, ...]]) -> None:
        self._save.set_busy(False)
        changed = sum(1 for level in outcome.value if level.movement is not None)
        self.dialog.leave()
        title = _tr("%n product(s) counted", len(outcome.value))
        below = _tr("stock of %n corrected", changed)
        self._desk.shell.tell(Told(title, below))

    def _refused(self, error: AppError) -> None:
        self._save.set_busy(False)
        self._desk.shell.tell_error(error)

    def _cells(self, shelf: Shelf) -> tuple[Cell, ...]:
        line = self.sheet.line(shelf)
        product = shelf.product
        difference = line.difference
        is_same = difference is not None and not difference
        tone = "ok" if is_same else "bad" if difference is not None and difference < 0 else "warn"
        said = "" if difference is None else "=" if is_same else _signed(difference)
        return (
            TwoLines(product.name, words.codes(product)),
            Text(words.quantity_words(shelf.on_hand, product.unit), tone="text2", right=True),
            Text(
                line.typed or "—", "strong" if line.typed else "body", _tone(line.typed), right=True
            ),
            Text(said, "medium", tone, right=True),
        )

    def _spoken(self, shelf: Shelf) -> str:
        line = self.sheet.line(shelf)
        books = words.quantity_words(shelf.on_hand, shelf.product.unit)
        return ", ".join(filter(None, (shelf.product.name, books, line.typed)))


class _Body(QWidget):
    """The search over the list."""

    def __init__(self, search: SearchField, table: Table, hint: Elided) -> None:
        super().__init__()
        frame = box(column(Grown(table), margins=(1, 4, 1, 1)))
        frame.setMinimumHeight(160)
        frame.setFixedHeight(_TABLE_PX)
        self.setLayout(column(holding(row(search, Grown(hint), gap=12)), 10, frame))


def _columns() -> tuple[Column, ...]:
    return (
        Column("product", _tr("Product")),
        Column("books", _tr("In the books"), width=120, right=True),
        Column("counted", _tr("Counted"), width=110, right=True),
        Column("difference", _tr("Difference"), width=110, right=True),
    )


def _signed(difference: object) -> str:
    return words.signed(difference)  # type: ignore[arg-type]


def _tone(typed: str) -> str:
    return "text" if typed else "text3"


def _tr(text: str, n: int = -1) -> str:
    return QCoreApplication.translate("StockCount", text, None, n)
