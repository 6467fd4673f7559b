"""Printing: at once, with a choice, as a PDF; with a stand-in for the computer's `lp`."""

from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrinter

from payaid_desktop.domain.errors import ConflictError
from payaid_desktop.ui.kit.labels import Label
from payaid_desktop.ui.printing.print_acts import PAYMENT, print_now, save_pdf
from payaid_desktop.ui.printing.print_dialog import PrintDialog
from payaid_desktop.ui.printing.printers import print_drawn, print_pages, print_pdf
from tests.bills import paid
from tests.ui.desks import TestDesk
from tests.ui.invoices.editors import editor
from tests.ui.key_presses import Keys
from tests.ui.shop_things import customer, invoice, opened, overlay, press


@pytest.fixture
def lp(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program `lp` that writes down how it is called, and fails for the printer "Broken"; its notes."""
    folder, notes = tmp_path / "bin", tmp_path / "lp.txt"
    folder.mkdir()
    command = folder / "lp"
    command.write_text(
        f'#!/bin/sh\necho "$@" >> "{notes}"\n'
        'if [ "$2" = Broken ]; then echo "lp: no such printer" >&2; exit 1; fi\n'
    )
    command.chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}:/usr/bin:/bin")
    return notes


def test_the_remembered_printer_gets_the_pdf_without_a_question(demo_desk: TestDesk, lp: Path):
    made = invoice(demo_desk.desk.services)
    demo_desk.desk.preferences.printer = "Counter 1"
    print_now(demo_desk.desk, made.id)
    printer, path = lp.read_text().strip().removeprefix("-d ").split(" -- ")

    assert printer == "Counter 1"
    assert PdfReader(path).pages
    assert "sent to the printer" in demo_desk.shell.told[0].title
    assert demo_desk.shell.opened == []


def test_a_bill_is_saved_and_printed_with_one_key_and_no_question(demo_desk: TestDesk, lp: Path):
    demo_desk.desk.preferences.printer = "Counter 1"
    page = editor(demo_desk)
    item = demo_desk.desk.services.suggestions.items()[0]
    page.editing.take_item(0, item.code, -1)
    Keys().alt(Qt.Key.Key_P)

    assert lp.read_text().startswith("-d Counter 1")
    assert demo_desk.shell.opened == []
    assert page.editing.form.lines == ()


def test_without_a_remembered_printer_it_is_asked(demo_desk: TestDesk):
    made = invoice(demo_desk.desk.services)
    print_now(demo_desk.desk, made.id)

    assert demo_desk.shell.opened == [("print", made.id)]


def test_a_printer_that_refuses_says_why_and_offers_another(demo_desk: TestDesk, lp: Path):
    made = invoice(demo_desk.desk.services)
    demo_desk.desk.preferences.printer = "Broken"
    print_now(demo_desk.desk, made.id)
    (told,) = demo_desk.shell.told

    assert told.tone == "bad"
    assert "no such printer" in told.below
    told.actions[0][2]()
    assert demo_desk.shell.opened == [("print", made.id)]


def test_a_receipt_is_printed_too(demo_desk: TestDesk, lp: Path):
    services = demo_desk.desk.services
    payment = services.payments.record(paid("100", contactId=customer(services))).value
    demo_desk.desk.preferences.printer = "Counter"
    print_now(demo_desk.desk, f"{PAYMENT}{payment.id}")

    assert payment.number.replace("/", "-") in lp.read_text()


def test_a_command_that_is_not_there_is_told(tmp_path: Path):
    with pytest.raises(ConflictError):
        print_pdf(str(tmp_path / "nothing"), tmp_path / "x.pdf", printer="")


def test_pages_are_painted_on_sheets_of_their_own(demo_desk: TestDesk, tmp_path: Path):
    document = invoice(demo_desk.desk.services)
    words = demo_desk.desk.papers.copies(document)
    pages = demo_desk.desk.papers.pictures(document, dots_per_inch=60, words=words)
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    print_pages(printer, pages)

    assert len(PdfReader(tmp_path / "out.pdf").pages) == len(words) == 3


def file_printer(path: Path) -> QPrinter:
    """A real printer that prints into a PDF, as the system's dialog offers it."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return printer


def test_what_the_systems_dialog_chose_is_what_is_printed_on(demo_desk: TestDesk, tmp_path: Path):
    made = invoice(demo_desk.desk.services)
    printer = file_printer(tmp_path / "chosen.pdf")
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A5))
    demo_desk.desk.preferences.printer = "Counter"
    dialog = PrintDialog(demo_desk.desk, made.id, made)
    dialog.open()
    dialog.print_as_chosen(printer)
    (page,) = PdfReader(tmp_path / "chosen.pdf").pages

    assert [round(float(side)) for side in page.mediabox[2:]] == [420, 595]  # points of A5
    assert page.images[0].image.convert("L").getextrema()[0] < 50  # something is drawn
    assert demo_desk.shell.told[-1].below.endswith("chosen.pdf")
    assert demo_desk.desk.preferences.printer == "Counter"


def test_only_the_pages_that_were_chosen_are_printed(demo_desk: TestDesk, tmp_path: Path):
    document = invoice(demo_desk.desk.services)
    printer = file_printer(tmp_path / "some.pdf")
    printer.setFromTo(2, 3)
    words = demo_desk.desk.papers.copies(document)
    print_drawn(demo_desk.desk.papers, document, printer, words=words)

    assert len(PdfReader(tmp_path / "some.pdf").pages) == 2


def test_a_printer_that_is_gone_is_told_where_the_computer_has_no_command(
    demo_desk: TestDesk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("PATH", str(tmp_path))
    made = invoice(demo_desk.desk.services)
    demo_desk.desk.preferences.printer = "Sold last year"
    print_now(demo_desk.desk, made.id)

    assert "does not know the printer" in demo_desk.shell.told[0].below


def test_the_dialog_says_where_there_is_no_printer(demo_desk: TestDesk):
    made = invoice(demo_desk.desk.services)
    dialog = opened(demo_desk, "print", made.id)
    texts = " ".join(label.text() for label in dialog.findChildren(Label))

    assert "knows no printer" in texts
    assert "Duplicate" in texts
    assert overlay(demo_desk) is dialog
    press(demo_desk, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_a_pdf_goes_into_a_folder_with_the_copies_that_are_wanted(
    demo_desk: TestDesk, tmp_path: Path
):
    made = invoice(demo_desk.desk.services)
    words = demo_desk.desk.papers.copies(made)[1:]
    folder = tmp_path / "out"
    folder.mkdir()
    save_pdf(demo_desk.desk, made.id, folder=folder, words=words)
    (path,) = folder.glob("*.pdf")
    pages = PdfReader(path).pages

    assert len(pages) == 2
    assert "DUPLICATE" in pages[0].extract_text()
    assert demo_desk.shell.told[0].below == str(folder)
