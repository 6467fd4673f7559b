"""A field that finds a contact while one types, with the ones found below it."""

from functools import partial
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent

from payaid_desktop.domain.contacts import Contact
from payaid_desktop.domain.errors import AppError
from payaid_desktop.services.asking import ContactFilter, Page, PageRequest
from payaid_desktop.services.contact_pages import ContactLine
from payaid_desktop.ui.contacts.list_rows import kind_word, owes_words, phone_text, place_of
from payaid_desktop.ui.desk import Desk
from payaid_desktop.ui.kit.fields import TextInput
from payaid_desktop.ui.kit.suggestions import Suggested, SuggestionList

_ROWS: Final = 6
_PAUSE_MS: Final = 60
_STEPS: Final = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class ContactPicker(TextInput):
    """Takes a name and gives a contact.

    Signals:
        chosen(Contact): one was taken, by Enter or by a click.
    """

    chosen = Signal(object)

    def __init__(self, desk: Desk, *, name: str, placeholder: str = "") -> None:
        super().__init__(desk.look, name=name, placeholder=placeholder)
        self._desk = desk
        self._found: tuple[ContactLine, ...] = ()
        self._contact: Contact | None = None
        self._is_looking = False
        self._takes_first = False
        self._list = SuggestionList(desk.look, desk.shell.overlay_parent())
        self._list.picked.connect(self._take)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._search)
        self.textEdited.connect(self._edited)
        self.destroyed.connect(self._list.deleteLater)

    def contact(self) -> Contact | None:
        """The contact that was taken; None while its name is typed."""
        return self._contact

    def set_contact(self, contact: Contact | None) -> None:
        """Show a contact as taken."""
        self._contact = contact
        self.setText(contact.name if contact else "")

    def is_open(self) -> bool:
        """Whether it shows whom it found."""
        return self._list.isVisible()

    def close_list(self) -> None:
        """Put away whom it found."""
        self._pause.stop()
        self._takes_first = False
        self._list.hide()

    def search_now(self) -> None:
        """Search without waiting for a pause in typing."""
        self._search()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is not None:
            if self.is_open():
                self._list.move_choice(step)
            else:
                self._search()
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._pause.isActive():
                self._search()  # a quick typist does not wait for the list
            if self._is_looking:  # what is shown was found for fewer letters
                self._takes_first = True
                return
            if self.is_open() and self._list.current >= 0:
                self._take(self._list.current)
                return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.close_list()

    def hideEvent(self, event: QHideEvent) -> None:
        self.close_list()
        super().hideEvent(event)

    def _edited(self) -> None:
        self._contact = None
        self._takes_first = False
        self._pause.start()

    def _search(self) -> None:
        self._pause.stop()
        pages, text = self._desk.services.contact_pages, self.text().strip()
        search = "" if self._contact is not None else text
        self._is_looking = True
        self._desk.tasks.run_latest(
            "contacts.picker",
            partial(pages.lines, ContactFilter(search=search), PageRequest(limit=_ROWS)),
            on_success=self._show,
            on_error=self._miss,
        )

    def _show(self, page: Page[ContactLine]) -> None:
        takes_first, self._takes_first, self._is_looking = self._takes_first, False, False
        if not self.hasFocus():
            return
        self._found = page.items
        rows = [_suggested(line, typed=self.text().strip()) for line in page.items]
        self._list.show_under(
            self,
            rows,
            keys=(("↑ ↓", self.tr("Move")), ("Enter", self.tr("Choose"))),
            nothing=self.tr("No contact matches"),
        )
        if takes_first:
            self._take(0)

    def _miss(self, error: AppError) -> None:
        self._takes_first = self._is_looking = False
        self._desk.shell.tell_error(error)

    def _take(self, number: int) -> None:
        if not 0 <= number < len(self._found):
            return
        contact = self._found[number].contact
        self.set_contact(contact)
        self.close_list()
        self.chosen.emit(contact)


def _suggested(line: ContactLine, *, typed: str) -> Suggested:
    contact = line.contact
    at = contact.name.casefold().find(typed.casefold()) if typed else -1
    parts = (place_of(contact), phone_text(contact.phone) if contact.phone else "")
    return Suggested(
        contact.name,
        marks=((at, len(typed)),) if at >= 0 else (),
        below="  ·  ".join(part for part in parts if part) or kind_word(contact.kind),
        word=owes_words(line.balance) if line.balance else "",
    )
