"""The demo shop's products as a user would type them, with their rates before and after a change of the law."""

from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Any, Final

from payaid_desktop.domain.barcodes import check_digit
from payaid_desktop.domain.hsn import is_service_code
from payaid_desktop.services.demo.goods import GROCERIES, HARDWARE, SERVICES, STATIONERY

RATES_CHANGED_ON: Final = date(2025, 9, 22)
"""When most rates came down to 5 and 18 percent. Source: Notification 9/2025-CT(Rate)."""
EXEMPT: Final = "exempt"
_OWN_NUMBERS: Final = "29"
"""GS1 leaves numbers that begin with 20 to 29 to each shop, so these belong to nobody."""
_COST_PERCENT: Final = Decimal(82)


@dataclass(frozen=True, slots=True)
class DemoRate:
    """A rate of tax; `gst` is None where the goods are exempt."""

    gst: Decimal | None
    cess: Decimal

    def given(self) -> dict[str, str]:
        """The rate as it is typed."""
        if self.gst is None:
            return {"treatment": EXEMPT}
        return {
            "treatment": "taxable",
            "gstRate": f"{self.gst:f}",
            "cessRate": f"{self.cess:f}",
        }


@dataclass(frozen=True, slots=True)
class DemoProduct:
    """One thing the demo shop sells; `stock` is None for services."""

    place: int
    name: str
    hsn: str
    unit: str
    rate: DemoRate
    rate_before: DemoRate
    price: Decimal
    mrp: Decimal | None
    stock: int | None

    @property
    def is_loose(self) -> bool:
        """Whether it is sold in parts of its unit."""
        return self.unit in ("KGS", "MTR")

    @property
    def reorder_level(self) -> int | None:
        """A fifth of the usual stock."""
        return None if self.stock is None else max(self.stock // 5, 1)

    def rate_on(self, day: date) -> DemoRate:
        """The rate of a day."""
        return self.rate if day >= RATES_CHANGED_ON else self.rate_before

    def given(self, *, on: date) -> dict[str, Any]:
        """The product as it is typed when the shop opens on a day."""
        given: dict[str, Any] = {
            "name": self.name,
            "kind": "goods" if self.stock is not None else "service",
            "hsn": self.hsn,
            "unit": self.unit,
            "unitPrice": f"{self.price:f}",
            "priceIncludesTax": self.mrp is not None,
            "effectiveOn": on.isoformat(),
            **self.rate_on(on).given(),
        }
        if self.mrp is not None:
            given |= {"mrp": f"{self.mrp:f}", "barcodes": [self._barcode()]}
        if self.stock is not None:
            given |= {
                "cost": f"{self._cost(self.rate_on(on)):f}",
                "openingStock": str(self.stock),
                "reorderLevel": str(self.reorder_level),
            }
        return given

    def change_after(self, day: date) -> dict[str, Any] | None:
        """The patch that changes its rate after a day; None where it does not change."""
        if day >= RATES_CHANGED_ON or self.rate == self.rate_before:
            return None
        return {"effectiveOn": RATES_CHANGED_ON.isoformat(), **self.rate.given()}

    def _cost(self, rate: DemoRate) -> Decimal:
        taxes = (rate.gst or 0) + rate.cess if self.mrp is not None else Decimal(0)
        cost = self.price * _COST_PERCENT / (100 + taxes)
        return cost.quantize(Decimal("0.01"), ROUND_HALF_UP)

    def _barcode(self) -> str:
        digits = f"{_OWN_NUMBERS}{self.place + 1:010d}"
        return digits + check_digit(digits)


def demo_products() -> tuple[DemoProduct, ...]:
    """List everything the demo shop sells, always in the same order."""
    rows = "".join((GROCERIES, STATIONERY, HARDWARE, SERVICES)).split("\n")
    return tuple(_product(place, row) for place, row in enumerate(filter(None, rows)))


def _product(place: int, row: str) -> DemoProduct:
    name, hsn, unit, rates, price, mrp, stock = (cell.strip() for cell in row.split("|"))
    now, _, before = rates.partition("<")
    return DemoProduct(
        place=place,
        name=name,
        hsn=hsn,
        unit=unit,
        rate=_rate(now),
        rate_before=_rate(before or now),
        price=Decimal(price),
        mrp=None if mrp == "-" else Decimal(mrp),
        stock=None if is_service_code(hsn) else int(stock),
    )


def _rate(text: str) -> DemoRate:
    if text == EXEMPT:
        return DemoRate(None, Decimal(0))
    gst, _, cess = text.partition("+")
    return DemoRate(Decimal(gst), Decimal(cess or 0))
