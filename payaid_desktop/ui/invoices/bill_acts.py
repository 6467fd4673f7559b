"""What can be done with a saved document, from its page or from a list."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QCoreApplication

from payaid_desktop.domain.documents import SALES, Document, DocumentKind, DocumentStatus
from payaid_desktop.services.acts import Outcome
from payaid_desktop.services.build import Services
from payaid_desktop.services.documents import Converting, Documents
from payaid_desktop.services.register import Register
from payaid_desktop.ui.desk import Desk, Told
from payaid_desktop.ui.invoices.bill_words import kind_name
from payaid_desktop.ui.invoices.removing import ask_to_remove
from payaid_desktop.ui.printing.print_acts import print_now, save_pdf

_EDITORS = {
    DocumentKind.INVOICE: "editor",
    DocumentKind.BILL_OF_SUPPLY: "editor",
    DocumentKind.QUOTATION: "quotation_editor",
}
"""The kinds that a form can edit while they are drafts."""
_PAGES = {
    DocumentKind.QUOTATION: "quotation",
    DocumentKind.CREDIT_NOTE: "credit_note",
}
"""Saved bills of other kinds have the page "bill"; it is the same one under another place of the side bar."""


class Subject(Protocol):
    """A document, or the line of a list that stands for one."""

    @property
    def id(self) -> str: ...
    @property
    def kind(self) -> DocumentKind: ...
    @property
    def status(self) -> DocumentStatus: ...


def register_of(services: Services, kind: DocumentKind) -> Register:
    """The service of a kind of document."""
    registers: dict[DocumentKind, Register] = {
        DocumentKind.QUOTATION: services.quotations,
        DocumentKind.PROFORMA: services.proformas,
        DocumentKind.INVOICE: services.invoices,
        DocumentKind.BILL_OF_SUPPLY: services.invoices,
        DocumentKind.CREDIT_NOTE: services.credit_notes,
        DocumentKind.DEBIT_NOTE: services.debit_notes,
        DocumentKind.DELIVERY_CHALLAN: services.challans,
    }
    return registers[kind]


def place_to_show(subject: Subject) -> str:
    """The page that shows a document: drafts that can be edited have their editor."""
    if subject.status is DocumentStatus.DRAFT and subject.kind in _EDITORS:
        return _EDITORS[subject.kind]
    return _PAGES.get(subject.kind, "bill")


def can_be_copied(subject: Subject) -> bool:
    """Whether a draft can be made of it; notes belong to their bill."""
    return subject.kind in _EDITORS


def can_be_cancelled(subject: Subject) -> bool:
    """Whether it is issued."""
    return subject.status is DocumentStatus.ISSUED


def can_be_issued(subject: Subject) -> bool:
    """Whether it is a draft that no form edits: a note, as it was kept."""
    return is_draft(subject) and subject.kind not in _EDITORS


def is_draft(subject: Subject) -> bool:
    """Whether it has no number yet, and can be thrown away."""
    return subject.status is DocumentStatus.DRAFT


def can_be_credited(subject: Subject) -> bool:
    """Whether a credit note can be made against it."""
    return subject.kind in SALES and subject.status is DocumentStatus.ISSUED


def can_be_converted(services: Services, subject: Subject) -> bool:
    """Whether it can become an invoice."""
    is_issued = subject.status is DocumentStatus.ISSUED
    return is_issued and isinstance(register_of(services, subject.kind), Converting)


class BillActs:
    """Does what can be done with documents; each tells by itself what went wrong."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def open(self, subject: Subject) -> None:
        """Show a document where it is shown."""
        self._desk.shell.go(place_to_show(subject), subject.id)

    def copy(self, subject: Subject) -> None:
        """Make a draft of the same customer and lines, and open it."""
        register = register_of(self._desk.services, subject.kind)
        if isinstance(register, Documents) and can_be_copied(subject):
            self._make(lambda: register.duplicate(subject.id))

    def convert(self, subject: Subject) -> None:
        """Make an invoice draft of a quotation, and open it."""
        register = register_of(self._desk.services, subject.kind)
        if isinstance(register, Converting):
            self._make(lambda: register.convert(subject.id))

    def cancel(self, subject: Subject) -> None:
        """Ask why, and cancel it."""
        if can_be_cancelled(subject):
            self._desk.shell.open_dialog("cancel", subject.id)

    def issue(self, subject: Subject) -> None:
        """Give a draft its number."""
        register = register_of(self._desk.services, subject.kind)

        def issued(outcome: Outcome[Document]) -> None:
            document = outcome.value
            title = _tr("{kind} {number} saved on this computer")
            shown = title.format(kind=kind_name(document.kind), number=document.number)
            tone = "warn" if outcome.warnings else "ok"
            self._desk.shell.tell(Told(shown, " ".join(outcome.warnings), tone))

        self._desk.tasks.run(
            lambda: register.issue(subject.id),
            on_success=issued,
            on_error=self._desk.shell.tell_error,
        )

    def remove(self, subject: Subject, then: Callable[[], None] = lambda: None) -> None:
        """Ask whether a draft is to go; what is issued stays. `then` is called when it has gone."""
        if is_draft(subject):
            register = register_of(self._desk.services, subject.kind)
            ask_to_remove(self._desk, lambda: register.delete(subject.id), then)
            return
        below = _tr("{keys} cancels what was issued.").format(keys=self._desk.keys("cancel"))
        self._desk.shell.tell(Told(_tr("Only a draft can be removed"), below, "warn"))

    def credit(self, subject: Subject) -> None:
        """Give goods or money of a bill back."""
        if can_be_credited(subject):
            self._desk.shell.open_dialog("credit_note", subject.id)

    def pay(self, subject: Subject) -> None:
        """Take money for a bill."""
        self._desk.shell.open_dialog("payment", subject.id)

    def send(self, subject: Subject) -> None:
        """Ask how to send it; a draft has no number that somebody could pay by."""
        if is_draft(subject):
            self._desk.shell.tell(Told(_tr("A draft is not sent"), _tr("Issue it first."), "warn"))
            return
        self._desk.shell.open_dialog("send", subject.id)

    def print(self, subject: Subject) -> None:
        """Print it on the remembered printer."""
        print_now(self._desk, subject.id)

    def choose_printer(self, subject: Subject) -> None:
        """Print it, with a choice."""
        self._desk.shell.open_dialog("print", subject.id)

    def save_pdf(self, subject: Subject) -> None:
        """Write its PDF into the folder of the papers."""
        save_pdf(self._desk, subject.id, folder=None)

    def _make(self, work: Callable[[], Outcome[Document]]) -> None:
        self._desk.tasks.run(
            work,
            on_success=lambda made: self.open(made.value),
            on_error=self._desk.shell.tell_error,
        )


def _tr(text: str) -> str:
    return QCoreApplication.translate("BillActs", text)
