"""Printing into files: reads what a paper needs, lays it out, and puts the PDF in its place whole or not at all."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from payaid_desktop.documents.invoices import copy_words, document_paper
from payaid_desktop.documents.paper import render_pdf
from payaid_desktop.documents.press import Press
from payaid_desktop.documents.receipts import SettledBill, payment_paper
from payaid_desktop.documents.statements import Statement, StatementLine, statement_paper
from payaid_desktop.domain.documents import SALES, Document, DocumentKind, DocumentStatus
from payaid_desktop.domain.ledger import EntryKind
from payaid_desktop.domain.money import ZERO, Money
from payaid_desktop.domain.payments import Payment
from payaid_desktop.services import statements
from payaid_desktop.services.build import Services
from payaid_desktop.services.new_files import safe_file_name, write_whole

_OWED: Final = (*SALES, DocumentKind.DEBIT_NOTE)
_ENTRIES: Final = {
    EntryKind.OPENING: "Opening balance",
    EntryKind.DOCUMENT: "Bill",
    EntryKind.DOCUMENT_CANCELLED: "Cancelled",
    EntryKind.PAYMENT: "Payment",
    EntryKind.PAYMENT_REVERSED: "Payment reversed",
}


@dataclass(frozen=True, slots=True)
class Printed:
    """A file that was printed."""

    path: Path
    size: int


class Printer:
    """Prints the papers of one shop; keep one where many are printed."""

    def __init__(self, services: Services, *, folder: Path, press: Press | None = None) -> None:
        self._services = services
        self._folder = folder
        self._press = press or Press()

    def document(
        self, document: Document, *, to: Path | None = None, copies: int | None = None
    ) -> Printed:
        """Print a document; `copies` is how many of the copies that the law names, else as the shop set.

        Raises:
            DiskFullError, ReadOnlyError, StorageError: the file cannot be written.
        """
        words = copy_words(document)
        chosen = copies or self._services.settings.get("paper.copies") or 1
        paper = document_paper(
            document, business=self._services.business.get(), settled=self._settled(document)
        )
        pdf = render_pdf(paper, copies=words[:chosen], press=self._press)
        return self._keep(pdf, to, name=document.number or f"draft {document.id}")

    def payment(self, payment: Payment, *, to: Path | None = None) -> Printed:
        """Print the receipt of a payment, or the voucher of money paid out."""
        with self._services.acts.read() as view:
            contact = view.contacts.get(payment.contact_id) if payment.contact_id else None
            bills = tuple(
                _settled_bill(view.documents.get(each.document_id), each.amount)
                for each in payment.allocations
            )
        paper = payment_paper(
            payment,
            business=self._services.business.get(),
            bills=bills,
            address=contact.billing if contact else None,
        )
        return self._keep(render_pdf(paper, press=self._press), to, name=payment.number)

    def statement(self, read: statements.Statement, *, to: Path | None = None) -> Printed:
        """Print a contact's statement."""
        services = self._services
        contact = services.contacts.get(read.contact_id)
        ageing = services.statements.ageing(contact_id=contact.id)
        paper = statement_paper(
            Statement(
                first_on=read.from_on,
                last_on=read.to_on,
                opening=read.opening,
                lines=tuple(_statement_line(line) for line in read.lines),
                ageing=ageing,
            ),
            business=services.business.get(),
            contact=contact,
            made_at=services.acts.now(),
        )
        name = f"statement {contact.name} {read.to_on.isoformat()}"
        return self._keep(render_pdf(paper, press=self._press), to, name=name)

    def _settled(self, document: Document) -> Money:
        """What payments and credit notes have taken off a bill so far."""
        if document.kind not in _OWED or document.status is not DocumentStatus.ISSUED:
            return ZERO
        with self._services.acts.read() as view:
            return document.total - view.payments.due(document.id)

    def _keep(self, pdf: bytes, to: Path | None, *, name: str) -> Printed:
        path = to or self._folder
        if to is None or to.is_dir():
            path = path / f"{safe_file_name(name)}.pdf"
        write_whole(path, pdf)
        return Printed(path, len(pdf))


def _settled_bill(document: Document, amount: Money) -> SettledBill:
    return SettledBill(document.number or "", document.dated_on, document.total, amount)


def _statement_line(line: statements.StatementLine) -> StatementLine:
    return StatementLine(
        dated_on=line.dated_on,
        particulars=" ".join(part for part in (_ENTRIES[line.kind], line.reference) if part),
        amount=line.debit - line.credit,
    )
