"""At the counter: a bill is made, issued and paid in one act, and the form it was typed in is forgotten with it."""

from dataclasses import dataclass
from decimal import Decimal

from payaid_desktop.domain.documents import Document, DocumentKind
from payaid_desktop.domain.money import Money
from payaid_desktop.domain.payments import Payment, PaymentMode
from payaid_desktop.services.acts import Acts, Outcome
from payaid_desktop.services.documents import Documents, Invoices, Quotations
from payaid_desktop.services.inputs.documents import DocumentInput
from payaid_desktop.services.inputs.payments import PaymentInput
from payaid_desktop.services.payments import Payments
from payaid_desktop.store.work import Work


@dataclass(frozen=True, slots=True)
class Received:
    """Money that was given with a bill."""

    amount: Decimal
    mode: PaymentMode
    reference: str = ""


@dataclass(frozen=True, slots=True)
class Sale:
    """What is on the counter: the bill, money received with it, the draft it was, the form it was typed in."""

    given: DocumentInput
    received: Received | None = None
    draft_id: str | None = None
    draft_version: int | None = None
    form_id: str | None = None


@dataclass(frozen=True, slots=True)
class Sold:
    """The issued document and the payment that came with it."""

    document: Document
    payment: Payment | None


class Selling:
    """Finishes documents that were typed at the counter."""

    def __init__(self, acts: Acts) -> None:
        self._acts = acts
        self._payments = Payments(acts)
        self._documents: dict[DocumentKind, Documents] = {
            each.kind: each for each in (Invoices(acts), Quotations(acts))
        }

    def issue(self, kind: DocumentKind, sale: Sale) -> Outcome[Sold]:
        """Issue a document and record what was received with it, all or nothing.

        More than the bill comes to stays on the customer's account; on a cash sale it is the change that is given back.

        Raises:
            NotFoundError, ConflictError, ValidationError: as `create_and_issue`, `replace` and `record` raise them.
            StorageError: it cannot be kept; nothing of it is.
        """
        with self._acts.write() as work:
            document = self._issued(work, kind, sale)
            title = work.journal.title
            payment = self._paid(work, document, sale.received) if sale.received else None
            work.journal.title = title
            self._forget_form(work, sale)
        return Outcome.of(Sold(document, payment), work)

    def keep_draft(self, kind: DocumentKind, sale: Sale) -> Outcome[Document]:
        """Keep what was typed as a draft of the books, and forget the form.

        Raises:
            NotFoundError, ConflictError, ValidationError: as `create` and `replace` raise them.
        """
        with self._acts.write() as work:
            document = self._drafted(work, kind, sale)
            self._forget_form(work, sale)
        return Outcome.of(document, work)

    def _issued(self, work: Work, kind: DocumentKind, sale: Sale) -> Document:
        return self._documents[kind].issue_in(work, self._drafted(work, kind, sale))

    def _drafted(self, work: Work, kind: DocumentKind, sale: Sale) -> Document:
        documents = self._documents[kind]
        if sale.draft_id is None:
            return documents.create_in(work, sale.given)
        return documents.replace_in(work, sale.draft_id, sale.given, version=sale.draft_version)

    def _paid(self, work: Work, document: Document, received: Received) -> Payment:
        return self._payments.record_in(work, _payment(work, document, received))

    def _forget_form(self, work: Work, sale: Sale) -> None:
        if sale.form_id is not None:
            work.forms.drop(sale.form_id, device_id=self._acts.actor.device_id)


def _payment(work: Work, document: Document, received: Received) -> PaymentInput:
    amount = Money.of(received.amount)
    settled = min(amount, work.open_items.due(document.id))
    if document.contact_id is None:
        amount = settled
    allocations = [{"documentId": document.id, "amount": str(settled)}] if settled else []
    return PaymentInput.parse(
        {
            "amount": str(amount),
            "mode": received.mode,
            "reference": received.reference,
            "contactId": document.contact_id,
            "datedOn": document.dated_on.isoformat(),
            "allocations": allocations,
            "onAccount": not allocations,
        }
    )
