"""Payments, and how they settle documents. Append-only: a mistake is reversed, not edited."""

from collections.abc import Sequence
from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class Allocation:
    """A part of a payment or of a credit note that settles a document; negative where a reversal takes it back."""

    id: str
    payment_id: str | None
    note_id: str | None
    document_id: str
    amount: Money
    created_at: datetime


@dataclass(frozen=True, slots=True)
class Payment:
    """Money received or paid; what is not allocated is an advance on account."""

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


@dataclass(frozen=True, slots=True)
class OpenItem:
    """A document that is not settled yet."""

    document_id: str
    number: str
    dated_on: date
    due_on: date
    due: Money


def allocate_oldest_first(
    amount: Money, open_items: Sequence[OpenItem]
) -> tuple[tuple[str, Money], ...]:
    """Spread an amount over open documents, the one due first getting its share first.

    Returns (document id, amount) pairs; they never exceed what is due nor, together, the amount.
    """
    left, shares = amount.paise, []
    for item in sorted(open_items, key=lambda each: (each.due_on, each.dated_on, each.number)):
        share = min(left, item.due.paise)
        if share > 0:
            shares.append((item.document_id, Money(share)))
            left -= share
    return tuple(shares)
