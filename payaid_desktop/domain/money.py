"""Money, quantities and their rounding.

Money is whole paise; arithmetic on it is done in `Decimal`, and every step that rounds names its rule. Binary floats
never touch an amount.
"""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import NewType

Quantity = NewType("Quantity", Decimal)
"""How much of a unit, at most 3 decimals (e-invoice schema INV-01, Qty)."""

UnitPrice = NewType("UnitPrice", Decimal)
"""Rupees for one unit, at most 4 decimals."""

Percent = NewType("Percent", Decimal)
"""A rate in percent, at most 3 decimals: 18 means 18 %."""

PAISA = Decimal("0.01")
RUPEE = Decimal(1)


def round_paise(rupees: Decimal) -> Decimal:
    """Round half up to 2 decimals: `r2` of the tax computation."""
    return rupees.quantize(PAISA, ROUND_HALF_UP)


def round_rupees(rupees: Decimal) -> Decimal:
    """Round half up to whole rupees, 50 paise up. Source: the wording of CGST Act s.170."""
    return rupees.quantize(RUPEE, ROUND_HALF_UP)


@dataclass(frozen=True, slots=True, order=True)
class Money:
    """An amount of Indian rupees in whole paise; negative amounts are allowed."""

    paise: int = 0

    @classmethod
    def of(cls, rupees: Decimal | int | str) -> "Money":
        """Take rupees, rounding half up to the paisa."""
        return cls(int(round_paise(Decimal(rupees)) * 100))

    @property
    def rupees(self) -> Decimal:
        """The amount in rupees with exactly 2 decimals."""
        return Decimal(self.paise).scaleb(-2)

    def __add__(self, other: "Money") -> "Money":
        return Money(self.paise + other.paise)

    def __sub__(self, other: "Money") -> "Money":
        return Money(self.paise - other.paise)

    def __neg__(self) -> "Money":
        return Money(-self.paise)

    def __bool__(self) -> bool:
        return self.paise != 0

    def __str__(self) -> str:
        return f"{self.rupees:.2f}"


ZERO = Money(0)


def total(amounts: "list[Money] | tuple[Money, ...]") -> Money:
    """Add amounts up."""
    return Money(sum(amount.paise for amount in amounts))
