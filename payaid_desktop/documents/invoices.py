"""From a document in the books to its paper: what the law asks for, and what a customer looks for."""

from typing import Final

from payaid_desktop.documents.lines import lines_table, tax_table
from payaid_desktop.documents.paper import Fact, Paper, PaperPayment, PaperSums
from payaid_desktop.documents.parties import bank_facts, buyer_parties, letterhead, shop_signature
from payaid_desktop.documents.qr import qr_code
from payaid_desktop.documents.wording import amount, day, lines_of, percent, place, signed
from payaid_desktop.domain.business import Business
from payaid_desktop.domain.clock import INDIA
from payaid_desktop.domain.documents import (
    NOTES,
    SETTLED_KINDS,
    Document,
    DocumentKind,
    DocumentStatus,
    Seller,
    seller_of,
)
from payaid_desktop.domain.documents_law import (
    copy_labels,
    declaration,
    endorsement,
    has_tax_part,
    paper_title,
)
from payaid_desktop.domain.gst import DocType, RecipientKind, Supply, Treatment
from payaid_desktop.domain.money import ZERO, Money, format_rupees, total
from payaid_desktop.domain.states import state_tax_label
from payaid_desktop.domain.upi import USUAL_LIMIT, upi_link
from payaid_desktop.domain.words import amount_in_words

_DUE_LABELS: Final = {
    DocumentKind.QUOTATION: "Valid until",
    DocumentKind.PROFORMA: "Valid until",
    DocumentKind.INVOICE: "Due date",
    DocumentKind.BILL_OF_SUPPLY: "Due date",
    DocumentKind.DEBIT_NOTE: "Due date",
}


def document_paper(
    document: Document,
    *,
    business: Business,
    settled: Money = ZERO,
    original: Document | None = None,
) -> Paper:
    """Lay a document out; `settled` is what payments and credit notes have taken off it so far.

    `original` is the document that a note corrects, where it is known.
    A draft shows the shop as it is now, an issued document as it was then.
    """
    seller = document.seller or seller_of(business)
    has_tax = shows_tax(document, seller)
    due = document.total - settled
    return Paper(
        title=title_of(document, seller),
        number=document.number or "",
        made_at=document.cancelled_at or document.issued_at or document.updated_at,
        seller=letterhead(seller, business),
        head=(Fact("Date", day(document.dated_on)),),
        declaration=declaration(seller.scheme) or "",
        mark=_mark(document),
        mark_detail=_mark_detail(document),
        parties=buyer_parties(document.buyer, heading=_buyer_heading(document)),
        particulars=_particulars(document, original, has_tax=has_tax),
        table=lines_table(document, has_tax=has_tax),
        sums=_sums(document, settled, has_tax=has_tax, state_code=seller.state_code),
        words=Fact("Amount in words", amount_in_words(document.total)),
        payment=_payment(document, seller, business=business, due=due),
        summary=tax_table(document, state_code=seller.state_code) if has_tax else None,
        endorsement=endorsement(document.buyer.recipient_kind, document.zero_rated_tax) or "",
        notes=lines_of(document.notes),
        terms=lines_of(document.terms),
        signature=shop_signature(seller, business),
    )


def copy_words(document: Document) -> tuple[str, ...]:
    """Name the copies that the law wants of a document; a draft is none yet."""
    if document.status is DocumentStatus.DRAFT:
        return ()
    supplies = [Supply.SERVICES if item.is_service else Supply.GOODS for item in document.items]
    return copy_labels(document.kind, supplies)


def title_of(document: Document, seller: Seller) -> str:
    """Give the title to print."""
    return paper_title(document.kind, document.doc_type, seller.scheme)


def shows_tax(document: Document, seller: Seller) -> bool:
    """Whether the paper has a tax part; a note against a bill of supply has none either."""
    treatments = {item.treatment for item in document.items}
    is_untaxed_note = document.kind in NOTES and Treatment.TAXABLE not in treatments
    return has_tax_part(document.doc_type, seller.scheme) and not is_untaxed_note


def _mark(document: Document) -> str:
    return "" if document.status is DocumentStatus.ISSUED else document.status.value.upper()


def _mark_detail(document: Document) -> str:
    if document.status is DocumentStatus.DRAFT:
        return "Not issued: it has no number yet."
    if document.cancelled_at is None:
        return ""
    reason = " ".join(lines_of(document.cancel_reason))
    cancelled_on = day(document.cancelled_at.astimezone(INDIA).date())
    return f"Cancelled on {cancelled_on}" + (f": {reason}" if reason else "")


def _buyer_heading(document: Document) -> str:
    if document.kind is DocumentKind.DELIVERY_CHALLAN:
        return "Consignee"
    return "For" if document.kind in (DocumentKind.QUOTATION, DocumentKind.PROFORMA) else "Bill to"


