from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from payaid_desktop.documents.invoices import copy_words, document_paper
from payaid_desktop.documents.paper import render_pdf
from payaid_desktop.documents.press import Press
from payaid_desktop.domain.business import Address
from payaid_desktop.domain.documents import Buyer, DocumentKind, DocumentStatus, seller_of
from payaid_desktop.domain.gst import RecipientKind, Scheme, Treatment, ZeroRatedTax
from payaid_desktop.domain.money import ZERO, Money
from tests.documents.samples import NOON, SHOP, TRADER, make_document, make_item, text_of

PRESS = Press()
CASH = Buyer("Cash sale")
ABROAD = Buyer(
    "Sample Overseas LLC",
    recipient_kind=RecipientKind.OVERSEAS,
    state_code="96",
    billing=Address("7 Port Road", "", "Dubai", "96", "", "AE"),
)
KARNATAKA = replace(
    TRADER,
    gstin="29BBBBB1111B1ZJ",
    state_code="29",
    billing=Address("9 Example Street", "", "Bengaluru", "29", "560001"),
)


def paper_of(document, *, business=SHOP, settled=ZERO):
    return document_paper(document, business=business, settled=settled)


def printed(document, *, business=SHOP, settled=ZERO):
    return text_of(render_pdf(paper_of(document, business=business, settled=settled), press=PRESS))


def facts(*rows):
    return [(fact.label, fact.value) for fact in rows]


def columns(paper):
    return [column.title for column in paper.table.columns]


def test_a_tax_invoice_shows_all_that_rule_46_asks_for():
    text = printed(make_document(items=(make_item(description="Soap"),)))

    for words in (
        "TAX INVOICE",
        "A1/2627/00412",
        "Date 18 July 2026",
        "Test Shop",
        "1 Test Road, Old Town",
        "Pune 411001, Maharashtra (27)",
        "GSTIN 27AAAAA0000A1Z2",
        "Sample Traders",
        "2 Market Lane",
        "GSTIN 27BBBBB1111B1ZN",
        "Place of supply Maharashtra (27)",
        "Tax payable on reverse charge No",
        "Soap 3402 10 PCS 100.00 18% 1,000.00",
        "18% 1,000.00 9% 90.00 9% 90.00 180.00",
        "Total ₹1,180.00",
        "Rupees One Thousand One Hundred Eighty Only",
        "For Test Shop",
        "Authorised signatory",
    ):
        assert words in text


def test_a_sale_within_the_state_splits_18_percent_into_cgst_and_sgst():
    paper = paper_of(make_document())

    assert facts(*paper.sums.parts) == [
        ("Taxable value", "1,000.00"),
        ("CGST", "90.00"),
        ("SGST", "90.00"),
    ]
    assert paper.summary.rows[0].cells == (
        "18%", "1,000.00", "9%", "90.00", "9%", "90.00", "180.00",
    )  # fmt: skip


def test_a_sale_to_another_state_carries_igst_alone():
    paper = paper_of(make_document(buyer=KARNATAKA))

    assert facts(*paper.sums.parts) == [("Taxable value", "1,000.00"), ("IGST", "180.00")]
    assert [column.title for column in paper.summary.columns] == [
        "GST rate", "Taxable value", "IGST", "Total tax",
    ]  # fmt: skip
    assert ("Place of supply", "Karnataka (29)") in facts(*paper.particulars)


def test_a_union_territory_names_its_tax_utgst():
    there = replace(SHOP, state_code="04", gstin="04AAAAA0000A1ZA")
    buyer = Buyer("Cash sale")
    paper = paper_of(make_document(buyer=buyer, business=there), business=there)

    assert [fact.label for fact in paper.sums.parts] == ["Taxable value", "CGST", "UTGST"]


def test_lines_are_added_up_by_rate_in_order():
    items = (make_item(1), make_item(2, gst_rate=Decimal(5)), make_item(3))
    summary = paper_of(make_document(items=items)).summary

    assert [row.cells[:2] for row in summary.rows] == [("5%", "1,000.00"), ("18%", "2,000.00")]
    assert summary.foot == ("Total", "3,000.00", "", "205.00", "", "205.00", "410.00")


