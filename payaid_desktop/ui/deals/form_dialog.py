"""The form of a deal: new, or one that is known."""

from collections.abc import Mapping
from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from payaid_desktop.domain.contacts import Contact
from payaid_desktop.domain.deals import Deal, DealStage
from payaid_desktop.domain.errors import AppError
from payaid_desktop.services.acts import Outcome
from payaid_desktop.services.inputs.deals import DealInput
from payaid_desktop.ui.commander import Handlers
from payaid_desktop.ui.contacts.form_view import NotesInput
from payaid_desktop.ui.contacts.picker import ContactPicker
from payaid_desktop.ui.deals.form_state import DealForm, field_of
from payaid_desktop.ui.deals.words import stage_word
from payaid_desktop.ui.desk import Desk, Told
from payaid_desktop.ui.dialog_scope import open_over, press_escape
from payaid_desktop.ui.kit.buttons import Button
from payaid_desktop.ui.kit.choices import Choice
from payaid_desktop.ui.kit.dialogs import Dialog
from payaid_desktop.ui.kit.fields import Field, TextInput
from payaid_desktop.ui.kit.layouts import Grown, column, row
from payaid_desktop.ui.kit.look import Look
from payaid_desktop.ui.kit.money_field import MoneyField

SCOPE: Final = "deal_form"
_ROOM_PX: Final = 8
"""Between a line of hints and the labels below it."""


