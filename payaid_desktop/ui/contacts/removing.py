"""Taking a contact out of the lists, with the way back."""

from PySide6.QtCore import QCoreApplication

from payaid_desktop.domain.contacts import Contact
from payaid_desktop.services.acts import Outcome
from payaid_desktop.ui.desk import Desk, Told


def remove_contact(desk: Desk, contact: Contact) -> None:
    """Take a contact out of the lists at once, and offer to undo it."""

    def undo() -> None:
        restore = desk.services.contacts.restore
        desk.tasks.run(lambda: restore(contact.id), on_success=lambda _: None)

    def removed(outcome: Outcome[Contact]) -> None:
        title = _tr("“{name}” removed").format(name=outcome.value.name)
        undoing = (_tr("Undo"), "Ctrl Z", undo)
        desk.shell.tell(Told(title, _tr("Its bills keep it."), actions=(undoing,)))

    desk.tasks.run(lambda: desk.services.contacts.delete(contact.id), on_success=removed)


def _tr(text: str) -> str:
    return QCoreApplication.translate("RemovingContacts", text)
