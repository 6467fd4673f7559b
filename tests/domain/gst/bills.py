"""Builders of bills: a line is written `line("3", "83.35", "18")`."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from payaid_desktop.domain.gst import AmountDiscount, Bill, BillLine, PercentDiscount
from payaid_desktop.domain.money import Money

MAHARASHTRA, KARNATAKA, CHANDIGARH = "27", "29", "04"

INTRA = Bill(
    dated_on=date(2026, 6, 15),
    supplier_state=MAHARASHTRA,
    place_of_supply=MAHARASHTRA,
    lines=(),
)
INTER = replace(INTRA, place_of_supply=KARNATAKA)


def line(quantity="1", price="100", rate="18", **fields):
    return BillLine(Decimal(quantity), Decimal(price), Decimal(rate), **fields)


def bill(*lines, base=INTRA, **fields):
    return replace(base, lines=lines, **fields)


def percent(text):
    return PercentDiscount(Decimal(text))


def rupees_off(text):
    return AmountDiscount(Money.of(text))


def texts(amounts):
    return [str(amount) for amount in amounts]
