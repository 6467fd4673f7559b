"""Money, quantities, their rounding, and how they are read and written as text.

Money is whole paise; arithmetic on it is done in `Decimal`, and every step that rounds names its
rule. Binary floats never touch an amount.
"""

import re
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
THOUSANDTH = Decimal("0.001")

DIGITS_MAX = 24
"""The longest number that is read: more than amounts need, less than `Decimal` keeps exactly."""

_PLAIN = re.compile(r"[0-9]+")
_INDIAN_GROUPS = re.compile(r"[0-9]{1,2}(,[0-9]{2})*,[0-9]{3}")
_WESTERN_GROUPS = re.compile(r"[0-9]{1,3}(,[0-9]{3})+")


def round_paise(rupees: Decimal) -> Decimal:
    """Round half up to 2 decimals: `r2` of the tax computation."""
    return rupees.quantize(PAISA, ROUND_HALF_UP)


def round_price(rupees: Decimal) -> UnitPrice:
    """Round half up to the 4 decimals of a unit price."""
    return UnitPrice(rupees.quantize(Decimal("0.0001"), ROUND_HALF_UP))


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


def format_indian(amount: Money) -> str:
    """Write an amount with 2 decimals, grouped by thousand, lakh and crore: "-12,34,567.89"."""
    sign = "-" if amount.paise < 0 else ""
    return sign + _format_size(amount)


def format_rupees(amount: Money) -> str:
    """Write an amount with the rupee sign, a minus sign in front of it: "-₹12,34,567.89"."""
    sign = "-" if amount.paise < 0 else ""
    return f"{sign}₹{_format_size(amount)}"


def format_quantity(quantity: Decimal) -> str:
    """Write a quantity with at most 3 decimals, no trailing zeros, no grouping: "1500", "0.25"."""
    return _format_short(quantity)


def format_percent(percent: Decimal) -> str:
    """Write a rate with at most 3 decimals, no trailing zeros, no percent sign: "2.5", "0.125"."""
    return _format_short(percent)


def parse_decimal(text: str) -> Decimal:
    """Read a number as a person writes it: "12,34,567.89", "1,234,567.89", "-5", "+0.5".

    Digits 0-9 only, one sign, one dot with digits on both sides, and commas only where Indian or
    Western grouping puts them. No exponent, underscore, blank, NaN, infinity or digits of other
    scripts, all of which `Decimal` would take. At most 24 digits. Minus zero is zero.

    Raises:
        ValueError: the text is not such a number; the message is a sentence.
    """
    unsigned = text[1:] if text[:1] in ("+", "-") else text
    whole, dot, fraction = unsigned.partition(".")
    if not _is_whole_number(whole) or (dot and not _PLAIN.fullmatch(fraction)):
        raise ValueError("Type a number with the digits 0 to 9, for example 1234.50 or 1,234.50.")
    digits = whole.replace(",", "")
    if len(digits) + len(fraction) > DIGITS_MAX:
        raise ValueError(f"Type a number of at most {DIGITS_MAX} digits.")
    size = Decimal(f"{digits}.{fraction}" if fraction else digits)
    return size.copy_negate() if size and text[0] == "-" else size


def _is_whole_number(text: str) -> bool:
    patterns = (_PLAIN, _INDIAN_GROUPS, _WESTERN_GROUPS)
    return any(pattern.fullmatch(text) for pattern in patterns)


def _format_size(amount: Money) -> str:
    rupees, paise = divmod(abs(amount.paise), 100)
    return f"{_group_indian(str(rupees))}.{paise:02d}"


def _group_indian(digits: str) -> str:
    head, tail = digits[:-3], digits[-3:]
    groups = [tail]
    while head:
        head, group = head[:-2], head[-2:]
        groups.insert(0, group)
    return ",".join(groups)


def _format_short(number: Decimal) -> str:
    text = f"{number.quantize(THOUSANDTH, ROUND_HALF_UP):f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text
