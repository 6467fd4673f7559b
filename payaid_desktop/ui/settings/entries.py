"""The inputs of the settings: each shows a value, tells when somebody changed it, and what is wrong with it."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from payaid_desktop.domain.gstin import check_gstin
from payaid_desktop.ui.formatting import DayError, parse_day, write_day
from payaid_desktop.ui.gstin_words import gstin_words
from payaid_desktop.ui.kit.choices import Choice, Segmented, Switch
from payaid_desktop.ui.kit.fields import Field, NoteLine, TextInput
from payaid_desktop.ui.kit.labels import Elided, Label
from payaid_desktop.ui.kit.layouts import Grown, column, holding, row
from payaid_desktop.ui.kit.look import Look
from payaid_desktop.ui.kit.money_field import MoneyInput

_TERMS_PX: Final = 84
_LETTERS: Final = 4


class Entry(QObject):
    """One setting.

    Signals:
        changed(object): somebody gave it another value; JSON's null, text, number or truth.
    """

    changed = Signal(object)

    def __init__(
        self, widget: QWidget, field: Field | None = None, note: NoteLine | None = None
    ) -> None:
        super().__init__(widget)
        self.widget = widget
        self.field = field
        self.note = note

    def show_value(self, value: object) -> None:
        """Show what is kept; each input in its way."""
        del value

    def show_error(self, sentence: str) -> None:
        """Say what is wrong; "" when nothing is any more."""
        if self.field is not None:
            self.field.show_error(sentence)
        elif self.note is not None:
            self.note.show_note("error", sentence)

    def show_saved(self) -> None:
        """Say that it is kept."""
        if self.field is not None:
            self.field.show_ok(self.tr("Saved"))

    def error(self) -> str:
        """What it says is wrong."""
        if self.field is not None:
            return self.field.note() if self.field.has_error() else ""
        return self.note.sentence() if self.note is not None else ""


class TextEntry(Entry):
    """A line of text, taken when the cursor leaves it or on Enter; with a `note`, a bare input of a table."""

    def __init__(
        self,
        look: Look,
        label: str,
        *,
        hint: str = "",
        capitals: bool = False,
        note: NoteLine | None = None,
    ) -> None:
        self.input = TextInput(look, name=label)
        field = None if note is not None else Field(look, label, self.input, hint=hint)
        super().__init__(field or self.input, field, note)
        self._capitals = capitals
        self._kept = ""
        self.input.editingFinished.connect(self._take)
        self.input.textEdited.connect(lambda: self.show_error(""))

    def show_value(self, value: object) -> None:
        self._kept = "" if value is None else str(value)
        if self.input.isModified():
            return  # it is being typed, or could not be read and waits to be put right
        self.input.setText(self._kept)
        self.show_error("")

    def _take(self) -> None:
        text = self.input.text().strip()
        text = text.upper() if self._capitals and text.isascii() else text
        if self.input.isModified() or text != self._kept:
            self.input.setModified(False)
            self.changed.emit(text)


class GstinEntry(TextEntry):
    """A GSTIN: what a right one says stands below it."""

    def show_value(self, value: object) -> None:
        super().show_value(value)
        self.show_saved()

    def show_saved(self) -> None:
        check = check_gstin(self._kept)
        if self.field is not None and check.valid:
            self.field.show_ok(gstin_words(check))


class DayEntry(TextEntry):
    """A day: "18", "18/7", "t"; kept as YYYY-MM-DD."""

    def __init__(self, look: Look, label: str, *, hint: str, today: date) -> None:
        super().__init__(look, label, hint=hint)
        self._today = today

    def show_value(self, value: object) -> None:
        super().show_value(write_day(date.fromisoformat(str(value))) if value else None)

    def _take(self) -> None:
        text = self.input.text().strip()
        if not self.input.isModified():
            return
        try:
            day = parse_day(text, today=self._today).isoformat() if text else ""
        except DayError:
            self.show_error(self.tr("Type a day such as 18-07-2026."))
            return
        self.input.setModified(False)
        self.show_error("")
        self.changed.emit(day)


class MoneyEntry(Entry):
    """An amount, kept as decimal text."""

    def __init__(self, look: Look, label: str, *, hint: str) -> None:
        self.input = MoneyInput(look)
        super().__init__(field := Field(look, label, self.input, hint=hint), field)
        self._kept: Decimal | None = None
        self.input.editingFinished.connect(self._take)
        self.input.refused.connect(self._refuse)

    def show_value(self, value: object) -> None:
        self._kept = None if value is None else Decimal(str(value))
        if self.input.isModified():
            return
        self.input.set_amount(self._kept)
        self.show_error("")

    def _refuse(self, sentence: str) -> None:
        if sentence:
            self.show_error(sentence)

    def _take(self) -> None:
        if self.input.problem():
            return
        self.input.setModified(False)
        self.show_error("")
        amount = self.input.amount()
        if amount != self._kept:
            self.changed.emit("" if amount is None else str(amount))


class NoteEntry(Entry):
    """Several lines of text."""

    def __init__(self, look: Look, label: str, *, hint: str) -> None:
        self.input = QPlainTextEdit()
        self.input.setFont(look.font("body"))
        self.input.setTabChangesFocus(True)
        self.input.setFixedHeight(look.px(_TERMS_PX))
        super().__init__(field := Field(look, label, self.input, hint=hint), field)
        self._kept = ""
        self.input.installEventFilter(self)

    def show_value(self, value: object) -> None:
        self._kept = str(value or "")
        if not self.input.hasFocus():
            self.input.setPlainText(self._kept)
        self.show_error("")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut and self.input.toPlainText() != self._kept:
            self.changed.emit(self.input.toPlainText())
        return super().eventFilter(watched, event)


class ChoiceEntry(Entry):
    """One of a list; with a `note`, a bare choice of a table."""

    def __init__(
        self,
        look: Look,
        label: str,
        options: Sequence[tuple[str, object]],
        *,
        hint: str = "",
        note: NoteLine | None = None,
    ) -> None:
        self.input = Choice(look, options, name=label)
        self.input.setSizeAdjustPolicy(
            Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.input.setMinimumContentsLength(_LETTERS)
        field = None if note is not None else Field(look, label, self.input, hint=hint)
        super().__init__(field or self.input, field, note)
        self.input.chosen.connect(self.changed)

    def show_value(self, value: object) -> None:
        self.input.set_value(value)
        self.show_error("")


class SegmentsEntry(Entry):
    """One of a few, side by side."""

    def __init__(self, look: Look, label: str, options: Sequence[tuple[str, object]]) -> None:
        self.input = Segmented(look, options, name=label)
        super().__init__(field := Field(look, label, self.input, reserved=False), field)
        self.input.chosen.connect(self.changed)

    def show_value(self, value: object) -> None:
        self.input.set_value(value)
        self.show_error("")


class SwitchEntry(Entry):
    """On or off, with what it means."""

    def __init__(self, look: Look, title: str, below: str) -> None:
        self.input = Switch(look, name=title)
        super().__init__(option(look, title, below, self.input))
        self.input.clicked.connect(lambda: self.changed.emit(self.input.isChecked()))

    def show_value(self, value: object) -> None:
        self.input.setChecked(bool(value))


def option(look: Look, title: str, below: str, *right: QWidget) -> QWidget:
    """Lay a setting out as a line: what it is, what it means, and what changes it."""
    words = column(Label(look, title, "medium"), Elided(look, below, "small", "text3"), gap=2)
    line = holding(row(Grown(words), *right, gap=10))
    line.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    for part in right:
        part.setFocusPolicy(part.focusPolicy() or Qt.FocusPolicy.StrongFocus)
    return line
