"""What people should look at before they issue."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from payaid_desktop.domain.documents_law import OriginalInvoice, warnings
from payaid_desktop.domain.gst import DocType, Scheme, Supply, Treatment
from payaid_desktop.domain.money import Money
from tests.domain.documents_law.particulars import (
    COUNTER,
    FIRM,
    ORIGINAL,
    PERSON,
    document,
    line,
    shop,
)

NOTE = DocType.CREDIT_NOTE
TWELVE = line(gst_rate=Decimal(12))
EXEMPT = line(treatment=Treatment.EXEMPT)
SERVICE = line(hsn="998713", supply=Supply.SERVICES)
BILL = DocType.BILL_OF_SUPPLY
SMALL_SHOP = shop(scheme=Scheme.UNREGISTERED, gstin="")


@pytest.mark.parametrize(
    "quiet",
    [
        document(),
        document(recipient=PERSON, doc_type=NOTE, original=ORIGINAL),
        document(lines=(TWELVE,), dated_on=date(2025, 9, 21)),
        document(lines=(line(gst_rate=Decimal(12), treatment=Treatment.EXEMPT), line())),
        document(lines=(line(), EXEMPT)),  # to a consumer the joint document says it all
        document(supplier=shop(scheme=Scheme.COMPOSITION), lines=(TWELVE,)),
        document(
            recipient=PERSON,
            doc_type=NOTE,
            lines=(replace(TWELVE, has_cess=True),),
            original=OriginalInvoice("A1/2526/00001", date(2025, 9, 1)),
        ),
    ],
)
def test_an_ordinary_document_warns_of_nothing(quiet):
    assert warnings(quiet) == ()


@pytest.mark.parametrize(
    "quiet",
    [
        document(supplier=SMALL_SHOP, doc_type=BILL),
        document(supplier=SMALL_SHOP, doc_type=BILL, place_of_supply=""),
        document(supplier=SMALL_SHOP, doc_type=BILL, lines=(EXEMPT,), place_of_supply="29"),
        document(supplier=SMALL_SHOP, doc_type=BILL, lines=(SERVICE,), place_of_supply="29"),
    ],
)
def test_a_shop_without_gstin_may_sell_at_home_and_serve_everywhere(quiet):
    assert warnings(quiet) == ()


def test_goods_that_a_shop_without_gstin_sends_to_another_state_are_pointed_out():
    [sentence] = warnings(document(supplier=SMALL_SHOP, doc_type=BILL, place_of_supply="29"))

    assert "another State" in sentence
    assert "GSTIN" in sentence


@pytest.mark.parametrize(("buyer", "count"), [(PERSON, 1), (FIRM, 0)])
def test_reverse_charge_on_a_buyer_without_gstin_is_pointed_out(buyer, count):
    found = warnings(document(recipient=buyer, reverse_charge=True))

    assert len(found) == count
    assert all("reverse charge" in sentence.lower() for sentence in found)


def test_a_rate_that_ended_is_warned_of_once():
    [sentence] = warnings(document(lines=(TWELVE, TWELVE)))

    assert "12 %" in sentence


def test_cess_after_its_end_is_warned_of():
    [sentence] = warnings(document(lines=(line(has_cess=True),)))

    assert "cess" in sentence


@pytest.mark.parametrize(("day", "is_late"), [(30, False), (31, True)])
def test_a_credit_note_after_the_deadline_is_warned_of(day, is_late):
    # a supply of 2024-25 is credited until 30 November 2025
    on = date(2025, 11, 30) if day == 30 else date(2025, 12, 1)
    original = OriginalInvoice("A1/2425/00001", date(2025, 3, 31))

    found = warnings(document(recipient=PERSON, doc_type=NOTE, dated_on=on, original=original))

    assert ["30 November 2025" in sentence for sentence in found] == ([True] if is_late else [])


def test_a_debit_note_has_no_deadline():
    original = OriginalInvoice("A1/1718/00001", date(2017, 7, 1))
    late = document(recipient=PERSON, doc_type=DocType.DEBIT_NOTE, original=original)

    assert warnings(late) == ()


def test_a_credit_note_to_an_invoice_from_before_gst_has_no_deadline_here():
    original = OriginalInvoice("17", date(2017, 1, 1))

    assert warnings(document(recipient=PERSON, doc_type=NOTE, original=original)) == ()


def test_a_small_note_to_an_unnamed_buyer_is_warned_of():
    [sentence] = warnings(document(recipient=COUNTER, doc_type=NOTE, original=ORIGINAL))

    assert "name and address" in sentence


def test_a_large_note_to_an_unnamed_buyer_is_blocked_elsewhere():
    large = document(doc_type=NOTE, original=ORIGINAL, taxable_value=Money.of(50_000))

    assert warnings(large) == ()


def test_mixed_lines_to_a_registered_buyer_are_pointed_out():
    [sentence] = warnings(document(recipient=FIRM, lines=(line(), EXEMPT)))

    assert "one document" in sentence
