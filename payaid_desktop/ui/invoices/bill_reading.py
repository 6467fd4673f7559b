"""What the editor reads and keeps while a bill is typed, off the window's thread."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from payaid_desktop.domain.business import Business
from payaid_desktop.domain.documents import Document, DocumentKind
from payaid_desktop.domain.errors import AppError
from payaid_desktop.domain.money import Money
from payaid_desktop.services.documents import Documents
from payaid_desktop.services.suggestions import LastPrice, Party, Sellable
from payaid_desktop.ui.desk import Desk
from payaid_desktop.ui.invoices.editor_state import BillForm
from payaid_desktop.ui.invoices.suggested import index_items, index_parties
from payaid_desktop.ui.suggest import Index

if TYPE_CHECKING:
    from payaid_desktop.ui.invoices.preview_picture import PicturePress


@dataclass(frozen=True, slots=True)
class Known:
    """Everything that a bill may be made of, and the shop that makes it."""

    business: Business
    items: tuple[Sellable, ...]
    item_index: Index[Sellable]
    parties: tuple[Party, ...]
    party_index: Index[Party]


@dataclass(frozen=True, slots=True)
class Seen:
    """What a form comes to now, and the number it would get."""

    form: BillForm
    document: Document
    number: str


@dataclass(frozen=True, slots=True)
class OfCustomer:
    """What is known of a customer beside their row."""

    contact_id: str
    last_prices: Mapping[str, LastPrice]
    owed: Money


class BillReading:
    """Asks the services of one kind of document."""

    def __init__(self, desk: Desk, kind: DocumentKind) -> None:
        self._desk = desk
        self._kind = kind
        self._press: PicturePress | None = None

    @property
    def documents(self) -> Documents:
        """The service of this kind."""
        services = self._desk.services
        is_quotation = self._kind is DocumentKind.QUOTATION
        return services.quotations if is_quotation else services.invoices

    @property
    def form_kind(self) -> str:
        """What its kept forms are called."""
        return f"bill.{self._kind.value}"

    def know(self, on_success: Callable[[Known], None]) -> None:
        """Read everything that a bill may be made of."""
        self._desk.tasks.run_latest(f"{self.form_kind}.know", self.known, on_success=on_success)

    def see(
        self,
        form: BillForm,
        *,
        on_success: Callable[[Seen], None],
        on_error: Callable[[AppError], None],
        asked_by: str = "see",
    ) -> None:
        """Compute what a form comes to; only the newest answer for one who asks counts."""

        def work() -> Seen:
            document = self.documents.preview(form.to_input(), draft_id=form.draft_id)
            number = self.documents.next_number(document.kind, on=document.dated_on)
            return Seen(form, document, number)

        self._desk.tasks.run_latest(
            f"{self.form_kind}.{asked_by}", work, on_success=on_success, on_error=on_error
        )

    def customer(self, contact_id: str, on_success: Callable[[OfCustomer], None]) -> None:
        """Read for how much a customer bought what, and what they owe."""
        services = self._desk.services

        def work() -> OfCustomer:
            prices = services.suggestions.last_prices(contact_id)
            return OfCustomer(contact_id, prices, services.statements.balance(contact_id))

        self._desk.tasks.run_latest(f"{self.form_kind}.customer", work, on_success=on_success)

    def keep(
        self,
        form: BillForm,
        *,
        on_success: Callable[[None], None],
        on_error: Callable[[AppError], None],
    ) -> None:
        """Keep a form against a crash; one that holds nothing is forgotten."""
        forms = self._desk.services.forms

        def work() -> None:
            if form.holds_something():
                forms.keep(form.id, self.form_kind, form.kept())
            else:
                forms.drop(form.id)

        self._desk.tasks.run(work, on_success=on_success, on_error=on_error)

    def drop(self, form_id: str) -> None:
        """Forget a form."""
        forms = self._desk.services.forms
        self._desk.tasks.run(lambda: forms.drop(form_id), on_success=lambda _: None)

    def kept_form(self, draft_id: str | None) -> BillForm | None:
        """Read on this thread the form that was kept last: of a draft, or of a new bill where none is given."""
        for kept in self._desk.services.forms.all(self.form_kind):
            form = BillForm.from_kept(kept.id, self._kind, kept.content)
            if form.draft_id == draft_id:
                return form
        return None

    def draft(self, document_id: str) -> BillForm:
        """Read on this thread a draft of the books as a form.

        Raises:
            NotFoundError: there is no such document.
            ConflictError: it is issued.
        """
        given, version = self.documents.as_typed(document_id)
        kept = {**given, "draftId": document_id, "draftVersion": version}
        if given.get("contactId"):
            kept["customer"] = self.documents.get(document_id).buyer.name
        return BillForm.from_kept(self._desk.services.forms.new_id(), self._kind, kept)

    def picture(
        self,
        seen: Seen,
        business: Business,
        *,
        width_px: int,
        on_success: Callable[[bytes], None],
    ) -> None:
        """Lay a bill out as a picture; typst is loaded with the first."""

        def work() -> bytes:
            from payaid_desktop.ui.invoices.preview_picture import (  # noqa: PLC0415 - 0.3 s nobody waits for
                PicturePress,
            )

            self._press = self._press or PicturePress()
            return self._press.picture(
                seen.document, number=seen.number, business=business, width_px=width_px
            )

        self._desk.tasks.run_long(work, on_success=on_success)

    def known(self) -> Known:
        """Read it on this thread."""
        services = self._desk.services
        items, parties = services.suggestions.items(), services.suggestions.customers()
        return Known(
            business=services.business.get(),
            items=items,
            item_index=index_items(items),
            parties=parties,
            party_index=index_parties(parties),
        )
