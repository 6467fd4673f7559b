"""A page of plain text on paper: the recovery key, the key card."""

from PySide6.QtGui import QFont, QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from payaid_desktop.ui.kit.type import FAMILIES

_POINTS = 12


def print_text(parent: QWidget, text: str) -> bool:
    """Ask for a printer and print; tell whether it was printed."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    if QPrintDialog(printer, parent).exec() != QPrintDialog.DialogCode.Accepted:
        return False
    text_page(text).print_(printer)
    return True


def text_page(text: str) -> QTextDocument:
    """Lay a text out as it is written."""
    page = QTextDocument()
    font = QFont()
    font.setFamilies(FAMILIES)
    font.setPointSize(_POINTS)
    page.setDefaultFont(font)
    page.setPlainText(text)
    return page
