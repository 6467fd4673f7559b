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


def _quotations(desk: Desk) -> Page:
    from payaid_desktop.ui.invoices.quotations_page import QuotationsPage

    return QuotationsPage(desk)


def _credit_notes(desk: Desk) -> Page:
    from payaid_desktop.ui.notes.credit_notes_page import CreditNotesPage

    return CreditNotesPage(desk)


def _payments(desk: Desk) -> Page:
    from payaid_desktop.ui.payments.payments_page import PaymentsPage

    return PaymentsPage(desk)


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


def _settings(desk: Desk) -> Page:
    from payaid_desktop.ui.settings.page import SettingsPage

    return SettingsPage(desk)


def _editor(desk: Desk) -> Page:
    from payaid_desktop.ui.invoices.editor_page import EditorPage

    return EditorPage(desk)


def _quotation_editor(desk: Desk) -> Page:
    from payaid_desktop.ui.invoices.editor_page import QuotationEditorPage

    return QuotationEditorPage(desk)


def _contact(desk: Desk) -> Page:
    from payaid_desktop.ui.contacts.contact_page import ContactPage

    return ContactPage(desk)


def _deals(desk: Desk) -> Page:
    from payaid_desktop.ui.deals.board_page import DealsPage

    return DealsPage(desk)


def _products(desk: Desk) -> Page:
    from payaid_desktop.ui.products.list_page import ProductsPage

    return ProductsPage(desk)


def _outgoing(desk: Desk) -> Page:
    from payaid_desktop.ui.outgoing.page import OutgoingPage

    return OutgoingPage(desk)


PAGES: Final[Mapping[str, Callable[[Desk], Page]]] = {
    "home": _home,
    "invoices": _invoices,
    "quotations": _quotations,
    "credit_notes": _credit_notes,
    "payments": _payments,
    "bill": _bill,
    "quotation": _quotation,
    "credit_note": _credit_note,
    "contacts": _contacts,
    "settings": _settings,
    "outgoing": _outgoing,
    "editor": _editor,
    "quotation_editor": _quotation_editor,
    "contact": _contact,
    "deals": _deals,
    "products": _products,
}
