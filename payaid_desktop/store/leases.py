"""The job table as a worker sees it: it takes one job under a lease, and says what came of it.

What it says counts only while the lease is its own: a job whose lease ran out may be another worker's by now. The
server's jobs are not taken one by one; they are one queue that the sync engine sends whole.
"""

import json
from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy import Select, func, select

from payaid_desktop.domain.changes import canonical_json
from payaid_desktop.domain.jobs import PRIORITIES, Claimed, JobError, JobState, Queue
from payaid_desktop.store import tables
from payaid_desktop.store.jobs import JobRepository
from payaid_desktop.store.mapping import StoredRow, instant_text
from payaid_desktop.store.scope import Scope

LEASE: Final = timedelta(seconds=60)
FARTHEST: Final = timedelta(hours=2)
WORKED_AT: Final = tuple(queue for queue in Queue if queue is not Queue.SYNC)
"""The queues that a worker takes jobs of."""
_JOBS: Final = tables.jobs.c
_LOST = JobError("LOST", "PayAid was ended while it did this.")


class Leases:
    """The jobs of one business that can be worked at."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope
        self._jobs = JobRepository(scope)

    def claim(self, queues: Iterable[str], *, worker: str, now: datetime) -> Claimed | None:
        """Take the job of some queues that is due, by its priority and time; None if none is."""
        for queue in queues:
            for priority in PRIORITIES:
                row = (
                    self._scope.run(due_statement(self._scope, queue, priority, now))
                    .mappings()
                    .first()
                )
                if row is not None:
                    return self._taken(row, worker=worker, now=now)
        return None

    def renew(self, claimed: Claimed, *, now: datetime) -> bool:
        """Hold a job for longer; says whether it is still held."""
        longer = {"lease_until": instant_text(now + LEASE)}
        return bool(self._scope.update(tables.jobs, longer, **_own(claimed)))

    def complete(self, claimed: Claimed, note: str, *, now: datetime) -> bool:
        """Say that a job is done; `note` tells what is worth knowing of it."""
        ended = {"finished_at": instant_text(now), "last_error": None}
        if not self._end(claimed, JobState.COMPLETED, ended):
            return False
        self._end_attempt(claimed, "done", JobError("", note), now=now)
        self._jobs.release(claimed.order_key)
        return True

    def put_off(self, claimed: Claimed, error: JobError, *, until: datetime, now: datetime) -> bool:
        """Say that a job did not work, and when it is to be tried again."""
        again = {"run_after": instant_text(until), "last_error": _error_text(error)}
        if not self._end(claimed, JobState.WAITING, again):
            return False
        self._end_attempt(claimed, "failed", error, now=now)
        return True

    def uncounted(self, claimed: Claimed, error: JobError, *, until: datetime) -> bool:
        """Say that a job could not be tried, because the computer is offline: it was no attempt."""
        again = {
            "run_after": instant_text(until),
            "last_error": _error_text(error),
            "attempts": claimed.attempt - 1,
        }
        if not self._end(claimed, JobState.WAITING, again):
            return False
        number = claimed.attempt
        self._scope.delete(tables.job_attempts, job_id=claimed.id, number=number)
        return True

    def bury(self, claimed: Claimed, error: JobError, *, new_id: str, now: datetime) -> bool:
        """Say that a job will not be tried again until somebody looks at it."""
        ended = {"finished_at": instant_text(now), "last_error": _error_text(error)}
        if not self._end(claimed, JobState.FAILED, ended):
            return False
        self._end_attempt(claimed, "failed", error, now=now)
        dead = {
            "id": new_id,
            "job_id": claimed.id,
            "queue": claimed.queue,
            "data": canonical_json(claimed.payload),
            "error": _error_text(error),
            "failed_at": instant_text(now),
        }
        self._scope.insert(tables.failed_jobs, dead)
        return True

    def lost(self, *, now: datetime) -> list[Claimed]:
        """List the jobs whose worker was ended before it could say what came of them.

        A lease that lies too far ahead is none either: it was given before the clock was set back.
        """
        return [
            _claimed(row)
            for queue in WORKED_AT
            for row in self._scope.all(tables.jobs, _JOBS.id, queue=queue, state="active")
            if not instant_text(now) <= row["lease_until"] <= instant_text(now + 2 * LEASE)
        ]

    def put_off_too_far(self, *, now: datetime) -> list[str]:
        """List the jobs that wait longer than any rule puts them off: the clock was ahead, and was set back."""
        late = instant_text(now + FARTHEST)
        wanted = (
            select(_JOBS.id)
            .where(
                self._scope.mine(tables.jobs, state=JobState.WAITING),
                _JOBS.queue.in_(WORKED_AT),
                _JOBS.run_after > late,
            )
            .order_by(_JOBS.id)
        )
        return list(self._scope.run(wanted).scalars())

    def take_back(self, lost: Claimed, *, new_id: str, now: datetime) -> None:
        """Have a lost job done again, or buried when it was lost at its last try: it may be what ends the program."""
        if lost.attempt >= lost.attempts_max:
            self.bury(lost, _LOST, new_id=new_id, now=now)
        else:
            self.put_off(lost, _LOST, until=now, now=now)

    def next_due(self, queues: Iterable[str]) -> datetime | None:
        """Say when a job of some queues is due next, or a lease ends."""
        soonest: list[str] = []
        for queue in queues:
            for priority in PRIORITIES:
                mine = self._mine(queue, JobState.WAITING, priority)
                first = select(_JOBS.run_after).where(mine).order_by(_JOBS.run_after).limit(1)
                soonest += self._scope.run(first).scalars()
            mine = self._scope.mine(tables.jobs, queue=queue, state=JobState.ACTIVE)
            lease = self._scope.run(select(func.min(_JOBS.lease_until)).where(mine)).scalar()
            soonest += [lease] if lease is not None else []
        return datetime.fromisoformat(min(soonest)) if soonest else None

    def _mine(self, queue: str, state: str, priority: int) -> Any:
        return self._scope.mine(tables.jobs, queue=queue, state=state, priority=priority)

    def _taken(self, row: StoredRow, *, worker: str, now: datetime) -> Claimed:
        attempt = row["attempts"] + 1
        taken = {
            "state": JobState.ACTIVE,
            "attempts": attempt,
            "lease_until": instant_text(now + LEASE),
            "worker": worker,
        }
        self._scope.update(tables.jobs, taken, id=row["id"])
        begun = {
            "job_id": row["id"],
            "number": attempt,
            "started_at": instant_text(now),
            "ended_at": None,
            "outcome": None,
            "code": None,
            "sentence": None,
        }
        self._scope.insert(tables.job_attempts, begun)
        return _claimed({**row, **taken})

    def _end(self, claimed: Claimed, state: str, ended: dict[str, Any]) -> bool:
        told = {"state": state, "lease_until": None, "worker": None, **ended}
        return bool(self._scope.update(tables.jobs, told, **_own(claimed)))

    def _end_attempt(
        self, claimed: Claimed, outcome: str, error: JobError, *, now: datetime
    ) -> None:
        ended = {
            "ended_at": instant_text(now),
            "outcome": outcome,
            "code": error.code,
            "sentence": error.sentence,
        }
        key = {"job_id": claimed.id, "number": claimed.attempt}
        self._scope.update(tables.job_attempts, ended, **key)


def due_statement(scope: Scope, queue: str, priority: int, now: datetime) -> Select[Any]:
    """Ask for the job of a queue and priority that is due first; an index answers it."""
    mine = scope.mine(tables.jobs, queue=queue, state=JobState.WAITING, priority=priority)
    return (
        select(tables.jobs)
        .where(mine, _JOBS.run_after <= instant_text(now))
        .order_by(_JOBS.run_after, _JOBS.id)
        .limit(1)
        .with_for_update(skip_locked=True)  # on PostgreSQL; SQLite has one writer
    )


def _claimed(row: StoredRow) -> Claimed:
    return Claimed(
        id=row["id"],
        queue=Queue(row["queue"]),
        kind=row["kind"],
        title=row["title"],
        payload=json.loads(row["payload"]),
        attempt=row["attempts"],
        attempts_max=row["attempts_max"],
        created_at=datetime.fromisoformat(row["created_at"]),
        worker=row["worker"],
        order_key=row["order_key"],
    )


def _own(claimed: Claimed) -> dict[str, Any]:
    return {"id": claimed.id, "state": JobState.ACTIVE, "worker": claimed.worker}


def _error_text(error: JobError) -> str:
    return canonical_json({"code": error.code, "sentence": error.sentence})
