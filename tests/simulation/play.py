"""A random day of a shop with several laptops: acts, lost and doubled messages, laptops that stop between two commits.

Everything follows from the seed, so a seed that failed plays the same again.
"""

import json
import random
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from payaid_desktop.domain.documents import DocumentStatus
from payaid_desktop.domain.errors import AppError
from payaid_desktop.services.configuration import SettingsService
from payaid_desktop.services.contacts import Contacts
from payaid_desktop.services.deals import Deals
from payaid_desktop.services.documents import Invoices
from payaid_desktop.services.inputs.deals import DealInput
from payaid_desktop.services.inputs.documents import CancelInput
from payaid_desktop.services.inputs.payments import ReversalInput
from payaid_desktop.services.inputs.recurring import RecurringInput, RecurringPatch
from payaid_desktop.services.inputs.stock import StockInput
from payaid_desktop.services.payments import Payments
from payaid_desktop.services.products import Products
from payaid_desktop.services.recurring import RecurringInvoices
from payaid_desktop.services.stock import Stock
from payaid_desktop.store import tables
from payaid_desktop.store.derived import derived_differences
from payaid_desktop.store.mapping import to_plain
from payaid_desktop.store.work import View
from sync.protocol import (
    Hello,
    Pull,
    Pulled,
    Push,
    Pushed,
    Renewal,
    Renewed,
    Snapshot,
    UnreachableError,
)
from tests.bills import bill, customer, paid, product, rice
from tests.simulation.shops import Laptop, ManyLaptops, copied, joined, make_shop

LAPTOPS_MAX = 5
WRONG = CancelInput.parse({"reason": "Wrong"})


class BadNetwork:
    """Loses requests and answers, and delivers some twice."""

    def __init__(self, server, chance: random.Random, *, badness: float) -> None:
        self._server = server
        self._chance = chance
        self._badness = badness

    def hello(self) -> Hello:
        return self._server.hello()

    def push(self, request: Push) -> Pushed:
        return self._carry(self._server.push, request)

    def pull(self, request: Pull) -> Pulled:
        small = Pull(request.server_epoch, request.after, self._chance.choice([1, 3, 1000]))
        return self._carry(self._server.pull, small)

    def renew(self, request: Renewal) -> Renewed:
        return self._carry(self._server.renew, request)

    def snapshot(self) -> Snapshot:
        return self._server.snapshot()

    def chunk(self, snapshot_id: str, place: int) -> bytes:
        if self._chance.random() < self._badness / 3:
            raise UnreachableError("The line was cut.")
        return self._server.chunk(snapshot_id, place)

    def _carry(self, deliver: Callable, request):
        fate = self._chance.random()
        if fate < self._badness / 3:
            raise UnreachableError("The request was lost.")
        answer = deliver(request)
        if fate < self._badness * 2 / 3:
            raise UnreachableError("The answer was lost.")
        return deliver(request) if fate < self._badness else answer


class Step(NamedTuple):
    """One thing that happens: on which laptop, what, and the seed of its chances."""

    place: int
    name: str
    seed: int


@dataclass
class Day:
    """One random day."""

    shop: ManyLaptops
    chance: random.Random
    folder: Path
    steps: list[Step] = field(default_factory=list)
    saved: dict[int, Laptop] = field(default_factory=dict)
    files: int = 10
    backups: list[Path] = field(default_factory=list)

    def copy(self, laptop: Laptop) -> Laptop:
        self.files += 1
        return copied(self.folder, laptop, self.files)

    def act(self, step: Step) -> None:
        """Do one thing; its own seed decides everything in it, so that a list of steps plays again."""
        laptop = self.shop.laptops[step.place % len(self.shop.laptops)]
        self.steps.append(step)
        self.chance = random.Random(step.seed)
        laptop.clock.advance(seconds=self.chance.choice([0, 1, 40]))
        with suppress(AppError):
            ACTS[step.name](self, laptop)

    def pick(self, laptop: Laptop, table, **equal) -> str:
        with laptop.acts.read() as view:
            rows = view.scope.all(table, table.c.id, **equal)
        if not rows:
            raise AppError("Nothing to choose from.")
        return str(self.chance.choice(rows)["id"])

    def word(self) -> str:
        return "".join(self.chance.choices("abcdefgh", k=6))


def _new_contact(day: Day, laptop: Laptop) -> None:
    customer(laptop.acts, name=day.word(), openingBalance=day.chance.choice(["0", "100", "-50"]))


