"""The dialog that chooses a period: a usual one with one key, or two days."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QCoreApplication

from payaid_desktop.ui.desk import Desk
from payaid_desktop.ui.dialog_scope import open_over
from payaid_desktop.ui.formatting import DayError, parse_day, write_day
from payaid_desktop.ui.kit.buttons import Button
from payaid_desktop.ui.kit.dialogs import Dialog
from payaid_desktop.ui.kit.fields import Field, TextInput
from payaid_desktop.ui.kit.layouts import STRETCH, Grown, column, holding, row, rule
from payaid_desktop.ui.lists.periods import Period, days_of, own_period, usual_periods
from payaid_desktop.ui.lists.pick_list import Pick, PickList

_WIDTH_PX = 430


class PeriodDialog:
    """Offers the usual periods, the present one first in the hand, and two fields for others."""

    def __init__(self, desk: Desk, now: Period, chosen: Callable[[Period], None]) -> None:
        self._desk = desk
        self._chosen = chosen
        self._periods = {each.id: each for each in usual_periods(desk.today())}
        look = desk.look
        picks = [Pick(each.id, each.title, days_of(each)) for each in self._periods.values()]
        self.list = PickList(look, picks, name=_tr("Periods"))
        self.first = TextInput(look, placeholder=_tr("01-04-2026"))
        self.last = TextInput(look, placeholder=_tr("t for today"))
        self._first_field = Field(look, _tr("From"), self.first)
        self._last_field = Field(look, _tr("To"), self.last)
        if now.id == "own":
            self.first.setText(write_day(now.from_on) if now.from_on else "")
            self.last.setText(write_day(now.to_on) if now.to_on else "")
        go = Button(look, _tr("Show"))
        fields = row(Grown(self._first_field), Grown(self._last_field), gap=10)
        shown = holding(column(18 + 5, go, STRETCH))
        own = row(Grown(fields), shown, gap=10)
        self.dialog = Dialog(
            look,
            desk.shell.overlay_parent(),
            title=_tr("Which days?"),
            body=holding(column(self.list, 8, rule(), 10, own)),
            width_px=_WIDTH_PX,
        )
        self.list.choose(now.id)
        self.list.taken.connect(self._take_usual)
        go.clicked.connect(self._take_own)
        self.first.returnPressed.connect(self._take_own)
        self.last.returnPressed.connect(self._take_own)

    def open(self) -> None:
        """Show it."""
        open_over(self._desk, self.dialog, "period", {"save": self._take_own}, focus=self.list)

    def _take_usual(self, id: str) -> None:
        self._take(self._periods[id])

    def _take(self, period: Period) -> None:
        self.dialog.leave()
        self._chosen(period)

    def _take_own(self) -> None:
        first, first_ok = self._day(self.first, self._first_field)
        last, last_ok = self._day(self.last, self._last_field)
        if not first_ok or not last_ok:
            return
        if first and last and first > last:
            self._last_field.show_error(_tr("before the first day"))
            return
        self._take(own_period(first, last))

    def _day(self, entry: TextInput, field: Field) -> tuple[date | None, bool]:
        text = entry.text().strip()
        field.show_error("")
        if not text:
            return None, True
        try:
            return parse_day(text, today=self._desk.today()), True
        except DayError:
            field.show_error(_tr("no such day"))
            return None, False


def _tr(text: str) -> str:
    return QCoreApplication.translate("PeriodDialog", text)
