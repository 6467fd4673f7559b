"""The cards of the first page that show figures: sales by month, what is owed by age, where the data is."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from payaid_desktop.domain.ageing import Ageing, BillCounts
from payaid_desktop.domain.money import Money
from payaid_desktop.services.dashboard import Dashboard
from payaid_desktop.ui.formatting import long_month_name, month_name, write_rupees
from payaid_desktop.ui.home import words
from payaid_desktop.ui.kit.buttons import Button
from payaid_desktop.ui.kit.charts import Bars, Month
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
    set_shown,
)
from payaid_desktop.ui.kit.look import Look
from payaid_desktop.ui.kit.meters import BUCKETS, AgeingBar, Swatch

_MONTHS: Final = 12
_NARROW: Final = 2
_NOTHING: Final = Decimal(0)
_BILLS_PX, _AMOUNT_PX = 36, 92


class SalesCard(QFrame):
    """Twelve months of sales with marks where the year before was."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("box", "card")
        self._bars = Bars(look, name=self.tr("Sales by month, before tax"))
        self._now = Label(look, role="small", tone="text2")
        self._legend = (
            Swatch(look, "chart_soft"),
            Label(look, self.tr("Month"), "small", "text2"),
            Swatch(look, "chart"),
            self._now,
            Swatch(look, "text2", is_line=True),
            Label(look, self.tr("same month last year"), "small", "text2"),
        )
        title = Label(look, self.tr("Sales by month"), "h3")
        self._before_tax = Label(look, self.tr("before tax"), "small", "text3")
        head = row(title, 8, self._before_tax, STRETCH, *_spaced(self._legend), gap=4)
        self.setLayout(column(head, 6, Grown(self._bars), margins=(16, 12, 16, 8)))

    def show_year(self, day: Dashboard) -> None:
        """Show the year that ends with this month."""
        now = {each.period: each.taxable.rupees for each in day.months}
        before = {each.period: each.taxable.rupees for each in day.months_before}
        months = []
        for back in reversed(range(_MONTHS)):
            period, month = _period(day.on, back), _month(day.on, back)
            year_before = before.get(_period(day.on, back + _MONTHS)) if before else None
            months.append(Month(month_name(month), now.get(period, _NOTHING), year_before))
        self._bars.show_months(months, present=_MONTHS - 1)
        so_far = self.tr("{month} so far").format(month=long_month_name(day.on.month))
        self._now.setText(so_far)

    def fit(self, level: int) -> None:
        """Leave the legend out where there is no room."""
        for part in self._legend:
            part.setVisible(level > 1)
        self._before_tax.setVisible(level != _NARROW)


class AgeingCard(QFrame):
    """What is to be collected, by age.

    Signals:
        all_wanted(): everything that is unpaid.
    """

    all_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("box", "card")
        self._look = look
        self._bar = AgeingBar(look, name=self.tr("To collect, by age"))
        self._rows = [self._row(title) for title in self._titles()]
        self._share = Elided(look, "", "medium")
        self._sum = (_figure(look, "body", _BILLS_PX, "text3"), _figure(look, "strong", _AMOUNT_PX))
        button = Button(look, self.tr("All"), variant="link", name=self.tr("All unpaid invoices"))
        button.clicked.connect(self.all_wanted)
        head = row(Label(look, self.tr("To collect, by age"), "h3"), STRETCH, button)
        columns = row(
            STRETCH,
            _figure(look, "small", _BILLS_PX, "text3", self.tr("bills")),
            _figure(look, "small", _AMOUNT_PX, "text3", self.tr("amount")),
        )
        lines = [
            part
            for colour, (title, count, amount) in zip(BUCKETS, self._rows, strict=True)
            for part in (row(Swatch(look, colour), Grown(title), count, amount), STRETCH)
        ]
        total = row(Grown(self._share), *self._sum)
        self.setLayout(
            column(
                *(head, 12, self._bar, 9, columns, 1, *lines, rule(), 9, total),
                margins=(16, 12, 16, 12),
            )
        )

    def show_day(self, day: Dashboard) -> None:
        """Show what is owed on a day."""
        amounts, bills = _amounts(day.ageing), _counts(day.bills)
        self._bar.show_parts(list(zip(self._titles(), amounts, strict=True)))
        for (title, count, figure), amount, number in zip(self._rows, amounts, bills, strict=True):
            count.setText(str(number))
            figure.setText(write_rupees(amount, whole=True))
            quiet = not number and not amount.paise
            title.set_tone("text3" if quiet else "text2")
            figure.set_tone("text3" if quiet else "")
        share = words.overdue_share(day)
        self._share.set_whole(share.text)
        self._share.set_tone(share.tone)
        self._sum[0].setText(str(day.bills.total))
        self._sum[1].setText(write_rupees(day.to_collect, whole=True))

    def _titles(self) -> tuple[str, ...]:
        return (
            self.tr("Not due yet"),
            self.tr("1–30 days"),
            self.tr("31–60 days"),
            self.tr("61–90 days"),
            self.tr("Over 90 days"),
        )

    def _row(self, title: str) -> tuple[Elided, Label, Label]:
        look = self._look
        return (
            Elided(look, title, tone="text2"),
            _figure(look, "body", _BILLS_PX, "text3"),
            _figure(look, "medium", _AMOUNT_PX),
        )


