"""Builders for jobs and workers whose handlers the test gives."""

from collections.abc import Mapping
from typing import Any

from payaid_desktop.domain.jobs import NewJob, Queue
from payaid_desktop.jobs.worker import Bench, Handler, NoTimetable, Worker
from payaid_desktop.services.acts import Acts
from payaid_desktop.services.jobs import JobDetail, Jobs
from payaid_desktop.services.outbox import Outbox


def new_job(**changes: Any) -> NewJob:
    """A letter that nobody writes."""
    given = {"queue": Queue.EMAIL, "kind": "test", "title": "Send a letter", "payload": {}}
    return NewJob(**{**given, **changes})


def write_down(acts: Acts, **changes: Any) -> str:
    """Write a job down; gives its id."""
    with acts.write() as work:
        job_id = work.jobs.add(new_job(**changes), new_id=work.ids.new(), now=work.now)
        work.journal.touch("jobs", job_id)
    return job_id


def worker_of(acts: Acts, handlers: Mapping[str, Handler] | Handler) -> Worker:
    """A worker; one handler does the jobs of the kind "test". Chance is always 0.5."""
    known = handlers if isinstance(handlers, Mapping) else {"test": handlers}
    return Worker(Bench(acts, known, NoTimetable(acts), chance=lambda: 0.5))


def detail(acts: Acts, job_id: str) -> JobDetail:
    """Look inside a job."""
    return Jobs(acts, Outbox(acts)).get(job_id)


def state(acts: Acts, job_id: str) -> str:
    """Where a job stands."""
    return detail(acts, job_id).job.state
