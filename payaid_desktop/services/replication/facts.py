"""Facts of other laptops: what took place there is put into these books, whole and as it is told.

Nothing is computed anew that the other laptop decided: its document, its entry's id, which goods moved, what was
settled.
"""

import base64
import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import Any, Final

from payaid_desktop.domain.business import Device, DeviceStatus
from payaid_desktop.domain.documents import Document, DocumentKind, DocumentStatus
from payaid_desktop.domain.errors import NotFoundError
from payaid_desktop.domain.ids import derived_id
from payaid_desktop.domain.ledger import (
    EntryKind,
    cancellation_entry,
    document_entry,
    payment_entry,
)
from payaid_desktop.domain.money import Money
from payaid_desktop.domain.payments import Allocation, Payment
from payaid_desktop.domain.stock import StockMovement
from payaid_desktop.services.cancelling import as_cancelled, free_settled, subject_of
from payaid_desktop.services.contacts import book_opening
from payaid_desktop.services.issuing import FACT_NAMES
from payaid_desktop.services.lawful import BOOKED
from payaid_desktop.services.replication.mending import (
    PAPER,
    is_undone,
    mark_undone,
    rehome_issue,
    undo_cancel,
    undo_opening,
    undo_reversal,
)
from payaid_desktop.services.replication.renumbering import (
    adopt_document,
    adopt_payment,
    is_same_paper,
    reissue,
)
from payaid_desktop.services.settling import touch_bills
from payaid_desktop.store.mapping import StoredRow, from_plain, instant_text, parse_instant
from payaid_desktop.store.work import Work

Body = Mapping[str, Any]


def follow_issue(work: Work, entity_id: str, body: Body, _: datetime) -> None:
    """Put a document that was issued elsewhere into the books, in the place of its draft if that is here."""
    issued = _of_kept_contact(work, from_plain(Document, body["document"]))
    before = work.documents.maybe(entity_id)
    is_second = before is not None and before.status is not DocumentStatus.DRAFT
    if is_second:
        mine = _waiting(work, body["document"]["kind"], entity_id, "issue")
        if mine is None or is_same_paper(mine, body):
            adopt_document(work, mine, body)
            return
        rehome_issue(work, mine)
        before = None
    _free_number(work, body["document"], work.documents.numbered, verb="issue")
    work.series.follow(body["series"], serial=issued.serial or 0, dated_on=issued.dated_on)
    if before is None:
        work.documents.add(issued)
    else:
        work.documents.issue(issued, draft=before)
    work.figures.moved(before=before, after=issued)
    if issued.kind in BOOKED:
        work.ledger.add(document_entry(body["entry_id"], issued))
        work.open_items.opened(issued)
    if is_second:
        free_settled(work, issued)  # what was paid on this laptop's own paper stays with this one
    _move(work, body["movements"])
    work.journal.touch(subject_of(issued.kind), entity_id)


def rehome_over(work: Work, row: StoredRow) -> None:
    """Give a bill of this laptop a place of its own in books whose draft was billed elsewhere; not to that bill."""
    body = {PAPER: row["id"], **json.loads(row["body"])}
    number = work.documents.get(row["entity_id"]).number
    if number == body["document"]["number"]:
        return
    new_id = derived_id(row["id"], "document")
    movements = [{**each, "document_id": new_id} for each in body["movements"]]
    document = {**body["document"], "id": new_id}
    again = {**body, "document": document, "movements": movements, "supersedes": row["id"]}
    follow_issue(work, new_id, again, work.now)
    work.journal.title = f"Send {document['kind'].replace('_', ' ')} {document['number']}"
    subject = subject_of(DocumentKind(document["kind"]))
    work.journal.happened(row["kind"], row["entity"], new_id, again, subject=subject)
    mark_undone(work, row)


def follow_cancel(work: Work, entity_id: str, body: Body, at: datetime) -> None:
    """Cancel a document that was cancelled elsewhere."""
    id = _cancelled_paper(work, entity_id, body)
    before = work.documents.get(id)
    mine = _waiting_cancel(work, before, entity_id, body)
    if mine is not None:
        undo_cancel(work, mine)
        before = work.documents.get(id)
    if before.status is DocumentStatus.DRAFT:
        raise NotFoundError("This bill is not issued yet; it comes later in the feed.")
    if before.status is DocumentStatus.CANCELLED:
        return
    cancelled = as_cancelled(before, reason=body["reason"], at=at)
    work.documents.mark_cancelled(cancelled)
    work.figures.moved(before=before, after=cancelled)
    free_settled(work, before)
    if before.kind in BOOKED:
        on = date.fromisoformat(body["on"])
        work.ledger.add(cancellation_entry(body["entry_id"], before, on=on))
    _move(work, body["movements"])
    work.journal.touch(subject_of(before.kind), entity_id)


