"""Plays planned years straight into rows: the same rules decide, but many acts are written in one transaction."""

from dataclasses import replace
from datetime import date, datetime
from typing import Any, Final

from payaid_desktop.domain.business import Business
from payaid_desktop.domain.documents import Buyer, Document, DocumentItem, DocumentKind
from payaid_desktop.domain.ids import Ids
from payaid_desktop.domain.ledger import cancellation_entry, document_entry, payment_entry
from payaid_desktop.domain.money import Money, Percent, Quantity
from payaid_desktop.domain.notes import left_of
from payaid_desktop.domain.payments import Allocation, Payment, PaymentDirection, PaymentMode
from payaid_desktop.domain.periods import FinancialYear
from payaid_desktop.domain.stock import StockMovement, StockReason
from payaid_desktop.services.acts import Acts
from payaid_desktop.services.cancelling import as_cancelled
from payaid_desktop.services.demo.by_services import MISTAKE, line_given, received, return_given
from payaid_desktop.services.demo.catalogue import RATES_CHANGED_ON
from payaid_desktop.services.demo.shop import DemoClock, DemoShop
from payaid_desktop.services.demo.year import (
    Event,
    Offer,
    PlannedLine,
    Purchase,
    Receipt,
    Return,
    Sale,
)
from payaid_desktop.services.document_stock import stock_movements
from payaid_desktop.services.drafting import (
    CASH_BUYER,
    blank_draft,
    buyer_of,
    copied_draft,
    usual_due_on,
)
from payaid_desktop.services.inputs.documents import ItemInput, NoteInput
from payaid_desktop.services.issuing import as_issued
from payaid_desktop.services.lines import completed_item
from payaid_desktop.services.notes import CreditNotes
from payaid_desktop.services.totals import computed
from payaid_desktop.store.bulk import Bulk, BulkSeries

_CASH_BUYER: Final = Buyer(CASH_BUYER)
_ItemKey = tuple[int, bool, bool, str]


