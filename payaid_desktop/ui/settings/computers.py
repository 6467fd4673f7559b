"""The shop's computers in the server's card: what each is called, and whether it may take part."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from payaid_desktop.domain.clock import INDIA
from payaid_desktop.ui.formatting import write_day
from payaid_desktop.ui.kit.buttons import Button
from payaid_desktop.ui.kit.chips import Chip
from payaid_desktop.ui.kit.fields import TextInput
from payaid_desktop.ui.kit.labels import Elided, Label
from payaid_desktop.ui.kit.layouts import STRETCH, Grown, column, empty_out, holding, row
from payaid_desktop.ui.kit.look import Look
from payaid_desktop.ui.link import ShopComputer

_NAME_PX: Final = 190


class ComputersList(QWidget):
    """Shows the computers.

    Signals:
        renamed(str, str): one is to be called otherwise.
        let_in(str), shut_out(str): one may take part, or not any more.
        code_wanted(): a code for another one.
        believed(str, bool): what one did that was shut out is to be taken, or not.
    """

    renamed = Signal(str, str)
    let_in = Signal(str)
    shut_out = Signal(str)
    code_wanted = Signal()
    believed = Signal(str, bool)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._shown: tuple[ShopComputer, ...] = ()
        self._rows = column(gap=6)
        self.code = Button(look, self.tr("Code for another computer"), size="small", icon="plus")
        self._made = Elided(look, "", "strong", "primary_text")
        self._below = Elided(look, "", "small", "text3")
        head = Label(look, self.tr("Computers of this shop"), "label", "text2")
        self.code.clicked.connect(self.code_wanted)
        self.setLayout(
            column(
                row(head, STRETCH, self.code),
                column(self._made, self._below),
                6,
                self._rows,
            )
        )
        self.show_code("")

    def show_computers(self, computers: Sequence[ShopComputer], *, today: date) -> None:
        """Show others; a name that is being typed stays until it is another one."""
        if tuple(computers) == self._shown:
            return
        self._shown = tuple(computers)
        empty_out(self._rows)
        for each in computers:
            self._rows.addWidget(self._row(each, today))

    def show_code(self, code: str) -> None:
        """Show a code that was made; "" for none."""
        self._made.set_whole(code)
        self._below.set_whole(self.tr("Type it on the other computer. It is good once."))
        self._made.setVisible(bool(code))
        self._below.setVisible(bool(code))

    def made_code(self) -> str:
        """The code that it shows."""
        return self._made.whole()

    def _row(self, computer: ShopComputer, today: date) -> QWidget:
        look = self._look
        name = TextInput(look, computer.name, name=self.tr("Name of the computer"))
        name.setFixedWidth(look.px(_NAME_PX))
        name.editingFinished.connect(partial(self._take_name, computer, name))
        facts = Elided(look, self._facts(computer, today), "small", "text3")
        line = row(name, Grown(facts), self._chip(computer), self._button(computer), gap=10)
        return holding(column(line, self._held(computer), gap=4))

    def _held(self, computer: ShopComputer) -> QWidget | None:
        """Ask what is to become of what a computer did that was shut out."""
        if not computer.held:
            return None
        told = self.tr("%n act(s) of it wait for you", "", computer.held)
        take = Button(self._look, self.tr("Take them"), size="small")
        leave = Button(self._look, self.tr("Take none"), size="small", variant="ghost")
        take.setAccessibleName(f"{take.text()} {computer.name}")
        leave.setAccessibleName(f"{leave.text()} {computer.name}")
        take.clicked.connect(lambda: self.believed.emit(computer.id, True))  # noqa: FBT003 - a signal
        leave.clicked.connect(lambda: self.believed.emit(computer.id, False))  # noqa: FBT003
        return holding(row(Label(self._look, told, "small", "warn"), STRETCH, leave, take, gap=8))

    def _facts(self, computer: ShopComputer, today: date) -> str:
        parts = [computer.code]
        if computer.is_this:
            parts.append(self.tr("this computer"))
        if computer.seen_at is not None:
            at = computer.seen_at.astimezone(INDIA)
            is_today = at.date() == today
            when = f"{at:%H:%M}" if is_today else write_day(at.date())
            parts.append(self.tr("last seen {when}").format(when=when))
        return " · ".join(parts)

    def _chip(self, computer: ShopComputer) -> Chip:
        words = {
            "active": (self.tr("Takes part"), "ok"),
            "pending": (self.tr("Waits to be let in"), "warn"),
            "revoked": (self.tr("Shut out"), "bad"),
        }
        text, tone = words.get(computer.state, (computer.state, "neutral"))
        return Chip(self._look, text, tone, small=True)

    def _button(self, computer: ShopComputer) -> QWidget | None:
        if computer.is_this:
            return None
        if computer.state == "active":
            button = Button(self._look, self.tr("Shut out…"), size="small", variant="danger")
            button.clicked.connect(lambda: self.shut_out.emit(computer.id))
        else:
            button = Button(self._look, self.tr("Let in"), size="small")
            button.clicked.connect(lambda: self.let_in.emit(computer.id))
        button.setAccessibleName(f"{button.text()} {computer.name}")
        return button

    def _take_name(self, computer: ShopComputer, name: TextInput) -> None:
        typed = name.text().strip()
        if typed and typed != computer.name:
            self.renamed.emit(computer.id, typed)