def test_cess_has_its_columns():
    item = make_item(cess_rate=Decimal(12), cess_per_unit=Decimal("0.5"))
    paper = paper_of(make_document(items=(item,)))

    assert paper.table.rows[0].cells[-2] == "12% + 0.50 each"
    assert paper.summary.rows[0].cells[0] == "18% + cess 12% + 0.50 each"
    assert ("Cess", "125.00") in facts(*paper.sums.parts)


def test_prices_with_tax_show_both_values_of_a_line():
    paper = paper_of(make_document(prices_include_tax=True))

    assert columns(paper)[-4:] == ["Rate incl. tax", "GST", "Taxable value", "Amount"]
    assert paper.table.rows[0].cells[-2:] == ("847.46", "1,000.00")


def test_a_column_without_a_word_is_left_out():
    plain = make_item(hsn="")

    assert columns(paper_of(make_document(items=(plain,)))) == [
        "#", "Item", "Qty", "Rate", "GST", "Taxable value",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("on_line", "on_bill", "shown"),
    [(Decimal(5), None, "5%"), (Decimal(5), Decimal(10), "145.00"), (None, Decimal(10), "100.00")],
)
def test_a_discount_is_a_percentage_unless_a_part_of_the_bills_is_in_it(on_line, on_bill, shown):
    item = make_item(discount_percent=on_line)
    paper = paper_of(make_document(items=(item,), bill_discount_percent=on_bill))

    assert dict(zip(columns(paper), paper.table.rows[0].cells, strict=True))["Discount"] == shown


@pytest.mark.parametrize(
    ("changes", "label", "off"),
    [
        ({"bill_discount_percent": Decimal(10)}, "Discount 10%", "−100.00"),
        ({"bill_discount_amount": Money(5000)}, "Discount", "−50.00"),
    ],
)
def test_a_discount_on_the_whole_bill_stands_in_the_sums(changes, label, off):
    paper = paper_of(make_document(**changes, notes="Deliver\nbefore noon"))

    assert facts(*paper.sums.parts)[:2] == [("Gross", "1,000.00"), (label, off)]
    assert paper.sums.parts[2].label == "Taxable value"
    assert paper.notes == ("Deliver", "before noon")


def test_a_discount_beside_those_of_lines_shows_no_percentage():
    item = make_item(discount_percent=Decimal(5))
    document = make_document(
        items=(item,), bill_discount_percent=Decimal(10), prices_include_tax=True
    )

    assert facts(*paper_of(document).sums.parts)[:2] == [
        ("Gross, with tax", "1,000.00"),
        ("Discount", "−145.00"),
    ]


def test_a_bill_of_supply_shows_no_tax_and_no_place_of_supply():
    milk = make_item(treatment=Treatment.EXEMPT, gst_rate=Decimal(0))
    document = make_document(items=(milk,))
    paper = paper_of(document)

    assert paper.title == "Bill of Supply"
    assert columns(paper)[-2:] == ["Rate", "Amount"]
    assert facts(*paper.sums.parts) == [("Value of supply", "1,000.00")]
    assert paper.summary is None
    assert "Place of supply" not in [fact.label for fact in paper.particulars]


def test_a_composition_dealer_declares_so_before_all_else():
    dealer = replace(SHOP, scheme=Scheme.COMPOSITION)
    text = printed(make_document(buyer=CASH, business=dealer), business=dealer)

    declared = "composition taxable person, not eligible to collect tax on supplies"
    assert text.index(declared) < text.index("Test Shop")
    assert "BILL OF SUPPLY" in text
    assert "CGST" not in text


def test_who_is_not_registered_gives_an_invoice_without_tax():
    shop = replace(SHOP, scheme=Scheme.UNREGISTERED, gstin=None)
    text = printed(make_document(buyer=CASH, business=shop), business=shop)

    assert "INVOICE" in text
    assert "TAX INVOICE" not in text
    assert "PAN AAAAA0000A" in text


