"""What the timeline of a contact says of each thing that happened."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from PySide6.QtCore import QCoreApplication

from payaid_desktop.domain.clock import INDIA
from payaid_desktop.domain.deals import DealStage
from payaid_desktop.domain.money import Money
from payaid_desktop.services.contact_pages import Event
from payaid_desktop.ui.contacts.figures import rupees
from payaid_desktop.ui.deals.words import stage_word
from payaid_desktop.ui.formatting import write_day_in_list

_MODE_ICONS: Final = {
    "cash": "banknote",
    "upi": "qr-code",
    "card": "credit-card",
    "bank": "landmark",
    "cheque": "receipt",
}


@dataclass(frozen=True, slots=True)
class Told:
    """One line of the timeline: an icon in a tone, what happened, and when and by whom."""

    icon: str
    tone: str
    title: str
    below: str


def told(event: Event, *, today: date) -> Told:
    """Say what happened."""
    icon, tone, title = _what(event)
    at = event.at.astimezone(INDIA)
    day = write_day_in_list(at.date(), today=today)
    when = _tr("{day}, {time}").format(day=day, time=f"{at:%H:%M}")
    return Told(icon, tone, title, " · ".join(part for part in (when, event.by) if part))


def _what(event: Event) -> tuple[str, str, str]:
    match event.entity:
        case "payment":
            return _payment(event)
        case "deal":
            return _deal(event)
        case "contact":
            return _contact(event)
    return _document(event)


def _payment(event: Event) -> tuple[str, str, str]:
    amount = rupees(Money(int(event.told.get("amount_paise", 0))))
    if event.act.endswith(".reverse"):
        return "undo-2", "bad_line", _tr("Payment of {amount} taken back").format(amount=amount)
    mode = str(event.told.get("mode", ""))
    icon = _MODE_ICONS.get(mode, "banknote")
    if event.told.get("direction") == "paid":
        return icon, "warn_line", _tr("Paid back {amount}").format(amount=amount)
    words = {
        "cash": _tr("Paid {amount} in cash"),
        "upi": _tr("Paid {amount} by UPI"),
        "card": _tr("Paid {amount} by card"),
        "bank": _tr("Paid {amount} by bank"),
        "cheque": _tr("Paid {amount} by cheque"),
    }
    return icon, "ok_line", words.get(mode, _tr("Paid {amount}")).format(amount=amount)


def _document(event: Event) -> tuple[str, str, str]:
    number = str(event.told.get("number") or "")
    if event.act.endswith(".cancel"):
        return "file-x", "bad_line", _tr("{number} cancelled").format(number=number)
    amount = rupees(Money(int(event.told.get("totalPaise", 0))))
    words = {
        "quotation": ("file-text", _tr("Quotation {number} for {amount}")),
        "proforma": ("file-text", _tr("Proforma {number} for {amount}")),
        "credit_note": ("undo-2", _tr("Credit note {number} for {amount}")),
        "debit_note": ("file-plus", _tr("Debit note {number} for {amount}")),
        "delivery_challan": ("truck", _tr("Challan {number}")),
    }
    icon, text = words.get(
        event.entity, ("receipt-indian-rupee", _tr("Bill {number} for {amount}"))
    )
    return icon, "chart", text.format(number=number, amount=amount)


def _deal(event: Event) -> tuple[str, str, str]:
    title = event.title
    if event.act == "deal.create":
        return "handshake", "info_line", _tr("Deal “{title}” begun").format(title=title)
    if event.act == "deal.delete":
        return "trash-2", "text3", _tr("Deal “{title}” removed").format(title=title)
    if event.act == "deal.transfer":
        return "arrow-right", "text3", _tr("Deal “{title}” came over").format(title=title)
    stage = event.told.get("stage")
    if stage is None:
        return "pencil", "text3", _tr("Deal “{title}” changed").format(title=title)
    tone = {"won": "ok_line", "lost": "bad_line"}.get(str(stage), "info_line")
    words = _tr("Deal “{title}”: {stage}")
    return "handshake", tone, words.format(title=title, stage=stage_word(DealStage(stage)))


def _contact(event: Event) -> tuple[str, str, str]:
    match event.act.removeprefix("contact."):
        case "create":
            return "user-plus", "info_line", _tr("Added to your contacts")
        case "merge":
            return "users", "info_line", _tr("Merged with a duplicate")
        case "delete":
            return "trash-2", "bad_line", _tr("Removed")
        case "restore":
            return "undo-2", "text3", _tr("Brought back")
        case "open" | "allocate":
            return "banknote", "text3", _credit(event)
    return _edited(event.told)


def _credit(event: Event) -> str:
    if event.act.endswith(".allocate"):
        return _tr("Credit set against bills")
    amount = rupees(Money(abs(int(event.told.get("amount_paise", 0)))))
    return _tr("Opening balance of {amount}").format(amount=amount)


def _edited(told: Mapping[str, Any]) -> tuple[str, str, str]:
    note = str(told.get("notes") or "").strip().rpartition("\n")[2]
    if note:
        return "file-text", "text3", f"“{note}”"
    return "pencil", "text3", _tr("Details changed")


def _tr(text: str) -> str:
    return QCoreApplication.translate("Timeline", text)
