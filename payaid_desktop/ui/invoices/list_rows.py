"""How an invoice stands in a list."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from payaid_desktop.domain.documents import DocumentStatus
from payaid_desktop.domain.money import format_rupees
from payaid_desktop.services.asking import DocumentLine
from payaid_desktop.ui.formatting import write_day_in_list
from payaid_desktop.ui.kit.cells import Cell, State, Text
from payaid_desktop.ui.kit.table_model import Column


def _tr(text: str, n: int = -1) -> str:
    return QCoreApplication.translate("InvoiceRows", text, None, n)


@dataclass(frozen=True, slots=True)
class Standing:
    """What an invoice has come to: the word, its tone, and what is said of its due day."""

    word: str
    tone: str
    due: str
    due_tone: str


def columns() -> tuple[Column, ...]:
    """The columns of the list."""
    return (
        Column("number", _tr("Invoice"), width=140),
        Column("date", _tr("Date"), width=98, keep=2),
        Column("customer", _tr("Customer")),
        Column("status", _tr("Status"), width=128),
        Column("due", _tr("Due"), width=132, keep=3),
        Column("amount", _tr("Amount"), width=132, right=True, keep=2),
        Column("balance", _tr("Balance"), width=124, right=True),
    )


def standing(line: DocumentLine, *, on: date) -> Standing:
    """Say what has become of an invoice by a day."""
    if line.status is DocumentStatus.DRAFT:
        return Standing(_tr("Draft"), "neutral", _tr("not saved yet"), "text2")
    if line.status is DocumentStatus.CANCELLED:
        return Standing(_tr("Cancelled"), "neutral", _tr("cancelled"), "text2")
    if not line.due:
        return Standing(_tr("Paid"), "ok", _tr("paid"), "text2")
    days = (line.due_on - on).days if line.due_on else 0
    if line.due_on and days < 0:
        return Standing(_tr("Overdue"), "bad", _tr("%n day(s) late", -days), "bad")
    due = _tr("in %n day(s)", days) if days else _tr("due today")
    if line.due < line.total:
        return Standing(_tr("Part paid"), "warn", due, "text2")
    return Standing(_tr("Unpaid"), "info", due, "text2")


def cells(line: DocumentLine, *, on: date) -> Sequence[Cell]:
    """One row of the list."""
    stands = standing(line, on=on)
    balance = format_rupees(line.due) if line.due else "—"
    return (
        Text(line.number or _tr("Draft"), "medium"),
        Text(write_day_in_list(line.dated_on, today=on), tone="text2"),
        Text(line.party_name),
        State(stands.word, stands.tone),
        Text(stands.due, tone=stands.due_tone),
        Text(format_rupees(line.total), right=True),
        Text(
            balance, "strong" if line.due else "body", "text" if line.due else "text2", right=True
        ),
    )


def spoken(line: DocumentLine, *, on: date) -> str:
    """What a screen reader says of a row."""
    stands = standing(line, on=on)
    words = (stands.word, line.number or "", line.party_name, format_rupees(line.total), stands.due)
    return ", ".join(word for word in words if word)
