"""Adding a line to the notes of a contact."""

from PySide6.QtCore import QCoreApplication

from payaid_desktop.domain.contacts import Contact
from payaid_desktop.domain.errors import AppError
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
        save = Button(
            desk.look, _tr("Add note"), variant="primary", icon="check", keys=desk.keys("save")
        )
        save.clicked.connect(self._save)
        self.line.returnPressed.connect(self._save)
        self.dialog = Dialog(
            desk.look,
            desk.shell.overlay_parent(),
            title=_tr("Add a note"),
            body=self.field,
            buttons=(save,),
            width_px=480,
        )
        self.dialog.has_changes = lambda: bool(self.line.text().strip())

    def open(self) -> None:
        """Show it."""
        open_over(self._desk, self.dialog, SCOPE, {"save": self._save}, focus=self.line)

    def _save(self) -> None:
        note = self.line.text().strip()
        if not note:
            self.field.show_error(_tr("Type what is to be remembered."))
            return
        notes = f"{self._contact.notes}\n{note}".strip()
        contacts, id = self._desk.services.contacts, self._contact.id
        self._desk.tasks.run(
            lambda: contacts.update(id, {"notes": notes}, version=self._contact.version),
            on_success=lambda _: self.dialog.leave(),
            on_error=self._refuse,
        )

    def _refuse(self, error: AppError) -> None:
        self.field.show_error(error.details.get("notes", str(error)))


def ask_note(desk: Desk, contact: Contact) -> None:
    """Ask for a note to a contact."""
    NoteDialog(desk, contact).open()


def _tr(text: str) -> str:
    return QCoreApplication.translate("NoteDialog", text)
