"""What is on record of a contact, as facts side by side; a narrow window has the side column here too."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QScrollArea, QWidget

from payaid_desktop.domain.business import Address
from payaid_desktop.domain.contacts import Contact
from payaid_desktop.domain.money import ZERO
from payaid_desktop.domain.states import find_state
from payaid_desktop.ui.contacts.figures import rupees
from payaid_desktop.ui.contacts.list_rows import kind_word, phone_text
from payaid_desktop.ui.contacts.tab_rows import side_of
from payaid_desktop.ui.formatting import write_day
from payaid_desktop.ui.kit.buttons import Button
from payaid_desktop.ui.kit.labels import Elided, Label
from payaid_desktop.ui.kit.layouts import (
    STRETCH,
    Grown,
    box,
    column,
    empty_out,
    holding,
    row,
    scrolled,
)
from payaid_desktop.ui.kit.look import Look


class Details(QWidget):
    """Shows facts in two columns; `below` is where the side column goes in a narrow window."""

    def __init__(self, look: Look, *, edit: Button) -> None:
        super().__init__()
        self._look = look
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(14)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        self._notes = Label(look, "", "body").wrapped()
        self._notes.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        title = row(Label(look, self.tr("Details"), "h3"), STRETCH, edit)
        facts = box(column(title, 12, self._grid, 14, self._notes, margins=(16, 12, 16, 16)))
        self.below = column()
        content = holding(column(facts, self.below, STRETCH, gap=12))
        self._area: QScrollArea = scrolled(content, name=self.tr("Details"))
        self.setLayout(column(Grown(self._area)))
        self.setFocusProxy(self._area)

    def show_contact(self, contact: Contact) -> None:
        """Show what is on record."""
        empty_out(self._grid)
        for place, (name, value) in enumerate(self._facts(contact)):
            part = column(
                Elided(self._look, name, "small", "text3"), Elided(self._look, value or "—"), gap=2
            )
            self._grid.addWidget(holding(part), place // 2, place % 2)
        self._notes.setText(contact.notes)
        self._notes.setVisible(bool(contact.notes))

    def _facts(self, contact: Contact) -> Sequence[tuple[str, str]]:
        limit = rupees(contact.credit_limit) if contact.credit_limit else self.tr("none")
        days = self.tr("%n day(s)", "", contact.payment_days)
        opening = side_of(contact.opening_balance) if contact.opening_balance != ZERO else "—"
        if contact.opening_on is not None and contact.opening_balance != ZERO:
            opening = f"{opening} · {write_day(contact.opening_on)}"
        state = find_state(contact.state_code)
        return (
            (self.tr("Kind"), kind_word(contact.kind)),
            (self.tr("Company"), contact.company),
            (self.tr("Phone"), phone_text(contact.phone)),
            (self.tr("Email"), contact.email or ""),
            (self.tr("GSTIN"), contact.gstin or ""),
            (self.tr("PAN"), contact.pan or ""),
            (self.tr("Billing address"), _address(contact.billing)),
            (self.tr("Delivery address"), _address(contact.shipping)),
            (self.tr("State"), state.name if state else ""),
            (self.tr("Credit limit"), limit),
            (self.tr("Days to pay"), days if contact.payment_days else self.tr("at once")),
            (self.tr("Opening balance"), opening),
        )


def _address(address: Address | None) -> str:
    if address is None:
        return ""
    parts = (address.line1, address.line2, address.city, address.pincode)
    return ", ".join(part for part in parts if part)
