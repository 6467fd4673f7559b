"""Letters and messages about documents, with their papers: what a job needs to write to a customer."""

from payaid_desktop.documents.messages import (
    bill_reminder,
    bill_reminder_text,
    document_message,
    document_text,
)
from payaid_desktop.documents.printing import Printer
from payaid_desktop.services.build import Services
from payaid_desktop.services.mailing import Channel
from payaid_desktop.services.messages import Message


class Letters:
    """Writes the words for a channel, and prints what goes with them."""

    def __init__(self, services: Services, printer: Printer) -> None:
        self._services = services
        self._printer = printer

    def document(self, document_id: str, channel: Channel) -> Message:
        """Write what goes with a document.

        Raises:
            NotFoundError: there is no such document.
        """
        view = self._services.bill_views.get(document_id)
        write = document_message if channel is Channel.EMAIL else document_text
        return write(view.document, business=view.business, settled=view.settled)

    def reminder(self, document_id: str, channel: Channel) -> Message | None:
        """Ask for what is to be paid on a bill now; None where it is paid.

        Raises:
            NotFoundError: there is no such document.
        """
        view = self._services.bill_views.get(document_id)
        if not view.asks_for_money:
            return None
        write = bill_reminder if channel is Channel.EMAIL else bill_reminder_text
        return write(view.document, business=view.business, due=view.due)

    def paper(self, document_id: str) -> tuple[str, bytes]:
        """Print a document: the name of its file, and the PDF.

        Raises:
            NotFoundError: there is no such document.
        """
        return self._printer.document_file(self._services.bill_views.get(document_id).document)
