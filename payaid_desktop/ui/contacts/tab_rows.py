"""How the tabs of a contact show the lines of its account, its bills, payments and quotations."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from payaid_desktop.domain.documents import SALES, DocumentKind, DocumentStatus
from payaid_desktop.domain.ledger import EntryKind
from payaid_desktop.domain.money import ZERO, Money
from payaid_desktop.domain.payments import Payment, PaymentDirection, PaymentMode
from payaid_desktop.services.asking import DocumentLine
from payaid_desktop.services.contact_pages import Account, AccountLine
from payaid_desktop.ui.formatting import write_amount, write_day_in_list, write_rupees
from payaid_desktop.ui.invoices.list_rows import standing
from payaid_desktop.ui.kit.cells import Cell, State, Text, TwoLines
from payaid_desktop.ui.kit.table_model import Column

AccountRow = AccountLine | Account
"""A line of the account; the account itself stands for its opening balance."""


def _tr(text: str, n: int = -1) -> str:
    return QCoreApplication.translate("ContactTabs", text, None, n)


def account_columns() -> tuple[Column, ...]:
    """The columns of the statement."""
    return (
        Column("date", _tr("Date"), width=76),
        Column("particulars", _tr("Particulars")),
        Column("debit", _tr("Debit"), width=104, right=True),
        Column("credit", _tr("Credit"), width=104, right=True),
        Column("balance", _tr("Balance"), width=122, right=True),
    )


def account_rows(account: Account) -> tuple[AccountRow, ...]:
    """The rows of an account: what was brought forward, if anything, and its lines."""
    return ((account,) if account.opening else ()) + account.lines


def account_cells(row: AccountRow, *, today: date) -> Sequence[Cell]:
    """One row of the statement."""
    if isinstance(row, Account):
        return (
            Text(write_day_in_list(row.from_on, today=today), tone="text2"),
            TwoLines(_tr("Opening balance"), _tr("brought forward")),
            Text("", right=True),
            Text("", right=True),
            Text(side_of(row.opening), "medium", right=True),
        )
    entry = row.entry
    title, below = _particulars(row, today=today)
    return (
        Text(write_day_in_list(entry.dated_on, today=today), tone="text2"),
        TwoLines(title, below),
        Text(_blank_or(entry.debit), right=True),
        Text(_blank_or(entry.credit), tone="ok", right=True),
        Text(side_of(entry.balance), "medium", right=True),
    )


def account_spoken(row: AccountRow, *, today: date) -> str:
    """What a screen reader says of a line."""
    return ", ".join(word for cell in account_cells(row, today=today) if (word := cell.spoken()))


def side_of(balance: Money) -> str:
    """A balance with its side, as accountants write it: "8,400.00 Dr"."""
    if balance < ZERO:
        return _tr("{amount} Cr").format(amount=write_amount(-balance))
    return _tr("{amount} Dr").format(amount=write_amount(balance))


def _blank_or(amount: Money) -> str:
    return write_amount(amount) if amount else ""


def _particulars(row: AccountLine, *, today: date) -> tuple[str, str]:
    entry = row.entry
    match entry.kind:
        case EntryKind.OPENING:
            return _tr("Opening balance"), _tr("taken over when the books began")
        case EntryKind.DOCUMENT_CANCELLED:
            return _tr("{number} cancelled").format(number=entry.reference), ""
        case EntryKind.DOCUMENT if row.document is not None:
            return _document_words(row.document, today=today)
        case EntryKind.PAYMENT if row.payment is not None:
            return _payment_words(row.payment)
        case EntryKind.PAYMENT_REVERSED:
            reason = row.payment.reason if row.payment else ""
            return _tr("{number} taken back").format(number=entry.reference), reason
    return entry.reference, ""


def _document_words(line: DocumentLine, *, today: date) -> tuple[str, str]:
    number = line.number or ""
    if line.kind is DocumentKind.CREDIT_NOTE:
        return _tr("Credit note {number}").format(number=number), ""
    word = _tr("Bill {number}") if line.kind in SALES else _tr("Debit note {number}")
    return word.format(number=number), _due_words(line, today=today)


def _due_words(line: DocumentLine, *, today: date) -> str:
    if line.status is DocumentStatus.CANCELLED:
        return _tr("cancelled")
    if not line.due:
        return _tr("paid in full")
    if line.due_on is None:
        return _tr("{amount} open").format(amount=write_rupees(line.due))
    due = _tr("due {day}").format(day=write_day_in_list(line.due_on, today=today))
    late = (today - line.due_on).days
    return f"{due} · {_tr('%n day(s) late', late)}" if late > 0 else due


def mode_words(payment: Payment) -> str:
    """How money came in or went out: "Payment by UPI"."""
    words = {
        PaymentMode.CASH: _tr("Payment in cash"),
        PaymentMode.UPI: _tr("Payment by UPI"),
        PaymentMode.CARD: _tr("Payment by card"),
        PaymentMode.BANK: _tr("Payment by bank"),
        PaymentMode.CHEQUE: _tr("Payment by cheque"),
    }
    back = {
        PaymentMode.CASH: _tr("Refund in cash"),
        PaymentMode.UPI: _tr("Refund by UPI"),
        PaymentMode.CARD: _tr("Refund by card"),
        PaymentMode.BANK: _tr("Refund by bank"),
        PaymentMode.CHEQUE: _tr("Refund by cheque"),
    }
    return (words if payment.direction is PaymentDirection.RECEIVED else back)[payment.mode]


def _payment_words(payment: Payment) -> tuple[str, str]:
    receipt = _tr("receipt {number}").format(number=payment.number)
    return mode_words(payment), payment.reference or receipt


def bill_columns() -> tuple[Column, ...]:
    """The columns of bills."""
    return (
        Column("number", _tr("Invoice")),
        Column("date", _tr("Date"), width=92),
        Column("status", _tr("Status"), width=120),
        Column("due", _tr("Due"), width=120, keep=3),
        Column("amount", _tr("Amount"), width=120, right=True, keep=2),
        Column("balance", _tr("Balance"), width=120, right=True),
    )


def bill_cells(line: DocumentLine, *, today: date) -> Sequence[Cell]:
    """One bill."""
    stands = standing(line, on=today)
    balance = write_rupees(line.due) if line.due else "—"
    tone = "text" if line.due else "text2"
    return (
        Text(line.number or _tr("Draft"), "medium"),
        Text(write_day_in_list(line.dated_on, today=today), tone="text2"),
        State(stands.word, stands.tone),
        Text(stands.due, tone=stands.due_tone),
        Text(write_rupees(line.total), right=True),
        Text(balance, "strong" if line.due else "body", tone, right=True),
    )


def offer_columns() -> tuple[Column, ...]:
    """The columns of quotations."""
    return (
        Column("number", _tr("Quotation")),
        Column("date", _tr("Date"), width=92),
        Column("status", _tr("Status"), width=120),
        Column("amount", _tr("Amount"), width=130, right=True),
    )


def offer_cells(line: DocumentLine, *, today: date) -> Sequence[Cell]:
    """One quotation."""
    words = {
        DocumentStatus.DRAFT: State(_tr("Draft"), "neutral"),
        DocumentStatus.ISSUED: State(_tr("Made"), "info"),
        DocumentStatus.CANCELLED: State(_tr("Cancelled"), "neutral"),
    }
    return (
        Text(line.number or _tr("Draft"), "medium"),
        Text(write_day_in_list(line.dated_on, today=today), tone="text2"),
        words[line.status],
        Text(write_rupees(line.total), right=True),
    )


def payment_columns() -> tuple[Column, ...]:
    """The columns of payments."""
    return (
        Column("number", _tr("Receipt"), width=140),
        Column("date", _tr("Date"), width=92),
        Column("mode", _tr("How")),
        Column("amount", _tr("Amount"), width=130, right=True),
    )


def payment_cells(payment: Payment, *, today: date) -> Sequence[Cell]:
    """One payment."""
    title = mode_words(payment)
    if payment.reverses_id is not None:
        title = _tr("{payment}, taken back").format(payment=title)
    inward = payment.direction is PaymentDirection.RECEIVED
    return (
        Text(payment.number, "medium"),
        Text(write_day_in_list(payment.dated_on, today=today), tone="text2"),
        TwoLines(title, payment.reference),
        Text(write_rupees(payment.amount), "medium", "ok" if inward else "text", right=True),
    )


def line_spoken(cells: Sequence[Cell]) -> str:
    """What a screen reader says of a row: all its cells."""
    return ", ".join(word for cell in cells if (word := cell.spoken()))