def _cancelled_paper(work: Work, entity_id: str, body: Body) -> str:
    """Find the paper that was cancelled: of a draft that was billed twice, the one that this was booked with."""
    if body.get("of") is None:
        return entity_id
    id = work.ledger.document_of(body["of"])
    if id is None:
        raise NotFoundError("This bill is not issued yet; it comes later in the feed.")
    return id


def _waiting_cancel(work: Work, document: Document, entity_id: str, body: Body) -> StoredRow | None:
    for id in dict.fromkeys((document.id, entity_id)):
        mine = _waiting(work, document.kind.value, id, "cancel")
        if mine is not None and json.loads(mine["body"]).get("of") == body.get("of"):
            return mine
    return None


def follow_payment(work: Work, _: str, body: Body, __: datetime) -> None:
    """Put a payment, or the reversal of one, into the books with what it settled."""
    payment = from_plain(Payment, body["payment"])
    if work.payments.is_known(payment.id):
        mine = _waiting(work, "payment", payment.id, "reverse" if payment.reverses_id else "record")
        adopt_payment(work, mine, body)
        return
    contact_id = work.contacts.kept(payment.contact_id)
    done = work.payments.reversal_of(payment.reverses_id) if payment.reverses_id else None
    mine = _waiting(work, "payment", done.id, "reverse") if done else None
    if mine is not None:
        undo_reversal(work, mine)
    _free_number(work, body["payment"], work.payments.numbered, verb="record")
    _free_number(work, body["payment"], work.payments.numbered, verb="reverse")
    work.series.follow(body["series"], serial=payment.serial, dated_on=payment.dated_on)
    work.payments.add(payment)
    if contact_id != payment.contact_id:
        work.payments.give_to(payment.id, contact_id)
        payment = work.payments.get(payment.id)
    frees = work.payments.get(payment.reverses_id).allocations if payment.reverses_id else ()
    settled = (*payment.allocations, *frees)
    work.open_items.settled(settled)
    work.open_items.refresh_payment(payment.reverses_id or payment.id)
    work.ledger.add(payment_entry(payment))
    work.journal.touch("payments", payment.id)
    touch_bills(work, settled)


def follow_allocation(work: Work, entity_id: str, body: Body, _: datetime) -> None:
    """Set credit against what is owed as it was done elsewhere."""
    allocations = [from_plain(Allocation, each) for each in body["allocations"]]
    work.payments.allocate_missing(allocations)
    work.open_items.settled(allocations)
    work.journal.touch("payments", entity_id)
    touch_bills(work, allocations)


def follow_movement(work: Work, _: str, body: Body, __: datetime) -> None:
    """Move goods that were moved elsewhere."""
    _move(work, [body])


def follow_opening(work: Work, entity_id: str, body: Body, _: datetime) -> None:
    """Book a contact's opening balance as it was booked elsewhere."""
    mine = _waiting(work, "contact", entity_id, "open")
    if mine is not None:
        undo_opening(work, mine)
    elif work.ledger.is_known(derived_id(entity_id, EntryKind.OPENING)):
        return
    book_opening(
        work,
        entity_id,
        amount=Money(body["amount_paise"]),
        on=date.fromisoformat(body["on"]),
    )
    kept = work.contacts.kept(entity_id)
    if kept not in (None, entity_id):  # merged here before this came
        work.contacts.repoint(from_id=entity_id, to_id=kept or entity_id)
    if mine is not None:
        entry_id = derived_id(entity_id, EntryKind.OPENING)
        work.open_items.settled(work.payments.allocations_naming_opening(entry_id))
    work.journal.touch("contacts", entity_id)


def follow_merge(work: Work, entity_id: str, body: Body, _: datetime) -> None:
    """Let what named a duplicate name the contact kept; the two contacts' fields came as edits."""
    work.contacts.repoint(from_id=body["duplicate"], to_id=entity_id)
    work.contacts.count_deals([entity_id, body["duplicate"]])
    for subject in ("contacts", "deals", "invoices", "payments"):
        work.journal.touch(subject, entity_id)


