"""Worked examples of bills without tax, under reverse charge, rounded, and of notes."""

from dataclasses import replace
from decimal import Decimal

import pytest

from payaid_desktop.domain.gst import (
    DocType,
    RecipientKind,
    Scheme,
    TaxKind,
    Treatment,
    ZeroRatedTax,
    compute,
)
from payaid_desktop.domain.money import Money
from tests.domain.gst.bills import (
    INTER,
    INTRA,
    KARNATAKA,
    bill,
    line,
    percent,
    texts,
)

SEZ = {"recipient_kind": RecipientKind.SEZ}
EXPORT = {"recipient_kind": RecipientKind.OVERSEAS, "place_of_supply": "96"}
WITH_PAYMENT = {"zero_rated_tax": ZeroRatedTax.WITH_PAYMENT}
WITHOUT_PAYMENT = {"zero_rated_tax": ZeroRatedTax.WITHOUT_PAYMENT}


def values(totals):
    return texts(each.value for each in totals.lines)


def inclusive(*lines, **fields):
    return compute(bill(*lines, prices_include_tax=True, **fields))


# Step 8: zero-rated, bills of supply, composition


@pytest.mark.parametrize("place", ["27", KARNATAKA])
def test_an_sez_with_payment_carries_igst_also_in_the_own_state(place):
    totals = compute(bill(line("1", "1000"), place_of_supply=place, **SEZ, **WITH_PAYMENT))

    assert (totals.tax_kind, str(totals.igst), str(totals.cgst)) == (
        TaxKind.INTER,
        "180.00",
        "0.00",
    )


@pytest.mark.parametrize("recipient", [SEZ, EXPORT])
def test_a_zero_rated_supply_without_payment_carries_no_tax(recipient):
    cess = Decimal(5)
    totals = compute(
        bill(line("1", "1000", cess_rate=cess, cess_per_unit=cess), **recipient, **WITHOUT_PAYMENT)
    )

    assert (str(totals.taxable_total), str(totals.tax_total)) == ("1000.00", "0.00")
    assert (totals.tax_kind, str(totals.invoice_total)) == (TaxKind.INTER, "1000.00")


def test_an_export_with_payment_carries_igst():
    totals = compute(bill(line("1", "1000", "5"), **EXPORT, **WITH_PAYMENT))

    assert (str(totals.igst), str(totals.invoice_total)) == ("50.00", "1050.00")


def test_without_payment_a_price_including_tax_is_all_taxable_value():
    totals = inclusive(line("1", "1180"), **EXPORT, **WITHOUT_PAYMENT)

    assert (str(totals.taxable_total), str(totals.invoice_total)) == ("1180.00", "1180.00")


def test_a_bill_of_supply_has_no_tax_part():
    totals = compute(
        bill(
            line("1", "99.60", "0", treatment=Treatment.EXEMPT),
            doc_type=DocType.BILL_OF_SUPPLY,
            place_of_supply="",
        )
    )

    assert (totals.rate_rows, totals.tax_kind) == ((), TaxKind.NONE)
    assert (str(totals.taxable_total), str(totals.non_taxable_total)) == ("0.00", "99.60")
    assert (str(totals.round_off), str(totals.invoice_total)) == ("0.40", "100.00")


@pytest.mark.parametrize("scheme", [Scheme.COMPOSITION, Scheme.UNREGISTERED])
@pytest.mark.parametrize("doc_type", [DocType.BILL_OF_SUPPLY, DocType.CREDIT_NOTE])
def test_a_shop_that_collects_no_tax_charges_its_prices(scheme, doc_type):
    totals = compute(
        bill(line("2", "100", "18"), scheme=scheme, doc_type=doc_type, prices_include_tax=True)
    )

    assert (str(totals.tax_total), str(totals.invoice_total)) == ("0.00", "200.00")
    assert str(totals.non_taxable_total) == "200.00"


@pytest.mark.parametrize("treatment", [Treatment.NIL_RATED, Treatment.EXEMPT, Treatment.NON_GST])
def test_lines_outside_the_tax_are_added_without_tax(treatment):
    totals = compute(bill(line("1", "100"), line("1", "40", "18", treatment=treatment)))

    assert (str(totals.taxable_total), str(totals.non_taxable_total)) == ("100.00", "40.00")
    assert (str(totals.tax_total), str(totals.invoice_total)) == ("18.00", "158.00")
    assert (str(totals.lines[1].value), str(totals.lines[1].taxable)) == ("40.00", "0.00")


