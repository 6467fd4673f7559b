"""From a payment to its receipt: how much, how, and which bills it settles."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from payaid_desktop.documents.paper import (
    Align,
    Fact,
    Paper,
    PaperColumn,
    PaperParty,
    PaperRow,
    PaperTable,
)
from payaid_desktop.documents.parties import letterhead, shop_signature
from payaid_desktop.documents.wording import address_lines, amount, day, lines_of, short_day
from payaid_desktop.domain.business import Address, Business
from payaid_desktop.domain.documents import seller_of
from payaid_desktop.domain.money import Money, format_rupees, total
from payaid_desktop.domain.payments import Payment, PaymentDirection, PaymentMode
from payaid_desktop.domain.words import amount_in_words

_MODES: Final = {
    PaymentMode.CASH: "Cash",
    PaymentMode.UPI: "UPI",
    PaymentMode.CARD: "Card",
    PaymentMode.BANK: "Bank transfer",
    PaymentMode.CHEQUE: "Cheque",
}
_COLUMNS: Final = (
    PaperColumn("Bill", Align.LEFT, is_wide=True),
    PaperColumn("Date", Align.LEFT, is_quiet=True),
    PaperColumn("Bill amount"),
    PaperColumn("Settled now"),
)


@dataclass(frozen=True, slots=True)
class SettledBill:
    """A document that the payment settles, wholly or in part."""

    number: str
    dated_on: date
    total: Money
    settled: Money


def payment_paper(
    payment: Payment,
    *,
    business: Business,
    bills: Sequence[SettledBill] = (),
    address: Address | None = None,
) -> Paper:
    """Lay a receipt out, or the voucher of money that the shop paid."""
    seller, received = seller_of(business), payment.direction is PaymentDirection.RECEIVED
    reason = " ".join(lines_of(payment.reason))
    return Paper(
        title="Receipt" if received else "Payment Voucher",
        number=payment.number,
        made_at=payment.created_at,
        seller=letterhead(seller, business),
        head=(Fact("Date", day(payment.dated_on)),),
        mark="REVERSAL" if payment.reverses_id else "",
        mark_detail=reason if payment.reverses_id else "",
        parties=(
            PaperParty(
                "Received from" if received else "Paid to",
                payment.party_name,
                address_lines(address),
            ),
        ),
        particulars=_particulars(payment),
        hero=Fact(_hero_label(payment), format_rupees(payment.amount)),
        table=_table(payment, bills),
        words=Fact("Amount in words", amount_in_words(payment.amount)),
        notes=lines_of(payment.notes),
        signature=shop_signature(seller, business),
    )


def _hero_label(payment: Payment) -> str:
    if payment.reverses_id:
        return "Amount taken back"
    received = payment.direction is PaymentDirection.RECEIVED
    return "Amount received" if received else "Amount paid"


def _particulars(payment: Payment) -> tuple[Fact, ...]:
    facts = (
        Fact("Paid by", _MODES[payment.mode]),
        Fact("Reference", payment.reference),
        Fact("Cheque date", day(payment.cheque_on) if payment.cheque_on else ""),
    )
    return tuple(fact for fact in facts if fact.value)


def _table(payment: Payment, bills: Sequence[SettledBill]) -> PaperTable:
    rows = [
        PaperRow((bill.number, short_day(bill.dated_on), amount(bill.total), amount(bill.settled)))
        for bill in bills
    ]
    advance = payment.amount - total([bill.settled for bill in bills])
    if advance.paise > 0:
        rows.append(PaperRow(("Kept on account", "", "", amount(advance))))
    return PaperTable(_COLUMNS, tuple(rows), foot=("Total", "", "", amount(payment.amount)))
