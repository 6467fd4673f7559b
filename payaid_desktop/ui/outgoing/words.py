"""What the page says: how something stands, when it goes, and the names of fields, in the owner's words."""

from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any, Final

from PySide6.QtCore import QCoreApplication

from payaid_desktop.domain.clock import INDIA
from payaid_desktop.domain.money import Money
from payaid_desktop.services.outgoing import OutgoingEntry, Stand
from payaid_desktop.ui.formatting import write_day, write_rupees

_VALUE_MAX: Final = 200
_UNITS: Final = {"_paise": 100, "_milli": 1000, "_e4": 10_000}
_NEEDS: Final = frozenset({Stand.REFUSED, Stand.FAILED, Stand.TWO_VERSIONS, Stand.PAID_TWICE})


def needs_somebody(entry: OutgoingEntry) -> bool:
    """Whether it will not go by itself."""
    return entry.stand in _NEEDS


def stand_word(entry: OutgoingEntry, *, now: datetime, link: str) -> str:
    """How it stands, in a word or a time."""
    told = {
        Stand.REFUSED: _tr("Refused"),
        Stand.FAILED: _tr("Did not go"),
        Stand.TWO_VERSIONS: _tr("Two versions"),
        Stand.PAID_TWICE: _tr("Paid twice"),
        Stand.SENDING: _tr("Sending"),
        Stand.HELD: _tr("Held"),
    }
    return told.get(entry.stand) or _when(entry, now=now, link=link)


def stand_note(entry: OutgoingEntry, *, today: date) -> str:
    """The quieter line below it."""
    if entry.stand in (Stand.REFUSED, Stand.TWO_VERSIONS):
        return _tr("since {time}").format(time=write_time(entry.since, today=today))
    if entry.stand is Stand.PAID_TWICE:
        return _tr("bill of {day}").format(day=write_day(entry.since.astimezone(INDIA).date()))
    if entry.attempts:
        return QCoreApplication.translate("Outgoing", "after %n tries", "", entry.attempts)
    return _tr("not tried yet")


def entry_sentence(entry: OutgoingEntry) -> str:
    """What a line says below its title."""
    if entry.stand is Stand.TWO_VERSIONS:
        fields = [field_word(each) for each in entry.sentence.split(", ")]
        return _tr("{fields}: changed on two computers").format(fields=", ".join(fields))
    if entry.too_much is not None:
        amount = write_rupees(entry.too_much)
        return _tr("{amount} too much: two computers took the money").format(amount=amount)
    return entry.sentence or _tr("saved on this computer")


def write_time(at: datetime, *, today: date) -> str:
    """Write an instant: the time today, the day before that."""
    local = at.astimezone(INDIA)
    return f"{local:%H:%M}" if local.date() == today else write_day(local.date())


def write_pause(pause: timedelta) -> str:
    """Write how long it still is: 0:48."""
    seconds = max(0, round(pause.total_seconds()))
    if seconds >= 3600:
        return f"{seconds // 3600}:{seconds % 3600 // 60:02}:{seconds % 60:02}"
    return f"{seconds // 60}:{seconds % 60:02}"


def field_word(field: str) -> str:
    """Name a field as the forms name it."""
    words = {
        "name": _tr("Name"),
        "company": _tr("Company"),
        "phone": _tr("Phone"),
        "email": _tr("Email"),
        "gstin": _tr("GSTIN"),
        "pan": _tr("PAN"),
        "addresses": _tr("Address"),
        "notes": _tr("Notes"),
        "terms": _tr("Terms"),
        "credit_limit": _tr("Credit limit"),
        "credit_days": _tr("Days to pay"),
        "unit_price": _tr("Price"),
        "hsn": _tr("HSN"),
        "code": _tr("Code"),
        "stage": _tr("Stage"),
        "title": _tr("Title"),
        "value": _tr("Value"),
        "items": _tr("Lines"),
        "contact_id": _tr("Customer"),
        "deleted_at": _tr("Removed"),
    }
    field = _unit_of(field)[0]
    plain = field.replace("_", " ").strip()
    return words.get(field) or plain[:1].upper() + plain[1:]


def value_words(value: Any, field: str = "") -> str:
    """Write a value of a field on one line; fields that count paise or parts of a thing say so in their names."""
    if value is None or value in ("", [], {}):
        return _tr("empty")
    if isinstance(value, bool):
        return _tr("Yes") if value else _tr("No")
    scale = _unit_of(field)[1]
    if scale and isinstance(value, int):
        return _measured(value, field, scale)
    if isinstance(value, dict | list):
        parts = value.values() if isinstance(value, dict) else value
        return _cut(", ".join(value_words(each) for each in parts if each))
    return _cut(str(value))


def _measured(value: int, field: str, scale: int) -> str:
    if field.endswith("_paise"):
        return write_rupees(Money(value))
    return f"{(Decimal(value) / scale).normalize():f}"


def _unit_of(field: str) -> tuple[str, int]:
    """Take the unit off the name of a field: how many of it make one, 0 where it has none."""
    for ending, scale in _UNITS.items():
        if field.endswith(ending):
            return field.removesuffix(ending), scale
    return field, 0


def _when(entry: OutgoingEntry, *, now: datetime, link: str) -> str:
    if entry.next_at is not None and entry.next_at > now:
        return _tr("In {pause}").format(pause=write_pause(entry.next_at - now))
    if entry.queue == "sync":
        return {"none": _tr("Saved here"), "offline": _tr("When online")}.get(link, _tr("Now"))
    return _tr("Now")


def _cut(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _VALUE_MAX else f"{line[:_VALUE_MAX]}…"


def _tr(text: str) -> str:
    return QCoreApplication.translate("Outgoing", text)
