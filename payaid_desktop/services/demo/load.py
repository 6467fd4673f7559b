"""Making the demo shop: a small one through the services, a large one in bulk."""

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from typing import Final, Protocol

from payaid_desktop.domain.business import Business
from payaid_desktop.services.build import acts_of
from payaid_desktop.services.business import found_business
from payaid_desktop.services.deals import Deals
from payaid_desktop.services.demo.by_rows import RowPlayer
from payaid_desktop.services.demo.by_services import ServicePlayer
from payaid_desktop.services.demo.people import USUAL_CONTACTS
from payaid_desktop.services.demo.pipeline import deals_given
from payaid_desktop.services.demo.shop import (
    DemoClock,
    DemoShop,
    demo_business,
    demo_ids,
    open_demo_shop,
)
from payaid_desktop.services.demo.year import SEED, Event, Sale, first_day, plan_years
from payaid_desktop.services.inputs.deals import DealInput
from payaid_desktop.store.bulk import pack_open_items
from payaid_desktop.store.database import Database

USUAL_INVOICES: Final = 1_000
THROUGH_SERVICES_MAX: Final = 1_000
"""Up to here each act is a transaction of its own, as in a shop; beyond, many are written together."""
INVOICES_MAX: Final = 1_000_000
_INVOICES_PER_CONTACT: Final = 100
_SALES_AT_ONCE: Final = 5_000

Progress = Callable[[int, int], None]
"""Called with the invoices made and the invoices to make."""


class Player(Protocol):
    """What carries a plan out."""

    def play(self, event: Event) -> None:
        """Do, or note, what the plan says."""

    def write(self) -> None:
        """Make durable what was only noted."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """How large a demo is to be; `lines` fixes how many lines each invoice has."""

    invoices: int = USUAL_INVOICES
    lines: int | None = None
    seed: int = SEED
    in_bulk: bool | None = None

    @property
    def contacts(self) -> int:
        """The usual contacts, and more where there is much to bill."""
        return max(USUAL_CONTACTS, self.invoices // _INVOICES_PER_CONTACT)

    @property
    def goes_in_bulk(self) -> bool:
        """Whether rows are written in bulk."""
        many = self.invoices > THROUGH_SERVICES_MAX
        return many if self.in_bulk is None else self.in_bulk


@dataclass(frozen=True, slots=True)
class Loaded:
    """What was made; `stopped` says that somebody ended it early, at a state that is sound."""

    business: Business
    invoices: int
    stopped: bool


class Demo:
    """A demo shop in the making: founded first, then its history played."""

    def __init__(self, database: Database, wishes: Wishes, *, last: date) -> None:
        self.wishes = wishes
        self.last = last
        self.clock = DemoClock(first_day(last))
        ids = demo_ids(self.clock, seed=wishes.seed)
        self.business, actor = found_business(database, demo_business(), clock=self.clock, ids=ids)
        self.acts = acts_of(database, actor, clock=self.clock, ids=ids)

    def open(self) -> DemoShop:
        """Keep products and contacts."""
        return open_demo_shop(self.acts, contacts=self.wishes.contacts)

    def events(self, shop: DemoShop) -> Iterator[Event]:
        """Plan the history."""
        return plan_years(
            last=self.last,
            sales=self.wishes.invoices,
            products=shop.planned_products,
            contacts=shop.planned_contacts,
            seed=self.wishes.seed,
            lines=self.wishes.lines,
        )

    def player(self, shop: DemoShop) -> Player:
        """Choose how the history is written."""
        kind = RowPlayer if self.wishes.goes_in_bulk else ServicePlayer
        return kind(self.acts, self.clock, shop)

    def add_deals(self, shop: DemoShop) -> None:
        """Keep the deals, as of the last day."""
        self.clock.tick(self.last)
        contact_ids = [each.id for each in shop.contacts[:USUAL_CONTACTS]]
        given = deals_given(contact_ids, on=self.last)
        Deals(self.acts).create_many([DealInput.parse(each) for each in given])


def load_demo(
    database: Database,
    wishes: Wishes,
    *,
    last: date,
    progress: Progress = lambda _done, _all: None,
    stop: Callable[[], bool] = lambda: False,
) -> Loaded:
    """Fill an empty store with the demo shop; its history ends on the day `last`.

    Raises:
        DiskFullError, ReadOnlyError, StorageError: it cannot be written.
    """
    demo = Demo(database, wishes, last=last)
    shop = demo.open()
    done, player = 0, demo.player(shop)
    with _collecting_nothing():
        for some in _in_parts(demo.events(shop), sales=_part(wishes)):
            if stop():
                return Loaded(demo.business, done, stopped=True)
            for event in some:
                player.play(event)
                done += isinstance(event, Sale)
            player.write()
            progress(done, wishes.invoices)
    if wishes.goes_in_bulk:
        with demo.acts.write() as work:
            pack_open_items(work.scope)
    demo.add_deals(shop)
    return Loaded(demo.business, done, stopped=False)


@contextmanager
def _collecting_nothing() -> Iterator[None]:
    """Rows hold no cycles, and looking for some among millions takes a tenth of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _part(wishes: Wishes) -> int:
    """How many sales lie between two looks at progress and stop."""
    return _SALES_AT_ONCE if wishes.goes_in_bulk else max(wishes.invoices // 50, 1)


def _in_parts(events: Iterator[Event], *, sales: int) -> Iterator[list[Event]]:
    """Cut a plan into parts of so many sales."""
    part: list[Event] = []
    sold = 0
    for event in events:
        part.append(event)
        sold += isinstance(event, Sale)
        if sold == sales:
            yield part
            part, sold = [], 0
    if part:
        yield part
