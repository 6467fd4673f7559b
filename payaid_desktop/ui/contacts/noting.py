"""Adding a line to the notes of a contact."""

from PySide6.QtCore import QCoreApplication

from payaid_desktop.domain.contacts import Contact
from payaid_desktop.domain.errors import AppError
from payaid_desktop.services.acts import Outcome
from payaid_desktop.ui.desk import Desk
from payaid_desktop.ui.dialog_scope import open_over
from payaid_desktop.ui.kit.buttons import Button
from payaid_desktop.ui.kit.dialogs import Dialog
from payaid_desktop.ui.kit.fields import Field, TextInput

SCOPE = "note"


class NoteDialog:
    """Takes one line, and writes it below the notes that are there."""

    def __init__(self, desk: Desk, contact: Contact) -> None:
        self._desk = desk
        self._contact = contact
        self.line = TextInput(desk.look, placeholder=_tr("Will pay half by Friday"))
        self.field = Field(desk.look, _tr("Note"), self.line)
        self.save_button = Button(
            desk.look, _tr("Add note"), variant="primary", icon="check", keys=desk.keys("save")
        )
        self.save_button.clicked.connect(self._save)
        self.line.returnPressed.connect(self._save)
        self.dialog = Dialog(
            desk.look,
            desk.shell.overlay_parent(),
            title=_tr("Add a note"),
            body=self.field,
            buttons=(self.save_button,),
            width_px=480,
        )
        self.dialog.has_changes = lambda: bool(self.line.text().strip())

    def open(self) -> None:
        """Show it."""
        open_over(self._desk, self.dialog, SCOPE, {"save": self._save}, focus=self.line)

    def _save(self) -> None:
        if not self.save_button.isEnabled():
            return  # it is being saved
        note = self.line.text().strip()
        if not note:
            self.field.show_error(_tr("Type what is to be remembered."))
            return
        contacts, id = self._desk.services.contacts, self._contact.id

        def work() -> Outcome[Contact]:
            # Below what stands there now: a note holds good whatever else of the contact was changed meanwhile.
            known = contacts.get(id)
            notes = f"{known.notes}\n{note}".strip()
            return contacts.update(id, {"notes": notes}, version=known.version)

        self.save_button.set_busy(True)
        self._desk.tasks.run(work, on_success=lambda _: self.dialog.leave(), on_error=self._refuse)

    def _refuse(self, error: AppError) -> None:
        self.save_button.set_busy(False)
        self.field.show_error(error.details.get("notes", str(error)))


def ask_note(desk: Desk, contact: Contact) -> None:
    """Ask for a note to a contact."""
    NoteDialog(desk, contact).open()


def _tr(text: str) -> str:
    return QCoreApplication.translate("NoteDialog", text)
