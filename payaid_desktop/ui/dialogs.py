"""Which dialog has which name. Each is imported when it is opened first."""

from collections.abc import Callable, Mapping
from typing import Final

from payaid_desktop.ui.desk import Desk

Opens = Callable[[Desk, str | None], None]
"""Opens a dialog over the page, about the thing of an id if there is one."""


def _palette(desk: Desk, subject: str | None) -> None:
    from payaid_desktop.ui.palette.dialog import open_palette

    open_palette(desk, subject)


def _recovery_key(desk: Desk, subject: str | None) -> None:
    from payaid_desktop.ui.onboarding.key_dialog import open_key

    open_key(desk, subject)


def _cancel(desk: Desk, subject: str | None) -> None:
    from payaid_desktop.ui.invoices.cancel_dialog import open_cancel_dialog

    open_cancel_dialog(desk, subject)


def _send(desk: Desk, subject: str | None) -> None:
    from payaid_desktop.ui.invoices.send_dialog import open_send_dialog

    open_send_dialog(desk, subject)


def _print(desk: Desk, subject: str | None) -> None:
    from payaid_desktop.ui.printing.print_dialog import open_print_dialog

    open_print_dialog(desk, subject)


def _payment(desk: Desk, subject: str | None) -> None:
    from payaid_desktop.ui.payments.payment_dialog import open_payment_dialog

    open_payment_dialog(desk, subject)


def _upi_qr(desk: Desk, subject: str | None) -> None:
    from payaid_desktop.ui.payments.qr_dialog import open_qr_dialog

    open_qr_dialog(desk, subject)


def _product_form(desk: Desk, subject: str | None) -> None:
    from payaid_desktop.ui.products.form_dialog import open_product_form

    open_product_form(desk, subject)


def _stock_count(desk: Desk, subject: str | None) -> None:
    from payaid_desktop.ui.products.count_dialog import open_stock_count

    open_stock_count(desk, subject)


def _product_import(desk: Desk, subject: str | None) -> None:
    from payaid_desktop.ui.products.import_dialog import open_product_import

    open_product_import(desk, subject)


def _credit_note(desk: Desk, subject: str | None) -> None:
    from payaid_desktop.ui.notes.credit_note_dialog import open_credit_note_dialog

    open_credit_note_dialog(desk, subject)


def _licences(desk: Desk, subject: str | None) -> None:
    from payaid_desktop.ui.settings.licences import open_licences

    open_licences(desk, subject)


def _key_card(desk: Desk, subject: str | None) -> None:
    from payaid_desktop.ui.keys.dialog import open_key_card

    open_key_card(desk, subject)


def _contact_form(desk: Desk, subject: str | None) -> None:
    from payaid_desktop.ui.contacts.form_dialog import open_contact_form

    open_contact_form(desk, subject)


def _deal_form(desk: Desk, subject: str | None) -> None:
    from payaid_desktop.ui.deals.form_dialog import open_deal_form

    open_deal_form(desk, subject)


DIALOGS: Final[Mapping[str, Opens]] = {
    "key_card": _key_card,
    "licences": _licences,
    "palette": _palette,
    "recovery_key": _recovery_key,
    "cancel": _cancel,
    "send": _send,
    "print": _print,
    "payment": _payment,
    "upi_qr": _upi_qr,
    "product_form": _product_form,
    "stock_count": _stock_count,
    "product_import": _product_import,
    "credit_note": _credit_note,
    "contact_form": _contact_form,
    "deal_form": _deal_form,
}

NEEDS: Final[Mapping[str, str]] = {
    "cancel": "invoice.cancel",
    "payment": "payment.record",
    "product_form": "product.create",
    "product_import": "product.create",
    "stock_count": "stock.move",
    "credit_note": "creditnote.issue",
    "contact_form": "contact.create",
    "deal_form": "deal.create",
}
"""The kind of operation that whoever opens a dialog must be allowed: else they would type it for nothing."""