class DealFields(QWidget):
    """The fields of the form; Enter goes to the next one."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        look = desk.look
        self.title = TextInput(look)
        self.contact = ContactPicker(desk, name=_tr("Contact"), placeholder=_tr("Name or phone"))
        self.stage = Choice(look, [(stage_word(each), each) for each in DealStage])
        self.expected_on, self.next_step_on = TextInput(look), TextInput(look)
        self.next_step, self.reason = TextInput(look), TextInput(look)
        self.notes = NotesInput(look)
        self.value = MoneyField(look, _tr("Value"), hint=_tr("1.2l is 1,20,000"))
        self.fields = self._make_fields(look)
        self.setLayout(self._arranged())
        self.stage.currentIndexChanged.connect(self._show_reason)
        self.contact.chosen.connect(lambda _: self.focusNextChild())
        for entry in (self.title, self.next_step, self.expected_on, self.next_step_on, self.reason):
            entry.returnPressed.connect(self.focusNextChild)
        self.value.money.returnPressed.connect(self.focusNextChild)

    def form(self) -> DealForm:
        """What is typed."""
        contact = self.contact.contact()
        return DealForm(
            title=self.title.text(),
            contact_id=contact.id if contact else None,
            value=self.value.money.amount(),
            stage=DealStage(str(self.stage.value())),
            expected_on=self.expected_on.text(),
            next_step=self.next_step.text(),
            next_step_on=self.next_step_on.text(),
            reason=self.reason.text(),
            notes=self.notes.toPlainText(),
        )

    def show_form(self, form: DealForm, contact: Contact | None) -> None:
        """Show what is on record."""
        self.title.setText(form.title)
        self.contact.set_contact(contact)
        self.value.money.set_amount(form.value)
        self.stage.set_value(form.stage)
        self.expected_on.setText(form.expected_on)
        self.next_step.setText(form.next_step)
        self.next_step_on.setText(form.next_step_on)
        self.reason.setText(form.reason)
        self.notes.setPlainText(form.notes)
        self._show_reason()

    def show_errors(self, errors: Mapping[str, str]) -> None:
        """Say what is wrong under each field, and go to the first one."""
        for name, field in self.fields.items():
            field.show_error(errors.get(name, ""))
        first = next((field for name, field in self.fields.items() if name in errors), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_reason(self) -> None:
        closed = self.stage.value() in (DealStage.WON, DealStage.LOST)
        self.fields["reason"].setVisible(closed)

    def _make_fields(self, look: Look) -> dict[str, Field]:
        hint = _tr("18, 18/8 or +15")
        return {
            "title": Field(look, _tr("What may be sold"), self.title, required=True),
            "contact_id": Field(look, _tr("Contact"), self.contact, required=True),
            "value": self.value,
            "expected_on": Field(look, _tr("Closes on"), self.expected_on, hint=hint),
            "stage": Field(look, _tr("Stage"), self.stage),
            "reason": Field(look, _tr("Why it was won or lost"), self.reason),
            "next_step": Field(look, _tr("Next step"), self.next_step),
            "next_step_on": Field(look, _tr("On"), self.next_step_on, hint=hint),
            "notes": Field(look, _tr("Notes"), self.notes, reserved=False),
        }

    def _arranged(self) -> QVBoxLayout:
        fields = self.fields
        return column(
            fields["title"],
            fields["contact_id"],
            row(
                Grown(fields["value"]),
                Grown(fields["expected_on"]),
                Grown(fields["stage"]),
                gap=14,
            ),
            _ROOM_PX,
            fields["reason"],
            row(Grown(fields["next_step"], 2), Grown(fields["next_step_on"]), gap=14),
            _ROOM_PX,
            fields["notes"],
            gap=2,
        )


class DealFormDialog:
    """Takes what is typed, and keeps it until it is saved or thrown away."""

    def __init__(
        self, desk: Desk, known: Deal | None, begin: DealForm, contact: Contact | None
    ) -> None:
        self._desk = desk
        self._known = known
        self.fields = DealFields(desk)
        self.fields.show_form(begin, contact)
        self._shown = self.fields.form()
        self.save_button = Button(
            desk.look, _tr("Save"), variant="primary", icon="check", keys=desk.keys("save")
        )
        self.save_button.clicked.connect(self.save)
        cancel = Button(desk.look, _tr("Cancel"), keys=desk.keys("go.back"))
        self.dialog = Dialog(
            desk.look,
            desk.shell.overlay_parent(),
            title=_tr("Edit deal") if known else _tr("New deal"),
            body=self.fields,
            buttons=(cancel, self.save_button),
            width_px=560,
        )
        cancel.clicked.connect(self.dialog.dismiss)
        self.dialog.has_changes = lambda: bool(self.fields.form().changed_from(self._shown))

    def open(self) -> None:
        """Show it, with the title at hand."""
        handlers: Handlers = {
            "save": self.save,
            "save.new": partial(self.save, and_new=True),
            "go.back": self._back,
        }
        open_over(self._desk, self.dialog, SCOPE, handlers, focus=self.fields.title)

    def save(self, *, and_new: bool = False) -> None:
        """Save what is typed; what is refused is told under its field."""
        if not self.save_button.isEnabled():
            return  # it is being saved
        form, today = self.fields.form(), self._desk.today()
        errors = self._unreadable(form)
        if errors:
            self.fields.show_errors(errors)
            return
        raw, deals, known = form.raw(today=today), self._desk.services.deals, self._known
        self.save_button.set_busy(True)

        def work() -> Outcome[Deal]:
            given = DealInput.parse(raw)
            if known is None:
                return deals.create(given)
            return deals.replace(known.id, given, version=known.version)

        self._desk.tasks.run(
            work, on_success=partial(self._saved, and_new=and_new), on_error=self._refuse
        )

    def _unreadable(self, form: DealForm) -> dict[str, str]:
        sentence = _tr("Type a day such as 18-07-2026.")
        errors = dict.fromkeys(form.unreadable_days(today=self._desk.today()), sentence)
        if problem := self.fields.value.money.problem():
            errors["value"] = problem
        if form.contact_id is None:
            errors["contact_id"] = _tr("Choose a contact from the list.")
        if not form.title.strip():
            errors["title"] = _tr("Say in a few words what may be sold.")
        return errors

    def _back(self) -> None:
        if self.fields.contact.is_open():
            self.fields.contact.close_list()
        else:
            press_escape(self.dialog)

    def _saved(self, outcome: Outcome[Deal], *, and_new: bool) -> None:
        shell = self._desk.shell
        self.save_button.set_busy(False)
        self.dialog.leave()
        title = _tr("Deal “{title}” saved on this computer").format(title=outcome.value.title)
        show = (_tr("Show"), "", lambda: shell.go("deals", outcome.value.id))
        shell.tell(Told(title, actions=(show,)))
        if and_new:
            shell.open_dialog(SCOPE)

    def _refuse(self, error: AppError) -> None:
        self.save_button.set_busy(False)
        placed = {field_of(path): sentence for path, sentence in error.details.items()}
        errors = {name: sentence for name, sentence in placed.items() if name is not None}
        self.fields.show_errors(errors)
        if not errors or None in placed:
            self._desk.shell.tell_error(error)


def open_deal_form(desk: Desk, subject: str | None) -> None:
    """Open the form of a deal by its id, or an empty one; "contact/ID" is a new one with that contact."""
    services = desk.services

    def read() -> tuple[Deal | None, Contact | None]:
        if subject is None:
            return None, None
        if subject.startswith("contact/"):
            return None, services.contacts.get(subject.removeprefix("contact/"))
        deal = services.deals.get(subject)
        return deal, services.contacts.get(deal.contact_id)

    def show(known: tuple[Deal | None, Contact | None]) -> None:
        deal, contact = known
        begin = DealForm.of(deal) if deal else DealForm(contact_id=contact.id if contact else None)
        DealFormDialog(desk, deal, begin, contact).open()

    desk.tasks.run(read, on_success=show)


def _tr(text: str) -> str:
    return QCoreApplication.translate("DealForm", text)
