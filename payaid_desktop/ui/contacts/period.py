"""The period of a statement: a few usual ones, or two days."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication

from payaid_desktop.domain.periods import FinancialYear
from payaid_desktop.ui.desk import Desk
from payaid_desktop.ui.dialog_scope import open_over
from payaid_desktop.ui.formatting import DayError, parse_day, write_day
from payaid_desktop.ui.kit.buttons import Button
from payaid_desktop.ui.kit.dialogs import Dialog
from payaid_desktop.ui.kit.fields import Field, TextInput
from payaid_desktop.ui.kit.layouts import STRETCH, Grown, column, holding, row

SCOPE = "period"


@dataclass(frozen=True, slots=True)
class Period:
    """Two days; without the first, from the beginning of the financial year, without the last, until today."""

    first: date | None = None
    last: date | None = None

    def days(self, today: date) -> tuple[date, date]:
        """The days it means today."""
        last = self.last or today
        return self.first or FinancialYear.of(last).first_day, last


def usual_periods(today: date) -> tuple[tuple[str, Period], ...]:
    """The periods that are asked for most, with their names."""
    month = today.replace(day=1)
    before = month - timedelta(days=1)
    year = FinancialYear.of(today).first_day
    last_year = FinancialYear.of(year - timedelta(days=1)).first_day
    return (
        (_tr("This month"), Period(month)),
        (_tr("Last month"), Period(before.replace(day=1), before)),
        (_tr("This year"), Period()),
        (_tr("Last year"), Period(last_year, year - timedelta(days=1))),
    )


class PeriodDialog:
    """Takes two days, or one of the usual periods."""

    def __init__(self, desk: Desk, period: Period, take: Callable[[Period], None]) -> None:
        self._desk = desk
        self._take = take
        look, today = desk.look, desk.today()
        first, last = period.days(today)
        self.first = TextInput(look, write_day(first))
        self.last = TextInput(look, write_day(last))
        self._first_field = Field(look, _tr("From"), self.first, hint=_tr("18, 18/7 or −1"))
        self._last_field = Field(look, _tr("Until"), self.last, hint=_tr("t is today"))
        usual = [self._usual(name, each) for name, each in usual_periods(today)]
        show = Button(
            look, _tr("Show"), variant="primary", icon="check", keys=desk.keys("list.open")
        )
        show.clicked.connect(self._show)
        for entry in (self.first, self.last):
            entry.returnPressed.connect(self._show)
        days = row(Grown(self._first_field), Grown(self._last_field), gap=12)
        self.dialog = Dialog(
            look,
            desk.shell.overlay_parent(),
            title=_tr("Period"),
            body=holding(column(row(*usual, STRETCH, gap=6), 14, days)),
            buttons=(show,),
            width_px=480,
        )

    def open(self) -> None:
        """Show it, with the first day to be typed over."""
        open_over(self._desk, self.dialog, SCOPE, {"save": self._show}, focus=self.first)
        self.first.selectAll()

    def _usual(self, name: str, period: Period) -> Button:
        button = Button(self._desk.look, name, size="small")
        button.clicked.connect(lambda: self._leave_with(period))
        return button

    def _show(self) -> None:
        first, last = self._day(self._first_field), self._day(self._last_field)
        if first is None or last is None:
            return
        if first > last:
            self._last_field.show_error(_tr("This day lies before the first one."))
            return
        self._leave_with(Period(first, None if last == self._desk.today() else last))

    def _day(self, field: Field) -> date | None:
        entry = self.first if field is self._first_field else self.last
        try:
            day = parse_day(entry.text(), today=self._desk.today())
        except DayError:
            field.show_error(_tr("Type a day such as 18-07-2026."))
            entry.setFocus()
            return None
        field.show_error("")
        return day

    def _leave_with(self, period: Period) -> None:
        self.dialog.leave()
        self._take(period)


def ask_period(desk: Desk, period: Period, take: Callable[[Period], None]) -> None:
    """Ask for another period."""
    PeriodDialog(desk, period, take).open()


def _tr(text: str) -> str:
    return QCoreApplication.translate("PeriodDialog", text)
