"""Printing into files: reads what a paper needs, lays it out, and puts the PDF in its place whole or not at all."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from payaid_desktop.documents.invoices import copy_words, document_paper
from payaid_desktop.documents.paper import Paper, render_pdf, render_pngs
from payaid_desktop.documents.press import Press
from payaid_desktop.documents.receipts import Reversed, SettledBill, payment_paper
from payaid_desktop.documents.statements import Statement, StatementLine, statement_paper
from payaid_desktop.domain.documents import Document
from payaid_desktop.domain.ledger import EntryKind
from payaid_desktop.domain.payments import Payment
from payaid_desktop.services import statements
from payaid_desktop.services.build import Services
from payaid_desktop.services.new_files import safe_file_name, write_whole
from payaid_desktop.services.papers import BesideStatement

ID_DIGITS: Final = 6
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
        self,
        document: Document,
        *,
        to: Path | None = None,
        copies: int | None = None,
        words: tuple[str, ...] | None = None,
    ) -> Printed:
        """Print a document; `copies` is how many of the copies that the law names, else as the shop set.

        `words` names the copies one by one instead.

        Raises:
            DiskFullError, ReadOnlyError, StorageError: the file cannot be written.
        """
        chosen = self._copies(document, copies) if words is None else words
        pdf = render_pdf(self._document_paper(document), copies=chosen, press=self._press)
        return self._keep(pdf, to, name=document.number or f"draft {document.id}")

    def document_file(self, document: Document) -> tuple[str, bytes]:
        """Print a document for a letter: the name of the file, and the PDF of the copy for its buyer."""
        words = self._copies(document, 1)
        pdf = render_pdf(self._document_paper(document), copies=words, press=self._press)
        return f"{safe_file_name(document.number or document.id)}.pdf", pdf

    def document_pictures(
        self, document: Document, *, dots_per_inch: float, words: tuple[str, ...] = ()
    ) -> tuple[bytes, ...]:
        """Draw a document as one PNG picture per page, with the words of its copies."""
        paper = self._document_paper(document)
        return render_pngs(paper, copies=words, dots_per_inch=dots_per_inch, press=self._press)

    def payment(self, payment: Payment, *, to: Path | None = None) -> Printed:
        """Print the receipt of a payment, or the voucher of money paid out."""
        pdf = render_pdf(self._payment_paper(payment), press=self._press)
        return self._keep(pdf, to, name=payment.number)

    def payment_pictures(self, payment: Payment, *, dots_per_inch: float) -> tuple[bytes, ...]:
        """Draw the receipt of a payment as one PNG picture per page."""
        paper = self._payment_paper(payment)
        return render_pngs(paper, dots_per_inch=dots_per_inch, press=self._press)

    def _copies(self, document: Document, copies: int | None) -> tuple[str, ...]:
        chosen = copies if copies is not None else self._services.settings.get("paper.copies")
        return copy_words(document)[: max(1, chosen or 1)]

    def _document_paper(self, document: Document) -> Paper:
        beside = self._services.papers.beside_document(document)
        return document_paper(
            document, business=beside.business, settled=beside.settled, original=beside.original
        )

    def _payment_paper(self, payment: Payment) -> Paper:
        beside = self._services.papers.beside_payment(payment)
        reverses = beside.reverses
        return payment_paper(
            payment,
            business=beside.business,
            bills=tuple(
                SettledBill(each.reference, each.dated_on, each.total, each.amount)
                for each in beside.settles
            ),
            address=beside.contact.billing if beside.contact else None,
            reverses=Reversed(reverses.number, reverses.dated_on) if reverses else None,
        )

    def statement(self, read: statements.Statement, *, to: Path | None = None) -> Printed:
        """Print a contact's statement."""
        beside = self._services.papers.beside_statement(read.contact_id)
        paper = statement_paper(
            Statement(
                first_on=read.from_on,
                last_on=read.to_on,
                opening=read.opening,
                lines=tuple(_statement_line(line) for line in read.lines),
                ageing=beside.ageing,
            ),
            business=beside.business,
            contact=beside.contact,
            made_at=self._services.acts.now(),
        )
        pdf = render_pdf(paper, press=self._press)
        name, ending = f"statement {read.name}", _statement_ending(read, beside)
        return self._keep(pdf, to, name=name, ending=ending)

    def _keep(self, pdf: bytes, to: Path | None, *, name: str, ending: str = "") -> Printed:
        path = to or self._folder
        if to is None or to.is_dir():
            path = path / f"{safe_file_name(name, ending=ending)}.pdf"
        write_whole(path, pdf)
        return Printed(path, len(pdf))


def _statement_ending(read: statements.Statement, beside: BesideStatement) -> str:
    """Keep the statements of two contacts apart whose names come to the same in a file name."""
    day, name = read.to_on.isoformat(), read.name
    is_told_whole = safe_file_name(name, ending=f"statement-{day}").startswith(
        name.replace(" ", "-") + "-"
    )
    if is_told_whole and not beside.has_namesake:
        return day
    return f"{day} {read.contact_id[-ID_DIGITS:]}"


def _statement_line(line: statements.StatementLine) -> StatementLine:
    return StatementLine(
        dated_on=line.dated_on,
        particulars=" ".join(part for part in (_ENTRIES[line.kind], line.reference) if part),
        amount=line.debit - line.credit,
    )
