"""Prices and rates of products over time: how a change is written, and what looks wrong with one."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TypeVar

from payaid_desktop.domain.gst import Scheme, Treatment
from payaid_desktop.domain.money import Money, format_indian
from payaid_desktop.domain.products import Product, ProductPrice, ProductRate, in_force
from payaid_desktop.domain.rules import cess_warning, rate_warning, unsupported_hsn

E = TypeVar("E", ProductPrice, ProductRate)


def with_entry(entries: tuple[E, ...], entry: E) -> tuple[E, ...]:
    """Add a price or rate that holds from its day on, and keep what held before.

    One of the same day gives way. Where the day has the same price or rate already, nothing changes.
    """
    now = in_force(entries, entry.effective_on)
    if now is not None and replace(now, effective_on=entry.effective_on) == entry:
        return entries
    by_day = {each.effective_on: each for each in entries} | {entry.effective_on: entry}
    return tuple(by_day[day] for day in sorted(by_day))


def price_with_tax(price: ProductPrice, rate: ProductRate | None) -> Money:
    """What a customer pays for one unit, tax included."""
    if price.includes_tax or rate is None or rate.treatment is not Treatment.TAXABLE:
        return Money.of(price.unit_price)
    factor = 1 + (rate.gst_rate + rate.cess_rate) / 100
    return Money.of(price.unit_price * factor + rate.cess_per_unit)


def price_without_tax(price: ProductPrice, rate: ProductRate | None) -> Decimal:
    """What the shop keeps of the price of one unit, in rupees."""
    if not price.includes_tax or rate is None or rate.treatment is not Treatment.TAXABLE:
        return price.unit_price
    factor = 1 + (rate.gst_rate + rate.cess_rate) / 100
    return (price.unit_price - rate.cess_per_unit) / factor


def product_warnings(product: Product, *, on: date, scheme: Scheme) -> tuple[str, ...]:
    """Say what looks wrong on a day; nothing here blocks.

    Source of the MRP: Legal Metrology (Packaged Commodities) Rules 2011, rule 18(2): nobody sells
    above it.
    """
    price, rate = product.price_on(on), product.rate_on(on)
    taxed = rate if scheme is Scheme.REGULAR else None
    warnings: list[str] = []
    if taxed is not None:
        warnings += _tax_warnings(taxed, on=on, hsn=product.hsn)
    if price is not None:
        warnings += _price_warnings(price, taxed)
    return tuple(warnings)


def _tax_warnings(rate: ProductRate, *, on: date, hsn: str) -> Iterator[str]:
    if rate.treatment is not Treatment.TAXABLE:
        return
    found = [rate_warning(rate.gst_rate, on, hsn=hsn), unsupported_hsn(hsn, on, rate.gst_rate)]
    if rate.cess_rate or rate.cess_per_unit:
        found.append(cess_warning(on, hsn=hsn))
    yield from (warning for warning in found if warning is not None)


def _price_warnings(price: ProductPrice, rate: ProductRate | None) -> Iterator[str]:
    with_tax = price_with_tax(price, rate)
    if price.mrp is not None and with_tax > price.mrp:
        yield (
            f"The price with tax, {format_indian(with_tax)}, is above the MRP of "
            f"{format_indian(price.mrp)}."
        )
    if price.cost is not None and price_without_tax(price, rate) < price.cost:
        yield "The price without tax is below the cost."
