"""Letters for jobs; what prints is loaded by the first one, for most programs send none today."""

from functools import cached_property
from typing import TYPE_CHECKING

from payaid_desktop.services.build import Services
from payaid_desktop.services.mailing import Channel
from payaid_desktop.services.messages import Message
from payaid_desktop.services.settings import Settings

if TYPE_CHECKING:
    from payaid_desktop.documents.letters import Letters


class LetterMaker:
    """Writes letters with their papers, for the jobs; what prints is loaded by the first one."""

    def __init__(self, services: Services, settings: Settings) -> None:
        self._services = services
        self._settings = settings

    def document(self, document_id: str, channel: Channel) -> Message:
        """Write what goes with a document."""
        return self._letters.document(document_id, channel)

    def reminder(self, document_id: str, channel: Channel) -> Message | None:
        """Ask for what is to be paid on a bill now; None where it is paid."""
        return self._letters.reminder(document_id, channel)

    def paper(self, document_id: str) -> tuple[str, bytes]:
        """Print a document: the name of its file, and the PDF."""
        return self._letters.paper(document_id)

    @cached_property
    def _letters(self) -> "Letters":
        from payaid_desktop.documents.letters import Letters  # noqa: PLC0415 - typst comes late
        from payaid_desktop.documents.printing import Printer  # noqa: PLC0415 - the same

        return Letters(self._services, Printer(self._services, folder=self._settings.pdf_dir))
