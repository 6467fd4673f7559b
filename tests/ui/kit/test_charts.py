"""Bars, meters and cards with figures."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from payaid_desktop.domain.money import Money
from payaid_desktop.ui.kit.cards import Kpi
from payaid_desktop.ui.kit.charts import Bars, Month, scale_for
from payaid_desktop.ui.kit.look import Look
from payaid_desktop.ui.kit.meters import AgeingBar, Ring, Sparkline, StockBar, stock_tone
from payaid_desktop.ui.kit.sync_glyphs import Sync, SyncGlyph, sync_icon, sync_word

AMOUNTS = st.decimals(min_value=-(10**11), max_value=10**11, places=2)


@given(st.lists(AMOUNTS, max_size=24))
def test_an_axis_has_few_round_lines_that_hold_every_value_and_zero(values: list[Decimal]) -> None:
    scale = scale_for(values)
    lines = scale.lines()
    assert 2 <= len(lines) <= 6
    assert 0 in lines
    assert scale.low <= min([*values, Decimal(0)])
    assert scale.high >= max([*values, Decimal(0)])
    assert scale.step.normalize().as_tuple().digits in {(1,), (2,), (5,)}


def test_a_year_of_lakhs_has_lines_at_five_lakh() -> None:
    scale = scale_for([Decimal(1218000), Decimal(561000)])
    assert [int(line) for line in scale.lines()] == [0, 500000, 1000000, 1500000]


def test_a_chart_without_sales_says_where_they_will_appear(qtbot: QtBot, look: Look) -> None:
    bars = Bars(look, name="Sales by month")
    qtbot.addWidget(bars)
    assert bars.is_empty()
    assert bars.accessibleDescription() == "First sales appear here"
    bars.show_months([Month("Jun", Decimal(0)), Month("Jul", Decimal(0))], present=-1)
    assert bars.is_empty()


def test_a_screen_reader_hears_the_figures_of_a_chart(qtbot: QtBot, look: Look) -> None:
    bars = Bars(look, name="Sales by month")
    qtbot.addWidget(bars)
    bars.show_months(
        [Month("Jun", Decimal(-18000)), Month("Jul", Decimal(561000), Decimal(908000))], present=-1
    )
    assert bars.accessibleDescription() == "Jun −₹18,000; Jul ₹5,61,000, the year before ₹9,08,000"


def colours_of(bars: Bars) -> set[str]:
    picture = bars.grab().toImage()
    return {
        picture.pixelColor(x, y).name().upper()
        for x in range(picture.width())
        for y in range(picture.height())
    }


def test_the_present_month_is_darker_and_a_month_below_zero_shows(qtbot: QtBot, look: Look) -> None:
    bars = Bars(look, name="Sales by month")
    qtbot.addWidget(bars)
    bars.resize(300, 150)
    months = [Month("May", Decimal(5)), Month("Jun", Decimal(-4)), Month("Jul", Decimal(3))]
    bars.show_months(months, present=2)
    tokens = look.theme.colours
    assert {tokens["chart"], tokens["chart_soft"], tokens["bad_line"]} <= colours_of(bars)


def test_one_month_alone_is_a_chart_too(qtbot: QtBot, look: Look) -> None:
    bars = Bars(look, name="Sales by month")
    qtbot.addWidget(bars)
    bars.resize(300, 150)
    bars.show_months([Month("Jul", Decimal(5))], present=0)
    assert look.theme.colours["chart"] in colours_of(bars)


def test_the_parts_of_an_ageing_bar_fill_it_and_the_smallest_is_seen(
    qtbot: QtBot, look: Look
) -> None:
    bar = AgeingBar(look, name="To collect, by age")
    qtbot.addWidget(bar)
    bar.resize(400, 12)
    bar.show_parts(
        [("Not due", Money.of(10**7)), ("1–30 days", Money(0)), ("Over 90 days", Money.of(1))]
    )
    assert bar.widths()[1] == 0
    assert bar.widths()[2] >= 3
    assert sum(bar.widths()) + 2 == pytest.approx(400)
    assert bar.accessibleDescription() == "Not due ₹1,00,00,000; 1–30 days ₹0; Over 90 days ₹1"


def test_nothing_to_collect_is_an_empty_track(qtbot: QtBot, look: Look) -> None:
    bar = AgeingBar(look, name="To collect, by age")
    qtbot.addWidget(bar)
    bar.show_parts([("Not due", Money(0))])
    assert bar.grab().toImage().pixelColor(20, 6).name().upper() == look.theme.colours["surface3"]


@pytest.mark.parametrize(
    ("quantity", "tone"), [("-1", "bad"), ("0", "bad"), ("20", "warn"), ("20.001", "ok")]
)
def test_stock_is_low_at_its_level_and_bad_at_none(quantity: str, tone: str) -> None:
    assert stock_tone(Decimal(quantity), Decimal(20)) == tone


def test_stock_without_any_largest_quantity_is_painted(qtbot: QtBot, look: Look) -> None:
    bar = StockBar(look, name="Stock")
    qtbot.addWidget(bar)
    bar.show_stock(quantity=Decimal(0), level=Decimal(0), largest=Decimal(0))
    bar.grab()
    assert bar.accessibleName() == "Stock: 0 / 0"


def test_a_score_is_kept_within_its_ring(qtbot: QtBot, look: Look) -> None:
    ring = Ring(look, name="Lead score")
    qtbot.addWidget(ring)
    ring.show_score(140)
    assert ring.accessibleName() == "Lead score 100 / 100"


@pytest.mark.parametrize("values", [[], [5], [5, 5], [-3, 4, 0]])
def test_any_line_of_figures_is_painted(qtbot: QtBot, look: Look, values: list[int]) -> None:
    line = Sparkline(look, name="Stock")
    qtbot.addWidget(line)
    line.show_values([Decimal(value) for value in values])
    line.grab()
    assert line.accessibleDescription() == ", ".join(map(str, values))


def test_a_card_says_its_figure_and_opens_with_enter(qtbot: QtBot, look: Look) -> None:
    card = Kpi(look, icon="wallet", label="Received today")
    qtbot.addWidget(card)
    card.show_figure("₹31,940", "UPI ₹18,400", "ok")
    card.show()
    assert card.accessibleName() == "Received today: ₹31,940. UPI ₹18,400"
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
        with qtbot.waitSignal(card.opened):
            QTest.keyClick(card, key)


def test_a_click_anywhere_on_a_card_opens_it(qtbot: QtBot, look: Look) -> None:
    card = Kpi(look, icon="wallet", label="Received today")
    qtbot.addWidget(card)
    card.show()
    with qtbot.waitSignal(card.opened):
        QTest.mouseClick(card, Qt.MouseButton.LeftButton, pos=card.rect().center())


@pytest.mark.parametrize("state", Sync)
def test_every_sync_state_has_a_word_and_an_icon(qtbot: QtBot, look: Look, state: Sync) -> None:
    glyph = SyncGlyph(look, state)
    qtbot.addWidget(glyph)
    assert glyph.accessibleName() == sync_word(state) == state.value
    look.icon(*sync_icon(state))
