"""How lists may be asked for: what to look for, in which order, and which page."""

from collections.abc import Iterable
from typing import Annotated, Final

from pydantic import AfterValidator, BeforeValidator, Field

from payaid_desktop.domain.contacts import ContactKind
from payaid_desktop.domain.deals import DealStage
from payaid_desktop.domain.documents import DocumentStatus
from payaid_desktop.domain.payments import PaymentDirection
from payaid_desktop.domain.products import ProductKind
from payaid_desktop.services.inputs.base import InputModel
from payaid_desktop.services.inputs.fields import (
    Day,
    Id,
    Line,
    word_of,
)
from payaid_desktop.store import contacts, deals, documents, payments, products
from payaid_desktop.store.contacts import ContactFilter
from payaid_desktop.store.deals import DealFilter
from payaid_desktop.store.documents import DocumentFilter
from payaid_desktop.store.paging import LIMIT_DEFAULT, LIMIT_MAX, PageRequest
from payaid_desktop.store.payments import PaymentFilter
from payaid_desktop.store.products import ProductFilter

CURSOR_MAX: Final = 2000


def _cursor(value: object) -> object:
    if value is not None and (not isinstance(value, str) or len(value) > CURSOR_MAX):
        raise ValueError("Take the cursor from the page before, unchanged.")
    return value


def _one_of(words: Iterable[str]) -> BeforeValidator:
    known = tuple(words)

    def check(value: object) -> object:
        if value not in known:
            raise ValueError(f"Choose one of: {', '.join(known)}.")
        return value

    return BeforeValidator(check)


class PageInput(InputModel):
    """Which page: at most `limit` rows after `cursor`."""

    limit: Annotated[int, Field(ge=1, le=LIMIT_MAX)] = LIMIT_DEFAULT
    cursor: Annotated[str | None, BeforeValidator(_cursor)] = None

    def request(self) -> PageRequest:
        """The page as the store takes it."""
        return PageRequest(self.limit, self.cursor)


class ContactList(PageInput):
    """Which contacts."""

    kind: Annotated[ContactKind | None, word_of(ContactKind)] = None
    search: Line = ""
    with_deleted: bool = False
    sort: Annotated[str, _one_of(contacts.SORTS)] = "name"

    def chosen(self) -> ContactFilter:
        """The filter as the store takes it."""
        return ContactFilter(kind=self.kind, search=self.search, with_deleted=self.with_deleted)


class ProductList(PageInput):
    """Which products."""

    kind: Annotated[ProductKind | None, word_of(ProductKind)] = None
    active: bool | None = None
    search: Line = ""
    with_deleted: bool = False
    sort: Annotated[str, _one_of(products.SORTS)] = "name"

    def chosen(self) -> ProductFilter:
        """The filter as the store takes it."""
        return ProductFilter(
            kind=self.kind,
            active=self.active,
            search=self.search,
            with_deleted=self.with_deleted,
        )


class DealList(PageInput):
    """Which deals."""

    stage: Annotated[DealStage | None, word_of(DealStage)] = None
    contact_id: Id | None = None
    open_only: bool = False
    without_next_step: bool = False
    expected_from: Day | None = None
    expected_to: Day | None = None
    next_step_by: Day | None = None
    search: Line = ""
    with_deleted: bool = False
    sort: Annotated[str, _one_of(deals.SORTS)] = "newest"

    def chosen(self) -> DealFilter:
        """The filter as the store takes it."""
        return DealFilter(
            stage=self.stage,
            contact_id=self.contact_id,
            open_only=self.open_only,
            without_next_step=self.without_next_step,
            expected_from=self.expected_from,
            expected_to=self.expected_to,
            next_step_by=self.next_step_by,
            search=self.search,
            with_deleted=self.with_deleted,
        )


class DocumentList(PageInput):
    """Which documents of a register; `overdue_on` finds sales whose due day lies before that day."""

    status: Annotated[DocumentStatus | None, word_of(DocumentStatus)] = None
    contact_id: Id | None = None
    unpaid: bool = False
    paid: bool = False
    overdue_on: Day | None = None
    from_on: Day | None = None
    to_on: Day | None = None
    search: Line = ""
    sort: Annotated[str, _one_of(documents.SORTS)] = "newest"

    def chosen(self) -> DocumentFilter:
        """The filter as the store takes it; the service says which register."""
        return DocumentFilter(
            status=self.status,
            contact_id=self.contact_id,
            unpaid=self.unpaid,
            paid=self.paid,
            overdue_on=self.overdue_on,
            from_on=self.from_on,
            to_on=self.to_on,
            search=self.search,
        )


class PaymentList(PageInput):
    """Which payments."""

    direction: Annotated[PaymentDirection | None, word_of(PaymentDirection)] = None
    contact_id: Id | None = None
    from_on: Day | None = None
    to_on: Day | None = None
    search: Line = ""
    sort: Annotated[str, _one_of(payments.SORTS)] = "newest"

    def chosen(self) -> PaymentFilter:
        """The filter as the store takes it."""
        return PaymentFilter(
            direction=self.direction,
            contact_id=self.contact_id,
            from_on=self.from_on,
            to_on=self.to_on,
            search=self.search,
        )


class PeriodInput(InputModel):
    """From one day to another, both inclusive."""

    from_on: Day | None = None
    to_on: Day | None = None


class StatementInput(PeriodInput):
    """Whose statement, and of which days."""

    contact_id: Id


class DayBookInput(PageInput):
    """Which days of the day book, and which page."""

    from_on: Day | None = None
    to_on: Day | None = None


class AgeingInput(InputModel):
    """The ageing of the shop or of one contact, as of a day."""

    contact_id: Id | None = None
    on: Day | None = None


class OutstandingInput(InputModel):
    """How many of those who owe most."""

    limit: Annotated[int, Field(ge=1, le=LIMIT_MAX)] = 100


def _asked_for(text: str) -> str:
    if not text:
        raise ValueError("Type what to look for.")
    return text


class SearchInput(InputModel):
    """What to look for, in everything."""

    text: Annotated[Line, AfterValidator(_asked_for)]
    limit: Annotated[int, Field(ge=1, le=LIMIT_MAX)] = LIMIT_DEFAULT


class JobList(PageInput):
    """Which jobs."""

    queue: Line | None = None
    state: Line | None = None


class AuditList(PageInput):
    """Which records of the audit log: all, or those of one thing."""

    entity_id: Id | None = None


class HistoryInput(PageInput):
    """The stock movements of a product."""

    product_id: Id
