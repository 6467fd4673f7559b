"""How the list of contacts shows a contact."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from payaid_desktop.domain.contacts import Contact, ContactKind
from payaid_desktop.domain.money import ZERO, Money
from payaid_desktop.services.contact_pages import ContactLine
from payaid_desktop.ui.contacts.score_cell import Score
from payaid_desktop.ui.formatting import write_rupees
from payaid_desktop.ui.kit.cells import Cell, State, Text, TwoLines
from payaid_desktop.ui.kit.table_model import Column

KIND_TONES = {
    ContactKind.CUSTOMER: "primary",
    ContactKind.SUPPLIER: "neutral",
    ContactKind.LEAD: "info",
}


def _tr(text: str) -> str:
    return QCoreApplication.translate("ContactRows", text)


def columns() -> tuple[Column, ...]:
    """The columns of the list."""
    return (
        Column("name", _tr("Name")),
        Column("kind", _tr("Kind"), width=118, keep=2),
        Column("phone", _tr("Phone"), width=132, keep=2),
        Column("gstin", _tr("GSTIN"), width=168, keep=3),
        Column("score", _tr("Lead score"), width=104, keep=2),
        Column("owes", _tr("Owes"), width=150, right=True),
    )


def cells(line: ContactLine) -> Sequence[Cell]:
    """One row of the list."""
    contact = line.contact
    return (
        TwoLines(contact.name, place_of(contact), person=contact.name),
        State(kind_word(contact.kind), KIND_TONES[contact.kind]),
        Text(phone_text(contact.phone), tone="text2"),
        Text(contact.gstin or "—", tone="text2" if contact.gstin else "text3"),
        Score(contact.lead_score),
        owes_cell(line.balance),
    )


def spoken(line: ContactLine) -> str:
    """What a screen reader says of a row."""
    contact = line.contact
    words = (
        kind_word(contact.kind),
        contact.name,
        place_of(contact),
        contact.phone or "",
        owes_words(line.balance),
    )
    return ", ".join(word for word in words if word)


def kind_word(kind: ContactKind) -> str:
    """The word of a kind."""
    match kind:
        case ContactKind.CUSTOMER:
            return _tr("Customer")
        case ContactKind.SUPPLIER:
            return _tr("Supplier")
        case ContactKind.LEAD:
            return _tr("Lead")


def place_of(contact: Contact) -> str:
    """The firm of a person and where it is: "Sai Hotels · Pune"."""
    town = contact.billing.city if contact.billing else ""
    return " · ".join(part for part in (contact.company, town) if part and part != contact.name)


def phone_text(phone: str | None) -> str:
    """A phone number in two halves, as it is told: "98501 22044"."""
    return f"{phone[:5]} {phone[5:]}" if phone else "—"


def owes_words(balance: Money) -> str:
    """What a balance means, in words."""
    if balance > ZERO:
        return _tr("owes {amount}").format(amount=write_rupees(balance))
    if balance < ZERO:
        return _tr("you owe {amount}").format(amount=write_rupees(-balance))
    return _tr("owes nothing")


def owes_cell(balance: Money) -> Cell:
    """The cell of a balance; what the shop owes says so."""
    if balance > ZERO:
        return Text(write_rupees(balance), "strong", right=True)
    if balance < ZERO:
        words = _tr("You owe {amount}").format(amount=write_rupees(-balance))
        return Text(words, "medium", "ok", right=True)
    return Text("—", tone="text3", right=True)
