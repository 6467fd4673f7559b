"""What a user can do with payments: record, look up, reverse. Nothing is ever edited."""

from collections.abc import Sequence
from dataclasses import replace

from payaid_desktop.domain.documents import SETTLED_KINDS, Document, DocumentStatus
from payaid_desktop.domain.errors import ConflictError, ValidationError
from payaid_desktop.domain.ledger import payment_entry
from payaid_desktop.domain.money import Money
from payaid_desktop.domain.payments import (
    Allocation,
    OpenItem,
    Payment,
    PaymentDirection,
    allocate_oldest_first,
)
from payaid_desktop.services.acts import Acts, Outcome
from payaid_desktop.services.contacts import known_contact
from payaid_desktop.services.days import checked_day
from payaid_desktop.services.inputs.payments import PaymentInput, ReversalInput
from payaid_desktop.store.mapping import to_plain
from payaid_desktop.store.paging import Page, PageRequest
from payaid_desktop.store.payments import PaymentFilter
from payaid_desktop.store.work import Work

SUBJECT = "payments"
_CASH_PARTY = "Cash sale"


class Payments:
    """Money received and paid."""

    def __init__(self, acts: Acts) -> None:
        self._acts = acts

    def record(self, given: PaymentInput) -> Outcome[Payment]:
        """Record a payment and settle documents with it.

        Without allocations it settles what is due first; what is left over is an advance on account.

        Raises:
            NotFoundError: the contact or a document does not exist.
            ConflictError: a document is not issued or belongs to somebody else, or the contact was merged.
            ValidationError: more is allocated than is due, or than was paid.
        """
        with self._acts.write() as work:
            payment = self._record(work, given)
        return Outcome.of(payment, work)

    def record_many(self, given: Sequence[PaymentInput]) -> Outcome[tuple[Payment, ...]]:
        """Record payments, all or none."""
        with self._acts.write() as work:
            payments = tuple(self._record(work, each) for each in given)
        return Outcome.of(payments, work)

    def reverse(self, payment_id: str, given: ReversalInput) -> Outcome[Payment]:
        """Counter a payment with an opposite one; what it settled is due again.

        Raises:
            ConflictError: it is reversed already, or is itself a reversal.
            ValidationError: the day lies before the payment, or in the future.
        """
        with self._acts.write() as work:
            payment = self._reverse(work, work.payments.get(payment_id), given)
        return Outcome.of(payment, work)

    def get(self, payment_id: str) -> Payment:
        """Read a payment with its allocations.

        Raises:
            NotFoundError: there is none of this id.
        """
        with self._acts.read() as view:
            return view.payments.get(payment_id)

    def reversal_of(self, payment_id: str) -> Payment | None:
        """Read the payment that countered another, if one did."""
        with self._acts.read() as view:
            return view.payments.reversal_of(payment_id)

    def due(self, document_id: str) -> Money:
        """Tell what is still to be paid on a document; 0 for drafts, and for what nobody owes."""
        with self._acts.read() as view:
            return view.payments.due(document_id)

    def page(self, chosen: PaymentFilter, request: PageRequest) -> Page[Payment]:
        """List payments, the newest first."""
        with self._acts.read() as view:
            return view.payments.page(chosen, request)

    def open_items(self, contact_id: str) -> Sequence[OpenItem]:
        """List what a contact still has to pay, what is due first at the top."""
        with self._acts.read() as view:
            return view.payments.open_items(contact_id)

    def advance(self, contact_id: str) -> Money:
        """What a contact has paid ahead."""
        with self._acts.read() as view:
            return view.payments.advance(contact_id)

    def _record(self, work: Work, given: PaymentInput) -> Payment:
        dated_on = checked_day(given.dated_on, today=self._acts.today())
        documents = [work.documents.get(each.document_id) for each in given.allocations]
        contact_id = given.contact_id or (documents[0].contact_id if documents else None)
        name = known_contact(work, contact_id).name if contact_id else _CASH_PARTY
        shares = self._shares(work, given, contact_id, documents)
        direction = given.direction
        payment = self._numbered(
            work,
            Payment(
                id=work.ids.new(),
                direction=direction,
                number="",
                series_id="",
                serial=0,
                financial_year="",
                contact_id=contact_id,
                party_name=name,
                dated_on=dated_on,
                mode=given.mode,
                amount=given.amount,
                reference=given.reference,
                cheque_on=given.cheque_on,
                notes=given.notes,
                reverses_id=None,
                reason="",
                device_id=work.actor.device_id,
                created_at=work.now,
            ),
        )
        allocations = tuple(
            Allocation(work.ids.new(), payment.id, None, document_id, amount, work.now)
            for document_id, amount in shares
        )
        return _keep(work, replace(payment, allocations=allocations), verb="record")

    def _shares(
        self,
        work: Work,
        given: PaymentInput,
        contact_id: str | None,
        documents: Sequence[Document],
    ) -> tuple[tuple[str, Money], ...]:
        if given.allocations:
            _check_allocations(work, given, contact_id, documents)
            return tuple((each.document_id, each.amount) for each in given.allocations)
        if given.on_account or given.direction is PaymentDirection.PAID:
            return ()
        return allocate_oldest_first(given.amount, work.payments.open_items(contact_id))

    def _numbered(self, work: Work, payment: Payment) -> Payment:
        kind = f"payment_{payment.direction.value}"
        taken = work.series.take(
            device_id=work.actor.device_id,
            choice=work.business.get().series_of(kind),
            dated_on=payment.dated_on,
            ids=work.ids,
        )
        return replace(
            payment,
            number=taken.number,
            series_id=taken.series_id,
            serial=taken.serial,
            financial_year=taken.financial_year,
        )

    def _reverse(self, work: Work, payment: Payment, given: ReversalInput) -> Payment:
        if payment.reverses_id is not None:
            raise ConflictError("This is a reversal. Record a new payment instead.")
        done = work.payments.reversal_of(payment.id)
        if done is not None:
            raise ConflictError(f"{payment.number} is reversed already, by {done.number}.")
        on = checked_day(given.dated_on, today=self._acts.today())
        if given.dated_on is not None and on < payment.dated_on:
            sentence = (
                f"{payment.number} is of {payment.dated_on:%d-%m-%Y}. Give that day or a later."
            )
            raise ValidationError({"datedOn": sentence})
        reversal = self._numbered(
            work,
            replace(
                payment,
                id=work.ids.new(),
                dated_on=on,
                reverses_id=payment.id,
                reason=given.reason,
                device_id=work.actor.device_id,
                created_at=work.now,
                allocations=(),
            ),
        )
        freed = tuple(
            Allocation(work.ids.new(), reversal.id, None, document_id, Money(-paise), work.now)
            for document_id, paise in _still_allocated(payment).items()
        )
        return _keep(work, replace(reversal, allocations=freed), verb="reverse")


