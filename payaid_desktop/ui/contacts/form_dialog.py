"""The form of a contact: new, or one that is known."""

from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QFrame

from payaid_desktop.domain.contacts import Contact
from payaid_desktop.domain.errors import AppError
from payaid_desktop.services.acts import Outcome
from payaid_desktop.services.inputs.contacts import ContactInput
from payaid_desktop.ui.commander import Handlers
from payaid_desktop.ui.contacts.form_state import ContactForm, field_of, reach
from payaid_desktop.ui.contacts.form_view import ContactFields
from payaid_desktop.ui.desk import Desk, Told
from payaid_desktop.ui.dialog_scope import open_over
from payaid_desktop.ui.kit.buttons import Button
from payaid_desktop.ui.kit.dialogs import Dialog
from payaid_desktop.ui.kit.labels import Elided, Icon
from payaid_desktop.ui.kit.layouts import Grown, box, column, holding, row

SCOPE: Final = "contact_form"
_PAUSE_MS: Final = 200
_REACHED_BY: Final = ("phone", "email", "gstin")


class ContactFormDialog:
    """Takes what is typed, and keeps it until it is saved or thrown away."""

    def __init__(self, desk: Desk, known: Contact | None, begin: ContactForm) -> None:
        self._desk = desk
        self._known = known
        self._begin = begin
        self._other: Contact | None = None
        self.fields = ContactFields(desk.look)
        self._hint = Elided(desk.look, "", "medium", "warn")
        self.hint_bar = self._make_hint_bar()
        self.save_button = Button(
            desk.look, _tr("Save"), variant="primary", icon="check", keys=desk.keys("save")
        )
        self.save_button.clicked.connect(self.save)
        cancel = Button(desk.look, _tr("Cancel"), keys=desk.keys("go.back"))
        self.dialog = Dialog(
            desk.look,
            desk.shell.overlay_parent(),
            title=_tr("Edit contact") if known else _tr("New contact"),
            body=holding(column(self.hint_bar, self.fields, gap=8)),
            buttons=(cancel, self.save_button),
            width_px=780,
        )
        cancel.clicked.connect(self.dialog.dismiss)
        self._pause = QTimer(self.dialog)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._look_for_alike)
        self._show()

    def open(self) -> None:
        """Show it, with the name at hand."""
        handlers: Handlers = {"save": self.save, "save.new": partial(self.save, and_new=True)}
        name = self.fields.inputs["name"]
        open_over(self._desk, self.dialog, SCOPE, handlers, focus=name)
        name.setCursorPosition(len(name.text()))

    def save(self, *, and_new: bool = False) -> None:
        """Save what is typed; what is refused is told under its field."""
        if not self.save_button.isEnabled():
            return  # it is being saved
        unreadable = self.fields.unreadable()
        if unreadable:
            self.fields.show_errors(unreadable)
            return
        raw = self.fields.form().raw(self._known)
        contacts, known = self._desk.services.contacts, self._known
        self.save_button.set_busy(True)

        def work() -> Outcome[Contact]:
            if known is None:
                return contacts.create(ContactInput.parse(raw))
            return contacts.update(known.id, raw, version=known.version)

        self._desk.tasks.run(
            work, on_success=partial(self._saved, and_new=and_new), on_error=self._refuse
        )

    def _show(self) -> None:
        self.fields.show_form(self._begin)
        if self._known is not None and self._known.opening_balance:
            self.fields.lock_opening()
        # What a field makes of what it was given (amounts in full) is no change.
        self._shown = self.fields.form()
        self.dialog.has_changes = lambda: bool(self.fields.form().changed_from(self._shown))
        self.fields.edited.connect(self._edited)

    def _saved(self, outcome: Outcome[Contact], *, and_new: bool) -> None:
        contact, shell = outcome.value, self._desk.shell
        self.save_button.set_busy(False)
        self.dialog.leave()
        title = _tr("“{name}” saved on this computer").format(name=contact.name)
        look = (_tr("Open"), "", lambda: shell.go("contact", contact.id))
        shell.tell(Told(title, " ".join(outcome.warnings), actions=(look,)))
        if and_new:
            shell.open_dialog(SCOPE)

    def _refuse(self, error: AppError) -> None:
        self.save_button.set_busy(False)
        placed = {field_of(path): sentence for path, sentence in error.details.items()}
        errors = {name: sentence for name, sentence in placed.items() if name is not None}
        self.fields.show_errors(errors)
        if not errors or None in placed:
            self._desk.shell.tell_error(error)

    def _edited(self, name: str) -> None:
        if name in _REACHED_BY:
            self._pause.start()

    def _look_for_alike(self) -> None:
        pages = self._desk.services.contact_pages
        by = reach(self.fields.form())
        but = self._known.id if self._known else None
        self._desk.tasks.run_latest(
            "contact_form.alike",
            lambda: pages.alike(phone=by["phone"], email=by["email"], gstin=by["gstin"], but=but),
            on_success=self._show_alike,
        )

    def _show_alike(self, alike: tuple[Contact, ...]) -> None:
        self._other = alike[0] if alike else None
        if self._other is not None:
            self._hint.set_whole(self._alike_words(self._other))
        self.hint_bar.setVisible(self._other is not None)

    def _alike_words(self, other: Contact) -> str:
        by = reach(self.fields.form())
        if by["gstin"] and by["gstin"] == other.gstin:
            return _tr("“{name}” has this GSTIN already.").format(name=other.name)
        if by["phone"] and by["phone"] == other.phone:
            return _tr("“{name}” has this phone number already.").format(name=other.name)
        return _tr("“{name}” has this email address already.").format(name=other.name)

    def _make_hint_bar(self) -> QFrame:
        look = self._desk.look
        show = Button(look, _tr("Look at it"), size="small")
        show.clicked.connect(self._look_at_other)
        icon = Icon(look, "triangle-alert", "warn_line")
        bar = box(row(icon, Grown(self._hint), show, margins=(12, 6, 8, 6)), "warn")
        bar.hide()
        return bar

    def _look_at_other(self) -> None:
        other = self._other
        if other is not None and self.dialog.dismiss():
            self._desk.shell.go("contact", other.id)


def open_contact_form(desk: Desk, subject: str | None) -> None:
    """Open the form of a contact by its id, or an empty one; "name/TEXT" is a new one of that name."""
    if subject is None or subject.startswith("name/"):
        name = (subject or "").removeprefix("name/")
        ContactFormDialog(desk, None, ContactForm(name=name)).open()
        return
    desk.tasks.run(
        lambda: desk.services.contacts.get(subject),
        on_success=lambda known: ContactFormDialog(desk, known, ContactForm.of(known)).open(),
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("ContactForm", text)
