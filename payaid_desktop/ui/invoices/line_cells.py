"""The cells of a bill's lines that are typed: how a text becomes a value, and what is wrong with it. Paints nothing."""

import unicodedata
from dataclasses import replace
from decimal import Decimal
from enum import IntEnum
from typing import Final

from PySide6.QtCore import QCoreApplication

from payaid_desktop.domain.money import (
    Money,
    format_indian,
    format_percent,
    format_quantity,
    parse_decimal,
)
from payaid_desktop.services.inputs.fields import (
    PRICE_MAX,
    QUANTITY_MAX,
)
from payaid_desktop.ui.invoices.editor_state import FormLine


class Column(IntEnum):
    """The columns, in their order."""

    NUMBER = 0
    ITEM = 1
    HSN = 2
    QUANTITY = 3
    RATE = 4
    DISCOUNT = 5
    GST = 6
    AMOUNT = 7


TYPED: Final = (Column.ITEM, Column.QUANTITY, Column.RATE, Column.DISCOUNT)
"""The columns that are typed in, in the order of Tab."""
_FIELDS: Final = {
    "productId": Column.ITEM,
    "description": Column.ITEM,
    "hsn": Column.HSN,
    "quantity": Column.QUANTITY,
    "unitPrice": Column.RATE,
    "discount": Column.DISCOUNT,
    "gstRate": Column.GST,
}


class CellError(ValueError):
    """What was typed in a cell means nothing; the message is a sentence."""


def taken(line: FormLine, column: Column, text: str) -> FormLine:
    """Put what was typed into a line.

    Raises:
        CellError: the text is no such value.
    """
    match column:
        case Column.QUANTITY:
            return replace(line, quantity=_number(text, places=3, high=QUANTITY_MAX))
        case Column.RATE if not text.strip():
            return replace(line, rate=None)
        case Column.RATE:
            return replace(line, rate=_number(text, places=4, high=PRICE_MAX, may_be_zero=True))
        case Column.DISCOUNT:
            others = {name: each for name, each in line.others.items() if name != "discount"}
            return replace(line, percent=_percent(text), others=others)
    raise ValueError(f"{column} is not typed")


def typed_text(line: FormLine, column: Column, rate: Decimal | None) -> str:
    """What stands in a cell when it is begun to be typed in; `rate` is what the line sells for."""
    match column:
        case Column.ITEM:
            return line.description
        case Column.QUANTITY:
            return format_quantity(line.quantity)
        case Column.RATE:
            return "" if rate is None else plain(rate)
        case Column.DISCOUNT:
            return "" if line.percent is None else format_percent(line.percent)
    return ""


def plain(rate: Decimal) -> str:
    """A price with 2 to 4 decimals: "132.00", "0.125"."""
    whole, _, fraction = f"{rate:.4f}".partition(".")
    return f"{whole}.{fraction.rstrip('0').ljust(2, '0')}"


def grouped(rate: Decimal) -> str:
    """A price as it is read, grouped the Indian way: "1,32,000.00", "0.125"."""
    whole, _, fraction = plain(rate).partition(".")
    lakhs = format_indian(Money.of(whole)).removesuffix(".00")
    return f"{lakhs}.{fraction}"


def column_of(field: str) -> Column:
    """Which cell an error of a line belongs to; `field` is what follows "items[2]."."""
    return _FIELDS.get(field.partition(".")[0], Column.ITEM)


def _percent(text: str) -> Decimal | None:
    bare = text.strip().rstrip("%").strip()
    if not bare or bare in ("-", "–"):
        return None
    percent = _number(bare, places=3, high=Decimal(100), may_be_zero=True)
    return percent or None


def _number(text: str, *, places: int, high: Decimal, may_be_zero: bool = False) -> Decimal:
    tr = QCoreApplication.translate
    try:
        number = parse_decimal(_latin(text.strip()))
    except ValueError:
        raise CellError(tr("LineCells", "Type a number, such as 2 or 12.50.")) from None
    if number < 0 or (number == 0 and not may_be_zero):
        raise CellError(tr("LineCells", "Type a number above zero."))
    if number > high:
        most = f"{high.normalize():f}"
        raise CellError(tr("LineCells", "Type at most {most}.").format(most=most))
    if number != round(number, places):
        raise CellError(tr("LineCells", "Type at most {places} decimals.").format(places=places))
    return number


def _latin(text: str) -> str:
    return "".join(
        str(unicodedata.decimal(letter)) if letter.isdecimal() else letter for letter in text
    )
