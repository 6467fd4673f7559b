"""Which page has which name. Each is imported when it is shown first, so that the window is there before them."""

from collections.abc import Callable, Mapping
from typing import Final

from payaid_desktop.ui.desk import Desk, Page


def _home(desk: Desk) -> Page:
    from payaid_desktop.ui.home.home_page import HomePage

    return HomePage(desk)


def _invoices(desk: Desk) -> Page:
    from payaid_desktop.ui.invoices.list_page import InvoicesPage

    return InvoicesPage(desk)


def _bill(desk: Desk) -> Page:
    from payaid_desktop.ui.invoices.bill_page import BillPage

    return BillPage(desk)


def _quotation(desk: Desk) -> Page:
    from payaid_desktop.ui.invoices.bill_page import BillPage

    return BillPage(desk, place="quotations")


def _credit_note(desk: Desk) -> Page:
    from payaid_desktop.ui.invoices.bill_page import BillPage

    return BillPage(desk, place="credit_notes")


def _contacts(desk: Desk) -> Page:
    from payaid_desktop.ui.contacts.list_page import ContactsPage

    return ContactsPage(desk)


PAGES: Final[Mapping[str, Callable[[Desk], Page]]] = {
    "home": _home,
    "invoices": _invoices,
    "bill": _bill,
    "quotation": _quotation,
    "credit_note": _credit_note,
    "contacts": _contacts,
}
