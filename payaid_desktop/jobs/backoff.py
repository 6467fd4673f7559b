"""Whether and when to try again: one pure function of what went wrong, how often, the time and a random number.

Being offline is no attempt. The server is tried without end, since the books must reach it; work with effects outside
has up to three retries, after 2, 4 and 8 seconds by the origin document (section 5), a little apart by chance. Programs
that are told of events may be away for hours: their pauses double up to an hour.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from payaid_desktop.domain.jobs import RETRIES, Queue

BASE_S: Final = 1.0
CAP_S: Final = 300.0
ASKED_MIN_S: Final = 1.0
ASKED_MAX_S: Final = 3600.0
"""What the other side asks for is believed within these bounds."""
_DOUBLINGS_MAX: Final = 20
_SPREAD: Final = 0.5
"""A retry comes up to so much of its pause later, so that many do not come at once."""


class Fault(StrEnum):
    """What kept a job from being done.

    OFFLINE: nobody was reached, so it was no attempt. FAILED: it may work the next time. REFUSED: it will not.
    """

    OFFLINE = "offline"
    FAILED = "failed"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Trouble:
    """What kept a job from being done, and how often.

    Attributes:
        attempts: how many tries have failed, with this one; being offline counts only for the server's queue.
        attempts_max: how many tries there are in all; the server's queue has no limit.
        retry_after_s: what the other side asked for; it wins over any formula, from a second to an hour.
        waited_s: for how long the job has waited: offline, the pauses grow with it.
    """

    fault: Fault
    attempts: int
    attempts_max: int = RETRIES + 1
    retry_after_s: float | None = None
    waited_s: float = 0.0


def next_try(queue: Queue, trouble: Trouble, *, now: datetime, chance: float) -> datetime | None:
    """Say when to try again; None for not before somebody has looked. `chance` is a random number from 0 to 1."""
    pause = _pause_s(queue, trouble, chance)
    return None if pause is None else now + timedelta(seconds=pause)


def _pause_s(queue: Queue, trouble: Trouble, chance: float) -> float | None:
    if trouble.fault is Fault.REFUSED or _is_last(queue, trouble):
        return None
    if trouble.retry_after_s is not None:
        return min(ASKED_MAX_S, max(ASKED_MIN_S, trouble.retry_after_s))
    if queue is Queue.SYNC:
        return min(CAP_S, BASE_S * 2.0 ** min(trouble.attempts, _DOUBLINGS_MAX)) * chance
    if trouble.fault is Fault.OFFLINE:
        return min(CAP_S, max(BASE_S, trouble.waited_s)) * (1 - _SPREAD * chance)
    if queue is Queue.WEBHOOKS:
        return min(ASKED_MAX_S, 2.0 ** min(trouble.attempts, _DOUBLINGS_MAX)) * (
            1 + _SPREAD * chance
        )
    retry = trouble.attempts - (trouble.attempts_max - RETRIES - 1)
    return float(2.0 ** max(1, retry) * (1 + _SPREAD * chance))


def _is_last(queue: Queue, trouble: Trouble) -> bool:
    counts = trouble.fault is Fault.FAILED and queue is not Queue.SYNC
    return counts and trouble.attempts >= trouble.attempts_max
