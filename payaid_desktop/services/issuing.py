"""Issuing and cancelling: the acts with effects on numbers, stock, ledger and what is due."""

import hashlib
from collections.abc import Container, Sequence
from dataclasses import replace
from datetime import date, datetime

from payaid_desktop.domain.business import Address, Business
from payaid_desktop.domain.changes import canonical_json
from payaid_desktop.domain.documents import (
    NOTES,
    SALES,
    Buyer,
    Document,
    DocumentItem,
    DocumentKind,
    DocumentStatus,
    seller_of,
)
from payaid_desktop.domain.documents_law import (
    LineParticulars,
    OriginalInvoice,
    Particulars,
    RecipientParticulars,
    SupplierParticulars,
    missing_particulars,
)
from payaid_desktop.domain.errors import ConflictError, ValidationError
from payaid_desktop.domain.gst import DocType, Supply
from payaid_desktop.domain.ids import Ids
from payaid_desktop.domain.ledger import cancellation_entry, document_entry
from payaid_desktop.domain.money import Money, Quantity
from payaid_desktop.domain.payments import Allocation
from payaid_desktop.domain.stock import StockMovement, StockReason
from payaid_desktop.services.totals import computed
from payaid_desktop.store.mapping import to_plain
from payaid_desktop.store.series import TakenNumber
from payaid_desktop.store.work import Work

_BOOKED = (*SALES, *NOTES)
_STOCK = {
    DocumentKind.INVOICE: (-1, StockReason.SALE, StockReason.SALE_CANCELLED),
    DocumentKind.BILL_OF_SUPPLY: (-1, StockReason.SALE, StockReason.SALE_CANCELLED),
    DocumentKind.DELIVERY_CHALLAN: (-1, StockReason.DELIVERY, StockReason.DELIVERY_CANCELLED),
    DocumentKind.CREDIT_NOTE: (1, StockReason.RETURN, StockReason.RETURN_CANCELLED),
}
"""Which way the goods go, and the reasons on record."""
_FACT_NAMES = {
    DocumentKind.CREDIT_NOTE: "creditnote",
    DocumentKind.DEBIT_NOTE: "debitnote",
}


def issue_document(work: Work, draft: Document, *, today: date, subject: str) -> Document:
    """Give a draft its number, freeze it, and book what follows from it.

    Raises:
        ConflictError: it has no lines to issue, or its day is closed.
        ValidationError: the law asks for something that is missing; details name the field.
    """
    business = work.business.get()
    current = computed(business, draft) if draft.original_id is None else draft
    _check_issuable(business, current, today=today)
    taken = work.series.take(
        device_id=work.actor.device_id,
        choice=business.series_of(current.kind.value),
        dated_on=current.dated_on,
        ids=work.ids,
    )
    issued = as_issued(
        current, taken, business=business, device_id=work.actor.device_id, at=work.now
    )
    work.documents.issue(issued, draft=draft)
    work.figures.moved(before=draft, after=issued)
    _book(work, issued)
    _note_fact(work, issued, subject=subject)
    return issued


def cancel_document(work: Work, before: Document, *, reason: str, on: date) -> Document:
    """Cancel an issued document: its number stays, what it booked is booked back.

    Raises:
        ConflictError: it is not issued, or a note or an invoice was made from it.
    """
    _check_cancellable(work, before)
    cancelled = as_cancelled(before, reason=reason, at=work.now)
    settled = _take_allocations_back(work, before)
    work.documents.mark_cancelled(cancelled)
    work.figures.moved(before=before, after=cancelled)
    work.figures.refresh_due([cancelled, *settled])
    if before.kind in _BOOKED:
        work.ledger.add(cancellation_entry(work.ids.new(), before, on=on))
    _move_stock(work, before, on=on, back=True)
    subject = _subject(before.kind)
    kind = f"{_FACT_NAMES.get(before.kind, before.kind.value)}.cancel"
    work.journal.title = f"Send cancelled {before.number}"
    body = {"number": before.number, "reason": reason}
    work.journal.happened(kind, before.kind.value, before.id, body, subject=subject)
    return cancelled


def as_issued(
    draft: Document, taken: TakenNumber, *, business: Business, device_id: str, at: datetime
) -> Document:
    """Give a draft its number and freeze the seller into it; nothing is written."""
    return replace(
        draft,
        status=DocumentStatus.ISSUED,
        number=taken.number,
        series_id=taken.series_id,
        serial=taken.serial,
        financial_year=taken.financial_year,
        seller=seller_of(business),
        device_id=device_id,
        issued_at=at,
        updated_at=at,
        version=draft.version + 1,
    )


def as_cancelled(issued: Document, *, reason: str, at: datetime) -> Document:
    """Mark a document as cancelled; nothing is written."""
    return replace(
        issued,
        status=DocumentStatus.CANCELLED,
        cancelled_at=at,
        cancel_reason=reason,
        updated_at=at,
        version=issued.version + 1,
    )


def stock_movements(
    document: Document, tracked: Container[str], *, on: date, back: bool, ids: Ids, at: datetime
) -> list[StockMovement]:
    """Say how the goods of a document move, or move back; only those whose stock is kept."""
    sign, reason, reversed_reason = _STOCK[document.kind]
    return [
        StockMovement(
            id=ids.new(),
            product_id=item.product_id,
            quantity=Quantity(item.quantity * (-sign if back else sign)),
            reason=reversed_reason if back else reason,
            moved_on=on,
            document_id=document.id,
            line_no=item.line_no,
            reference=document.number or "",
            note="",
            created_at=at,
        )
        for item in document.items
        if item.product_id is not None and item.product_id in tracked
    ]