def test_taxable_and_exempt_lines_stand_on_an_invoice_cum_bill_of_supply():
    milk = make_item(2, treatment=Treatment.EXEMPT, gst_rate=Decimal(0))
    paper = paper_of(make_document(buyer=CASH, items=(make_item(), milk)))

    assert paper.title == "Invoice-cum-Bill of Supply"
    assert paper.table.rows[1].cells[-2:] == ("Exempt", "1,000.00")
    assert facts(*paper.sums.parts)[:2] == [
        ("Taxable value", "1,000.00"),
        ("Not taxable", "1,000.00"),
    ]


@pytest.mark.parametrize(
    ("choice", "words", "tax"),
    [
        (ZeroRatedTax.WITH_PAYMENT, "ON PAYMENT OF INTEGRATED TAX", "180.00"),
        (ZeroRatedTax.WITHOUT_PAYMENT, "UNDER BOND OR LETTER OF UNDERTAKING", "0.00"),
    ],
)
def test_an_export_carries_its_endorsement_and_country(choice, words, tax):
    document = make_document(buyer=ABROAD, zero_rated_tax=choice)
    text = printed(document)

    assert f"SUPPLY MEANT FOR EXPORT {words}" in text
    assert "Dubai, United Arab Emirates" in text
    assert f"IGST {tax}" in text
    assert "Place of supply Outside India (96)" in text


def test_under_reverse_charge_the_buyer_is_told_the_tax_he_pays():
    item = make_item(hsn="996511", is_service=True, unit="NA", gst_rate=Decimal(5))
    paper = paper_of(make_document(items=(item,), reverse_charge=True))

    assert ("Tax payable on reverse charge", "Yes") in facts(*paper.particulars)
    assert paper.sums.total.value == "₹1,000.00"
    assert facts(*paper.sums.after) == [
        ("CGST, payable by you", "25.00"),
        ("SGST, payable by you", "25.00"),
    ]


def test_a_note_names_the_invoice_that_it_corrects():
    text = printed(
        make_document(
            DocumentKind.CREDIT_NOTE,
            original_id="invoice",
            original_number="A1/2627/00007",
            original_dated_on=date(2026, 5, 3),
            place_of_supply="27",
            reason="Two pieces came back",
        )
    )

    assert "CREDIT NOTE" in text
    assert "Against invoice A1/2627/00007" in text
    assert "Invoice date 3 May 2026" in text
    assert "Reason Two pieces came back" in text
    assert "Scan to pay" not in text


def test_a_credit_note_shows_its_part_of_what_came_after_tax():
    text = printed(
        make_document(
            DocumentKind.CREDIT_NOTE,
            original_id="invoice",
            original_number="A1/2627/00007",
            original_dated_on=date(2026, 5, 3),
            place_of_supply="27",
            other_charges=Money.of(25),
            after_tax_discount=Money.of("12.63"),
        )
    )

    assert "Other charges 25.00" in text
    assert "Discount after tax \N{MINUS SIGN}12.63" in text
    assert "Round off \N{MINUS SIGN}0.37" in text
    assert "Total ₹1,192.00" in text


@pytest.mark.parametrize(
    ("kind", "title"),
    [
        (DocumentKind.QUOTATION, "Quotation"),
        (DocumentKind.PROFORMA, "Proforma Invoice"),
        (DocumentKind.DELIVERY_CHALLAN, "Delivery Challan"),
        (DocumentKind.DEBIT_NOTE, "Debit Note"),
    ],
)
def test_each_kind_has_its_title(kind, title):
    assert paper_of(make_document(kind, place_of_supply="27")).title == title


def test_goods_for_another_place_show_where_they_go():
    buyer = replace(TRADER, shipping=Address("5 Dock Road", "", "Thane", "27", "400601"))
    text = printed(make_document(buyer=buyer))

    assert "Ship to" in text
    assert "5 Dock Road" in text


def test_the_same_address_is_not_printed_twice():
    buyer = replace(TRADER, shipping=TRADER.billing)

    assert len(paper_of(make_document(buyer=buyer)).parties) == 1


def test_a_unit_of_the_un_shows_its_uin():
    buyer = replace(TRADER, recipient_kind=RecipientKind.UIN, gstin="2717UNO00001UN5")

    assert "UIN" in [fact.label for fact in paper_of(make_document(buyer=buyer)).parties[0].facts]


