"""Typed amounts."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from payaid_desktop.ui.amount_text import (
    AMOUNT_MAX,
    AmountError,
    Problem,
    format_amount,
    parse_amount,
)

AMOUNTS = st.decimals(min_value=-AMOUNT_MAX, max_value=AMOUNT_MAX, places=2)


@given(AMOUNTS)
def test_an_amount_that_was_written_is_read_as_itself(amount: Decimal) -> None:
    assert parse_amount(format_amount(amount)) == amount


@given(st.text(max_size=100))
def test_any_text_is_an_amount_or_refused(text: str) -> None:
    try:
        amount = parse_amount(text)
    except AmountError:
        return
    assert amount == amount.quantize(Decimal("0.01"))


@given(AMOUNTS, AMOUNTS)
def test_two_amounts_are_added(first: Decimal, second: Decimal) -> None:
    if abs(first + second) <= AMOUNT_MAX:
        sign = "-" if second < 0 else "+"
        assert parse_amount(f"{first}{sign}{abs(second)}") == first + second


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("1,25,000", "125000.00"),
        ("125,000", "125000.00"),
        ("1,25,0000", "1250000.00"),  # a digit was added to a grouped amount
        ("1,25,00", "12500.00"),  # a digit was taken from one
        ("1.25l", "125000.00"),
        ("1.25 L", "125000.00"),
        ("3 lakh", "300000.00"),
        ("2cr", "20000000.00"),
        ("50k", "50000.00"),
        ("500+75", "575.00"),
        ("1000-50", "950.00"),
        ("1000 − 50", "950.00"),
        ("12*45", "540.00"),
        ("12 × 45 + 10", "550.00"),
        ("10+12x45", "550.00"),
        ("-75", "-75.00"),
        ("₹ 1,250.50", "1250.50"),
        ("Rs. 500/-", "500.00"),
        ("rs 500", "500.00"),
        ("१,२५,०००.५०", "125000.50"),
        ("२५ l", "2500000.00"),
        ("૧૨૫", "125.00"),
        (".5", "0.50"),
        ("5.", "5.00"),
        ("0.005", "0.01"),  # half up
        ("0.004", "0.00"),
        ("-0", "0.00"),
        ("99999999999.99", "99999999999.99"),
    ],
)
def test_a_text_is_read_as_the_amount_it_means(text: str, amount: str) -> None:
    assert str(parse_amount(text)) == amount


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", Problem.EMPTY),
        ("   ", Problem.EMPTY),
        ("₹", Problem.EMPTY),
        ("abc", Problem.NOT_A_NUMBER),
        ("500+", Problem.NOT_A_NUMBER),
        ("500++75", Problem.NOT_A_NUMBER),
        ("*5", Problem.NOT_A_NUMBER),
        ("5*-2", Problem.NOT_A_NUMBER),
        ("1 250", Problem.NOT_A_NUMBER),
        ("1.2.3", Problem.NOT_A_NUMBER),
        ("1e5", Problem.UNKNOWN_UNIT),
        ("½", Problem.NOT_A_NUMBER),
        ("5kg", Problem.UNKNOWN_UNIT),
        ("12,50", Problem.COMMA),
        ("12,", Problem.COMMA),
        ("1,,250", Problem.COMMA),
        ("100000000000", Problem.TOO_LARGE),
        ("9" * 30, Problem.TOO_LARGE),
        ("1" * 81, Problem.TOO_LARGE),
        ("*".join(["9999999"] * 6), Problem.TOO_LARGE),
    ],
)
def test_a_text_that_is_no_amount_names_its_problem(text: str, problem: Problem) -> None:
    with pytest.raises(AmountError) as raised:
        parse_amount(text)
    assert raised.value.problem is problem


def test_an_amount_below_zero_is_refused_where_none_belongs() -> None:
    with pytest.raises(AmountError) as raised:
        parse_amount("50-75", may_be_negative=False)
    assert raised.value.problem is Problem.NEGATIVE
