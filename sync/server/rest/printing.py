"""Papers for programs: the same ones that the window and the command print."""

from starlette.requests import Request

from payaid_desktop.documents.letter_maker import LetterMaker
from payaid_desktop.domain.documents import Document
from payaid_desktop.services.acts import Acts
from payaid_desktop.services.build import services_of
from sync.server.serving import parts_of
from sync.server.settings import shop_settings


def printed(request: Request, acts: Acts, document: Document) -> tuple[str, bytes]:
    """Print a document: the name of its file, and the PDF of the copy for its buyer."""
    return letter_maker(request, acts).paper(document.id)


def letter_maker(request: Request, acts: Acts) -> LetterMaker:
    """Give who writes and prints for a shop."""
    settings = shop_settings(parts_of(request).settings)
    return LetterMaker(services_of(acts, settings), settings)
