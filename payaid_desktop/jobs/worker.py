"""The worker: takes one job after the other, has it done, and writes down what came of it.

Threads of jobs are known here alone. A job is held under a lease that a heartbeat renews, so that one whose program is
killed is done again by the next; its handler makes its effect recognisable by the job's id.
"""

import logging
import random
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final, Protocol

from payaid_desktop.domain.errors import AppError
from payaid_desktop.domain.jobs import Claimed, JobError, Queue
from payaid_desktop.jobs.backoff import Fault, Trouble, next_try
from payaid_desktop.jobs.faults import DeliveryError, fault_of
from payaid_desktop.services.acts import Acts
from payaid_desktop.services.alerting import alert_of
from payaid_desktop.store.leases import WORKED_AT
from payaid_desktop.store.work import Work

Stop = Callable[[], bool]
"""Says whether the work is to break off."""
Handler = Callable[[Claimed, Stop], str]
"""Does a job; gives what is worth knowing of it, "" for nothing."""
IDLE: Final = timedelta(seconds=60)
"""The longest sleep: a clock that was set back must not leave a job waiting for long."""
QUICKEST_S: Final = 1.0
_HEARTBEAT_S: Final = 20.0
_AFTER_FAULT_S: Final = 5.0
_BUG: Final = JobError("BUG", "Something went wrong in PayAid. It is written to the log.")
_LOG: Final = logging.getLogger("payaid.jobs")


class Timetable(Protocol):
    """Says what is due by the clock."""

    def tick(self) -> datetime:
        """Write down the jobs that are due by now; gives when something will be next."""


class NoTimetable:
    """Nothing is due by the clock."""

    def __init__(self, acts: Acts) -> None:
        self._acts = acts

    def tick(self) -> datetime:
        """Write nothing down."""
        return self._acts.now() + IDLE


@dataclass(frozen=True, slots=True)
class Bench:
    """What a worker works with: who acts, what does each kind of job, and what is due by the clock."""

    acts: Acts
    handlers: Mapping[str, Handler]
    timetable: Timetable
    chance: Callable[[], float] = field(default=random.random)


