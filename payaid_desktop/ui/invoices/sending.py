"""Sending a document: by the shop's own mail server or gateway where it has one, else by the programs of the computer.

The programs get the words typed in; the PDF lies ready to be added by hand.
"""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from payaid_desktop.documents.messages import (
    document_message,
    document_text,
    mail_link,
    whatsapp_link,
)
from payaid_desktop.domain.documents import DocumentStatus
from payaid_desktop.services.bill_views import BillView
from payaid_desktop.services.mailing import Channel
from payaid_desktop.services.messages import Queued
from payaid_desktop.ui.desk import Desk, Told


@dataclass(frozen=True, slots=True)
class _ByHand:
    """A link with the words, and the PDF to be added."""

    link: str
    pdf: Path


def send_by_whatsapp(desk: Desk, document_id: str) -> None:
    """Send it by the shop's gateway, or open WhatsApp with the words and the customer's number."""
    _send(desk, document_id, Channel.WHATSAPP, _tr("WhatsApp is open with the words"))


def send_by_mail(desk: Desk, document_id: str) -> None:
    """Send it by the shop's mail server, or open the mail program with a letter."""
    _send(desk, document_id, Channel.EMAIL, _tr("The letter is open in your mail program"))


def goes_by_itself(desk: Desk, view: BillView, channel: Channel) -> bool:
    """Whether a document can be sent without a program of the computer."""
    address = view.email if channel is Channel.EMAIL else view.phone
    is_draft = view.document.status is DocumentStatus.DRAFT
    return bool(address) and not is_draft and desk.services.messages.can_send(channel)


def _send(desk: Desk, document_id: str, channel: Channel, title: str) -> None:
    def work() -> Queued | _ByHand:
        view = desk.services.bill_views.get(document_id)
        if goes_by_itself(desk, view, channel):
            return _queued(desk, view, channel)
        return _ByHand(_link(view, channel), desk.papers.pdf(view.document))

    def ready(made: Queued | _ByHand) -> None:
        if isinstance(made, Queued):
            title = _tr("Goes to {to}").format(to=made.to)
            desk.shell.tell(Told(title, _tr("By itself, with the PDF. Sync and jobs shows it.")))
        else:
            _tell_by_hand(desk, made, opened)

    opened = title
    desk.tasks.run_long(work, on_success=ready, on_error=desk.shell.tell_error)


def _queued(desk: Desk, view: BillView, channel: Channel) -> Queued:
    write = document_message if channel is Channel.EMAIL else document_text
    message = write(view.document, business=view.business, settled=view.settled)
    return desk.services.messages.send_document(view.document.id, message, by=channel).value


def _tell_by_hand(desk: Desk, made: _ByHand, title: str) -> None:
    show = (_tr("Show PDF"), "", lambda: desk.outside.show_folder(made.pdf))
    if desk.outside.open_link(made.link):
        below = _tr("Add the PDF by hand: {name}").format(name=made.pdf.name)
        desk.shell.tell(Told(title, below, actions=(show,)))
    else:
        below = _tr("The PDF is ready: {name}").format(name=made.pdf.name)
        words = _tr("This computer has no program for it")
        desk.shell.tell(Told(words, below, "warn", (show,)))


def _link(view: BillView, channel: Channel) -> str:
    message = document_message(view.document, business=view.business, settled=view.settled)
    if channel is Channel.EMAIL:
        return mail_link(view.email, message)
    return whatsapp_link(view.phone, message)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Sending", text)
