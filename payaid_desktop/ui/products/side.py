"""The side column of the products: the present one closely."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from payaid_desktop.services.asking import StockLine
from payaid_desktop.services.shelf import ShelfOverview
from payaid_desktop.ui.formatting import write_quantity
from payaid_desktop.ui.kit.buttons import Button
from payaid_desktop.ui.kit.chips import Chip
from payaid_desktop.ui.kit.labels import Elided, Icon, Label
from payaid_desktop.ui.kit.layouts import (
    STRETCH,
    Grown,
    column,
    empty_out,
    holding,
    row,
    rule,
)
from payaid_desktop.ui.kit.look import Look
from payaid_desktop.ui.kit.meters import stock_tone
from payaid_desktop.ui.products import words
from payaid_desktop.ui.products.levels_chart import LevelsChart
from payaid_desktop.ui.products.list_rows import price_text

_WIDTH_PX: Final = 300
_CHART_FROM_PX: Final = 360
_MOVED_FROM_PX: Final = 250
_LINE_PX: Final = 32
_SOON_DAYS: Final = 14


class ProductSide(QFrame):
    """Shows one product: its stock and where it went, price and margin.

    Signals:
        edit_wanted(): the form.
        add_wanted(): goods came in.
        correct_wanted(): what is on hand is not what it says.
    """

    edit_wanted = Signal()
    add_wanted = Signal()
    correct_wanted = Signal()

    def __init__(self, look: Look, *, edit_keys: str, add_keys: str) -> None:
        super().__init__()
        self.setProperty("box", "card")
        self.setFixedWidth(look.px(_WIDTH_PX))
        self._look = look
        self._name = Elided(look, role="h3")
        self._below = Elided(look, role="small", tone="text3")
        self._edit = Button(
            look, "", variant="ghost", icon="pencil", name=self.tr("Edit product"), keys=""
        )
        self._edit.setToolTip(f"{self.tr('Edit product')} ({edit_keys})")
        self._hero = Label(look, role="hero")
        self._in_stock = Elided(look, role="small", tone="text2")
        self._lasts = Chip(look, "", "neutral", icon="clock-alert")
        self._chart = LevelsChart(look)
        self._facts = {
            name: Label(look, role="medium").right() for name in ("price", "cost", "margin", "keep")
        }
        self._movements = MovementLines(look)
        self._add = Button(look, self.tr("Add stock"), icon="plus", size="small", keys=add_keys)
        self._correct = Button(look, self.tr("Correct"), icon="pencil", size="small")
        self._edit.clicked.connect(self.edit_wanted)
        self._add.clicked.connect(self.add_wanted)
        self._correct.clicked.connect(self.correct_wanted)
        self._has_stock = False
        self._stock_parts: tuple[QWidget, ...] = ()
        self._moved_parts: tuple[QWidget, ...] = ()
        self._content = self._arrange()
        self._content.hide()

    def show_product(self, shown: ShelfOverview | None, *, on: date) -> None:
        """Show a product; None shows nothing."""
        self._content.setVisible(shown is not None)
        if shown is None:
            return
        product = shown.product
        self._name.set_whole(product.name)
        self._below.set_whole(words.below_name(product, on))
        self._has_stock = product.tracks_stock
        for part in self._stock_parts:
            part.setVisible(product.tracks_stock)
        self._fit_height()
        self._show_stock(shown)
        self._show_facts(shown, on)
        self._movements.show_lines(shown.movements, on)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_height()

    def name(self) -> str:
        """Which product it shows."""
        return self._name.whole()

    def facts(self) -> dict[str, str]:
        """What it says of price, cost, margin and the level to keep."""
        return {name: label.text() for name, label in self._facts.items()}

    def _fit_height(self) -> None:
        """Leave the line of levels out where there is no room, then the movements."""
        height = self.height() * 100 // self._look.scale_percent
        self._chart.setVisible(self._has_stock and height >= _CHART_FROM_PX)
        for part in self._moved_parts:
            part.setVisible(self._has_stock and height >= _MOVED_FROM_PX)

    def _show_stock(self, shown: ShelfOverview) -> None:
        product, keep = shown.product, shown.product.reorder_level
        self._hero.setText(write_quantity(shown.on_hand))
        unit = words.unit_word(product.unit)
        self._in_stock.set_whole(self.tr("{unit} in stock").format(unit=unit).strip())
        self._chart.show_levels(shown.levels, keep=keep)
        if shown.on_hand <= 0:
            self._lasts.show_state(self.tr("sold out"), "bad", icon="circle-alert")
            return
        tone = stock_tone(shown.on_hand, keep) if keep is not None else "ok"
        soon = shown.days_left is not None and shown.days_left <= _SOON_DAYS
        chip = "warn" if tone == "warn" or soon else "neutral"
        self._lasts.show_state(words.days_left(shown.days_left), chip, icon="clock-alert")

    def _show_facts(self, shown: ShelfOverview, on: date) -> None:
        price = shown.product.price_on(on)
        keep = shown.product.reorder_level
        facts = {
            "price": f"₹{price_text(price.unit_price)}" if price else "—",
            "cost": f"₹{price_text(price.cost)}" if price and price.cost is not None else "—",
            "margin": "—" if shown.margin_percent is None else f"{shown.margin_percent}%",
            "keep": "—" if keep is None else words.quantity_words(keep, shown.product.unit),
        }
        for name, text in facts.items():
            self._facts[name].setText(text)
        margin = shown.margin_percent
        tone = "" if margin is None else "ok" if margin > 0 else "bad"
        self._facts["margin"].set_tone(tone)

    def _arrange(self) -> QWidget:
        look = self._look
        head = row(Grown(column(self._name, self._below, gap=2)), self._edit)
        figure = holding(
            row(self._hero, Grown(column(8, self._in_stock)), column(4, self._lasts), gap=7)
        )
        title = Label(look, self.tr("Last movements"), "h3")
        moved = self._movements
        buttons = holding(row(self._add, self._correct, STRETCH))
        rules = (rule(), rule())
        self._stock_parts = (figure, self._chart, title, moved, buttons, rules[1])
        self._moved_parts = (rules[1], title, moved)
        inner = column(
            *(head, 10, figure, 6, self._chart, 10, rules[0], 10, self._facts_row(), 10),
            *(rules[1], 10, title, 8, Grown(moved, 1000), STRETCH, 8, buttons),
        )
        content = holding(inner)
        self.setLayout(column(Grown(content), margins=(16, 13, 16, 14)))
        return content

    def _facts_row(self) -> QHBoxLayout:
        def fact(title: str, name: str) -> QHBoxLayout:
            return row(Label(self._look, title, "small", "text3"), STRETCH, self._facts[name])

        left = column(fact(self.tr("Price"), "price"), fact(self.tr("Cost"), "cost"), gap=5)
        right = column(fact(self.tr("Margin"), "margin"), fact(self.tr("Keep"), "keep"), gap=5)
        return row(Grown(left), rule("v"), Grown(right), gap=14)


class MovementLines(QWidget):
    """The last movements, as many as there is room for."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._lines = column(gap=8)
        self.setLayout(self._lines)
        self.setMinimumHeight(look.px(_LINE_PX))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)

    def show_lines(self, lines: Sequence[StockLine], on: date) -> None:
        """Show movements, the newest first."""
        empty_out(self._lines)
        for line in lines:
            self._lines.addWidget(self._line(line, on))
        self._lines.addStretch(1)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        many = max((self.height() + 8) // (self._look.px(_LINE_PX) + 8), 1)
        for at in range(self._lines.count()):
            item = self._lines.itemAt(at)
            line = item.widget() if item is not None else None
            if line is not None:
                line.setVisible(at < many)

    def _line(self, line: StockLine, on: date) -> QWidget:
        look = self._look
        texts = column(
            Elided(look, words.movement_title(line), "label"),
            Elided(look, words.movement_below(line, on), "small", "text3"),
        )
        icon = words.movement_icon(line)
        tone = "warn" if icon == "pencil" else ""
        figure = Label(look, words.signed(line.movement.quantity), "medium", tone).amount()
        mark = column(2, Icon(look, icon, "text3", 14), STRETCH)
        widget = holding(row(mark, Grown(texts), figure))
        widget.setFixedHeight(look.px(_LINE_PX))
        return widget
