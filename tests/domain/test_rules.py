from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from payaid_desktop.domain import rules
from payaid_desktop.domain.errors import ValidationError
from payaid_desktop.domain.money import Money
from payaid_desktop.domain.periods import FinancialYear

BEFORE_SLABS, SLABS_ON = date(2025, 9, 21), date(2025, 9, 22)
BEFORE_TOBACCO, TOBACCO_ON = date(2026, 1, 31), date(2026, 2, 1)
BEFORE_GST = date(2017, 6, 30)
PAN_MASALA, CIGARETTES, BIRIS, SOAP = "21069020", "24022010", "24031921", "34011190"


@pytest.mark.parametrize(
    "rate", [0, "0.1", "0.25", 1, "1.5", 3, 5, 6, "7.5", 12, 18, 28, 40, "18.0", "5.000"]
)
def test_rates_the_official_tool_knows_are_accepted(rate):
    assert rules.is_accepted_gst_rate(Decimal(rate))


@pytest.mark.parametrize("rate", [-5, "0.5", "2.5", 9, 14, 15, "18.1", 100])
def test_other_rates_are_not_accepted(rate):
    assert not rules.is_accepted_gst_rate(Decimal(rate))


def test_there_are_thirteen_accepted_rates():
    assert len(rules.accepted_gst_rates()) == 13


@pytest.mark.parametrize(
    ("rate", "on", "ended"),
    [
        ("12", BEFORE_SLABS, None),
        ("12", SLABS_ON, "22 September 2025"),
        ("12", TOBACCO_ON, "22 September 2025"),
        ("28", BEFORE_TOBACCO, None),
        ("28", TOBACCO_ON, "1 February 2026"),
        ("28.0", TOBACCO_ON, "1 February 2026"),
        ("18", TOBACCO_ON, None),
        ("40", TOBACCO_ON, None),
        ("12", BEFORE_GST, None),
    ],
)
def test_a_rate_is_warned_of_from_the_day_it_ended(rate, on, ended):
    warning = rules.rate_warning(Decimal(rate), on)

    if ended is None:
        assert warning is None
    else:
        written = rate.removesuffix(".0")
        assert warning == f"The rate {written} % ended on {ended} for almost all goods; check it."


def test_a_note_keeps_the_rate_of_its_original_invoice():
    assert rules.rate_warning(Decimal(12), date(2026, 5, 1), BEFORE_SLABS) is None
    assert rules.rate_warning(Decimal(28), date(2026, 5, 1), BEFORE_TOBACCO) is None


@pytest.mark.parametrize(
    ("hsn", "on", "warned"),
    [
        (SOAP, BEFORE_SLABS, False),
        (SOAP, SLABS_ON, True),
        (CIGARETTES, SLABS_ON, False),
        (PAN_MASALA, BEFORE_TOBACCO, False),
        ("", SLABS_ON, False),
    ],
)
def test_between_the_reforms_28_percent_is_for_tobacco_only(hsn, on, warned):
    assert (rules.rate_warning(Decimal(28), on, hsn=hsn) is not None) == warned


@pytest.mark.parametrize(
    ("hsn", "on", "warned"),
    [
        (SOAP, BEFORE_SLABS, False),
        (SOAP, SLABS_ON, True),
        (CIGARETTES, SLABS_ON, False),
        ("", SLABS_ON, False),
        (CIGARETTES, TOBACCO_ON, True),
        ("", TOBACCO_ON, True),
        (SOAP, BEFORE_GST, False),
    ],
)
def test_cess_narrowed_to_tobacco_and_then_ended(hsn, on, warned):
    assert (rules.cess_warning(on, hsn=hsn) is not None) == warned


def test_a_note_keeps_the_cess_of_its_original_invoice():
    assert rules.cess_warning(date(2026, 5, 1), BEFORE_SLABS, hsn=SOAP) is None


@pytest.mark.parametrize("hsn", [PAN_MASALA, CIGARETTES, "2401", "240391", "24041100", "24031990"])
def test_tobacco_and_pan_masala_are_refused_from_february_2026(hsn):
    assert rules.unsupported_hsn(hsn, BEFORE_TOBACCO) is None
    assert rules.unsupported_hsn(hsn, TOBACCO_ON) == (
        f"PayAid cannot bill HSN {hsn} from 1 February 2026 on: tobacco and pan masala are taxed "
        "on the retail sale price."
    )


