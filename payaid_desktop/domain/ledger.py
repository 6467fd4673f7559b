"""The ledger: what each act does to the accounts, in double entry.

Every entry debits as much as it credits. `party` is the control account of all contacts: a debit there means that the
contact owes the shop more.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from payaid_desktop.domain.documents import Document, DocumentKind
from payaid_desktop.domain.ids import derived_id
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
    """A balanced set of lines.

    `party_amount` is what it adds to what the contact owes, `reference` the number printed.
    """

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


MODE_ACCOUNTS = {
    PaymentMode.CASH: Account.CASH,
    PaymentMode.UPI: Account.UPI,
    PaymentMode.CARD: Account.CARD,
    PaymentMode.BANK: Account.BANK,
    PaymentMode.CHEQUE: Account.CHEQUES,
}


def document_entry(id: str, document: Document) -> LedgerEntry:
    """What issuing a sale or a note books; a credit note books the opposite of a sale."""
    sign = -1 if document.kind == DocumentKind.CREDIT_NOTE else 1
    return _of_document(id, EntryKind.DOCUMENT, document, on=document.dated_on, sign=sign)


def cancellation_entry(id: str, document: Document, *, on: date) -> LedgerEntry:
    """What cancelling an issued document books: its entry turned round."""
    sign = 1 if document.kind == DocumentKind.CREDIT_NOTE else -1
    return _of_document(id, EntryKind.DOCUMENT_CANCELLED, document, on=on, sign=sign)


def payment_entry(payment: Payment) -> LedgerEntry:
    """What a payment books; a reversal is a payment whose `reverses_id` is set and books the opposite."""
    inward = payment.direction == PaymentDirection.RECEIVED
    sign = -1 if inward == (payment.reverses_id is None) else 1
    paise = payment.amount.paise * sign
    balanced = _balanced(((Account.PARTY, paise), (MODE_ACCOUNTS[payment.mode], -paise)))
    kind = EntryKind.PAYMENT if payment.reverses_id is None else EntryKind.PAYMENT_REVERSED
    return LedgerEntry(
        id=derived_id(payment.id, kind),
        kind=kind,
        dated_on=payment.dated_on,
        contact_id=payment.contact_id,
        document_id=None,
        payment_id=payment.id,
        reference=payment.number,
        party_amount=Money(paise),
        lines=balanced,
    )


def opening_entry(*, contact_id: str, amount: Money, on: date) -> LedgerEntry:
    """What a contact's opening balance books; positive when they owe the shop."""
    return LedgerEntry(
        id=derived_id(contact_id, EntryKind.OPENING),
        kind=EntryKind.OPENING,
        dated_on=on,
        contact_id=contact_id,
        document_id=None,
        payment_id=None,
        reference="",
        party_amount=amount,
        lines=_balanced(((Account.PARTY, amount.paise), (Account.OPENING, -amount.paise))),
    )


def _of_document(
    id: str, kind: EntryKind, document: Document, *, on: date, sign: int
) -> LedgerEntry:
    return LedgerEntry(
        id=id,
        kind=kind,
        dated_on=on,
        contact_id=document.contact_id,
        document_id=document.id,
        payment_id=None,
        reference=document.number or "",
        party_amount=Money(sign * document.total.paise),
        lines=_balanced(_document_amounts(document, sign)),
    )


def _document_amounts(document: Document, sign: int) -> tuple[tuple[Account, int], ...]:
    """Signed paise per account, debits positive. Under reverse charge the buyer pays the tax himself."""
    charged = document.tax_payable_by_recipient.paise == 0
    taxes = (
        (Account.CGST, document.cgst),
        (Account.SGST, document.sgst),
        (Account.IGST, document.igst),
        (Account.CESS, document.cess),
    )
    credits = (
        (Account.SALES, document.taxable + document.non_taxable),
        *(taxes if charged else ()),
        (Account.OTHER_CHARGES, document.other_charges),
        (Account.ROUND_OFF, document.round_off),
    )
    return (
        (Account.PARTY, sign * document.total.paise),
        *((account, -sign * amount.paise) for account, amount in credits),
        (Account.DISCOUNT_ALLOWED, sign * document.after_tax_discount.paise),
    )


def _balanced(amounts: Iterable[tuple[Account, int]]) -> tuple[LedgerLine, ...]:
    return tuple(_line(account, paise) for account, paise in amounts if paise)


def _line(account: Account, paise: int) -> LedgerLine:
    return LedgerLine(account, Money(max(paise, 0)), Money(max(-paise, 0)) if paise < 0 else ZERO)
