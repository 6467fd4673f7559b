"""How a saved document is called and what is said of it."""

import re
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from PySide6.QtCore import QCoreApplication

from payaid_desktop.domain.clock import INDIA
from payaid_desktop.domain.documents import (
    SALES,
    SETTLED_KINDS,
    Document,
    DocumentKind,
    DocumentStatus,
)
from payaid_desktop.domain.money import ZERO, format_rupees
from payaid_desktop.domain.payments import PaymentMode
from payaid_desktop.services.bill_views import BillEvent, BillView, EventKind
from payaid_desktop.ui.formatting import write_day_in_list

_LAST_PART: Final = re.compile(r"[/-]")
_OFFERS: Final = (DocumentKind.QUOTATION, DocumentKind.PROFORMA)


def _tr(text: str, n: int = -1) -> str:
    return QCoreApplication.translate("BillWords", text, None, n)


@dataclass(frozen=True, slots=True)
class Said:
    """A word with its tone, or a title with a line below it."""

    word: str
    tone: str = "neutral"
    below: str = ""
    icon: str = ""


def kind_name(kind: DocumentKind) -> str:
    """What a document is called."""
    names = {
        DocumentKind.QUOTATION: _tr("Quotation"),
        DocumentKind.PROFORMA: _tr("Proforma"),
        DocumentKind.INVOICE: _tr("Invoice"),
        DocumentKind.BILL_OF_SUPPLY: _tr("Bill of supply"),
        DocumentKind.CREDIT_NOTE: _tr("Credit note"),
        DocumentKind.DEBIT_NOTE: _tr("Debit note"),
        DocumentKind.DELIVERY_CHALLAN: _tr("Delivery challan"),
    }
    return names[kind]


def state_of(view: BillView, *, on: date) -> Said:
    """The chip beside the title."""
    document = view.document
    if document.status is not DocumentStatus.ISSUED:
        is_draft = document.status is DocumentStatus.DRAFT
        return Said(_tr("Draft") if is_draft else _tr("Cancelled"))
    if view.converted_to_id is not None:
        return Said(_tr("Invoiced"), "ok")
    if document.kind is DocumentKind.CREDIT_NOTE:
        return Said(_tr("On account"), "info") if view.due else Said(_tr("Used"), "ok")
    if document.kind in SETTLED_KINDS:
        return _state_of_owed(view, on=on)
    late = document.kind in _OFFERS and document.due_on is not None and document.due_on < on
    return Said(_tr("Expired"), "warn") if late else Said(_tr("Open"), "info")


def _state_of_owed(view: BillView, *, on: date) -> Said:
    if view.due <= ZERO:
        return Said(_tr("Paid"), "ok")
    if view.document.due_on is not None and view.document.due_on < on:
        return Said(_tr("Overdue"), "bad")
    if view.settled:
        return Said(_tr("Part paid"), "warn")
    return Said(_tr("Unpaid"), "info")


def context_of(view: BillView, *, today: date) -> str:
    """The line below the title: who, when, by whom, and whether it can be changed."""
    document = view.document
    made = next((each for each in view.events if each.kind is EventKind.ISSUED), None)
    parts = [document.buyer.name]
    if made is not None and made.at is not None:
        text = _tr("made {day} {time} by {who}") if made.who else _tr("made {day} {time}")
        day, time = _moment(made.at, today=today)
        parts.append(text.format(day=day, time=time, who=made.who))
    if document.kind in SALES and document.status is DocumentStatus.ISSUED:
        parts.append(_tr("changed only by a credit note"))
    return " · ".join(parts)


def figure_of(view: BillView, *, on: date) -> Said:
    """What the first card is about: its heading, the day, and the tone of the day."""
    document = view.document
    due_on = document.due_on
    if document.kind is DocumentKind.CREDIT_NOTE:
        return Said(_tr("Left to use") if view.due else _tr("Given back"))
    if document.kind in _OFFERS:
        until = _tr("valid until {day}").format(day=_short(due_on, on)) if due_on else ""
        return Said(_tr("Offered"), "text3", until)
    if document.kind is DocumentKind.DELIVERY_CHALLAN or not _is_open(view):
        return Said(_settled_heading(view))
    if due_on is not None and due_on < on:
        days = _tr("%n day(s) late", (on - due_on).days)
        return Said(_tr("To collect"), "bad", days)
    due = _tr("due {day}").format(day=_short(due_on, on)) if due_on else ""
    return Said(_tr("To collect"), "text3", due)


