"""What people do with jobs: look at them, try one now, correct and send it, discard it, hold a queue."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final

from payaid_desktop.domain.errors import ConflictError, NotFoundError, ValidationError
from payaid_desktop.domain.jobs import KEPT_DAYS, JobState, Queue
from payaid_desktop.services.acts import Acts, Outcome
from payaid_desktop.services.mailing import Channel
from payaid_desktop.services.messages import checked_address
from payaid_desktop.services.outbox import Outbox
from payaid_desktop.store.jobs import Job, JobAttempt
from payaid_desktop.store.paging import Page, PageRequest
from payaid_desktop.store.work import Work

SENDING: Final = (Queue.SYNC, Queue.EMAIL, Queue.SMS)
"""What leaves this computer."""
_RUNS: Final = "It is being done right now. Wait a moment."
_OVER: Final = "It is done, or it was discarded. Only what waits or failed can be tried."
_MEASURED: Final = 1_000
_A_MS: Final = timedelta(milliseconds=1)
_CORRECTED: Final = ("to", "subject", "body")


@dataclass(frozen=True, slots=True)
class JobDetail:
    """A job with what it carries and how its tries ended."""

    job: Job
    payload: dict[str, Any]
    attempts: tuple[JobAttempt, ...]


@dataclass(frozen=True, slots=True)
class QueueFigures:
    """How a queue stands: jobs by state, whether it is held, and for how long its oldest job has waited, in ms."""

    queue: str
    states: Mapping[str, int]
    is_held: bool
    oldest_wait_ms: int


@dataclass(frozen=True, slots=True)
class JobFigures:
    """The queues, and of the last tries: how many, how many failed, and the milliseconds that all took."""

    queues: tuple[QueueFigures, ...]
    attempts: int
    failed_attempts: int
    attempt_ms: int


class Jobs:
    """The job table of this computer."""

    def __init__(self, acts: Acts, outbox: Outbox) -> None:
        self._acts = acts
        self._outbox = outbox

    def page(
        self,
        request: PageRequest,
        *,
        queue: str | None = None,
        state: str | None = None,
        without_sync: bool = False,
    ) -> Page[Job]:
        """List jobs, the newest first; `without_sync` leaves out what carries acts to the server."""
        with self._acts.read() as view:
            return view.jobs.page(request, queue=queue, state=state, without_sync=without_sync)

    def get(self, job_id: str) -> JobDetail:
        """Look inside a job.

        Raises:
            NotFoundError: there is no such job.
        """
        with self._acts.read() as view:
            attempts = tuple(view.jobs.attempts(job_id))
            return JobDetail(view.jobs.get(job_id), view.jobs.payload(job_id), attempts)

    def failed(self) -> Sequence[Job]:
        """List the jobs beside those of the server that need somebody, the oldest first."""
        with self._acts.read() as view:
            return view.jobs.failed()

    def to_do(self) -> int:
        """Count the jobs beside those of the server that are still to be done."""
        with self._acts.read() as view:
            counts = view.jobs.open_counts().items()
            return sum(count for (queue, _), count in counts if queue != Queue.SYNC)

    def retry(self, job_id: str, corrected: Mapping[str, str] | None = None) -> Outcome[str]:
        """Try a job now that waits or failed; `corrected` are fields of what it carries: to, subject, body.

        Raises:
            NotFoundError: there is no such job.
            ConflictError: it is being done, or it is over.
            ValidationError: a corrected field is wrong.
        """
        refused = self._refused(job_id)
        if refused:
            return self._each(job_id, refused, self._outbox.send_again)
        with self._acts.write() as work:
            if corrected:
                work.jobs.correct(job_id, _correct(work.jobs.payload(job_id), corrected))
            if not work.jobs.try_now(job_id, now=work.now):
                raise _cannot(work, job_id)
            work.journal.touch("jobs", job_id)
        return Outcome.of(job_id, work)

    def retry_all(self) -> Outcome[int]:
        """Try everything now that failed; says how many."""
        with self._acts.write() as work:
            failed = work.jobs.failed()
            for job in failed:
                work.jobs.try_now(job.id, now=work.now)
                work.journal.touch("jobs", job.id)
        return Outcome.of(len(failed), work)

    def try_all(self) -> Outcome[int]:
        """Try everything now that failed or waits for its time; says how many."""
        with self._acts.write() as work:
            ids = [job.id for job in work.jobs.failed()]
            ids += [job.id for job in work.jobs.put_off(now=work.now)]
            for job_id in ids:
                work.jobs.try_now(job_id, now=work.now)
                work.journal.touch("jobs", job_id)
        return Outcome.of(len(ids), work)

    def discard(self, job_id: str) -> Outcome[str]:
        """Do not do a job; it can be taken back for 30 days.

        Raises:
            NotFoundError: there is no such job.
            ConflictError: it is being done or over, or it carries what took place.
        """
        refused = self._refused(job_id)
        if refused:
            return self._each(job_id, refused, self._outbox.let_go)
        with self._acts.write() as work:
            if work.jobs.get(job_id).queue == Queue.SYNC:
                raise ConflictError("What was saved here goes to the server; it is not discarded.")
            if not work.jobs.cancel(job_id, now=work.now):
                raise _cannot(work, job_id)
            work.journal.touch("jobs", job_id)
        return Outcome.of(job_id, work)

    def restore(self, job_id: str) -> Outcome[str]:
        """Take back that a job was discarded.

        Raises:
            NotFoundError: no such job was discarded.
        """
        with self._acts.write() as work:
            if work.jobs.get(job_id).queue == Queue.SYNC or not work.jobs.uncancel(job_id):
                raise NotFoundError("There is no such job that was discarded.")
            work.journal.touch("jobs", job_id)
        return Outcome.of(job_id, work)

    def hold(self, queue: Queue) -> Outcome[str]:
        """Begin nothing of a queue until it is resumed; of the server's, nothing by itself."""
        with self._acts.write() as work:
            work.jobs.hold(queue, now=work.now)
            work.journal.touch("jobs", queue)
        return Outcome.of(str(queue), work)

    def resume(self, queue: Queue) -> Outcome[str]:
        """Let a queue go on."""
        with self._acts.write() as work:
            work.jobs.resume(queue)
            work.journal.touch("jobs", queue)
        return Outcome.of(str(queue), work)

    def hold_all(self) -> Outcome[int]:
        """Send nothing by itself until it is resumed: neither to the server nor to anybody."""
        with self._acts.write() as work:
            for queue in SENDING:
                work.jobs.hold(queue, now=work.now)
                work.journal.touch("jobs", queue)
        return Outcome.of(len(SENDING), work)

    def resume_all(self) -> Outcome[int]:
        """Let everything go on."""
        with self._acts.write() as work:
            held = work.jobs.held_queues()
            for queue in held:
                work.jobs.resume(queue)
                work.journal.touch("jobs", queue)
        return Outcome.of(len(held), work)

    def held(self) -> frozenset[str]:
        """Say which queues are held."""
        with self._acts.read() as view:
            return view.jobs.held_queues()

    def purge(self) -> int:
        """Forget what has been over for 30 days; says how many jobs went."""
        with self._acts.write() as work:
            return work.jobs.purge(before=work.now - timedelta(days=KEPT_DAYS))

    def figures(self) -> JobFigures:
        """Count and measure."""
        now = self._acts.now()
        with self._acts.read() as view:
            counts, held = view.jobs.all_counts(), view.jobs.held_queues()
            oldest, ends = view.jobs.oldest_waiting(), view.jobs.last_ends(limit=_MEASURED)
        queues = tuple(
            QueueFigures(
                queue,
                {state: counts.get((queue, state), 0) for state in JobState},
                queue in held,
                max(0, (now - oldest.get(queue, now)) // _A_MS),
            )
            for queue in Queue
        )
        return JobFigures(
            queues,
            attempts=len(ends),
            failed_attempts=sum(each.outcome != "done" for each in ends),
            attempt_ms=sum(_took(each) // _A_MS for each in ends),
        )

    def _refused(self, job_id: str) -> Sequence[str]:
        """The changes of a job to the server that it refused."""
        with self._acts.read() as view:
            group = view.jobs.group_of(job_id)
            if group is None or view.jobs.get(job_id).state != JobState.FAILED:
                return ()
            return [row["id"] for row in view.replica.in_need() if row["group_id"] == group]

    def _each(self, job_id: str, change_ids: Sequence[str], act: Any) -> Outcome[str]:
        outcomes = [act(change_id) for change_id in change_ids]
        return Outcome(job_id, outcomes[-1].changes)


def _correct(payload: dict[str, Any], corrected: Mapping[str, str]) -> dict[str, Any]:
    unknown = [name for name in corrected if name not in _CORRECTED or name not in payload]
    if unknown:
        raise ValidationError(dict.fromkeys(unknown, "This is not part of it."))
    told = {**payload, **corrected}
    if "to" in corrected:
        channel = Channel(payload.get("channel", Channel.EMAIL))
        told["to"] = checked_address(corrected["to"], channel)
    return told


def _cannot(work: Work, job_id: str) -> ConflictError:
    is_active = work.jobs.get(job_id).state == JobState.ACTIVE
    return ConflictError(_RUNS if is_active else _OVER)


def _took(attempt: JobAttempt) -> timedelta:
    return (attempt.ended_at or attempt.started_at) - attempt.started_at
