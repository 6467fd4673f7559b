"""Products: goods and services, with dated prices and rates of tax."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Protocol, TypeVar

from payaid_desktop.domain.gst import Treatment
from payaid_desktop.domain.money import Money, Percent, Quantity, UnitPrice


class ProductKind(StrEnum):
    """Goods have stock and an HSN, services an SAC."""

    GOODS = "goods"
    SERVICE = "service"


@dataclass(frozen=True, slots=True)
class ProductPrice:
    """What one unit costs from a day on; `mrp` is the retail price printed on the pack, tax included."""

    effective_on: date
    unit_price: UnitPrice
    includes_tax: bool
    mrp: Money | None
    cost: UnitPrice | None


@dataclass(frozen=True, slots=True)
class ProductRate:
    """How a product is taxed from a day on."""

    effective_on: date
    treatment: Treatment
    gst_rate: Percent
    cess_rate: Percent
    cess_per_unit: UnitPrice


@dataclass(frozen=True, slots=True)
class Product:
    """Something the shop sells."""

    id: str
    kind: ProductKind
    code: str
    name: str
    description: str
    hsn: str
    unit: str
    tracks_stock: bool
    reorder_level: Quantity | None
    active: bool
    deleted_at: datetime | None
    created_at: datetime
    updated_at: datetime
    version: int = 1
    barcodes: tuple[str, ...] = ()
    prices: tuple[ProductPrice, ...] = ()
    rates: tuple[ProductRate, ...] = ()

    def price_on(self, day: date) -> ProductPrice | None:
        """The price in force on a day; the first one for days before it."""
        return in_force(self.prices, day)

    def rate_on(self, day: date) -> ProductRate | None:
        """The rate in force on a day; the first one for days before it."""
        return in_force(self.rates, day)


class _Dated(Protocol):
    @property
    def effective_on(self) -> date: ...


_D = TypeVar("_D", bound=_Dated)


def in_force(entries: Iterable[_D], day: date) -> _D | None:
    """Find the entry that holds on a day: the last one before its end, or else the first of all."""
    ordered = sorted(entries, key=lambda entry: entry.effective_on)
    past = [entry for entry in ordered if entry.effective_on <= day]
    return past[-1] if past else next(iter(ordered), None)
