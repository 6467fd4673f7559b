"""How every service acts: as somebody, at a time, in one transaction."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from typing import Generic, TypeVar

from payaid_desktop.domain.business import Role
from payaid_desktop.domain.changes import Changes
from payaid_desktop.domain.clock import Clock, today
from payaid_desktop.domain.errors import ConflictError
from payaid_desktop.domain.ids import Ids
from payaid_desktop.domain.permissions import require_may
from payaid_desktop.store.actor import Actor
from payaid_desktop.store.database import Database
from payaid_desktop.store.work import View, Work, open_trial, open_view, open_work

T = TypeVar("T")
Publish = Callable[[Changes], None]


@dataclass(frozen=True, slots=True)
class Outcome(Generic[T]):
    """What an act made of the thing, what else it changed, and what to look at. It is durable."""

    value: T
    changes: Changes
    warnings: tuple[str, ...] = ()

    @classmethod
    def of(cls, value: T, work: Work) -> "Outcome[T]":
        """What came of an act whose transaction has been committed."""
        return cls(value, work.changes, tuple(work.warnings))


class Acts:
    """Opens transactions for one actor; all services of a business share it."""

    def __init__(
        self, database: Database, *, actor: Actor, clock: Clock, ids: Ids, publish: Publish
    ) -> None:
        self.database = database
        self.actor = actor
        self.clock = clock
        self.ids = ids
        self._publish = publish

    @property
    def publish(self) -> Publish:
        """Whoever hears what changed."""
        return self._publish

    def become(self, actor: Actor) -> None:
        """Let somebody else act from now on: this computer goes on as another device."""
        self.actor = actor

    @contextmanager
    def write(self) -> Iterator[Work]:
        """Open the one write transaction of an act; publishes what changed after the commit.

        Raises:
            ForbiddenError: who acts may not do this; nothing of it is kept.
        """
        with self.write_told() as work:
            yield work
            self._require_may(work)

    @contextmanager
    def write_told(self) -> Iterator[Work]:
        """Open the write transaction of what was done already, here or elsewhere: who may do it was asked then."""
        with open_work(self.database, actor=self.actor, ids=self.ids, now=self.clock.now()) as work:
            yield work
        self._publish(work.changes)

    @contextmanager
    def write_aside(self) -> Iterator[Work]:
        """Open a write transaction for what is no act: nothing of it is sent, audited or published."""
        with open_work(self.database, actor=self.actor, ids=self.ids, now=self.clock.now()) as work:
            yield work

    @contextmanager
    def trial(self) -> Iterator[Work]:
        """Open a work that cannot write, to see what an act would make."""
        with open_trial(
            self.database, actor=self.actor, ids=self.ids, now=self.clock.now()
        ) as work:
            yield work

    @contextmanager
    def read(self) -> Iterator[View]:
        """Open a read transaction."""
        with open_view(self.database, tenant_id=self.actor.tenant_id) as view:
            yield view

    def role(self) -> Role:
        """The role of who acts: `domain/permissions.py` says what it may do."""
        with self.read() as view:
            return self._role(view)

    def today(self) -> date:
        """The day it is in India."""
        return today(self.clock)

    def now(self) -> datetime:
        """The present instant."""
        return self.clock.now()

    def _require_may(self, work: Work) -> None:
        kinds = work.journal.kinds()
        if kinds:
            require_may(self._role(work), kinds)

    def _role(self, view: View) -> Role:
        """The role of who acts; whoever the books do not know yet is about to make them."""
        user = view.business.user(self.actor.user_id)
        return Role.OWNER if user is None else user.role


def check_version(*, stored: int, expected: int | None, what: str) -> None:
    """Refuse an edit that was made on an older version of the thing.

    Raises:
        ConflictError: somebody else changed it meanwhile.
    """
    if expected is not None and expected != stored:
        raise ConflictError(
            f"This {what} was changed meanwhile. Read it again, then repeat your change.",
            {"version": f"You have version {expected}; it is at {stored} now."},
        )
