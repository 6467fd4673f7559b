"""Which document a sale needs, what it is called and the set phrases it carries."""

from collections.abc import Collection
from typing import Final

from payaid_desktop.domain.documents import NOTES as CORRECTIONS
from payaid_desktop.domain.documents import SALES, DocumentKind
from payaid_desktop.domain.documents_law.particulars import NOTES
from payaid_desktop.domain.errors import ValidationError
from payaid_desktop.domain.gst import (
    DocType,
    RecipientKind,
    Scheme,
    Supply,
    Treatment,
    ZeroRatedTax,
)

COMPOSITION_DECLARATION: Final = (
    "composition taxable person, not eligible to collect tax on supplies"
)
"""Printed at the top of a composition dealer's bill. Source: CGST Rule 5(1)(f)."""

_TITLES: Final = {
    DocType.TAX_INVOICE: "Tax Invoice",
    DocType.BILL_OF_SUPPLY: "Bill of Supply",
    DocType.INVOICE_CUM_BILL_OF_SUPPLY: "Invoice-cum-Bill of Supply",
    DocType.CREDIT_NOTE: "Credit Note",
    DocType.DEBIT_NOTE: "Debit Note",
}
_TITLES_BY_KIND: Final = {
    DocumentKind.QUOTATION: "Quotation",
    DocumentKind.PROFORMA: "Proforma Invoice",
    DocumentKind.DELIVERY_CHALLAN: "Delivery Challan",
}
_MEANT_FOR: Final = {
    RecipientKind.OVERSEAS: "SUPPLY MEANT FOR EXPORT",
    RecipientKind.SEZ: "SUPPLY TO SEZ UNIT OR SEZ DEVELOPER FOR AUTHORISED OPERATIONS",
}
_PAYMENT: Final = {
    ZeroRatedTax.WITH_PAYMENT: "ON PAYMENT OF INTEGRATED TAX",
    ZeroRatedTax.WITHOUT_PAYMENT: (
        "UNDER BOND OR LETTER OF UNDERTAKING WITHOUT PAYMENT OF INTEGRATED TAX"
    ),
}
_COPIES: Final = {
    Supply.GOODS: (
        "ORIGINAL FOR RECIPIENT",
        "DUPLICATE FOR TRANSPORTER",
        "TRIPLICATE FOR SUPPLIER",
    ),
    Supply.SERVICES: ("ORIGINAL FOR RECIPIENT", "DUPLICATE FOR SUPPLIER"),
}
_CHALLAN_COPIES: Final = (
    "ORIGINAL FOR CONSIGNEE",
    "DUPLICATE FOR TRANSPORTER",
    "TRIPLICATE FOR CONSIGNER",
)
_WITH_COPIES: Final = frozenset((*SALES, *CORRECTIONS))


def kind_of_sale(
    *, scheme: Scheme, recipient_kind: RecipientKind, treatments: Collection[Treatment]
) -> DocType:
    """Tell which document a sale needs.

    A shop that collects no tax gives a bill without a tax part. A regular taxpayer gives a tax
    invoice for taxable lines, a bill of supply for all others, and both in one to an unregistered
    buyer. Mixed sales to other buyers go on one tax invoice.
    Source: CGST Act s.31(1), (2), (3)(c); CGST Rule 46A.

    Raises:
        ValidationError: there are no lines.
    """
    if not treatments:
        raise ValidationError({"lines": "Add at least one line."})
    has_taxable = Treatment.TAXABLE in treatments
    if scheme is not Scheme.REGULAR or not has_taxable:
        return DocType.BILL_OF_SUPPLY
    is_mixed = any(treatment is not Treatment.TAXABLE for treatment in treatments)
    if is_mixed and recipient_kind is RecipientKind.UNREGISTERED:
        return DocType.INVOICE_CUM_BILL_OF_SUPPLY
    return DocType.TAX_INVOICE


def document_title(doc_type: DocType, scheme: Scheme) -> str:
    """Give the title to print.

    Who is not registered may not head a paper "Tax Invoice" or "Bill of Supply"; a composition
    dealer's sale is always a bill of supply.
    Source: CGST Rules 46, 46A, 49, 53; CGST Act ss.10(4), 31(3)(c), 122(1)(i).
    """
    if doc_type in NOTES or scheme is Scheme.REGULAR:
        return _TITLES[doc_type]
    return "Invoice" if scheme is Scheme.UNREGISTERED else _TITLES[DocType.BILL_OF_SUPPLY]


def paper_title(kind: DocumentKind, doc_type: DocType | None, scheme: Scheme) -> str:
    """Give the title of any paper; a draft without lines is called what it will probably be.

    Source: CGST Rule 55 for the challan; quotation and proforma are words of trade.
    """
    if kind in _TITLES_BY_KIND:
        return _TITLES_BY_KIND[kind]
    is_invoice = kind is DocumentKind.INVOICE
    guess = DocType.TAX_INVOICE if is_invoice else DocType(kind.value)
    return document_title(doc_type or guess, scheme)


def endorsement(recipient_kind: RecipientKind, zero_rated_tax: ZeroRatedTax | None) -> str | None:
    """Give the endorsement of an export or a supply to an SEZ; `None` on all other documents.

    Source: CGST Rule 46, third proviso.
    """
    if zero_rated_tax is None or not recipient_kind.is_zero_rated:
        return None
    return f"{_MEANT_FOR[recipient_kind]} {_PAYMENT[zero_rated_tax]}"


def declaration(scheme: Scheme) -> str | None:
    """Give the words that must stand at the top of the document, if any."""
    return COMPOSITION_DECLARATION if scheme is Scheme.COMPOSITION else None


def copy_labels(kind: DocumentKind, supplies: Collection[Supply]) -> tuple[str, ...]:
    """Name the copies: three as soon as goods move, two for services alone, none for a quotation.

    Source: CGST Rule 48(1), (2) for invoices, Rule 55(2) for challans.
    """
    if kind is DocumentKind.DELIVERY_CHALLAN:
        return _CHALLAN_COPIES
    if kind not in _WITH_COPIES:
        return ()
    return _COPIES[Supply.GOODS if Supply.GOODS in supplies else Supply.SERVICES]
