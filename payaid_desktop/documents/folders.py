"""Folders of PDFs: every issued document of a register and a period, each in a file of its own."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from payaid_desktop.documents.printing import Printer
from payaid_desktop.domain.documents import Document, DocumentStatus
from payaid_desktop.services.build import Services
from payaid_desktop.services.exporting import Exported
from payaid_desktop.services.inputs.files import PaperList, PapersInput
from payaid_desktop.store.documents import DocumentFilter
from payaid_desktop.store.paging import LIMIT_MAX, PageRequest


def print_folder(
    services: Services, printer: Printer, given: PapersInput, *, folder: Path
) -> tuple[Exported, ...]:
    """Print registers into a folder, each document under its number; files of that name are replaced.

    Raises:
        DiskFullError, ReadOnlyError, StorageError: a file cannot be written; those before it stay.
    """
    return tuple(
        _print_register(services, printer, register, given, folder)
        for register in dict.fromkeys(given.what)
    )


def _print_register(
    services: Services, printer: Printer, register: PaperList, given: PapersInput, folder: Path
) -> Exported:
    folder.mkdir(parents=True, exist_ok=True)
    chosen = DocumentFilter(status=DocumentStatus.ISSUED, from_on=given.from_on, to_on=given.to_on)
    count = 0
    for document in _documents(getattr(services, register), chosen):
        printer.document(document, to=folder)
        count += 1
    return Exported(register.value, folder, count)


def _documents(register: Any, chosen: DocumentFilter) -> Iterator[Document]:
    request: PageRequest | None = PageRequest(LIMIT_MAX)
    while request is not None:
        page = register.page(chosen, request)
        for line in page.items:
            yield register.get(line.id)
        request = PageRequest(LIMIT_MAX, page.next_cursor) if page.next_cursor else None
