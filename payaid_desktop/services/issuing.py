"""Issuing: a draft gets its number, is frozen, and has its effects on stock, ledger and what is due."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from payaid_desktop.domain.business import Business
from payaid_desktop.domain.changes import canonical_json
from payaid_desktop.domain.documents import (
    SALES,
    SETTLED_KINDS,
    Document,
    DocumentKind,
    DocumentStatus,
    seller_of,
)
from payaid_desktop.domain.ledger import document_entry
from payaid_desktop.domain.money import format_rupees
from payaid_desktop.domain.payments import allocate_oldest_first
from payaid_desktop.domain.stock import StockMovement
from payaid_desktop.services.document_stock import move_stock
from payaid_desktop.services.lawful import BOOKED, check_issuable, lawful_warnings
from payaid_desktop.services.settling import settle, use_credit
from payaid_desktop.store.mapping import to_plain
from payaid_desktop.store.series import TakenNumber
from payaid_desktop.store.work import Work

CLOCK_MINUTES = 10
"""A clock that is wrong by more is told. Source: sync design, B10."""
FACT_NAMES = {
    DocumentKind.CREDIT_NOTE: "creditnote",
    DocumentKind.DEBIT_NOTE: "debitnote",
}


@dataclass(frozen=True, slots=True)
class ToIssue:
    """A draft, what it comes to now, and the shop that issues it: for a note as it was taxed then."""

    draft: Document
    current: Document
    business: Business


def issue_document(work: Work, given: ToIssue, *, today: date, subject: str) -> Document:
    """Give a draft its number, freeze it, and book what follows from it.

    Raises:
        ConflictError: it has no lines to issue, or its day is closed.
        ValidationError: the law asks for something that is missing; details name the field.
    """
    business, current = given.business, given.current
    check_issuable(business, current, today=today)
    taken = work.series.take(
        device_id=work.actor.device_id,
        choice=business.series_of(current.kind.value),
        dated_on=current.dated_on,
    )
    issued = as_issued(
        current, taken, business=business, device_id=work.actor.device_id, at=work.now
    )
    work.documents.issue(issued, draft=given.draft)
    work.figures.moved(before=given.draft, after=issued)
    entry_id = work.ids.new()
    movements = _book(work, issued, entry_id=entry_id)
    body = {
        "document": to_plain(issued),
        "entry_id": entry_id,
        "movements": [to_plain(each) for each in movements],
        "series": work.series.described(taken.series_id),
    }
    _note_fact(work, issued, body, subject=subject)
    _settle(work, issued, today=today)
    _warn(work, business, issued, last_dated_on=taken.last_dated_on)
    _warn_of_changed_contact(work, given.draft)
    _warn_of_clock(work)
    return issued


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


def _book(work: Work, issued: Document, *, entry_id: str) -> Sequence[StockMovement]:
    if issued.kind in BOOKED:
        work.ledger.add(document_entry(entry_id, issued))
        work.open_items.opened(issued)
    return move_stock(work, issued)


def _settle(work: Work, issued: Document, *, today: date) -> None:
    if issued.kind is DocumentKind.CREDIT_NOTE:
        _settle_with_note(work, issued, on=today)
    elif issued.kind in SETTLED_KINDS:
        use_credit(work, issued, on=today)


def _settle_with_note(work: Work, note: Document, *, on: date) -> None:
    """Set a credit note against its invoice as far as that is unpaid; the rest stays to the customer's credit."""
    credit, original = (work.open_items.get(id or "") for id in (note.id, note.original_id))
    if credit is not None and original is not None:
        settle(work, credit, allocate_oldest_first(note.total, [original]), on=on)


def _note_fact(work: Work, issued: Document, body: Mapping[str, Any], *, subject: str) -> None:
    kind = f"{FACT_NAMES.get(issued.kind, issued.kind.value)}.issue"
    work.journal.title = f"Send {issued.kind.value.replace('_', ' ')} {issued.number}"
    digest = hashlib.sha256(canonical_json(body).encode()).hexdigest()
    shown = {"number": issued.number, "totalPaise": issued.total.paise, "sha256": digest}
    work.journal.happened(kind, issued.kind.value, issued.id, body, subject=subject, audited=shown)


def _warn_of_clock(work: Work) -> None:
    """Say that this computer's clock is wrong, by what the server's said last: the day of a bill follows it."""
    minutes = work.business.device(work.actor.device_id).offset_ms // 60_000
    if abs(minutes) > CLOCK_MINUTES:
        how = f"{minutes} minutes behind" if minutes > 0 else f"{-minutes} minutes ahead"
        work.warn(f"This computer's clock is {how}. Set it right, and look at this bill's day.")


def _warn(work: Work, business: Business, issued: Document, *, last_dated_on: date | None) -> None:
    """Say what to look at; none of it keeps a bill from a customer who stands at the counter."""
    for sentence in lawful_warnings(business, issued):
        work.warn(sentence)
    if last_dated_on is not None and issued.dated_on < last_dated_on:
        work.warn(
            f"{issued.number} is dated before the document before it ({last_dated_on:%d-%m-%Y})."
            " Numbers and days should go up together."
        )
    limit = work.contacts.credit_limit(issued.contact_id) if issued.contact_id else None
    if limit is not None and issued.kind in SALES:
        owed = work.ledger.balance(issued.contact_id or "")
        if owed > limit:
            work.warn(
                f"{issued.buyer.name} owes {format_rupees(owed)} now, more than the limit of"
                f" {format_rupees(limit)}."
            )


def _warn_of_changed_contact(work: Work, draft: Document) -> None:
    """A draft holds its customer as of its last edit; what decided the tax may be corrected since."""
    if draft.contact_id is None or draft.kind not in SALES or draft.updated_at == work.now:
        return
    contact, buyer = work.contacts.get(draft.contact_id), draft.buyer
    on_bill = (buyer.gstin, buyer.recipient_kind, buyer.state_code)
    on_record = (contact.gstin, contact.recipient_kind, contact.state_code)
    if contact.updated_at > draft.updated_at and on_bill != on_record:
        work.warn(
            f"GSTIN or State of “{contact.name}” was changed after this was drafted, and the bill has"
            " what was there before. If that is wrong, cancel the bill and make it anew."
        )