def _edit_contact(day: Day, laptop: Laptop) -> None:
    patch = day.chance.choice(
        [
            {"phone": f"90000000{day.chance.randrange(10, 99)}"},
            {"company": day.word()},
            {"creditLimit": str(day.chance.randrange(1000))},
        ]
    )
    Contacts(laptop.acts).update(day.pick(laptop, tables.contacts), patch)


def _newer_edit(day: Day, laptop: Laptop) -> None:
    """Edit a contact as a newer program does, which knows a field more."""
    contact_id = day.pick(laptop, tables.contacts)
    with laptop.acts.write() as work:
        old = to_plain(work.contacts.get(contact_id))
        new = {**old, "loyalty": day.word(), "phone": "9000000001"}
        work.journal.edited("contact", contact_id, old, new, subject="contacts")


def _set(day: Day, laptop: Laptop) -> None:
    """Make a setting, which may have been made elsewhere."""
    key = day.chance.choice(["reminders.everyDays", "reminders.beforeDays"])
    SettingsService(laptop.acts).set(key, day.chance.randrange(1, 20))


def _recur(day: Day, laptop: Laptop) -> None:
    """Let a bill recur, or another one no more."""
    recurring = RecurringInvoices(laptop.acts)
    known = recurring.all()
    if known and day.chance.random() < 0.5:
        patch = RecurringPatch.parse({"isPaused": day.chance.random() < 0.5})
        recurring.update(day.chance.choice(known).recurring.id, patch)
        return
    given = {"documentId": day.pick(laptop, tables.documents), "every": "month"}
    recurring.create(RecurringInput.parse(given))


def _delete_contact(day: Day, laptop: Laptop) -> None:
    Contacts(laptop.acts).delete(day.pick(laptop, tables.contacts))


def _restore_contact(day: Day, laptop: Laptop) -> None:
    Contacts(laptop.acts).restore(day.pick(laptop, tables.contacts))


def _merge(day: Day, laptop: Laptop) -> None:
    one, other = (day.pick(laptop, tables.contacts) for _ in range(2))
    Contacts(laptop.acts).merge(keep_id=one, duplicate_id=other)


def _new_product(day: Day, laptop: Laptop) -> None:
    product(laptop.acts, name=day.word())


def _edit_product(day: Day, laptop: Laptop) -> None:
    patch = day.chance.choice(
        [{"name": day.word()}, {"unitPrice": str(day.chance.randrange(1, 90))}]
    )
    Products(laptop.acts).update(day.pick(laptop, tables.products), patch)


def _adjust(day: Day, laptop: Laptop) -> None:
    given = {"productId": day.pick(laptop, tables.products), "quantity": "5"}
    Stock(laptop.acts).adjust(StockInput.parse(given))


def _line(day: Day, laptop: Laptop) -> dict:
    with suppress(AppError):
        return {"productId": day.pick(laptop, tables.products), "quantity": "2"}
    return rice()


def _given(day: Day, laptop: Laptop):
    with suppress(AppError):
        return bill(_line(day, laptop), contactId=day.pick(laptop, tables.contacts))
    return bill(_line(day, laptop))


def _bill(day: Day, laptop: Laptop) -> None:
    Invoices(laptop.acts).create_and_issue(_given(day, laptop))


def _draft(day: Day, laptop: Laptop) -> None:
    Invoices(laptop.acts).create(_given(day, laptop))


def _edit_draft(day: Day, laptop: Laptop) -> None:
    id = day.pick(laptop, tables.documents, status=DocumentStatus.DRAFT.value)
    Invoices(laptop.acts).update(id, {"notes": day.word()})


def _remove_draft(day: Day, laptop: Laptop) -> None:
    Invoices(laptop.acts).delete(
        day.pick(laptop, tables.documents, status=DocumentStatus.DRAFT.value)
    )


def _issue(day: Day, laptop: Laptop) -> None:
    Invoices(laptop.acts).issue(
        day.pick(laptop, tables.documents, status=DocumentStatus.DRAFT.value)
    )


def _cancel(day: Day, laptop: Laptop) -> None:
    id = day.pick(laptop, tables.documents, status=DocumentStatus.ISSUED.value)
    Invoices(laptop.acts).cancel(id, WRONG)


def _pay(day: Day, laptop: Laptop) -> None:
    contact = day.pick(laptop, tables.contacts)
    Payments(laptop.acts).record(paid(str(day.chance.randrange(1, 900)), contactId=contact))


def _reverse(day: Day, laptop: Laptop) -> None:
    Payments(laptop.acts).reverse(
        day.pick(laptop, tables.payments), ReversalInput(reason="Bounced")
    )


