"""The fields of a contact's form."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QPlainTextEdit, QScrollArea, QSizePolicy, QWidget

from payaid_desktop.domain.contacts import ContactKind
from payaid_desktop.domain.states import STATES, find_state
from payaid_desktop.ui.contacts.form_state import ContactForm, read_gstin
from payaid_desktop.ui.contacts.list_rows import kind_word
from payaid_desktop.ui.kit.choices import Choice, Segmented
from payaid_desktop.ui.kit.fields import Field, TextInput
from payaid_desktop.ui.kit.labels import Label
from payaid_desktop.ui.kit.layouts import column
from payaid_desktop.ui.kit.look import Look
from payaid_desktop.ui.kit.money_field import MoneyField

_TEXTS: Final = (
    "name",
    "phone",
    "email",
    "gstin",
    "company",
    "line1",
    "line2",
    "city",
    "pincode",
    "payment_days",
)
_NOTES_PX: Final = 58
_COLUMNS: Final = 12
_LINES: Final[tuple[str | int | tuple[tuple[str, int], ...], ...]] = (
    (("name", 5), ("phone", 3), ("kind", 4)),
    (("email", 4), ("gstin", 4), ("company", 4)),
    12,
    "address",
    (("line1", 6), ("line2", 6)),
    (("city", 4), ("pincode", 3), ("state_code", 5)),
    10,
    (("opening", 4), ("credit_limit", 4), ("payment_days", 4)),
    8,
    (("notes", 12),),
)
"""The lines of the form: fields with their share of twelve, a heading, and px of room."""


class NotesInput(QPlainTextEdit):
    """A few lines of text; Tab goes on."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setFont(look.font("body"))
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(200, self._look.px(_NOTES_PX))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


