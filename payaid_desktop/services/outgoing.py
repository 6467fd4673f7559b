"""What still has to leave this computer, and what needs somebody: one reading for every screen that shows it."""

import json
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time
from enum import StrEnum
from typing import Any, Final

from payaid_desktop.domain.clock import INDIA
from payaid_desktop.domain.jobs import JobState, Queue
from payaid_desktop.domain.money import Money
from payaid_desktop.services.acts import Acts
from payaid_desktop.services.outbox import DeadLetter, dead_letters_of
from payaid_desktop.store.jobs import Job
from payaid_desktop.store.mapping import StoredRow, parse_instant
from payaid_desktop.store.work import View

LISTED: Final = 100
"""So many waiting jobs are listed; the rest is counted."""
_TO_DO: Final = (JobState.WAITING, JobState.ACTIVE, JobState.HELD)


class Stand(StrEnum):
    """Where something stands, in the words of the screen."""

    REFUSED = "refused"
    FAILED = "failed"
    TWO_VERSIONS = "two_versions"
    PAID_TWICE = "paid_twice"
    WAITING = "waiting"
    TRYING_AGAIN = "trying_again"
    SENDING = "sending"
    HELD = "held"


@dataclass(frozen=True, slots=True)
class Figures:
    """How much there is.

    Attributes:
        needs_you: refused changes, work that failed, things with two versions, and bills that two computers took the
            money for.
        oldest_at: since when the oldest of these needs somebody.
        waiting: what waits to be sent to the server, and other work that waits.
        next_at: when something is tried again next.
        sending: what is being done right now.
        sent_today: what left this computer today in India, and `last_at` when the last of it did.
        is_held: whether sending is held.
    """

    needs_you: int
    oldest_at: datetime | None
    waiting: int
    next_at: datetime | None
    sending: int
    sent_today: int
    last_at: datetime | None
    is_held: bool


@dataclass(frozen=True, slots=True)
class OutgoingEntry:
    """One line: what it is, how it stands, and why.

    `id` is that of the job, the refused change, or the thing that it is about. `entity` and `entity_id` say what it
    is about, "" where it is about nothing that can be opened; `too_much` what was taken for a bill beyond its sum.
    """

    id: str
    stand: Stand
    title: str
    sentence: str
    since: datetime
    next_at: datetime | None = None
    attempts: int = 0
    queue: Queue = Queue.SYNC
    entity: str = ""
    entity_id: str = ""
    may_be_let_go: bool = False
    too_much: Money | None = None


