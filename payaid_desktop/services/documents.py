"""Documents that a user types: quotations, proformas, invoices and bills of supply, challans."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from payaid_desktop.domain.documents import Document, DocumentKind, DocumentStatus
from payaid_desktop.domain.errors import ConflictError
from payaid_desktop.services.acts import Outcome, check_version
from payaid_desktop.services.drafting import (
    blank_draft,
    copied_draft,
    filled_draft,
    new_draft,
)
from payaid_desktop.services.inputs.base import merged
from payaid_desktop.services.inputs.documents import DocumentInput
from payaid_desktop.services.line_rates import at_rates_of_day, moved_by_patch, without_own_rates
from payaid_desktop.services.register import Register
from payaid_desktop.services.sent import draft_as_input
from payaid_desktop.services.totals import computed
from payaid_desktop.store.work import Work


class Documents(Register):
    """Documents that a user types: drafts that may change until they are issued."""

    def create(self, given: DocumentInput) -> Outcome[Document]:
        """Keep a draft. It has no number until it is issued.

        Raises:
            NotFoundError: the contact or a product does not exist.
            ValidationError: it cannot be computed; details name the field.
        """
        with self._acts.write() as work:
            draft = self._create_in(work, given, issue=False)
        return Outcome.of(draft, work)

    def create_many(
        self, given: Sequence[DocumentInput], *, issue: bool = False
    ) -> Outcome[tuple[Document, ...]]:
        """Keep drafts, all or none; with `issue`, issue each in the same transaction."""
        with self._acts.write() as work:
            documents = tuple(self._create_in(work, each, issue=issue) for each in given)
        return Outcome.of(documents, work)

    def create_and_issue(self, given: DocumentInput) -> Outcome[Document]:
        """Make and issue a document in one act."""
        with self._acts.write() as work:
            document = self._create_in(work, given, issue=True)
        return Outcome.of(document, work)

    def preview(self, given: DocumentInput, *, draft_id: str | None = None) -> Document:
        """Compute a draft without keeping it: tax, totals, place of supply, round off.

        `draft_id` is the draft that it would replace.

        Raises:
            NotFoundError, ConflictError, ValidationError: as `create` and `replace` raise them.
        """
        with self._acts.trial() as work:
            if draft_id is not None:
                return filled_draft(work, self._draft(work, draft_id), given)
            return new_draft(work, self.kind, given, on=self._acts.today())

    def as_typed(self, document_id: str) -> tuple[dict[str, Any], int]:
        """Give a draft as it was typed, in JSON, and its version: for a form that goes on with it.

        What products say themselves is left out, so that it follows them.

        Raises:
            ConflictError: it is issued.
        """
        with self._acts.read() as view:
            draft = self._draft(view, document_id)
            contact = view.contacts.get(draft.contact_id) if draft.contact_id else None
            given = draft_as_input(draft, contact, {})
            given["items"] = without_own_rates(view, draft, given["items"])
        return given, draft.version

    def update(
        self, document_id: str, patch: Mapping[str, Any], *, version: int | None = None
    ) -> Outcome[Document]:
        """Change the fields of a draft that are named (JSON Merge Patch; a list replaces the list).

        Raises:
            ConflictError: it is issued, or was changed since `version`.
        """
        with self._acts.write() as work:
            before = self._draft(work, document_id)
            contact = work.contacts.get(before.contact_id) if before.contact_id else None
            known = moved_by_patch(work, before, patch)
            given = merged(DocumentInput, draft_as_input(known, contact, patch), patch)
            document = self._save(work, before, given, version=version)
        return Outcome.of(document, work)

    def replace(
        self, document_id: str, given: DocumentInput, *, version: int | None = None
    ) -> Outcome[Document]:
        """Give a draft all its fields anew."""
        with self._acts.write() as work:
            document = self.replace_in(work, document_id, given, version=version)
        return Outcome.of(document, work)

    def duplicate(self, document_id: str) -> Outcome[Document]:
        """Make a draft for today with the same customer and lines."""
        with self._acts.write() as work:
            draft = self.copy_in(work, document_id)
        return Outcome.of(draft, work)

    def copy_in(self, work: Work, document_id: str) -> Document:
        """Make a draft for today with the same customer and lines, in a transaction that is open already."""
        draft = self._copy(work, self._get(work, document_id), kind=self.kind)
        self.add_in(work, draft)
        return draft

    def create_in(self, work: Work, given: DocumentInput) -> Document:
        """Keep a draft in a transaction that is open already."""
        return self.add_in(work, new_draft(work, self.kind, given, on=self._acts.today()))

    def replace_in(
        self, work: Work, document_id: str, given: DocumentInput, *, version: int | None = None
    ) -> Document:
        """Give a draft all its fields anew in a transaction that is open already."""
        return self._save(work, self._draft(work, document_id), given, version=version)

    def _create_in(self, work: Work, given: DocumentInput, *, issue: bool) -> Document:
        draft = self.create_in(work, given)
        return self.issue_in(work, draft) if issue else draft

    def _save(
        self, work: Work, before: Document, given: DocumentInput, *, version: int | None
    ) -> Document:
        check_version(stored=before.version, expected=version, what=self.what)
        filled = filled_draft(work, before, given)
        if filled == before:
            return before  # nothing that other laptops would hear of
        after = replace(filled, updated_at=work.now, version=before.version + 1)
        work.documents.save(after)
        work.figures.moved(before=before, after=after)
        work.journal.title = f"Send draft {self.what} for {after.buyer.name}"
        work.journal.changed(str(after.kind), before, after, subject=self.subject)
        return after

    def _copy(self, work: Work, source: Document, *, kind: DocumentKind) -> Document:
        """Copy the customer and the lines into a new draft, computed by today's rules."""
        blank = blank_draft(work, kind, on=self._acts.today())
        current = at_rates_of_day(work, source, on=blank.dated_on)
        return computed(work.business.get(), copied_draft(current, blank, ids=work.ids))