def _settle(day: Day, laptop: Laptop) -> None:
    Payments(laptop.acts).allocate_all(day.pick(laptop, tables.contacts))


def _deal(day: Day, laptop: Laptop) -> None:
    given = {"contactId": day.pick(laptop, tables.contacts), "title": day.word(), "value": "10"}
    Deals(laptop.acts).create(DealInput.parse(given))


def _transfer(day: Day, laptop: Laptop) -> None:
    patch = {"contactId": day.pick(laptop, tables.contacts)}
    Deals(laptop.acts).update(day.pick(laptop, tables.deals), patch)


def _sync(day: Day, laptop: Laptop) -> None:
    day.shop.server.let_in_again(laptop)
    network = BadNetwork(day.shop.server.door(laptop), day.chance, badness=0.3)
    how = {"push": day.chance.random() < 0.8, "pull": day.chance.random() < 0.8}
    laptop.sync(network, snapshot_from=day.chance.choice([1, 2000]), **how)


def _follow_some(day: Day, laptop: Laptop) -> None:
    """Stop between two commits: a page was received, and only a part of it is in the books."""
    laptop.following.follow(at_most=day.chance.choice([1, 2, 5]))


def _copy(day: Day, laptop: Laptop) -> None:
    """Somebody copies the data folder to another computer."""
    if len(day.shop.laptops) < LAPTOPS_MAX:
        day.shop.laptops.append(day.copy(laptop))


def _save(day: Day, laptop: Laptop) -> None:
    """Somebody keeps a copy of the file."""
    day.saved[day.shop.laptops.index(laptop)] = day.copy(laptop)


def _put_back(day: Day, laptop: Laptop) -> None:
    """Somebody puts the copy in the place of the file."""
    place = day.shop.laptops.index(laptop)
    if place in day.saved:
        day.shop.laptops[place] = back = day.saved.pop(place)
        back.known_as = laptop.known_as
        back.clock.at = laptop.clock.at


def _jump(day: Day, laptop: Laptop) -> None:
    """Somebody sets the clock, by hours or by years."""
    laptop.clock.advance(hours=day.chance.choice([-30, -1, 2, 50, 24 * 365 * 10]))


def _right_clock(day: Day, laptop: Laptop) -> None:
    laptop.clock.at = day.shop.server.clock.at


def _join(day: Day, _: Laptop) -> None:
    """A new laptop joins."""
    if len(day.shop.laptops) < LAPTOPS_MAX:
        day.files += 1
        day.shop.laptops.append(joined(day.folder, day.shop, day.files))


def _back_up_server(day: Day, _: Laptop) -> None:
    if day.shop.server.database.is_postgres:
        return  # a file is copied here; PostgreSQL is backed up by its own tools
    day.files += 1
    day.backups.append(day.shop.server.backup(day.files))


def _restore_server(day: Day, _: Laptop) -> None:
    if day.backups:
        day.shop.server.restore(day.backups.pop())


def _server_follows(day: Day, _: Laptop) -> None:
    day.shop.server.follow()


CHOICES = (
    (4, "new contact", _new_contact),
    (6, "edit contact", _edit_contact),
    (1, "newer edit", _newer_edit),
    (1, "delete contact", _delete_contact),
    (1, "restore contact", _restore_contact),
    (1, "merge contacts", _merge),
    (2, "new product", _new_product),
    (3, "edit product", _edit_product),
    (2, "adjust stock", _adjust),
    (8, "bill", _bill),
    (4, "draft", _draft),
    (3, "edit draft", _edit_draft),
    (1, "remove draft", _remove_draft),
    (4, "issue draft", _issue),
    (3, "cancel", _cancel),
    (5, "pay", _pay),
    (2, "reverse", _reverse),
    (2, "settle", _settle),
    (1, "recur", _recur),
    (1, "set", _set),
    (2, "deal", _deal),
    (2, "transfer deal", _transfer),
    (9, "sync", _sync),
    (2, "follow some", _follow_some),
    (1, "server follows", _server_follows),
    (0.3, "copy laptop", _copy),
    (1, "save file", _save),
    (0.5, "put file back", _put_back),
    (0.5, "jump", _jump),
    (0.5, "right clock", _right_clock),
    (0.3, "join", _join),
    (0.5, "back up server", _back_up_server),
    (0.3, "restore server", _restore_server),
)
ACTS = {name: act for _, name, act in CHOICES}


