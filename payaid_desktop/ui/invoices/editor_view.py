"""The view of the editor: head, the bill's fields, its lines, totals and the bill as it will be printed."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from payaid_desktop.ui.invoices.bill_fields import BillFields
from payaid_desktop.ui.invoices.bill_preview import BillPreview
from payaid_desktop.ui.invoices.line_grid import LineGrid
from payaid_desktop.ui.invoices.line_model import LineModel
from payaid_desktop.ui.invoices.totals_card import WIDE_PX, Received, TotalsCard
from payaid_desktop.ui.kit.buttons import Button
from payaid_desktop.ui.kit.chips import Chip
from payaid_desktop.ui.kit.choices import Choice
from payaid_desktop.ui.kit.fields import TextInput
from payaid_desktop.ui.kit.key_hints import KeyHints
from payaid_desktop.ui.kit.labels import KeyCap, Label
from payaid_desktop.ui.kit.layouts import (
    STRETCH,
    Grown,
    box,
    card,
    column,
    holding,
    row,
    rule,
    scrolled,
)
from payaid_desktop.ui.kit.look import Look

_WIDE: Final = 3
_CHIP_ROOM_PX: Final = 900
_PREVIEW_PX: Final = WIDE_PX - 32


@dataclass(frozen=True, slots=True)
class Words:
    """What the editor of a kind of document calls things."""

    title: str
    number: str
    due: str
    save: str


class EditorView(QWidget):
    """Shows a bill that is being typed; `keys` gives the key cap of a command."""

    def __init__(
        self,
        look: Look,
        window: QWidget,
        words: Words,
        *,
        keys: Callable[[str], str],
        takes_money: bool,
    ) -> None:
        super().__init__()
        self._look = look
        self._keys = keys
        self._words = words
        self._level = _WIDE
        self._is_kept: bool | None = None
        self.fields = BillFields(
            look,
            window,
            number_label=words.number,
            due_label=words.due,
            date_keys=keys("bill.date"),
        )
        self.lines = LineModel(self)
        self.grid = LineGrid(look, self.lines, window)
        self.received = Received(look) if takes_money else None
        self.totals = TotalsCard(look, self.received)
        self.preview = BillPreview(look, _PREVIEW_PX)
        self.note = TextInput(look, placeholder=self.tr("Note on the bill (optional)"))
        self.terms = Choice(look, name=self.tr("Terms"))
        self._make_head()
        self._build()
        self._order_tabs()

    def show_title(self, title: str) -> None:
        """Say what is being typed."""
        self._title.setText(title)

    def show_kept(self, is_kept: bool | None) -> None:  # noqa: FBT001 - a state, as in setEnabled
        """Say whether what is typed is kept on this computer; None says nothing."""
        self._is_kept = is_kept
        self.chip.setVisible(is_kept is not None)
        if is_kept is False:
            self.chip.show_state(self.tr("Draft not kept"), "bad", icon="hard-drive")
        elif is_kept:
            has_room = self.width() >= self._look.px(_CHIP_ROOM_PX)
            words = self.tr("Draft kept on this computer") if has_room else self.tr("Draft kept")
            self.chip.show_state(words, "neutral", icon="hard-drive")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.show_kept(self._is_kept)

    def show_count(self, text: str) -> None:
        """Say how many lines there are."""
        self._count.setText(text)

    def show_small_total(self, text: str) -> None:
        """Say what the bill comes to, for a window without a side column."""
        self._small_total.setText(text)

    def fit(self, level: int) -> None:
        """Leave out what a narrow window has no room for."""
        self._level = level
        wide, small = level >= _WIDE, level == 1
        self.fields.fit(level)
        self.totals.fit(level)
        self._side.setVisible(not small)
        self._side.setFixedWidth(self._look.px(WIDE_PX if wide else 252))
        self._preview_card.setVisible(wide)
        self._side_column.setStretch(self._side_column.count() - 1, 0 if wide else 1)
        self._strip.setVisible(small)
        self._below.setVisible(not small)
        self._foot.setVisible(not small)
        self.new.setVisible(not small)
        self.print.setVisible(not small)
        self._place_received(small=small)
        side = 24 if wide else 16 if not small else 10
        self._head.setContentsMargins(side - 8, *((14, 24, 12) if wide else (8, 16, 8)))
        self._main.setContentsMargins(side, 0, side, 16 if wide else 12 if not small else 8)
        self._gaps[0].setFixedHeight(12 if not small else 6)
        self._gaps[1].setFixedHeight(18)
        if wide:
            self.preview.ask_soon()

    def _place_received(self, *, small: bool) -> None:
        if self.received is None:
            return
        self.received.fit(1 if small else self._level)
        if small:
            self._strip_row.addWidget(self.received)
        elif self.received.parentWidget() is self._strip:
            self.totals.hold(self.received)

    def _make_head(self) -> None:
        look, keys = self._look, self._keys
        self.back = Button(
            look, "", variant="ghost", icon="arrow-left", name=self.tr("Back"), keys=""
        )
        self._title = Label(look, self._words.title, "h1")
        self.chip = Chip(look, "", icon="hard-drive")
        self.print = Button(
            look,
            self.tr("Save && print").replace("&&", "&"),
            icon="printer",
            keys=keys("save.print"),
        )
        self.new = Button(look, self.tr("Save && new").replace("&&", "&"), keys=keys("save.new"))
        self.save = Button(
            look, self._words.save, variant="primary", icon="check", keys=keys("save")
        )
        self.chip.hide()
        self._head = row(
            self.back, self._title, self.chip, STRETCH, self.print, self.new, self.save
        )

    def _build(self) -> None:
        look = self._look
        self._gaps = [QWidget() for _ in range(2)]
        self._below = holding(
            row(Grown(self.note), Grown(self.terms), margins=(0, 12, 0, 0), gap=12)
        )
        left = column(self.fields, self._gaps[0], Grown(self._grid_card()), self._below)
        cap = KeyCap(look, self._keys("bill.preview"), flat=True)
        heading = holding(row(Label(look, self.tr("Bill preview"), "h3"), STRETCH, cap))
        # A page is as high as it is: what a short totals card leaves over is left below it.
        heading.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        sheet = column(Grown(self.preview, 1))
        sheet.addStretch(0)
        self._preview_card = card(heading, 8, Grown(sheet), margins=(15, 9, 15, 14))
        self._side_column = column(self.totals, self._gaps[1], Grown(self._preview_card), 0)
        self._side_column.addStretch(0)
        side = holding(self._side_column)
        self._side = scrolled(side, name=self.tr("Totals"))
        self._side.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._side.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._main = row(Grown(left), self._side, gap=14)
        self._make_strip()
        self.setLayout(column(self._head, Grown(self._main), self._strip))

    def _grid_card(self) -> QWidget:
        look, keys = self._look, self._keys
        hints = (
            ("Enter", self.tr("next")),
            ("Tab", self.tr("rate, discount")),
            (keys("bill.repeat_line"), self.tr("repeat line")),
            (keys("bill.remove_line"), self.tr("remove")),
            (keys("bill.undo"), self.tr("undo")),
        )
        self._count = Label(look, "", "small", "text3").right()
        line = row(Grown(KeyHints(look, hints)), self._count, margins=(14, 7, 14, 8))
        self._foot = holding(column(rule(), line))
        return box(column(Grown(self.grid), self._foot, margins=(1, 4, 1, 1)))

    def _make_strip(self) -> None:
        look = self._look
        self._small_total = Label(look, "₹0", "h2").amount()
        self._strip_row = row(
            Label(look, self.tr("Total"), "body", "text2"),
            self._small_total,
            STRETCH,
            margins=(12, 4, 12, 6),
        )
        self._strip = holding(self._strip_row)

    def _order_tabs(self) -> None:
        fields = self.fields
        order: list[QWidget] = [fields.customer, fields.dated, fields.due, fields.place, self.grid]
        if self.received is not None:
            order += [self.received.amount, self.received.mode]
        order += [self.note, self.terms, self.save, self.new, self.print, self.back]
        for before, after in pairwise(order):
            self.setTabOrder(before, after)
