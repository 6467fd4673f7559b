"""The view of the products: head, list, the strip for stock, and the side column."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from payaid_desktop.services.shelf import Shelf, ShelfCounts
from payaid_desktop.ui.desk import Desk
from payaid_desktop.ui.formatting import write_rupees
from payaid_desktop.ui.kit.buttons import Button
from payaid_desktop.ui.kit.layouts import Grown, column
from payaid_desktop.ui.kit.page_head import PageHead
from payaid_desktop.ui.kit.states import EmptyState, NoMatch
from payaid_desktop.ui.kit.table_model import RowModel
from payaid_desktop.ui.lists.list_view import Filter, ListView
from payaid_desktop.ui.products import list_rows
from payaid_desktop.ui.products.add_stock import AddStock
from payaid_desktop.ui.products.side import ProductSide

_ROW_PX = 44


class ProductsView(QWidget):
    """Shows the list with its parts.

    Signals:
        all_wanted(): everything again, without search and filter.
    """

    all_wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._look = look = desk.look
        self._import = self._button(self.tr("Import"), "upload", "product_import")
        self._count = self._button(
            self.tr("Stock count"), "boxes", "stock_count", keys=desk.keys("make.stock_count")
        )
        new = self._new_button()
        self._head = PageHead(look, self.tr("Products"), actions=(self._import, self._count, new))
        self.strip = AddStock(look)
        self.side = ProductSide(
            look, edit_keys=desk.keys("list.edit"), add_keys=desk.keys("stock.add")
        )
        self.list = self._make_list()
        self.setLayout(column(Grown(self.list)))

    def show_rows(
        self, rows: Sequence[Shelf], *, has_more: bool, is_narrowed: bool, search: str
    ) -> None:
        """Show the first rows, or why there are none."""
        self.list.model.show_rows(rows, has_more=has_more)
        if rows:
            self.list.show_state(None)
        elif is_narrowed:
            self.list.show_state(self._no_match(search))
        else:
            self.list.show_state(self._nothing())

    def show_counts(self, counts: ShelfCounts) -> None:
        """Show how many there are of each sort."""
        self.list.show_counts({each.id: getattr(counts, each.id) for each in self._filters()})
        items = self.tr("%n item(s)", "", counts.all)
        self._head.show_context(" · ".join((items, *self._worth(counts))))

    def show_foot(self, known: int | None, counts: ShelfCounts | None) -> None:
        """Show how much of the list is here."""
        here = len(self.list.model.rows)
        if known is not None and known > here:
            text = self.tr("{here} of {all} · more load as you scroll")
            left = text.format(here=here, all=known)
        else:
            left = self.tr("%n item(s)", "", here)
        right = (("", self._short(counts)),) if counts else ()
        self.list.show_foot(left, right)

    def fit(self, level: int) -> None:
        """Leave out what a narrow window has no room for."""
        self.list.fit(level)
        self.strip.fit(level)
        self._import.setVisible(level > 1)
        self._count.setVisible(level > 1)

    def _worth(self, counts: ShelfCounts) -> tuple[str, ...]:
        if counts.worth is None:
            return (self._short(counts),) if counts.all else ()
        worth = self.tr("stock worth {amount} at cost")
        return (worth.format(amount=write_rupees(counts.worth, whole=True)),)

    def _short(self, counts: ShelfCounts) -> str:
        low = self.tr("{count} low").format(count=counts.low)
        return low + " · " + self.tr("{count} out").format(count=counts.out)

    def _button(self, text: str, icon: str, dialog: str, *, keys: str = "") -> Button:
        button = Button(self._look, text, icon=icon, keys=keys)
        button.clicked.connect(partial(self._desk.shell.open_dialog, dialog))
        return button

    def _new_button(self, *, size: str = "") -> Button:
        button = Button(
            self._look,
            self.tr("New product"),
            variant="primary",
            icon="plus",
            keys=self._desk.keys("make.here"),
            size=size,
        )
        button.clicked.connect(lambda: self._desk.shell.open_dialog("product_form"))
        return button

    def _make_list(self) -> ListView:
        today = self._desk.today
        model: RowModel[Shelf] = RowModel(
            list_rows.columns(),
            cells=lambda shelf: list_rows.cells(shelf, on=today()),
            spoken=lambda shelf: list_rows.spoken(shelf, on=today()),
            parent=self,
        )
        return ListView(
            self._look,
            self._head,
            model,
            name=self.tr("Products"),
            hint=self.tr("Search name, code, HSN or scan a barcode"),
            filters=self._filters(),
            row_px=_ROW_PX,
            strip=self.strip,
            side=self.side,
        )

    def _filters(self) -> tuple[Filter, ...]:
        return (
            Filter("all", self.tr("All")),
            Filter("low", self.tr("Low"), tone="warn"),
            Filter("out", self.tr("Out"), tone="bad"),
            Filter("services", self.tr("Services"), keep=2),
            Filter("without_hsn", self.tr("No HSN"), tone="warn", keep=3),
        )

    def _nothing(self) -> EmptyState:
        bring = Button(self._look, self.tr("Bring items from Excel"), icon="upload", size="large")
        bring.clicked.connect(lambda: self._desk.shell.open_dialog("product_import"))
        return EmptyState(
            self._look,
            icon="package",
            title=self.tr("Your items stand here"),
            sentence=self.tr(
                "Add what you sell by name and price, or bring all of it from a file. "
                "You can also add items while you write a bill."
            ),
            buttons=(self._new_button(size="large"), bring),
        )

    def _no_match(self, search: str) -> NoMatch:
        every = Button(self._look, self.tr("Show all products"), size="small")
        every.clicked.connect(self.all_wanted)
        if not search:
            return NoMatch(
                self._look,
                title=self.tr("Nothing here"),
                sentence=self.tr("No product is of this sort."),
                buttons=(every,),
            )
        new = Button(self._look, self.tr("Add as new product"), size="small", icon="plus")
        kind = "barcode" if search.isdigit() else "name"
        new.clicked.connect(
            lambda: self._desk.shell.open_dialog("product_form", f"{kind}/{search}")
        )
        return NoMatch(
            self._look,
            title=self.tr("No product matches"),
            sentence=self.tr("Look for a part of the name, the code, the HSN or the barcode."),
            buttons=(every, new),
        )
