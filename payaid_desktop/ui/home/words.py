"""What the first page says: figures in sentences."""

from collections.abc import Iterable
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal
from typing import Final, NamedTuple

from PySide6.QtCore import QCoreApplication

from payaid_desktop.domain.clock import INDIA
from payaid_desktop.domain.money import Money
from payaid_desktop.domain.payments import PaymentMode
from payaid_desktop.services.dashboard import Dashboard, ModeTotal
from payaid_desktop.services.stock import ShortStock
from payaid_desktop.ui.formatting import (
    long_month_name,
    short_weekday_name,
    weekday_name,
    write_day_in_list,
    write_rupees,
)
from payaid_desktop.ui.products.words import days_left

_NOON, _EVENING = 12, 17
_MODES_MAX: Final = 2


class Said(NamedTuple):
    """A sentence and its tone."""

    text: str
    tone: str = "text3"


def _tr(text: str, n: int = -1) -> str:
    return QCoreApplication.translate("HomeWords", text, None, n)


def greeting(at: datetime, person: str) -> str:
    """Greet somebody by the time of day."""
    if at.hour < _NOON:
        return _tr("Good morning, {person}").format(person=person)
    if at.hour < _EVENING:
        return _tr("Good afternoon, {person}").format(person=person)
    return _tr("Good evening, {person}").format(person=person)


def day_line(on: date) -> str:
    """Say which day it is, and where the figures come from."""
    day = f"{weekday_name(on)}, {on.day} {long_month_name(on.month)} {on.year}"
    return day + " · " + _tr("figures are from this computer and include work not sent yet")


def sales_line(day: Dashboard, *, brief: bool = False) -> Said:
    """Say how many bills today's sales are, and how that compares with a week ago; `brief` for a narrow window."""
    weekday = short_weekday_name(day.on) if brief else weekday_name(day.on)
    bills = _tr("%n bill(s)", day.bills_today) if brief else _tr("%n invoice(s)", day.bills_today)
    now, before = day.sales_today.paise, day.sales_week_ago.paise
    if before <= 0:
        return Said(bills + " · " + _tr("none last {weekday}").format(weekday=weekday))
    if not day.bills_today and now <= 0:
        amount = write_rupees(day.sales_week_ago, whole=True)
        return Said(_tr("{amount} last {weekday}").format(amount=amount, weekday=weekday))
    percent = int((abs(Decimal(now - before)) * 100 / before).to_integral_value(ROUND_HALF_UP))
    compared = _compared(percent, above=now > before, brief=brief)
    tone = "ok" if percent and now > before else "text3"
    return Said(bills + " · " + compared.format(percent=percent, weekday=weekday), tone)


def _compared(percent: int, *, above: bool, brief: bool) -> str:
    if not percent:
        return _tr("as on {weekday}") if brief else _tr("as much as last {weekday}")
    if above:
        return (
            _tr("{percent}% up on {weekday}") if brief else _tr("{percent}% above last {weekday}")
        )
    return _tr("{percent}% under {weekday}") if brief else _tr("{percent}% below last {weekday}")


def received_line(modes: Iterable[ModeTotal]) -> Said:
    """Say by which modes money came in; of more than two, the largest and the rest."""
    rows = list(modes)
    if not rows:
        return Said(_tr("nothing yet today"))
    shown = rows if len(rows) <= _MODES_MAX else rows[:1]
    parts = [f"{mode_name(each.mode)} {write_rupees(each.amount, whole=True)}" for each in shown]
    if len(shown) < len(rows):
        rest = Money(sum(each.amount.paise for each in rows[len(shown) :]))
        parts.append(_tr("other {amount}").format(amount=write_rupees(rest, whole=True)))
    return Said(" · ".join(parts))


def mode_name(mode: PaymentMode) -> str:
    """The name of a way to pay."""
    return {
        PaymentMode.CASH: _tr("Cash"),
        PaymentMode.UPI: _tr("UPI"),
        PaymentMode.CARD: _tr("Card"),
        PaymentMode.BANK: _tr("Bank"),
        PaymentMode.CHEQUE: _tr("Cheque"),
    }[mode]


def collect_line(day: Dashboard) -> Said:
    """Say how many bills are to be collected, and from how many customers."""
    if not day.bills.total:
        return Said(_tr("everybody has paid"))
    bills = _tr("%n bill(s)", day.bills.total)
    if not day.customers_owing:
        return Said(bills)
    customers = _tr("from %n customer(s)", day.customers_owing)
    return Said(f"{bills} {customers}")


def overdue_line(day: Dashboard) -> Said:
    """Say how many bills are overdue, and for how long the oldest one has been."""
    if not day.bills.overdue:
        return Said(_tr("nothing is late"))
    bills = _tr("%n bill(s)", day.bills.overdue)
    return Said(bills + " · " + _tr("oldest %n day(s)", day.oldest_days), "bad")


def overdue_share(day: Dashboard) -> Said:
    """Say which part of what is to be collected is overdue."""
    if not day.to_collect.paise:
        return Said(_tr("Nothing to collect"))
    share = Decimal(day.overdue.paise) * 100 / day.to_collect.paise
    percent = int(share.to_integral_value(ROUND_HALF_UP))
    if not percent:
        return Said(_tr("Nothing is overdue") if not day.overdue.paise else _tr("Under 1% is late"))
    return Said(_tr("{percent}% is overdue").format(percent=percent), "bad")


def late_line(bills: int, oldest_days: int) -> str:
    """Say how many bills somebody is late with."""
    days = _tr("oldest %n day(s)", oldest_days) if bills > 1 else _tr("%n day(s)", oldest_days)
    return _tr("%n invoice(s)", bills) + " · " + days


def lasts(short: ShortStock) -> str:
    """Say how long a product will last."""
    if short.on_hand <= 0:
        return _tr("sold out")
    return days_left(short.days_left)


def backup_line(made_at: datetime, *, today: date) -> str:
    """Say when the last backup was made."""
    local = made_at.astimezone(INDIA)
    return f"{write_day_in_list(local.date(), today=today)} {local:%H:%M}"