def test_what_is_left_to_pay_is_asked_for():
    paper = paper_of(make_document(), settled=Money(18000))

    assert facts(*paper.sums.after) == [("Already settled", "−180.00")]
    assert paper.sums.due.value == "₹1,000.00"
    assert paper.payment.caption == "Scan to pay ₹1,000.00 by UPI"
    assert ("Account no.", "000111222333") in facts(*paper.payment.bank)


@pytest.mark.parametrize(
    ("changes", "settled"),
    [
        ({}, Money(118000)),
        ({"status": DocumentStatus.CANCELLED, "cancelled_at": NOON}, Money(0)),
        ({"status": DocumentStatus.DRAFT, "number": None}, Money(0)),
        ({"kind": DocumentKind.CREDIT_NOTE, "place_of_supply": "27"}, Money(0)),
        ({"kind": DocumentKind.DELIVERY_CHALLAN}, Money(0)),
    ],
)
def test_nobody_is_asked_to_pay_what_is_not_due(changes, settled):
    assert paper_of(make_document(**changes), settled=settled).payment is None


def test_a_bill_above_the_usual_upi_limit_has_a_code_only_if_the_shop_says_so():
    dear = make_document(items=(make_item(unit_price=Decimal(10_000)),))
    allowed = replace(SHOP, upi_limit=Money(50_000_000))

    assert paper_of(dear).payment.code is None
    assert paper_of(dear, business=allowed).payment.code is not None


def test_a_buyer_abroad_gets_no_upi_code():
    paper = paper_of(make_document(buyer=ABROAD, zero_rated_tax=ZeroRatedTax.WITH_PAYMENT))

    assert paper.payment.code is None
    assert paper.payment.bank


@pytest.mark.parametrize("changes", [{"upi_vpa": None}, {"upi_limit": Money(100)}])
def test_without_a_upi_code_the_bank_account_stays(changes):
    shop = replace(SHOP, **changes)
    payment = paper_of(make_document(business=shop), business=shop).payment

    assert payment.code is None
    assert payment.bank


def test_a_cancelled_document_says_when_and_why():
    document = make_document(
        status=DocumentStatus.CANCELLED, cancelled_at=NOON, cancel_reason="Wrong customer"
    )
    text = printed(document)

    assert "CANCELLED" in text
    assert "Cancelled on 18 July 2026: Wrong customer" in text


def test_a_draft_is_marked_as_one():
    text = printed(make_document(status=DocumentStatus.DRAFT, number=None))

    assert "DRAFT" in text
    assert "Not issued: it has no number yet." in text


def test_an_issued_document_shows_the_shop_as_it_was_then():
    document = make_document(seller=seller_of(SHOP))
    renamed = replace(SHOP, name="New Name", address=Address("9 New Road"))

    text = printed(document, business=renamed)
    assert "Test Shop" in text
    assert "New" not in text


def test_charges_after_tax_and_round_off_are_shown():
    document = make_document(other_charges=Money(5025), after_tax_discount=Money(1000))

    assert facts(*paper_of(document).sums.parts)[-3:] == [
        ("Other charges", "50.25"),
        ("Discount after tax", "−10.00"),
        ("Round off", "−0.25"),
    ]


def test_a_stored_logo_that_is_no_picture_is_left_out():
    shop = replace(SHOP, logo=b"not a picture", signature=b"")

    assert paper_of(make_document(), business=shop).seller.logo is None


def test_goods_take_three_copies_and_services_two():
    service = make_item(hsn="998311", is_service=True)

    assert len(copy_words(make_document())) == 3
    assert len(copy_words(make_document(items=(service,)))) == 2
    assert len(copy_words(make_document(DocumentKind.DELIVERY_CHALLAN))) == 3
    assert copy_words(make_document(DocumentKind.QUOTATION)) == ()


def test_a_draft_is_no_original():
    assert copy_words(make_document(status=DocumentStatus.DRAFT, number=None)) == ()


def test_a_draft_without_lines_can_be_looked_at():
    paper = paper_of(make_document(items=(), status=DocumentStatus.DRAFT))

    assert paper.title == "Tax Invoice"
    assert paper.table.rows == ()
    assert render_pdf(paper, press=PRESS)
