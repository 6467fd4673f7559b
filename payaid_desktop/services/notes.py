"""Credit and debit notes: corrections of an issued invoice, at that invoice's rates.

Source: CGST Act s.34; CGST Rule 53(1A). A credit note can give back at most what was charged, less
what earlier notes gave back; `domain.notes` says how much that is.
"""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import replace

from payaid_desktop.domain.business import Business
from payaid_desktop.domain.documents import (
    SALES,
    Document,
    DocumentItem,
    DocumentKind,
    DocumentStatus,
)
from payaid_desktop.domain.errors import ConflictError, ValidationError
from payaid_desktop.domain.ids import Ids
from payaid_desktop.domain.money import ZERO, Money, format_quantity
from payaid_desktop.domain.notes import (
    Left,
    LineLeft,
    NoteLine,
    asked_for,
    credited_item,
    debited_item,
    left_of,
)
from payaid_desktop.services.acts import Outcome
from payaid_desktop.services.days import checked_day
from payaid_desktop.services.drafting import blank_draft
from payaid_desktop.services.inputs.documents import NoteInput
from payaid_desktop.services.issuing import ToIssue
from payaid_desktop.services.register import Register
from payaid_desktop.services.totals import computed
from payaid_desktop.store.work import View, Work


class Notes(Register, ABC):
    """Notes against invoices; the subclasses say in which direction."""

    subject = "notes"

    def create(self, given: NoteInput) -> Outcome[Document]:
        """Keep a draft note against an issued invoice.

        Raises:
            NotFoundError: the invoice does not exist.
            ConflictError: it is not issued.
            ValidationError: more than was sold would be given back; details name the line.
        """
        with self._acts.write() as work:
            note = self.create_in(work, given)
        return Outcome.of(note, work)

    def create_and_issue(self, given: NoteInput) -> Outcome[Document]:
        """Make and issue a note in one act."""
        with self._acts.write() as work:
            note = self.issue_in(work, self.create_in(work, given))
        return Outcome.of(note, work)

    def create_many(
        self, given: Sequence[NoteInput], *, issue: bool = False
    ) -> Outcome[tuple[Document, ...]]:
        """Keep notes, all or none; with `issue`, issue each in the same transaction."""
        with self._acts.write() as work:
            made = []
            for each in given:
                note = self.create_in(work, each)
                made.append(self.issue_in(work, note) if issue else note)
        return Outcome.of(tuple(made), work)

    def create_in(self, work: Work, given: NoteInput) -> Document:
        """Keep a draft note in a transaction that is open already."""
        return self.add_in(work, self._new(work, given))

    def left(self, original_id: str) -> Left:
        """Read what of an issued invoice is left to give back.

        Raises:
            NotFoundError: the invoice does not exist.
            ConflictError: it is not issued.
        """
        with self._acts.read() as view:
            original = _original(view, original_id)
            return left_of(original, view.documents.notes_of(original.id))

    def preview(self, given: NoteInput) -> Document:
        """Compute a note without keeping it.

        Raises:
            NotFoundError, ConflictError, ValidationError: as `create` raises them.
        """
        with self._acts.trial() as work:
            return self._new(work, given)

    def drafted(
        self, given: NoteInput, left: Left, *, blank: Document, business: Business, ids: Ids
    ) -> Document:
        """Fill a blank note from its invoice, of which so much is `left`, and compute it.

        `business` is the shop as it was taxed when it issued the invoice.
        """
        original = left.original
        note = replace(
            blank,
            contact_id=original.contact_id,
            due_on=blank.dated_on,
            buyer=original.buyer,
            place_of_supply=original.place_of_supply,
            place_of_supply_chosen=True,
            zero_rated_tax=original.zero_rated_tax,
            reverse_charge=original.reverse_charge,
            prices_include_tax=original.prices_include_tax,
            rounds_off=original.rounds_off,
            original_id=original.id,
            original_number=original.number,
            original_dated_on=original.dated_on,
            reason=given.reason,
            returns_stock=given.returns_stock,
            notes=given.notes,
        )
        asked = [
            NoteLine(each.original_line_no, each.quantity, each.amount) for each in given.items
        ]
        items = self._items(asked, left, [ids.new() for _ in asked])
        return self._computed(business, replace(note, items=items), left)

    def to_issue(self, work: Work, draft: Document) -> ToIssue:
        """Compute a draft again by its invoice and the notes that came between.

        Raises:
            ConflictError: the invoice was cancelled meanwhile.
            ValidationError: another note has given back what this one would.
        """
        original = _original(work, draft.original_id or "")
        business = _as_of(work.business.get(), original)
        left = left_of(original, work.documents.notes_of(original.id))
        asked = [asked_for(item) for item in draft.items]
        try:
            items = self._items(asked, left, [item.id for item in draft.items])
        except ValidationError as error:
            sentence = "Another note has given this back already. Delete this draft."
            raise ValidationError(dict.fromkeys(error.details, sentence)) from error
        current = self._computed(business, replace(draft, items=items), left)
        return ToIssue(draft, current, business)

    def _new(self, work: Work, given: NoteInput) -> Document:
        original = _original(work, given.original_id)
        on = checked_day(given.dated_on, today=self._acts.today())
        return self.drafted(
            given,
            left_of(original, work.documents.notes_of(original.id)),
            blank=blank_draft(work, self.kind, on=on),
            business=_as_of(work.business.get(), original),
            ids=work.ids,
        )

    def _items(
        self, asked: Sequence[NoteLine], left: Left, ids: Sequence[str]
    ) -> tuple[DocumentItem, ...]:
        lines, items = dict(left.lines), []
        for place, (line, id) in enumerate(zip(asked, ids, strict=True)):
            remaining = lines.get(line.line_no)
            if remaining is None:
                sentence = "The invoice has no such line. Take the number printed in front of it."
                raise ValidationError({f"items[{place}].originalLineNo": sentence})
            item = self._item(line, remaining, id=id, place=place)
            lines[line.line_no] = remaining.less(item)
            items.append(item)
        return tuple(items)

    @abstractmethod
    def _item(self, line: NoteLine, left: LineLeft, *, id: str, place: int) -> DocumentItem:
        """Write one line, or refuse it."""

    @abstractmethod
    def _totalled(self, business: Business, note: Document, left: Left) -> Document:
        """Compute tax and totals of a note."""

    def _computed(self, business: Business, note: Document, left: Left) -> Document:
        found = self._totalled(business, note, left)
        # The last of a line may be its tax alone, and rounded off to nothing.
        tax = (found.cgst, found.sgst, found.igst, found.cess)
        if not any((found.total, found.taxable, found.non_taxable, *tax)):
            sentence = (
                f"This {self.what} comes to ₹0.00. Give a quantity or an amount that has a value."
            )
            raise ValidationError({"items": sentence})
        return found