def _is_open(view: BillView) -> bool:
    return view.document.status is DocumentStatus.ISSUED and view.due > ZERO


def _settled_heading(view: BillView) -> str:
    if view.document.status is DocumentStatus.ISSUED and view.settled:
        return _tr("Paid in full")
    return _tr("Total")


def event_words(event: BillEvent, document: Document, *, today: date) -> Said:
    """How an event is told: title, line, icon and its tone."""
    amount, number = format_rupees(event.amount), event.reference
    titles = {
        EventKind.ISSUED: _tr("Saved on this computer"),
        EventKind.BEGUN: _tr("Begun as a draft"),
        EventKind.CANCELLED: _tr("Cancelled"),
        EventKind.PAID: _tr("{amount} received {how}"),
        EventKind.PAID_BACK: _tr("{amount} paid back"),
        EventKind.CREDITED: _tr("Credit note over {amount}"),
        EventKind.CHARGED: _tr("Debit note over {amount}"),
        EventKind.USED: _tr("{amount} used"),
        EventKind.OFFSET: _tr("{amount} settled by credit"),
        EventKind.CONVERTED_FROM: _tr("From {number}"),
        EventKind.CONVERTED_TO: _tr("Became {number}"),
    }
    title = titles[event.kind].format(
        amount=amount,
        number=number or _tr("an invoice in draft"),
        how=mode_in_words(event.mode),
    )
    icon, tone = _ICONS[event.kind]
    parts = (_when(event, today=today), *_more(event, document))
    return Said(title, tone, " · ".join(part for part in parts if part), icon)


_ICONS: Final = {
    EventKind.ISSUED: ("hard-drive", "ok_line"),
    EventKind.BEGUN: ("pencil", "text3"),
    EventKind.CANCELLED: ("x", "bad_line"),
    EventKind.PAID: ("banknote", "ok_line"),
    EventKind.PAID_BACK: ("banknote", "text3"),
    EventKind.CREDITED: ("undo-2", "warn_line"),
    EventKind.CHARGED: ("plus", "text3"),
    EventKind.USED: ("check", "ok_line"),
    EventKind.OFFSET: ("check", "ok_line"),
    EventKind.CONVERTED_FROM: ("file-text", "text3"),
    EventKind.CONVERTED_TO: ("receipt-indian-rupee", "ok_line"),
}


def _more(event: BillEvent, document: Document) -> tuple[str, ...]:
    """What stands behind the moment: the number given, the reason, how it was paid."""
    if event.kind is EventKind.ISSUED:
        serial = _LAST_PART.split(document.number or "")[-1]
        return (_tr("number {number} given").format(number=serial),)
    if event.kind is EventKind.CANCELLED:
        return (document.cancel_reason,)
    if event.kind in (EventKind.CONVERTED_FROM, EventKind.CONVERTED_TO):
        return ()
    return (event.reference or event.who,)


def mode_in_words(mode: PaymentMode | None) -> str:
    """How money changed hands, inside a sentence."""
    words: Final = {
        PaymentMode.CASH: _tr("in cash"),
        PaymentMode.UPI: _tr("by UPI"),
        PaymentMode.CARD: _tr("by card"),
        PaymentMode.BANK: _tr("by bank"),
        PaymentMode.CHEQUE: _tr("by cheque"),
    }
    return words[mode] if mode is not None else ""


def _when(event: BillEvent, *, today: date) -> str:
    if event.at is None or event.at.astimezone(INDIA).date() != event.on:
        return write_day_in_list(event.on, today=today)
    day, time = _moment(event.at, today=today)
    return f"{day} {time}"


def _moment(at: datetime, *, today: date) -> tuple[str, str]:
    there = at.astimezone(INDIA)
    return _short(there.date(), today), f"{there:%H:%M}"


def _short(day: date | None, today: date) -> str:
    if day is None:
        return ""
    return _tr("today") if day == today else write_day_in_list(day, today=today)