class RowPlayer:
    """Builds the rows of planned acts; `write` puts what was built into one transaction."""

    def __init__(self, acts: Acts, clock: DemoClock, shop: DemoShop) -> None:
        self._acts = acts
        self._clock = clock
        self._shop = shop
        self._ids: Ids = acts.ids
        self._buyers = [buyer_of(each) for each in shop.contacts]
        self._tracked = {each.id for each in shop.products if each.tracks_stock}
        self._items: dict[_ItemKey, DocumentItem] = {}
        self._sales: dict[int, tuple[Document, int]] = {}
        self._offers: dict[int, Document] = {}
        self._credits: dict[str | None, list[Document]] = {}
        self._notes = CreditNotes(acts)
        with acts.write() as work:
            self._business: Business = work.business.get()
            self._blank = blank_draft(work, DocumentKind.INVOICE, on=acts.today())
            device_id = acts.actor.device_id
            self._bulk = Bulk(work.scope)
            self._series = BulkSeries.of_device(work.scope, device_id, self._business, self._ids)

    def play(self, event: Event) -> None:
        """Build what the plan says."""
        self._clock.tick(event.on)
        match event:
            case Sale():
                self._sell(event)
            case Offer():
                self._offer(event)
            case Receipt():
                self._receive(event)
            case Return():
                self._take_back(event)
            case Purchase():
                self._buy(event)

    def write(self) -> None:
        """Write what was built, in one transaction."""
        with self._acts.write() as work:
            self._series.write(work.scope)
            self._bulk.write(work.scope)

    def _sell(self, sale: Sale) -> None:
        if sale.offer is None:
            draft = self._draft(DocumentKind.INVOICE, sale.on, sale.contact, sale.lines, sale)
        else:
            draft = self._converted(self._offers.pop(sale.offer), sale.on)
        issued = self._issued(draft)
        self._bulk.book(document_entry(self._ids.new(), issued))
        self._move(issued, back=False)
        if sale.cancelled:
            self._bulk.book(cancellation_entry(self._ids.new(), issued, on=sale.on))
            self._move(issued, back=True)
            issued = as_cancelled(issued, reason=MISTAKE, at=self._now)
        self._bulk.add_document(issued)
        if issued.contact_id in self._credits:
            self._use_credit(issued, sale)
        if sale.follow_ups:
            self._sales[sale.key] = (issued, sale.follow_ups)

    def _offer(self, offer: Offer) -> None:
        draft = self._draft(DocumentKind.QUOTATION, offer.on, offer.contact, offer.lines, None)
        issued = self._issued(draft)
        self._bulk.add_document(issued)
        if offer.taken:
            self._offers[offer.key] = issued

    def _take_back(self, event: Return) -> None:
        original = self._followed(event.sale)
        given = NoteInput.parse(return_given(original, event))
        blank = self._new(DocumentKind.CREDIT_NOTE, event.on)
        draft = self._notes.drafted(
            given, left_of(original, ()), blank=blank, business=self._business, ids=self._ids
        )
        note = self._issued(draft)
        self._bulk.add_document(note)
        self._bulk.book(document_entry(self._ids.new(), note))
        self._move(note, back=False)
        share = min(self._bulk.due(original.id), note.total)
        if share:
            self._bulk.allocate([self._allocation(event.on, share, note, original)])
        if note.contact_id is not None and share < note.total:
            self._credits.setdefault(note.contact_id, []).append(note)

    def _use_credit(self, bill: Document, sale: Sale) -> None:
        """Settle a bill with credit notes that its customer has not used up; a mistake gives it back at once."""
        notes = self._credits[bill.contact_id]
        left = bill.total
        for note in notes:
            share = min(left, -self._bulk.due(note.id))
            if not share:
                break
            used = self._allocation(sale.on, share, note, bill)
            if sale.cancelled:
                self._bulk.note([used])
            else:
                self._bulk.allocate([used])
            left -= share
        self._credits[bill.contact_id] = [each for each in notes if self._bulk.due(each.id)]

    def _allocation(self, on: date, amount: Money, note: Document, bill: Document) -> Allocation:
        return Allocation(
            id=self._ids.new(),
            dated_on=on,
            amount=amount,
            created_at=self._now,
            note_id=note.id,
            document_id=bill.id,
        )

    def _receive(self, event: Receipt) -> None:
        document = self._followed(event.sale)
        amount = received(self._bulk.due(document.id), event)
        if not amount:
            return
        payment = self._payment(document, event, amount)
        self._bulk.add_payment(payment)
        self._bulk.book(payment_entry(payment))

    def _payment(self, document: Document, event: Receipt, amount: Money) -> Payment:
        id = self._ids.new()
        direction = PaymentDirection.RECEIVED
        taken = self._series.take(f"payment_{direction.value}", event.on)
        return Payment(
            id=id,
            direction=direction,
            number=taken.number,
            series_id=taken.series_id,
            serial=taken.serial,
            financial_year=taken.financial_year,
            contact_id=document.contact_id,
            party_name=self._name(document),
            dated_on=event.on,
            mode=PaymentMode(event.mode),
            amount=amount,
            reference=event.reference,
            cheque_on=None,
            notes="",
            reverses_id=None,
            reason="",
            device_id=self._acts.actor.device_id,
            created_at=self._now,
            allocations=(
                Allocation(
                    id=self._ids.new(),
                    dated_on=event.on,
                    amount=amount,
                    created_at=self._now,
                    payment_id=id,
                    document_id=document.id,
                ),
            ),
        )

    def _buy(self, event: Purchase) -> None:
        movement = StockMovement(
            id=self._ids.new(),
            product_id=self._shop.products[event.product].id,
            quantity=Quantity(event.quantity),
            reason=StockReason.PURCHASE,
            moved_on=event.on,
            document_id=None,
            line_no=None,
            reference="",
            note="",
            created_at=self._now,
        )
        self._bulk.move([movement])

    @property
    def _now(self) -> datetime:
        return self._clock.now()

    def _draft(
        self,
        kind: DocumentKind,
        on: date,
        contact: int | None,
        lines: tuple[PlannedLine, ...],
        sale: Sale | None,
    ) -> Document:
        inclusive = sale.prices_include_tax if sale else self._business.prices_include_tax
        kept = None if contact is None else self._shop.contacts[contact]
        zero_rated = (
            None if contact is None else self._shop.planned_contacts[contact].zero_rated_tax
        )
        discount = sale.bill_discount if sale else None
        draft = replace(
            self._blank,
            **self._stamps(kind, on),
            due_on=usual_due_on(kept, on),
            contact_id=kept.id if kept else None,
            buyer=_CASH_BUYER if contact is None else self._buyers[contact],
            zero_rated_tax=zero_rated,
            prices_include_tax=inclusive,
            rounds_off=self._business.rounds_off,
            bill_discount_percent=Percent(discount) if discount else None,
            terms=self._business.terms,
            items=tuple(
                self._item(line, on, inclusive=inclusive, line_no=line_no)
                for line_no, line in enumerate(lines, start=1)
            ),
        )
        return computed(self._business, draft)

    def _new(self, kind: DocumentKind, on: date) -> Document:
        return replace(self._blank, **self._stamps(kind, on))

    def _stamps(self, kind: DocumentKind, on: date) -> dict[str, Any]:
        """What each new document has of its own."""
        return {
            "id": self._ids.new(),
            "kind": kind,
            "dated_on": on,
            "financial_year": FinancialYear.of(on).label,
            "created_at": self._now,
            "updated_at": self._now,
        }

    def _item(self, line: PlannedLine, on: date, *, inclusive: bool, line_no: int) -> DocumentItem:
        """Complete a line once for each product, price and rate; then only its place and quantity differ."""
        key = (line.product, on >= RATES_CHANGED_ON, inclusive, str(line.discount))
        usual = self._items.get(key)
        if usual is None:
            given = ItemInput.parse(line_given(self._shop, line))
            product = self._shop.products[line.product]
            usual = self._items[key] = completed_item(
                given, product, on=on, inclusive=inclusive, id="", place=0
            )
        return replace(usual, id=self._ids.new(), line_no=line_no, quantity=Quantity(line.quantity))

    def _converted(self, source: Document, on: date) -> Document:
        copy = copied_draft(source, self._new(DocumentKind.INVOICE, on), ids=self._ids)
        return replace(computed(self._business, copy), converted_from_id=source.id)

    def _issued(self, draft: Document) -> Document:
        taken = self._series.take(draft.kind.value, draft.dated_on)
        device_id = self._acts.actor.device_id
        return as_issued(draft, taken, business=self._business, device_id=device_id, at=self._now)

    def _move(self, document: Document, *, back: bool) -> None:
        self._bulk.move(
            stock_movements(
                document,
                self._tracked,
                on=document.dated_on,
                back=back,
                ids=self._ids,
                at=self._now,
            )
        )

    def _followed(self, key: int) -> Document:
        """The sale that an event follows; forgotten after the last one."""
        document, follow_ups = self._sales.pop(key)
        if follow_ups > 1:
            self._sales[key] = (document, follow_ups - 1)
        return document

    def _name(self, document: Document) -> str:
        return document.buyer.attention or document.buyer.name
