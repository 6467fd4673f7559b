"""Printing as an act: at once to the remembered printer, with a choice, or as a PDF into a folder."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtPrintSupport import QPrinter

from payaid_desktop.domain.documents import Document
from payaid_desktop.domain.errors import AppError
from payaid_desktop.domain.payments import Payment
from payaid_desktop.services.build import Services
from payaid_desktop.ui.desk import Desk, Told
from payaid_desktop.ui.printing.printers import print_drawn, print_paper

PAYMENT: Final = "payment/"
"""What the id of a payment follows in a subject; any other subject is the id of a document."""


def read_subject(services: Services, subject: str) -> Document | Payment:
    """Read what is to be printed.

    Raises:
        NotFoundError: there is no such document or payment.
    """
    if subject.startswith(PAYMENT):
        return services.payments.get(subject.removeprefix(PAYMENT))
    return services.bill_views.get(subject).document


def print_now(desk: Desk, subject: str) -> None:
    """Print without a question on the remembered printer; without one, ask."""
    printer = desk.preferences.printer
    if not printer:
        desk.shell.open_dialog("print", subject)
        return
    print_on(desk, subject, printer=printer)


def print_on(
    desk: Desk, subject: str, *, printer: str, words: tuple[str, ...] | None = None
) -> None:
    """Print on a printer, and tell what came of it."""

    def put(paper: Document | Payment) -> None:
        print_paper(desk.papers, paper, printer=printer, words=words)

    _print(desk, subject, put, to=printer)


def print_as_chosen(
    desk: Desk, subject: str, printer: QPrinter, *, words: tuple[str, ...] | None = None
) -> None:
    """Print as it was chosen in the system's own dialog: printer or file, paper, pages, copies."""

    def put(paper: Document | Payment) -> None:
        print_drawn(desk.papers, paper, printer, words=words)

    _print(desk, subject, put, to=printer.outputFileName() or printer.printerName())


def _print(desk: Desk, subject: str, put: Callable[[Document | Payment], None], *, to: str) -> None:
    def work() -> str:
        paper = read_subject(desk.services, subject)
        put(paper)
        return paper.number or ""

    def failed(error: AppError) -> None:
        again = (_tr("Choose a printer"), "", lambda: desk.shell.open_dialog("print", subject))
        desk.shell.tell(Told(_tr("It was not printed"), error.sentence, "bad", (again,)))

    def printed(number: str) -> None:
        title = _tr("{number} sent to the printer").format(number=number)
        desk.shell.tell(Told(title, to))

    desk.tasks.run_long(work, on_success=printed, on_error=failed)


def save_pdf(
    desk: Desk, subject: str, *, folder: Path | None, words: tuple[str, ...] | None = None
) -> None:
    """Write the PDF into a folder, that of the papers if none is named, and tell where it is."""

    def work() -> Path:
        return desk.papers.pdf(read_subject(desk.services, subject), to=folder, words=words)

    def saved(path: Path) -> None:
        show = (_tr("Show folder"), "", lambda: desk.outside.show_folder(path))
        desk.shell.tell(
            Told(_tr("{name} saved").format(name=path.name), str(path.parent), actions=(show,))
        )

    desk.tasks.run_long(work, on_success=saved, on_error=desk.shell.tell_error)


def _tr(text: str) -> str:
    return QCoreApplication.translate("PrintActs", text)
