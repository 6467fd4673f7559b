"""What stands above the board: search, chips, and what this month came to."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from payaid_desktop.domain.money import Money
from payaid_desktop.ui.contacts.figures import rupees
from payaid_desktop.ui.kit.chips import FilterChip
from payaid_desktop.ui.kit.labels import Label
from payaid_desktop.ui.kit.layouts import STRETCH, row
from payaid_desktop.ui.kit.look import Look
from payaid_desktop.ui.kit.search_field import SearchField


class BoardBar(QWidget):
    """Signals: searched(str), filtered(str) with the id of a chip."""

    searched = Signal(str)
    filtered = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.search = SearchField(look, self.tr("Search deals or contacts"), width=240)
        self.search.searched.connect(self.searched)
        self._chips = {
            "all": self._chip("all", self.tr("All")),
            "closing": self._chip("closing", self.tr("Closing this month")),
            "no_step": self._chip("no_step", self.tr("No next step"), tone="warn"),
        }
        self._won_word = Label(look, self.tr("Won this month"), "small", "text3")
        self._won = Label(look, "", "strong", "ok").amount()
        self._lost_word = Label(look, self.tr("Lost"), "small", "text3")
        self._lost = Label(look, "", "strong").amount()
        self._row = row(
            self.search,
            6,
            *self._chips.values(),
            STRETCH,
            self._won_word,
            self._won,
            8,
            self._lost_word,
            self._lost,
            gap=6,
        )
        self.setLayout(self._row)
        self.choose("all")

    def choose(self, id: str) -> None:
        """Mark a chip as the chosen one."""
        self._chips[id].setChecked(True)

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Show how many deals some chips would leave."""
        for id, count in counts.items():
            self._chips[id].show_count(count)

    def show_closed(self, *, won: Money, lost: Money) -> None:
        """Show what was won and lost this month."""
        self._won.setText(rupees(won))
        self._lost.setText(rupees(lost))

    def fit(self, level: int) -> None:
        """Leave out what a narrow window has no room for."""
        wide = level >= 3
        self.search.setFixedWidth(self._look.px(240 if wide else 200 if level > 1 else 170))
        self._chips["closing"].setVisible(level > 1)
        for part in (self._won_word, self._won):
            part.setVisible(level > 1)
        for part in (self._lost_word, self._lost):
            part.setVisible(wide)
        self._row.setContentsMargins(*((24, 0, 24, 12) if wide else (16, 0, 16, 8)))

    def _chip(self, id: str, text: str, *, tone: str = "") -> FilterChip:
        chip = FilterChip(self._look, text, tone=tone)
        chip.clicked.connect(lambda: self.filtered.emit(id))
        return chip
