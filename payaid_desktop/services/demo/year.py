"""Two financial years of a shop's life, planned day by day: what is offered, sold, paid, returned, cancelled, bought.

A plan is pure and the same for the same seed. It is made as it is read, so a million sales need no memory.
"""

import heapq
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from random import Random
from typing import Final

from payaid_desktop.domain.periods import FinancialYear
from payaid_desktop.services.demo.catalogue import DemoProduct
from payaid_desktop.services.demo.people import DemoContact

SEED: Final = 2026
LINES_MAX: Final = 6
NOTHING: Final = Decimal(0)
_WHOLESALE: Final = 4
_CASH_SALES, _OFFERED, _NOT_TAKEN, _CANCELLED, _RETURNED = 0.45, 0.08, 0.04, 0.01, 0.02
_PAID_IN_FULL, _PAID_IN_PARTS, _PAID_LATE = 0.86, 0.95, 0.992
_DISCOUNTED, _BILL_DISCOUNTED = 0.08, 0.04
_DISCOUNTS: Final = tuple(Decimal(percent) for percent in (2, 5, 10))
_MODES: Final = ("cash", "cash", "upi", "upi", "upi", "card", "bank", "cheque")
_RETAIL_MODES: Final = ("cash", "cash", "cash", "upi", "upi", "upi", "card")
_REASONS: Final = ("Damaged on delivery", "Wrong goods", "Not needed")


@dataclass(frozen=True, slots=True)
class PlannedLine:
    """One line: which product, how much, and the discount in percent, 0 for none."""

    product: int
    quantity: Decimal
    discount: Decimal


@dataclass(frozen=True, slots=True)
class Sale:
    """A bill. `offer` is the quotation it came from; `follow_ups` is how many later events name its `key`.

    A `cancelled` one was a mistake that was noticed at once.
    """

    on: date
    key: int
    contact: int | None
    lines: tuple[PlannedLine, ...]
    prices_include_tax: bool
    bill_discount: Decimal
    offer: int | None
    cancelled: bool
    follow_ups: int


@dataclass(frozen=True, slots=True)
class Offer:
    """A quotation; `taken` says whether a sale will follow."""

    on: date
    key: int
    contact: int
    lines: tuple[PlannedLine, ...]
    taken: bool


@dataclass(frozen=True, slots=True)
class Receipt:
    """Money for a bill: a percentage of what is due on it."""

    on: date
    sale: int
    percent: int
    mode: str
    reference: str


@dataclass(frozen=True, slots=True)
class Return:
    """Goods of a bill's first line that come back."""

    on: date
    sale: int
    quantity: Decimal
    reason: str


@dataclass(frozen=True, slots=True)
class Purchase:
    """Goods that fill the shelf again."""

    on: date
    product: int
    quantity: Decimal


Event = Sale | Offer | Receipt | Return | Purchase


def first_day(last: date) -> date:
    """The first day of the financial year before that of the last day."""
    return FinancialYear(FinancialYear.of(last).start_year - 1).first_day


def plan_years(
    *,
    last: date,
    sales: int,
    products: Sequence[DemoProduct],
    contacts: Sequence[DemoContact],
    seed: int = SEED,
    lines: int | None = None,
) -> Iterator[Event]:
    """Plan two financial years that end on a day, with so many sales; `lines` fixes how many a bill has."""
    planner = _Planner(Random(seed), products, contacts, lines)  # noqa: S311 - a demo, no secret
    first = first_day(last)
    days = (last - first).days + 1
    weights = [_busy(first + timedelta(days=day)) for day in range(days)]
    whole, past, sold = sum(weights), 0.0, 0
    for day, weight in enumerate(weights):
        past += weight
        until = sales if day == days - 1 else round(sales * past / whole)
        yield from planner.day(first + timedelta(days=day), sales=until - sold)
        sold = until


def _busy(day: date) -> float:
    """How busy a day is: Sundays are slow, October and November are festive."""
    festive = 1.5 if day.month in (10, 11) else 1.0
    return festive * (0.4 if day.isoweekday() == 7 else 1.0)  # noqa: PLR2004 - ISO's Sunday


