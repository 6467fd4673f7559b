"""Choosing who pays, by a few letters."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from payaid_desktop.services.asking import Hit
from payaid_desktop.ui.kit.cells import TwoLines
from payaid_desktop.ui.kit.labels import Label
from payaid_desktop.ui.kit.layouts import Grown, column
from payaid_desktop.ui.kit.look import Look
from payaid_desktop.ui.kit.search_field import SearchField
from payaid_desktop.ui.kit.table import Table
from payaid_desktop.ui.kit.table_model import Column, RowModel

_ROW_PX: Final = 46
_ROWS_SEEN: Final = 6


class CustomerSearch(QWidget):
    """A search field with the customers that it finds.

    Signals:
        searched(str): another text to look for.
        chosen(str): the id of a contact.
    """

    searched = Signal(str)
    chosen = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.field = _Field(look, _tr("Who pays? Name, phone, GSTIN…"))
        self.model: RowModel[Hit] = RowModel(
            (Column("name", _tr("Customer")),),
            cells=lambda hit: (TwoLines(hit.title, hit.subtitle, person=hit.title),),
            spoken=lambda hit: f"{hit.title}, {hit.subtitle}",
            parent=self,
        )
        self.table = Table(look, self.model, name=_tr("Customers"), row_px=_ROW_PX)
        self.table.horizontalHeader().hide()
        self.table.setFixedHeight(look.px(_ROW_PX * _ROWS_SEEN))
        self._note = Label(look, "", "small", "text3")
        self.setLayout(column(self.field, 8, Grown(self.table), 6, self._note))
        self._is_looking = False
        self._takes_first = False
        self.field.searched.connect(self._look_for)
        self.field.moved.connect(self._move)
        self.field.taken.connect(self._take)
        self.table.opened.connect(lambda hit: self.chosen.emit(hit.id))

    def show_hits(self, hits: Sequence[Hit]) -> None:
        """Show who was found."""
        self.model.show_rows(hits, has_more=False)
        typed = bool(self.field.text().strip())
        self._note.setText(_tr("Nobody is called that.") if typed and not hits else "")
        self._is_looking = False
        if self._takes_first:
            self._takes_first = False
            self._take()

    def _look_for(self, text: str) -> None:
        self._is_looking = True
        self.searched.emit(text)

    def _move(self, step: int) -> None:
        self.table.choose(self.table.currentIndex().row() + step)

    def _take(self) -> None:
        if self._is_looking:  # Enter came before the answer to the last letter
            self._takes_first = True
            return
        hit = self.table.current_row()
        if hit is not None:
            self.chosen.emit(hit.id)


class _Field(SearchField):
    """Moves in the list below while one types; Enter takes the present row.

    Signals:
        moved(int): one row down (1) or up (-1).
        taken(): Enter.
    """

    moved = Signal(int)
    taken = Signal()

    def __init__(self, look: Look, hint: str) -> None:
        super().__init__(look, hint)
        self.setMinimumWidth(0)
        self.setMaximumWidth(16777215)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.moved.emit(1 if event.key() == Qt.Key.Key_Down else -1)
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.flush()
            self.taken.emit()
            return
        super().keyPressEvent(event)


def _tr(text: str) -> str:
    return QCoreApplication.translate("CustomerSearch", text)
