"""The part of the gallery with figures and charts, and with what stands in the place of content."""

from decimal import Decimal
from typing import Final

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from payaid_desktop.domain.money import Money
from payaid_desktop.ui.formatting import write_rupees
from payaid_desktop.ui.kit.buttons import Button
from payaid_desktop.ui.kit.cards import Kpi
from payaid_desktop.ui.kit.charts import Bars, Month
from payaid_desktop.ui.kit.dialogs import UnsavedBar
from payaid_desktop.ui.kit.labels import Label
from payaid_desktop.ui.kit.layouts import STRETCH, Grown, card, column, holding, row
from payaid_desktop.ui.kit.look import Look
from payaid_desktop.ui.kit.meters import BUCKETS, AgeingBar, Ring, Sparkline, StockBar, Swatch
from payaid_desktop.ui.kit.states import EmptyState, ErrorState
from payaid_desktop.ui.kit.toasts import Toast

_MONTHS: Final = (
    ("Aug", 812, 748),
    ("Sep", 866, 792),
    ("Oct", 1218, 1102),
    ("Nov", 1108, 1064),
    ("Dec", 934, 882),
    ("Jan", 902, 872),
    ("Feb", 846, 816),
    ("Mar", 1008, 966),
    ("Apr", 918, 902),
    ("May", 886, 842),
    ("Jun", 944, 862),
    ("Jul", 561, 908),
)
"""Thousands of rupees of a year, and of the year before."""
_AGES: Final = (
    ("Not due yet", 273820),
    ("1–30 days", 58400),
    ("31–60 days", 29700),
    ("61–90 days", 15300),
    ("Over 90 days", 9200),
)


def figures(look: Look) -> QWidget:
    """Give cards and charts, full and empty."""
    return holding(
        column(
            _kpis(look),
            row(Grown(_sales(look), 9), Grown(_ageing(look), 5), gap=10),
            row(*(Grown(part) for part in _odd_charts(look)), gap=10),
            gap=10,
        )
    )


def places(look: Look) -> QWidget:
    """Give what stands in the place of content."""
    empty = EmptyState(
        look,
        icon="receipt-indian-rupee",
        title="Make your first invoice",
        sentence="Type a customer, type items, press Ctrl S. It is saved on this computer at once.",
        buttons=(
            Button(look, "New invoice", variant="primary", icon="plus", keys="F8", size="large"),
            Button(look, "Bring items from Excel", icon="upload", size="large"),
        ),
        link=("Coming from Vyapar or Tally?", Button(look, "Import your data", variant="link")),
    )
    error = ErrorState(
        look,
        title="The invoices could not be read",
        sentence="The file is in use by another program. Close it, then try again.",
        has_details=True,
    )
    toast = Toast(look, "bad", "The printer is out of paper", can_close=True)
    return holding(
        column(
            row(Grown(card(empty), 3), Grown(card(error), 2), gap=10),
            row(Grown(UnsavedBar(look), 3), Grown(toast, 2), gap=10),
            gap=10,
        )
    )


def _kpis(look: Look) -> QHBoxLayout:
    cards = (
        (
            "receipt-indian-rupee",
            "Sales today",
            48260,
            "23 invoices · 12% above last Saturday",
            "ok",
        ),
        ("wallet", "Received today", 31940, "UPI ₹18,400 · Cash ₹13,540", "text3"),
        ("arrow-down-left", "To collect", 386420, "41 bills from 29 customers", "text3"),
        ("clock-alert", "Overdue", 112600, "14 invoices · oldest 96 days", "bad"),
    )
    parts = []
    for icon, label, rupees, line, tone in cards:
        part = Kpi(look, icon=icon, label=label)
        part.show_figure(write_rupees(Money.of(rupees), whole=True), line, tone)
        parts.append(part)
    parts[-1].setProperty("shown", "focus")
    return row(*map(Grown, parts), gap=10)


def _sales(look: Look) -> QFrame:
    bars = Bars(look, name="Sales by month")
    months = [Month(name, Decimal(now) * 1000, Decimal(then) * 1000) for name, now, then in _MONTHS]
    bars.show_months(months, present=-1)
    legend = (
        ("chart_soft", "Month", False),
        ("chart", "July so far", False),
        ("text2", "same month last year", True),
    )
    marks = [
        row(Swatch(look, colour, is_line=line), Label(look, text, "small", "text2"), gap=6)
        for colour, text, line in legend
    ]
    before_tax = Label(look, "before tax", "small", "text3")
    head = row(Label(look, "Sales by month", "h3"), before_tax, STRETCH, *marks, gap=12)
    bars.setFixedHeight(220)
    return card(head, 8, bars)


def _ageing(look: Look) -> QFrame:
    bar = AgeingBar(look, name="To collect, by age")
    bar.show_parts([(label, Money.of(rupees)) for label, rupees in _AGES])
    lines = [
        row(
            Swatch(look, bucket),
            Label(look, label, tone="text2"),
            STRETCH,
            Label(look, write_rupees(Money.of(rupees), whole=True), "strong").amount(),
        )
        for bucket, (label, rupees) in zip(BUCKETS, _AGES, strict=True)
    ]
    head = row(
        Label(look, "To collect, by age", "h3"), STRETCH, Button(look, "All", variant="link")
    )
    return card(head, bar, 4, *lines, STRETCH, gap=12)


def _odd_charts(look: Look) -> tuple[QFrame, ...]:
    nothing, one, negative = (Bars(look, name="Sales by month") for _ in range(3))
    one.show_months([Month("Jul", Decimal(23400))], present=0)
    negative.show_months(
        [Month("May", Decimal(52000)), Month("Jun", Decimal(-18000)), Month("Jul", Decimal(31000))],
        present=-1,
    )
    score = Ring(look, name="Lead score")
    score.show_score(72)
    line = Sparkline(look, name="Stock of Basmati Rice 5 kg")
    line.show_values([Decimal(value) for value in (48, 44, 39, 31, 30, 22, 40, 36, 28, 20, 12, 9)])
    stocks = [_stock(look, *amounts) for amounts in ((40, 20), (9, 20), (0, 20))]
    for bars in (nothing, one, negative):
        bars.setFixedHeight(130)
    small = card(row(score, line, gap=14), row(*stocks, STRETCH, gap=14), STRETCH, gap=12)
    return card(nothing), card(one), card(negative), small


def _stock(look: Look, quantity: int, level: int) -> StockBar:
    bar = StockBar(look, name="Stock")
    bar.show_stock(quantity=Decimal(quantity), level=Decimal(level), largest=Decimal(50))
    return bar