class Worker:
    """Does the jobs of some queues, on a thread of its own between `start` and `stop`, or at once by `run_due`."""

    def __init__(
        self, bench: Bench, *, queues: Sequence[Queue] = WORKED_AT, begins_after_s: float = 0.0
    ) -> None:
        self._bench = bench
        self._acts = bench.acts
        self._queues = tuple(queues)
        self._begins_after_s = begins_after_s
        self._wanted = threading.Event()
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="payaid-jobs", daemon=True)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def wake(self) -> None:
        """Look for work at once: some was written down."""
        self._wanted.set()

    def stop(self, *, within_s: float = 1.0) -> None:
        """End; a job that runs is asked to break off, and one that does not is done again at the next start."""
        self._stopping.set()
        self._wanted.set()
        if self._thread.is_alive():
            self._thread.join(within_s)

    def run_due(self, *, stop: Stop | None = None) -> int:
        """Do what is due now, one after the other, until nothing is; says how many were taken."""
        ends = stop or self._stopping.is_set
        self._bench.timetable.tick()
        self._right_clock()
        done = 0
        while not ends() and self.run_one():
            done += 1
        return done

    def run_one(self) -> bool:
        """Do the job that is due first; says whether there was one."""
        claimed = self._claim()
        if claimed is None:
            return False
        try:
            with self._held(claimed):
                note = self._handler(claimed)(claimed, self._stopping.is_set)
        except AppError as error:
            self._not_done(claimed, error, JobError(error.code, error.sentence))
        except Exception as error:  # noqa: BLE001 - the edge of a job: a bug of one stops no other
            _LOG.exception("Bug in a job of the kind %s", claimed.kind)
            self._not_done(claimed, error, _BUG)
        else:
            with self._acts.write() as work:
                if work.leases.complete(claimed, note, now=work.now):
                    work.journal.touch("jobs", claimed.id)
        return True

    def _run(self) -> None:
        self._stopping.wait(self._begins_after_s)
        while not self._stopping.is_set():
            self._wanted.clear()
            try:
                pause = self._work_off()
            except AppError as error:
                _LOG.warning("No job could be taken: %s", error)
                pause = _AFTER_FAULT_S
            except Exception:  # noqa: BLE001 - the edge of this thread
                _LOG.exception("Bug in the worker")
                pause = IDLE.total_seconds()
            self._wanted.wait(pause)

    def _work_off(self) -> float:
        """Do what is due; gives the seconds until something is next."""
        by_clock = self._bench.timetable.tick()
        self._right_clock()
        while not self._stopping.is_set() and self.run_one():
            pass
        with self._acts.read() as view:
            open_queues = self._open(view.jobs.held_queues())
            due = view.leases.next_due(open_queues)
        now = self._acts.now()
        soonest = min(by_clock, due or by_clock, now + IDLE)
        return max(QUICKEST_S, (soonest - now).total_seconds())

    def _claim(self) -> Claimed | None:
        if not self._may_be_work():
            return None
        with self._acts.write() as work:
            for lost in work.leases.lost(now=work.now):
                work.leases.take_back(lost, new_id=work.ids.new(), now=work.now)
            queues = self._open(work.jobs.held_queues())
            claimed = work.leases.claim(queues, worker=work.ids.new(), now=work.now)
            if claimed is not None:
                work.journal.touch("jobs", claimed.id)
        return claimed

    def _right_clock(self) -> None:
        """Do now what waits for a time that a wrong clock has set."""
        with self._acts.read() as view:
            far = view.leases.put_off_too_far(now=self._acts.now())
        if far:
            with self._acts.write_aside() as work:
                for job_id in far:
                    work.jobs.try_now(job_id, now=work.now)

    def _may_be_work(self) -> bool:
        """Look without the write lock, which somebody who bills may hold."""
        with self._acts.read() as view:
            due = view.leases.next_due(self._open(view.jobs.held_queues()))
        return due is not None and due <= self._acts.now()

    def _open(self, held: frozenset[str]) -> tuple[Queue, ...]:
        return tuple(queue for queue in self._queues if queue not in held)

    def _handler(self, claimed: Claimed) -> Handler:
        handler = self._bench.handlers.get(claimed.kind)
        if handler is None:
            words = f"This PayAid does not know work of the kind {claimed.kind}. Renew it."
            raise DeliveryError(words, Fault.REFUSED)
        return handler

    def _not_done(self, claimed: Claimed, error: Exception, told: JobError) -> None:
        with self._acts.write() as work:
            self._put_away(work, claimed, error, told)
            work.journal.touch("jobs", claimed.id)

    def _put_away(self, work: Work, claimed: Claimed, error: Exception, told: JobError) -> None:
        fault = fault_of(error)
        trouble = Trouble(
            fault,
            claimed.attempt,
            claimed.attempts_max,
            error.retry_after_s if isinstance(error, DeliveryError) else None,
            (work.now - claimed.created_at).total_seconds(),
        )
        again = next_try(claimed.queue, trouble, now=work.now, chance=self._bench.chance())
        if fault is Fault.OFFLINE and again is not None:
            work.leases.uncounted(claimed, told, until=again)
        elif again is not None:
            work.leases.put_off(claimed, told, until=again, now=work.now)
        elif work.leases.bury(claimed, told, new_id=work.ids.new(), now=work.now):
            alert_of(work, claimed, told)

    @contextmanager
    def _held(self, claimed: Claimed) -> Iterator[None]:
        """Keep the lease while the block runs."""
        over = threading.Event()
        heart = threading.Thread(
            target=self._beat, args=(claimed, over), name="payaid-job-lease", daemon=True
        )
        heart.start()
        try:
            yield
        finally:
            over.set()
            heart.join()

    def _beat(self, claimed: Claimed, over: threading.Event) -> None:
        while not over.wait(_HEARTBEAT_S):
            try:
                with self._acts.write_aside() as work:
                    if not work.leases.renew(claimed, now=work.now):
                        return
            except AppError as error:
                _LOG.warning("The lease of a job could not be renewed: %s", error)
