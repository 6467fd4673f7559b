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
)


@dataclass(frozen=True, slots=True)
class SettledBill:
    """A document that the payment settles, wholly or in part."""

    number: str
    dated_on: date
    total: Money
    settled: Money


@dataclass(frozen=True, slots=True)
class Reversed:
    """The payment that a reversal counters."""

    number: str
    dated_on: date


def payment_paper(
    payment: Payment,
    *,
    business: Business,
    bills: Sequence[SettledBill] = (),
    address: Address | None = None,
    reverses: Reversed | None = None,
) -> Paper:
    """Lay a receipt out, or the voucher of money that the shop paid, or what counters one of them."""
    seller = seller_of(business)
    return Paper(
        title=_title(payment),
        number=payment.number,
        made_at=payment.created_at,
        seller=letterhead(seller, business),
        head=(Fact("Date", day(payment.dated_on)),),
        mark="REVERSAL" if payment.reverses_id else "",
        mark_detail=_mark_detail(payment, reverses),
        parties=(
            PaperParty(
                "Received from" if _is_received(payment) else "Paid to",
                payment.party_name,
                address_lines(address),
            ),
        ),
        particulars=_particulars(payment, reverses),
        hero=Fact(_hero_label(payment), format_rupees(payment.amount)),
        table=_table(payment, bills),
        words=Fact("Amount in words", amount_in_words(payment.amount)),
        notes=lines_of(payment.notes),
        signature=shop_signature(seller, business),
    )


def _is_received(payment: Payment) -> bool:
    return payment.direction is PaymentDirection.RECEIVED


def _title(payment: Payment) -> str:
    title = "Receipt" if _is_received(payment) else "Payment Voucher"
    return f"Reversal of {title}" if payment.reverses_id else title


def _mark_detail(payment: Payment, reverses: Reversed | None) -> str:
    if payment.reverses_id is None:
        return ""
    what = f"{reverses.number} of {day(reverses.dated_on)} is taken back" if reverses else ""
    reason = " ".join(lines_of(payment.reason))
    return ": ".join(part for part in (what, reason) if part)


def _hero_label(payment: Payment) -> str:
    if payment.reverses_id:
        return "Amount taken back"
    return "Amount received" if _is_received(payment) else "Amount paid"


def _particulars(payment: Payment, reverses: Reversed | None) -> tuple[Fact, ...]:
    facts = (
        Fact("Reverses", reverses.number if reverses else ""),
        Fact("Was paid by" if payment.reverses_id else "Paid by", _MODES[payment.mode]),
        Fact("Reference", payment.reference),
        Fact("Cheque date", day(payment.cheque_on) if payment.cheque_on else ""),
    )
    return tuple(fact for fact in facts if fact.value)


def _table(payment: Payment, bills: Sequence[SettledBill]) -> PaperTable:
    """Show where the money went; on a reversal, where it is missing now."""
    is_back = payment.reverses_id is not None
    rows = [
        PaperRow((bill.number, short_day(bill.dated_on), amount(bill.total), amount(bill.settled)))
        for bill in bills
    ]
    advance = payment.amount - total([bill.settled for bill in bills])
    if advance.paise > 0:
        label = "Taken off the account" if is_back else "Kept on account"
        rows.append(PaperRow((label, "", "", amount(advance))))
    columns = (*_COLUMNS, PaperColumn("Due again" if is_back else "Settled now"))
    return PaperTable(columns, tuple(rows), foot=("Total", "", "", amount(payment.amount)))