class Converting(Documents):
    """Documents that become an invoice: quotations, proformas and challans."""

    def convert(self, document_id: str) -> Outcome[Document]:
        """Make an invoice draft of an issued document, once; both know each other.

        Raises:
            ConflictError: it is not issued, or is an invoice already.
        """
        with self._acts.write() as work:
            source = self._get(work, document_id)
            self._check_convertible(work, source)
            copy = self._copy(work, source, kind=DocumentKind.INVOICE)
            draft = replace(copy, converted_from_id=source.id)
            Invoices(self._acts).add_in(work, draft)
            work.journal.touch(self.subject, source.id)
        return Outcome.of(draft, work)

    def converted_to(self, document_id: str) -> str | None:
        """Give the id of the invoice a document became."""
        with self._acts.read() as view:
            found = view.documents.converted_to(document_id)
        return found[0][0] if found else None

    def converted_among(self, document_ids: Sequence[str]) -> set[str]:
        """Say which of some documents became an invoice, for a page of a list."""
        with self._acts.read() as view:
            return view.documents.converted_among(document_ids)

    def _check_convertible(self, work: Work, source: Document) -> None:
        if source.status is not DocumentStatus.ISSUED:
            raise ConflictError(
                f"Only an issued {self.what} can become an invoice. Issue it first."
            )
        if work.documents.converted_to(source.id):
            raise ConflictError(f"The {self.what} {source.number} is an invoice already.")


class Invoices(Documents):
    """Sales: tax invoices and bills of supply; the tax of the lines decides which one it is."""

    kind = DocumentKind.INVOICE
    what = "invoice"
    subject = "invoices"


class Quotations(Converting):
    """Offers with prices."""

    kind = DocumentKind.QUOTATION
    what = "quotation"
    subject = "quotations"


class Proformas(Converting):
    """Invoices in advance of the sale, without effect on books and tax."""

    kind = DocumentKind.PROFORMA
    what = "proforma"
    subject = "quotations"


class Challans(Converting):
    """Delivery challans: goods that move without a sale yet. Source: CGST Rule 55."""

    kind = DocumentKind.DELIVERY_CHALLAN
    what = "delivery challan"
    subject = "challans"
