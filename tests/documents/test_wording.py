from datetime import date
from decimal import Decimal

import pytest

from payaid_desktop.documents.wording import (
    address_lines,
    amount,
    amount_or_blank,
    day,
    lines_of,
    percent,
    place,
    quantity,
    short_day,
    signed,
    unit_price,
)
from payaid_desktop.domain.business import Address
from payaid_desktop.domain.money import Money


def test_days_read_the_same_everywhere():
    assert day(date(2026, 7, 8)) == "8 July 2026"
    assert short_day(date(2026, 9, 30)) == "30 Sep 2026"


@pytest.mark.parametrize(
    ("code", "name"), [("27", "Maharashtra (27)"), ("96", "Outside India (96)"), ("", "")]
)
def test_a_place_is_named_with_its_code(code, name):
    assert place(code) == name


@pytest.mark.parametrize(
    ("price", "text"),
    [
        ("132", "132.00"),
        ("41.6667", "41.6667"),
        ("0.5", "0.50"),
        ("1234567.125", "12,34,567.125"),
        ("0", "0.00"),
    ],
)
def test_a_price_has_two_to_four_decimals(price, text):
    assert unit_price(Decimal(price)) == text


def test_amounts_have_a_real_minus_sign():
    assert amount(Money(-12345678)) == "−1,23,456.78"
    assert signed(Money(10)) == "+0.10"
    assert signed(Money(-23)) == "−0.23"
    assert amount_or_blank(Money(0)) == ""


def test_a_rate_has_no_zeros_to_spare():
    assert percent(Decimal("2.500")) == "2.5%"


@pytest.mark.parametrize(
    ("address", "lines"),
    [
        (None, ()),
        (Address(), ()),
        (
            Address("1 Test Road", "Old Town", "Pune", "27", "411001"),
            ("1 Test Road, Old Town", "Pune 411001, Maharashtra (27)"),
        ),
        (Address("Upper\nLower"), ("Upper, Lower",)),
        (
            Address("7 Port Road", "", "Dubai", "96", "", "AE"),
            ("7 Port Road", "Dubai, United Arab Emirates"),
        ),
    ],
)
def test_an_address_stands_in_two_lines(address, lines):
    assert address_lines(address) == lines


def test_empty_lines_are_left_out():
    assert lines_of(" one \n\n two\r\n") == ("one", "two")


def test_a_country_is_written_by_its_name():
    abroad = Address("Hauptstrasse 1", "", "Berlin 10115", "96", "", "DE")

    assert address_lines(abroad) == ("Hauptstrasse 1", "Berlin 10115, Germany")


@pytest.mark.parametrize(
    ("number", "text"), [("1234567.5", "12,34,567.5"), ("10", "10"), ("0.25", "0.25")]
)
def test_a_quantity_is_grouped_as_money_is(number, text):
    assert quantity(Decimal(number)) == text
