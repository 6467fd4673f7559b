"""Papers for programs: the same ones that the window and the command print."""

from starlette.requests import Request

from payaid_desktop.domain.documents import Document
from payaid_desktop.services.acts import Acts
from payaid_desktop.services.build import services_of
from payaid_desktop.services.settings import Settings
from sync.server.serving import parts_of


def printed(request: Request, acts: Acts, document: Document) -> tuple[str, bytes]:
    """Print a document: the name of its file, and the PDF of the copy for its buyer."""
    from payaid_desktop.documents.printing import Printer  # typst waits for the first paper

    folder = parts_of(request).settings.folder
    settings = Settings.from_environment({"PAYAID_DATA_DIR": str(folder)})
    printer = Printer(services_of(acts, settings), folder=folder)
    return printer.document_file(document)
