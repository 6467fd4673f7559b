"""The sentences of the editor. Knows no widget."""

from datetime import date, timedelta
from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from payaid_desktop.domain.business import Business
from payaid_desktop.domain.documents import Document, DocumentKind
from payaid_desktop.domain.gst import Scheme
from payaid_desktop.domain.money import Money, format_quantity
from payaid_desktop.services.suggestions import Party
from payaid_desktop.ui.formatting import DayError, parse_day, write_day, write_rupees
from payaid_desktop.ui.invoices.editor_state import BillForm

_GAP = "  ·  "
_DAYS_MAX = 3650


def customer_words(
    form: BillForm,
    party: Party | None,
    seen: Document | None,
    business: Business | None,
    owed: Money | None,
) -> str:
    """What is known of the customer: GSTIN, town, which tax and why, what they owe."""
    tr = QCoreApplication.translate
    tax = tax_words(seen, business)
    buyer = form.others.get("buyer") if form.contact_id is None else None
    if buyer:
        to = tr("EditorWords", "Cash sale to {name}").format(name=buyer["name"])
        return _GAP.join(part for part in (to, buyer.get("phone"), tax) if part)
    if party is None:
        hint = tr("EditorWords", "New customer? Press Alt C. For a cash sale, just press Enter.")
        return _GAP.join(part for part in (hint, tax) if part)
    gstin = f"GSTIN {party.gstin}" if party.gstin else tr("EditorWords", "no GSTIN")
    parts = [gstin, party.town, tax, _owed_words(party, owed)]
    return _GAP.join(part for part in parts if part)


def tax_words(seen: Document | None, business: Business | None) -> str:
    """Which tax the bill carries, and why."""
    tr = QCoreApplication.translate
    if seen is None or business is None or not seen.items:
        return ""
    if business.scheme is not Scheme.REGULAR or not seen.tax_kind:
        return tr("EditorWords", "no tax on this bill")
    names = seen.tax_kind.value.replace("+", " + ")
    if seen.buyer.recipient_kind.is_zero_rated:
        return tr("EditorWords", "{tax} (export or SEZ)").format(tax=names)
    if seen.tax_kind.is_integrated:
        return tr("EditorWords", "{tax} (another state)").format(tax=names)
    return tr("EditorWords", "{tax} (same state)").format(tax=names)


def _owed_words(party: Party, owed: Money | None) -> str:
    tr = QCoreApplication.translate
    if owed is None:
        return ""
    if owed.paise < 0:
        return tr("EditorWords", "has {amount} with you").format(amount=_short(-owed))
    if party.credit_limit is not None:
        sentence = tr("EditorWords", "owes {amount} of {limit} limit")
        return sentence.format(amount=_short(owed), limit=_short(party.credit_limit))
    return tr("EditorWords", "owes {amount}").format(amount=_short(owed)) if owed else ""


def _short(amount: Money) -> str:
    return write_rupees(amount, whole=amount.paise % 100 == 0)


def count_words(form: BillForm) -> str:
    """How many lines and units there are."""
    tr = QCoreApplication.translate
    if not form.lines:
        return tr("EditorWords", "No lines yet")
    units = format_quantity(sum((line.quantity for line in form.lines), start=Decimal(0)))
    lines = tr("EditorWords", "%n line(s)", "", len(form.lines))
    if units == "1":
        return f"{lines} · {tr('EditorWords', '1 unit')}"
    return f"{lines} · {tr('EditorWords', '{count} units').format(count=units)}"


def due_words(dated_on: date, due_on: date | None) -> str:
    """A due day as its field shows it: how many days after the bill's."""
    if due_on is None:
        return ""
    days = (due_on - dated_on).days
    if days == 0:
        return QCoreApplication.translate("EditorWords", "same day")
    return QCoreApplication.translate("EditorWords", "%n day(s)", "", days)


def parse_due(text: str, *, dated_on: date) -> date | None:
    """Read a due day: "15", "15 days", "2/8", "02-08-2026"; nothing is the customer's usual one.

    Raises:
        DayError: it is no day.
    """
    plain = text.strip().casefold()
    if not plain:
        return None
    number = plain.split()[0].lstrip("+")
    if number.isdecimal() and (plain.split()[1:] or plain.lstrip("+") == number):
        days = int(number)
        if days > _DAYS_MAX:
            raise DayError(text)
        return dated_on + timedelta(days=days)
    return parse_day(text, today=dated_on)


def day_problem() -> str:
    """What is wrong with a day that cannot be read."""
    return QCoreApplication.translate("EditorWords", "Type a day such as 18, 18/7 or 18-07-2026.")


def saved_words(document: Document) -> str:
    """That a document is safe."""
    tr = QCoreApplication.translate
    if document.kind is DocumentKind.QUOTATION:
        sentence = tr("EditorWords", "Quotation {number} saved on this computer")
    elif document.kind is DocumentKind.BILL_OF_SUPPLY:
        sentence = tr("EditorWords", "Bill of supply {number} saved on this computer")
    else:
        sentence = tr("EditorWords", "Invoice {number} saved on this computer")
    return sentence.format(number=document.number)


def dated_words(form: BillForm, *, today: date) -> str:
    """The bill's day as its field shows it."""
    return write_day(form.dated_on or today)
