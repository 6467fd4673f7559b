"""The bills of `tests/data/gst_cases.json`, which any implementation of the rules must agree with.

Each case holds a bill and its totals in the JSON of `payaid gst compute`, and its arithmetic.
"""

import json
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from payaid_desktop.domain.gst import (
    AmountDiscount,
    Bill,
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

CASES = json.loads((Path(__file__).parents[2] / "data" / "gst_cases.json").read_text("utf-8"))


def discount(given):
    if given is None:
        return None
    if "percent" in given:
        return PercentDiscount(Decimal(given["percent"]))
    return AmountDiscount(Money.of(given["amount"]))


def bill_line(given):
    return BillLine(
        quantity=Decimal(given["qty"]),
        unit_price=Decimal(given["unitPrice"]),
        gst_rate=Decimal(given["gstRate"]),
        treatment=Treatment(given["treatment"]),
        discount=discount(given["discount"]),
        cess_rate=Decimal(given["cessRate"]),
        cess_per_unit=Decimal(given["cessPerUnit"]),
        bill_discount_applies=given["billDiscountApplies"],
    )


def bill(given):
    zero_rated_tax = given["zeroRatedTax"]
    return Bill(
        dated_on=date.fromisoformat(given["docDate"]),
        supplier_state=given["supplier"]["stateCode"],
        place_of_supply=given["placeOfSupply"],
        lines=tuple(bill_line(each) for each in given["lines"]),
        doc_type=DocType(given["docType"]),
        scheme=Scheme(given["supplier"]["scheme"]),
        recipient_kind=RecipientKind(given["recipient"]["kind"]),
        recipient_state=given["recipient"]["stateCode"],
        zero_rated_tax=zero_rated_tax and ZeroRatedTax(zero_rated_tax),
        reverse_charge=given["reverseCharge"],
        prices_include_tax=given["pricesIncludeTax"],
        bill_discount=discount(given["billDiscount"]),
        after_tax_discount=Money.of(given["afterTaxDiscount"]),
        other_charges_after_tax=Money.of(given["otherChargesAfterTax"]),
        round_off=given["roundOff"],
    )


def as_json(totals):
    taxes = ("cgst", "sgst", "igst", "cess")
    return {
        "lineValues": [
            {"no": each.no, "value": str(each.value)}
            | {tax: str(getattr(each, tax)) for tax in taxes}
            for each in totals.lines
        ],
        "rateRows": [
            {
                "gstRate": str(row.gst_rate),
                "cessRate": str(row.cess_rate),
                "taxable": str(row.taxable),
            }
            | {tax: str(getattr(row, tax)) for tax in taxes}
            for row in totals.rate_rows
        ],
        "taxableTotal": str(totals.taxable_total),
        "nonTaxableTotal": str(totals.non_taxable_total),
        **{tax: str(getattr(totals, tax)) for tax in taxes},
        "taxTotal": str(totals.tax_total),
        "taxPayableByRecipient": str(totals.tax_payable_by_recipient),
        "totalBeforeRoundOff": str(totals.total_before_round_off),
        "roundOff": str(totals.round_off),
        "invoiceTotal": str(totals.invoice_total),
        "stateTaxLabel": totals.state_tax_label,
    }


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_the_totals_are_those_of_the_case(case):
    assert as_json(compute(bill(case["bill"]))) == case["totals"]
