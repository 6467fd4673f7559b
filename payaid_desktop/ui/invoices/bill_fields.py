"""The head of a bill: customer, number, day, due day, place of supply, and what is known of the customer."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from payaid_desktop.domain.states import OTHER_COUNTRY, STATES
from payaid_desktop.ui.kit.choices import Choice
from payaid_desktop.ui.kit.fields import Field, TextInput
from payaid_desktop.ui.kit.labels import Elided
from payaid_desktop.ui.kit.layouts import Grown, column, row
from payaid_desktop.ui.kit.look import Look
from payaid_desktop.ui.kit.suggestions import Suggested, SuggestionList

_NAMED_MAX: Final = 24
_NUMBER_PX: Final = 126
_NUMBER_ROOM_PX: Final = 690
_DUE_ROOM_PX: Final = 500


class CustomerInput(TextInput):
    """Where the customer is typed: with suggestions, and Enter goes on to the lines.

    Signals:
        searched(str): the text changed by typing.
        taken(str, int): Enter: the text, and the chosen suggestion or -1.
        left(): it lost the focus to another field.
    """

    searched = Signal(str)
    taken = Signal(str, int)
    left = Signal()

    def __init__(self, look: Look, window: QWidget, *, placeholder: str) -> None:
        super().__init__(look, placeholder=placeholder)
        self.suggestions = SuggestionList(look, window)
        self.keys: tuple[tuple[str, str], ...] = ()
        self.textEdited.connect(self.searched)
        self.suggestions.picked.connect(self._pick)
        self.installEventFilter(self)

    def suggest(self, rows: Sequence[Suggested], *, nothing: str) -> None:
        """Show who it may be."""
        if not self.text().strip():
            self.suggestions.hide()
            return
        typed = self.text().strip()
        shown = typed if len(typed) <= _NAMED_MAX else f"{typed[:_NAMED_MAX]}…"
        self.suggestions.show_under(
            self,
            rows,
            keys=[(cap, word.replace("{text}", shown)) for cap, word in self.keys],
            nothing=nothing.replace("{text}", shown),
        )

    def chosen(self) -> int:
        """The suggestion that Enter takes; -1 where none is shown."""
        return self.suggestions.current if self.suggestions.isVisible() else -1

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._take_key(event)
        if event.type() == QEvent.Type.FocusOut:
            self.suggestions.hide()
            self.left.emit()
        return super().eventFilter(watched, event)

    def _take_key(self, event: QKeyEvent) -> bool:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if step is not None and self.suggestions.isVisible():
            self.suggestions.move_choice(step)
            return True
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._take(self.chosen())
            return True
        return False

    def _pick(self, number: int) -> None:
        self._take(number)

    def _take(self, number: int) -> None:
        self.suggestions.hide()
        self.taken.emit(self.text(), number)


class BillFields(QFrame):
    """The fields of a bill's head."""

    def __init__(
        self, look: Look, window: QWidget, *, number_label: str, due_label: str, date_keys: str
    ) -> None:
        super().__init__()
        self._look = look
        self.setProperty("box", "card")
        hint = self.tr("Customer name, phone or GSTIN")
        self.customer = CustomerInput(look, window, placeholder=hint)
        self.number = TextInput(look)
        self.number.setReadOnly(True)
        self.number.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.dated = TextInput(look)
        self.due = TextInput(look)
        self.place = Choice(look, _places())
        self.fields = {
            "customer": Field(look, self.tr("Customer"), self.customer, reserved=False),
            "number": Field(look, number_label, self.number, reserved=False),
            "dated": Field(look, self.tr("Date"), self.dated, keys=date_keys, reserved=False),
            "due": Field(look, due_label, self.due, reserved=False),
            "place": Field(look, self.tr("Place of supply"), self.place, reserved=False),
        }
        self._info = Elided(look, "", "small", "text3")
        self._build()

    def show_number(self, number: str) -> None:
        """Show the number that the bill would get now, whole: the law allows 16 characters."""
        self.number.setText(number)
        needed = self.number.fontMetrics().horizontalAdvance(number) + self._look.px(26)
        self.fields["number"].setFixedWidth(max(self._look.px(_NUMBER_PX), needed))

    def show_info(self, text: str) -> None:
        """Say what is known of the customer."""
        self._info.set_whole(text)

    def info(self) -> str:
        """What it says of the customer."""
        return self._info.whole()

    def show_errors(self, errors: dict[str, str]) -> None:
        """Say what is wrong with which field; fields that are not named are right."""
        for name, field in self.fields.items():
            field.show_error(errors.get(name, ""))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = self.width()
        self.fields["number"].setVisible(width >= self._look.px(_NUMBER_ROOM_PX))
        self.fields["due"].setVisible(width >= self._look.px(_DUE_ROOM_PX))

    def fit(self, level: int) -> None:
        """Take less room in a narrow window."""
        side, top = (16, 12) if level > 1 else (12, 6)
        self._column.setContentsMargins(side, top, side, top)

    def _build(self) -> None:
        widths = {"number": _NUMBER_PX, "dated": 104, "due": 84, "place": 150}
        for name, width in widths.items():
            self.fields[name].setFixedWidth(self._look.px(width))
        customer, *others = self.fields.values()
        fields = row(Grown(customer), *others, gap=12)
        for field in self.fields.values():
            fields.setAlignment(field, Qt.AlignmentFlag.AlignTop)
        self._column = column(fields, 8, self._info, margins=(16, 12, 16, 12))
        self.setLayout(self._column)


def _places() -> list[tuple[str, object]]:
    offered = [
        (f"{state.code} {state.name}", state.code)
        for state in STATES
        if state.is_offered_for_new_address or state.code == OTHER_COUNTRY
    ]
    return [("", ""), *offered]
