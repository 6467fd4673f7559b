"""The view of a list: head, search, filters, table and foot, and its states."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from payaid_desktop.ui.kit.buttons import Button
from payaid_desktop.ui.kit.chips import FilterChip
from payaid_desktop.ui.kit.labels import Elided, Label
from payaid_desktop.ui.kit.layouts import (
    STRETCH,
    Grown,
    box,
    column,
    empty_out,
    holding,
    row,
    rule,
)
from payaid_desktop.ui.kit.look import Look
from payaid_desktop.ui.kit.page_head import PageHead
from payaid_desktop.ui.kit.search_field import SearchField
from payaid_desktop.ui.kit.table import Table
from payaid_desktop.ui.kit.table_model import RowModel

_WIDE: Final = 3
_FOOT_PX: Final = 36


@dataclass(frozen=True, slots=True)
class Filter:
    """A filter chip: `keep` is how narrow the window may be (1 always, 3 only in a wide one)."""

    id: str
    title: str
    tone: str = ""
    keep: int = 1


class ListView(QWidget):
    """Shows the rows of a list, and says what somebody wants of it.

    A `strip` stands above the table when it is shown; a `side` column beside it, where there is room.

    Signals:
        searched(str): another text to look for.
        filtered(str): the id of the chip that was chosen.
        opened(object): a row.
        row_changed(object): the present row, or None.
        more_wanted(): the next page of rows.
    """

    searched = Signal(str)
    filtered = Signal(str)
    opened = Signal(object)
    row_changed = Signal(object)
    more_wanted = Signal()

    def __init__(
        self,
        look: Look,
        head: PageHead,
        model: RowModel[Any],
        *,
        name: str,
        hint: str,
        filters: Sequence[Filter] = (),
        period: Button | None = None,
        row_px: int = 38,
        strip: QWidget | None = None,
        side: QWidget | None = None,
    ) -> None:
        super().__init__()
        self._look = look
        self._head = head
        self._filters = tuple(filters)
        self._period = period
        self._strip = strip
        self._side = side
        self.model = model
        self.table = Table(look, model, name=name, row_px=row_px)
        self.search = SearchField(look, hint)
        self._chips = {each.id: self._chip(each) for each in filters}
        self._more = self._make_more()
        self._more_row = row(STRETCH, gap=6)
        self._level = _WIDE
        self._states = QStackedWidget()
        self._foot = QHBoxLayout()
        self._build()
        self.search.searched.connect(self.searched)
        self.search.left_down.connect(self.table.setFocus)
        self.table.opened.connect(self.opened)
        self.table.row_changed.connect(self.row_changed)
        model.more_wanted.connect(self.more_wanted)

    def show_state(self, widget: QWidget | None) -> None:
        """Show something in place of the table: that there is nothing, or an error; None shows the table."""
        old = self._states.widget(1)
        if old is not None:
            self._states.removeWidget(old)
            old.deleteLater()
        if widget is not None:
            self._states.addWidget(widget)
        self._states.setCurrentIndex(0 if widget is None else 1)

    def is_showing_table(self) -> bool:
        """Whether the table is shown, and no state in its place."""
        return self._states.currentIndex() == 0

    def show_counts(self, counts: Mapping[str, int | None]) -> None:
        """Show how many rows each filter would leave; None where that is not known."""
        for id, chip in self._chips.items():
            chip.show_count(counts.get(id))

    def choose_filter(self, id: str) -> None:
        """Mark a filter as the chosen one; it is shown, be it among those that have no room."""
        if id in self._chips:
            self._chips[id].setChecked(True)
            self._more.setChecked(
                self._more.isChecked() or self._more_row.indexOf(self._chips[id]) >= 0
            )

    def filter_at(self, number: int) -> str | None:
        """The id of the first, second, … filter."""
        return self._filters[number].id if number < len(self._filters) else None

    def show_bar(self, *, shown: bool) -> None:
        """Show search and filters, or leave them out while there is nothing to look for."""
        self._bar_holder.setVisible(shown)

    def show_selected(self, text: str) -> None:
        """Say in the foot what the present row is."""
        self._selected.setText(text if self._level >= _WIDE else "")
        self._selected_rule.setVisible(bool(self._selected.text()))

    def show_foot(self, left: str, right: Sequence[tuple[str, str]]) -> None:
        """Show how much of the list is here, and sums: (word, amount)."""
        empty_out(self._foot)
        self._selected = Label(self._look, "", "small", "text3")
        self._selected_rule = rule("v")
        self._selected_rule.hide()
        self._foot.addWidget(Elided(self._look, left, "small", "text3"), 1)
        self._foot.addWidget(self._selected)
        self._foot.addWidget(self._selected_rule)
        for word, amount in right:
            self._foot.addWidget(Label(self._look, word, "small", "text3"))
            self._foot.addWidget(Label(self._look, amount, "strong").amount())

    def fit(self, level: int) -> None:
        """Leave out what a narrow window has no room for."""
        wide = level >= _WIDE
        self._level = level
        self._head.fit(level)
        self.table.fit(level)
        self.search.setFixedWidth(self._look.px(296 if wide else 200 if level > 1 else 150))
        self._place_chips()
        if self._period is not None:
            self._period.setVisible(level > 1)
        side, low = (24, 12) if wide else (16, 8)
        self._bar.setContentsMargins(side, 0, side, 0)
        self._more_row.setContentsMargins(side, 0, side, 0)
        self._bars.setContentsMargins(0, 0, 0, low)
        self._main.setContentsMargins(side, 0, side, 16 if wide else 10)
        if self._strip is not None:
            self._above.setContentsMargins(side, 0, side, 0)
        if self._side is not None:
            self._side.setVisible(level > 1)

    def _place_chips(self) -> None:
        """Put the chips that have no room here into a row of their own, which "More" shows."""
        kept = [self._chips[each.id] for each in self._filters if each.keep <= self._level]
        left = [chip for chip in self._chips.values() if chip not in kept]
        for chip in self._chips.values():
            self._bar.removeWidget(chip)
            self._more_row.removeWidget(chip)
        first = self._bar.indexOf(self._more)
        for place, chip in enumerate(kept):
            self._bar.insertWidget(first + place, chip)
            chip.show()
        for place, chip in enumerate(left):
            self._more_row.insertWidget(place, chip)
        self._more.setVisible(bool(left))
        self._more.setChecked(any(chip.isChecked() for chip in left))
        self._show_more(self._more.isChecked())
        for before, after in pairwise((self.search, *kept, self._more, *left)):
            self.setTabOrder(before, after)

    def _make_more(self) -> FilterChip:
        more = FilterChip(self._look, _tr("More"))
        more.setAccessibleName(_tr("More filters"))
        more.setAutoExclusive(False)
        more.toggled.connect(self._show_more)
        more.clicked.connect(self._go_to_more)
        return more

    def _show_more(self, shown: bool) -> None:  # noqa: FBT001 - a signal's
        for chip in self._in_more_row():
            chip.setVisible(shown)

    def _go_to_more(self) -> None:
        """Who asked for more wants to choose one of them."""
        chips = self._in_more_row()
        if self._more.isChecked() and chips:
            chips[0].setFocus()

    def _in_more_row(self) -> list[FilterChip]:
        return [chip for chip in self._chips.values() if self._more_row.indexOf(chip) >= 0]

    def _chip(self, each: Filter) -> FilterChip:
        chip = FilterChip(self._look, each.title, tone=each.tone)
        chip.clicked.connect(lambda: self.filtered.emit(each.id))
        return chip

    def _build(self) -> None:
        look = self._look
        self._bar = row(
            self.search, 6, *self._chips.values(), self._more, STRETCH, self._period, gap=6
        )
        self._more.hide()
        self._foot.setContentsMargins(14, 0, 14, 0)
        self._foot.setSpacing(10)
        self.show_foot("", ())
        foot = box(self._foot, "foot")
        foot.setFixedHeight(look.px(_FOOT_PX))
        listed = QWidget()
        listed.setLayout(column(Grown(self.table), foot))
        self._states.addWidget(listed)
        card = box(column(Grown(self._states), margins=(1, 4, 1, 1)))
        self._main = row(Grown(card), self._side, gap=14)
        # One widget holds both rows: only the chips of one parent take the choice from each other.
        self._bars = column(self._bar, self._more_row, gap=6)
        self._bar_holder = holding(self._bars)
        self._above = row(Grown(self._strip)) if self._strip else row()
        self.setLayout(column(self._head, self._bar_holder, self._above, Grown(self._main)))


def _tr(text: str) -> str:
    return QCoreApplication.translate("ListView", text)
