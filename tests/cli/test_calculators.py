import json

import pytest

from payaid_desktop.cli.commands import COMMANDS
from payaid_desktop.services.calculators import CALCULATORS

BILL = {
    "docType": "tax_invoice",
    "docDate": "2026-07-18",
    "supplier": {"stateCode": "27", "scheme": "regular"},
    "recipient": {"kind": "registered", "stateCode": "27"},
    "placeOfSupply": "27",
    "zeroRatedTax": None,
    "reverseCharge": False,
    "pricesIncludeTax": False,
    "lines": [],
    "billDiscount": None,
    "afterTaxDiscount": None,
    "otherChargesAfterTax": "0",
    "roundOff": True,
}
LINE = {
    "description": "Table fan",
    "hsn": "8414",
    "qty": "1",
    "uqc": "NOS",
    "unitPrice": "1000",
    "discount": None,
    "treatment": "taxable",
    "gstRate": "18",
    "cessRate": None,
    "cessPerUnit": None,
    "billDiscountApplies": True,
}


def bill(*lines, **changed):
    return {**BILL, "lines": [{**LINE, **each} for each in (lines or ({},))], **changed}


def test_18_percent_within_the_state_on_1000_is_90_and_90(payaid):
    answer = payaid.ask("gst", "compute", of=bill())

    assert answer == {
        "lineValues": [
            {
                "no": 1,
                "value": "1000.00",
                "cgst": "90.00",
                "sgst": "90.00",
                "igst": "0.00",
                "cess": "0.00",
            }
        ],
        "rateRows": [
            {
                "gstRate": "18",
                "cessRate": "0",
                "taxable": "1000.00",
                "cgst": "90.00",
                "sgst": "90.00",
                "igst": "0.00",
                "cess": "0.00",
            }
        ],
        "taxableTotal": "1000.00",
        "nonTaxableTotal": "0.00",
        "cgst": "90.00",
        "sgst": "90.00",
        "igst": "0.00",
        "cess": "0.00",
        "taxTotal": "180.00",
        "taxPayableByRecipient": "0.00",
        "totalBeforeRoundOff": "1180.00",
        "roundOff": "0.00",
        "invoiceTotal": "1180.00",
        "stateTaxLabel": "SGST",
    }


def test_18_percent_to_another_state_on_1000_is_180_igst_alone(payaid):
    answer = payaid.ask("gst", "compute", of=bill(placeOfSupply="29"))

    assert (answer["igst"], answer["cgst"], answer["sgst"]) == ("180.00", "0.00", "0.00")


def test_the_worked_example_of_two_lines_rounds_once_per_rate(payaid):
    # 3 x 83.35 + 2 x 41.17 = 332.39; 9 % = 29.9151 -> 29.92 twice; 392.23 -> 392.
    lines = ({"qty": "3", "unitPrice": "83.35"}, {"qty": "2", "unitPrice": "41.17"})
    answer = payaid.ask("gst", "compute", of=bill(*lines))

    assert [each["cgst"] for each in answer["lineValues"]] == ["22.51", "7.41"]
    assert (answer["totalBeforeRoundOff"], answer["roundOff"]) == ("392.23", "-0.23")
    assert answer["invoiceTotal"] == "392.00"


def test_discounts_come_as_percent_or_amount(payaid):
    line = {"discount": {"percent": "10"}}
    answer = payaid.ask("gst", "compute", of=bill(line, billDiscount={"amount": "100.00"}))

    assert answer["taxableTotal"] == "800.00"


def test_a_list_is_answered_in_its_order(payaid):
    answers = payaid.ask("gst", "compute", of=[bill({"qty": str(n)}) for n in (3, 1, 2)])

    assert [each["taxableTotal"] for each in answers] == ["3000.00", "1000.00", "2000.00"]


def test_an_error_in_a_list_names_the_element_and_the_field(payaid):
    bad = bill({}, {"qty": "-1", "gstRate": "17"})
    details = payaid.refused("gst", "compute", of=[bill(), bill(), bad])

    assert list(details) == ["[2].lines[1].qty", "[2].lines[1].gstRate"]


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"docType": "receipt"}, "docType"),
        ({"docDate": "18-07-2026"}, "docDate"),
        ({"docDate": None}, "docDate"),
        ({"supplier": {"stateCode": "28"}}, "supplier.stateCode"),
        ({"supplier": {"scheme": "big"}}, "supplier.scheme"),
        ({"recipient": {"kind": "friend"}}, "recipient.kind"),
        ({"recipient": "registered"}, "recipient"),
        ({"placeOfSupply": "Goa"}, "placeOfSupply"),
        ({"zeroRatedTax": "yes"}, "zeroRatedTax"),
        ({"reverseCharge": "no"}, "reverseCharge"),
        ({"lines": []}, "lines"),
        ({"lines": {}}, "lines"),
        ({"billDiscount": {"percent": "5", "amount": "5"}}, "billDiscount"),
        ({"billDiscount": {}}, "billDiscount"),
        ({"afterTaxDiscount": "1.005"}, "afterTaxDiscount"),
        ({"otherChargesAfterTax": "-1"}, "otherChargesAfterTax"),
        ({"otherChargesAfterTax": True}, "otherChargesAfterTax"),
        ({"surprise": 1}, "surprise"),
    ],
)
def test_each_wrong_field_of_a_bill_is_named(payaid, changed, field):
    assert list(payaid.refused("gst", "compute", of=bill(**changed))) == [field]


