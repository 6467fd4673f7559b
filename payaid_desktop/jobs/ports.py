"""What the worker is given to write to people with: words and papers, a mail server, a gateway."""

from dataclasses import dataclass, field
from typing import Protocol

from payaid_desktop.services.mailing import Channel
from payaid_desktop.services.messages import Message


class Stationery(Protocol):
    """Writes the words and prints the papers."""

    def document(self, document_id: str, channel: Channel) -> Message:
        """Write what goes with a document."""

    def reminder(self, document_id: str, channel: Channel) -> Message | None:
        """Ask for what is to be paid on a bill now; None where it is paid."""

    def paper(self, document_id: str) -> tuple[str, bytes]:
        """Print a document: the name of its file, and the PDF."""


@dataclass(frozen=True, slots=True)
class Letter:
    """An e-mail; `id` is its job's, by which it is recognised if it comes twice."""

    id: str
    to: str
    message: Message
    papers: tuple[tuple[str, bytes], ...] = field(default=())


@dataclass(frozen=True, slots=True)
class TextMessage:
    """An SMS or WhatsApp message to a number of ten digits."""

    id: str
    to: str
    text: str


class Mailer(Protocol):
    """Sends letters."""

    def send(self, letter: Letter) -> str:
        """Hand a letter to the mail server; gives the server's word.

        Raises:
            DeliveryError, NetworkError: it was not taken.
        """


class MessageGateway(Protocol):
    """Sends text messages."""

    def send(self, message: TextMessage) -> str:
        """Hand a message to the gateway; gives the gateway's word.

        Raises:
            DeliveryError, NetworkError: it was not taken.
        """