# Reverse charge


def test_tax_under_reverse_charge_is_shown_but_not_added():
    totals = compute(bill(line("1", "1000", "5"), reverse_charge=True))

    assert (str(totals.cgst), str(totals.sgst), str(totals.tax_total)) == (
        "25.00",
        "25.00",
        "50.00",
    )
    assert str(totals.tax_payable_by_recipient) == "50.00"
    assert str(totals.invoice_total) == "1000.00"


def test_prices_under_reverse_charge_are_before_tax_whatever_the_bill_says():
    totals = inclusive(line("1", "1000", "5"), reverse_charge=True)

    assert (str(totals.taxable_total), str(totals.invoice_total)) == ("1000.00", "1000.00")


def test_without_reverse_charge_the_recipient_owes_no_tax_himself():
    assert not compute(bill(line())).tax_payable_by_recipient


# Step 9: after tax, and round off


def test_charges_and_discount_after_tax_change_the_total_but_not_the_tax():
    # 1000 + 180 + 25.50 - 5.25 = 1200.25 -> 1200
    totals = compute(
        bill(
            line("1", "1000"),
            other_charges_after_tax=Money.of("25.50"),
            after_tax_discount=Money.of("5.25"),
        )
    )

    assert (str(totals.tax_total), str(totals.total_before_round_off)) == ("180.00", "1200.25")
    assert (str(totals.round_off), str(totals.invoice_total)) == ("-0.25", "1200.00")


@pytest.mark.parametrize(
    ("price", "round_off", "total"),
    [
        ("10.49", "-0.49", "10.00"),
        ("10.50", "0.50", "11.00"),  # 50 paise up
        ("10.51", "0.49", "11.00"),
        ("11.50", "0.50", "12.00"),  # half up, not half even
        ("12.50", "0.50", "13.00"),
        ("0.49", "-0.49", "0.00"),
        ("7.00", "0.00", "7.00"),
    ],
)
def test_the_total_is_rounded_to_whole_rupees_with_50_paise_up(price, round_off, total):
    totals = compute(bill(line("1", price, "0")))

    assert (str(totals.round_off), str(totals.invoice_total)) == (round_off, total)


def test_a_bill_that_is_not_rounded_keeps_its_paise():
    totals = compute(bill(line("1", "10.49", "0"), round_off=False))

    assert (str(totals.round_off), str(totals.invoice_total)) == ("0.00", "10.49")


def test_the_whole_bill_may_be_given_away():
    totals = compute(bill(line("1", "100"), bill_discount=percent("100")))

    assert (str(totals.invoice_total), texts([totals.lines[0].cgst])) == ("0.00", ["0.00"])


# Step 10: notes


@pytest.mark.parametrize("doc_type", [DocType.CREDIT_NOTE, DocType.DEBIT_NOTE])
def test_a_note_is_computed_like_an_invoice_with_positive_amounts(doc_type):
    lines = (line("3", "83.35"), line("2", "41.17"))

    assert compute(bill(*lines, doc_type=doc_type)) == compute(bill(*lines))


def test_lines_are_numbered_from_one_in_their_order():
    totals = compute(bill(line("1", "1", "18"), line("1", "2", "5"), line("1", "3", "18")))

    assert [(each.no, str(each.value)) for each in totals.lines] == [
        (1, "1.00"),
        (2, "2.00"),
        (3, "3.00"),
    ]


def test_a_thousand_lines_add_up():
    totals = compute(bill(*[line("1", "9.99", rate) for rate in ("5", "18")] * 500))

    # 500 x 9.99 = 4995; 5% = 249.75 -> 124.875 -> 124.88 twice; 18% = 449.55 twice
    assert (str(totals.cgst), str(totals.taxable_total)) == ("574.43", "9990.00")
    assert sum(each.cgst.paise for each in totals.lines) == 57443


def test_the_largest_amounts_are_exact():
    # 10 x 9,99,99,99,999 = 99,99,99,99,990.00; 40% = 39,99,99,99,996.00
    totals = compute(bill(line("10", "9999999999", "40"), base=INTER))

    assert (str(totals.taxable_total), str(totals.igst)) == ("99999999990.00", "39999999996.00")


def test_the_first_document_of_gst_is_computed():
    first_day = replace(INTRA, dated_on=INTRA.dated_on.replace(year=2017, month=7, day=1))

    assert str(compute(bill(line("1", "100", "28"), base=first_day)).invoice_total) == "128.00"
