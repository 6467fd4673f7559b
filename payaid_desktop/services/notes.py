"""Credit and debit notes: corrections of an issued invoice, at that invoice's rates.

Source: CGST Act s.34; CGST Rule 53(1A). A credit note can give back at most what was sold: per
line, the quantity and the value, less what earlier notes gave back.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

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
from payaid_desktop.domain.money import Money, Quantity, round_price
from payaid_desktop.services.acts import Outcome
from payaid_desktop.services.days import checked_day
from payaid_desktop.services.drafting import blank_draft
from payaid_desktop.services.inputs.documents import NoteInput, NoteItemInput
from payaid_desktop.services.register import Register
from payaid_desktop.services.totals import computed
from payaid_desktop.store.work import Work

_ONE = Quantity(Decimal(1))
_OTHERS = "OTH"
"""The unit of a line that corrects an amount and brings no goods back."""


@dataclass(frozen=True, slots=True)
class _Left:
    """What of a line of the original can still be given back."""

    item: DocumentItem
    quantity: Decimal
    net_paise: int


class Notes(Register):
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
        original = _original(work, given.original_id)
        on = checked_day(given.dated_on, today=self._acts.today())
        note = self.drafted(
            given,
            original,
            earlier=work.documents.notes_of(original.id),
            blank=blank_draft(work, self.kind, on=on),
            ids=work.ids,
        )
        return self.add_in(work, computed(_as_of(work.business.get(), original), note))

    def drafted(
        self,
        given: NoteInput,
        original: Document,
        *,
        earlier: Sequence[Document],
        blank: Document,
        ids: Ids,
    ) -> Document:
        """Fill a blank note from its invoice and the `earlier` notes on it; its totals are yet to be computed."""
        return replace(
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
            returns_stock=given.returns_stock and self.kind is DocumentKind.CREDIT_NOTE,
            notes=given.notes,
            items=self._items(given.items, _left(original, earlier), ids),
        )

    def _items(
        self, given: Sequence[NoteItemInput], left: dict[int, _Left], ids: Ids
    ) -> tuple[DocumentItem, ...]:
        items = []
        for place, each in enumerate(given):
            remaining = left.get(each.original_line_no)
            if remaining is None:
                sentence = "The invoice has no such line. Take the number printed in front of it."
                raise ValidationError({f"items[{place}].originalLineNo": sentence})
            self._check_cap(each, remaining, place=place)
            item = _item(ids.new(), place + 1, each, remaining)
            left[each.original_line_no] = _after(remaining, item, each)
            items.append(item)
        return tuple(items)

    def _check_cap(self, given: NoteItemInput, left: _Left, *, place: int) -> None:
        """A debit note adds, so nothing caps it."""

    def check_before_issue(self, work: Work, draft: Document) -> None:
        """Refuse a note whose invoice was cancelled after the note was drafted."""
        _original(work, draft.original_id or "")


class DebitNotes(Notes):
    """Notes that charge more: the value or the tax was too low. Source: CGST Act s.34(3)."""

    kind = DocumentKind.DEBIT_NOTE
    what = "debit note"


class CreditNotes(Notes):
    """Notes that give back: goods returned, or value or tax too high. Source: CGST Act s.34(1)."""

    kind = DocumentKind.CREDIT_NOTE
    what = "credit note"

    def _check_cap(self, given: NoteItemInput, left: _Left, *, place: int) -> None:
        if given.quantity is not None and given.quantity > left.quantity:
            sentence = f"Only {left.quantity:f} of this line can still be returned."
            raise ValidationError({f"items[{place}].quantity": sentence})
        if given.amount is not None and given.amount.paise > left.net_paise:
            sentence = f"Only {Money(left.net_paise)} of this line can still be given back."
            raise ValidationError({f"items[{place}].amount": sentence})

    def check_before_issue(self, work: Work, draft: Document) -> None:
        """Refuse to issue more than is left: another note may have come between."""
        original = _original(work, draft.original_id or "")
        left = _left(original, work.documents.notes_of(original.id))
        for place, item in enumerate(draft.items):
            remaining = left[item.original_line_no or 0]
            if _net(item) > remaining.net_paise or _counted(item, remaining) > remaining.quantity:
                sentence = "Another note has given this back already. Delete this draft."
                raise ValidationError({f"items[{place}].quantity": sentence})
            left[item.original_line_no or 0] = _less(remaining, item)


def _original(work: Work, original_id: str) -> Document:
    original = work.documents.get(original_id, what="invoice")
    if original.kind not in SALES or original.status is not DocumentStatus.ISSUED:
        raise ConflictError("A note corrects an issued invoice or bill of supply.")
    return original


def _as_of(business: Business, original: Document) -> Business:
    """The shop as it was taxed when it issued the original."""
    seller = original.seller
    if seller is None:
        return business
    return replace(business, scheme=seller.scheme, state_code=seller.state_code)


def _left(original: Document, notes: Sequence[Document]) -> dict[int, _Left]:
    left = {item.line_no: _Left(item, item.quantity, _net(item)) for item in original.items}
    for note in notes:
        if note.kind is not DocumentKind.CREDIT_NOTE:
            continue
        for item in note.items:
            line_no = item.original_line_no or 0
            left[line_no] = _less(left[line_no], item)
    return left


def _net(item: DocumentItem) -> int:
    """What a line comes to after discounts, in the kind of price of its bill."""
    return item.gross.paise - item.discount.paise


def _counted(item: DocumentItem, left: _Left) -> Decimal:
    """The quantity a note's line brings back; a line that corrects an amount brings none."""
    corrects_amount = item.unit == _OTHERS and item.unit != left.item.unit
    return Decimal(0) if corrects_amount else item.quantity


def _less(left: _Left, item: DocumentItem) -> _Left:
    return replace(
        left,
        quantity=left.quantity - _counted(item, left),
        net_paise=left.net_paise - _net(item),
    )


def _item(id: str, line_no: int, given: NoteItemInput, left: _Left) -> DocumentItem:
    original = left.item
    blank = replace(
        original,
        id=id,
        line_no=line_no,
        original_line_no=original.line_no,
        discount_percent=None,
        discount_amount=None,
    )
    if given.amount is not None:
        price = round_price(given.amount.rupees)
        return replace(blank, quantity=_ONE, unit=_OTHERS, unit_price=price, product_id=None)
    quantity = given.quantity or _ONE
    gross = Money.of(quantity * original.unit_price).paise
    net = min(gross, _net_of(quantity, left))
    return replace(
        blank, quantity=quantity, discount_amount=Money(gross - net) if net < gross else None
    )


def _net_of(quantity: Decimal, left: _Left) -> int:
    """What a part of a line cost: all that is left for the last part, else in proportion."""
    if quantity >= left.quantity:
        return max(left.net_paise, 0)
    share = Money.of(_net(left.item) * Decimal("0.01") * quantity / left.item.quantity).paise
    return min(share, max(left.net_paise, 0))


def _after(left: _Left, item: DocumentItem, given: NoteItemInput) -> _Left:
    """What is left for the next line of the same note."""
    gross = Money.of(item.quantity * item.unit_price).paise
    taken = gross - (item.discount_amount.paise if item.discount_amount else 0)
    quantity = given.quantity or Decimal(0)
    return replace(left, quantity=left.quantity - quantity, net_paise=left.net_paise - taken)
