"""Payments, and how they settle documents. Append-only: a mistake is reversed, not edited."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from payaid_desktop.domain.money import Money


class PaymentDirection(StrEnum):
    """Money that came in or went out."""

    RECEIVED = "received"
    PAID = "paid"


class PaymentMode(StrEnum):
    """How money changed hands."""

    CASH = "cash"
    UPI = "upi"
    CARD = "card"
    BANK = "bank"
    CHEQUE = "cheque"


CREDIT_FIELDS = {
    "payments": "payment_id",
    "credit_notes": "note_id",
    "openings": "credit_opening_id",
}
"""How an allocation names the credit it is taken from, by the register of that."""
DEBT_FIELDS = {
    "invoices": "document_id",
    "debit_notes": "document_id",
    "openings": "opening_id",
    "payments": "refund_id",
}
"""How an allocation names what it settles: a bill, an opening balance, or money that was paid out."""


@dataclass(frozen=True, slots=True)
class Allocation:
    """A part of a credit that settles something owed; negative where it is taken back.

    The credit is a payment received, a credit note, or an opening balance in the contact's favour. `opening_id` and
    `credit_opening_id` are ledger entries, `refund_id` is a payment that went out.
    """

    id: str
    dated_on: date
    amount: Money
    created_at: datetime
    payment_id: str | None = None
    note_id: str | None = None
    credit_opening_id: str | None = None
    document_id: str | None = None
    opening_id: str | None = None
    refund_id: str | None = None


@dataclass(frozen=True, slots=True)
class Payment:
    """Money received or paid; what is not allocated stays on account.

    The allocations of money paid out are the credits that it gave back.
    """

    id: str
    direction: PaymentDirection
    number: str
    series_id: str
    serial: int
    financial_year: str
    contact_id: str | None
    party_name: str
    dated_on: date
    mode: PaymentMode
    amount: Money
    reference: str
    cheque_on: date | None
    notes: str
    reverses_id: str | None
    reason: str
    device_id: str
    created_at: datetime
    version: int = 1
    allocations: tuple[Allocation, ...] = ()

    @property
    def item(self) -> "OpenItem":
        """The payment on its party's account, before anything is settled with it."""
        inward = self.direction is PaymentDirection.RECEIVED
        return OpenItem(
            id=self.id,
            contact_id=self.contact_id,
            register="payments",
            number=self.number,
            dated_on=self.dated_on,
            due_on=self.dated_on,
            due=-self.amount if inward else self.amount,
        )


@dataclass(frozen=True, slots=True)
class OpenItem:
    """What is open on an account: positive where it is owed to the shop, negative where it is a credit not used yet.

    `id` is that of the bill, note or payment, or of the ledger entry of an opening balance.
    """

    id: str
    contact_id: str | None
    register: str
    number: str
    dated_on: date
    due_on: date
    due: Money


def allocate_oldest_first(
    amount: Money, open_items: Sequence[OpenItem]
) -> tuple[tuple[OpenItem, Money], ...]:
    """Spread an amount over open items, the one due first getting its share first.

    Returns (item, share) pairs; they never exceed what is open nor, together, the amount.
    """
    left, shares = amount.paise, []
    for item in sorted(open_items, key=lambda each: (each.due_on, each.dated_on, each.number)):
        share = min(left, abs(item.due.paise))
        if share > 0:
            shares.append((item, Money(share)))
            left -= share
    return tuple(shares)


def allocation(
    id: str, item: OpenItem, other: OpenItem, amount: Money, *, on: date, at: datetime
) -> Allocation:
    """Set an amount of a credit against something owed; the two may be given either way round."""
    credit, debt = (item, other) if item.due.paise < 0 else (other, item)
    names = {CREDIT_FIELDS[credit.register]: credit.id, DEBT_FIELDS[debt.register]: debt.id}
    return Allocation(id=id, dated_on=on, amount=amount, created_at=at, **names)


def still_allocated(allocations: Iterable[Allocation]) -> tuple[Allocation, ...]:
    """Add up what was set between the same two things, and leave out what was taken back whole."""
    sums: dict[tuple[str | None, ...], Allocation] = {}
    for each in allocations:
        key = (
            each.payment_id,
            each.note_id,
            each.credit_opening_id,
            each.document_id,
            each.opening_id,
            each.refund_id,
        )
        held = sums.get(key)
        sums[key] = replace(held, amount=held.amount + each.amount) if held else each
    return tuple(each for each in sums.values() if each.amount)
