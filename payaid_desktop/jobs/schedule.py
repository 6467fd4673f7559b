"""The schedule: cron lines as data, in Indian time, each with the work that it writes down.

A line that was missed, because the computer slept, is done once on waking. The id of a job is derived from its line and
time, so that it exists once however often it is asked for. Cronsim reads the lines, by the rules of Debian's cron.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from cronsim import CronSim

from payaid_desktop.domain.clock import INDIA
from payaid_desktop.domain.ids import timed_id
from payaid_desktop.domain.jobs import LATER, NewJob, Queue
from payaid_desktop.services.acts import Acts
from payaid_desktop.store.work import View, Work

_FAR: Final = timedelta(days=2)
"""A time that was done and lies farther ahead was done by a clock that was wrong."""
_A_SECOND: Final = timedelta(seconds=1)


@dataclass(frozen=True, slots=True)
class Line:
    """One line: when, what, and whether one computer of the shop does it for all."""

    name: str
    cron: str
    queue: Queue
    title: str
    once_per_shop: bool = False


LINES: Final = (
    Line(
        "recurring.make",
        "5 0 * * *",
        Queue.REPORTS,
        "Make the bills that recur",
        once_per_shop=True,
    ),
    Line(
        "report.daily", "0 2 * * *", Queue.REPORTS, "Send the report of the day", once_per_shop=True
    ),
    Line("maintenance.nightly", "30 3 * * *", Queue.MAINTENANCE, "Check and copy the books"),
    Line(
        "reminders.send",
        "*/15 * * * *",
        Queue.REPORTS,
        "Remind of bills that are due",
        once_per_shop=True,
    ),
)
"""What is done by the clock. Source: origin document, section 5 (02:00); jobs design, "Schedule"."""


class Schedule:
    """Writes the jobs down whose time has come."""

    def __init__(
        self,
        acts: Acts,
        *,
        lines: Sequence[Line] = LINES,
        is_responsible: Callable[[View], bool] | None = None,
    ) -> None:
        self._acts = acts
        self._lines = tuple(lines)
        self._is_responsible = is_responsible or _always

    def tick(self) -> datetime:
        """Write down what is due by now; gives when something will be next."""
        now = self._acts.now().astimezone(INDIA)
        with self._acts.read() as view:
            late = [line for line in self._lines if view.jobs.slot(line.name) != _last(line, now)]
        if late:
            with self._acts.write() as work:
                for line in late:
                    self._come(work, line, now)
        return min(_next(line, now) for line in self._lines)

    def _come(self, work: Work, line: Line, now: datetime) -> None:
        slot, before = _last(line, now), work.jobs.slot(line.name)
        if before is not None and slot <= before <= now + _FAR:
            return  # the clock was set back a little
        work.jobs.set_slot(line.name, slot)
        if before is None or (line.once_per_shop and not self._is_responsible(work)):
            return  # a shop that is new missed nothing
        job = NewJob(
            queue=line.queue,
            kind=line.name,
            title=line.title,
            payload={"slot": slot.isoformat()},
            id=timed_id(slot, f"{work.actor.tenant_id}:{line.name}"),
            unique_key=line.name,
            priority=LATER,
        )
        job_id = work.jobs.add(job, new_id=work.ids.new(), now=work.now)
        work.journal.touch("jobs", job_id)


def _last(line: Line, now: datetime) -> datetime:
    """The newest time of a line that has come; cronsim looks at what is before the instant that it is given."""
    return next(CronSim(line.cron, now + _A_SECOND, reverse=True))


def _next(line: Line, now: datetime) -> datetime:
    return next(CronSim(line.cron, now))


def _always(_: View) -> bool:
    return True
