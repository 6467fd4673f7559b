"""Settling: credit on an account set against what is owed on it; allocations are only added, with their own day."""

from collections.abc import Sequence
from datetime import date

from payaid_desktop.domain.documents import SETTLED_KINDS, Document, DocumentStatus
from payaid_desktop.domain.errors import ConflictError, ValidationError
from payaid_desktop.domain.money import Money, total
from payaid_desktop.domain.payments import (
    Allocation,
    OpenItem,
    allocate_oldest_first,
    allocation,
)
from payaid_desktop.services.inputs.payments import AllocationInput
from payaid_desktop.store.mapping import to_plain
from payaid_desktop.store.work import Work

USE_ADVANCES = "payments.useAdvances"
"""The setting that lets a new bill be settled with what its customer has on account."""
_CREDITS = {
    "payments": ("payment.allocate", "payment"),
    "credit_notes": ("creditnote.allocate", "credit_note"),
    "openings": ("contact.allocate", "contact"),
}
"""The fact that tells of a credit being used, and the entity that it is told of, by register."""
Shares = Sequence[tuple[OpenItem, Money]]


def use_credit(work: Work, bill: Document, *, on: date) -> None:
    """Settle a bill that was just issued with what its customer has on account, the oldest first."""
    credits = work.open_items.credits(bill.contact_id) if bill.contact_id else ()
    if not credits or work.settings.get(USE_ADVANCES) is False:
        return
    item = work.open_items.get(bill.id)
    if item is not None:
        settle(work, item, allocate_oldest_first(item.due, credits), on=on)


def settle(work: Work, item: OpenItem, shares: Shares, *, on: date) -> tuple[Allocation, ...]:
    """Set an item against others in the shares given, and tell of each credit that is used."""
    allocations = allocations_of(work, item, shares, on=on)
    work.payments.allocate(allocations)
    work.open_items.settled(allocations)
    by_credit: dict[OpenItem, list[Allocation]] = {}
    for (other, _), each in zip(shares, allocations, strict=True):
        by_credit.setdefault(item if item.due.paise < 0 else other, []).append(each)
    for credit, some in by_credit.items():
        _tell(work, credit, some)
    touch_bills(work, allocations)
    return allocations


def chosen_shares(
    work: Work,
    given: Sequence[AllocationInput],
    contact_id: str | None,
    documents: Sequence[Document],
    *,
    at_most: Money,
) -> Shares:
    """Take the shares that the user chose.

    Raises:
        ConflictError: a document is not issued or belongs to somebody else.
        ValidationError: more is allocated than is due, or than there is.
    """
    details, shares, seen = {}, [], set[str]()
    for place, (each, document) in enumerate(zip(given, documents, strict=True)):
        field = f"allocations[{place}]"
        _check_settles(document, contact_id)
        item = work.open_items.get(document.id)
        if document.id in seen:
            details[f"{field}.documentId"] = "This document stands here twice. Give it once."
        if item is None or each.amount > item.due:
            due = work.open_items.due(document.id)
            details[f"{field}.amount"] = f"Only {due} is due on {document.number}."
        else:
            shares.append((item, each.amount))
        seen.add(document.id)
    if total([each.amount for each in given]) > at_most:
        details["allocations"] = f"Only {at_most} can be allocated. Lower an amount."
    if details:
        raise ValidationError(details)
    return shares


def _check_settles(document: Document, contact_id: str | None) -> None:
    if document.kind not in SETTLED_KINDS or document.status is not DocumentStatus.ISSUED:
        raise ConflictError(f"{document.number or 'A draft'} is no issued bill that can be paid.")
    if document.contact_id != contact_id:
        raise ConflictError(f"{document.number} belongs to another customer.")


def allocations_of(
    work: Work, item: OpenItem, shares: Shares, *, on: date
) -> tuple[Allocation, ...]:
    """Make the allocations between an item and others; nothing is written."""
    return tuple(
        allocation(work.ids.new(), item, other, amount, on=on, at=work.now)
        for other, amount in shares
    )


def touch_bills(work: Work, allocations: Sequence[Allocation]) -> None:
    """Say that what is due on some bills has changed."""
    for each in allocations:
        if each.document_id is not None:
            work.journal.touch("invoices", each.document_id)


def _tell(work: Work, credit: OpenItem, allocations: Sequence[Allocation]) -> None:
    kind, entity = _CREDITS[credit.register]
    told_of = credit.id if credit.register != "openings" else credit.contact_id or ""
    body = {"allocations": [to_plain(each) for each in allocations]}
    work.journal.happened(kind, entity, told_of, body, subject="payments")
