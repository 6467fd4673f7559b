"""Sending a document: the words are typed into WhatsApp or a letter, the PDF lies ready to be added by hand."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from payaid_desktop.documents.messages import document_message, mail_link, whatsapp_link
from payaid_desktop.services.bill_views import BillView
from payaid_desktop.ui.desk import Desk, Told

Prepare = Callable[[BillView], str]


def send_by_whatsapp(desk: Desk, document_id: str) -> None:
    """Open WhatsApp with the words; the customer's number is filled in where it is known."""
    _send(desk, document_id, _whatsapp_link, _tr("WhatsApp is open with the words"))


def send_by_mail(desk: Desk, document_id: str) -> None:
    """Open the mail program with a letter."""
    _send(desk, document_id, _mail_link, _tr("The letter is open in your mail program"))


def _send(desk: Desk, document_id: str, prepare: Prepare, title: str) -> None:
    def work() -> tuple[str, Path]:
        view = desk.services.bill_views.get(document_id)
        return prepare(view), desk.papers.pdf(view.document)

    def ready(made: tuple[str, Path]) -> None:
        link, path = made
        show = (_tr("Show PDF"), "", lambda: desk.outside.show_folder(path))
        if desk.outside.open_link(link):
            below = _tr("Add the PDF by hand: {name}").format(name=path.name)
            desk.shell.tell(Told(title, below, actions=(show,)))
        else:
            below = _tr("The PDF is ready: {name}").format(name=path.name)
            words = _tr("This computer has no program for it")
            desk.shell.tell(Told(words, below, "warn", (show,)))

    desk.tasks.run_long(work, on_success=ready, on_error=desk.shell.tell_error)


def _whatsapp_link(view: BillView) -> str:
    message = document_message(view.document, business=view.business, settled=view.settled)
    return whatsapp_link(view.phone, message)


def _mail_link(view: BillView) -> str:
    message = document_message(view.document, business=view.business, settled=view.settled)
    return mail_link(view.email, message)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Sending", text)
