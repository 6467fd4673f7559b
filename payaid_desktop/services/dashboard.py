"""What the owner sees first in the morning; every figure is read from this computer."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from payaid_desktop.domain.ageing import Ageing, BillCounts
from payaid_desktop.domain.money import ZERO, Money
from payaid_desktop.domain.payments import PaymentMode
from payaid_desktop.services.acts import Acts
from payaid_desktop.services.statements import Names, Owing, names_of, owing
from payaid_desktop.services.stock import ShortStock, low_stock
from payaid_desktop.store.figures import PeriodTotal, StatusCounts
from payaid_desktop.store.products import ProductFilter
from payaid_desktop.store.receivables import OwedByContact
from payaid_desktop.store.work import View

MONTHS = 12
ROWS_MAX = 8
_WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class ModeTotal:
    """What came in by one mode."""

    mode: PaymentMode
    amount: Money


@dataclass(frozen=True, slots=True)
class Late:
    """Who is to be asked for money: what is overdue, how many bills that is, and for how long the oldest has been.

    `contact_id` is None for cash sales that were not paid.
    """

    contact_id: str | None
    name: str
    overdue: Money
    bills: int
    oldest_days: int


@dataclass(frozen=True, slots=True)
class Dashboard:
    """The figures of a day; sales and months are net of credit notes, and cancelled bills are none.

    Attributes:
        sales_week_ago: the sales of the same weekday a week before.
        received_by_mode: the largest first.
        months: twelve with this one; a month without sales is left out.
        months_before: the same months a year before.
        bills: how many bills `ageing` is made of.
        customers_owing: how many contacts owe something.
        oldest_days: for how long the oldest overdue bill has been overdue, 0 if none is.
        late: who owes what is overdue, the largest amount first.
        low_stock: the emptiest first; `low_count` counts all of them.
    """

    on: date
    sales_today: Money
    bills_today: int
    sales_week_ago: Money
    received_today: Money
    received_by_mode: tuple[ModeTotal, ...]
    sales_this_month: Money
    to_collect: Money
    overdue: Money
    months: tuple[PeriodTotal, ...]
    months_before: tuple[PeriodTotal, ...]
    ageing: Ageing
    bills: BillCounts
    customers_owing: int
    oldest_days: int
    invoices: StatusCounts
    collect_from: tuple[Owing, ...]
    late: tuple[Late, ...]
    low_stock: tuple[ShortStock, ...]
    low_count: int
    products: int
    waiting_to_send: int

    @property
    def is_new(self) -> bool:
        """Whether nothing was sold yet."""
        return not self.invoices.all


class Dashboards:
    """The home screen's figures."""

    def __init__(self, acts: Acts) -> None:
        self._acts = acts

    def today(self) -> Dashboard:
        """Read every figure in one consistent picture."""
        return self.of(self._acts.today())

    def of(self, on: date) -> Dashboard:
        """Read the figures of a day; what is owed and in stock is what is so now."""
        with self._acts.read() as view:
            return _read(view, on)


def _read(view: View, on: date) -> Dashboard:
    figures = view.figures
    before, months = _two_years(view, on)
    days = {each.period: each for each in figures.day_sales(from_on=on - _WEEK, to_on=on)}
    day, week_ago = days.get(on.isoformat()), days.get((on - _WEEK).isoformat())
    owed, debtors = view.receivables.by_age(on=on), view.receivables.debtors(on=on, limit=ROWS_MAX)
    names = names_of(view, (*debtors.most_owed, *debtors.most_overdue))
    received = view.payments.received_by_mode(from_on=on, to_on=on)
    return Dashboard(
        on=on,
        sales_today=day.total if day else ZERO,
        bills_today=day.documents if day else 0,
        sales_week_ago=week_ago.total if week_ago else ZERO,
        received_today=Money(sum(amount.paise for amount in received.values())),
        received_by_mode=_largest_first(received.items()),
        sales_this_month=_of_month(months, on),
        to_collect=owed.ageing.total,
        overdue=owed.ageing.overdue,
        months=months,
        months_before=before,
        ageing=owed.ageing,
        bills=owed.bills,
        customers_owing=debtors.customers,
        oldest_days=(on - owed.oldest_on).days if owed.oldest_on else 0,
        invoices=figures.status_counts("invoices", on=on),
        collect_from=owing(debtors.most_owed, names),
        late=_latest(debtors.most_overdue, names, on),
        low_stock=low_stock(view, on=on, limit=ROWS_MAX),
        low_count=view.stock.count_low(),
        products=view.products.count(ProductFilter()),
        waiting_to_send=view.jobs.waiting("sync"),
    )


def _latest(rows: Iterable[OwedByContact], names: Names, on: date) -> tuple[Late, ...]:
    return tuple(
        Late(
            each.contact_id,
            names[each.contact_id],
            each.overdue,
            each.late_bills,
            (on - each.oldest_on).days if each.oldest_on else 0,
        )
        for each in rows
    )


def _largest_first(received: Iterable[tuple[PaymentMode, Money]]) -> tuple[ModeTotal, ...]:
    """The modes by which something came in; what was all reversed is left out."""
    rows = [ModeTotal(mode, amount) for mode, amount in received if amount]
    return tuple(sorted(rows, key=lambda each: (-each.amount.paise, each.mode)))


def _two_years(view: View, on: date) -> tuple[tuple[PeriodTotal, ...], tuple[PeriodTotal, ...]]:
    """The months of the year before, and those of the year that ends with this month."""
    first = _months_before(on, MONTHS - 1)
    both = view.figures.month_sales(from_on=_months_before(on, 2 * MONTHS - 1), to_on=on)
    split = first.isoformat()[:7]
    before = tuple(each for each in both if each.period < split)
    return before, tuple(each for each in both if each.period >= split)


def _months_before(on: date, count: int) -> date:
    """The first day of the month so many months ago."""
    months = on.year * 12 + on.month - 1 - count
    return date(months // 12, months % 12 + 1, 1)


def _of_month(months: tuple[PeriodTotal, ...], on: date) -> Money:
    return next((each.total for each in months if each.period == on.isoformat()[:7]), ZERO)