class ContactFields(QWidget):
    """Shows a form and gives it back; Enter goes to the next field.

    Signals:
        edited(str): something of a field was typed.
    """

    edited = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.inputs = {name: TextInput(look) for name in _TEXTS}
        self.kind = Segmented(
            look,
            [(kind_word(each), each) for each in ContactKind],
            name=_tr("Kind"),
        )
        self.state = Choice(look, _states(), name=_tr("State"))
        policy = self.state.sizeAdjustPolicy().AdjustToMinimumContentsLengthWithIcon
        self.state.setSizeAdjustPolicy(policy)  # else the longest State would widen the form
        self.notes = NotesInput(look)
        self._state_is_chosen = False
        self.fields: dict[str, Field] = self._make_fields()
        self.opening = self.fields["opening"]
        self.setLayout(column(self._grid()))
        self._listen()

    def form(self) -> ContactForm:
        """What is typed."""
        texts = {name: entry.text() for name, entry in self.inputs.items()}
        opening, limit = self._money("opening"), self._money("credit_limit")
        return ContactForm(
            **texts,
            kind=_kind(self.kind.value()),
            state_code=str(self.state.value() or ""),
            opening=opening.money.amount(),
            credit_limit=limit.money.amount(),
            notes=self.notes.toPlainText(),
        )

    def show_form(self, form: ContactForm) -> None:
        """Show what is on record, or what was kept."""
        for name, entry in self.inputs.items():
            entry.setText(getattr(form, name))
        self.kind.set_value(form.kind)
        self.state.set_value(form.state_code)
        self._state_is_chosen = bool(form.state_code)
        self._money("opening").money.set_amount(form.opening)
        self._money("credit_limit").money.set_amount(form.credit_limit)
        self.notes.setPlainText(form.notes)
        self.show_errors({})
        self._check_gstin()

    def lock_opening(self) -> None:
        """Show an opening balance that is booked."""
        field = self._money("opening")
        field.money.setReadOnly(True)
        field.show_hint(_tr("Booked. Correct it with a payment or a note."))

    def unreadable(self) -> Mapping[str, str]:
        """The amounts that cannot be read, with a sentence each."""
        problems = {each: self._money(each).money.problem() for each in ("opening", "credit_limit")}
        return {name: sentence for name, sentence in problems.items() if sentence}

    def show_errors(self, errors: Mapping[str, str]) -> None:
        """Say what is wrong under each field, and go to the first one."""
        for name, field in self.fields.items():
            field.show_error(errors.get(name, ""))
        first = next((field for name, field in self.fields.items() if name in errors), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)
            _bring_into_sight(first)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, as in every form; in the notes it begins a line."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.focusNextChild()
            return
        super().keyPressEvent(event)

    def _make_fields(self) -> dict[str, Field]:
        look, entry = self._look, self.inputs
        return {
            "name": Field(look, _tr("Name"), entry["name"], required=True),
            "phone": Field(look, _tr("Phone"), entry["phone"]),
            "kind": Field(look, _tr("Kind"), self.kind),
            "email": Field(look, _tr("Email"), entry["email"]),
            "gstin": Field(look, _tr("GSTIN"), entry["gstin"], hint=_tr("15 characters, if any")),
            "company": Field(
                look, _tr("Company"), entry["company"], hint=_tr("the firm of a person")
            ),
            "line1": Field(look, _tr("House and street"), entry["line1"]),
            "line2": Field(look, _tr("Area or landmark"), entry["line2"]),
            "city": Field(look, _tr("Town"), entry["city"]),
            "pincode": Field(look, _tr("Pincode"), entry["pincode"]),
            "state_code": Field(
                look, _tr("State"), self.state, hint=_tr("it decides the tax of a bill")
            ),
            "opening": MoneyField(
                look,
                _tr("Opening balance"),
                hint=_tr("− where you owe them"),
                negative=True,
            ),
            "credit_limit": MoneyField(
                look, _tr("Credit limit"), hint=_tr("a bill beyond it warns")
            ),
            "payment_days": Field(
                look, _tr("Days to pay"), entry["payment_days"], hint=_tr("empty: at once")
            ),
            "notes": Field(look, _tr("Notes"), self.notes, reserved=False),
        }

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(2)
        for place in range(_COLUMNS):
            grid.setColumnStretch(place, 1)
            grid.setColumnMinimumWidth(place, 1)
        for number, line in enumerate(_LINES):
            if isinstance(line, int):
                grid.setRowMinimumHeight(number, self._look.px(line))
                continue
            if isinstance(line, str):
                grid.addWidget(self._heading(), number, 0, 1, _COLUMNS)
                continue
            at = 0
            for name, share in line:
                grid.addWidget(self.fields[name], number, at, 1, share)
                at += share
        return grid

    def _heading(self) -> Label:
        heading = Label(self._look, _tr("Address"), "h3")
        heading.setContentsMargins(0, 0, 0, 8)
        return heading

    def _listen(self) -> None:
        for name, entry in self.inputs.items():
            entry.textEdited.connect(lambda _text, name=name: self._typed(name))
        self.inputs["gstin"].editingFinished.connect(self._gstin_left)
        self.state.chosen.connect(lambda _: setattr(self, "_state_is_chosen", True))

    def _typed(self, name: str) -> None:
        if self.fields[name].has_error():
            self.fields[name].show_error("")
        if name == "gstin":
            self._check_gstin()
        self.edited.emit(name)

    def _check_gstin(self) -> None:
        """Say at once what a GSTIN tells: the State, which fills its field, and the PAN."""
        field = self.fields["gstin"]
        check = read_gstin(self.inputs["gstin"].text())
        if check is None:
            return
        if not check.valid:
            field.show_error(check.reason or "")
            return
        state = find_state(check.state_code or "")
        words = [state.name if state else _tr("Abroad")]
        if check.pan:
            words.append(_tr("PAN {pan}").format(pan=check.pan))
        field.show_ok(" · ".join(words))
        if state is not None and not self._state_is_chosen:
            self.state.set_value(state.code)

    def _gstin_left(self) -> None:
        text = self.inputs["gstin"].text().strip()
        if text and read_gstin(text) is None:
            words = _tr("A GSTIN has 15 characters; this one has {n}.")
            self.fields["gstin"].show_error(words.format(n=len(text)))

    def _money(self, name: str) -> MoneyField:
        field = self.fields[name]
        if not isinstance(field, MoneyField):
            raise TypeError(name)
        return field


def _bring_into_sight(field: QWidget) -> None:
    above = field.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    if above is not None:
        above.ensureWidgetVisible(field, 0, 0)


def _kind(value: object) -> ContactKind:
    return ContactKind(str(value))


def _states() -> list[tuple[str, object]]:
    offered = sorted(
        (each for each in STATES if each.is_offered_for_new_address), key=lambda each: each.name
    )
    return [("—", ""), *((f"{each.name} ({each.code})", each.code) for each in offered)]


def _tr(text: str) -> str:
    return QCoreApplication.translate("ContactForm", text)
