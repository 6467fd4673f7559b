"""The link behind the UPI code on a bill."""

import re
from dataclasses import dataclass
from typing import Final
from urllib.parse import quote

from payaid_desktop.domain.contact_points import normal_vpa
from payaid_desktop.domain.money import ZERO, Money, format_rupees
from payaid_desktop.domain.text import is_refused_character

NOTE_LENGTH_MAX: Final = 50
PAYEE_BYTES_MAX: Final = 200
"""Percent-encoded; a longer name is cut, because each letter makes the code on the bill finer. The app
shows the name that the bank has for the address anyway."""

USUAL_LIMIT: Final = Money(100_000_00)
"""Above it most apps refuse to pay a shop: a bill prints no code unless the shop sets a limit of its own.

Source: NPCI, UPI circulars on transaction limits: 1,00,000 rupees a payment, more only for verified
merchants of listed categories.
"""

_NOT_IN_NOTE = re.compile(r"[^A-Za-z0-9 /.-]")
_NOTE_TITLES: Final = {"bill_of_supply": "Bill of supply", "debit_note": "Debit note"}
_ASKS_FOR_NO_MONEY: Final = frozenset(
    {"credit_note", "quotation", "proforma", "delivery_challan", "receipt"}
)


@dataclass(frozen=True, slots=True)
class UpiLink:
    """A payment link, or one sentence on why there is none."""

    link: str | None
    reason: str | None


def upi_link(
    *,
    vpa: str | None,
    payee: str,
    amount: Money,
    doc_type: str,
    invoice_no: str,
    limit: Money | None = None,
) -> UpiLink:
    """Make the link that a UPI app opens with payee, amount and note filled in.

    The amount is the balance due now. There is none for a document that asks for no money, without
    a UPI address or payee, when nothing is due, or above the shop's own limit (`None`: no limit).
    A long payee is cut at `PAYEE_BYTES_MAX`. The text is percent-encoded UTF-8, a blank as %20; @ stays in the address.
    Source: NPCI, UPI Linking Specification 1.6 (pa, pn, am, cu, tn). A note of at most 50 letters,
    digits, blanks, hyphens, slashes and dots is our choice, because apps differ.
    """
    name = _payee_name(payee)
    reason = _document_reason(doc_type) or _payee_reason(vpa, name) or _amount_reason(amount, limit)
    if reason is not None:
        return UpiLink(None, reason)
    parameters = (
        f"pa={quote((vpa or '').strip(' '), safe='@')}",
        f"pn={quote(name, safe='')}",
        f"am={amount}",
        "cu=INR",
        f"tn={quote(_note(doc_type, invoice_no), safe='')}",
    )
    return UpiLink("upi://pay?" + "&".join(parameters), None)


def _document_reason(doc_type: str) -> str | None:
    if doc_type in _ASKS_FOR_NO_MONEY:
        return "Only a bill or debit note asks for money; this document carries no UPI code."
    return None


def _payee_reason(vpa: str | None, name: str) -> str | None:
    if not vpa:
        return "Enter the shop's UPI address to print a UPI code."
    try:
        normal_vpa(vpa)
    except ValueError as error:
        return str(error)
    return None if name else "Enter the shop's name to print a UPI code."


def _amount_reason(amount: Money, limit: Money | None) -> str | None:
    if amount <= ZERO:
        return "Nothing is due, so there is no UPI code."
    if limit is not None and amount > limit:
        return f"The amount is above your UPI limit of {format_rupees(limit)}."
    return None


def _payee_name(payee: str) -> str:
    kept = "".join(" " if is_refused_character(each) else each for each in payee)
    words = kept.split()
    while len(words) > 1 and _encoded_bytes(" ".join(words)) > PAYEE_BYTES_MAX:
        words.pop()
    name = " ".join(words)
    while _encoded_bytes(name) > PAYEE_BYTES_MAX:
        name = name[:-1]
    return name


def _encoded_bytes(text: str) -> int:
    return len(quote(text, safe=""))


def _note(doc_type: str, invoice_no: str) -> str:
    title = _NOTE_TITLES.get(doc_type, "Invoice")
    note = _NOT_IN_NOTE.sub("", f"{title} {invoice_no}")
    return " ".join(note.split())[:NOTE_LENGTH_MAX].rstrip()