class DebitNotes(Notes):
    """Notes that charge more: the value or the tax was too low. Source: CGST Act s.34(3).

    They add to the invoice, so nothing caps them, and what they add can be given back as well.
    """

    kind = DocumentKind.DEBIT_NOTE
    what = "debit note"

    def check_before_cancel(self, work: Work, document: Document) -> None:
        """Refuse while credit notes give back what this note charged."""
        if document.status is not DocumentStatus.ISSUED:
            return
        original = work.documents.get(document.original_id or "")
        others = [each for each in work.documents.notes_of(original.id) if each.id != document.id]
        credits = [each for each in others if each.kind is DocumentKind.CREDIT_NOTE]
        if credits and not left_of(original, others).is_sound:
            raise ConflictError(
                f"Credit notes give back what {document.number} charged."
                f" Cancel {credits[-1].number} first."
            )

    def _item(self, line: NoteLine, left: LineLeft, *, id: str, place: int) -> DocumentItem:
        return debited_item(id, place, line, left.item)

    def _totalled(self, business: Business, note: Document, left: Left) -> Document:  # noqa: ARG002 - nothing caps it
        return computed(business, note)


class CreditNotes(Notes):
    """Notes that give back: goods returned, or value or tax too high. Source: CGST Act s.34(1)."""

    kind = DocumentKind.CREDIT_NOTE
    what = "credit note"

    def _item(self, line: NoteLine, left: LineLeft, *, id: str, place: int) -> DocumentItem:
        if line.quantity is not None and line.quantity > left.quantity:
            sentence = f"Only {format_quantity(left.quantity)} of this line can still be returned."
            raise ValidationError({f"items[{place}].quantity": sentence})
        if line.amount is not None and line.amount.paise > left.amount:
            sentence = f"Only {Money(left.amount)} of this line can still be given back."
            raise ValidationError({f"items[{place}].amount": sentence})
        return credited_item(id, place, line, left)

    def _totalled(self, business: Business, note: Document, left: Left) -> Document:
        """Hold the note within what is left, with its part of what came after tax."""
        ceiling = left.ceiling(note.items)
        bare = replace(note, other_charges=ZERO, after_tax_discount=ZERO)
        found = computed(business, bare, ceiling=ceiling)
        charges, discount = left.after_tax(found, ceiling)
        if not charges and not discount:
            return found
        whole = replace(bare, other_charges=charges, after_tax_discount=discount)
        return computed(business, whole, ceiling=ceiling)


def _original(view: View, original_id: str) -> Document:
    original = view.documents.get(original_id, what="invoice")
    if original.kind not in SALES or original.status is not DocumentStatus.ISSUED:
        raise ConflictError("A note corrects an issued invoice or bill of supply.")
    return original


def _as_of(business: Business, original: Document) -> Business:
    """The shop as it was registered and taxed when it issued the original."""
    seller = original.seller
    if seller is None:
        return business
    return replace(
        business,
        scheme=seller.scheme,
        state_code=seller.state_code,
        gstin=seller.gstin,
        pan=seller.pan,
    )
