from contextlib import suppress
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from payaid_desktop.domain.money import (
    ZERO,
    Money,
    format_indian,
    format_percent,
    format_quantity,
    format_rupees,
    parse_decimal,
    round_paise,
    round_rupees,
    total,
)

amounts = st.integers(-(10**20), 10**20).map(Money)
thousandths = st.integers(-(10**15), 10**15).map(lambda number: Decimal(number).scaleb(-3))


@pytest.mark.parametrize(
    ("rupees", "paise"),
    [
        ("0.125", "0.13"),
        ("1.005", "1.01"),
        ("-0.125", "-0.13"),
        ("29.9151", "29.92"),
        ("2", "2.00"),
    ],
)
def test_half_a_paisa_is_rounded_away_from_zero(rupees, paise):
    assert str(round_paise(Decimal(rupees))) == paise
    assert Money.of(rupees).rupees == Decimal(paise)


@pytest.mark.parametrize(
    ("rupees", "whole"), [("392.23", "392"), ("392.50", "393"), ("391.50", "392"), ("-0.5", "-1")]
)
def test_50_paise_are_rounded_up_to_the_rupee(rupees, whole):
    assert str(round_rupees(Decimal(rupees))) == whole


def test_only_nothing_is_false():
    assert not ZERO
    assert Money(-1)


@given(amounts, amounts)
def test_amounts_are_added_and_taken_away_exactly(first, second):
    assert (first + second) - second == first
    assert first + -first == ZERO
    assert total([first, second]) == first + second


@given(amounts)
def test_an_amount_as_text_is_plain_rupees_with_two_decimals(amount):
    assert Money.of(str(amount)) == amount


@pytest.mark.parametrize(
    ("paise", "written"),
    [
        (0, "0.00"),
        (5, "0.05"),
        (99_999, "999.99"),
        (1_00_000, "1,000.00"),
        (99_999_99, "99,999.99"),
        (1_00_000_00, "1,00,000.00"),
        (12_34_567_89, "12,34,567.89"),
        (1_00_00_000_00, "1,00,00,000.00"),
        (-12_34_567_89, "-12,34,567.89"),
        (-1, "-0.01"),
    ],
)
def test_an_amount_is_grouped_by_thousand_lakh_and_crore(paise, written):
    assert format_indian(Money(paise)) == written


def test_the_rupee_sign_stands_between_the_minus_and_the_figures():
    assert format_rupees(Money(12_34_567_89)) == "₹12,34,567.89"
    assert format_rupees(Money(-500)) == "-₹5.00"


@given(amounts)
def test_a_written_amount_is_read_back_as_the_same_amount(amount):
    assert Money.of(parse_decimal(format_indian(amount))) == amount


@pytest.mark.parametrize(
    ("number", "written"),
    [
        ("0", "0"),
        ("0.000", "0"),
        ("-0.0004", "0"),
        ("100", "100"),
        ("1500", "1500"),
        ("1E+3", "1000"),
        ("2.50", "2.5"),
        ("0.125", "0.125"),
        ("0.0005", "0.001"),  # half up at the fourth decimal
        ("-1.5", "-1.5"),
    ],
)
def test_quantities_and_rates_have_up_to_three_decimals_and_no_trailing_zeros(number, written):
    assert format_quantity(Decimal(number)) == written
    assert format_percent(Decimal(number)) == written


@given(thousandths)
def test_a_written_quantity_is_read_back_as_the_same_quantity(quantity):
    assert parse_decimal(format_quantity(quantity)) == quantity


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("0", "0"),
        ("007", "7"),
        ("-0.00", "0.00"),
        ("+5", "5"),
        ("-5.250", "-5.250"),
        ("1,000", "1000"),
        ("12,34,567.89", "1234567.89"),
        ("1,234,567", "1234567"),
        ("123,456", "123456"),
        ("9" * 24, "9" * 24),
    ],
)
def test_a_number_is_read_with_its_sign_decimals_and_grouping(text, number):
    read = parse_decimal(text)

    assert str(read) == str(Decimal(number))


@pytest.mark.parametrize(
    "text",
    [
        *["", "+", "-", ".", ".5", "5.", "--5", "+-5", "1.2.3", " 5", "5 ", "5\n", "1 000"],
        *["1e5", "1E5", "1_000", "NaN", "Infinity", "-Infinity", "0x10", "५", "٣", "５", "−5"],
        *[
            "1,00",
            "1,0000",
            ",100",
            "100,",
            "1,,000",
            "12,345,67",
            "123,45,678",
            "1,000,00",
            "1.0,0",
        ],
        *["1,23,45", "1234,567", "₹5", "'; DROP TABLE", "<b>1</b>", "\x001"],
    ],
)
def test_everything_else_is_refused_with_one_sentence(text):
    with pytest.raises(ValueError, match=r"^Type a number with the digits 0 to 9, for example"):
        parse_decimal(text)


def test_a_number_of_more_digits_than_are_kept_exactly_is_refused():
    with pytest.raises(ValueError, match=r"^Type a number of at most 24 digits\.$"):
        parse_decimal("9" * 25)
    with pytest.raises(ValueError, match="at most 24 digits"):
        parse_decimal("1." + "0" * 100_000)


@given(st.text())
def test_any_text_is_either_read_as_a_finite_number_or_refused(text):
    with suppress(ValueError):
        assert parse_decimal(text).is_finite()
