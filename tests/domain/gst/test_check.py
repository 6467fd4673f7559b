"""Bills that cannot be computed are refused with one sentence per field."""

from datetime import date
from decimal import Decimal

import pytest

from payaid_desktop.domain.errors import ValidationError
from payaid_desktop.domain.gst import (
    RecipientKind,
    Scheme,
    Treatment,
    ZeroRatedTax,
    compute,
)
from payaid_desktop.domain.money import Money
from tests.domain.gst.bills import bill, line, percent, rupees_off

GOOD = line("1", "100")
ABROAD = {"recipient_kind": RecipientKind.OVERSEAS, "place_of_supply": "96"}


def refused(made):
    with pytest.raises(ValidationError) as caught:
        compute(made)
    return caught.value.details


@pytest.mark.parametrize(
    ("bad", "field"),
    [
        (line("0"), "lines[1].qty"),
        (line("-1"), "lines[1].qty"),
        (line("NaN"), "lines[1].qty"),
        (line("sNaN"), "lines[1].qty"),
        (line("Infinity"), "lines[1].qty"),
        (line("1.2345"), "lines[1].qty"),
        (line("1E+12"), "lines[1].qty"),
        (line("1E-40"), "lines[1].qty"),
        (line("1", "-0.01"), "lines[1].unitPrice"),
        (line("1", "NaN"), "lines[1].unitPrice"),
        (line("1", "0.00001"), "lines[1].unitPrice"),
        (line("1", "1E+999999"), "lines[1].unitPrice"),
        (line(rate="17"), "lines[1].gstRate"),
        (line(rate="-5"), "lines[1].gstRate"),
        (line(rate="NaN"), "lines[1].gstRate"),
        (line(rate="sNaN"), "lines[1].gstRate"),
        (line(rate="2.5"), "lines[1].gstRate"),  # half a rate is no rate
        (line(rate="17", treatment=Treatment.EXEMPT), "lines[1].gstRate"),
        (line(cess_rate=Decimal(-1)), "lines[1].cessRate"),
        (line(cess_rate=Decimal(1000)), "lines[1].cessRate"),
        (line(cess_rate=Decimal("0.0001")), "lines[1].cessRate"),
        (line(cess_per_unit=Decimal(-1)), "lines[1].cessPerUnit"),
        (line("999999999", "1", cess_per_unit=Decimal(999999)), "lines[1].cessPerUnit"),
        (line(discount=percent("-1")), "lines[1].discount"),
        (line(discount=percent("100.001")), "lines[1].discount"),
        (line(discount=percent("0.0001")), "lines[1].discount"),
        (line(discount=percent("NaN")), "lines[1].discount"),
        (line(discount=rupees_off("-1")), "lines[1].discount"),
        (line("1", "100", discount=rupees_off("100.01")), "lines[1].discount"),
        (line("999999999", "9999999999"), "lines[1].unitPrice"),
    ],
)
def test_a_bad_line_is_named_by_its_path(bad, field):
    details = refused(bill(GOOD, bad))

    assert list(details) == [field]
    assert details[field].endswith(".")


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"dated_on": date(2017, 6, 30)}, "docDate"),
        ({"supplier_state": ""}, "supplier.stateCode"),
        ({"supplier_state": "28"}, "supplier.stateCode"),
        ({"supplier_state": "96"}, "supplier.stateCode"),
        ({"recipient_state": "00"}, "recipient.stateCode"),
        ({"place_of_supply": ""}, "placeOfSupply"),
        ({"place_of_supply": "28"}, "placeOfSupply"),
        ({"recipient_kind": RecipientKind.SEZ}, "zeroRatedTax"),
        (ABROAD, "zeroRatedTax"),
        ({"zero_rated_tax": ZeroRatedTax.WITHOUT_PAYMENT}, "zeroRatedTax"),
        (
            {**ABROAD, "zero_rated_tax": ZeroRatedTax.WITH_PAYMENT, "place_of_supply": "27"},
            "placeOfSupply",
        ),
        (
            {**ABROAD, "zero_rated_tax": ZeroRatedTax.WITH_PAYMENT, "reverse_charge": True},
            "reverseCharge",
        ),
        (
            {"recipient_kind": RecipientKind.DEEMED_EXPORT, "reverse_charge": True},
            "reverseCharge",
        ),
        ({"bill_discount": percent("101")}, "billDiscount"),
        ({"bill_discount": rupees_off("100.01")}, "billDiscount"),
        ({"bill_discount": rupees_off("-5")}, "billDiscount"),
        ({"after_tax_discount": Money(-1)}, "afterTaxDiscount"),
        ({"after_tax_discount": Money.of("118.01")}, "afterTaxDiscount"),
        ({"other_charges_after_tax": Money(-1)}, "otherChargesAfterTax"),
        ({"other_charges_after_tax": Money(10**13)}, "otherChargesAfterTax"),
    ],
)
def test_a_bad_bill_is_named_by_its_path(fields, field):
    details = refused(bill(GOOD, **fields))

    assert list(details) == [field]
    assert details[field].endswith(".")


def test_a_bill_without_lines_is_refused():
    assert refused(bill()) == {"lines": "Add at least one line."}


def test_all_faults_are_told_at_once():
    details = refused(bill(line("0"), line(rate="99"), supplier_state=""))

    assert list(details) == ["supplier.stateCode", "lines[0].qty", "lines[1].gstRate"]


def test_a_bill_whose_lines_are_too_much_together_is_refused():
    half = line("10", "5000000000.01")

    assert list(refused(bill(half, half))) == ["lines"]


def test_a_bill_discount_is_at_most_what_it_may_be_taken_from():
    freight = line("1", "50", bill_discount_applies=False)

    details = refused(bill(GOOD, freight, bill_discount=rupees_off("120")))

    assert details == {
        "billDiscount": "The bill discount is more than the ₹100.00 it is taken from."
    }


def test_a_price_including_tax_must_hold_its_cess():
    dear = line("1", "10", "28", cess_per_unit=Decimal("10.01"))

    assert list(refused(bill(GOOD, dear, prices_include_tax=True))) == ["lines[1].cessPerUnit"]


def test_a_discount_after_tax_may_take_the_whole_bill():
    totals = compute(bill(GOOD, after_tax_discount=Money.of("118")))

    assert str(totals.invoice_total) == "0.00"


def test_zeros_behind_the_last_decimal_do_not_count():
    totals = compute(bill(line("1.000000", "100.00000000", "18.000", discount=percent("5.0000"))))

    assert str(totals.taxable_total) == "95.00"


@pytest.mark.parametrize(
    "fields",
    [
        {"place_of_supply": "", "scheme": Scheme.COMPOSITION},
        {"place_of_supply": "", "scheme": Scheme.UNREGISTERED},
        {
            "place_of_supply": "",
            "recipient_kind": RecipientKind.OVERSEAS,
            "zero_rated_tax": ZeroRatedTax.WITH_PAYMENT,
        },
        {"recipient_kind": RecipientKind.SEZ, "scheme": Scheme.COMPOSITION},
    ],
)
def test_what_the_tax_does_not_depend_on_is_not_asked_for(fields):
    assert compute(bill(GOOD, **fields)).invoice_total


def test_a_cess_of_more_digits_than_a_return_takes_is_refused():
    huge = line("10", "9999999999", cess_rate=Decimal(100))
    too_much = line("10", "9999999999", cess_rate=Decimal("100.001"))

    assert str(compute(bill(huge)).cess) == "99999999990.00"
    assert set(refused(bill(too_much))) == {"lines[0].cessRate"}
