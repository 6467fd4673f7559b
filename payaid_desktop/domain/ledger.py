"""The ledger: what each act does to the accounts, in double entry.

Every entry debits as much as it credits. `party` is the control account of all contacts: a debit there means that the
contact owes the shop more.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from payaid_desktop.domain.documents import Document, DocumentKind
from payaid_desktop.domain.money import ZERO, Money
from payaid_desktop.domain.payments import Payment, PaymentDirection, PaymentMode


class Account(StrEnum):
    """The shop's accounts."""

    PARTY = "party"
    SALES = "sales"
    CGST = "cgst_output"
    SGST = "sgst_output"
    IGST = "igst_output"
    CESS = "cess_output"
    OTHER_CHARGES = "other_charges"
    DISCOUNT_ALLOWED = "discount_allowed"
    ROUND_OFF = "round_off"
    CASH = "cash"
    UPI = "upi"
    CARD = "card"
    BANK = "bank"
    CHEQUES = "cheques"
    OPENING = "opening_balances"


class EntryKind(StrEnum):
    """What an entry was made for."""

    OPENING = "opening"
    DOCUMENT = "document"
    DOCUMENT_CANCELLED = "document_cancelled"
    PAYMENT = "payment"
    PAYMENT_REVERSED = "payment_reversed"


@dataclass(frozen=True, slots=True)
class LedgerLine:
    """One side of an entry; exactly one of `debit` and `credit` is positive, the other zero."""

    account: Account
    debit: Money
    credit: Money


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """A balanced set of lines. `party_amount` is what it adds to what the contact owes; `reference` is the number printed."""

    id: str
    kind: EntryKind
    dated_on: date
    contact_id: str | None
    document_id: str | None
    payment_id: str | None
    reference: str
    party_amount: Money
    lines: tuple[LedgerLine, ...]

    @property
    def debit(self) -> Money:
        """All debits."""
        return Money(sum(line.debit.paise for line in self.lines))

    @property
    def credit(self) -> Money:
        """All credits."""
        return Money(sum(line.credit.paise for line in self.lines))


_MODE_ACCOUNTS = {
    PaymentMode.CASH: Account.CASH,
    PaymentMode.UPI: Account.UPI,
    PaymentMode.CARD: Account.CARD,
    PaymentMode.BANK: Account.BANK,
    PaymentMode.CHEQUE: Account.CHEQUES,
}


def document_entry(id: str, document: Document) -> LedgerEntry:
    """What issuing a sale or a note books; a credit note books the opposite of a sale."""
    sign = -1 if document.kind == DocumentKind.CREDIT_NOTE else 1
    return _entry(
        id,
        EntryKind.DOCUMENT,
        document.dated_on,
        amounts=_document_amounts(document, sign),
        contact_id=document.contact_id,
        document_id=document.id,
        reference=document.number or "",
    )


def cancellation_entry(id: str, document: Document, *, on: date) -> LedgerEntry:
    """What cancelling an issued document books: its entry turned round."""
    sign = 1 if document.kind == DocumentKind.CREDIT_NOTE else -1
    return _entry(
        id,
        EntryKind.DOCUMENT_CANCELLED,
        on,
        amounts=_document_amounts(document, sign),
        contact_id=document.contact_id,
        document_id=document.id,
        reference=document.number or "",
    )


def payment_entry(id: str, payment: Payment) -> LedgerEntry:
    """What a payment books; a reversal is a payment whose `reverses_id` is set and books the opposite."""
    inward = payment.direction == PaymentDirection.RECEIVED
    sign = -1 if inward == (payment.reverses_id is None) else 1
    paise = payment.amount.paise * sign
    return _entry(
        id,
        EntryKind.PAYMENT if payment.reverses_id is None else EntryKind.PAYMENT_REVERSED,
        payment.dated_on,
        amounts=((Account.PARTY, paise), (_MODE_ACCOUNTS[payment.mode], -paise)),
        contact_id=payment.contact_id,
        payment_id=payment.id,
        reference=payment.number,
    )


def opening_entry(id: str, *, contact_id: str, amount: Money, on: date) -> LedgerEntry:
    """What a contact's opening balance books; positive when they owe the shop."""
    return _entry(
        id,
        EntryKind.OPENING,
        on,
        amounts=((Account.PARTY, amount.paise), (Account.OPENING, -amount.paise)),
        contact_id=contact_id,
        reference="",
    )


def _document_amounts(document: Document, sign: int) -> tuple[tuple[Account, int], ...]:
    """Signed paise per account, debits positive. Under reverse charge the buyer pays the tax himself."""
    charged = document.tax_payable_by_recipient.paise == 0
    taxes = (
        ((Account.CGST, document.cgst), (Account.SGST, document.sgst))
        + ((Account.IGST, document.igst), (Account.CESS, document.cess))
        if charged
        else ()
    )
    credits = (
        (Account.SALES, document.taxable + document.non_taxable),
        *taxes,
        (Account.OTHER_CHARGES, document.other_charges),
        (Account.ROUND_OFF, document.round_off),
    )
    return (
        (Account.PARTY, sign * document.total.paise),
        *((account, -sign * amount.paise) for account, amount in credits),
        (Account.DISCOUNT_ALLOWED, sign * document.after_tax_discount.paise),
    )


def _entry(
    id: str,
    kind: EntryKind,
    dated_on: date,
    *,
    amounts: Iterable[tuple[Account, int]],
    contact_id: str | None,
    reference: str,
    document_id: str | None = None,
    payment_id: str | None = None,
) -> LedgerEntry:
    signed = tuple((account, paise) for account, paise in amounts if paise)
    lines = tuple(_line(account, paise) for account, paise in signed)
    party = sum(paise for account, paise in signed if account == Account.PARTY)
    return LedgerEntry(
        id, kind, dated_on, contact_id, document_id, payment_id, reference, Money(party), lines
    )


def _line(account: Account, paise: int) -> LedgerLine:
    return LedgerLine(account, Money(max(paise, 0)), Money(max(-paise, 0)) if paise < 0 else ZERO)
