"""The job table as people and programs see it; its worker lies in the room `jobs`."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import func, select

from payaid_desktop.store import tables
from payaid_desktop.store.mapping import from_row, instant_text
from payaid_desktop.store.paging import Keyset, Page, PageRequest, page_of
from payaid_desktop.store.scope import Scope

_NEWEST = Keyset((tables.jobs.c.id,), descending=True)
_TO_DO = ("waiting", "active", "held")


@dataclass(frozen=True, slots=True)
class Job:
    """One piece of outgoing or timed work."""

    id: str
    queue: str
    kind: str
    title: str
    state: str
    attempts: int
    run_after: datetime
    created_at: datetime
    finished_at: datetime | None


@dataclass(frozen=True, slots=True)
class OutgoingChange:
    """An operation that waits to be sent; `n` counts those of its device."""

    id: str
    device_id: str
    n: int
    group_id: str
    hlc: str
    kind: str
    entity: str
    entity_id: str
    state: str
    sha: str


class JobRepository:
    """The jobs and the outgoing changes of one business."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope

    def page(
        self, request: PageRequest, *, queue: str | None = None, state: str | None = None
    ) -> Page[Job]:
        """List jobs, the newest first."""
        equal = {"queue": queue, "state": state}
        chosen = {name: value for name, value in equal.items() if value is not None}
        wanted = select(tables.jobs).where(self._scope.mine(tables.jobs, **chosen))
        rows = self._scope.run(_NEWEST.page(wanted, request)).mappings().all()
        items = [from_row(Job, row) for row in rows]
        return page_of(rows, items, keyset=_NEWEST, request=request)

    def waiting(self, queue: str) -> int:
        """Count the jobs of a queue that are still to be done, also those that are being done or held back."""
        counts = self.counts(queue)
        return sum(counts.get(state, 0) for state in _TO_DO)

    def counts(self, queue: str) -> Mapping[str, int]:
        """Count the jobs of a queue by state, without those that are over."""
        state = tables.jobs.c.state
        mine = self._scope.mine(tables.jobs, queue=queue)
        open_states = state.in_((*_TO_DO, "failed"))
        wanted = select(state, func.count()).where(mine, open_states).group_by(state)
        return {row[0]: int(row[1]) for row in self._scope.run(wanted)}

    def finish(
        self,
        unique_key: str,
        state: str,
        *,
        at: datetime,
        was: Sequence[str] = ("waiting", "active"),
    ) -> None:
        """Note how the job of an act came to its end; one that is in another state than it `was` in is left alone."""
        ended = {"state": state, "finished_at": instant_text(at), "lease_until": None}
        for before in was:
            self._scope.update(tables.jobs, ended, unique_key=unique_key, state=before)

    def payload(self, job_id: str) -> dict[str, Any]:
        """Read what a job carries.

        Raises:
            NotFoundError: there is no such job.
        """
        row = self._scope.one(tables.jobs, what="job", id=job_id)
        payload: dict[str, Any] = json.loads(row["payload"])
        return payload

    def outgoing(self, *, limit: int) -> Sequence[OutgoingChange]:
        """List the operations that are not settled on the server, in the order they were made."""
        columns = tables.changes.c
        wanted = (
            select(tables.changes)
            .where(self._scope.mine(tables.changes), columns.state != "settled")
            .order_by(columns.hlc, columns.n)
            .limit(limit)
        )
        return [from_row(OutgoingChange, row) for row in self._scope.run(wanted).mappings()]
