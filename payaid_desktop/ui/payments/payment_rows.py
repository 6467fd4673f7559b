"""How a payment stands in a list."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from payaid_desktop.domain.money import format_rupees
from payaid_desktop.domain.payments import PaymentDirection
from payaid_desktop.services.asking import PaymentLine
from payaid_desktop.ui.formatting import write_day_in_list
from payaid_desktop.ui.kit.cells import Cell, State, Text
from payaid_desktop.ui.kit.table_model import Column
from payaid_desktop.ui.payments.payment_view import mode_title


def columns() -> tuple[Column, ...]:
    """The columns of the list."""
    return (
        Column("number", _tr("Receipt"), width=150),
        Column("date", _tr("Date"), width=98, keep=2),
        Column("customer", _tr("Customer")),
        Column("mode", _tr("How"), width=84),
        Column("reference", _tr("Reference"), width=150, keep=3),
        Column("status", _tr("Status"), width=190, keep=2),
        Column("amount", _tr("Amount"), width=132, right=True),
    )


def standing(line: PaymentLine) -> tuple[str, str]:
    """What has become of a payment: the word and its tone."""
    if line.payment.reverses_id is not None:
        return _tr("Reversal"), "neutral"
    if line.is_reversed:
        return _tr("Taken back"), "neutral"
    if line.on_account and _is_received(line):
        words = _tr("{amount} on account")
        return words.format(amount=format_rupees(line.on_account).removesuffix(".00")), "info"
    return (_tr("Settled"), "ok") if _is_received(line) else (_tr("Paid out"), "neutral")


def cells(line: PaymentLine, *, on: date) -> Sequence[Cell]:
    """One row of the list."""
    payment = line.payment
    is_out = _is_received(line) is (payment.reverses_id is not None)
    amount = format_rupees(payment.amount)
    return (
        Text(payment.number, "medium"),
        Text(write_day_in_list(payment.dated_on, today=on), tone="text2"),
        Text(payment.party_name),
        Text(mode_title(payment.mode), tone="text2"),
        Text(payment.reference, tone="text2"),
        State(*standing(line)),
        Text(f"−{amount}" if is_out else amount, "strong", right=True),
    )


def spoken(line: PaymentLine) -> str:
    """What a screen reader says of a row."""
    payment = line.payment
    words = (standing(line)[0], payment.number, payment.party_name, format_rupees(payment.amount))
    return ", ".join(words)


def _is_received(line: PaymentLine) -> bool:
    return line.payment.direction is PaymentDirection.RECEIVED


def _tr(text: str) -> str:
    return QCoreApplication.translate("PaymentRows", text)
