"""What each page shows in tests: the id of something of the demo shop, where a page is about one thing."""

from collections.abc import Callable

from payaid_desktop.domain.documents import DocumentStatus
from payaid_desktop.services.asking import ContactFilter, DocumentFilter, PageRequest
from payaid_desktop.services.build import Services


def _bill(services: Services) -> str:
    chosen = DocumentFilter(status=DocumentStatus.ISSUED, unpaid=True)
    return services.invoices.page(chosen, PageRequest(limit=1)).items[0].id


def _quotation(services: Services) -> str:
    return services.quotations.page(DocumentFilter(), PageRequest(limit=1)).items[0].id


def _credit_note(services: Services) -> str:
    return services.credit_notes.page(DocumentFilter(), PageRequest(limit=1)).items[0].id


def _contact(services: Services) -> str:
    return services.statements.outstanding(limit=1)[0].contact_id or _any_contact(services)


def _any_contact(services: Services) -> str:
    return services.contacts.page(ContactFilter(), PageRequest(limit=1)).items[0].id


_SUBJECTS: dict[str, Callable[[Services], str]] = {
    "bill": _bill,
    "quotation": _quotation,
    "credit_note": _credit_note,
    "contact": _contact,
}


def subject_of(page: str, services: Services) -> str | None:
    """The id that a page is shown with; None where it shows everything or something new."""
    return _SUBJECTS[page](services) if page in _SUBJECTS else None
