"""Settling: credit on an account set against what is owed on it; allocations are only added, with their own day."""

from collections.abc import Sequence
from datetime import date

from payaid_desktop.domain.documents import Document
from payaid_desktop.domain.money import Money
from payaid_desktop.domain.payments import (
    Allocation,
    OpenItem,
    allocate_oldest_first,
    allocation,
)
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
