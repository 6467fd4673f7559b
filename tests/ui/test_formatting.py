"""How the window writes amounts, quantities and days, and reads days."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from payaid_desktop.domain.money import Money
from payaid_desktop.ui.formatting import (
    DayError,
    parse_day,
    write_amount,
    write_day,
    write_day_in_list,
    write_quantity,
    write_rupees,
    write_short,
)

TODAY = date(2026, 7, 18)
DAYS = st.dates(min_value=date(2000, 1, 1), max_value=date(2099, 12, 31))


def test_amounts_are_grouped_the_indian_way() -> None:
    assert write_amount(Money.of("1234567.5")) == "12,34,567.50"


def test_an_amount_below_zero_has_a_true_minus_sign() -> None:
    assert write_amount(Money.of(-640)) == "−640.00"
    assert write_rupees(Money.of(-640)) == "−₹640.00"


def test_whole_rupees_are_rounded_half_up() -> None:
    assert write_rupees(Money.of("48259.50"), whole=True) == "₹48,260"
    assert write_rupees(Money.of("48259.50")) == "₹48,259.50"


def test_what_rounds_to_nothing_has_no_sign() -> None:
    assert write_rupees(Money.of("-0.40"), whole=True) == "₹0"


@pytest.mark.parametrize(
    ("rupees", "text"),
    [
        ("0", "0"),
        ("640", "640"),
        ("50000", "50 k"),
        ("561000", "5.61 L"),
        ("1500000", "15 L"),
        ("-1500000", "−15 L"),
        ("12000000", "1.2 Cr"),
        ("9999999", "100 L"),
    ],
)
def test_an_axis_counts_in_lakh_and_crore(rupees: str, text: str) -> None:
    assert write_short(Decimal(rupees)) == text


def test_a_quantity_has_its_unit_and_no_idle_zeros() -> None:
    assert write_quantity(Decimal("0.250"), "kg") == "0.25 kg"
    assert write_quantity(Decimal(-15), "pcs") == "−15 pcs"
    assert write_quantity(Decimal(3)) == "3"


def test_a_list_says_today_then_day_and_month_then_the_year_too() -> None:
    assert write_day_in_list(TODAY, today=TODAY) == "Today"
    assert write_day_in_list(date(2026, 7, 3), today=TODAY) == "3 Jul"
    assert write_day_in_list(date(2025, 7, 18), today=TODAY) == "18 Jul 2025"


@given(DAYS, DAYS)
def test_a_day_that_was_written_is_read_as_itself(day: date, today: date) -> None:
    assert parse_day(write_day(day), today=today) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("t", TODAY),
        ("T", TODAY),
        ("-1", date(2026, 7, 17)),
        ("−1", date(2026, 7, 17)),
        ("+15", date(2026, 8, 2)),
        ("1", date(2026, 7, 1)),
        ("31", date(2026, 7, 31)),
        ("18/7", TODAY),
        ("1-4", date(2026, 4, 1)),
        ("18/7/25", date(2025, 7, 18)),
        ("18.07.2025", date(2025, 7, 18)),
        ("18 7", TODAY),
        ("१८/७", TODAY),
        ("29/2", date(2028, 2, 29)),
    ],
)
def test_a_typed_day_is_understood(text: str, day: date) -> None:
    today = date(2027, 7, 18) if text == "29/2" else TODAY
    assert parse_day(text, today=today) == day


def test_a_day_without_a_year_is_the_nearest() -> None:
    assert parse_day("28/12", today=date(2027, 1, 3)) == date(2026, 12, 28)
    assert parse_day("3/1", today=date(2026, 12, 28)) == date(2027, 1, 3)


@pytest.mark.parametrize("text", ["", "x", "0", "32", "31/6/26", "18/13", "18/7/026", "--1", "18/"])
def test_a_text_that_is_no_day_is_refused(text: str) -> None:
    with pytest.raises(DayError):
        parse_day(text, today=TODAY)


def test_a_day_that_was_written_is_read_again() -> None:
    assert write_day(date(1, 7, 18)) == "18-07-0001"
    assert parse_day("18-07-0001", today=TODAY) == date(1, 7, 18)


@given(st.text(max_size=12) | st.from_regex(r"[0-9]{1,2}/[0-9]{1,2}(/[0-9]{2,4})?", fullmatch=True))
def test_any_text_is_a_day_or_refused(text: str) -> None:
    try:
        day = parse_day(text, today=TODAY)
    except DayError:
        return
    assert parse_day(write_day(day), today=TODAY) == day
