from dataclasses import replace
from datetime import date

from payaid_desktop.documents.paper import render_pdf
from payaid_desktop.documents.receipts import Reversed, SettledBill, payment_paper
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
REVERSED = Reversed("RA1/2627/00051", date(2026, 7, 20))


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


def reversal(**changes):
    return replace(
        PAYMENT,
        number="RA1/2627/00052",
        amount=Money(150000),
        reverses_id="other",
        reason="Cheque bounced",
        **changes,
    )


def test_a_reversal_says_what_is_due_again_and_what_leaves_the_account():
    paper = payment_paper(reversal(), business=SHOP, bills=(BILL,), reverses=REVERSED)

    assert paper.table.columns[-1].title == "Due again"
    assert [(row.cells[0], row.cells[-1]) for row in paper.table.rows] == [
        ("A1/2627/00412", "1,180.00"),
        ("Taken off the account", "320.00"),
    ]
    assert paper.table.foot[-1] == "1,500.00"


def test_a_reversal_names_the_receipt_that_it_takes_back():
    text = text_of(render_pdf(payment_paper(reversal(), business=SHOP, reverses=REVERSED)))

    for words in (
        "REVERSAL OF RECEIPT",
        "Reverses RA1/2627/00051",
        "RA1/2627/00051 of 20 July 2026 is taken back: Cheque bounced",
        "Amount taken back ₹1,500.00",
        "Was paid by UPI",
    ):
        assert words in text


def test_a_reversal_of_money_paid_is_titled_so():
    paid = reversal(direction=PaymentDirection.PAID)

    assert payment_paper(paid, business=SHOP).title == "Reversal of Payment Voucher"
