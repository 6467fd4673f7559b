"""Writing to customers: each letter and message is a job, written down in one transaction with what it is about.

The words are frozen in the job; the paper that goes with a letter is printed when it is sent, from the document, which
does not change. A reminder is the exception: its words are made when it goes, of what is due then.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from payaid_desktop.domain.contact_points import normal_email, normal_phone
from payaid_desktop.domain.documents import Document, DocumentStatus
from payaid_desktop.domain.errors import ConflictError, ValidationError
from payaid_desktop.domain.jobs import NewJob, Queue
from payaid_desktop.services.acts import Acts, Outcome
from payaid_desktop.services.mailing import Channel, gateway_of, mailbox_of
from payaid_desktop.store.work import View, Work

DOCUMENT_MAIL: Final = "mail.document"
DOCUMENT_TEXT: Final = "text.document"
_NO_MAILBOX: Final = "Say first how this shop sends mail: mail.host and mail.from."
_NO_GATEWAY: Final = "Say first how this shop sends such messages: {channel}.url."
_NOT_ISSUED: Final = "A draft is not sent. Issue it first."


@dataclass(frozen=True, slots=True)
class Message:
    """What to send: the subject is for e-mail only."""

    subject: str
    body: str


@dataclass(frozen=True, slots=True)
class Queued:
    """A message that was written down to be sent: its job, and whom it goes to."""

    id: str
    by: Channel
    to: str


class Messages:
    """Has documents sent."""

    def __init__(self, acts: Acts) -> None:
        self._acts = acts

    def can_send(self, channel: Channel) -> bool:
        """Whether the shop has a way to send by itself; else a person does it with the program of their own."""
        with self._acts.read() as view:
            return has_way(view, channel)

    def send_document(
        self, document_id: str, message: Message, *, by: Channel, to: str | None = None
    ) -> Outcome[Queued]:
        """Have a document sent to its buyer, or to another address or number.

        Raises:
            NotFoundError: there is no such document.
            ConflictError: it is a draft, or the shop has no way to send.
            ValidationError: nobody knows where to.
        """
        with self._acts.write() as work:
            document = work.documents.get(document_id)
            if document.status is DocumentStatus.DRAFT:
                raise ConflictError(_NOT_ISSUED)
            require_way(work, by)
            address = checked_address(to or _known_address(work, document, by), by)
            job_id = work.jobs.add(
                _job(document, message, by=by, to=address), new_id=work.ids.new(), now=work.now
            )
            work.journal.touch("jobs", job_id)
        return Outcome.of(Queued(job_id, by, address), work)


def queue_of(channel: Channel) -> Queue:
    """Name the queue of a channel."""
    return Queue.EMAIL if channel is Channel.EMAIL else Queue.SMS


def address_of(view: View, contact_id: str, channel: Channel) -> str | None:
    """Say where a contact is reached."""
    contact = view.contacts.get(contact_id)
    return contact.email if channel is Channel.EMAIL else contact.phone


def has_way(view: View, channel: Channel) -> bool:
    """Whether the shop has said how it sends by a channel."""
    if channel is Channel.EMAIL:
        return mailbox_of(view) is not None
    return gateway_of(view, channel) is not None


def require_way(view: View, channel: Channel) -> None:
    """Refuse to write down what could not be sent.

    Raises:
        ConflictError: the shop has not said how it sends by this channel.
    """
    if not has_way(view, channel):
        is_mail = channel is Channel.EMAIL
        raise ConflictError(_NO_MAILBOX if is_mail else _NO_GATEWAY.format(channel=channel))


def _known_address(work: Work, document: Document, by: Channel) -> str | None:
    buyer = document.buyer
    written = buyer.email if by is Channel.EMAIL else buyer.phone
    if written or document.contact_id is None:
        return written
    return address_of(work, document.contact_id, by)


def checked_address(address: str | None, by: Channel) -> str:
    """Read an e-mail address or a phone number.

    Raises:
        ValidationError: it is none, or there is none.
    """
    if not address:
        what = "an e-mail address" if by is Channel.EMAIL else "a phone number"
        raise ValidationError({"to": f"This customer has no {what.split(' ', 1)[1]}. Give {what}."})
    try:
        return normal_email(address) if by is Channel.EMAIL else normal_phone(address)
    except ValueError as error:
        raise ValidationError({"to": str(error)}) from error


def _job(document: Document, message: Message, *, by: Channel, to: str) -> NewJob:
    payload: Mapping[str, Any] = {
        "documentId": document.id,
        "channel": by,
        "to": to,
        "subject": message.subject,
        "body": message.body,
    }
    named = f"{document.kind.replace('_', ' ')} {document.number}"
    return NewJob(
        queue=queue_of(by),
        kind=DOCUMENT_MAIL if by is Channel.EMAIL else DOCUMENT_TEXT,
        title=f"Send {named} to {to}",
        payload=payload,
        order_key=f"{document.id}:{to}",
        unique_key=f"send:{by}:{document.id}:{to}",
    )
