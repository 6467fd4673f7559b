"""The lines of a bill, each with a field for what comes back."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from payaid_desktop.domain.money import format_indian
from payaid_desktop.domain.notes import LineLeft
from payaid_desktop.ui.formatting import write_quantity
from payaid_desktop.ui.kit.fields import TextInput
from payaid_desktop.ui.kit.labels import Elided, Label
from payaid_desktop.ui.kit.layouts import column
from payaid_desktop.ui.kit.look import Look
from payaid_desktop.ui.notes.credit_form import CreditForm, Way, left_amount

_INPUT_PX = 104


class LineInput(TextInput):
    """A number for a line; the arrow keys go from line to line.

    Signals:
        moved(int): one line down (1) or up (-1).
    """

    moved = Signal(int)

    def __init__(self, look: Look, *, name: str) -> None:
        super().__init__(look, name=name)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setFont(look.font("body", tabular=True))
        self.setFixedWidth(look.px(_INPUT_PX))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Return: 1,
            Qt.Key.Key_Enter: 1,
            Qt.Key.Key_Up: -1,
        }
        step = steps.get(Qt.Key(event.key()))
        if step is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
            return
        self.moved.emit(step)


class LinesGrid(QWidget):
    """A row for each line.

    Signals:
        typed(int, str): the number of a line and the text in its field.
    """

    typed = Signal(int, str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.inputs: dict[int, LineInput] = {}
        self._gives: dict[int, Label] = {}
        self._holder = QWidget()
        self._outer = column(self._holder)
        self.setLayout(self._outer)

    def first(self) -> QWidget | None:
        """The first field that takes something."""
        return next((each for each in self.inputs.values() if each.isEnabled()), None)

    def show_form(self, form: CreditForm) -> None:
        """Show the lines of a bill for one way to give back."""
        self.inputs, self._gives = {}, {}
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(6)
        for place, text in enumerate(self._heads(form.way)):
            head = Label(self._look, text, "label", "text3")
            grid.addWidget(head.right() if place else head, 0, place)
        for row, (number, line) in enumerate(form.lines, 1):
            for place, part in enumerate(self._row(form, number, line)):
                grid.addWidget(part, row, place)
        grid.setColumnStretch(0, 1)
        grid.setColumnMinimumWidth(4, self._look.px(84))
        holder = QWidget()
        holder.setLayout(grid)
        self._outer.replaceWidget(self._holder, holder)
        self._holder.hide()
        self._holder.deleteLater()
        self._holder = holder

    def show_texts(self, texts: Mapping[int, str]) -> None:
        """Fill the fields."""
        for number, entry in self.inputs.items():
            if entry.text() != texts.get(number, ""):
                entry.setText(texts.get(number, ""))

    def show_given(self, amounts: Mapping[int, str]) -> None:
        """Show what each line gives back."""
        for number, label in self._gives.items():
            label.setText(amounts.get(number, "—"))
            label.set_tone("text" if number in amounts else "text3")

    def show_errors(self, numbers: Mapping[int, str]) -> None:
        """Mark lines as wrong; the sentences stand in the tooltips and for screen readers."""
        for number, entry in self.inputs.items():
            sentence = numbers.get(number, "")
            entry.set_state("error" if sentence else "")
            entry.setToolTip(sentence)
            entry.setAccessibleDescription(sentence)

    def _heads(self, way: Way) -> tuple[str, ...]:
        if way is Way.GOODS:
            return _tr("Item"), _tr("Sold"), _tr("Still out"), _tr("Take back"), _tr("Gives back")
        return _tr("Item"), _tr("Sold"), _tr("Worth"), _tr("Give back"), _tr("Gives back")

    def _row(self, form: CreditForm, number: int, line: LineLeft) -> tuple[QWidget, ...]:
        look, item = self._look, line.item
        sold = write_quantity(line.charged_quantity, item.unit.lower())
        left = format_indian(left_amount(line))
        if form.way is Way.GOODS:
            left = write_quantity(line.quantity)
        name = _tr("Take back of {item}").format(item=item.description)
        entry = self.inputs[number] = LineInput(look, name=name)
        entry.setEnabled(form.can_take(line))
        entry.textChanged.connect(partial(self.typed.emit, number))
        entry.moved.connect(partial(self._move, number))
        gives = self._gives[number] = Label(look, "—", "body", "text3").amount()
        return (
            Elided(look, item.description, "medium"),
            Label(look, sold, "body", "text2").right(),
            Label(look, left, "body", "text2").amount(),
            entry,
            gives,
        )

    def _move(self, number: int, step: int) -> None:
        stops = [each for each, entry in self.inputs.items() if entry.isEnabled()]
        at = min(max(stops.index(number) + step, 0), len(stops) - 1)
        entry = self.inputs[stops[at]]
        entry.setFocus(Qt.FocusReason.TabFocusReason)
        entry.selectAll()


def _tr(text: str) -> str:
    return QCoreApplication.translate("LinesGrid", text)