def _check_issuable(business: Business, draft: Document, *, today: date) -> None:
    details: dict[str, str] = {}
    if not draft.items:
        details["items"] = "Add at least one line."
    if draft.dated_on > today:
        details["datedOn"] = (
            "The day lies in the future. A document carries today's date or a past one."
        )
    if business.registered_on is not None and draft.dated_on < business.registered_on:
        details["datedOn"] = "The day lies before the shop was registered."
    if draft.items and draft.kind in _BOOKED:
        missing = missing_particulars(particulars_of(business, draft))
        details |= {_ours(field): sentence for field, sentence in missing.items()}
    if details:
        raise ValidationError(details)


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


def _ours(field: str) -> str:
    """Name a field of the law as the document calls it."""
    for theirs, ours in (
        ("lines[", "items["),
        (".uqc", ".unit"),
        ("docDate", "datedOn"),
        ("recipient.", "buyer."),
        ("supplier.", "business."),
        ("originalInvoice", "originalId"),
    ):
        field = field.replace(theirs, ours)
    return field


def _book(work: Work, issued: Document) -> None:
    if issued.kind in _BOOKED:
        work.ledger.add(document_entry(work.ids.new(), issued))
        work.figures.opened(issued)
    _move_stock(work, issued, on=issued.dated_on, back=False)
    if issued.kind is DocumentKind.CREDIT_NOTE:
        _settle_with_note(work, issued)


def _move_stock(work: Work, document: Document, *, on: date, back: bool) -> None:
    """Move the goods of the tracked products; what came from a challan has moved already."""
    if document.kind not in _STOCK or _moves_nothing(work, document):
        return
    sold = [item.product_id for item in document.items if item.product_id is not None]
    tracked = work.products.tracked(sold)
    work.stock.move(stock_movements(document, tracked, on=on, back=back, ids=work.ids, at=work.now))
    for product_id in tracked:
        work.journal.touch("stock", product_id)


def _moves_nothing(work: Work, document: Document) -> bool:
    if document.kind is DocumentKind.CREDIT_NOTE:
        return not document.returns_stock
    if document.converted_from_id is None:
        return False
    source = work.documents.get(document.converted_from_id)
    return source.kind is DocumentKind.DELIVERY_CHALLAN


def _settle_with_note(work: Work, note: Document) -> None:
    """Set a credit note against its invoice as far as that is unpaid; the rest stays to the customer's credit."""
    original = work.documents.get(note.original_id or "")
    due = work.payments.due(original.id)
    share = min(due.paise, note.total.paise)
    if share > 0:
        work.payments.allocate([_allocation(work, note, original, Money(share))])
        work.figures.refresh_due([original])


def _allocation(work: Work, note: Document, document: Document, amount: Money) -> Allocation:
    return Allocation(work.ids.new(), None, note.id, document.id, amount, work.now)


def _take_allocations_back(work: Work, document: Document) -> Sequence[Document]:
    """Free what settles a document that is cancelled, and what it settles; payments become advances."""
    taken = [
        *work.payments.allocations_to(document.id),
        *work.payments.allocations_of_note(document.id),
    ]
    sums: dict[tuple[str | None, str | None, str], int] = {}
    for each in taken:
        key = (each.payment_id, each.note_id, each.document_id)
        sums[key] = sums.get(key, 0) + each.amount.paise
    work.payments.allocate(
        [
            Allocation(work.ids.new(), payment_id, note_id, document_id, Money(-paise), work.now)
            for (payment_id, note_id, document_id), paise in sums.items()
            if paise
        ]
    )
    settled = {document_id for _, _, document_id in sums} - {document.id}
    return [work.documents.get(each) for each in sorted(settled)]


def _check_cancellable(work: Work, document: Document) -> None:
    if document.status is DocumentStatus.DRAFT:
        raise ConflictError("This is a draft. Delete it instead of cancelling it.")
    if document.status is DocumentStatus.CANCELLED:
        raise ConflictError(f"{document.number} is cancelled already.")
    notes = work.documents.notes_of(document.id)
    if notes:
        raise ConflictError(f"Cancel the note {notes[0].number} against it first.")
    if any(kind in SALES for _, kind in work.documents.converted_to(document.id)):
        raise ConflictError(f"{document.number} is an invoice now. Cancel that first.")


def _note_fact(work: Work, issued: Document, *, subject: str) -> None:
    kind = f"{_FACT_NAMES.get(issued.kind, issued.kind.value)}.issue"
    work.journal.title = f"Send {issued.kind.value.replace('_', ' ')} {issued.number}"
    body = to_plain(issued)
    digest = hashlib.sha256(canonical_json(body).encode()).hexdigest()
    shown = {"number": issued.number, "totalPaise": issued.total.paise, "sha256": digest}
    work.journal.happened(kind, issued.kind.value, issued.id, body, subject=subject, audited=shown)


def _subject(kind: DocumentKind) -> str:
    if kind in SALES:
        return "invoices"
    if kind in NOTES:
        return "notes"
    return "challans" if kind is DocumentKind.DELIVERY_CHALLAN else "quotations"
