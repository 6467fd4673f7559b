"""Products as they stand on the shelf: with what is on hand, how long it lasts, and what moved lately."""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Final

from payaid_desktop.domain.money import Money, Quantity
from payaid_desktop.domain.product_prices import price_without_tax
from payaid_desktop.domain.products import Product, ProductKind
from payaid_desktop.store.paging import Page, PageRequest
from payaid_desktop.store.products import ProductFilter, StockState
from payaid_desktop.store.stock import StockLine
from payaid_desktop.store.work import View

LEVEL_DAYS: Final = 30
"""How many days back the line of levels begins."""
_MOVEMENTS: Final = 12


@dataclass(frozen=True, slots=True)
class Shelf:
    """A product and what is on hand of it."""

    product: Product
    on_hand: Quantity


@dataclass(frozen=True, slots=True)
class ShelfCounts:
    """How many products there are of each sort, for the chips above their list.

    `worth` is what is on hand at cost, None where no cost is known.
    """

    all: int
    low: int
    out: int
    services: int
    without_hsn: int
    worth: Money | None


@dataclass(frozen=True, slots=True)
class ShelfOverview:
    """One product closely.

    Attributes:
        days_left: how long the stock lasts as it sold lately; None where nothing sells.
        levels: what was on hand at the end of each of the last 30 days, today's last; empty without stock.
        movements: the last ones, the newest first.
        margin_percent: what is left of the price without tax over the cost, in percent of the price; None where one of
            them is not known.
    """

    product: Product
    on_hand: Quantity
    days_left: int | None
    levels: tuple[tuple[date, Quantity], ...]
    movements: tuple[StockLine, ...]
    margin_percent: Decimal | None


def shelf_page(view: View, chosen: ProductFilter, request: PageRequest) -> Page[Shelf]:
    """List products by name with what is on hand of them."""
    page = view.products.page(chosen, request)
    held = view.stock.on_hand([product.id for product in page.items])
    return Page(tuple(Shelf(each, held[each.id]) for each in page.items), page.next_cursor)


def shelf_counts(view: View, *, on: date) -> ShelfCounts:
    """Count the products of each sort, and say what their stock is worth on a day."""
    count = view.products.count
    return ShelfCounts(
        all=count(ProductFilter()),
        low=count(ProductFilter(stock=StockState.LOW)),
        out=count(ProductFilter(stock=StockState.OUT)),
        services=count(ProductFilter(kind=ProductKind.SERVICE)),
        without_hsn=count(ProductFilter(without_hsn=True)),
        worth=view.stock.worth(on=on),
    )


def shelf_overview(
    view: View, product_id: str, *, on: date, days_left: int | None
) -> ShelfOverview:
    """Read one product closely, in a transaction that is open already."""
    product = view.products.get(product_id)
    on_hand = view.stock.on_hand([product_id])[product_id]
    history = view.stock.history(product_id, PageRequest(limit=_MOVEMENTS))
    return ShelfOverview(
        product=product,
        on_hand=on_hand,
        days_left=days_left,
        levels=_levels(view, product, on_hand, on=on) if product.tracks_stock else (),
        movements=tuple(history.items),
        margin_percent=_margin(product, on),
    )


def _levels(
    view: View, product: Product, on_hand: Quantity, *, on: date
) -> tuple[tuple[date, Quantity], ...]:
    """Go back from what is on hand, day by day."""
    moved = view.stock.moved_by_day(product.id, since=on - timedelta(days=LEVEL_DAYS))
    level = on_hand - sum((each for day, each in moved.items() if day > on), Decimal(0))
    levels = []
    for back in range(LEVEL_DAYS + 1):
        day = on - timedelta(days=back)
        levels.append((day, Quantity(level)))
        level -= moved.get(day, Decimal(0))
    return tuple(reversed(levels))


def _margin(product: Product, on: date) -> Decimal | None:
    price = product.price_on(on)
    if price is None or price.cost is None:
        return None
    kept = price_without_tax(price, product.rate_on(on))
    if not kept:
        return None
    return ((kept - price.cost) / kept * 100).quantize(Decimal("0.1"))
