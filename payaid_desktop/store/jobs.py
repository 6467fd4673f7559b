"""The job table as people and programs see it; `store/leases.py` is what a worker sees of it."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import func, literal_column, select

from payaid_desktop.domain.changes import canonical_json
from payaid_desktop.domain.ids import first_id_at
from payaid_desktop.domain.jobs import RETRIES, JobError, JobState, NewJob, Queue
from payaid_desktop.store import tables
from payaid_desktop.store.mapping import StoredRow, from_row, instant_text
from payaid_desktop.store.paging import Keyset, Page, PageRequest, page_of
from payaid_desktop.store.scope import Scope

_JOBS: Final = tables.jobs.c
_NEWEST = Keyset((_JOBS.id,), descending=True)
_TO_DO = ("waiting", "active", "held")
_NOT_OVER = (*_TO_DO, "failed")
_OVER = ("completed", "cancelled")
_NOT_SYNC = _JOBS.queue != literal_column("'sync'")
"""Spelled out, so that the index of orders serves it."""
_DONE = _JOBS.state == literal_column("'completed'")
_PURGED_AT_ONCE: Final = 1_000


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
    last_error: JobError | None


@dataclass(frozen=True, slots=True)
class JobAttempt:
    """One try: how it ended, and the sentence that tells why."""

    number: int
    started_at: datetime
    ended_at: datetime | None
    outcome: str | None
    code: str | None
    sentence: str | None


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
        self,
        request: PageRequest,
        *,
        queue: str | None = None,
        state: str | None = None,
        without_sync: bool = False,
    ) -> Page[Job]:
        """List jobs, the newest first."""
        equal = {"queue": queue, "state": state}
        chosen = {name: value for name, value in equal.items() if value is not None}
        wanted = select(tables.jobs).where(self._scope.mine(tables.jobs, **chosen))
        if without_sync:
            wanted = wanted.where(_NOT_SYNC)
        rows = self._scope.run(_NEWEST.page(wanted, request)).mappings().all()
        items = [from_row(Job, row) for row in rows]
        return page_of(rows, items, keyset=_NEWEST, request=request)

    def get(self, job_id: str) -> Job:
        """Read a job.

        Raises:
            NotFoundError: there is no such job.
        """
        return from_row(Job, self._row(job_id))

    def exists(self, job_id: str) -> bool:
        """Whether a job was written down already."""
        return self._scope.maybe(tables.jobs, id=job_id) is not None

    def attempts(self, job_id: str) -> Sequence[JobAttempt]:
        """List the tries of a job, the first one first."""
        number = tables.job_attempts.c.number
        rows = self._scope.all(tables.job_attempts, number, job_id=job_id)
        return [from_row(JobAttempt, row) for row in rows]

    def group_of(self, job_id: str) -> str | None:
        """Say which act a job carries to the server, if it does."""
        row = self._row(job_id)
        return row["unique_key"] if row["queue"] == Queue.SYNC else None

    def waiting(self, queue: str) -> int:
        """Count the jobs of a queue that are still to be done, also those that are being done or held back."""
        counts = self.counts(queue)
        return sum(counts.get(state, 0) for state in _TO_DO)

    def counts(self, queue: str) -> Mapping[str, int]:
        """Count the jobs of a queue by state, without those that are over."""
        return {state: n for (_, state), n in self._counted(_NOT_OVER, queue=queue).items()}

    def open_counts(self) -> Mapping[tuple[str, str], int]:
        """Count the jobs that are not over by queue and state."""
        return self._counted(_NOT_OVER)

    def all_counts(self) -> Mapping[tuple[str, str], int]:
        """Count the jobs that are kept by queue and state."""
        return self._counted(JobState)

    def _counted(self, states: Sequence[str] | type[JobState], **equal: Any) -> dict[Any, int]:
        mine = self._scope.mine(tables.jobs, **equal)
        wanted = (
            select(_JOBS.queue, _JOBS.state, func.count())
            .where(mine, _JOBS.state.in_(tuple(states)))
            .group_by(_JOBS.queue, _JOBS.state)
        )
        return {(row[0], row[1]): int(row[2]) for row in self._scope.run(wanted)}

    def failed(self) -> Sequence[Job]:
        """List the jobs beside the server's that need somebody, the oldest first."""
        wanted = (
            select(tables.jobs)
            .where(self._scope.mine(tables.jobs, state="failed"), _NOT_SYNC)
            .order_by(_JOBS.id)
        )
        return [from_row(Job, row) for row in self._scope.run(wanted).mappings()]

    def to_do(self, *, limit: int) -> Sequence[Job]:
        """List the jobs that are to be done, in the order in which they were written down."""
        wanted = (
            select(tables.jobs)
            .where(self._scope.mine(tables.jobs), _JOBS.state.in_(_TO_DO))
            .where(_JOBS.queue.in_(tuple(Queue)))
            .order_by(_JOBS.id)
            .limit(limit)
        )
        return [from_row(Job, row) for row in self._scope.run(wanted).mappings()]

    def titles(self, unique_keys: Sequence[str]) -> Mapping[str, str]:
        """Give the titles of the jobs of some acts."""
        rows = [row for key in unique_keys for row in self._scope.all(tables.jobs, unique_key=key)]
        return {row["unique_key"]: row["title"] for row in rows}

    def done_since(self, at: datetime) -> tuple[int, datetime | None]:
        """Count what left this computer since a time, and say when the last of it did."""
        wanted = select(func.count(), func.max(_JOBS.finished_at)).where(
            self._scope.mine(tables.jobs),
            _JOBS.queue.in_(("sync", "email", "sms")),
            _DONE,
            _JOBS.finished_at >= instant_text(at),
        )
        count, last = self._scope.run(wanted).one()
        return int(count), datetime.fromisoformat(last) if last else None

    def next_try(self, *, now: datetime) -> datetime | None:
        """Say when a job is tried again next that failed before."""
        wanted = select(func.min(_JOBS.run_after)).where(
            self._scope.mine(tables.jobs, state="waiting"),
            _NOT_SYNC,
            _JOBS.queue.in_(tuple(Queue)),
            _JOBS.run_after > instant_text(now),
        )
        soonest = self._scope.run(wanted).scalar()
        return datetime.fromisoformat(soonest) if soonest else None

    def put_off(self, *, now: datetime) -> Sequence[Job]:
        """List the jobs beside those of the server that wait for their time."""
        wanted = (
            select(tables.jobs)
            .where(self._scope.mine(tables.jobs, state="waiting"), _NOT_SYNC)
            .where(_JOBS.queue.in_(tuple(Queue)), _JOBS.run_after > instant_text(now))
            .order_by(_JOBS.id)
        )
        return [from_row(Job, row) for row in self._scope.run(wanted).mappings()]

    def last_ends(self, *, limit: int) -> Sequence[JobAttempt]:
        """List the tries that ended last, for what they took."""
        columns = tables.job_attempts.c
        wanted = (
            select(tables.job_attempts)
            .where(self._scope.mine(tables.job_attempts), columns.ended_at.is_not(None))
            .order_by(columns.job_id.desc())
            .limit(limit)
        )
        return [from_row(JobAttempt, row) for row in self._scope.run(wanted).mappings()]

    def oldest_waiting(self) -> Mapping[str, datetime]:
        """Say of each queue since when its oldest job waits."""
        wanted = (
            select(_JOBS.queue, func.min(_JOBS.created_at))
            .where(self._scope.mine(tables.jobs, state="waiting"))
            .group_by(_JOBS.queue)
        )
        return {row[0]: datetime.fromisoformat(row[1]) for row in self._scope.run(wanted)}

    def add(self, job: NewJob, *, new_id: str, now: datetime) -> str:
        """Write a job down; gives the id of the one that is there already, if it is."""
        known = self._known(job)
        if known is not None:
            return known
        row = _row_of(job, job.id or new_id, now=now)
        if job.order_key is not None and self._has_earlier(job.order_key):
            row["state"] = JobState.HELD
        self._scope.insert(tables.jobs, row)
        return str(row["id"])

    def try_now(self, job_id: str, *, now: datetime) -> bool:
        """Have a job done that waits or failed, with all its tries before it; says whether it is one of those."""
        at_once = {"run_after": instant_text(now)}
        if self._scope.update(tables.jobs, at_once, id=job_id, state="waiting"):
            return True
        attempts_max = self._row(job_id)["attempts"] + RETRIES + 1
        fresh = {
            **at_once,
            "state": "waiting",
            "attempts_max": attempts_max,
            "finished_at": None,
        }
        if not self._scope.update(tables.jobs, fresh, id=job_id, state="failed"):
            return False
        self._scope.delete(tables.failed_jobs, job_id=job_id)
        return True

    def correct(self, job_id: str, payload: Mapping[str, Any]) -> None:
        """Change what a job carries."""
        self._scope.update(tables.jobs, {"payload": canonical_json(payload)}, id=job_id)

    def cancel(self, job_id: str, *, now: datetime) -> bool:
        """Discard a job that waits, is held or failed; says whether it is one of those."""
        ended = {"state": "cancelled", "finished_at": instant_text(now)}
        changed = sum(
            self._scope.update(tables.jobs, ended, id=job_id, state=state)
            for state in ("waiting", "held", "failed")
        )
        if changed:
            self.release(self._row(job_id)["order_key"])
        return bool(changed)

    def uncancel(self, job_id: str) -> bool:
        """Take back that a job was discarded: it waits, or needs somebody as before; says whether it was."""
        has_failed = self._scope.maybe(tables.failed_jobs, job_id=job_id) is not None
        state = JobState.FAILED if has_failed else JobState.WAITING
        back = {"state": state, "finished_at": None}
        return bool(self._scope.update(tables.jobs, back, id=job_id, state="cancelled"))

    def release(self, order_key: str | None) -> None:
        """Let the next job of an order go on, if the ones before it are over."""
        if order_key is None:
            return
        if self._in_order(order_key, ("waiting", "active", "failed")) is None:
            held = self._in_order(order_key, ("held",))
            if held is not None:
                self._scope.update(tables.jobs, {"state": "waiting"}, id=held["id"])

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
        payload: dict[str, Any] = json.loads(self._row(job_id)["payload"])
        return payload

    def hold(self, queue: str, *, now: datetime) -> None:
        """Let nothing of a queue be begun."""
        row = {"queue": queue, "held_at": instant_text(now)}
        self._scope.insert_missing(tables.held_queues, [row])

    def resume(self, queue: str) -> None:
        """Let a queue go on."""
        self._scope.delete(tables.held_queues, queue=queue)

    def held_queues(self) -> frozenset[str]:
        """Say which queues are held."""
        return frozenset(row["queue"] for row in self._scope.all(tables.held_queues))

    def slot(self, name: str) -> datetime | None:
        """Say for which time a line of the schedule was done last."""
        row = self._scope.maybe(tables.scheduled, name=name)
        return None if row is None else datetime.fromisoformat(row["slot_at"])

    def set_slot(self, name: str, at: datetime) -> None:
        """Note for which time a line of the schedule was done."""
        told = {"slot_at": instant_text(at)}
        if not self._scope.update(tables.scheduled, told, name=name):
            self._scope.insert(tables.scheduled, {"name": name, **told})

    def purge(self, *, before: datetime) -> int:
        """Forget what was over at a time, at most a thousand of each kind; says how many went."""
        old = [
            row["id"]
            for queue in Queue
            for state in _OVER
            for row in self._old(queue, state, before=before)
        ]
        for job_id in old:
            self._scope.delete(tables.job_attempts, job_id=job_id)
            self._scope.delete(tables.failed_jobs, job_id=job_id)
            self._scope.delete(tables.jobs, id=job_id)
        return len(old)

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

    def _row(self, job_id: str) -> StoredRow:
        return self._scope.one(tables.jobs, what="job", id=job_id)

    def _known(self, job: NewJob) -> str | None:
        if job.id is not None and self._scope.maybe(tables.jobs, id=job.id) is not None:
            return job.id
        if job.unique_key is None:
            return None
        for state in (JobState.WAITING, JobState.HELD):
            row = self._scope.maybe(tables.jobs, unique_key=job.unique_key, state=state)
            if row is not None:
                return str(row["id"])
        return None

    def _has_earlier(self, order_key: str) -> bool:
        return self._in_order(order_key, _NOT_OVER) is not None

    def _in_order(self, order_key: str, states: Sequence[str]) -> StoredRow | None:
        mine = self._scope.mine(tables.jobs, order_key=order_key)
        wanted = (
            select(_JOBS.id, _JOBS.state)
            .where(mine, _NOT_SYNC, _JOBS.state.in_(states))
            .order_by(_JOBS.id)
            .limit(1)
        )
        return self._scope.run(wanted).mappings().first()

    def _old(self, queue: str, state: str, *, before: datetime) -> Sequence[StoredRow]:
        wanted = (
            select(_JOBS.id)
            .where(
                self._scope.mine(tables.jobs, queue=queue, state=state),
                _JOBS.id < first_id_at(before),
                _JOBS.finished_at < instant_text(before),
            )
            .order_by(_JOBS.id)
            .limit(_PURGED_AT_ONCE)
        )
        return self._scope.run(wanted).mappings().all()


def _row_of(job: NewJob, id: str, *, now: datetime) -> dict[str, Any]:
    return {
        "id": id,
        "queue": job.queue,
        "kind": job.kind,
        "payload": canonical_json(job.payload),
        "title": job.title,
        "state": JobState.WAITING,
        "priority": job.priority,
        "order_key": job.order_key,
        "unique_key": job.unique_key,
        "run_after": instant_text(job.run_after or now),
        "attempts": 0,
        "attempts_max": job.attempts_max,
        "lease_until": None,
        "worker": None,
        "last_error": None,
        "created_at": instant_text(now),
        "finished_at": None,
    }