@dataclass(frozen=True, slots=True)
class Overview:
    """Everything that the page shows: what needs somebody, and what waits, in the order in which it goes."""

    figures: Figures
    needs: tuple[OutgoingEntry, ...]
    waiting: tuple[OutgoingEntry, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two values of one field, as JSON content: what stands in the books, and the other one, with who wrote each."""

    conflict_id: str
    field: str
    kept: Any
    other: Any
    kept_by: str
    other_by: str


@dataclass(frozen=True, slots=True)
class TwoVersions:
    """A thing that two computers changed: its name, and the fields that they wrote differently."""

    entity: str
    entity_id: str
    name: str
    found_at: datetime
    pairs: tuple[Pair, ...]


class Outgoing:
    """Reads what still has to go."""

    def __init__(self, acts: Acts) -> None:
        self._acts = acts

    def figures(self) -> Figures:
        """Count."""
        with self._acts.read() as view:
            return figures_of(view, now=self._acts.now())

    def overview(self) -> Overview:
        """Read what the page shows, all of one instant."""
        now = self._acts.now()
        with self._acts.read() as view:
            needs = _needs(view)
            return Overview(
                figures_of(view, now=now),
                tuple(sorted(needs, key=lambda each: each.since)),
                tuple(_waiting(view, now)),
            )

    def two_versions(self, entity_id: str) -> TwoVersions | None:
        """Read what two computers wrote differently of one thing; None when nothing is open any more."""
        with self._acts.read() as view:
            rows = [row for row in view.replica.open_conflicts() if row["entity_id"] == entity_id]
            return _versions(view, rows) if rows else None


def figures_of(view: View, *, now: datetime) -> Figures:
    """Count what still has to go; every screen that shows it asks here."""
    counts = view.jobs.open_counts()
    by_state: dict[str, int] = defaultdict(int)
    for (_, state), count in counts.items():
        by_state[state] += count
    needs = _needs(view)
    sent_today, last_at = view.jobs.done_since(_midnight(now))
    return Figures(
        needs_you=len(needs),
        oldest_at=min((each.since for each in needs), default=None),
        waiting=sum(by_state[state] for state in _TO_DO),
        next_at=view.jobs.next_try(now=now),
        sending=by_state[JobState.ACTIVE],
        sent_today=sent_today,
        last_at=last_at,
        is_held=bool(view.jobs.held_queues()),
    )


def _midnight(now: datetime) -> datetime:
    day = now.astimezone(INDIA).date()
    return datetime.combine(day, time(), INDIA).astimezone(UTC)


def _needs(view: View) -> list[OutgoingEntry]:
    return [*_refused(view), *_failed(view), *_two_versions(view), *_paid_twice(view)]


def _refused(view: View) -> list[OutgoingEntry]:
    letters = [each for each in dead_letters_of(view) if not each.is_let_go]
    titles = view.jobs.titles([each.group_id for each in letters])
    return [_refused_entry(each, titles) for each in letters]


def _refused_entry(letter: DeadLetter, titles: Mapping[str, str]) -> OutgoingEntry:
    return OutgoingEntry(
        id=letter.id,
        stand=Stand.REFUSED,
        title=titles.get(letter.group_id, letter.kind),
        sentence=letter.sentence,
        since=letter.at,
        entity=letter.entity,
        entity_id=letter.entity_id,
        may_be_let_go=letter.may_be_let_go,
    )


def _failed(view: View) -> list[OutgoingEntry]:
    return [
        OutgoingEntry(
            id=job.id,
            stand=Stand.FAILED,
            title=job.title,
            sentence=job.last_error.sentence if job.last_error else "",
            since=job.finished_at or job.created_at,
            attempts=job.attempts,
            queue=Queue(job.queue),
            may_be_let_go=True,
        )
        for job in view.jobs.failed()
    ]


def _two_versions(view: View) -> list[OutgoingEntry]:
    by_thing: dict[tuple[str, str], list[StoredRow]] = defaultdict(list)
    for row in view.replica.open_conflicts():
        by_thing[row["entity"], row["entity_id"]].append(row)
    return [
        OutgoingEntry(
            id=entity_id,
            stand=Stand.TWO_VERSIONS,
            title=_name(view, entity, entity_id),
            sentence=", ".join(row["field"] for row in rows),
            since=parse_instant(rows[0]["found_at"]),
            entity=entity,
            entity_id=entity_id,
        )
        for (entity, entity_id), rows in by_thing.items()
    ]


def _paid_twice(view: View) -> list[OutgoingEntry]:
    return [
        OutgoingEntry(
            id=item.id,
            stand=Stand.PAID_TWICE,
            title=item.number,
            sentence="",
            since=datetime.combine(item.dated_on, time(), INDIA).astimezone(UTC),
            entity="invoice",
            entity_id=item.id,
            too_much=-item.due,
        )
        for item in view.open_items.paid_too_much()
    ]


def _versions(view: View, rows: Sequence[StoredRow]) -> TwoVersions:
    names = {each.id: each.name for each in view.business.devices()}
    first = rows[0]
    return TwoVersions(
        entity=first["entity"],
        entity_id=first["entity_id"],
        name=_name(view, first["entity"], first["entity_id"]),
        found_at=parse_instant(first["found_at"]),
        pairs=tuple(
            Pair(
                row["id"],
                row["field"],
                json.loads(row["kept"]),
                json.loads(row["other"]),
                names.get(row["kept_by"], ""),
                names.get(row["other_by"], ""),
            )
            for row in rows
        ),
    )


def _waiting(view: View, now: datetime) -> list[OutgoingEntry]:
    held = view.jobs.held_queues()
    return [_waiting_entry(job, held, now) for job in view.jobs.to_do(limit=LISTED)]


def _waiting_entry(job: Job, held: frozenset[str], now: datetime) -> OutgoingEntry:
    return OutgoingEntry(
        id=job.id,
        stand=_stand(job, held),
        title=job.title,
        sentence=job.last_error.sentence if job.last_error else "",
        since=job.created_at,
        next_at=job.run_after if job.run_after > now else None,
        attempts=job.attempts,
        queue=Queue(job.queue),
        may_be_let_go=job.queue != Queue.SYNC and job.state != JobState.ACTIVE,
    )


def _stand(job: Job, held: frozenset[str]) -> Stand:
    if job.state == JobState.ACTIVE:
        return Stand.SENDING
    if job.state == JobState.HELD or job.queue in held:
        return Stand.HELD
    return Stand.TRYING_AGAIN if job.last_error is not None else Stand.WAITING


def _name(view: View, entity: str, entity_id: str) -> str:
    """What a person calls a thing; "" where it has no name, or is not there any more."""
    if entity in _NAMES:
        return _NAMES[entity](view, entity_id)
    document = view.documents.maybe(entity_id)
    return (document.number or document.buyer.name) if document else ""


def _named(thing: Any, field: str = "name") -> str:
    return getattr(thing, field) if thing is not None else ""


_NAMES: Final[Mapping[str, Callable[[View, str], str]]] = {
    "contact": lambda view, key: _named(view.contacts.maybe(key)),
    "product": lambda view, key: _named(view.products.maybe(key)),
    "deal": lambda view, key: _named(view.deals.maybe(key), "title"),
    "business": lambda view, _: view.business.get().name,
    "user": lambda view, key: _named(view.business.user(key)),
    "setting": lambda _, key: key,
    "recurring_invoice": lambda _, __: "",
}