@dataclass(frozen=True, slots=True)
class Place:
    """One thing that is so about where the data is: a glyph with its colour, a sentence and what it means."""

    icon: str
    colour: str
    title: str
    below: str


class SafeCard(QFrame):
    """Where the data is, as it truly is.

    Signals:
        backup_wanted(): a backup is to be made now.
    """

    backup_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("box", "card")
        self._look = look
        self._is_low = False
        self._last: QWidget | None = None
        self._chip = Chip(look, "", "neutral", small=True)
        self._places = QVBoxLayout()
        self._places.setSpacing(0)
        self._button = Button(look, self.tr("Back up now"), icon="database-backup", size="small")
        self._button.clicked.connect(self.backup_wanted)
        head = row(Label(look, self.tr("Safe & in sync"), "h3"), STRETCH, self._chip)
        self.setLayout(
            column(
                *(head, 10, self._places, STRETCH, rule(), 8, row(self._button, STRETCH)),
                margins=(16, 12, 16, 10),
            )
        )

    def show_places(self, places: Sequence[Place], *, chip: str, tone: str, icon: str) -> None:
        """Show what is so, and in one word how all stands."""
        empty_out(self._places)
        self._last = None
        for at, place in enumerate(places):
            above = (7, rule(), 7) if at else ()
            self._last = holding(column(*above, self._line(place)))
            self._places.addWidget(self._last)
        self._drop_last()
        self._chip.show_state(chip, tone, icon=icon)

    def set_low(self, *, low: bool) -> None:
        """Leave out the last thing, which then is said elsewhere too."""
        self._is_low = low
        self._drop_last()

    def _drop_last(self) -> None:
        if self._last is not None:
            set_shown(self._last, shown=not self._is_low)

    def show_busy(self, *, busy: bool) -> None:
        """Show that a backup is being made."""
        self._button.set_busy(busy)

    def _line(self, place: Place) -> QVBoxLayout:
        look = self._look
        texts = column(
            Elided(look, place.title, "medium"), Elided(look, place.below, "small", "text3"), gap=1
        )
        return column(row(Icon(look, place.icon, place.colour, 18), Grown(texts), gap=10))


def _figure(look: Look, role: str, width_px: int, tone: str = "", text: str = "") -> Label:
    label = Label(look, text, role, tone).amount()
    label.setMinimumWidth(look.px(width_px))
    return label


def _spaced(parts: Sequence[Swatch | Label]) -> list[Swatch | Label | int]:
    """Give each swatch of a legend some room before it."""
    spaced: list[Swatch | Label | int] = []
    for part in parts:
        if isinstance(part, Swatch):
            spaced.append(8)
        spaced.append(part)
    return spaced


def _amounts(ageing: Ageing) -> tuple[Money, ...]:
    return (
        ageing.not_due,
        ageing.days_1_30,
        ageing.days_31_60,
        ageing.days_61_90,
        ageing.over_90,
    )


def _counts(bills: BillCounts) -> tuple[int, ...]:
    return (bills.not_due, bills.days_1_30, bills.days_31_60, bills.days_61_90, bills.over_90)


def _period(on: date, months_back: int) -> str:
    months = on.year * 12 + on.month - 1 - months_back
    return f"{months // 12:04d}-{months % 12 + 1:02d}"


def _month(on: date, months_back: int) -> int:
    return (on.month - 1 - months_back) % 12 + 1
