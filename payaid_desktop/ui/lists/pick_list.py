"""A short list to pick one from: arrows move, Enter takes, the number of a row takes it at once."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from payaid_desktop.ui.kit.cells import Text
from payaid_desktop.ui.kit.layouts import column
from payaid_desktop.ui.kit.look import Look
from payaid_desktop.ui.kit.table import Table
from payaid_desktop.ui.kit.table_model import Column, RowModel

_ROW_PX: Final = 34


@dataclass(frozen=True, slots=True)
class Pick:
    """A row: what it is called, and a quieter word at the right."""

    id: str
    title: str
    beside: str = ""


class PickList(QWidget):
    """Shows rows to pick one from.

    Signals:
        taken(str): the id of the row that was taken.
    """

    taken = Signal(str)

    def __init__(self, look: Look, picks: Sequence[Pick], *, name: str) -> None:
        super().__init__()
        self._picks = tuple(picks)
        model: RowModel[Pick] = RowModel(
            (Column("title", ""), Column("beside", "", width=220, right=True)),
            cells=lambda pick: (
                Text(pick.title, "medium"),
                Text(pick.beside, "small", "text3", right=True),
            ),
            spoken=lambda pick: f"{pick.title}, {pick.beside}",
            parent=self,
        )
        self.table = Table(look, model, name=name, row_px=_ROW_PX)
        self.table.horizontalHeader().hide()
        self.table.setFixedHeight(look.px(_ROW_PX) * len(self._picks))
        self.table.answer_plain_keys(self._take_number)
        self.table.opened.connect(lambda pick: self.taken.emit(pick.id))
        self.table.clicked.connect(self._clicked)
        layout: QVBoxLayout = column(self.table)
        self.setLayout(layout)
        self.setFocusProxy(self.table)
        model.show_rows(self._picks, has_more=False)

    def choose(self, id: str) -> None:
        """Make a row the present one."""
        ids = [pick.id for pick in self._picks]
        if id in ids:
            self.table.choose(ids.index(id))

    def _clicked(self, index: QModelIndex) -> None:
        self.taken.emit(self._picks[index.row()].id)

    def _take_number(self, event: QKeyEvent) -> bool:
        number = event.text()
        if number.isdecimal() and 1 <= int(number) <= len(self._picks):
            self.taken.emit(self._picks[int(number) - 1].id)
            return True
        return False
