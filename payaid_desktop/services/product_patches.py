"""What a patch of a product is merged into: the product as it is on the day from which it changes."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any, Final

from payaid_desktop.domain.gst import Treatment
from payaid_desktop.domain.money import Money
from payaid_desktop.domain.products import Product

_TAX_FIELDS: Final = ("gstRate", "cessRate", "cessPerUnit")
"""They go with the treatment: another treatment does not take them over."""


def base_of(product: Product, patch: object, *, today: date) -> dict[str, Any]:
    """Give what a patch is merged into: the product as it is on the day from which it changes."""
    named = patch if isinstance(patch, Mapping) else {}
    base = as_input(product, on=_day_named(named) or today)
    current = base.get("treatment")
    if (named.get("treatment", current) or Treatment.TAXABLE.value) != current:
        base = {name: value for name, value in base.items() if name not in _TAX_FIELDS}
    return base


def as_input(product: Product, *, on: date) -> dict[str, Any]:
    """Give what holds on a day in the form in which it is sent, to merge a patch into."""
    price, rate = product.price_on(on), product.rate_on(on)
    given: dict[str, Any] = {
        "name": product.name,
        "kind": product.kind.value,
        "code": product.code,
        "description": product.description,
        "hsn": product.hsn or None,
        "unit": product.unit,
        "barcodes": list(product.barcodes),
        "tracksStock": product.tracks_stock,
        "reorderLevel": _text(product.reorder_level),
        "active": product.active,
    }
    if price is not None:
        given |= {
            "unitPrice": _text(price.unit_price),
            "priceIncludesTax": price.includes_tax,
            "mrp": _text(price.mrp),
            "cost": _text(price.cost),
        }
    if rate is not None:
        given |= {
            "treatment": rate.treatment.value,
            "gstRate": _text(rate.gst_rate),
            "cessRate": _text(rate.cess_rate),
            "cessPerUnit": _text(rate.cess_per_unit),
        }
    return given


def _day_named(patch: Mapping[str, Any]) -> date | None:
    """The day a patch names, if it names one; the check of the whole says what is wrong with it."""
    try:
        return date.fromisoformat(patch["effectiveOn"])
    except (KeyError, TypeError, ValueError):
        return None


def _text(number: Decimal | Money | None) -> str | None:
    if number is None:
        return None
    return str(number) if isinstance(number, Money) else f"{number:f}"
