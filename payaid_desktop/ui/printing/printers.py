"""The printers of the computer.

Where the computer has `lp` (Linux, macOS) it is given the PDF itself, which prints text as text. Elsewhere the pages
are drawn as pictures in the printer's own resolution. Both run off the window's thread.
"""

import shutil
import subprocess  # nosec - the system's own printing command
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from payaid_desktop.domain.documents import Document
from payaid_desktop.domain.errors import ConflictError
from payaid_desktop.domain.payments import Payment
from payaid_desktop.ui.papers import PaperMaker

DOTS_PER_INCH_MAX: Final = 300
"""More makes pictures of a page larger than cheap printers take, and no letter clearer."""
_LP_SECONDS: Final = 60


def printer_names() -> tuple[str, ...]:
    """Name the printers that the computer knows, its usual one first."""
    usual = QPrinterInfo.defaultPrinterName()
    others = [name for name in QPrinterInfo.availablePrinterNames() if name != usual]
    return (usual, *others) if usual else tuple(others)


def print_paper(
    papers: PaperMaker,
    subject: Document | Payment,
    *,
    printer: str,
    words: tuple[str, ...] | None = None,
) -> None:
    """Print a document or receipt on a printer, "" for the usual one; `words` names its copies.

    Raises:
        ConflictError: the printer did not take it.
        DiskFullError, ReadOnlyError, StorageError: the PDF for it cannot be written.
    """
    command = shutil.which("lp")
    if command is not None:
        print_pdf(command, papers.pdf(subject, words=words), printer=printer)
    else:
        print_drawn(papers, subject, _printer(printer), words=words)


def print_drawn(
    papers: PaperMaker,
    subject: Document | Payment,
    target: QPrinter,
    *,
    words: tuple[str, ...] | None = None,
) -> None:
    """Draw a document or receipt for a printer with everything that was set for it: its paper, copies, a file.

    Raises:
        ConflictError: the printer cannot be painted on.
    """
    target.setFullPage(True)  # the papers have margins of their own
    dots = min(target.resolution(), DOTS_PER_INCH_MAX)
    if words is None and isinstance(subject, Document):
        words = papers.copies(subject)[:1]
    print_pages(target, papers.pictures(subject, dots_per_inch=dots, words=words or ()))


def print_pdf(command: str, path: Path, *, printer: str) -> None:
    """Hand a PDF to `lp`.

    Raises:
        ConflictError: it did not take the file; the sentence holds what it said.
    """
    chosen = ["-d", printer] if printer else []
    try:
        done = subprocess.run(  # noqa: S603 - a fixed command; the name of a printer is one argument
            [command, *chosen, "--", str(path)],
            capture_output=True,
            text=True,
            timeout=_LP_SECONDS,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise ConflictError("The printer does not answer. See that it is on.") from error
    if done.returncode:
        said = done.stderr.strip().splitlines()
        raise ConflictError(
            f"The printer did not take it: {said[0] if said else 'no reason given'}"
        )


def print_pages(printer: QPrinter, pages: Sequence[bytes]) -> None:
    """Paint pages, each a PNG, onto the sheets of a printer; those that were chosen, if some were.

    Raises:
        ConflictError: the printer cannot be painted on.
    """
    first, last = printer.fromPage(), printer.toPage()
    if last:  # 0 means all of them
        pages = pages[max(first, 1) - 1 : last]
    painter = QPainter()
    if not painter.begin(printer):
        raise ConflictError("The printer cannot be used. See that it is on, or choose another.")
    try:
        for number, page in enumerate(pages):
            if number:
                printer.newPage()
            picture = QImage()
            picture.loadFromData(page, "PNG")
            area = printer.paperRect(QPrinter.Unit.DevicePixel)
            size = picture.size().scaled(area.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
            painter.drawImage(QRectF(0, 0, size.width(), size.height()), picture)
    finally:
        painter.end()


def _printer(name: str) -> QPrinter:
    info = QPrinterInfo.printerInfo(name) if name else QPrinterInfo.defaultPrinter()
    if info.isNull():  # Qt would take another printer, or none and a file without a name
        raise ConflictError("This computer does not know the printer any more. Choose another.")
    printer = QPrinter(info, QPrinter.PrinterMode.HighResolution)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setPageOrientation(QPageLayout.Orientation.Portrait)
    return printer