class _Planner:
    """Plans one day after the other, and remembers what is to come on later days."""

    def __init__(
        self,
        random: Random,
        products: Sequence[DemoProduct],
        contacts: Sequence[DemoContact],
        lines: int | None,
    ) -> None:
        self._random = random
        self._products = products
        self._customers = [each for each in contacts if each.is_customer]
        self._by_place = {each.place: each for each in self._customers}
        self._lines = lines
        self._keys = 0
        self._to_come: list[tuple[date, int, Event]] = []
        self._offers: list[Offer] = []
        self._shelf = [Decimal(each.stock or 0) for each in products]

    def day(self, on: date, *, sales: int) -> Iterator[Event]:
        """Plan one day: what was promised for it, then its sales, then what must be bought."""
        yield from self._due(on)
        touched: set[int] = set()
        for _ in range(sales):
            for event in self._sale(on):
                if isinstance(event, Sale):
                    touched.update(line.product for line in event.lines)
                yield event
        yield from self._due(on)
        yield from self._purchases(on, touched)

    def _due(self, on: date) -> Iterator[Event]:
        while self._to_come and self._to_come[0][0] <= on:
            yield heapq.heappop(self._to_come)[2]

    def _later(self, event: Event) -> None:
        self._keys += 1
        heapq.heappush(self._to_come, (event.on, self._keys, event))

    def _sale(self, on: date) -> Iterator[Event]:
        random = self._random.random
        if random() < _CASH_SALES:
            yield self._cash_sale(on)
            return
        customer = self._customer()
        if random() < _OFFERED + _NOT_TAKEN:
            yield self._offer(on, customer, taken=random() * (_OFFERED + _NOT_TAKEN) < _OFFERED)
        if self._offers and self._offers[0].on < on - timedelta(days=2):
            yield self._taken(on, self._offers.pop(0))
            return
        yield self._credit_sale(on, customer)

    def _cash_sale(self, on: date) -> Sale:
        key, mode = self._key(), self._random.choice(_RETAIL_MODES)
        self._later(Receipt(on, key, 100, mode, _reference(mode, key)))
        return Sale(
            on,
            key,
            contact=None,
            lines=self._some_lines(1),
            prices_include_tax=True,
            bill_discount=NOTHING,
            offer=None,
            cancelled=False,
            follow_ups=1,
        )

    def _credit_sale(self, on: date, customer: DemoContact) -> Sale:
        key, random = self._key(), self._random.random
        lines = self._some_lines(_WHOLESALE if customer.group == "registered" else 1)
        discounted, cancelled = random() < _BILL_DISCOUNTED, random() < _CANCELLED
        follow_ups = 0 if cancelled else self._follow(on, key, customer)
        if not cancelled and not discounted and random() < _RETURNED:
            follow_ups += self._bring_back(on, key, lines[0])
        return Sale(
            on,
            key,
            customer.place,
            lines,
            prices_include_tax=customer.group == "person",
            bill_discount=self._random.choice(_DISCOUNTS) if discounted else NOTHING,
            offer=None,
            cancelled=cancelled,
            follow_ups=follow_ups,
        )

    def _taken(self, on: date, offer: Offer) -> Sale:
        key = self._key()
        return Sale(
            on,
            key,
            offer.contact,
            offer.lines,
            prices_include_tax=False,
            bill_discount=NOTHING,
            offer=offer.key,
            cancelled=False,
            follow_ups=self._follow(on, key, self._by_place[offer.contact]),
        )

    def _offer(self, on: date, customer: DemoContact, *, taken: bool) -> Offer:
        offer = Offer(on, self._key(), customer.place, self._some_lines(_WHOLESALE), taken)
        if taken:
            self._offers.append(offer)
        return offer

    def _follow(self, on: date, key: int, customer: DemoContact) -> int:
        """Plan how a sale is paid: in full, in two parts, late, or not at all; says how many events that is."""
        chance, mode = self._random.random(), self._random.choice(_MODES)
        usual = on + timedelta(days=max(customer.payment_days + self._random.randint(-4, 18), 0))
        if chance < _PAID_IN_FULL:
            self._later(Receipt(usual, key, 100, mode, _reference(mode, key)))
            return 1
        late = on + timedelta(days=customer.payment_days + self._random.randint(30, 160))
        if chance < _PAID_IN_PARTS:
            self._later(Receipt(usual, key, 50, "cash", ""))
            self._later(Receipt(late, key, 100, mode, _reference(mode, key)))
            return 2
        if chance < _PAID_LATE:
            self._later(Receipt(late, key, 100, mode, _reference(mode, key)))
            return 1
        return 0

    def _bring_back(self, on: date, key: int, line: PlannedLine) -> int:
        back = on + timedelta(days=self._random.randint(1, 10))
        quantity = min(line.quantity, Decimal(1))
        self._later(Return(back, key, quantity, self._random.choice(_REASONS)))
        return 1

    def _some_lines(self, wholesale: int) -> tuple[PlannedLine, ...]:
        many = self._lines or min(1 + int(self._random.expovariate(0.55)), LINES_MAX)
        places: dict[int, None] = {}
        while len(places) < many:
            places[int(len(self._products) * self._random.random() ** 1.6)] = None
        return tuple(self._line(place, wholesale) for place in places)

    def _line(self, place: int, wholesale: int) -> PlannedLine:
        product, random = self._products[place], self._random.random
        quantity = Decimal(1 + int(random() * random() * 6) * wholesale)
        if product.is_loose:
            quantity += Decimal(int(random() * 4)) * Decimal("0.25")
        if product.stock is not None:
            self._shelf[place] -= quantity
        discount = self._random.choice(_DISCOUNTS) if random() < _DISCOUNTED else NOTHING
        return PlannedLine(place, quantity, discount)

    def _purchases(self, on: date, touched: set[int]) -> Iterator[Purchase]:
        """Buy what ran short, some days later than one should: a few shelves always stand low."""
        for place in sorted(touched):
            stock, level = self._products[place].stock, self._products[place].reorder_level
            if stock is None or level is None or self._shelf[place] > level:
                continue
            if self._shelf[place] > 0 and self._random.random() < 0.6:  # noqa: PLR2004 - a habit
                continue
            quantity = Decimal(stock) + max(-self._shelf[place], Decimal(0)).to_integral_value()
            self._shelf[place] += quantity
            yield Purchase(on, place, quantity)

    def _customer(self) -> DemoContact:
        """Some customers come often: the first ones of the list."""
        return self._customers[int(len(self._customers) * self._random.random() ** 1.4)]

    def _key(self) -> int:
        self._keys += 1
        return self._keys


def _reference(mode: str, key: int) -> str:
    """What stands on a payment: the number of a cheque or of a transfer."""
    return {"cheque": f"{key % 1000000:06d}", "cash": "", "card": ""}.get(mode, f"T{key:011d}")
