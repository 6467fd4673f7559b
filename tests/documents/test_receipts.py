from dataclasses import replace
from datetime import date

from payaid_desktop.documents.paper import render_pdf
from payaid_desktop.documents.receipts import SettledBill, payment_paper
from payaid_desktop.domain.money import Money
from payaid_desktop.domain.payments import Payment, PaymentDirection, PaymentMode
from tests.documents.samples import NOON, SHOP, TRADER, text_of

PAYMENT = Payment(
    id="payment",
    direction=PaymentDirection.RECEIVED,
    number="RA1/2627/00051",
    series_id="series",
    serial=51,
    financial_year="2026-27",
    contact_id="contact",
    party_name="Sample Traders",
    dated_on=date(2026, 7, 20),
    mode=PaymentMode.UPI,
    amount=Money(200000),
    reference="620118273645",
    cheque_on=None,
    notes="Thank you",
    reverses_id=None,
    reason="",
    device_id="device",
    created_at=NOON,
)
BILL = SettledBill("A1/2627/00412", date(2026, 7, 18), Money(118000), Money(118000))


def test_a_receipt_says_who_paid_how_much_how_and_for_what():
    paper = payment_paper(PAYMENT, business=SHOP, bills=(BILL,), address=TRADER.billing)
    text = text_of(render_pdf(paper))

    for words in (
        "RECEIPT",
        "RA1/2627/00051",
        "Date 20 July 2026",
        "Received from",
        "Paid by UPI",
        "Sample Traders",
        "2 Market Lane",
        "Reference 620118273645",
        "Amount received ₹2,000.00",
        "A1/2627/00412 18 Jul 2026 1,180.00 1,180.00",
        "Kept on account 820.00",
        "Total 2,000.00",
        "Rupees Two Thousand Only",
        "Thank you",
        "For Test Shop",
    ):
        assert words in text


def test_a_payment_that_only_settles_bills_keeps_nothing_on_account():
    paper = payment_paper(replace(PAYMENT, amount=Money(118000)), business=SHOP, bills=(BILL,))

    assert [row.cells[0] for row in paper.table.rows] == ["A1/2627/00412"]


def test_money_that_the_shop_pays_has_a_voucher():
    paid = replace(PAYMENT, direction=PaymentDirection.PAID)
    paper = payment_paper(paid, business=SHOP)

    assert paper.title == "Payment Voucher"
    assert paper.parties[0].heading == "Paid to"
    assert paper.hero.label == "Amount paid"


def test_a_cheque_shows_its_date():
    cheque = replace(PAYMENT, mode=PaymentMode.CHEQUE, cheque_on=date(2026, 8, 1))
    paper = payment_paper(cheque, business=SHOP)

    assert ("Cheque date", "1 August 2026") in [
        (fact.label, fact.value) for fact in paper.particulars
    ]


def test_a_reversal_is_marked_with_its_reason():
    back = replace(PAYMENT, reverses_id="other", reason="Cheque bounced")
    paper = payment_paper(back, business=SHOP)

    assert (paper.mark, paper.mark_detail) == ("REVERSAL", "Cheque bounced")
    assert paper.hero.label == "Amount taken back"
