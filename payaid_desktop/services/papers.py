"""What a paper shows beside its own document, each read in one transaction."""

from dataclasses import dataclass
from datetime import date

from payaid_desktop.domain.ageing import Ageing
from payaid_desktop.domain.business import Business
from payaid_desktop.domain.contacts import Contact
from payaid_desktop.domain.documents import SETTLED_KINDS, Document, DocumentStatus
from payaid_desktop.domain.money import ZERO, Money
from payaid_desktop.domain.payments import (
    Allocation,
    Payment,
    PaymentDirection,
    still_allocated,
)
from payaid_desktop.services.acts import Acts
from payaid_desktop.store.work import View


@dataclass(frozen=True, slots=True)
class BesideDocument:
    """`settled` is what payments and credit notes took off it; `original` is what a note corrects."""

    business: Business
    settled: Money
    original: Document | None


@dataclass(frozen=True, slots=True)
class Settled:
    """What a part of a payment stands against; `amount` is negative on a reversal."""

    reference: str
    dated_on: date
    total: Money
    amount: Money


@dataclass(frozen=True, slots=True)
class BesidePayment:
    """Who paid, what each part of the payment stands against, and the payment that it counters."""

    business: Business
    contact: Contact | None
    settles: tuple[Settled, ...]
    reverses: Payment | None


@dataclass(frozen=True, slots=True)
class BesideStatement:
    """`has_namesake` tells whether another contact is called the same."""

    business: Business
    contact: Contact
    ageing: Ageing
    has_namesake: bool


class Papers:
    """Reads for whoever lays papers out."""

    def __init__(self, acts: Acts) -> None:
        self._acts = acts

    def beside_document(self, document: Document) -> BesideDocument:
        """Read what a document's paper shows besides the document."""
        with self._acts.read() as view:
            original = view.documents.get(document.original_id) if document.original_id else None
            return BesideDocument(view.business.get(), _settled(view, document), original)

    def beside_payment(self, payment: Payment) -> BesidePayment:
        """Read what a receipt shows besides the payment."""
        with self._acts.read() as view:
            reverses = view.payments.get(payment.reverses_id) if payment.reverses_id else None
            return BesidePayment(
                business=view.business.get(),
                contact=view.contacts.get(payment.contact_id) if payment.contact_id else None,
                settles=tuple(
                    _settled_by(view, payment, each)
                    for each in still_allocated((reverses or payment).allocations)
                ),
                reverses=reverses,
            )

    def beside_statement(self, contact_id: str) -> BesideStatement:
        """Read what a statement's paper shows besides its lines.

        Raises:
            NotFoundError: the contact does not exist.
        """
        with self._acts.read() as view:
            contact = view.contacts.get(contact_id)
            return BesideStatement(
                business=view.business.get(),
                contact=contact,
                ageing=view.receivables.by_age(on=self._acts.today(), contact_id=contact_id).ageing,
                has_namesake=view.contacts.has_namesake(contact),
            )


def _settled(view: View, document: Document) -> Money:
    if document.kind not in SETTLED_KINDS or document.status is not DocumentStatus.ISSUED:
        return ZERO
    return document.total - view.open_items.due(document.id)


def _settled_by(view: View, payment: Payment, part: Allocation) -> Settled:
    """Read what was paid, or, of money paid out, what it gave back."""
    inward = payment.direction is PaymentDirection.RECEIVED
    document_id = part.document_id if inward else part.note_id
    if document_id is not None:
        document = view.documents.get(document_id)
        return Settled(document.number or "", document.dated_on, document.total, part.amount)
    payment_id = part.refund_id if inward else part.payment_id
    if payment_id is not None:
        other = view.payments.get(payment_id)
        return Settled(other.number, other.dated_on, other.amount, part.amount)
    entry = view.ledger.entry((part.opening_id if inward else part.credit_opening_id) or "")
    owed = entry.party_amount if inward else -entry.party_amount
    return Settled("Opening balance", entry.dated_on, owed, part.amount)
