"""What the owner sees first in the morning; every figure is read from this computer."""

from dataclasses import dataclass
from datetime import date

from payaid_desktop.domain.ageing import Ageing
from payaid_desktop.domain.money import ZERO, Money
from payaid_desktop.services.acts import Acts
from payaid_desktop.services.statements import Owing, owing
from payaid_desktop.store.figures import PeriodTotal, StatusCounts
from payaid_desktop.store.stock import LowStock

MONTHS = 12
ROWS_MAX = 8


@dataclass(frozen=True, slots=True)
class Dashboard:
    """The figures of a day; sales and months are net of credit notes, and cancelled bills are none."""

    on: date
    sales_today: Money
    bills_today: int
    received_today: Money
    sales_this_month: Money
    to_collect: Money
    overdue: Money
    months: tuple[PeriodTotal, ...]
    ageing: Ageing
    invoices: StatusCounts
    collect_from: tuple[Owing, ...]
    low_stock: tuple[LowStock, ...]
    waiting_to_send: int


class Dashboards:
    """The home screen's figures."""

    def __init__(self, acts: Acts) -> None:
        self._acts = acts

    def today(self) -> Dashboard:
        """Read every figure in one consistent picture."""
        on = self._acts.today()
        with self._acts.read() as view:
            figures = view.figures
            months = tuple(figures.month_sales(from_on=_year_before(on), to_on=on))
            day = next(iter(figures.day_sales(from_on=on, to_on=on)), None)
            ageing = figures.ageing(on=on)
            return Dashboard(
                on=on,
                sales_today=day.total if day else ZERO,
                bills_today=day.documents if day else 0,
                received_today=view.payments.received(from_on=on, to_on=on),
                sales_this_month=_of_month(months, on),
                to_collect=ageing.total,
                overdue=ageing.overdue,
                months=months,
                ageing=ageing,
                invoices=figures.status_counts("invoices", on=on),
                collect_from=owing(view, on=on, limit=ROWS_MAX),
                low_stock=tuple(view.stock.low(limit=ROWS_MAX)),
                waiting_to_send=view.jobs.waiting("sync"),
            )


def _year_before(on: date) -> date:
    """The first day of the month eleven months ago: twelve months with this one."""
    months = on.year * 12 + on.month - MONTHS
    return date(months // 12, months % 12 + 1, 1)


def _of_month(months: tuple[PeriodTotal, ...], on: date) -> Money:
    return next((each.total for each in months if each.period == on.isoformat()[:7]), ZERO)
