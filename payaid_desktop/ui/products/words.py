"""What is said of products: rates, units, movements."""

from datetime import date
from decimal import Decimal
from typing import Final

from PySide6.QtCore import QCoreApplication

from payaid_desktop.domain.gst import Treatment
from payaid_desktop.domain.money import Quantity, format_percent
from payaid_desktop.domain.products import Product
from payaid_desktop.domain.stock import StockReason
from payaid_desktop.domain.units import NOT_APPLICABLE
from payaid_desktop.services.asking import StockLine
from payaid_desktop.ui.formatting import write_day_in_list, write_quantity

_SLOW_DAYS: Final = 60


def _tr(text: str, n: int = -1) -> str:
    return QCoreApplication.translate("ProductWords", text, None, n)


def unit_word(unit: str) -> str:
    """A unit as it stands behind a quantity; nothing where there is none."""
    return "" if unit in ("", NOT_APPLICABLE.code) else unit.lower()


def quantity_words(quantity: Decimal, unit: str) -> str:
    """A quantity with its unit."""
    return write_quantity(quantity, unit_word(unit))


def rate_words(product: Product, on: date) -> str:
    """The rate of tax of a day."""
    rate = product.rate_on(on)
    if rate is None:
        return ""
    if rate.treatment is Treatment.TAXABLE:
        return f"{format_percent(rate.gst_rate)}%"
    return treatment_words(rate.treatment)


def treatment_words(treatment: Treatment) -> str:
    """How something is taxed that has no rate."""
    return {
        Treatment.TAXABLE: _tr("Taxable"),
        Treatment.NIL_RATED: _tr("Nil"),
        Treatment.EXEMPT: _tr("Exempt"),
        Treatment.NON_GST: _tr("Non-GST"),
    }[treatment]


def codes(product: Product) -> str:
    """The code and the first barcode."""
    barcode = product.barcodes[0] if product.barcodes else _tr("no barcode")
    return f"{product.code} · {barcode}" if product.tracks_stock else product.code


def below_name(product: Product, on: date) -> str:
    """What stands below the name: code, HSN and rate."""
    hsn = _tr("HSN {code}") if product.tracks_stock else _tr("SAC {code}")
    rate = rate_words(product, on)
    parts = (
        product.code,
        hsn.format(code=product.hsn) if product.hsn else "",
        _tr("GST {rate}").format(rate=rate) if rate else "",
    )
    return " · ".join(part for part in parts if part)


def movement_title(line: StockLine) -> str:
    """Say what moved goods."""
    movement = line.movement
    reason = {
        StockReason.OPENING: _tr("Opening stock"),
        StockReason.SALE: _tr("Sold"),
        StockReason.SALE_CANCELLED: _tr("Bill cancelled"),
        StockReason.RETURN: _tr("Came back"),
        StockReason.RETURN_CANCELLED: _tr("Return cancelled"),
        StockReason.DELIVERY: _tr("Delivered"),
        StockReason.DELIVERY_CANCELLED: _tr("Delivery cancelled"),
        StockReason.PURCHASE: _tr("Bought"),
        StockReason.COUNT: _tr("Stock count"),
        StockReason.DAMAGE: _tr("Broken or lost"),
    }[movement.reason]
    return f"{reason} · {movement.reference}" if movement.reference else reason


def movement_below(line: StockLine, today: date) -> str:
    """Say when it was, and what was noted about it."""
    day = write_day_in_list(line.movement.moved_on, today=today)
    note = " ".join(line.movement.note.split())
    return f"{day} · {note}" if note else day


def movement_icon(line: StockLine) -> str:
    """An arrow for what came or went, a pencil for what somebody corrected."""
    if line.movement.reason in (StockReason.COUNT, StockReason.DAMAGE):
        return "pencil"
    return "arrow-down-left" if line.movement.quantity > 0 else "arrow-up-right"


def signed(quantity: Quantity) -> str:
    """A quantity with its sign."""
    return f"+{write_quantity(quantity)}" if quantity > 0 else write_quantity(quantity)


def days_left(days: int | None) -> str:
    """Say how long stock lasts at the speed at which it sells."""
    if days is None:
        return _tr("not sold lately")
    if days > _SLOW_DAYS:
        return _tr("sells slowly")
    return _tr("about %n day(s) left", days) if days else _tr("gone today")
