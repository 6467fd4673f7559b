"""Cancelling: an issued document keeps its number, and what it booked is booked back."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from payaid_desktop.domain.documents import NOTES, SALES, Document, DocumentKind, DocumentStatus
from payaid_desktop.domain.errors import ConflictError
from payaid_desktop.domain.ledger import cancellation_entry
from payaid_desktop.services.document_stock import move_stock_back
from payaid_desktop.services.issuing import FACT_NAMES
from payaid_desktop.services.lawful import BOOKED
from payaid_desktop.services.settling import touch_bills
from payaid_desktop.store.mapping import to_plain
from payaid_desktop.store.work import Work

RETURN_DUE_DAY = 11
"""GSTR-1 of a month is due on this day of the next. Source: Notification 83/2020-CT."""


def cancel_document(work: Work, before: Document, *, reason: str, on: date) -> Document:
    """Cancel an issued document: its number stays, what it booked is booked back.

    Raises:
        ConflictError: it is not issued, or a note or an invoice was made from it.
    """
    _check_cancellable(work, before)
    if before.kind in BOOKED and on > _return_due_on(before.dated_on):
        work.warn(
            f"The GST return of {before.dated_on:%B %Y} was due. If it is filed, correct this with"
            " a credit note."
        )
    entry_id = work.ids.new()
    cancelled = as_cancelled(before, reason=reason, at=work.now)
    work.documents.mark_cancelled(cancelled)
    work.figures.moved(before=before, after=cancelled)
    free_settled(work, before)
    if before.kind in BOOKED:
        work.ledger.add(cancellation_entry(entry_id, before, on=on))
    movements = move_stock_back(work, before, on=on)
    subject = subject_of(before.kind)
    kind = f"{FACT_NAMES.get(before.kind, before.kind.value)}.cancel"
    work.journal.title = f"Send cancelled {before.number}"
    body = {
        "number": before.number,
        "of": work.ledger.entry_of(before.id),
        "reason": reason,
        "on": on.isoformat(),
        "entry_id": entry_id,
        "movements": [to_plain(each) for each in movements],
    }
    work.journal.happened(kind, before.kind.value, before.id, body, subject=subject)
    return cancelled


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


def free_settled(work: Work, document: Document) -> None:
    """What settled a document that is cancelled is free again, and what it settled is due; payments stay on account."""
    named = work.payments.allocations_naming(document.id)
    work.open_items.settled(named)
    work.open_items.refresh_document(document.id)
    touch_bills(work, named)


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


def subject_of(kind: DocumentKind) -> str:
    """Name the subject under which screens know a kind of document."""
    if kind in SALES:
        return "invoices"
    if kind in NOTES:
        return "notes"
    return "challans" if kind is DocumentKind.DELIVERY_CHALLAN else "quotations"


def _return_due_on(dated_on: date) -> date:
    """When the return that reports a document is due."""
    next_month = dated_on.replace(day=1) + timedelta(days=32)
    return next_month.replace(day=RETURN_DUE_DAY)
