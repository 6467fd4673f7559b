"""What holds for every bill, whatever is on it."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from payaid_desktop.domain.gst import (
    AmountDiscount,
    BillLine,
    DocType,
    PercentDiscount,
    RecipientKind,
    Scheme,
    Treatment,
    ZeroRatedTax,
    compute,
)
from payaid_desktop.domain.money import Money
from payaid_desktop.domain.rules import accepted_gst_rates
from tests.domain.gst.bills import INTER, INTRA, bill, line

RATES = sorted(accepted_gst_rates())
NO_TAX = (Scheme.COMPOSITION, Scheme.UNREGISTERED)

quantities = st.integers(1, 1_000_000).map(lambda milli: Decimal(milli).scaleb(-3))
prices = st.integers(0, 100_000_000).map(lambda parts: Decimal(parts).scaleb(-4))
percents = st.integers(0, 100_000).map(lambda milli: Decimal(milli).scaleb(-3))
cess_rates = st.sampled_from([Decimal(0), Decimal(0), Decimal(12), Decimal("1.5")])
cess_per_unit = st.sampled_from([Decimal(0), Decimal(0), Decimal("4.1700"), Decimal("0.005")])
small_money = st.integers(0, 10_000).map(Money)


@st.composite
def bill_lines(draw):
    made = BillLine(
        quantity=draw(quantities),
        unit_price=draw(prices),
        gst_rate=draw(st.sampled_from(RATES)),
        treatment=draw(st.sampled_from([Treatment.TAXABLE] * 3 + list(Treatment))),
        bill_discount_applies=draw(st.booleans()),
        cess_rate=draw(cess_rates),
    )
    cut_gross = int(made.quantity * made.unit_price * 100)
    discounts = (
        st.none()
        | percents.map(PercentDiscount)
        | st.integers(0, cut_gross).map(lambda paise: AmountDiscount(Money(paise)))
    )
    return replace(made, discount=draw(discounts))


@st.composite
def bills(draw, **fixed):
    lines = draw(st.lists(bill_lines(), min_size=1, max_size=8))
    fields = {
        "base": draw(st.sampled_from([INTRA, INTER])),
        "prices_include_tax": draw(st.booleans()),
        "reverse_charge": draw(st.booleans()),
        "bill_discount": draw(st.none() | percents.map(PercentDiscount)),
        "other_charges_after_tax": draw(small_money),
        "round_off": draw(st.booleans()),
        "doc_type": draw(st.sampled_from([DocType.TAX_INVOICE, DocType.CREDIT_NOTE])),
        "scheme": draw(st.sampled_from([Scheme.REGULAR] * 4 + list(NO_TAX))),
    }
    zero_rated = draw(st.none() | st.sampled_from(list(ZeroRatedTax)))
    if zero_rated is not None:
        fields |= {"recipient_kind": RecipientKind.SEZ, "zero_rated_tax": zero_rated}
    fields |= fixed
    if not fields["prices_include_tax"]:
        # A price including tax must hold its cess, which a discount could prevent.
        lines = [replace(each, cess_per_unit=draw(cess_per_unit)) for each in lines]
    return bill(*lines, **fields)


def added(amounts):
    return sum(amount.paise for amount in amounts)


def half_up(exact):
    return int(exact + Fraction(1, 2))


@given(bills())
def test_the_lines_add_up_to_the_totals(any_bill):
    totals = compute(any_bill)

    lines = totals.lines
    value = totals.taxable_total + totals.non_taxable_total
    assert added(each.value for each in lines) == value.paise
    assert added(each.taxable for each in lines) == totals.taxable_total.paise
    for tax in ("cgst", "sgst", "igst", "cess"):
        assert added(getattr(each, tax) for each in lines) == getattr(totals, tax).paise


@given(bills())
def test_the_rate_rows_add_up_to_the_totals(any_bill):
    totals = compute(any_bill)

    rows = totals.rate_rows
    assert added(row.taxable for row in rows) == totals.taxable_total.paise
    for tax in ("cgst", "sgst", "igst", "cess"):
        assert added(getattr(row, tax) for row in rows) == getattr(totals, tax).paise


@given(bills())
def test_the_lines_of_a_rate_add_up_to_its_row(any_bill):
    totals = compute(any_bill)

    for row in totals.rate_rows:
        members = [
            each
            for each, entered in zip(totals.lines, any_bill.lines, strict=True)
            if (entered.gst_rate, entered.cess_rate) == (row.gst_rate, row.cess_rate)
            and entered.treatment is Treatment.TAXABLE
        ]
        for amount in ("taxable", "cgst", "sgst", "igst", "cess"):
            assert added(getattr(each, amount) for each in members) == getattr(row, amount).paise


@given(bills())
def test_every_line_is_its_price_less_its_discounts(any_bill):
    totals = compute(any_bill)

    for each in totals.lines:
        rest = each.gross - each.discount - each.bill_discount_share
        assert rest >= Money(0)
        if not any_bill.prices_include_tax:
            assert each.value == rest


@given(bills())
def test_cgst_equals_sgst_and_never_stands_beside_igst(any_bill):
    totals = compute(any_bill)

    assert totals.cgst == totals.sgst
    assert not (totals.cgst and totals.igst)
    assert all(each.cgst == each.sgst for each in (*totals.lines, *totals.rate_rows))


@given(bills(scheme=Scheme.REGULAR))
def test_tax_is_rate_times_taxable_value_of_each_row_rounded_half_up(any_bill):
    totals = compute(any_bill)

    if any_bill.zero_rated_tax is ZeroRatedTax.WITHOUT_PAYMENT:
        assert not totals.tax_total
        return
    for row in totals.rate_rows:
        exact = Fraction(row.gst_rate) * row.taxable.paise / 100
        if totals.tax_kind.is_integrated:
            assert row.igst.paise == half_up(exact)
        else:
            assert row.cgst.paise == row.sgst.paise == half_up(exact / 2)


@given(bills())
def test_no_amount_is_negative(any_bill):
    totals = compute(any_bill)

    for each in totals.lines:
        amounts = (each.gross, each.discount, each.bill_discount_share, each.value, each.taxable)
        assert min(*amounts, each.cgst, each.igst, each.cess) >= Money(0)
    assert totals.invoice_total >= Money(0)


@given(bills())
def test_the_printed_amounts_add_up_to_the_invoice_total(any_bill):
    totals = compute(any_bill)

    taxes = totals.cgst + totals.sgst + totals.igst + totals.cess
    assert totals.tax_total == taxes
    printed = totals.taxable_total + totals.non_taxable_total + taxes
    printed = printed - totals.tax_payable_by_recipient + any_bill.other_charges_after_tax
    assert totals.total_before_round_off == printed
    assert printed + totals.round_off == totals.invoice_total


@given(bills(round_off=True))
def test_a_rounded_bill_is_whole_rupees_and_moves_by_half_a_rupee_at_most(any_bill):
    totals = compute(any_bill)

    exact = compute(replace(any_bill, round_off=False)).invoice_total
    assert totals.invoice_total.paise % 100 == 0
    assert -50 < totals.invoice_total.paise - exact.paise <= 50


@given(bills(), st.randoms(use_true_random=False))
def test_the_order_of_the_lines_changes_no_rate_row_and_no_total(any_bill, random):
    # Without a bill discount: its odd paisa goes to the earlier of two equal lines by rule.
    ordered = replace(any_bill, bill_discount=None)
    shuffled = replace(ordered, lines=tuple(random.sample(ordered.lines, len(ordered.lines))))

    one, other = compute(ordered), compute(shuffled)
    assert replace(one, lines=()) == replace(other, lines=())


@given(bills(), st.integers(2, 50))
def test_lines_that_are_written_twice_count_twice_before_tax(any_bill, times):
    plain = replace(any_bill, bill_discount=None, prices_include_tax=False)

    once = compute(plain)
    often = compute(replace(plain, lines=plain.lines * times))
    assert often.taxable_total.paise == times * once.taxable_total.paise
    assert often.non_taxable_total.paise == times * once.non_taxable_total.paise
    # One rounding per row and tax instead of one each: half a paisa per rounding saved.
    roundings = 2 * len(once.rate_rows)
    assert abs(often.tax_total.paise - times * once.tax_total.paise) <= roundings * times


@given(bills(reverse_charge=True))
def test_under_reverse_charge_the_recipient_owes_all_tax_and_the_bill_holds_none(any_bill):
    totals = compute(any_bill)

    value = totals.taxable_total + totals.non_taxable_total + any_bill.other_charges_after_tax
    assert totals.tax_payable_by_recipient == totals.tax_total
    assert totals.total_before_round_off == value


@given(bills(scheme=Scheme.COMPOSITION))
def test_a_composition_dealer_never_charges_tax(any_bill):
    totals = compute(any_bill)

    assert (totals.tax_total, totals.taxable_total, totals.rate_rows) == (Money(0), Money(0), ())


@given(bills(), small_money)
def test_money_after_tax_changes_no_tax(any_bill, charge):
    charged = compute(replace(any_bill, other_charges_after_tax=charge))

    assert charged.rate_rows == compute(any_bill).rate_rows


@given(
    st.integers(0, 10**9).map(lambda paise: Decimal(paise).scaleb(-2)),
    st.sampled_from(RATES),
    st.sampled_from([INTRA, INTER]),
)
def test_a_price_including_tax_is_reached_within_a_paisa(price, rate, base):
    made = bill(line("1", price, rate), base=base, prices_include_tax=True, round_off=False)

    totals = compute(made)

    assert abs(totals.round_off.paise) <= 1
    assert totals.invoice_total == Money.of(price)


def prices_with_igst(rate, taxable):
    return taxable + half_up(Fraction(rate) * taxable / 100)


def prices_with_two_halves(rate, taxable):
    return taxable + 2 * half_up(Fraction(rate) * taxable / 200)


@pytest.mark.parametrize("rate", [rate for rate in RATES if rate])
@pytest.mark.parametrize(
    ("base", "price_of"), [(INTER, prices_with_igst), (INTRA, prices_with_two_halves)]
)
def test_a_price_including_tax_is_reached_exactly_if_any_taxable_value_reaches_it(
    rate, base, price_of
):
    reachable = {price_of(rate, taxable) for taxable in range(1300)}
    for paise in [*range(1, 200), *range(200, 1300, 7)]:
        price = Decimal(paise).scaleb(-2)
        made = bill(line("1", price, rate), base=base, prices_include_tax=True, round_off=False)

        assert bool(compute(made).round_off) is (paise not in reachable)


@given(st.integers(0, 10**7), st.sampled_from(RATES), st.sampled_from([INTRA, INTER]))
def test_what_is_charged_before_tax_comes_back_from_the_price_including_it(paise, rate, base):
    before = compute(bill(line("1", Decimal(paise).scaleb(-2), rate), base=base, round_off=False))

    price = before.invoice_total.rupees
    within = compute(
        bill(line("1", price, rate), base=base, prices_include_tax=True, round_off=False)
    )
    assert not within.round_off
    assert abs(within.taxable_total.paise - before.taxable_total.paise) <= 1


@given(quantities, prices, st.sampled_from(RATES), cess_rates, st.sampled_from([INTRA, INTER]))
def test_a_price_including_cess_is_reached_within_some_paise(
    quantity, price, rate, cess_rate, base
):
    per_unit = (price / 10).quantize(Decimal("0.0001"), "ROUND_DOWN")
    taxed = line(quantity, price, rate, cess_rate=cess_rate, cess_per_unit=per_unit)

    totals = compute(bill(taxed, base=base, prices_include_tax=True, round_off=False))

    assert totals.invoice_total == totals.lines[0].gross
    assert abs(totals.round_off.paise) <= 2
