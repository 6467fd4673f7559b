"""Cells that the lists of documents share, and the rows of quotations and credit notes."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from payaid_desktop.domain.documents import DocumentStatus
from payaid_desktop.domain.money import format_rupees
from payaid_desktop.services.asking import DocumentLine
from payaid_desktop.ui.formatting import write_day_in_list
from payaid_desktop.ui.kit.cells import Cell, State, Text
from payaid_desktop.ui.kit.table_model import Column


def quotation_columns() -> tuple[Column, ...]:
    """The columns of the list of quotations."""
    return (
        Column("number", _tr("Quotation"), width=140),
        Column("date", _tr("Date"), width=98, keep=2),
        Column("customer", _tr("Customer")),
        Column("status", _tr("Status"), width=128),
        Column("until", _tr("Valid until"), width=132, keep=3),
        Column("amount", _tr("Amount"), width=132, right=True),
    )


def note_columns() -> tuple[Column, ...]:
    """The columns of the list of credit notes."""
    return (
        Column("number", _tr("Credit note"), width=140),
        Column("date", _tr("Date"), width=98, keep=2),
        Column("customer", _tr("Customer")),
        Column("status", _tr("Status"), width=128),
        Column("amount", _tr("Given back"), width=132, right=True),
    )


def standing(line: DocumentLine, *, on: date) -> tuple[str, str]:
    """What has become of an offer: the word and its tone."""
    if line.status is DocumentStatus.DRAFT:
        return _tr("Draft"), "neutral"
    if line.status is DocumentStatus.CANCELLED:
        return _tr("Cancelled"), "neutral"
    late = line.due_on is not None and line.due_on < on
    return (_tr("Expired"), "warn") if late else (_tr("Open"), "info")


def note_standing(line: DocumentLine) -> tuple[str, str]:
    """What has become of a credit note: the word and its tone."""
    if line.status is DocumentStatus.DRAFT:
        return _tr("Draft"), "neutral"
    if line.status is DocumentStatus.CANCELLED:
        return _tr("Cancelled"), "neutral"
    return _tr("Issued"), "ok"


def quotation_cells(line: DocumentLine, state: tuple[str, str], *, on: date) -> Sequence[Cell]:
    """One row of the list of quotations."""
    until = write_day_in_list(line.due_on, today=on) if line.due_on else "—"
    first, amount = _frame(line, state, on=on)
    return (*first, Text(until, tone="text2"), amount)


def note_cells(line: DocumentLine, *, on: date) -> Sequence[Cell]:
    """One row of the list of credit notes."""
    first, amount = _frame(line, note_standing(line), on=on)
    return (*first, amount)


def spoken(line: DocumentLine, word: str) -> str:
    """What a screen reader says of a row."""
    words = (word, line.number or "", line.party_name, format_rupees(line.total))
    return ", ".join(each for each in words if each)


def _frame(
    line: DocumentLine, state: tuple[str, str], *, on: date
) -> tuple[tuple[Cell, ...], Cell]:
    first = (
        Text(line.number or _tr("Draft"), "medium"),
        Text(write_day_in_list(line.dated_on, today=on), tone="text2"),
        Text(line.party_name),
        State(*state),
    )
    return first, Text(format_rupees(line.total), "strong", right=True)


def _tr(text: str) -> str:
    return QCoreApplication.translate("DocumentRows", text)
