"""Giving a deal to another contact."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from payaid_desktop.domain.contacts import Contact
from payaid_desktop.domain.errors import AppError
from payaid_desktop.services.asking import DealCard
from payaid_desktop.ui.contacts.picker import ContactPicker
from payaid_desktop.ui.desk import Desk
from payaid_desktop.ui.dialog_scope import open_over, press_escape
from payaid_desktop.ui.kit.buttons import Button
from payaid_desktop.ui.kit.dialogs import Dialog
from payaid_desktop.ui.kit.fields import Field
from payaid_desktop.ui.kit.labels import Elided
from payaid_desktop.ui.kit.layouts import column, holding

SCOPE = "deal_transfer"


class TransferDialog:
    """Finds the contact that takes the deal over."""

    def __init__(self, desk: Desk, card: DealCard, done: Callable[[Contact], None]) -> None:
        self._desk = desk
        self._card = card
        self._done = done
        look = desk.look
        words = _tr("“{title}” is with {name} now.")
        now = words.format(title=card.deal.title, name=card.contact_name)
        self.picker = ContactPicker(
            desk, name=_tr("Contact"), placeholder=_tr("Name, phone or town")
        )
        self.field = Field(look, _tr("Give it to"), self.picker, required=True)
        self.save_button: Button = Button(
            look, _tr("Give"), variant="primary", icon="arrow-right", keys=desk.keys("save")
        )
        self.save_button.clicked.connect(self._save)
        self.picker.chosen.connect(lambda _: self.save_button.setFocus())
        self.dialog = Dialog(
            look,
            desk.shell.overlay_parent(),
            title=_tr("Give the deal to another contact"),
            body=holding(column(Elided(look, now, tone="text2"), 12, self.field)),
            buttons=(self.save_button,),
            width_px=500,
        )

    def open(self) -> None:
        """Show it."""
        handlers = {"save": self._save, "go.back": self._back}
        open_over(self._desk, self.dialog, SCOPE, handlers, focus=self.picker)

    def _back(self) -> None:
        if self.picker.is_open():
            self.picker.close_list()
        else:
            press_escape(self.dialog)

    def _save(self) -> None:
        if not self.save_button.isEnabled():
            return  # it is under way
        contact = self.picker.contact()
        if contact is None:
            self.field.show_error(_tr("Choose a contact from the list."))
            self.picker.setFocus()
            return
        deals, deal = self._desk.services.deals, self._card.deal
        self.save_button.set_busy(True)
        self._desk.tasks.run(
            lambda: deals.transfer(deal.id, contact.id, version=deal.version),
            on_success=lambda _: self._given(contact),
            on_error=self._refuse,
        )

    def _given(self, contact: Contact) -> None:
        self.dialog.leave()
        self._done(contact)

    def _refuse(self, error: AppError) -> None:
        self.save_button.set_busy(False)
        sentence = error.details.get("toContactId")
        if sentence is None:
            self._desk.shell.tell_error(error)
            return
        self.field.show_error(sentence)
        self.picker.setFocus()


def _tr(text: str) -> str:
    return QCoreApplication.translate("TransferDialog", text)
