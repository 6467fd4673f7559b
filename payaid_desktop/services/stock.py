"""What a user can do with stock: see it, count it, correct it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_DOWN, Decimal
from typing import Final

from payaid_desktop.domain.errors import ConflictError
from payaid_desktop.domain.money import Quantity
from payaid_desktop.domain.products import Product
from payaid_desktop.domain.stock import StockMovement, StockReason
from payaid_desktop.services.acts import Acts, Outcome
from payaid_desktop.services.inputs.stock import StockInput
from payaid_desktop.services.shelf import (
    Shelf,
    ShelfCounts,
    ShelfOverview,
    shelf_counts,
    shelf_overview,
    shelf_page,
)
from payaid_desktop.store.mapping import to_plain
from payaid_desktop.store.paging import Page, PageRequest
from payaid_desktop.store.products import ProductFilter
from payaid_desktop.store.stock import StockLine
from payaid_desktop.store.work import View, Work

SUBJECT = "stock"
LOW_MAX: Final = 500
_SALES_DAYS: Final = 30
"""How far back sales tell how fast a product sells."""
_SALES_MAX: Final = 60
"""So many sales tell it too, if they lie in fewer days."""
_SOLD: Final = (
    StockReason.SALE,
    StockReason.SALE_CANCELLED,
    StockReason.RETURN,
    StockReason.RETURN_CANCELLED,
)


@dataclass(frozen=True, slots=True)
class StockLevel:
    """What is on hand of a product; `movement` is what an adjustment wrote, if it changed anything."""

    product_id: str
    on_hand: Quantity
    movement: StockMovement | None = None


@dataclass(frozen=True, slots=True)
class ShortStock:
    """A product at or below its reorder level; `days_left` is None where nothing sells."""

    product_id: str
    name: str
    unit: str
    on_hand: Quantity
    reorder_level: Quantity
    days_left: int | None


class Stock:
    """The goods on the shelves."""

    def __init__(self, acts: Acts) -> None:
        self._acts = acts

    def on_hand(self, product_ids: Iterable[str]) -> dict[str, Quantity]:
        """Tell what is on hand of some products; 0 where nothing ever moved."""
        with self._acts.read() as view:
            return view.stock.on_hand(product_ids)

    def history(self, product_id: str, request: PageRequest) -> Page[StockLine]:
        """List what moved of a product, the last movement first.

        Raises:
            NotFoundError: there is no such product.
        """
        with self._acts.read() as view:
            view.products.get(product_id)
            return view.stock.history(product_id, request)

    def shelf(self, chosen: ProductFilter, request: PageRequest) -> Page[Shelf]:
        """List products by name with what is on hand of them."""
        with self._acts.read() as view:
            return shelf_page(view, chosen, request)

    def counts(self) -> ShelfCounts:
        """Count the products of each sort, and say what their stock is worth."""
        with self._acts.read() as view:
            return shelf_counts(view, on=self._acts.today())

    def overview(self, product_id: str) -> ShelfOverview:
        """Read one product closely: what is on hand, how long it lasts, what moved lately.

        Raises:
            NotFoundError: there is no such product.
        """
        on = self._acts.today()
        with self._acts.read() as view:
            held = view.stock.on_hand([product_id])[product_id]
            lasts = days_left(view, product_id, on_hand=held, on=on)
            return shelf_overview(view, product_id, on=on, days_left=lasts)

    def adjust(self, given: StockInput) -> Outcome[StockLevel]:
        """Book goods that came or went by hand, or the difference to what was counted.

        Raises:
            NotFoundError: there is no such product.
            ConflictError: it is deleted, or no stock is kept of it.
        """
        with self._acts.write() as work:
            level = self.adjust_in(work, given)
        return Outcome.of(level, work)

    def adjust_many(self, given: Sequence[StockInput]) -> Outcome[tuple[StockLevel, ...]]:
        """Book a whole stock count, all or nothing."""
        with self._acts.write() as work:
            levels = tuple(self.adjust_in(work, each) for each in given)
        return Outcome.of(levels, work)

    def adjust_in(self, work: Work, given: StockInput) -> StockLevel:
        """Book an adjustment in a transaction that is open already."""
        product = _stocked(work, given.product_id)
        held = work.stock.hold_level(product.id)
        change = given.change_from(held)
        if not change:
            return StockLevel(product.id, held)
        movement = StockMovement(
            id=work.ids.new(),
            product_id=product.id,
            quantity=change,
            reason=given.chosen_reason(),
            moved_on=given.moved_on or self._acts.today(),
            document_id=None,
            line_no=None,
            reference=given.reference,
            note=given.note,
            created_at=work.now,
        )
        work.journal.title = f"Send stock of {product.name}"
        move_stock(work, [movement])
        return StockLevel(product.id, Quantity(held + change), movement)

    def low_stock(self, *, limit: int = 100) -> tuple[ShortStock, ...]:
        """List the products on sale at or below their reorder level, the emptiest first."""
        with self._acts.read() as view:
            return low_stock(view, on=self._acts.today(), limit=limit)


def low_stock(view: View, *, on: date, limit: int) -> tuple[ShortStock, ...]:
    """List short products with the days they will last at the speed of the last 30 days."""
    found = view.stock.low(limit=min(limit, LOW_MAX))
    return tuple(
        ShortStock(
            product_id=each.product_id,
            name=each.name,
            unit=each.unit,
            on_hand=each.on_hand,
            reorder_level=each.reorder_level,
            days_left=days_left(view, each.product_id, on_hand=each.on_hand, on=on),
        )
        for each in found
    )


def days_left(view: View, product_id: str, *, on_hand: Quantity, on: date) -> int | None:
    """Tell how many days stock will last as it sold in the last 30 days; None where nothing sells."""
    since = on - timedelta(days=_SALES_DAYS)
    sold = view.stock.gone_out(product_id, reasons=_SOLD, since=since, limit=_SALES_MAX)
    if sold.quantity <= 0:
        return None
    span = max((on - sold.since).days, 1)
    days = max(on_hand, Decimal(0)) * span / sold.quantity
    return int(days.to_integral_value(ROUND_DOWN))


def move_stock(work: Work, movements: Sequence[StockMovement]) -> None:
    """Write movements and say so in the journal; screens that show the products' stock read again."""
    work.stock.move(movements)
    for each in movements:
        work.journal.happened(
            "stock.move", "stock_movement", each.id, to_plain(each), subject=SUBJECT
        )
        work.journal.touch(SUBJECT, each.product_id)


def _stocked(work: Work, product_id: str) -> Product:
    """Read a product that stock can be booked on."""
    product = work.products.get(product_id)
    if product.deleted_at is not None:
        raise ConflictError(f"“{product.name}” is deleted. Undo the deletion first.")
    if not product.tracks_stock:
        raise ConflictError(
            f"No stock is kept of “{product.name}”. Switch “keep stock” on for it first."
        )
    return product
