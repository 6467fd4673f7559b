from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from payaid_desktop.domain.errors import ValidationError
from payaid_desktop.domain.periods import (
    FinancialYear,
    first_day_of_period,
    quarter_period,
    return_period,
)

days = st.dates(date(2000, 1, 1), date(2100, 12, 31))


@pytest.mark.parametrize(
    ("day", "label", "short"),
    [
        (date(2026, 3, 31), "2025-26", "2526"),
        (date(2026, 4, 1), "2026-27", "2627"),
        (date(2026, 12, 31), "2026-27", "2627"),
        (date(2027, 1, 1), "2026-27", "2627"),
        (date(2024, 2, 29), "2023-24", "2324"),
        (date(1999, 12, 31), "1999-00", "9900"),
        (date(2009, 4, 1), "2009-10", "0910"),
    ],
)
def test_a_financial_year_runs_from_april_to_march(day, label, short):
    year = FinancialYear.of(day)

    assert (year.label, year.short) == (label, short)


@given(days)
def test_a_financial_year_contains_its_days_and_no_others(day):
    year = FinancialYear.of(day)

    assert year.first_day <= day <= year.last_day
    assert day in year
    assert year.contains(day)
    assert not year.next.contains(day)
    assert year.last_day + timedelta(days=1) == year.next.first_day
    assert year.first_day - timedelta(days=1) not in year


@given(days)
def test_a_label_is_read_back_as_the_same_year(day):
    year = FinancialYear.of(day)

    assert FinancialYear.from_label(year.label) == year


@pytest.mark.parametrize(
    "label", ["", "2026", "2026-28", "2026-2027", "26-27", "2026/27", "2026-27\n", "२०२६-२७"]
)
def test_a_label_of_another_shape_is_refused(label):
    with pytest.raises(ValidationError) as error:
        FinancialYear.from_label(label)

    assert list(error.value.details) == ["financialYear"]


def test_financial_years_sort_by_time():
    assert FinancialYear(2025) < FinancialYear(2026)


@pytest.mark.parametrize(
    ("day", "month", "quarter"),
    [
        (date(2026, 4, 1), "042026", "062026"),
        (date(2026, 6, 30), "062026", "062026"),
        (date(2026, 7, 1), "072026", "092026"),
        (date(2026, 11, 15), "112026", "122026"),
        (date(2027, 1, 1), "012027", "032027"),
        (date(2027, 3, 31), "032027", "032027"),
    ],
)
def test_a_day_is_reported_in_its_month_or_the_last_month_of_its_quarter(day, month, quarter):
    assert (return_period(day), quarter_period(day)) == (month, quarter)


@given(days)
def test_a_period_is_read_back_as_the_first_day_of_its_month(day):
    assert first_day_of_period(return_period(day)) == day.replace(day=1)


@given(days)
def test_a_quarter_ends_at_most_two_months_after_the_day(day):
    end = first_day_of_period(quarter_period(day))

    assert 0 <= (end.year - day.year) * 12 + end.month - day.month <= 2
    assert FinancialYear.of(end) == FinancialYear.of(day)


@pytest.mark.parametrize(
    "period", ["", "132026", "002026", "42026", "2026-04", "010000", "042026\n"]
)
def test_a_period_of_another_shape_is_refused(period):
    with pytest.raises(ValidationError) as error:
        first_day_of_period(period)

    assert list(error.value.details) == ["period"]