def _particulars(
    document: Document, original: Document | None, *, has_tax: bool
) -> tuple[Fact, ...]:
    facts = _original_facts(document, original)
    if has_tax:
        facts.append(Fact("Place of supply", place(document.place_of_supply)))
    if document.due_on not in (None, document.dated_on) and document.kind in _DUE_LABELS:
        facts.append(Fact(_DUE_LABELS[document.kind], day(document.due_on)))
    if has_tax:
        facts.append(
            Fact("Tax payable on reverse charge", "Yes" if document.reverse_charge else "No")
        )
    return tuple(fact for fact in facts if fact.value)


def _original_facts(document: Document, original: Document | None) -> list[Fact]:
    """Name what a note corrects, and why. Source: CGST Rule 53(1A)(g)."""
    if document.original_number is None or document.original_dated_on is None:
        return []
    is_bill = original is not None and original.doc_type is DocType.BILL_OF_SUPPLY
    what = "Bill of supply" if is_bill else "Invoice"
    return [
        Fact(f"Against {what.lower()}", document.original_number),
        Fact(f"{what} date", day(document.original_dated_on)),
        Fact("Reason", " ".join(lines_of(document.reason))),
    ]


def _sums(document: Document, settled: Money, *, has_tax: bool, state_code: str) -> PaperSums:
    parts = _before_discount(document)
    if has_tax:
        parts.append(Fact("Taxable value", amount(document.taxable)))
    if document.non_taxable or not has_tax:
        label = "Not taxable" if has_tax else "Value of supply"
        parts.append(Fact(label, amount(document.non_taxable)))
    taxes = _tax_facts(document, state_code) if has_tax else []
    parts += () if document.reverse_charge else taxes
    parts += _after_tax(document)
    yours = taxes if document.reverse_charge else []
    after = [Fact(f"{fact.label}, payable by you", fact.value) for fact in yours]
    is_settled = bool(settled) and _is_owed(document)
    return PaperSums(
        parts=tuple(parts),
        total=Fact("Total", format_rupees(document.total)),
        after=(*after, *((Fact("Already settled", amount(-settled)),) if is_settled else ())),
        due=Fact("Balance due", format_rupees(document.total - settled)) if is_settled else None,
    )


def _before_discount(document: Document) -> list[Fact]:
    """Show how the lines came to their value where the whole bill has a discount."""
    on_bill = document.bill_discount_percent
    if not on_bill and not document.bill_discount_amount:
        return []
    # A percentage tells the whole truth only where no line has a discount of its own.
    own = any(item.discount_percent or item.discount_amount for item in document.items)
    label = f"Discount {percent(on_bill)}" if on_bill and not own else "Discount"
    gross = "Gross, with tax" if document.prices_include_tax else "Gross"
    return [
        Fact(gross, amount(total([item.gross for item in document.items]))),
        Fact(label, amount(-total([item.discount for item in document.items]))),
    ]


def _tax_facts(document: Document, state_code: str) -> list[Fact]:
    if document.tax_kind.is_integrated:
        taxes = [("IGST", document.igst)]
    else:
        taxes = [("CGST", document.cgst), (state_tax_label(state_code), document.sgst)]
    if not document.taxable:
        taxes = []
    if document.cess:
        taxes.append(("Cess", document.cess))
    return [Fact(label, amount(tax)) for label, tax in taxes]


def _after_tax(document: Document) -> list[Fact]:
    charges = (
        ("Other charges", amount(document.other_charges), document.other_charges),
        ("Discount after tax", amount(-document.after_tax_discount), document.after_tax_discount),
        ("Round off", signed(document.round_off), document.round_off),
    )
    return [Fact(label, text) for label, text, money in charges if money]


def _is_owed(document: Document) -> bool:
    return document.kind in SETTLED_KINDS and document.status is DocumentStatus.ISSUED


def _payment(
    document: Document, seller: Seller, *, business: Business, due: Money
) -> PaperPayment | None:
    """Tell how to pay, on documents that ask for money and are not settled."""
    asks = document.kind is not DocumentKind.CREDIT_NOTE and due > ZERO
    if document.kind is DocumentKind.DELIVERY_CHALLAN or not asks or _mark(document):
        return None
    link, bank = _payment_link(document, seller, business, due), bank_facts(seller)
    if link is None:
        return PaperPayment(bank=bank) if bank else None
    caption = f"Scan to pay {format_rupees(due)} by UPI"
    return PaperPayment(qr_code(link), caption, seller.upi_vpa or "", bank)


def _payment_link(document: Document, seller: Seller, business: Business, due: Money) -> str | None:
    """Make the link behind the code; a buyer abroad has no UPI."""
    if document.buyer.recipient_kind is RecipientKind.OVERSEAS:
        return None
    return upi_link(
        vpa=seller.upi_vpa,
        payee=seller.name,
        amount=due,
        doc_type=document.kind.value,
        invoice_no=document.number or "",
        limit=USUAL_LIMIT if business.upi_limit is None else business.upi_limit,
    ).link