@pytest.mark.parametrize("hsn", [BIRIS, "24031929", "2106", "210690", SOAP, "", "9972"])
def test_biris_and_everything_else_are_supported(hsn):
    assert rules.unsupported_hsn(hsn, TOBACCO_ON) is None


@pytest.mark.parametrize("hsn", ["2403", "240319"])
def test_a_short_code_that_may_mean_biris_asks_for_all_digits(hsn):
    reason = rules.unsupported_hsn(hsn, TOBACCO_ON)

    assert reason is not None
    assert reason.endswith("For biris write the 8 digits 24031921 or 24031929.")


@pytest.mark.parametrize(
    ("hsn", "rate", "on", "refused"),
    [
        ("210690", "40", TOBACCO_ON, True),
        ("210690", "28", TOBACCO_ON, True),
        ("210690", "18", TOBACCO_ON, False),
        ("210690", "40", BEFORE_TOBACCO, False),
        ("2106", "40", TOBACCO_ON, False),
        ("21069099", "40", TOBACCO_ON, False),
    ],
)
def test_six_digits_at_the_rate_of_pan_masala_are_pan_masala(hsn, rate, on, refused):
    reason = rules.unsupported_hsn(hsn, on, Decimal(rate))

    assert (reason is not None) == refused
    assert reason is None or reason.endswith("If it is something else, correct the rate.")


def test_nothing_was_refused_before_gst():
    assert rules.unsupported_hsn(CIGARETTES, BEFORE_GST) is None


def test_hsn_digits_go_by_turnover():
    assert rules.hsn_digits_required(turnover_above_5_crore=False) == 4
    assert rules.hsn_digits_required(turnover_above_5_crore=True) == 6


@pytest.mark.parametrize(
    ("period_or_date", "rupees"),
    [
        (date(2024, 7, 31), 250_000),
        (date(2024, 8, 1), 100_000),
        ("072024", 250_000),
        ("082024", 100_000),
        ("092024", 100_000),  # a quarterly filer's July to September
    ],
)
def test_large_sales_to_consumers_begin_at_the_limit_of_their_period(period_or_date, rupees):
    assert rules.b2cl_limit(period_or_date) == Money.of(rupees)


@pytest.mark.parametrize(
    ("supply_on", "deadline"),
    [
        (date(2026, 4, 1), date(2027, 11, 30)),
        (date(2026, 3, 31), date(2026, 11, 30)),
        (date(2021, 4, 1), date(2022, 11, 30)),
        (date(2021, 3, 31), date(2021, 9, 30)),
    ],
)
def test_credit_notes_end_on_30_november_after_the_year(supply_on, deadline):
    assert rules.credit_note_deadline(supply_on) == deadline


@given(st.dates(date(2017, 7, 1), date(2090, 12, 31)))
def test_a_credit_note_may_always_follow_until_the_end_of_the_year_and_more(supply_on):
    end = FinancialYear.of(supply_on).last_day

    assert timedelta(180) < rules.credit_note_deadline(supply_on) - end < timedelta(250)


def test_the_e_invoice_threshold_is_known_from_august_2023():
    assert rules.e_invoice_turnover(date(2023, 7, 31)) is None
    assert rules.e_invoice_turnover(date(2023, 8, 1)) == Money.of(50_000_000)


def test_the_30_days_for_e_invoices_hold_from_april_2025():
    assert rules.irp_days_turnover(date(2025, 3, 31)) is None
    assert rules.irp_days_turnover(date(2025, 4, 1)) == Money.of(100_000_000)


def test_an_unregistered_buyers_address_decides_from_october_2023():
    assert not rules.buyer_address_decides(date(2023, 9, 30))
    assert rules.buyer_address_decides(date(2023, 10, 1))


def test_values_that_never_changed():
    today = date(2026, 11, 23)

    assert rules.buyer_details_limit(today) == Money.of(50_000)
    assert rules.consolidated_invoice_limit(today) == Money.of(200)
    assert rules.e_way_bill_limit(today) == Money.of(50_000)


def test_a_rule_is_found_by_its_name():
    assert rules.rule_on("tax on advances for goods", date(2017, 11, 14)) is True
    assert rules.rule_on("tax on advances for goods", date(2017, 11, 15)) is False
    with pytest.raises(KeyError):
        rules.rule_on("no such rule", date(2026, 1, 1))


def test_a_rule_does_not_answer_for_days_before_it():
    with pytest.raises(ValidationError):
        rules.buyer_details_limit(BEFORE_GST)
