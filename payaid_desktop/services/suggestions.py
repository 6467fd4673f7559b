"""What a form suggests while somebody types: what can be sold, who buys, and for how much they bought before."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from payaid_desktop.domain.business import Business
from payaid_desktop.domain.gst import Scheme, Treatment
from payaid_desktop.domain.money import Percent, Quantity, UnitPrice
from payaid_desktop.domain.products import ProductPrice
from payaid_desktop.services.acts import Acts
from payaid_desktop.services.lines import price_for
from payaid_desktop.store.suggestions import ItemRow, Party

__all__ = ["LastPrice", "Party", "Sellable", "Suggestions"]

_NONE = Quantity(Decimal(0))


class LastPrice(NamedTuple):
    """For how much somebody bought a thing last, and when; with tax where the shop's prices are."""

    price: UnitPrice
    day: date


@dataclass(frozen=True, slots=True)
class Sellable:
    """A product as it is suggested.

    Attributes:
        unit_price: As a bill of this shop has it, with or without tax; None where it has no price yet.
        gst_rate: In percent; None where it has no rate yet.
        treatment: How it is taxed.
        on_hand: None where its stock is not kept.
        cost: What one unit cost without tax, where that is known.
    """

    id: str
    name: str
    code: str
    barcodes: tuple[str, ...]
    hsn: str
    unit: str
    unit_price: UnitPrice | None
    gst_rate: Percent | None
    treatment: Treatment
    on_hand: Quantity | None
    cost: UnitPrice | None


class Suggestions:
    """Reads what suggestions are made of, whole: a few thousand rows that stay in memory."""

    def __init__(self, acts: Acts) -> None:
        self._acts = acts

    def items(self, *, on: date | None = None) -> tuple[Sellable, ...]:
        """Read every product on sale, by name, with the price and rate of a day, today if none is given."""
        with self._acts.read() as view:
            business, levels = view.business.get(), view.suggestions.levels()
            rows = view.suggestions.items(on=on or self._acts.today())
        inclusive = _inclusive(business)
        return tuple(_sellable(row, levels, inclusive=inclusive) for row in rows)

    def levels(self) -> dict[str, Quantity]:
        """Read what is on hand of every product that ever moved."""
        with self._acts.read() as view:
            return view.suggestions.levels()

    def customers(self) -> tuple[Party, ...]:
        """Read every contact that may be billed, by name."""
        with self._acts.read() as view:
            return tuple(view.suggestions.parties())

    def last_prices(self, contact_id: str) -> dict[str, LastPrice]:
        """Read for how much a contact bought each product last."""
        with self._acts.read() as view:
            inclusive = _inclusive(view.business.get())
            sold = view.suggestions.sold_to(contact_id)
        prices: dict[str, LastPrice] = {}
        for each in sold:
            if each.product_id not in prices:
                was = ProductPrice(each.day, each.unit_price, each.includes_tax, None, None)
                price = price_for(was, each.rate, inclusive=inclusive)
                prices[each.product_id] = LastPrice(price, each.day)
        return prices


def _inclusive(business: Business) -> bool | None:
    """Whether prices on this shop's bills include tax; None where it collects none."""
    return business.prices_include_tax if business.scheme is Scheme.REGULAR else None


def _sellable(row: ItemRow, levels: dict[str, Quantity], *, inclusive: bool | None) -> Sellable:
    price, rate = row.price, row.rate
    shown = None if price is None else price.unit_price
    if price is not None and rate is not None:
        shown = price_for(price, rate, inclusive=inclusive)
    return Sellable(
        id=row.id,
        name=row.name,
        code=row.code,
        barcodes=row.barcodes,
        hsn=row.hsn,
        unit=row.unit,
        unit_price=shown,
        gst_rate=rate.gst_rate if rate else None,
        treatment=rate.treatment if rate else Treatment.TAXABLE,
        on_hand=levels.get(row.id, _NONE) if row.tracks_stock else None,
        cost=price.cost if price else None,
    )
