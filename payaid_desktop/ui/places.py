"""The places of the side bar, in their order."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication


@dataclass(frozen=True, slots=True)
class Place:
    """A place that the side bar leads to; `group` is the heading above it, "" when it goes on under the last one."""

    page: str
    title: str
    icon: str
    group: str = ""


PLACES: Final = (
    Place("home", "Home", "house"),
    Place("invoices", "Invoices", "receipt-indian-rupee", "Sell"),
    Place("quotations", "Quotations", "file-text"),
    Place("credit_notes", "Credit notes", "undo-2"),
    Place("payments", "Payments", "banknote"),
    Place("contacts", "Contacts", "users", "Customers"),
    Place("deals", "Deals", "kanban"),
    Place("products", "Products", "package", "Stock"),
    Place("outgoing", "Sync and jobs", "refresh-cw", "This computer"),
    Place("settings", "Settings", "settings"),
)


def place_words(text: str) -> str:
    """Give a title or heading of the side bar in the language of the window."""
    return QCoreApplication.translate("Places", text)
