"""How days, places, prices and addresses read on paper, the same in every locale."""

from datetime import date
from typing import Final

from payaid_desktop.domain.business import Address
from payaid_desktop.domain.countries import COUNTRIES
from payaid_desktop.domain.money import (
    Money,
    Percent,
    Quantity,
    UnitPrice,
    format_indian,
    format_percent,
    format_quantity,
)
from payaid_desktop.domain.states import OTHER_COUNTRY, find_state

MINUS: Final = "\N{MINUS SIGN}"

_MONTHS: Final = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
_HOME_COUNTRY: Final = "IN"


def day(on: date) -> str:
    """Write a day: "18 July 2026"."""
    return f"{on.day} {_MONTHS[on.month - 1]} {on.year}"


def short_day(on: date) -> str:
    """Write a day for a column: "18 Jul 2026"."""
    return f"{on.day} {_MONTHS[on.month - 1][:3]} {on.year}"


def place(state_code: str) -> str:
    """Name a State with its code: "Maharashtra (27)". Source: CGST Rule 46(n)."""
    if state_code == OTHER_COUNTRY:
        return f"Outside India ({OTHER_COUNTRY})"
    found = find_state(state_code)
    return f"{found.name} ({found.code})" if found else state_code


def address_lines(address: Address | None) -> tuple[str, ...]:
    """Write an address in two lines: street, and town with State or country."""
    if address is None:
        return ()
    abroad = address.country not in ("", _HOME_COUNTRY)
    country = COUNTRIES.get(address.country, address.country)
    region = country if abroad else place(address.state_code)
    town = " ".join(part for part in (address.city, address.pincode) if part)
    street = ", ".join((*lines_of(address.line1), *lines_of(address.line2)))
    return tuple(
        line for line in (street, ", ".join(part for part in (town, region) if part)) if line
    )


def lines_of(text: str) -> tuple[str, ...]:
    """Split a text that a person typed into its lines, without the empty ones."""
    return tuple(line.strip() for line in text.splitlines() if line.strip())


def amount(money: Money) -> str:
    """Write an amount for a column, with a real minus sign: digits stay below each other."""
    return format_indian(money).replace("-", MINUS)


def amount_or_blank(money: Money) -> str:
    """Write an amount, and nothing for zero."""
    return amount(money) if money else ""


def signed(money: Money) -> str:
    """Write an amount that is added or taken off: "+0.10", "−0.23"."""
    return f"+{amount(money)}" if money.paise > 0 else amount(money)


def unit_price(price: UnitPrice) -> str:
    """Write a price with 2 to 4 decimals: "132.00", "41.6667"."""
    rupees, _, fraction = f"{price:.4f}".partition(".")
    whole = format_indian(Money(int(rupees) * 100)).removesuffix("00")
    return whole + fraction.rstrip("0").ljust(2, "0")


def quantity(number: Quantity) -> str:
    """Write a quantity, grouped as money is: "12,34,567.5"."""
    whole, dot, fraction = format_quantity(number).partition(".")
    return format_indian(Money(int(whole) * 100)).removesuffix(".00") + dot + fraction


def percent(rate: Percent) -> str:
    """Write a rate: "2.5%"."""
    return f"{format_percent(rate)}%"
