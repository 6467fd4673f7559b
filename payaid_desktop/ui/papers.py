"""The papers that the window shows and gives away, drawn off its thread from the same templates as the PDF."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Final

from payaid_desktop.domain.documents import Document
from payaid_desktop.domain.payments import Payment
from payaid_desktop.services.build import Services
from payaid_desktop.services.settings import Settings
from payaid_desktop.services.statements import Statement

if TYPE_CHECKING:
    from payaid_desktop.documents.printing import Printer

A4_INCHES: Final = 210 / 25.4
"""The width of the paper."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A paper as pictures: one PNG per page, and the words of all copies that the law names."""

    pages: tuple[bytes, ...]
    copies: tuple[str, ...] = ()


class PaperMaker:
    """Draws and writes papers. Its methods run in tasks; typst and its fonts are loaded by the first of them."""

    def __init__(self, services: Services, settings: Settings) -> None:
        self._services = services
        self._settings = settings

    def document(self, document: Document, *, width_px: float, copy: int = 0) -> Drawn:
        """Draw a document whose page is so many dots wide; `copy` is the first, second or third that the law names."""
        words = self.copies(document)
        pages = self._printer.document_pictures(
            document, dots_per_inch=width_px / A4_INCHES, words=words[copy : copy + 1]
        )
        return Drawn(pages, words)

    def payment(self, payment: Payment, *, width_px: float) -> Drawn:
        """Draw a receipt whose page is so many dots wide."""
        dots = width_px / A4_INCHES
        return Drawn(self._printer.payment_pictures(payment, dots_per_inch=dots))

    def pictures(
        self, subject: Document | Payment, *, dots_per_inch: float, words: tuple[str, ...] = ()
    ) -> tuple[bytes, ...]:
        """Draw a document or receipt for a printer that takes no PDF."""
        if isinstance(subject, Payment):
            return self._printer.payment_pictures(subject, dots_per_inch=dots_per_inch)
        printer = self._printer
        return printer.document_pictures(subject, dots_per_inch=dots_per_inch, words=words)

    def pdf(
        self,
        subject: Document | Payment,
        *,
        to: Path | None = None,
        words: tuple[str, ...] | None = None,
    ) -> Path:
        """Write the PDF of a document or receipt into a folder, that of the papers if none is named.

        `words` names the copies; without them it has as many as the shop set.

        Raises:
            DiskFullError, ReadOnlyError, StorageError: the file cannot be written.
        """
        if isinstance(subject, Payment):
            return self._printer.payment(subject, to=to).path
        return self._printer.document(subject, to=to, words=words).path

    def statement(self, read: Statement) -> Path:
        """Write the PDF of a contact's statement into the folder of the papers.

        Raises:
            DiskFullError, ReadOnlyError, StorageError: the file cannot be written.
        """
        return self._printer.statement(read).path

    def copies(self, document: Document) -> tuple[str, ...]:
        """Name the copies that the law wants of a document."""
        from payaid_desktop.documents.invoices import copy_words

        return copy_words(document)

    @cached_property
    def _printer(self) -> "Printer":
        from payaid_desktop.documents.printing import Printer

        self._settings.pdf_dir.mkdir(parents=True, exist_ok=True)
        return Printer(self._services, folder=self._settings.pdf_dir)
