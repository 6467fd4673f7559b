"""How a product stands in the list."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QPainter

from payaid_desktop.domain.money import Money, format_indian
from payaid_desktop.services.shelf import Shelf
from payaid_desktop.ui.kit.cells import Cell, Text, TwoLines
from payaid_desktop.ui.kit.look import Look
from payaid_desktop.ui.kit.meters import STOCK_BAR_PX, draw_stock_bar, stock_tone
from payaid_desktop.ui.kit.painting import draw_text
from payaid_desktop.ui.kit.table_model import Column
from payaid_desktop.ui.products import words

_BAR_GAP_PX: Final = 10
_FULL: Final = 3
"""A bar is full at three times the reorder level, if no more than that is on hand."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("ProductRows", text)


@dataclass(frozen=True, slots=True)
class StockCell:
    """What is on hand, with a bar against the level to keep."""

    text: str
    quantity: Decimal
    level: Decimal | None

    def spoken(self) -> str:
        return self.text

    def paint(self, painter: QPainter, look: Look, rect: QRectF) -> None:
        level = self.level if self.level is not None else Decimal(0)
        tone = stock_tone(self.quantity, level)
        bar = QRectF(rect.right() - STOCK_BAR_PX, rect.top(), STOCK_BAR_PX, rect.height())
        painter.setPen(look.colour("text" if tone == "ok" else tone))
        room = rect.adjusted(0, 0, -STOCK_BAR_PX - _BAR_GAP_PX, 0)
        draw_text(painter, room, self.text, look.font("medium", tabular=True), right=True)
        largest = max(self.quantity, level * _FULL, Decimal(1))
        draw_stock_bar(painter, look, bar, quantity=self.quantity, level=level, largest=largest)


def columns() -> tuple[Column, ...]:
    """The columns of the list."""
    return (
        Column("product", _tr("Product")),
        Column("hsn", _tr("HSN"), width=78, keep=3),
        Column("gst", _tr("GST"), width=76, right=True, keep=3),
        Column("cost", _tr("Cost"), width=92, right=True, keep=3),
        Column("price", _tr("Price"), width=96, right=True),
        Column("stock", _tr("In stock"), width=168, right=True),
    )


def cells(shelf: Shelf, *, on: date) -> Sequence[Cell]:
    """One row of the list."""
    product = shelf.product
    price = product.price_on(on)
    cost = price.cost if price else None
    return (
        TwoLines(product.name, words.codes(product)),
        Text(product.hsn or _tr("none"), tone="text3" if product.hsn else "warn"),
        Text(words.rate_words(product, on), tone="text2", right=True),
        Text(price_text(cost), tone="text2", right=True),
        Text(price_text(price.unit_price if price else None), "medium", right=True),
        _stock(shelf),
    )


def spoken(shelf: Shelf, *, on: date) -> str:
    """What a screen reader says of a row."""
    product = shelf.product
    price = product.price_on(on)
    parts = (
        product.name,
        product.code,
        price_text(price.unit_price if price else None),
        _stock(shelf).spoken(),
    )
    return ", ".join(part for part in parts if part)


def price_text(price: Decimal | None) -> str:
    """Write the price of one unit: with two decimals, or with as many as it has."""
    if price is None:
        return ""
    if price == round(price, 2):
        return format_indian(Money.of(price))
    return f"{price.normalize():f}"


def _stock(shelf: Shelf) -> Cell:
    product = shelf.product
    if not product.tracks_stock:
        word = _tr("service") if product.kind == "service" else _tr("not counted")
        return Text(word, tone="text3", right=True)
    text = words.quantity_words(shelf.on_hand, product.unit)
    return StockCell(text, shelf.on_hand, product.reorder_level)
