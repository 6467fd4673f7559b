"""Editors for tests: one on a shop of a few known things, and what is asked of it."""

from typing import Any

from PySide6.QtWidgets import QApplication

from payaid_desktop.services.inputs.contacts import ContactInput
from payaid_desktop.services.inputs.products import ProductInput
from payaid_desktop.ui.invoices.editor_page import EditorPage, QuotationEditorPage
from payaid_desktop.ui.invoices.line_cells import Column
from tests.ui.desks import TestDesk

PUNE = [{"line1": "1 Test Road", "city": "Pune", "stateCode": "27"}]
GOODS = (
    ("Sunflower Oil 1 L pouch", "SUN1", "132", "5", "1512", "100"),
    ("Wheat Atta 10 kg", "ATTA10", "412.50", "5", "1101", "86"),
    ("Detergent Powder 1 kg", "DET1", "118", "18", "3402", "140"),
    ("Basmati Rice 5 kg", "RICE5", "545", "5", "1006", "0"),
    ("Basmati Rice 1 kg premium", "RICE1", "138", "5", "1006", "64"),
    ("Mustard Oil 1 L", "OIL1", "178", "5", "1514", "9"),
)


def stock_shop(desk: TestDesk) -> None:
    """Put the goods and customers of the mock-up into a shop."""
    services = desk.desk.services
    for place, (name, code, price, rate, hsn, stock) in enumerate(GOODS):
        services.products.create(
            ProductInput.parse(
                {
                    "name": name,
                    "code": code,
                    "unitPrice": price,
                    "gstRate": rate,
                    "hsn": hsn,
                    "unit": "PCS",
                    "openingStock": stock,
                    "barcodes": [f"SHOP-{place}"],
                }
            )
        )
    customer(desk, name="Sharma Traders", gstin="27AAPFU0939F1ZV", paymentDays=15)
    customer(desk, name="Anand Stores", phone="9000000011")


def customer(desk: TestDesk, **given: Any) -> str:
    """Add a customer in Pune; gives the id."""
    contacts = desk.desk.services.contacts
    return contacts.create(ContactInput.parse({"addresses": PUNE, **given})).value.id


def editor(desk: TestDesk, subject: str | None = None, *, quotation: bool = False) -> EditorPage:
    """Show an editor."""
    page = (QuotationEditorPage if quotation else EditorPage)(desk.desk)
    desk.show(page, subject)
    QApplication.processEvents()
    return page


def lines(page: EditorPage) -> list[tuple[str, str]]:
    """The name and quantity of each line that is shown."""
    return [
        (line.cells[Column.ITEM], line.typed[Column.QUANTITY]) for line in page.view.lines.lines
    ]


def cell(page: EditorPage, row: int, column: Column) -> str:
    """What a cell shows."""
    return page.view.lines.text_of(row, column)


def typed(page: EditorPage) -> str | None:
    """What stands in the cell that is being typed in."""
    now = page.view.grid.editor()
    return None if now is None else now.text()


def at(page: EditorPage) -> tuple[int, Column] | None:
    """The cell that is being typed in."""
    now = page.view.grid.editor()
    return None if now is None else (now.row, now.column)