def follow_pictures(work: Work, entity_id: str, body: Body, _: datetime) -> None:
    """Take over the pictures of the business."""
    work.business.put_pictures(
        {name: each and base64.b64decode(each) for name, each in body.items()}
    )
    work.journal.touch("business", entity_id)


def follow_device(work: Work, entity_id: str, body: Body, at: datetime) -> None:
    """Learn of an installation of this shop, and of the one whose place it takes."""
    work.business.put_device(device_from(entity_id, body, instant_text(at)))
    if body.get("replaces") not in (None, work.actor.device_id):
        work.business.set_status(body["replaces"], DeviceStatus.REPLACED)
    work.journal.touch("business", entity_id)


def device_from(device_id: str, body: Body, at: str) -> Device:
    """Read an installation of which an operation tells."""
    return Device(
        id=device_id,
        name=body["name"],
        code=body["code"],
        epoch=body["epoch"],
        installation_id="",
        status=DeviceStatus.ACTIVE,
        created_at=parse_instant(body.get("created_at", at)),
    )


def follow_allow(work: Work, entity_id: str, body: Body, _: datetime) -> None:
    """Learn that an installation that was shut out may take part again."""
    work.business.set_status(entity_id, DeviceStatus(body["status"]))
    work.journal.touch("business", entity_id)


def follow_rename(work: Work, entity_id: str, body: Body, _: datetime) -> None:
    """Call an installation of this shop something else."""
    work.business.rename_device(entity_id, body["name"])
    work.journal.touch("business", entity_id)


def follow_revoke(work: Work, entity_id: str, _: Body, __: datetime) -> None:
    """Learn that an installation of this shop may write no more."""
    work.business.set_status(entity_id, DeviceStatus.REVOKED)
    work.journal.touch("business", entity_id)


def follow_conflict(work: Work, entity_id: str, body: Body, at: datetime) -> None:
    """Close a conflict that somebody looked at elsewhere."""
    work.replica.close_conflict(entity_id, body["state"], at=at)
    work.journal.touch("settings", entity_id)


def _move(work: Work, movements: Any) -> None:
    moved = work.stock.unknown([from_plain(StockMovement, each) for each in movements])
    work.stock.move(moved)
    for each in moved:
        work.journal.touch("stock", each.product_id)


def _waiting(work: Work, entity: str, entity_id: str, verb: str) -> StoredRow | None:
    """Find the operation of this laptop that did the same and that the feed does not have."""
    after = work.replica.head().head
    for row in work.replica.laid_over(entity, entity_id, after=after):
        if row["kind"].endswith(f".{verb}") and not is_undone(row):
            return row
    return work.replica.refused(entity, entity_id, verb)


def _free_number(
    work: Work, paper: Body, numbered: Callable[[str, int], str | None], *, verb: str
) -> None:
    """Give another number to a paper of this laptop that nobody has seen, where the feed's has its number."""
    held_by = numbered(paper["series_id"], paper["serial"])
    if held_by is None or held_by == paper["id"]:
        return
    mine = _waiting(work, paper.get("kind", "payment"), held_by, verb)
    if mine is not None:
        reissue(work, work.replica.group(mine["group_id"]))


def _of_kept_contact(work: Work, issued: Document) -> Document:
    """Give a document to the contact that its own was merged into meanwhile."""
    return replace(issued, contact_id=work.contacts.kept(issued.contact_id))


Follow = Callable[[Work, str, Body, datetime], None]
FACTS: Final[Mapping[str, Follow]] = {
    **{f"{FACT_NAMES.get(kind, kind.value)}.issue": follow_issue for kind in DocumentKind},
    **{f"{FACT_NAMES.get(kind, kind.value)}.cancel": follow_cancel for kind in DocumentKind},
    "payment.record": follow_payment,
    "payment.reverse": follow_payment,
    "payment.allocate": follow_allocation,
    "creditnote.allocate": follow_allocation,
    "contact.allocate": follow_allocation,
    "stock.move": follow_movement,
    "contact.merge": follow_merge,
    "contact.open": follow_opening,
    "business.pictures": follow_pictures,
    "device.register": follow_device,
    "device.rename": follow_rename,
    "device.revoke": follow_revoke,
    "device.allow": follow_allow,
    "device.restore": follow_device,
    "conflict.close": follow_conflict,
}
"""What each kind of fact does to the books."""
