"""The words that go with a paper when it is sent by e-mail or WhatsApp."""

from datetime import date
from typing import Final
from urllib.parse import quote

from payaid_desktop.documents.invoices import title_of
from payaid_desktop.documents.wording import day
from payaid_desktop.domain.business import Business
from payaid_desktop.domain.documents import SETTLED_KINDS, Document, DocumentStatus, seller_of
from payaid_desktop.domain.money import ZERO, Money, format_rupees
from payaid_desktop.domain.payments import Payment
from payaid_desktop.services.messages import Message

COUNTRY_PREFIX: Final = "91"


def document_message(
    document: Document, *, business: Business, settled: Money = ZERO, upi_link: str | None = None
) -> Message:
    """Write the words for a document, with what is still due and how to pay it."""
    seller = document.seller or seller_of(business)
    named = f"{title_of(document, seller)} {document.number or ''}".strip()
    due = document.total - settled
    sentences = [
        f"{named} of {day(document.dated_on)} for {format_rupees(document.total)} is attached.",
        _due_sentence(document, due),
        f"Pay by UPI: {upi_link}" if upi_link and _is_owed(document, due) else "",
    ]
    name = document.buyer.name if document.contact_id else ""
    return _letter(f"{named} from {seller.name}", name, sentences, shop=seller.name)


def document_text(
    document: Document, *, business: Business, settled: Money = ZERO, upi_link: str | None = None
) -> Message:
    """Write the words for a document as a text message, which nothing is attached to."""
    seller = document.seller or seller_of(business)
    named = f"{title_of(document, seller)} {document.number or ''}".strip()
    due = document.total - settled
    sentences = [
        f"{seller.name}: {named} of {day(document.dated_on)} for {format_rupees(document.total)}.",
        _due_sentence(document, due),
        f"UPI: {upi_link}" if upi_link and _is_owed(document, due) else "",
    ]
    return Message(named, " ".join(each for each in sentences if each))


def bill_reminder(document: Document, *, business: Business, due: Money) -> Message:
    """Ask for what is still to be paid on one bill, which is attached."""
    named = f"{title_of(document, document.seller or seller_of(business))} {document.number}"
    sentences = [
        f"{format_rupees(due)} is to be paid on {named}{_when(document)}. It is attached.",
        "If you have paid already, please ignore this message.",
    ]
    name = document.buyer.name if document.contact_id else ""
    subject = f"Payment due to {business.name}: {format_rupees(due)}"
    return _letter(subject, name, sentences, shop=business.name)


def bill_reminder_text(document: Document, *, business: Business, due: Money) -> Message:
    """Ask for it as a text message."""
    words = (
        f"{business.name}: {format_rupees(due)} is to be paid on bill"
        f" {document.number}{_when(document)}. If you have paid already, please ignore this."
    )
    return Message(document.number or "", words)


def reminder_message(
    *, contact_name: str, due: Money, oldest_due_on: date | None, business: Business
) -> Message:
    """Ask for what a contact owes over all bills."""
    since = f" The oldest bill was due on {day(oldest_due_on)}." if oldest_due_on else ""
    sentence = f"{format_rupees(due)} is due to us.{since} The statement is attached."
    subject = f"Payment due to {business.name}: {format_rupees(due)}"
    thanks = "If you have paid already, please ignore this message."
    return _letter(subject, contact_name, [sentence, thanks], shop=business.name)


def statement_message(
    *, contact_name: str, first_on: date, last_on: date, closing: Money, business: Business
) -> Message:
    """Send an account of which nothing is late; `closing` is negative where the shop owes."""
    sentence = f"Your account from {day(first_on)} to {day(last_on)} is attached."
    if closing > ZERO:
        balance = f"{format_rupees(closing)} is open on it."
    elif closing < ZERO:
        balance = f"{format_rupees(-closing)} stands to your credit."
    else:
        balance = "Nothing is open on it. Thank you."
    subject = f"Your account with {business.name}"
    return _letter(subject, contact_name, [sentence, balance], shop=business.name)


def receipt_message(payment: Payment, *, business: Business) -> Message:
    """Thank for a payment."""
    sentence = f"We received {format_rupees(payment.amount)} on {day(payment.dated_on)}."
    subject = f"Receipt {payment.number} from {business.name}"
    sentences = [sentence, f"Receipt {payment.number} is attached."]
    return _letter(subject, payment.party_name, sentences, shop=business.name)


def whatsapp_link(phone: str | None, message: Message) -> str:
    """Make the link that opens WhatsApp with the words typed in; the file is added by hand.

    `phone` is a contact's ten digits; without it WhatsApp asks whom the words are for.
    """
    to = f"{COUNTRY_PREFIX}{phone}" if phone else ""
    return f"https://wa.me/{to}?text={quote(message.body, safe='')}"


def mail_link(address: str | None, message: Message) -> str:
    """Make the link that opens the mail program with a letter, to nobody yet without an address.

    Source: RFC 6068.
    """
    address = address or ""
    subject, body = quote(message.subject, safe=""), quote(message.body, safe="")
    return (
        f"mailto:{quote(address, safe='@')}?subject={subject}&body={body.replace('%0A', '%0D%0A')}"
    )


def _is_owed(document: Document, due: Money) -> bool:
    issued = document.status is DocumentStatus.ISSUED
    return issued and document.kind in SETTLED_KINDS and due > ZERO


def _when(document: Document) -> str:
    return f", due on {day(document.due_on)}" if document.due_on else ""


def _due_sentence(document: Document, due: Money) -> str:
    if document.status is DocumentStatus.CANCELLED:
        return "It is cancelled; nothing is to be paid."
    if document.kind not in SETTLED_KINDS:
        return ""
    if due <= ZERO:
        return "It is paid in full. Thank you."
    by = f" by {day(document.due_on)}" if document.due_on else ""
    return f"Please pay {format_rupees(due)}{by}."


def _letter(subject: str, name: str, sentences: list[str], *, shop: str) -> Message:
    lines = [
        f"Dear {name}," if name else "Hello,",
        "",
        *(each for each in sentences if each),
        "",
        shop,
    ]
    return Message(" ".join(subject.split()), "\n".join(lines))
