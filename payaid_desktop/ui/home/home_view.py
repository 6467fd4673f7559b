"""The view of the first page: its cards and where they stand, and what stands in their place."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QSizePolicy, QStackedWidget, QWidget

from payaid_desktop.ui.home.cards import AgeingCard, SafeCard, SalesCard
from payaid_desktop.ui.home.entries import EntryCard
from payaid_desktop.ui.home.new_shop import NewShop
from payaid_desktop.ui.kit.buttons import Button
from payaid_desktop.ui.kit.cards import Kpi
from payaid_desktop.ui.kit.labels import Elided, Icon
from payaid_desktop.ui.kit.layouts import Grown, card, column, holding, row, scrolled
from payaid_desktop.ui.kit.look import Look
from payaid_desktop.ui.kit.page_head import PageHead
from payaid_desktop.ui.kit.states import ErrorState, Skeleton

_WIDE: Final = 3
_GAP_PX: Final = 14
_LOW_GAP_PX: Final = 8
_YEAR_PX: Final = 232
_ROOMY_PX: Final = 676
"""A page that is lower, less its banner, has its cards closer together."""
_SPAN: Final = 60
"""A grid of 60 columns: it can be cut into 4, 3 and 64 to 36 parts."""


class HomeView(QWidget):
    """Shows the cards of the day, or what stands in their place.

    Signals:
        backup_wanted(): a backup is to be made now.
    """

    backup_wanted = Signal()

    def __init__(self, look: Look, head: PageHead, *, keys: dict[str, str]) -> None:
        super().__init__()
        self._look = look
        self._head = head
        self.banner = Banner(look)
        self.sales = Kpi(look, icon="receipt-indian-rupee", label=self.tr("Sales today"))
        self.received = Kpi(look, icon="wallet", label=self.tr("Received today"))
        self.collect = Kpi(look, icon="arrow-down-left", label=self.tr("To collect"))
        self.overdue = Kpi(look, icon="clock-alert", label=self.tr("Overdue"))
        self.year = SalesCard(look)
        self.ageing = AgeingCard(look)
        self.count = Button(
            look,
            self.tr("Stock count"),
            size="small",
            icon="boxes",
            keys=keys["make.stock_count"],
        )
        self.pay = Button(
            look,
            self.tr("Record payment"),
            size="small",
            icon="banknote",
            keys=keys["make.payment"],
        )
        self.low = self._low_card()
        self.late = self._late_card()
        self.safe = SafeCard(look)
        self.new_shop = NewShop(look, invoice_keys=keys["make.invoice"])
        self.problem = ErrorState(look, title="", sentence="")
        self._grid = QGridLayout()
        self._cards = self._make_cards()
        self._states = QStackedWidget()
        self._area = scrolled(self._cards, name=self.tr("Figures of the day"))
        self._margins = (24, 0, 24, 16)
        self._level = _WIDE
        self._build()

    def show_cards(self) -> None:
        """Show the figures."""
        self._states.setCurrentIndex(0)

    def show_new_shop(self) -> None:
        """Show the three steps of a new shop."""
        self._states.setCurrentIndex(1)

    def show_loading(self) -> None:
        """Show that the figures are on their way."""
        self._states.setCurrentIndex(2)

    def show_problem(self, title: str, sentence: str) -> None:
        """Show that the figures could not be read."""
        self.problem.show_problem(title, sentence)
        self._states.setCurrentIndex(3)

    def state(self) -> str:
        """What is shown: cards, new, loading or problem."""
        return ("cards", "new", "loading", "problem")[self._states.currentIndex()]

    def kpis(self) -> tuple[Kpi, ...]:
        """The four figures, from left to right."""
        return self.sales, self.received, self.collect, self.overdue

    def fit(self, level: int) -> None:
        """Put the cards where there is room for them."""
        self._level = level
        self._head.fit(level)
        self.banner.fit(level)
        self.year.fit(level)
        self._grid.setHorizontalSpacing(_GAP_PX if level >= _WIDE else 10)
        self._fit_height()
        self._place(level)

    def show_banner(self, text: str) -> None:
        """Show a sentence above the cards; an empty one takes it away."""
        self.banner.show_text(text)
        self._fit_height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_height()

    def _fit_height(self) -> None:
        """Put the cards closer together where that spares a scroll bar; a small window scrolls anyway."""
        banner = self.banner.sizeHint().height() if self.banner.text() else 0
        low = self._level > 1 and self.height() - banner < self._look.px(_ROOMY_PX)
        for kpi in self.kpis():
            kpi.set_low(low=low)
        for entries in (self.low, self.late):
            entries.set_low(low=low)
        self.safe.set_low(low=low and bool(banner))
        for part in (self.year, self.ageing):
            part.setMinimumHeight(0 if low else self._look.px(_YEAR_PX))
        gap = _GAP_PX if self._level >= _WIDE else 10
        self._grid.setVerticalSpacing(_LOW_GAP_PX if low else gap)
        side, bottom = (24, 16) if self._level >= _WIDE else (16, 12)
        self._margins = (side, 0, side, _LOW_GAP_PX if low else bottom)
        self._leave_room_for_bar()

    def _leave_room_for_bar(self) -> None:
        """Let the scroll bar stand in the margin, so that the cards stay in line with the buttons above."""
        left, top, right, bottom = self._margins
        bar = self._area.verticalScrollBar()
        taken = bar.sizeHint().width() if bar.maximum() > 0 else 0
        self._grid.setContentsMargins(left, top, right - taken, bottom)

    def _low_card(self) -> EntryCard:
        return EntryCard(
            self._look,
            title=self.tr("Low stock"),
            link=self.tr("Products"),
            link_name=self.tr("Products that run short"),
            nothing=self.tr("Nothing runs short. Products at their reorder level appear here."),
            acts=(self.count,),
        )

    def _late_card(self) -> EntryCard:
        return EntryCard(
            self._look,
            title=self.tr("Collect today"),
            link=self.tr("Overdue"),
            link_name=self.tr("Open overdue invoices"),
            nothing=self.tr("Nobody is late. Customers with overdue bills appear here."),
            acts=(self.pay,),
        )

    def _make_cards(self) -> QWidget:
        for part in (self.year, self.ageing):
            part.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        return holding(self._grid)

    def _build(self) -> None:
        for part in (
            self._area,
            scrolled(self.new_shop, name=self.tr("Three steps to the first bill")),
            _loading(self._look),
            self.problem,
        ):
            self._states.addWidget(part)
        self._area.verticalScrollBar().rangeChanged.connect(self._leave_room_for_bar)
        self.banner.backup_wanted.connect(self.backup_wanted)
        self.safe.backup_wanted.connect(self.backup_wanted)
        self.new_shop.backup_wanted.connect(self.backup_wanted)
        self.setLayout(column(self._head, self.banner, Grown(self._states)))
        for area in self.findChildren(QScrollArea):
            area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.show_loading()

    def _place(self, level: int) -> None:
        grid = self._grid
        while grid.takeAt(0) is not None:
            pass
        if level == 1:
            self._place_narrow()
            return
        for at, kpi in enumerate(self.kpis()):
            grid.addWidget(kpi, 0, at * 15, 1, 15)
        split = 38 if level >= _WIDE else 36
        grid.addWidget(self.year, 1, 0, 1, split)
        grid.addWidget(self.ageing, 1, split, 1, _SPAN - split)
        for at, part in enumerate((self.low, self.late, self.safe)):
            grid.addWidget(part, 2, at * 20, 1, 20)
        self._stretch((0, 54, 46))

    def _place_narrow(self) -> None:
        for at, kpi in enumerate(self.kpis()):
            self._grid.addWidget(kpi, at // 2, (at % 2) * 30, 1, 30)
        parts = (self.year, self.ageing, self.low, self.late, self.safe)
        for at, part in enumerate(parts, start=2):
            self._grid.addWidget(part, at, 0, 1, _SPAN)
        self._stretch((0, 0, 0, 0, 0, 0, 1))

    def _stretch(self, rows: tuple[int, ...]) -> None:
        for at in range(8):
            self._grid.setRowStretch(at, rows[at] if at < len(rows) else 0)
        for at in range(_SPAN):
            self._grid.setColumnStretch(at, 1)


class Banner(QWidget):
    """Says at the top of the page what should not wait.

    Signals:
        backup_wanted(): a backup is to be made now.
    """

    backup_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        frame = QFrame()
        frame.setProperty("box", "warn")
        self._text = Elided(look, "", "medium", "warn")
        self._button = Button(look, self.tr("Back up now"), size="small", icon="database-backup")
        self._button.clicked.connect(self.backup_wanted)
        icon = Icon(look, "triangle-alert", "warn_line")
        frame.setLayout(row(icon, Grown(self._text), self._button, margins=(12, 7), gap=10))
        self._row = row(Grown(frame))
        self.setLayout(self._row)
        self.hide()

    def show_text(self, text: str) -> None:
        """Show a sentence; an empty one takes it away."""
        self._text.set_whole(text)
        self.setVisible(bool(text))

    def text(self) -> str:
        """What it says."""
        return self._text.whole()

    def fit(self, level: int) -> None:
        """Stand in line with the cards."""
        side = 24 if level >= _WIDE else 16
        self._row.setContentsMargins(side, 0, side, 10)


def _loading(look: Look) -> QWidget:
    kpis = row(*(Grown(card(Skeleton(look, rows=2))) for _ in range(4)), gap=_GAP_PX)
    cards = row(*(Grown(card(Skeleton(look, rows=5))) for _ in range(3)), gap=_GAP_PX)
    return holding(
        column(kpis, 14, Grown(card(Skeleton(look, rows=6))), 14, cards, margins=(24, 0, 24, 16))
    )
