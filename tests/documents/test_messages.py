from datetime import date
from urllib.parse import parse_qs, urlsplit

import pytest

from payaid_desktop.documents.messages import (
    Message,
    document_message,
    mail_link,
    receipt_message,
    reminder_message,
    statement_message,
    whatsapp_link,
)
from payaid_desktop.domain.documents import DocumentKind, DocumentStatus
from payaid_desktop.domain.money import Money
from tests.documents.samples import NOON, SHOP, make_document
from tests.documents.test_receipts import PAYMENT


def test_an_invoice_is_sent_with_what_is_due_until_when():
    message = document_message(make_document(), business=SHOP, settled=Money(18000))

    assert message.subject == "Tax Invoice A1/2627/00412 from Test Shop"
    assert message.body == (
        "Dear Sample Traders,\n\n"
        "Tax Invoice A1/2627/00412 of 18 July 2026 for ₹1,180.00 is attached.\n"
        "Please pay ₹1,000.00 by 2 August 2026.\n\n"
        "Test Shop"
    )


def test_a_link_to_pay_is_added_only_where_money_is_due():
    link = "upi://pay?pa=testshop@upi"
    document = make_document()

    assert link in document_message(document, business=SHOP, upi_link=link).body
    paid = document_message(document, business=SHOP, settled=document.total, upi_link=link)
    assert link not in paid.body
    assert "It is paid in full." in paid.body


def test_a_quotation_asks_for_no_money():
    message = document_message(make_document(DocumentKind.QUOTATION), business=SHOP)

    assert "pay" not in message.body


def test_a_cancelled_invoice_says_that_nothing_is_to_be_paid():
    document = make_document(status=DocumentStatus.CANCELLED, cancelled_at=NOON)

    assert "nothing is to be paid" in document_message(document, business=SHOP).body


def test_a_walk_in_customer_is_not_called_by_name():
    message = document_message(make_document(contact_id=None, due_on=None), business=SHOP)

    assert message.body.startswith("Hello,")
    assert "Please pay ₹1,180.00." in message.body


def test_a_reminder_names_the_sum_and_the_oldest_day():
    message = reminder_message(
        contact_name="Sample Traders",
        due=Money(250000),
        oldest_due_on=date(2026, 6, 1),
        business=SHOP,
    )

    assert "₹2,500.00 is due to us. The oldest bill was due on 1 June 2026." in message.body


def test_a_receipt_thanks_for_the_money():
    message = receipt_message(PAYMENT, business=SHOP)

    assert message.subject == "Receipt RA1/2627/00051 from Test Shop"
    assert "We received ₹2,000.00 on 20 July 2026." in message.body


def test_links_carry_the_words_whole():
    message = Message("Invoice & more", "₹1 + 1% = ?\nश्री #1")
    whatsapp, mail = whatsapp_link("9000000002", message), mail_link("a+b@example.com", message)

    assert urlsplit(whatsapp).path == "/919000000002"
    assert parse_qs(urlsplit(whatsapp).query)["text"] == [message.body]
    assert urlsplit(mail).path == "a%2Bb@example.com"
    assert parse_qs(urlsplit(mail).query)["subject"] == [message.subject]
    assert parse_qs(urlsplit(mail).query)["body"] == [message.body.replace("\n", "\r\n")]


@pytest.mark.parametrize(
    ("closing", "sentence"),
    [
        (Money.of(640), "₹640.00 is open on it."),
        (Money.of(-640), "₹640.00 stands to your credit."),
        (Money(0), "Nothing is open on it. Thank you."),
    ],
)
def test_a_statement_says_what_it_closes_with(closing, sentence):
    written = statement_message(
        contact_name="Asha",
        first_on=date(2026, 4, 1),
        last_on=date(2026, 7, 18),
        closing=closing,
        business=SHOP,
    )

    assert "Dear Asha," in written.body
    assert sentence in written.body
