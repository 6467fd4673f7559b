"""What happens to a bill while it is typed: items and customers are found and taken, lines changed and undone.

Knows no widget. Whoever shows the bill is told of each change.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication

from payaid_desktop.domain.barcodes import same_barcodes
from payaid_desktop.domain.money import Quantity
from payaid_desktop.services.suggestions import LastPrice, Party, Sellable
from payaid_desktop.ui.invoices.editor_state import ONE, BillForm, FormLine, History
from payaid_desktop.ui.invoices.line_cells import CellError, Column, taken
from payaid_desktop.ui.invoices.suggested import (
    index_items,
    index_parties,
    item_row,
    party_row,
)
from payaid_desktop.ui.kit.suggestions import Suggested
from payaid_desktop.ui.suggest import Index, quantity_first

_OF_CUSTOMER = frozenset({"buyer", "shipping", "shippedToThirdPerson", "zeroRatedTax"})


class BillEditing:
    """One bill that is being typed, with everything it may be made of.

    `changed` is called after each change of the form, once.
    """

    def __init__(self, form: BillForm, *, today: Callable[[], date]) -> None:
        self.form = form
        self.history = History()
        self.changed: Callable[[], None] = lambda: None
        self._today = today
        self._items: Index[Sellable] = Index()
        self._parties: Index[Party] = Index()
        self._found: list[Sellable] = []
        self._found_parties: list[Party] = []
        self._last: Mapping[str, LastPrice] = {}
        self._recent_parties: list[str] = []
        self.products: dict[str, Sellable] = {}
        self.parties: dict[str, Party] = {}

    def know_items(self, items: Sequence[Sellable], index: Index[Sellable] | None = None) -> None:
        """Take what can be sold; an index that was made off the window's thread saves making one."""
        self._items = index if index is not None else index_items(items)
        self.products = {item.id: item for item in items}

    def know_parties(self, parties: Sequence[Party], index: Index[Party] | None = None) -> None:
        """Take who may be billed."""
        self._parties = index if index is not None else index_parties(parties)
        self.parties = {party.id: party for party in parties}
        lately = [(party.last_sale, party.id) for party in parties if party.last_sale is not None]
        self._recent_parties = [id for _, id in sorted(lately)]

    def know_levels(self, levels: Mapping[str, Quantity]) -> None:
        """Take how much there is of each product now."""
        for id, item in self.products.items():
            if item.on_hand is not None and levels.get(id, item.on_hand) != item.on_hand:
                self.products[id] = replace(item, on_hand=levels[id])

    def know_last_prices(self, last: Mapping[str, LastPrice]) -> None:
        """Take for how much the customer bought what, the newest first."""
        self._last = last

    def begin(self, form: BillForm) -> None:
        """Go on with another form."""
        self.form = form
        self.history.forget()
        self.know_last_prices({})

    def party(self) -> Party | None:
        """The customer, if one was chosen and is known."""
        return self.parties.get(self.form.contact_id or "")

    def change(self, **fields: Any) -> None:
        """Change fields of the form other than its lines."""
        after = replace(self.form, **fields)
        if after != self.form:
            self.form = after
            self.changed()

    def suggest(self, text: str) -> Sequence[Suggested]:
        """Look for items."""
        _, typed = quantity_first(text)
        found = self._items.find(typed, recent=self._last)
        self._found = [self.products.get(item.id, item) for item in found]
        return [
            item_row(item, typed, self._last.get(item.id), today=self._today())
            for item in self._found
        ]

    def suggest_parties(self, text: str) -> Sequence[Suggested]:
        """Look for customers, who bought last first."""
        self._found_parties = self._parties.find(text, recent=self._recent_parties)
        return [party_row(party, text) for party in self._found_parties]

    def take_party(self, text: str, chosen: int) -> Party | None:
        """Choose a customer: the suggestion of a number, -1 who is named exactly; None when there is nobody."""
        found = self._found_parties
        party = found[chosen] if 0 <= chosen < len(found) else self._named(text)
        if party is not None:
            self.choose_party(party)
        return party

    def choose_party(self, party: Party | None) -> None:
        """Sell to a customer; None is a cash sale."""
        others = {name: each for name, each in self.form.others.items() if name not in _OF_CUSTOMER}
        self.change(
            contact_id=party.id if party else None,
            customer=party.shown if party else "",
            place=None,
            due_on=None,
            others=others,
        )

    def take_item(self, row: int, text: str, chosen: int) -> bool:
        """Put an item into a line; see `line_grid.Typing`."""
        quantity, typed = quantity_first(text)
        item = self._item(typed, chosen)
        is_scan = any(typed.strip() in same_barcodes(each) for each in item.barcodes)
        if is_scan and quantity is None and self._add_one(row, item):
            return True
        before = self.form.lines[row] if row < len(self.form.lines) else None
        line = FormLine(
            description=item.name,
            product_id=item.id,
            hsn=item.hsn,
            unit=item.unit,
            quantity=quantity or (before.quantity if before else ONE),
        )
        self._check(line)
        self._set_lines((*self.form.lines[:row], line, *self.form.lines[row + 1 :]))
        return quantity is not None or is_scan

    def take_value(self, row: int, column: Column, text: str) -> None:
        """Put a quantity, rate or discount into a line; see `line_grid.Typing`."""
        if row < len(self.form.lines):
            line = taken(self.form.lines[row], column, text)
            self._set_lines((*self.form.lines[:row], line, *self.form.lines[row + 1 :]))

    def repeat_line(self, row: int) -> int | None:
        """Add a line again below itself, or the last one from the row behind it; gives its place."""
        row = min(row, len(self.form.lines) - 1)
        if row < 0:
            return None
        lines = self.form.lines
        self._set_lines((*lines[: row + 1], lines[row], *lines[row + 1 :]))
        return row + 1

    def remove_line(self, row: int) -> bool:
        """Take a line away; False where there is none."""
        lines = self.form.lines
        if not 0 <= row < len(lines):
            return False
        self._set_lines((*lines[:row], *lines[row + 1 :]))
        return True

    def undo(self) -> bool:
        """Take the last change of the lines back; False where there is none."""
        return self._restore(self.history.undo(self.form.lines))

    def redo(self) -> bool:
        """Make the change again that was taken back; False where there is none."""
        return self._restore(self.history.redo(self.form.lines))

    def _named(self, text: str) -> Party | None:
        found = self._parties.exact(text)
        if found is not None:
            return found
        same = [
            party
            for party in self._parties.find(text)
            if party.shown.casefold() == text.strip().casefold()
        ]
        return same[0] if len(same) == 1 else None

    def _item(self, typed: str, chosen: int) -> Sellable:
        if 0 <= chosen < len(self._found):
            return self._found[chosen]
        item = self._items.exact(typed)
        if item is None:
            found = self._items.find(typed)
            same = [each for each in found if each.name.casefold() == typed.strip().casefold()]
            item = same[0] if len(same) == 1 else None
        if item is None:
            raise CellError(self._nothing(typed, found=bool(self._items.find(typed, limit=1))))
        return self.products.get(item.id, item)

    def _nothing(self, typed: str, *, found: bool) -> str:
        tr = QCoreApplication.translate
        shown = typed if len(typed) <= 40 else f"{typed[:40]}…"
        if found:
            return tr("BillEditing", "Choose an item for “{text}” with Enter.").format(text=shown)
        return tr("BillEditing", "No item has “{text}”. Alt C makes it.").format(text=shown)

    def _add_one(self, row: int, item: Sellable) -> bool:
        """Scanning a thing again counts it once more."""
        if row < len(self.form.lines):
            return False
        for place, line in enumerate(self.form.lines):
            if line.product_id == item.id and line.rate is None:
                more = replace(line, quantity=line.quantity + 1)
                lines = self.form.lines
                self._set_lines((*lines[:place], more, *lines[place + 1 :]))
                return True
        return False

    def _check(self, line: FormLine) -> None:
        """The quantity that was typed first obeys the rules of its own cell."""
        taken(line, Column.QUANTITY, f"{line.quantity:f}")

    def _set_lines(self, lines: tuple[FormLine, ...]) -> None:
        if lines != self.form.lines:
            self.history.changed(self.form.lines)
            self.change(lines=lines)

    def _restore(self, lines: tuple[FormLine, ...] | None) -> bool:
        if lines is not None:
            self.change(lines=lines)
        return lines is not None
