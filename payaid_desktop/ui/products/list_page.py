"""The list of products: what is on hand, what runs short, and one of them closely."""

import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from payaid_desktop.domain.changes import Changes
from payaid_desktop.domain.errors import AppError, NotFoundError
from payaid_desktop.domain.money import Quantity
from payaid_desktop.domain.products import Product, ProductKind
from payaid_desktop.services.asking import ProductFilter, StockState
from payaid_desktop.services.inputs.files import Listed
from payaid_desktop.services.inputs.stock import StockInput
from payaid_desktop.services.shelf import Shelf, ShelfCounts, ShelfOverview
from payaid_desktop.ui.commander import Handlers
from payaid_desktop.ui.desk import Desk, Page, Told
from payaid_desktop.ui.kit.layouts import Grown, column
from payaid_desktop.ui.kit.states import ErrorState
from payaid_desktop.ui.lists.export_dialog import ExportDialog, ToExport
from payaid_desktop.ui.lists.periods import all_days
from payaid_desktop.ui.lists.reading import ListReader
from payaid_desktop.ui.products import words
from payaid_desktop.ui.products.add_stock import COUNT, PURCHASE, Moved
from payaid_desktop.ui.products.barcode import Burst
from payaid_desktop.ui.products.list_view import ProductsView
from payaid_desktop.ui.products.removing import remove_product

ALL: Final = "all"
_CHIPS: Final = (ALL, "low", "out", "services", "without_hsn")


