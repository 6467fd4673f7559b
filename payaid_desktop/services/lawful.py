"""A draft before the law: what keeps it from being issued, and what to look at before."""

from datetime import date

from payaid_desktop.domain.business import Address, Business
from payaid_desktop.domain.documents import NOTES, SALES, Buyer, Document, DocumentItem
from payaid_desktop.domain.documents_law import (
    LineParticulars,
    OriginalInvoice,
    Particulars,
    RecipientParticulars,
    SupplierParticulars,
    missing_particulars,
    warnings,
)
from payaid_desktop.domain.errors import ValidationError
from payaid_desktop.domain.gst import DocType, Supply
from payaid_desktop.services.field_names import as_typed

BOOKED = (*SALES, *NOTES)
"""The kinds that the law and the ledger know; the others are offers and movements."""


def check_issuable(business: Business, draft: Document, *, today: date) -> None:
    """Refuse to issue what the law would not accept.

    Raises:
        ValidationError: details name each field and what is missing.
    """
    details: dict[str, str] = {}
    if not draft.items:
        details["items"] = "Add at least one line."
    if draft.dated_on > today:
        details["datedOn"] = (
            "The day lies in the future. A document carries today's date or a past one."
        )
    if business.registered_on is not None and draft.dated_on < business.registered_on:
        details["datedOn"] = "The day lies before the shop was registered."
    if draft.items and draft.kind in BOOKED:
        details |= as_typed(missing_particulars(particulars_of(business, draft)))
    if details:
        raise ValidationError(details)


def lawful_warnings(business: Business, draft: Document) -> tuple[str, ...]:
    """Say what to look at: rates that have ended, notes that come late, buyers that look wrong."""
    return warnings(particulars_of(business, draft)) if draft.kind in BOOKED else ()


def particulars_of(business: Business, draft: Document) -> Particulars:
    """Put a draft in the words in which the law asks about it."""
    original = None
    if draft.original_number is not None and draft.original_dated_on is not None:
        original = OriginalInvoice(draft.original_number, draft.original_dated_on)
    return Particulars(
        doc_type=draft.doc_type or DocType.TAX_INVOICE,
        dated_on=draft.dated_on,
        supplier=SupplierParticulars(
            name=business.name,
            address=_one_line(business.address),
            state=business.state_code,
            gstin=business.gstin or "",
            scheme=business.scheme,
            turnover_above_5_crore=business.turnover_above_5_crore,
        ),
        recipient=_recipient(draft.buyer),
        lines=tuple(_line_particulars(item) for item in draft.items),
        taxable_value=draft.taxable,
        place_of_supply=draft.place_of_supply,
        zero_rated_tax=draft.zero_rated_tax,
        reverse_charge=draft.reverse_charge,
        original=original,
    )


def _recipient(buyer: Buyer) -> RecipientParticulars:
    billing = buyer.billing or Address()
    return RecipientParticulars(
        kind=buyer.recipient_kind,
        name=buyer.name,
        address=_one_line(billing),
        state=buyer.state_code,
        gstin=buyer.gstin or "",
        delivery_address=_one_line(buyer.shipping or Address()),
        country=billing.country,
        billing_state=billing.state_code,
        delivery_country=buyer.shipping.country if buyer.shipping else "",
    )


def _line_particulars(item: DocumentItem) -> LineParticulars:
    return LineParticulars(
        description=item.description,
        hsn=item.hsn,
        unit=item.unit,
        supply=Supply.SERVICES if item.is_service else Supply.GOODS,
        treatment=item.treatment,
        gst_rate=item.gst_rate,
        has_cess=bool(item.cess_rate or item.cess_per_unit),
    )


def _one_line(address: Address) -> str:
    parts = (address.line1, address.line2, address.city, address.pincode)
    return ", ".join(part for part in parts if part)