def steps_of(seed: int, acts: int, laptops: int) -> list[Step]:
    """What happens on a random day; the same seed, the same day."""
    chance = random.Random(seed)
    names = chance.choices(list(ACTS), weights=[weight for weight, _, _ in CHOICES], k=acts)
    return [Step(chance.randrange(laptops), name, chance.getrandbits(32)) for name in names]


def play(
    folder: Path, seed: int, *, acts: int = 60, laptops: int = 3, url: str | None = None
) -> Day:
    """Play a day and let everybody sync at its end."""
    return replay(folder, steps_of(seed, acts, laptops), laptops=laptops, url=url)


def replay(folder: Path, steps: Iterable[Step], *, laptops: int = 3, url: str | None = None) -> Day:
    """Play a list of steps and let everybody sync at its end."""
    day = Day(make_shop(folder, laptops, url=url), random.Random(0), folder)
    for step in steps:
        day.act(step)
    day.shop.settle()
    return day


@contextmanager
def replayed(
    folder: Path, steps: Iterable[Step], *, laptops: int = 3, url: str | None = None
) -> Iterator[Day]:
    """Play a list of steps, and close every store afterwards."""
    day = replay(folder, steps, laptops=laptops, url=url)
    try:
        yield day
    finally:
        day.shop.server.database.close()
        for laptop in day.shop.laptops:
            laptop.acts.database.close()


def check(day: Day) -> None:
    """Check what must hold when nothing is on its way any more; the numbers are those of sync.md, B16."""
    first, *others = day.shop.states()
    for other in others:  # I1
        for name, rows in first.items():
            assert rows == other[name], f"{name} differ"
    for acts in (day.shop.server.acts(), *(each.acts for each in day.shop.laptops)):
        with acts.read() as view:
            assert derived_differences(view.scope) == []
            _check_books(view)
            _check_nothing_put_aside(view)
    for laptop in day.shop.laptops:
        with laptop.acts.read() as view:
            assert not view.replica.to_send(limit=1), "something waits to be sent"  # I2, I10
            _check_line(view)
    with day.shop.server.acts().read() as view:
        _check_series(view)
        feed = {row["id"]: row for row in view.scope.all(tables.changes) if row["seq"]}
        extras = _extras(view)
    for laptop in day.shop.laptops:
        with laptop.acts.read() as view:
            _check_nothing_is_lost(view, feed)
            assert _extras(view) == extras, "what newer programs wrote differs"


def _extras(view: View) -> dict[tuple[str, str], str]:
    return {(row["entity_id"], row["field"]): row["value"] for row in view.replica.extras()}


def _check_nothing_is_lost(view: View, feed: Mapping[str, Any]) -> None:
    """Whatever was done here is in the feed as it was done, or somebody is told why it is not."""  # I8
    for row in view.scope.all(tables.changes, own=True):
        if row["state"] == "attention":
            assert json.loads(row["verdict"])["code"], row["kind"]
        else:
            there = feed.get(row["id"])
            assert there is not None, f"{row['kind']} is lost"
            assert there["sha"] == row["sha"], f"{row['kind']} became another"


def _check_books(view: View) -> None:
    lines = view.scope.all(tables.ledger_lines)
    assert sum(row["debit_paise"] - row["credit_paise"] for row in lines) == 0  # I7
    owed: dict[str | None, int] = {}
    for row in view.scope.all(tables.ledger_entries):
        owed[row["contact_id"]] = owed.get(row["contact_id"], 0) + row["party_amount_paise"]
    for row in view.scope.all(tables.open_items):
        owed[row["contact_id"]] = owed.get(row["contact_id"], 0) - row["due_paise"]
    assert {contact: left for contact, left in owed.items() if left} == {}


def _check_nothing_put_aside(view: View) -> None:
    aside = view.scope.all(tables.changes, state="deferred")
    assert [(row["kind"], row["verdict"]) for row in aside] == []


def _check_line(view: View) -> None:
    own = view.scope.all(tables.changes, own=True)
    states = {row["state"] for row in own}
    assert states <= {"settled", "attention"}, states  # I2


def _check_series(view: View) -> None:
    head = view.replica.head()
    rows = view.replica.between(0, head.head)
    assert [row["seq"] for row in rows] == list(range(1, head.head + 1))  # I4
    for series in view.scope.all(tables.series):
        given = [
            row["serial"]
            for table in (tables.documents, tables.payments)
            for row in view.scope.all(table, series_id=series["id"])
        ]
        assert len(given) == len(set(given))
        void = [
            claim
            for claim in view.scope.all(tables.claims)
            if claim["claim"].startswith(f"number:{series['id']}:")
        ]
        assert len(void) == series["next_serial"] - series["first_serial"]  # I5