class ProductsPage(Page):
    """Lists products by name."""

    scope = "products"
    place = "products"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._chosen = ALL
        self._search = ""
        self._wanted_id = ""
        self._counts: ShelfCounts | None = None
        self._burst = Burst()
        self._is_reading = False
        self._then: Callable[[], object] | None = None
        self._reader = ListReader(desk.tasks, self.scope, self)
        self.view = ProductsView(desk)
        self.setLayout(column(Grown(self.view)))
        self._listen()

    def handlers(self) -> Handlers:
        return {
            "make.here": lambda: self.desk.shell.open_dialog("product_form"),
            "list.search": self.view.list.search.setFocus,
            "list.open": self._edit,
            "list.edit": self._edit,
            "list.remove": self._remove,
            "stock.add": partial(self._when_read, self._add_stock),
            "export": self._export,
            "go.back": self._go_back,
        }

    def arrive(self, subject: str | None) -> None:
        if subject in _CHIPS:
            self._chosen = str(subject)
        elif subject:
            self._show_one(subject)
        self._read()
        self.view.list.table.setFocus()

    def heed(self, changes: Changes) -> None:
        shows = "products" in changes or "stock" in changes
        if shows and self.isVisible():  # else it is read when somebody comes back to it
            self._read()

    def fit(self, level: int) -> None:
        self.view.fit(level)

    def _listen(self) -> None:
        view, listed = self.view, self.view.list
        listed.searched.connect(self._search_for)
        listed.filtered.connect(self._choose)
        listed.opened.connect(lambda _: self._edit())
        listed.row_changed.connect(self._look_closely)
        listed.more_wanted.connect(self._reader.go_on)
        listed.table.answer_plain_keys(self._take_key)
        self._reader.began.connect(self._show_first)
        self._reader.went_on.connect(self._show_next)
        self._reader.failed.connect(self._show_error)
        view.side.edit_wanted.connect(self._edit)
        view.side.add_wanted.connect(self._add_stock)
        view.side.correct_wanted.connect(partial(self._add_stock, COUNT))
        view.strip.saved.connect(self._book)
        view.strip.closed.connect(listed.table.setFocus)
        view.all_wanted.connect(self._show_all)

    def _go_back(self) -> None:
        """Esc closes the strip, then empties the search, then leaves the page."""
        if self.view.strip.isVisible():
            self.view.strip.end()
        elif self._search:
            self.view.list.search.clear()
            self._search_for("")
            self.view.list.table.setFocus()
        else:
            self.desk.shell.back()

    def _take_key(self, event: QKeyEvent) -> bool:
        """A scanner's burst comes before the keys of the page."""
        now = time.monotonic()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            code = self._burst.end(now)
            if code:
                self._find(code)
                return True
        elif event.text().isprintable() and event.text():
            self._burst.type(event.text(), now)
        return self.desk.commander.take_plain(event)

    def _find(self, barcode: str) -> None:
        find = self.desk.services.products.find_by_barcode
        self.desk.tasks.run(
            lambda: find(barcode),
            on_success=self._found,
            on_error=partial(self._not_found, barcode),
        )

    def _found(self, product: Product) -> None:
        self._chosen = ALL
        self.view.list.search.setText(product.code)
        self._search = product.code
        self._wanted_id = product.id
        self._read()

    def _not_found(self, barcode: str, error: AppError) -> None:
        if not isinstance(error, NotFoundError):
            self.desk.shell.tell_error(error)
            return
        add = partial(self.desk.shell.open_dialog, "product_form", f"barcode/{barcode}")
        actions = ((self.tr("New product with it"), "", add),)
        self.desk.shell.tell(Told(str(error), tone="warn", actions=actions))

    def _show_one(self, product_id: str) -> None:
        get = self.desk.services.products.get
        self.desk.tasks.run(lambda: get(product_id), on_success=self._found)

    def _search_for(self, text: str) -> None:
        if text != self._search:
            self._search = text
            self._read_rows()

    def _choose(self, chosen: str) -> None:
        self._chosen = chosen
        self._read()

    def _show_all(self) -> None:
        self.view.list.search.clear()
        self._search, self._chosen = "", ALL
        self._read()
        self.view.list.table.setFocus()

    def _read(self) -> None:
        self.view.list.choose_filter(self._chosen)
        self._read_rows()
        self.desk.tasks.run_latest(
            "products.counts",
            self.desk.services.stock.counts,
            on_success=self._show_counts,
            on_error=self._show_error,
        )

    def _read_rows(self) -> None:
        self._is_reading = True
        self._reader.begin(partial(self.desk.services.stock.shelf, self._wanted()))

    def _wanted(self) -> ProductFilter:
        base = ProductFilter(search=self._search)
        match self._chosen:
            case "low":
                return replace(base, stock=StockState.LOW)
            case "out":
                return replace(base, stock=StockState.OUT)
            case "services":
                return replace(base, kind=ProductKind.SERVICE)
            case "without_hsn":
                return replace(base, without_hsn=True)
        return base

    def _show_counts(self, counts: ShelfCounts) -> None:
        self._counts = counts
        self.view.show_counts(counts)
        self._show_foot()

    def _show_first(self, rows: tuple[Shelf, ...], has_more: bool) -> None:  # noqa: FBT001 - a signal's
        present = self._present()
        wanted = self._wanted_id or (present.id if present else "")
        self._wanted_id = ""
        self.view.show_rows(
            rows,
            has_more=has_more,
            is_narrowed=bool(self._search) or self._chosen != ALL,
            search=self._search,
        )
        numbers = (at for at, each in enumerate(rows) if each.product.id == wanted)
        self.view.list.table.choose(next(numbers, 0))
        self._look_closely(self.view.list.table.current_row())
        self._show_foot()
        self._is_reading = False
        then, self._then = self._then, None
        if then is not None:
            then()

    def _show_next(self, rows: tuple[Shelf, ...], has_more: bool) -> None:  # noqa: FBT001 - a signal's
        self.view.list.model.add_rows(rows, has_more=has_more)
        self._show_foot()

    def _show_foot(self) -> None:
        known = getattr(self._counts, self._chosen, None) if not self._search else None
        self.view.show_foot(known, self._counts)

    def _show_error(self, error: AppError) -> None:
        self._is_reading = False
        title = self.tr("The products could not be read from this computer")
        state = ErrorState(self.look, title=title, sentence=str(error))
        state.try_again.connect(self._read)
        self.view.list.show_state(state)

    def _when_read(self, act: Callable[[], object]) -> None:
        """Do something with the present row, once what was searched for is there: keys are faster than reading."""
        if self._is_reading:
            self._then = act
        else:
            act()

    def _present(self) -> Product | None:
        shelf: Shelf | None = self.view.list.table.current_row()
        return shelf.product if shelf else None

    def _look_closely(self, shelf: Shelf | None) -> None:
        if shelf is None:
            self.view.side.show_product(None, on=self.desk.today())
            return
        overview = self.desk.services.stock.overview
        product_id = shelf.product.id
        self.desk.tasks.run_latest(
            "products.one", lambda: overview(product_id), on_success=self._show_closely
        )

    def _show_closely(self, shown: ShelfOverview) -> None:
        self.view.side.show_product(shown, on=self.desk.today())

    def _edit(self) -> None:
        product = self._present()
        if product is not None:
            self.desk.shell.open_dialog("product_form", product.id)

    def _remove(self) -> None:
        product = self._present()
        if product is not None:
            remove_product(self.desk, product)

    def _export(self) -> None:
        wanted = ToExport((Listed.PRODUCTS,), self.tr("Products"), all_days())
        ExportDialog(self.desk, wanted).open()

    def _add_stock(self, reason: str = PURCHASE) -> None:
        product = self._present()
        if product is None:
            return
        if not product.tracks_stock:
            text = self.tr("No stock is kept of “{name}”").format(name=product.name)
            self.desk.shell.tell(Told(text, tone="warn"))
            return
        self.view.strip.begin(product, reason)

    def _book(self, moved: Moved) -> None:
        stock = self.desk.services.stock
        self.desk.tasks.run(
            lambda: stock.adjust(StockInput.parse(moved.content())),
            on_success=lambda outcome: self._booked(moved.product, outcome.value.on_hand),
            on_error=lambda error: self.view.strip.show_error(_first_sentence(error)),
        )

    def _booked(self, product: Product, on_hand: Quantity) -> None:
        if self.view.strip.is_saving:  # else it asks about another product already
            self.view.strip.end()
        text = self.tr("{quantity} of “{name}” on hand now").format(
            quantity=words.quantity_words(on_hand, product.unit), name=product.name
        )
        self.desk.shell.tell(Told(text))


def _first_sentence(error: AppError) -> str:
    return next(iter(error.details.values()), error.sentence)
