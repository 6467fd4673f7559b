"""Plays planned years through the services, one act after the other, as a shop would have done."""

from typing import Any

from payaid_desktop.domain.documents import Document
from payaid_desktop.domain.money import Money
from payaid_desktop.services.acts import Acts
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
from payaid_desktop.services.documents import Invoices, Quotations
from payaid_desktop.services.inputs.documents import CancelInput, DocumentInput, NoteInput
from payaid_desktop.services.inputs.payments import PaymentInput
from payaid_desktop.services.inputs.stock import StockInput
from payaid_desktop.services.notes import CreditNotes
from payaid_desktop.services.payments import Payments
from payaid_desktop.services.stock import Stock

MISTAKE = "Billed twice by mistake"


def sale_given(shop: DemoShop, sale: Sale) -> dict[str, Any]:
    """A sale as it is typed."""
    given = _typed(shop, sale.contact, sale.lines, sale.on.isoformat())
    given["pricesIncludeTax"] = sale.prices_include_tax
    if sale.bill_discount:
        given["billDiscount"] = {"percent": f"{sale.bill_discount:f}"}
    return given


def offer_given(shop: DemoShop, offer: Offer) -> dict[str, Any]:
    """A quotation as it is typed."""
    return _typed(shop, offer.contact, offer.lines, offer.on.isoformat())


def line_given(shop: DemoShop, line: PlannedLine) -> dict[str, Any]:
    """A line as it is typed."""
    given: dict[str, Any] = {
        "productId": shop.products[line.product].id,
        "quantity": f"{line.quantity:f}",
    }
    if line.discount:
        given["discount"] = {"percent": f"{line.discount:f}"}
    return given


def return_given(original: Document, event: Return) -> dict[str, Any]:
    """A credit note as it is typed."""
    return {
        "originalId": original.id,
        "datedOn": event.on.isoformat(),
        "reason": event.reason,
        "items": [{"originalLineNo": 1, "quantity": f"{event.quantity:f}"}],
    }


def received(due: Money, event: Receipt) -> Money:
    """How much of what is due a receipt brings."""
    return Money(due.paise * event.percent // 100)


def _typed(
    shop: DemoShop, contact: int | None, lines: tuple[PlannedLine, ...], on: str
) -> dict[str, Any]:
    given: dict[str, Any] = {"datedOn": on, "items": [line_given(shop, each) for each in lines]}
    if contact is not None:
        given["contactId"] = shop.contacts[contact].id
        given["zeroRatedTax"] = shop.planned_contacts[contact].zero_rated_tax
    return given


class ServicePlayer:
    """Acts for the shop; the clock follows the days of the plan."""

    def __init__(self, acts: Acts, clock: DemoClock, shop: DemoShop) -> None:
        self._clock = clock
        self._shop = shop
        self._invoices = Invoices(acts)
        self._quotations = Quotations(acts)
        self._notes = CreditNotes(acts)
        self._payments = Payments(acts)
        self._stock = Stock(acts)
        self._acts = acts
        self._sales: dict[int, Document] = {}
        self._offers: dict[int, str] = {}

    def play(self, event: Event) -> None:
        """Do what the plan says."""
        self._clock.tick(event.on)
        match event:
            case Sale():
                self._sell(event)
            case Offer():
                given = DocumentInput.parse(offer_given(self._shop, event))
                self._offers[event.key] = self._quotations.create_and_issue(given).value.id
            case Receipt():
                self._receive(event)
            case Return():
                given_back = NoteInput.parse(return_given(self._sales[event.sale], event))
                self._notes.create_and_issue(given_back)
            case Purchase():
                self._buy(event)

    def write(self) -> None:
        """Every act is durable already."""

    def _sell(self, sale: Sale) -> None:
        if sale.offer is None:
            given = DocumentInput.parse(sale_given(self._shop, sale))
            document = self._invoices.create_and_issue(given).value
        else:
            draft = self._quotations.convert(self._offers[sale.offer]).value
            document = self._invoices.issue(draft.id).value
        if sale.cancelled:
            self._invoices.cancel(document.id, CancelInput(reason=MISTAKE))
        self._sales[sale.key] = document

    def _receive(self, event: Receipt) -> None:
        document = self._sales[event.sale]
        with self._acts.read() as view:
            amount = received(view.open_items.due(document.id), event)
        if not amount:
            return
        given = {
            "contactId": document.contact_id,
            "datedOn": event.on.isoformat(),
            "mode": event.mode,
            "amount": str(amount),
            "reference": event.reference,
            "allocations": [{"documentId": document.id, "amount": str(amount)}],
        }
        self._payments.record(PaymentInput.parse(given))

    def _buy(self, event: Purchase) -> None:
        given = {
            "productId": self._shop.products[event.product].id,
            "quantity": f"{event.quantity:f}",
            "reason": "purchase",
            "movedOn": event.on.isoformat(),
        }
        self._stock.adjust(StockInput.parse(given))
