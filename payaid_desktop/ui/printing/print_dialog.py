"""The dialog that prints: which printer, which copies, or a PDF."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog, QWidget

from payaid_desktop.domain.documents import Document
from payaid_desktop.domain.payments import Payment
from payaid_desktop.ui.desk import Desk
from payaid_desktop.ui.dialog_scope import open_over
from payaid_desktop.ui.invoices.copy_words import copy_name
from payaid_desktop.ui.kit.buttons import Button
from payaid_desktop.ui.kit.choices import Choice, Switch
from payaid_desktop.ui.kit.dialogs import Dialog
from payaid_desktop.ui.kit.fields import Field
from payaid_desktop.ui.kit.labels import Icon, Label
from payaid_desktop.ui.kit.layouts import STRETCH, Grown, box, column, holding, row
from payaid_desktop.ui.outside import usual_folder
from payaid_desktop.ui.printing.print_acts import (
    print_as_chosen,
    print_on,
    read_subject,
    save_pdf,
)
from payaid_desktop.ui.printing.printers import printer_names


class PrintDialog:
    """Asks how a document or receipt is to be printed."""

    def __init__(self, desk: Desk, subject: str, paper: Document | Payment) -> None:
        self._desk = desk
        self._subject = subject
        self._names = printer_names()
        self._words = desk.papers.copies(paper) if isinstance(paper, Document) else ()
        self._switches = tuple(
            Switch(desk.look, name=copy_name(word), on=number == 0)
            for number, word in enumerate(self._words)
        )
        self._choice = Choice(
            desk.look, [(name, name) for name in self._names], name=_tr("Printer")
        )
        self._buttons = self._make_buttons()
        title = _tr("Print {number}").format(number=paper.number or _tr("draft"))
        self.dialog = Dialog(
            desk.look,
            desk.shell.overlay_parent(),
            title=title,
            body=self._body(),
            buttons=self._buttons,
            width_px=520,
        )

    def open(self) -> None:
        """Show it."""
        remembered = self._desk.preferences.printer
        if remembered in self._names:
            self._choice.set_value(remembered)
        focus = self._buttons[-1]
        handlers = {"save": self.print_it, "print": self.print_it}
        open_over(self._desk, self.dialog, "print", handlers, focus=focus)

    def print_it(self) -> None:
        """Print on the chosen printer and remember it; without any printer, write the PDF."""
        if not self._names:
            self.save_it()
            return
        printer = str(self._choice.value() or "")
        self._remember(printer)
        self.dialog.leave()
        print_on(self._desk, self._subject, printer=printer, words=self._chosen())

    def save_it(self) -> None:
        """Ask for a folder and write the PDF into it."""
        usual = self._desk.preferences.folder or usual_folder()
        title = _tr("Folder for the PDF")
        folder = QFileDialog.getExistingDirectory(self._desk.shell.overlay_parent(), title, usual)
        if not folder:
            return
        self._desk.preferences.folder = folder
        self.dialog.leave()
        save_pdf(self._desk, self._subject, folder=Path(folder), words=self._chosen())

    def ask_system(self) -> None:
        """Let the system's own dialog choose the printer."""
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        if QPrintDialog(printer, self._desk.shell.overlay_parent()).exec():
            self.print_as_chosen(printer)

    def print_as_chosen(self, printer: QPrinter) -> None:
        """Print as the system's dialog says; a printer is remembered, a file is not."""
        if not printer.outputFileName():
            self._remember(printer.printerName())
        self.dialog.leave()
        print_as_chosen(self._desk, self._subject, printer, words=self._chosen())

    def _chosen(self) -> tuple[str, ...] | None:
        """The copies that are switched on; the first where none is."""
        chosen = tuple(
            word
            for word, switch in zip(self._words, self._switches, strict=True)
            if switch.isChecked()
        )
        return chosen or self._words[:1]

    def _remember(self, printer: str) -> None:
        self._desk.preferences.printer = printer
        self._desk.preferences.save()

    def _make_buttons(self) -> tuple[Button, ...]:
        look = self._desk.look
        pdf = Button(look, _tr("PDF to a folder"), icon="file-down")
        pdf.clicked.connect(self.save_it)
        if not self._names:
            pdf = Button(look, _tr("PDF to a folder"), icon="file-down", variant="primary")
            pdf.clicked.connect(self.save_it)
            return (pdf,)
        go = Button(
            look, _tr("Print"), icon="printer", variant="primary", keys=self._desk.keys("print")
        )
        go.clicked.connect(self.print_it)
        return (pdf, go)

    def _body(self) -> QWidget:
        look = self._desk.look
        parts: list[QWidget] = [self._printer_part()]
        if self._words:
            copies = [
                row(switch, Label(look, copy_name(word)), STRETCH, gap=9)
                for word, switch in zip(self._words, self._switches, strict=True)
            ]
            title = Label(look, _tr("Copies"), "label", "text2")
            parts.append(holding(column(12, title, 6, *copies, gap=2)))
        return holding(column(*parts))

    def _printer_part(self) -> QWidget:
        look = self._desk.look
        if not self._names:
            text = Label(
                look,
                _tr("This computer knows no printer. You can keep the paper as a PDF."),
                "body",
                "text2",
            ).wrapped()
            inner = row(Icon(look, "info", "info_line"), Grown(text), margins=(12, 10), gap=10)
            return box(inner, "info")
        system = Button(look, _tr("System dialog…"))
        system.clicked.connect(self.ask_system)
        field = Field(look, _tr("Printer"), self._choice, reserved=False)
        return holding(row(Grown(field), holding(column(STRETCH, system)), gap=8))


def open_print_dialog(desk: Desk, subject: str | None) -> None:
    """Ask how a document ("ID") or a receipt ("payment/ID") is to be printed."""
    if subject is None:
        return
    desk.tasks.run(
        lambda: read_subject(desk.services, subject),
        on_success=lambda paper: PrintDialog(desk, subject, paper).open(),
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("PrintDialog", text)
