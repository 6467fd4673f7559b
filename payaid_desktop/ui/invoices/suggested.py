"""Items and customers as the list of suggestions shows them. Knows no widget."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from payaid_desktop.domain.barcodes import same_barcodes
from payaid_desktop.domain.gst import Treatment
from payaid_desktop.domain.money import format_percent, format_quantity
from payaid_desktop.services.suggestions import LastPrice, Party, Sellable
from payaid_desktop.ui.formatting import write_day_in_list
from payaid_desktop.ui.invoices.line_cells import grouped
from payaid_desktop.ui.kit.suggestions import Suggested
from payaid_desktop.ui.suggest import Entry, Index, matched

_LOW = Decimal(10)
_CODE_MAX = 12


def index_items(items: Iterable[Sellable]) -> Index[Sellable]:
    """Make items findable by name, code and barcode, as scanners may read it."""
    return Index.of(
        Entry(
            item,
            item.name,
            codes=(item.code, *(each for code in item.barcodes for each in same_barcodes(code))),
            id=item.id,
        )
        for item in items
    )


def index_parties(parties: Iterable[Party]) -> Index[Party]:
    """Make customers findable by name, company, phone, GSTIN and town."""
    return Index.of(
        Entry(
            party,
            party.shown,
            codes=(party.gstin,),
            words=(*party.name.split(), party.phone, party.phone[-10:], party.town),
            id=party.id,
        )
        for party in parties
    )


def item_row(item: Sellable, typed: str, last: LastPrice | None, *, today: date) -> Suggested:
    """Answer what a shop asks of an item: what it is, is it there, what does it cost, what did they pay."""
    # What they paid is worth more than the end of a long code.
    code = item.code if len(item.code) <= _CODE_MAX else f"{item.code[:_CODE_MAX]}…"
    parts = [code, f"HSN {item.hsn}" if item.hsn else "", gst_words(item), _last(last, today)]
    word, tone = _stock(item)
    return Suggested(
        title=item.name,
        marks=matched(item.name, typed),
        below=" · ".join(part for part in parts if part),
        word=word,
        word_tone=tone,
        right="" if item.unit_price is None else f"₹{grouped(item.unit_price)}",
    )


def party_row(party: Party, typed: str) -> Suggested:
    """Tell one customer from another."""
    person = party.name if party.shown != party.name else ""
    parts = [person, party.town, party.phone, f"GSTIN {party.gstin}" if party.gstin else ""]
    return Suggested(
        title=party.shown,
        marks=matched(party.shown, typed),
        below=" · ".join(part for part in parts if part),
    )


def gst_words(item: Sellable) -> str:
    """How an item is taxed, in two words."""
    tr = QCoreApplication.translate
    match item.treatment:
        case Treatment.NIL_RATED:
            return tr("Suggestions", "nil rated")
        case Treatment.EXEMPT:
            return tr("Suggestions", "exempt")
        case Treatment.NON_GST:
            return tr("Suggestions", "no GST")
    return "" if item.gst_rate is None else f"GST {format_percent(item.gst_rate)}%"


def unit_words(unit: str) -> str:
    """A unit as it stands behind a quantity; services have none."""
    return "" if unit in ("", "NA") else unit.lower()


def _last(last: LastPrice | None, today: date) -> str:
    if last is None:
        return ""
    sentence = QCoreApplication.translate("Suggestions", "sold to them at ₹{price} on {day}")
    day = write_day_in_list(last.day, today=today)
    return sentence.format(price=grouped(last.price), day=day)


def _stock(item: Sellable) -> tuple[str, str]:
    if item.on_hand is None:
        return "", "text3"
    if item.on_hand <= 0:
        return QCoreApplication.translate("Suggestions", "no stock"), "bad"
    words = f"{format_quantity(item.on_hand)} {unit_words(item.unit)}".strip()
    return words, "warn" if item.on_hand < _LOW else "text3"