@pytest.mark.parametrize("value", ["abc", "", None, True, [], "1e3", "NaN", "१२", "9" * 30, {}])
def test_a_quantity_that_is_no_number_is_refused(payaid, value):
    assert list(payaid.refused("gst", "compute", of=bill({"qty": value}))) == ["lines[0].qty"]


def test_a_fraction_may_come_as_a_json_number_and_stays_exact(payaid):
    text = json.dumps(bill({"qty": 0})).replace('"qty": 0', '"qty": 0.125')
    ran = payaid("gst", "compute", "-", stdin=text)

    assert ran.answer["taxableTotal"] == "125.00"


def test_gstins_are_checked_in_their_order(payaid):
    answers = payaid.ask("check-gstin", of=["27AAAAA0000A1Z2", "27AAAAA0000A1Z3", ""])

    assert answers[0] == {
        "input": "27AAAAA0000A1Z2",
        "valid": True,
        "reason": None,
        "stateCode": "27",
    }
    assert answers[1]["reason"] == "The last character should be 2."
    assert [each["valid"] for each in answers] == [True, False, False]


def test_pans_are_checked_and_an_odd_fourth_letter_is_warned_of(payaid):
    answers = payaid.ask("check-pan", of=["AAAPA0000A", "AAAXA0000A", "AAAP"])

    assert answers[0] == {"input": "AAAPA0000A", "valid": True, "reason": None, "stateCode": None}
    assert answers[1]["valid"]
    assert "fourth letter" in answers[1]["warning"]
    assert not answers[2]["valid"]


def test_amounts_are_spelled(payaid):
    assert payaid.ask("words", of=["121305.40", 0, "0.75"]) == [
        "Rupees One Lakh Twenty One Thousand Three Hundred Five and Forty Paise Only",
        "Rupees Zero Only",
        "Rupees Zero and Seventy Five Paise Only",
    ]


def test_amounts_with_three_decimals_are_rounded_half_up_before_they_are_spelled(payaid):
    assert payaid.ask("words", of=["1.004", "1.005"]) == [
        "Rupees One Only",
        "Rupees One and One Paise Only",
    ]


@pytest.mark.parametrize(
    ("said", "fields"),
    [
        ("hotel", {"propertyState": "29"}),
        ("Hotels", {"propertyState": "29"}),
        ("events", {"performedState": "29"}),
        ("admission ticket", {"performedState": "29"}),
        ("transport-of-goods", {"handedOverState": "29"}),
    ],
)
def test_a_service_is_known_by_what_the_law_calls_it(payaid, said, fields):
    asked = {"supplierState": "27", "invoiceDate": "2026-07-18", "supply": "services"}

    answer = payaid.ask("place-of-supply", of={**asked, "service": said, **fields})

    assert answer["placeOfSupply"] == "29"


def test_a_day_that_is_no_day_is_named_by_its_place_alone(payaid):
    assert payaid.refused("financial-year", of=["2026-02-30"]) == {
        "[0]": "There is no such day. Write it as YYYY-MM-DD."
    }
    asked = {"supplierState": "27", "invoiceDate": None}
    assert "cannot be null" in payaid.refused("place-of-supply", of=asked)["invoiceDate"]
    asked = {"supplierGstin": "27AAAAA0000A1Z2", "fy": "2026", "docType": "INV", "docNo": "A1"}
    assert payaid.refused("irn", of=asked)["fy"].startswith("Write the financial year")


def test_document_numbers_are_judged(payaid):
    answers = payaid.ask("check-number", of=["A1/2627/00001", "0001", "A" * 17])

    assert answers[0] == {"validRule46": True, "validForEinvoice": True, "reason": None}
    assert [each["validRule46"] for each in answers] == [True, True, False]
    assert [each["validForEinvoice"] for each in answers] == [True, False, False]


def test_the_place_of_supply_comes_with_its_reason(payaid):
    asked = {
        "supplierState": "27",
        "invoiceDate": "2026-07-18",
        "supply": "goods",
        "recipient": "registered",
        "billToState": "27",
        "shipToState": "29",
        "shipToIsThirdParty": False,
        "overTheCounter": False,
        "installedAtState": None,
        "service": "general",
        "propertyState": None,
        "performedState": None,
        "handedOverState": None,
    }
    answer = payaid.ask("place-of-supply", of=asked)

    assert (answer["placeOfSupply"], answer["tax"]) == ("29", "IGST")
    assert "s.10(1)(a)" in answer["reason"]