def _keep(work: Work, payment: Payment, *, verb: str) -> Payment:
    work.payments.add(payment)
    work.figures.refresh_due([work.documents.get(each.document_id) for each in payment.allocations])
    work.ledger.add(payment_entry(work.ids.new(), payment))
    work.journal.title = f"Send payment {payment.number}"
    work.journal.happened(
        f"payment.{verb}", "payment", payment.id, to_plain(payment), subject=SUBJECT
    )
    for each in payment.allocations:
        work.journal.touch("invoices", each.document_id)
    return payment


def _still_allocated(payment: Payment) -> dict[str, int]:
    sums: dict[str, int] = {}
    for each in payment.allocations:
        sums[each.document_id] = sums.get(each.document_id, 0) + each.amount.paise
    return {document_id: paise for document_id, paise in sums.items() if paise}


def _check_allocations(
    work: Work, given: PaymentInput, contact_id: str | None, documents: Sequence[Document]
) -> None:
    details = {}
    total, seen = 0, set[str]()
    for place, (each, document) in enumerate(zip(given.allocations, documents, strict=True)):
        field = f"allocations[{place}]"
        _check_settles(document, contact_id)
        due = work.payments.due(document.id)
        if document.id in seen:
            details[f"{field}.documentId"] = "This document stands here twice. Give it once."
        if each.amount.paise > due.paise:
            details[f"{field}.amount"] = f"Only {due} is due on {document.number}."
        seen.add(document.id)
        total += each.amount.paise
    if total > given.amount.paise:
        details["allocations"] = "More is allocated than was paid. Lower an amount."
    if details:
        raise ValidationError(details)


def _check_settles(document: Document, contact_id: str | None) -> None:
    if document.kind not in SETTLED_KINDS or document.status is not DocumentStatus.ISSUED:
        raise ConflictError(f"{document.number or 'A draft'} is no issued bill that can be paid.")
    if document.contact_id != contact_id:
        raise ConflictError(f"{document.number} belongs to another customer.")
