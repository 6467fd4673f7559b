"""What every register of documents can do: find, list, count, issue, cancel, throw a draft away."""

from dataclasses import replace
from datetime import date
from typing import ClassVar

from payaid_desktop.domain.documents import Document, DocumentKind, DocumentStatus
from payaid_desktop.domain.errors import ConflictError, NotFoundError
from payaid_desktop.services.acts import Acts, Outcome, check_version
from payaid_desktop.services.cancelling import cancel_document
from payaid_desktop.services.inputs.documents import CancelInput
from payaid_desktop.services.issuing import ToIssue, issue_document
from payaid_desktop.services.totals import computed
from payaid_desktop.store.documents import REGISTERS, DocumentFilter, DocumentLine
from payaid_desktop.store.figures import StatusCounts
from payaid_desktop.store.list_figures import ListFigures, list_figures
from payaid_desktop.store.paging import Page, PageRequest
from payaid_desktop.store.work import View, Work


class Register:
    """The documents of one register; subclasses say which and add how drafts are made."""

    kind: ClassVar[DocumentKind]
    what: ClassVar[str]
    subject: ClassVar[str]

    def __init__(self, acts: Acts) -> None:
        self._acts = acts

    @property
    def register(self) -> str:
        """The list these documents are shown in."""
        return REGISTERS[self.kind]

    def get(self, document_id: str) -> Document:
        """Read a document whole.

        Raises:
            NotFoundError: there is none of this id in this register.
        """
        with self._acts.read() as view:
            return self._get(view, document_id)

    def find(self, number: str) -> Document:
        """Read the document that has a number, in any case.

        Raises:
            NotFoundError: no document of this register has it.
        """
        with self._acts.read() as view:
            found = view.documents.by_number(number, register=self.register)
        if found is None:
            raise NotFoundError(f"No {self.what} has the number {number[:40]}.")
        return found

    def page(
        self, chosen: DocumentFilter, request: PageRequest, *, sort: str = "newest"
    ) -> Page[DocumentLine]:
        """List documents of this register."""
        with self._acts.read() as view:
            return view.documents.page(replace(chosen, register=self.register), request, sort=sort)

    def count(self, chosen: DocumentFilter) -> int:
        """Count documents of this register."""
        with self._acts.read() as view:
            return view.documents.count(replace(chosen, register=self.register))

    def counts(self) -> StatusCounts:
        """Count the documents of this register by status."""
        with self._acts.read() as view:
            return view.figures.status_counts(self.register, on=self._acts.today())

    def next_number(self, kind: DocumentKind | None = None, *, on: date | None = None) -> str:
        """Say which number the next document of this device would get on a day, without taking it.

        `kind` is the register's own if it is not given: a bill of supply has a series of its own.

        Raises:
            ValidationError: the series is used up.
        """
        with self._acts.read() as view:
            return view.series.next_number(
                device_id=self._acts.actor.device_id,
                choice=view.business.get().series_of((kind or self.kind).value),
                dated_on=on or self._acts.today(),
            )

    def figures(self, *, from_on: date | None = None, to_on: date | None = None) -> ListFigures:
        """Count and add up the documents of this register for its list, of a period if one is given."""
        with self._acts.read() as view:
            return list_figures(
                view.scope, self.register, on=self._acts.today(), from_on=from_on, to_on=to_on
            )

    def delete(self, document_id: str, *, version: int | None = None) -> Outcome[Document]:
        """Throw a draft away.

        Raises:
            ConflictError: it is issued, so it can only be cancelled; or it was changed since `version`.
        """
        with self._acts.write() as work:
            draft = self._draft(work, document_id)
            check_version(stored=draft.version, expected=version, what="draft")
            work.documents.delete_draft(draft.id)
            work.figures.moved(before=draft, after=None)
            work.journal.removed(str(draft.kind), draft, subject=self.subject)
        return Outcome.of(draft, work)

    def issue(self, document_id: str, *, version: int | None = None) -> Outcome[Document]:
        """Issue a draft: it gets its number, is frozen, and moves stock and ledger, all in one transaction.

        Raises:
            ConflictError: it is issued already, or it was changed since `version`.
            ValidationError: the law asks for something that is missing; details name the field.
        """
        with self._acts.write() as work:
            draft = self._draft(work, document_id)
            check_version(stored=draft.version, expected=version, what="draft")
            document = self.issue_in(work, draft)
        return Outcome.of(document, work)

    def cancel(self, document_id: str, given: CancelInput) -> Outcome[Document]:
        """Cancel an issued document. It keeps its number; what it moved is moved back.

        Raises:
            ConflictError: it is not issued, or something was made from it.
        """
        with self._acts.write() as work:
            before = self._get(work, document_id)
            self.check_before_cancel(work, before)
            document = cancel_document(work, before, reason=given.reason, on=self._acts.today())
        return Outcome.of(document, work)

    def add_in(self, work: Work, draft: Document) -> Document:
        """Keep a new draft in a transaction that is open already."""
        work.documents.add(draft)
        work.figures.moved(before=None, after=draft)
        work.journal.title = f"Send draft {self.what} for {draft.buyer.name}"
        work.journal.created(str(draft.kind), draft, subject=self.subject)
        return draft

    def issue_in(self, work: Work, draft: Document) -> Document:
        """Issue a draft in a transaction that is open already."""
        given = self.to_issue(work, draft)
        return issue_document(work, given, today=self._acts.today(), subject=self.subject)

    def to_issue(self, work: Work, draft: Document) -> ToIssue:
        """Compute a draft by today's rules, as it is issued; notes have rules of their own."""
        business = work.business.get()
        return ToIssue(draft, computed(business, draft), business)

    def check_before_cancel(self, work: Work, document: Document) -> None:
        """What only this kind of document asks before it is cancelled; most ask nothing more."""

    def _get(self, view: View, document_id: str) -> Document:
        document = view.documents.get(document_id, what=self.what)
        if REGISTERS[document.kind] != self.register:
            raise NotFoundError(f"There is no such {self.what}.")
        return document

    def _draft(self, view: View, document_id: str) -> Document:
        document = self._get(view, document_id)
        if document.status is not DocumentStatus.DRAFT:
            raise ConflictError(
                f"The {self.what} {document.number} is {document.status} and cannot be changed."
                " Cancel it, or correct it with a credit or debit note."
            )
        return document