def test_a_union_territory_levies_utgst(payaid):
    asked = {"supplierState": "04", "invoiceDate": "2026-07-18", "recipient": "unregistered"}

    assert payaid.ask("place-of-supply", of=asked)["tax"] == "CGST+UTGST"


def test_a_missing_state_of_the_shop_is_named(payaid):
    assert list(payaid.refused("place-of-supply", of={"invoiceDate": "2026-07-18"})) == [
        "supplierState"
    ]


def test_a_upi_link_is_made_or_refused_with_a_reason(payaid):
    asked = {"vpa": "shop@upi", "payee": "A & B", "amount": "10", "invoiceNo": "A1/2627/00001"}
    made, nothing_due, no_address = payaid.ask(
        "upi-link", of=[asked, {**asked, "amount": "0"}, {**asked, "vpa": None}]
    )

    assert made == {
        "link": "upi://pay?pa=shop@upi&pn=A%20%26%20B&am=10.00&cu=INR"
        "&tn=Invoice%20A1%2F2627%2F00001",
        "reason": None,
    }
    assert nothing_due["link"] is None
    assert "Nothing is due" in nothing_due["reason"]
    assert no_address["link"] is None


@pytest.mark.parametrize("word", ["tax_invoice", "INV", "debit_note"])
def test_a_upi_link_knows_the_words_of_both_worlds(payaid, word):
    asked = {"vpa": "a.b@upi", "payee": "A", "amount": "1", "invoiceNo": "1", "docType": word}

    assert payaid.ask("upi-link", of=asked)["link"]
    assert payaid.ask("upi-link", of={**asked, "docType": "CRN"})["link"] is None
    assert list(payaid.refused("upi-link", of={**asked, "docType": "bill"})) == ["docType"]


def test_hsn_codes_are_judged_by_turnover_and_buyer(payaid):
    asked = {"code": "8471", "turnoverAbove5Crore": False, "buyerRegistered": True, "export": False}
    answers = payaid.ask(
        "check-hsn", of=[asked, {**asked, "turnoverAbove5Crore": True}, {**asked, "code": None}]
    )

    assert [each["acceptable"] for each in answers] == [True, False, False]
    assert answers[0] == {"acceptable": True, "reason": None}


def test_an_irn_is_the_hash_of_its_four_parts(payaid):
    asked = {
        "supplierGstin": "27AAAAA0000A1Z2",
        "fy": "2026-27",
        "docType": "INV",
        "docNo": "a1/2627/00001",
    }
    first, upper = payaid.ask("irn", of=[asked, {**asked, "docNo": "A1/2627/00001"}])

    assert first == upper
    assert len(first["irn"]) == 64
    assert list(payaid.refused("irn", of={**asked, "fy": "2026-28"})) == ["fy"]
    assert list(payaid.refused("irn", of={**asked, "docType": "X"})) == ["docType"]


def test_days_have_a_financial_year_and_periods(payaid):
    assert payaid.ask("financial-year", of=["2026-03-31", "2026-04-01"]) == [
        {"fy": "2025-26", "period": "032026", "quarterPeriod": "032026"},
        {"fy": "2026-27", "period": "042026", "quarterPeriod": "062026"},
    ]
    assert list(payaid.refused("financial-year", of=["2026-02-30", None])) == ["[0]", "[1]"]


def test_texts_may_be_typed_instead_of_piped(payaid):
    ran = payaid("check-gstin", "27AAAAA0000A1Z2")

    assert [each["stateCode"] for each in ran.answer] == ["27"]


def test_one_text_gets_one_answer(payaid):
    assert payaid.ask("words", of="1") == "Rupees One Only"


def test_every_calculator_is_a_command(payaid):
    assert {name.split()[0] for name in CALCULATORS} <= set(COMMANDS)


@pytest.mark.parametrize("name", CALCULATORS)
@pytest.mark.parametrize(
    "stdin",
    [
        b"",
        b"   \n",
        b"not json",
        b'{"a":',
        b"\x00\xff\xfe",
        b"[NaN]",
        b"[Infinity]",
        b'{"a": 1, "a": 2}',
        b'["\\ud800"]',
        b"[" * 50_000,
        b"null",
        b"true",
        b"[[[]]]",
        b'[{"\\u0000": "\\u0000"}]',
        b"[1e999]",
    ],
)
def test_bad_input_is_refused_with_exit_3_and_nothing_else(payaid, name, stdin):
    ran = payaid(*name.split(), "-", stdin=stdin)

    assert ran.code == 3
    assert set(ran.answer) == {"error", "code", "details"}
    assert ran.answer["details"]
    assert ran.err == ""


@pytest.mark.parametrize("name", CALCULATORS)
def test_an_empty_list_has_an_empty_answer(payaid, name):
    assert payaid.ask(*name.split(), of=[]) == []
