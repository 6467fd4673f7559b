"""What keeps a document from being issued."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from payaid_desktop.domain.documents_law import OriginalInvoice, missing_particulars
from payaid_desktop.domain.gst import (
    DocType,
    RecipientKind,
    Scheme,
    Supply,
    Treatment,
    ZeroRatedTax,
)
from payaid_desktop.domain.money import Money
from tests.domain.documents_law.particulars import (
    ABROAD,
    BUYER_GSTIN,
    COUNTER,
    FIRM,
    ORIGINAL,
    PERSON,
    SHOP_GSTIN,
    UIN,
    document,
    gstin,
    line,
    shop,
)

LARGE = Money.of(50_000)
EXEMPT = line(treatment=Treatment.EXEMPT)
COMPOSITION = shop(scheme=Scheme.COMPOSITION)
EMBASSY = replace(FIRM, kind=RecipientKind.UIN, gstin=UIN, state="07")
LUT = ZeroRatedTax.WITHOUT_PAYMENT
BILL, NOTE, JOINT = (
    DocType.BILL_OF_SUPPLY,
    DocType.CREDIT_NOTE,
    DocType.INVOICE_CUM_BILL_OF_SUPPLY,
)


@pytest.mark.parametrize(
    "complete",
    [
        document(),
        document(recipient=PERSON, taxable_value=LARGE),
        document(recipient=FIRM, place_of_supply="29"),
        document(recipient=EMBASSY, place_of_supply="07"),
        document(recipient=ABROAD, place_of_supply="96", zero_rated_tax=LUT),
        document(
            recipient=replace(ABROAD, delivery_country="AE"),
            place_of_supply="96",
            zero_rated_tax=LUT,
        ),
        document(  # a note corrects what was issued before this was checked
            recipient=replace(ABROAD, country="IN"),
            doc_type=NOTE,
            original=ORIGINAL,
            place_of_supply="96",
            zero_rated_tax=LUT,
        ),
        document(lines=(EXEMPT,), doc_type=BILL, place_of_supply=""),
        document(lines=(line(), EXEMPT), doc_type=JOINT),
        document(lines=(line(), EXEMPT)),  # Rule 46A allows the joint document, no more
        document(recipient=FIRM, lines=(line(), EXEMPT), place_of_supply="29"),
        document(supplier=COMPOSITION, doc_type=BILL),
        document(supplier=COMPOSITION, doc_type=BILL, place_of_supply=""),
        document(supplier=shop(scheme=Scheme.UNREGISTERED, gstin=""), doc_type=BILL),
        document(supplier=shop(scheme=Scheme.UNREGISTERED, gstin=""), lines=(line(hsn=""),)),
        document(doc_type=NOTE, original=ORIGINAL),
        document(lines=(line(hsn=""),)),  # may be left out for a consumer up to 5 crore
        document(lines=(line(hsn="996511", unit="", supply=Supply.SERVICES),)),
        document(lines=(line(hsn="", treatment=Treatment.NON_GST), line())),
        document(lines=(line(hsn="24031921"),)),  # biris are taxed on their price
        document(lines=(line(hsn="24029010"),), dated_on=date(2026, 1, 31)),
        document(
            lines=(line(hsn="24029010"),),
            doc_type=NOTE,
            original=OriginalInvoice("A1/2526/00009", date(2026, 1, 31)),
        ),
    ],
)
def test_a_complete_document_misses_nothing(complete):
    assert missing_particulars(complete) == {}


@pytest.mark.parametrize(
    ("incomplete", "field"),
    [
        # the shop
        (document(supplier=shop(name="")), "supplier.name"),
        (document(supplier=shop(address="")), "supplier.address"),
        (document(supplier=shop(state="")), "supplier.stateCode"),
        (document(supplier=shop(gstin="")), "supplier.gstin"),
        (document(supplier=shop(gstin=SHOP_GSTIN[:-1] + "0")), "supplier.gstin"),
        (document(supplier=shop(state="29")), "supplier.gstin"),
        # the document
        (document(dated_on=date(2017, 6, 30)), "docDate"),
        (document(lines=()), "lines"),
        (document(place_of_supply=""), "placeOfSupply"),
        (document(place_of_supply="28"), "placeOfSupply"),
        (document(recipient=ABROAD, place_of_supply="96"), "zeroRatedTax"),
        (document(doc_type=BILL), "docType"),
        (document(lines=(EXEMPT,)), "docType"),
        (document(lines=(line(), EXEMPT), doc_type=BILL), "docType"),
        (document(doc_type=JOINT), "docType"),
        (document(recipient=FIRM, lines=(line(), EXEMPT), doc_type=JOINT), "docType"),
        (document(supplier=COMPOSITION), "docType"),
        (document(supplier=COMPOSITION, doc_type=BILL, place_of_supply="29"), "placeOfSupply"),
        (document(doc_type=NOTE), "originalInvoice"),
        (document(doc_type=NOTE, original=replace(ORIGINAL, number="")), "originalInvoice"),
        (
            document(doc_type=NOTE, original=replace(ORIGINAL, dated_on=date(2026, 6, 16))),
            "docDate",
        ),
        # the buyer
        (document(recipient=replace(PERSON, name=""), taxable_value=LARGE), "recipient.name"),
        (document(recipient=replace(PERSON, address=""), taxable_value=LARGE), "recipient.address"),
        (document(recipient=replace(PERSON, state=""), taxable_value=LARGE), "recipient.stateCode"),
        (document(recipient=replace(FIRM, name="")), "recipient.name"),
        (document(recipient=replace(FIRM, address="")), "recipient.address"),
        (document(recipient=replace(FIRM, gstin="")), "recipient.gstin"),
        (document(recipient=replace(FIRM, gstin=BUYER_GSTIN[:-1] + "0")), "recipient.gstin"),
        (document(recipient=replace(FIRM, gstin=SHOP_GSTIN.lower())), "recipient.gstin"),
        (document(recipient=replace(FIRM, gstin=UIN)), "recipient.gstin"),
        (document(recipient=replace(EMBASSY, gstin=BUYER_GSTIN)), "recipient.gstin"),
        (document(recipient=replace(FIRM, state="27")), "recipient.stateCode"),
        (document(recipient=replace(FIRM, state="")), "recipient.stateCode"),
        (document(recipient=replace(FIRM, billing_state="27")), "recipient.billing.stateCode"),
        *(
            (
                document(recipient=replace(ABROAD, country=country), zero_rated_tax=LUT),
                "recipient.country",
            )
            for country in ("", "IN", "ZZ")
        ),
        (
            document(recipient=replace(ABROAD, delivery_country="IN"), zero_rated_tax=LUT),
            "recipient.deliveryCountry",
        ),
        (document(place_of_supply="96"), "recipient.kind"),
        (document(recipient=FIRM, place_of_supply="96"), "recipient.kind"),
        # the lines
        (document(lines=(line(), line(description=""))), "lines[1].description"),
        (document(lines=(line(unit=""),)), "lines[0].uqc"),
        (document(recipient=FIRM, lines=(line(hsn=""),)), "lines[0].hsn"),
        (document(lines=(line(hsn="84"),)), "lines[0].hsn"),
        (document(supplier=shop(turnover_above_5_crore=True)), "lines[0].hsn"),
        (document(lines=(line(hsn="8x", treatment=Treatment.NON_GST), line())), "lines[0].hsn"),
        (
            document(
                recipient=ABROAD,
                place_of_supply="96",
                zero_rated_tax=LUT,
                lines=(line(hsn=""),),
            ),
            "lines[0].hsn",
        ),
        (document(lines=(line(hsn="24029010"),)), "lines[0].hsn"),
        (document(lines=(line(hsn="21069020"),)), "lines[0].hsn"),
        (document(lines=(line(hsn="210690", gst_rate=Decimal(40)),)), "lines[0].hsn"),
    ],
)
def test_what_is_missing_is_named_by_its_field(incomplete, field):
    problems = missing_particulars(incomplete)

    assert list(problems) == [field]
    assert problems[field].endswith(".")


@pytest.mark.parametrize(("paise", "is_asked"), [(4_999_999, False), (5_000_000, True)])
def test_an_unnamed_buyer_may_buy_below_50000_rupees(paise, is_asked):
    problems = missing_particulars(document(recipient=COUNTER, taxable_value=Money(paise)))

    asked = ["recipient.name", "recipient.address", "recipient.stateCode"]
    assert list(problems) == (asked if is_asked else [])


def test_a_bill_of_supply_names_no_unregistered_buyer():
    large = document(lines=(EXEMPT,), doc_type=BILL, taxable_value=LARGE)

    assert missing_particulars(large) == {}


def test_a_foreign_number_belongs_to_no_state():
    foreign = replace(FIRM, gstin=gstin("9917USA00001OS"))

    assert missing_particulars(document(recipient=foreign)) == {}


def test_the_gstin_of_a_merged_territory_fits_its_present_state():
    merged = replace(FIRM, gstin=gstin("25BBBBB1111B1Z"), state="26")

    assert missing_particulars(document(recipient=merged)) == {}


def test_a_shop_that_is_not_registered_needs_no_address_on_its_bills():
    """Rules 46 and 49 bind registered persons; such a shop's paper is no tax invoice."""
    made = document(supplier=shop(address="", gstin="", scheme=Scheme.UNREGISTERED))

    assert "supplier.address" not in missing_particulars(made)


def test_everything_missing_is_told_at_once():
    empty = document(
        supplier=shop(name="", address="", state="", gstin=""),
        lines=(),
        place_of_supply="",
    )

    assert set(missing_particulars(empty)) == {
        "supplier.name",
        "supplier.address",
        "supplier.stateCode",
        "lines",
        "placeOfSupply",
    }


@pytest.mark.parametrize("changes", [{"hsn": "8414"}, {"hsn": ""}, {"unit": ""}])
def test_a_note_repeats_the_line_of_its_invoice_whatever_new_invoices_need(changes):
    large = shop(turnover_above_5_crore=True)
    made = document(
        supplier=large, doc_type=NOTE, original=ORIGINAL, recipient=PERSON, lines=(line(**changes),)
    )
    invoice = replace(made, doc_type=DocType.TAX_INVOICE, original=None)

    assert missing_particulars(made) == {}
    assert list(missing_particulars(invoice)) != []
