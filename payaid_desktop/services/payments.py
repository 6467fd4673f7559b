"""What a user can do with payments: record, look up, allocate, reverse. Nothing is ever edited."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from payaid_desktop.domain.contacts import Contact
from payaid_desktop.domain.documents import Document, DocumentKind
from payaid_desktop.domain.errors import ConflictError, NotFoundError, ValidationError
from payaid_desktop.domain.ledger import payment_entry
from payaid_desktop.domain.money import ZERO, Money
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
from payaid_desktop.services.inputs.payments import (
    AllocatingInput,
    PaymentInput,
    ReversalInput,
)
from payaid_desktop.services.settling import (
    Shares,
    allocations_of,
    chosen_shares,
    settle,
    touch_bills,
)
from payaid_desktop.store.mapping import to_plain
from payaid_desktop.store.paging import Page, PageRequest
from payaid_desktop.store.payments import PaymentFilter, PaymentLine, PaymentSum
from payaid_desktop.store.work import Work

SUBJECT = "payments"
SUMMED_MAX = 100_000
"""So many payments of a period are added up by mode, in about half a second."""
_CASH_PARTY = "Cash sale"


class Payments:
    """Money received and paid."""

    def __init__(self, acts: Acts) -> None:
        self._acts = acts

    def record(self, given: PaymentInput) -> Outcome[Payment]:
        """Record a payment and settle with it what is owed.

        Without allocations it settles what is due first, an opening balance included; what is left over stays on
        account. Money paid out gives back what the contact has on account, the oldest first.

        Raises:
            NotFoundError: the contact or a document does not exist.
            ConflictError: a document is not issued or belongs to somebody else, or the contact was merged.
            ValidationError: more is allocated than is due, or than was paid.
        """
        with self._acts.write() as work:
            payment = self.record_in(work, given)
        return Outcome.of(payment, work)

    def record_many(self, given: Sequence[PaymentInput]) -> Outcome[tuple[Payment, ...]]:
        """Record payments, all or none."""
        with self._acts.write() as work:
            payments = tuple(self.record_in(work, each) for each in given)
        return Outcome.of(payments, work)

    def allocate(self, payment_id: str, given: AllocatingInput) -> Outcome[Payment]:
        """Settle open bills of the same contact with what is left of a payment on account.

        Without allocations it settles what is due first.

        Raises:
            ConflictError: nothing is left of the payment, or nothing is open that it could settle.
            ValidationError: more is allocated than is due, or than is left.
        """
        with self._acts.write() as work:
            payment = work.payments.get(payment_id)
            self._allocate(work, payment.id, payment.number, given)
            payment = work.payments.get(payment_id)
        return Outcome.of(payment, work)

    def allocate_note(self, note_id: str, given: AllocatingInput) -> Outcome[Document]:
        """Settle open bills of the same contact with what is left of a credit note; otherwise as `allocate`."""
        with self._acts.write() as work:
            note = work.documents.get(note_id, what="credit note")
            if note.kind is not DocumentKind.CREDIT_NOTE:
                raise NotFoundError("There is no such credit note.")
            self._allocate(work, note.id, note.number or "This draft", given)
        return Outcome.of(note, work)

    def allocate_all(self, contact_id: str) -> Outcome[Contact]:
        """Settle what a contact owes with all that it has on account, on both sides the oldest first.

        Raises:
            ConflictError: nothing is on account, or nothing is owed.
        """
        with self._acts.write() as work:
            contact = known_contact(work, contact_id)
            credits = work.open_items.credits(contact_id)
            if not credits or not work.open_items.owed(contact_id):
                raise ConflictError(
                    f"“{contact.name}” has no credit that something owed could use."
                )
            for credit in credits:
                owed = work.open_items.owed(contact_id)
                shares = allocate_oldest_first(-credit.due, owed)
                settle(work, credit, shares, on=self._acts.today())
            work.journal.title = f"Send allocations of {contact.name}"
        return Outcome.of(contact, work)

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
            return view.open_items.due(document_id)

    def count(self, chosen: PaymentFilter) -> int:
        """Count payments."""
        with self._acts.read() as view:
            return view.payments.count_chosen(chosen)

    def page(
        self, chosen: PaymentFilter, request: PageRequest, *, sort: str = "newest"
    ) -> Page[Payment]:
        """List payments."""
        with self._acts.read() as view:
            return view.payments.page(chosen, request, sort=sort)

    def lines(self, chosen: PaymentFilter, request: PageRequest) -> Page[PaymentLine]:
        """List payments as a list shows them, the newest first."""
        with self._acts.read() as view:
            return view.payments.lines(chosen, request)

    def sums(
        self,
        *,
        from_on: date | None = None,
        to_on: date | None = None,
        at_most: int = SUMMED_MAX,
    ) -> Sequence[PaymentSum] | None:
        """Count and add up the payments of a period by way and mode; None where there are more than `at_most`."""
        with self._acts.read() as view:
            if view.payments.count(from_on=from_on, to_on=to_on) > at_most:
                return None
            return view.payments.sums(from_on=from_on, to_on=to_on)

    def open_items(self, contact_id: str) -> Sequence[OpenItem]:
        """List what a contact still has to pay, what is due first at the top."""
        with self._acts.read() as view:
            return view.open_items.owed(contact_id)

    def advance(self, contact_id: str) -> Money:
        """What a contact has on account that settles nothing yet."""
        with self._acts.read() as view:
            return view.open_items.advance(contact_id)

    def record_in(self, work: Work, given: PaymentInput) -> Payment:
        """Record a payment in a transaction that is open already."""
        dated_on = checked_day(given.dated_on, today=self._acts.today())
        documents = [work.documents.get(each.document_id) for each in given.allocations]
        contact_id = given.contact_id or (documents[0].contact_id if documents else None)
        name = known_contact(work, contact_id).name if contact_id else _CASH_PARTY
        shares = _shares_of_new(work, given, contact_id, documents)
        _warn_of_day(work, dated_on, shares)
        payment = self._numbered(
            work,
            Payment(
                id=work.ids.new(),
                direction=given.direction,
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
        allocations = allocations_of(work, payment.item, shares, on=dated_on)
        return _keep(work, replace(payment, allocations=allocations), verb="record")

    def _allocate(self, work: Work, id: str, number: str, given: AllocatingInput) -> None:
        credit = work.open_items.get(id)
        if credit is None or credit.due >= ZERO:
            raise ConflictError(f"{number} has nothing left on account that could be allocated.")
        documents = [work.documents.get(each.document_id) for each in given.allocations]
        if given.allocations:
            shares = chosen_shares(
                work, given.allocations, credit.contact_id, documents, at_most=-credit.due
            )
        elif credit.contact_id is None:
            sentence = "Choose the bills: not all cash sales are of the same customer."
            raise ValidationError({"allocations": sentence})
        else:
            shares = allocate_oldest_first(-credit.due, work.open_items.owed(credit.contact_id))
        if not shares:
            raise ConflictError(f"Nothing is open that {number} could settle.")
        settle(work, credit, shares, on=self._acts.today())
        work.journal.title = f"Send allocations of {number}"

    def _numbered(self, work: Work, payment: Payment) -> Payment:
        kind = f"payment_{payment.direction.value}"
        taken = work.series.take(
            device_id=work.actor.device_id,
            choice=work.business.get().series_of(kind),
            dated_on=payment.dated_on,
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
        return _keep(work, reversal, verb="reverse", frees=payment.allocations)


def _keep(work: Work, payment: Payment, *, verb: str, frees: Sequence[Allocation] = ()) -> Payment:
    """Write a payment with what follows from it; `frees` is what stops being settled by it."""
    settled = (*payment.allocations, *frees)
    work.payments.add(payment)
    work.open_items.settled(settled)
    work.open_items.refresh_payment(payment.reverses_id or payment.id)
    work.ledger.add(payment_entry(payment))
    work.journal.title = f"Send payment {payment.number}"
    body = {"payment": to_plain(payment), "series": work.series.described(payment.series_id)}
    work.journal.happened(f"payment.{verb}", "payment", payment.id, body, subject=SUBJECT)
    touch_bills(work, settled)
    return payment


def _shares_of_new(
    work: Work, given: PaymentInput, contact_id: str | None, documents: Sequence[Document]
) -> Shares:
    """What a payment that is about to be recorded settles, or, of money paid out, gives back."""
    if given.allocations:
        return chosen_shares(work, given.allocations, contact_id, documents, at_most=given.amount)
    if given.on_account or contact_id is None:
        return ()
    inward = given.direction is PaymentDirection.RECEIVED
    items = work.open_items
    others = items.owed(contact_id) if inward else items.credits(contact_id)
    return allocate_oldest_first(given.amount, others)


def _warn_of_day(work: Work, dated_on: date, shares: Shares) -> None:
    """Money may come before its bill, but more often the day of one of the two is mistyped."""
    oldest = min((item for item, _ in shares), key=lambda item: item.dated_on, default=None)
    if oldest is not None and dated_on < oldest.dated_on:
        named = oldest.number or "the opening balance"
        work.warn(
            f"The payment is dated {dated_on:%d-%m-%Y}, before the oldest bill that it settles"
            f" ({named} of {oldest.dated_on:%d-%m-%Y}). Check the day."
        )
