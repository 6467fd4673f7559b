"""The five figures of a contact, side by side in one card."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame, QWidget

from payaid_desktop.domain.contacts import Contact
from payaid_desktop.domain.money import ZERO, Money
from payaid_desktop.services.contact_pages import Figures
from payaid_desktop.ui.formatting import write_day_in_list, write_rupees
from payaid_desktop.ui.kit.labels import Elided
from payaid_desktop.ui.kit.layouts import column, empty_out, row, rule
from payaid_desktop.ui.kit.look import Look

_KEPT: Final = {1: 3, 2: 5, 3: 5}
"""How many figures a window of each level has room for."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure: what it is, how much, a line that explains it, and the tone of the amount."""

    label: str
    amount: str
    line: str = ""
    tone: str = ""


class FigureStrip(QFrame):
    """Shows figures with a hairline between them."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("box", "card")
        self._look = look
        self._level = 3
        self._figures: tuple[Figure, ...] = ()
        self._row = row(margins=(18, 12, 18, 12), gap=18)
        self.setLayout(self._row)

    def show_figures(self, figures: Sequence[Figure]) -> None:
        """Show other figures."""
        self._figures = tuple(figures)
        self._arrange()

    def figures(self) -> tuple[Figure, ...]:
        """The figures that it has."""
        return self._figures

    def fit(self, level: int) -> None:
        """Leave out the last figures in a small window."""
        if level != self._level:
            self._level = level
            self._arrange()

    def _arrange(self) -> None:
        empty_out(self._row)
        for place, figure in enumerate(self._figures[: _KEPT[self._level]]):
            if place:
                self._row.addWidget(rule("v"))
            self._row.addWidget(self._part(figure), 1)

    def _part(self, figure: Figure) -> QWidget:
        look = self._look
        part = QWidget()
        part.setAccessibleName(f"{figure.label}: {figure.amount} {figure.line}")
        part.setLayout(
            column(
                Elided(look, figure.label, "small", "text3"),
                3,
                Elided(look, figure.amount, "h2", figure.tone),
                1,
                Elided(look, figure.line, "small", "text3"),
            )
        )
        return part


def figures_of(contact: Contact, known: Figures, *, today: date) -> tuple[Figure, ...]:
    """Say the five figures of a contact in words."""
    return (
        _to_collect(known),
        _overdue(known, today=today),
        _pays_in(known),
        _bought(known, today=today),
        _limit(contact, known) if contact.credit_limit else _last_bill(known, today=today),
    )


def _to_collect(known: Figures) -> Figure:
    if known.balance < ZERO:
        return Figure(_tr("You owe"), rupees(-known.balance), _tr("to their credit"), "ok")
    bills = _tr("%n bill(s)", known.open_bills) if known.open_bills else _tr("all paid")
    if known.ageing.unused_credit:
        credit = rupees(known.ageing.unused_credit)
        bills = _tr("{bills}, {credit} on account").format(bills=bills, credit=credit)
    return Figure(_tr("To collect"), rupees(known.balance), bills)


def _overdue(known: Figures, *, today: date) -> Figure:
    if known.overdue_since is None:
        return Figure(_tr("Overdue"), rupees(ZERO), _tr("nothing is late"))
    days = (today - known.overdue_since).days
    oldest = _tr("oldest %n day(s)", days)
    return Figure(_tr("Overdue"), rupees(known.ageing.overdue), oldest, "bad")


def _pays_in(known: Figures) -> Figure:
    if known.days_to_pay is None:
        return Figure(_tr("Pays in"), "—", _tr("no bill paid in a year"))
    return Figure(_tr("Pays in"), _tr("%n day(s)", known.days_to_pay), _tr("on average"))


def _bought(known: Figures, *, today: date) -> Figure:
    bought = known.bought
    line = _tr("%n bill(s)", bought.bills)
    if bought.last_on is not None:
        last = write_day_in_list(bought.last_on, today=today)
        line = _tr("{bills}, last {day}").format(bills=line, day=last)
    return Figure(_tr("Bought this year"), rupees(bought.total), line)


def _limit(contact: Contact, known: Figures) -> Figure:
    limit = contact.credit_limit or ZERO
    used = max(known.balance, ZERO).paise * 100 // limit.paise if limit else 0
    tone = "bad" if known.balance > limit else ""
    return Figure(_tr("Credit limit"), rupees(limit), _tr("{n} % used").format(n=used), tone)


def _last_bill(known: Figures, *, today: date) -> Figure:
    last_on = known.bought.last_on
    if last_on is None:
        return Figure(_tr("Last bill"), "—", _tr("none this year"))
    days = (today - last_on).days
    ago = _tr("%n day(s) ago", days) if days else _tr("today")
    return Figure(_tr("Last bill"), write_day_in_list(last_on, today=today), ago)


def rupees(amount: Money) -> str:
    """Write an amount; paise only where there are some."""
    return write_rupees(amount).removesuffix(".00")


def _tr(text: str, n: int = -1) -> str:
    return QCoreApplication.translate("ContactFigures", text, None, n)
