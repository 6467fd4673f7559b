"""The tabs of a contact: its statement, bills, payments, quotations, and what is on record of it."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial
from typing import Any, Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from payaid_desktop.domain.money import ZERO
from payaid_desktop.services.contact_pages import Account
from payaid_desktop.ui.contacts import tab_rows
from payaid_desktop.ui.formatting import month_name, write_amount
from payaid_desktop.ui.kit.buttons import Button
from payaid_desktop.ui.kit.cells import Cell
from payaid_desktop.ui.kit.choices import Segmented
from payaid_desktop.ui.kit.labels import Elided, Label
from payaid_desktop.ui.kit.layouts import STRETCH, Grown, box, column, empty_out, row
from payaid_desktop.ui.kit.look import Look
from payaid_desktop.ui.kit.states import NoMatch
from payaid_desktop.ui.kit.table import Table
from payaid_desktop.ui.kit.table_model import Column, RowModel

STATEMENT, BILLS, PAYMENTS, QUOTATIONS, DETAILS = (
    "statement",
    "bills",
    "payments",
    "quotations",
    "details",
)
LISTED: Final = (BILLS, PAYMENTS, QUOTATIONS)
"""The tabs that are lists read page by page."""
_ROW_PX: Final = 43
_FOOT_PX: Final = 34
_HEAD_PX: Final = 30


class ContactTabs(QWidget):
    """Shows one tab at a time.

    Signals:
        chosen(str): another tab.
        period_wanted(): another period of the statement.
        opened(str, object): Enter on a row of a tab.
        more_wanted(str): the next page of a listed tab.
    """

    chosen = Signal(str)
    period_wanted = Signal()
    opened = Signal(str, object)
    more_wanted = Signal(str)

    def __init__(
        self,
        look: Look,
        *,
        today: Callable[[], date],
        period_keys: str,
        plain_keys: Callable[[QKeyEvent], bool],
        details: QWidget,
    ) -> None:
        super().__init__()
        self._look = look
        self._today = today
        self._plain_keys = plain_keys
        self._tab = STATEMENT
        self._names: tuple[tuple[str, object], ...] = ()
        self._segments: Segmented | None = None
        self._place = QHBoxLayout()
        self._period = Button(
            look, "", variant="ghost", icon="calendar", keys=period_keys, name=self.tr("Period")
        )
        self._period.clicked.connect(self.period_wanted)
        self._foot = QHBoxLayout()
        self._stack = QStackedWidget()
        self.tables: dict[str, Table] = {}
        self.models: dict[str, RowModel[Any]] = {}
        self._pages: dict[str, QWidget] = {}
        self._build(details)
        self.show_counts({})

    def tab(self) -> str:
        """The tab that is shown."""
        return self._tab

    def choose(self, tab: str) -> None:
        """Show a tab."""
        self._tab = tab
        if self._segments is not None:
            self._segments.set_value(tab)
        self._stack.setCurrentWidget(self._pages[tab])
        self._period.setVisible(tab == STATEMENT)

    def focus_rows(self) -> None:
        """Put the focus where arrows move: into the rows of the tab."""
        table = self.tables.get(self._tab)
        (table or self._pages[self._tab]).setFocus()

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Write how much is in each tab."""
        names = self._tab_names(counts)
        if names == self._names:
            return
        self._names = names
        had_focus = self._segments is not None and self._segments.isAncestorOf(_focused(self))
        empty_out(self._place)
        self._segments = Segmented(self._look, names, name=self.tr("Shown"), value=self._tab)
        self._segments.chosen.connect(self._take)
        self._place.addWidget(self._segments)
        if had_focus:
            self._segments.setFocus()

    def show_account(self, account: Account, *, since_ever: bool = False) -> None:
        """Show the statement of a period with its sums; `since_ever` has no first day that anybody would know."""
        today = self._today()
        self._show_period(account, today=today, since_ever=since_ever)
        rows = tab_rows.account_rows(account)
        self.models[STATEMENT].show_rows(rows, has_more=False)
        table = self.tables[STATEMENT]
        table.choose(len(rows) - 1)
        table.scrollToBottom()
        self._show_sums(account, since_ever=since_ever)
        self._account_stack.setCurrentIndex(0 if rows else 1)

    def show_list(self, tab: str, rows: Sequence[Any], *, has_more: bool) -> None:
        """Show the first rows of a listed tab."""
        self.models[tab].show_rows(rows, has_more=has_more)

    def add_to_list(self, tab: str, rows: Sequence[Any], *, has_more: bool) -> None:
        """Add the next rows of a listed tab."""
        self.models[tab].add_rows(rows, has_more=has_more)

    def fit(self, level: int) -> None:
        """Leave out the columns for which there is no room."""
        for table in self.tables.values():
            table.fit(level)

    def _tab_names(self, counts: Mapping[str, int]) -> tuple[tuple[str, object], ...]:
        def with_count(text: str, count: int) -> str:
            return f"{text}  {count}" if count else text

        return (
            (self.tr("Statement"), STATEMENT),
            (with_count(self.tr("Bills"), counts.get("invoices", 0)), BILLS),
            (with_count(self.tr("Payments"), counts.get("payments", 0)), PAYMENTS),
            (with_count(self.tr("Quotations"), counts.get("quotations", 0)), QUOTATIONS),
            (self.tr("Details"), DETAILS),
        )

    def _take(self, tab: object) -> None:
        self.choose(str(tab))
        self.chosen.emit(str(tab))

    def _build(self, details: QWidget) -> None:
        self._add_statement()
        bill, payment, offer = tab_rows.bill_cells, tab_rows.payment_cells, tab_rows.offer_cells
        self._add_list(BILLS, self.tr("Bills"), tab_rows.bill_columns(), bill)
        self._add_list(PAYMENTS, self.tr("Payments"), tab_rows.payment_columns(), payment)
        self._add_list(QUOTATIONS, self.tr("Quotations"), tab_rows.offer_columns(), offer)
        self._add(DETAILS, details)
        bar = row(self._place, STRETCH, self._period)
        self.setLayout(column(bar, 10, Grown(self._stack)))
        self.choose(STATEMENT)

    def _add(self, tab: str, page: QWidget) -> None:
        self._pages[tab] = page
        self._stack.addWidget(page)

    def _add_statement(self) -> None:
        table = self._table(
            STATEMENT,
            self.tr("Statement"),
            tab_rows.account_columns(),
            tab_rows.account_cells,
        )
        nothing = NoMatch(
            self._look,
            title=self.tr("Nothing in this period"),
            sentence=self.tr("Bills and payments of these days would stand here."),
        )
        self._account_stack = QStackedWidget()
        self._account_stack.addWidget(table)
        self._account_stack.addWidget(nothing)
        self._foot.setContentsMargins(14, 0, 14, 0)
        self._foot.setSpacing(7)
        foot = box(self._foot, "foot")
        foot.setFixedHeight(self._look.px(_FOOT_PX))
        self._add(STATEMENT, box(column(Grown(self._account_stack), foot, margins=(1, 4, 1, 1))))

    def _add_list(
        self,
        tab: str,
        name: str,
        columns: Sequence[Column],
        cells: Callable[..., Sequence[Cell]],
    ) -> None:
        table = self._table(tab, name, columns, cells)
        self._add(tab, box(column(Grown(table), margins=(1, 4, 1, 5))))

    def _table(
        self,
        tab: str,
        name: str,
        columns: Sequence[Column],
        cells: Callable[..., Sequence[Cell]],
    ) -> Table:
        model: RowModel[Any] = RowModel(
            columns,
            cells=lambda line: cells(line, today=self._today()),
            spoken=lambda line: tab_rows.line_spoken(cells(line, today=self._today())),
            parent=self,
        )
        table = Table(self._look, model, name=name, row_px=_ROW_PX)
        table.horizontalHeader().setFixedHeight(self._look.px(_HEAD_PX))
        table.answer_plain_keys(self._plain_keys)
        table.opened.connect(partial(self.opened.emit, tab))
        model.more_wanted.connect(partial(self.more_wanted.emit, tab))
        self.tables[tab], self.models[tab] = table, model
        return table

    def _show_period(self, account: Account, *, today: date, since_ever: bool) -> None:
        if since_ever and account.to_on == today:
            self._period.set_label(self.tr("All days"))
            return
        first = "" if since_ever else _short(account.from_on, today=today)
        last = self.tr("today") if account.to_on == today else _short(account.to_on, today=today)
        self._period.set_label(self.tr("{first} – {last}").format(first=first, last=last))

    def _show_sums(self, account: Account, *, since_ever: bool) -> None:
        empty_out(self._foot)
        look = self._look
        first, last = _short(account.from_on, today=account.to_on), account.to_on
        until = f"{_short(last, today=last)} {last.year}"
        days = self.tr("until {day}").format(day=until) if since_ever else f"{first} – {until}"
        owed = account.closing >= ZERO
        self._foot.addWidget(Elided(look, days, "small", "text3"), 1)
        for word, amount in (
            (self.tr("Debit"), write_amount(account.debits)),
            (self.tr("Credit"), write_amount(account.credits)),
            (
                self.tr("To collect") if owed else self.tr("You owe"),
                tab_rows.side_of(account.closing),
            ),
        ):
            self._foot.addWidget(Label(look, word, "small", "text3"))
            self._foot.addWidget(Label(look, amount, "strong").amount())
            self._foot.addSpacing(4)


def _short(day: date, *, today: date) -> str:
    """A day without the word "today", with the year where it is another one."""
    short = f"{day.day} {month_name(day.month)}"
    return short if day.year == today.year else f"{short} {day.year}"


def _focused(widget: QWidget) -> QWidget:
    return widget.window().focusWidget() or widget
