"""What stands beside a saved document: what is left of it, what became of it, and its neighbours."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from payaid_desktop.domain.audit import AuditRecord
from payaid_desktop.domain.business import Business
from payaid_desktop.domain.clock import INDIA
from payaid_desktop.domain.documents import SETTLED_KINDS, Document, DocumentKind, DocumentStatus
from payaid_desktop.domain.money import ZERO, Money
from payaid_desktop.domain.payments import (
    Allocation,
    PaymentDirection,
    PaymentMode,
    still_allocated,
)
from payaid_desktop.services.acts import Acts
from payaid_desktop.store.documents import REGISTERS
from payaid_desktop.store.work import View


class EventKind(StrEnum):
    """What can happen to a document."""

    BEGUN = "begun"
    ISSUED = "issued"
    CANCELLED = "cancelled"
    PAID = "paid"
    PAID_BACK = "paid back"
    CREDITED = "credited"
    CHARGED = "charged"
    USED = "used"
    OFFSET = "offset"
    CONVERTED_FROM = "converted from"
    CONVERTED_TO = "converted to"


@dataclass(frozen=True, slots=True)
class BillEvent:
    """One thing that happened: `at` where the instant is known, else the day alone.

    `subject_id` is the other document or the payment, `reference` its number.
    """

    kind: EventKind
    on: date
    at: datetime | None = None
    who: str = ""
    reference: str = ""
    amount: Money = ZERO
    mode: PaymentMode | None = None
    subject_id: str | None = None


@dataclass(frozen=True, slots=True)
class BillView:
    """A saved document with what stands beside it.

    `due` is what is still to be paid, or, of a credit note, what is still to the customer's credit. `events` are the
    newest first. `newer_id` and `older_id` are its neighbours in its register.
    """

    document: Document
    business: Business
    register: str
    due: Money
    events: tuple[BillEvent, ...]
    newer_id: str | None
    older_id: str | None
    converted_to_id: str | None
    phone: str | None
    email: str | None

    @property
    def settled(self) -> Money:
        """What payments and credit notes took off it."""
        is_owed = self.document.kind in SETTLED_KINDS
        return self.document.total - self.due if is_owed and self._is_issued else ZERO

    @property
    def asks_for_money(self) -> bool:
        """Whether somebody still has to pay for it."""
        return self.document.kind in SETTLED_KINDS and self.due > ZERO

    @property
    def _is_issued(self) -> bool:
        return self.document.status is DocumentStatus.ISSUED


class BillViews:
    """Reads saved documents for whoever shows them."""

    def __init__(self, acts: Acts) -> None:
        self._acts = acts

    def get(self, document_id: str) -> BillView:
        """Read a document of any register with what stands beside it, all of one instant.

        Raises:
            NotFoundError: there is none of this id.
        """
        with self._acts.read() as view:
            document = view.documents.get(document_id)
            contact = view.contacts.get(document.contact_id) if document.contact_id else None
            became = view.documents.converted_to(document.id)
            open_item = view.open_items.get(document.id)
            due = open_item.due if open_item else ZERO
            return BillView(
                document=document,
                business=view.business.get(),
                register=REGISTERS[document.kind],
                due=-due if due < ZERO else due,
                events=_events(view, document),
                newer_id=view.documents.beside(document, newer=True),
                older_id=view.documents.beside(document, newer=False),
                converted_to_id=became[0][0] if became else None,
                phone=document.buyer.phone or (contact.phone if contact else None),
                email=document.buyer.email or (contact.email if contact else None),
            )


def _events(view: View, document: Document) -> tuple[BillEvent, ...]:
    records = view.audit.of_thing(document.id, [kind.value for kind in DocumentKind])
    audited = list(_audited(view, document, records))
    others = [*_settlements(view, document), *_notes(view, document), *_conversions(view, document)]
    found = [*audited, *others]
    return tuple(sorted(found, key=_newest_first, reverse=True))


def _newest_first(event: BillEvent) -> tuple[date, float, int]:
    """By the day; on one day what has no instant comes after what has one."""
    order = tuple(EventKind).index(event.kind)
    return event.on, event.at.timestamp() if event.at else float("inf"), order


def _audited(view: View, document: Document, records: Iterable[AuditRecord]) -> Iterator[BillEvent]:
    names = {user.id: user.name for user in view.business.users()}
    kinds = {
        "create": EventKind.BEGUN,
        "issue": EventKind.ISSUED,
        "cancel": EventKind.CANCELLED,
    }
    wanted = list(records)
    verbs = {each.action.rpartition(".")[2] for each in wanted}
    for each in wanted:
        kind = kinds.get(each.action.rpartition(".")[2])
        was_issued_at_once = kind is EventKind.BEGUN and "issue" in verbs
        if kind is None or (was_issued_at_once and each.at == document.issued_at):
            continue
        yield BillEvent(kind, _day(each.at), each.at, names.get(each.user_id, ""))
    yield from _known_without(document, verbs)


def _day(at: datetime) -> date:
    return at.astimezone(INDIA).date()


def _known_without(document: Document, verbs: set[str]) -> Iterator[BillEvent]:
    """What the document itself tells of, where the log does not: it came with a load of many."""
    if document.issued_at is not None and "issue" not in verbs:
        yield BillEvent(EventKind.ISSUED, _day(document.issued_at), document.issued_at)
    if document.cancelled_at is not None and "cancel" not in verbs:
        yield BillEvent(EventKind.CANCELLED, _day(document.cancelled_at), document.cancelled_at)


def _settlements(view: View, document: Document) -> Iterator[BillEvent]:
    if document.kind is DocumentKind.CREDIT_NOTE:
        for each in still_allocated(view.payments.allocations_of_note(document.id)):
            yield from _uses(view, each)
        return
    for each in still_allocated(view.payments.allocations_to(document.id)):
        if each.payment_id is None:
            yield from _offset(view, document, each)
        else:
            payment = view.payments.get(each.payment_id)
            yield BillEvent(
                EventKind.PAID,
                each.dated_on,
                each.created_at,
                reference=payment.number,
                amount=each.amount,
                mode=payment.mode,
                subject_id=payment.id,
            )


def _offset(view: View, document: Document, each: Allocation) -> Iterator[BillEvent]:
    """Credit on account that settled a bill: an opening balance, or a note against another bill; its own is told."""
    note = view.documents.get(each.note_id) if each.note_id is not None else None
    if note is None or note.original_id != document.id:
        yield BillEvent(
            EventKind.OFFSET,
            each.dated_on,
            each.created_at,
            reference=(note.number or "") if note else "",
            amount=each.amount,
            subject_id=note.id if note else None,
        )


def _uses(view: View, each: Allocation) -> Iterator[BillEvent]:
    """What a credit note was set against: bills, or money that was given back."""
    if each.document_id is not None:
        bill = view.documents.get(each.document_id)
        yield BillEvent(
            EventKind.USED,
            each.dated_on,
            each.created_at,
            reference=bill.number or "",
            amount=each.amount,
            subject_id=bill.id,
        )
    elif each.refund_id is not None:
        payment = view.payments.get(each.refund_id)
        if payment.direction is PaymentDirection.PAID:
            yield BillEvent(
                EventKind.PAID_BACK,
                each.dated_on,
                each.created_at,
                reference=payment.number,
                amount=each.amount,
                mode=payment.mode,
                subject_id=payment.id,
            )


def _notes(view: View, document: Document) -> Iterator[BillEvent]:
    for note in view.documents.notes_of(document.id):
        is_credit = note.kind is DocumentKind.CREDIT_NOTE
        yield BillEvent(
            EventKind.CREDITED if is_credit else EventKind.CHARGED,
            note.dated_on,
            note.issued_at,
            reference=note.number or "",
            amount=note.total,
            subject_id=note.id,
        )


def _conversions(view: View, document: Document) -> Iterator[BillEvent]:
    if document.converted_from_id is not None:
        source = view.documents.get(document.converted_from_id)
        kind, on, at = EventKind.CONVERTED_FROM, source.dated_on, source.issued_at
        yield BillEvent(kind, on, at, reference=source.number or "", subject_id=source.id)
    for id, _ in view.documents.converted_to(document.id):
        became = view.documents.get(id)
        kind, on, at = EventKind.CONVERTED_TO, became.dated_on, became.created_at
        yield BillEvent(kind, on, at, reference=became.number or "", subject_id=became.id)
