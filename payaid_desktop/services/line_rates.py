"""The rates of lines when their document moves to another day: they are those of that day.

Source: CGST Act s.14, the rate is that of the time of supply. A price is what was agreed, so it stays.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, Final

from payaid_desktop.domain.documents import Document, DocumentItem
from payaid_desktop.domain.products import Product, ProductRate
from payaid_desktop.store.work import View

_RATE_NAMES: Final = frozenset({"treatment", "gstRate", "cessRate", "cessPerUnit"})


def at_rates_of_day(view: View, document: Document, *, on: date) -> Document:
    """Give a document's lines the rates that their products have on a day.

    A line whose rate is not its product's on the document's own day was typed by hand, and stays.
    """
    if on == document.dated_on:
        return document
    wanted = [item.product_id for item in document.items if item.product_id is not None]
    products = view.products.several(wanted)
    items = tuple(
        _at_rate(item, products.get(item.product_id or ""), was_on=document.dated_on, on=on)
        for item in document.items
    )
    return replace(document, items=items)


def moved_by_patch(view: View, draft: Document, patch: object) -> Document:
    """Give a draft as of the day that a patch moves it to; a patch that brings lines says their rates itself."""
    day = _new_day(patch)
    return draft if day is None else at_rates_of_day(view, draft, on=day)


def without_own_rates(
    view: View, draft: Document, sent: Sequence[dict[str, Any]]
) -> list[dict[str, Any]]:
    """Leave out of a draft's lines, as they are sent, the rates that are their products' own."""
    wanted = [item.product_id for item in draft.items if item.product_id is not None]
    products = view.products.several(wanted)
    return [
        _without_rate(line) if _is_own(item, products, on=draft.dated_on) else line
        for item, line in zip(draft.items, sent, strict=True)
    ]


def _is_own(item: DocumentItem, products: Mapping[str, Product], *, on: date) -> bool:
    product = products.get(item.product_id or "")
    rate = product.rate_on(on) if product else None
    return rate is not None and _has_rate(item, rate)


def _without_rate(line: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in line.items() if name not in _RATE_NAMES}


def _new_day(patch: object) -> date | None:
    if not isinstance(patch, Mapping) or "items" in patch:
        return None
    named: Any = patch.get("datedOn")
    try:
        return date.fromisoformat(named) if isinstance(named, str) else None
    except ValueError:
        return None  # what is wrong with it, the input model says


def _at_rate(
    item: DocumentItem, product: Product | None, *, was_on: date, on: date
) -> DocumentItem:
    was, now = (product.rate_on(was_on), product.rate_on(on)) if product else (None, None)
    if was is None or now is None or not _has_rate(item, was):
        return item
    return replace(
        item,
        treatment=now.treatment,
        gst_rate=now.gst_rate,
        cess_rate=now.cess_rate,
        cess_per_unit=now.cess_per_unit,
    )


def _has_rate(item: DocumentItem, rate: ProductRate) -> bool:
    return (item.treatment, item.gst_rate, item.cess_rate, item.cess_per_unit) == (
        rate.treatment,
        rate.gst_rate,
        rate.cess_rate,
        rate.cess_per_unit,
    )
