"""Outgoing and timed work: what a job is made of, in the words of the job table.

A job carries ids and frozen text. Those with one `order_key` run one after another; of those with one `unique_key` one
waits at a time. A job that is given its id, derived from what it is for, exists once however often it is asked for.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, Final

SOON: Final = 0
"""The priority of what somebody waits for."""
LATER: Final = 1
"""The priority of what goes by itself: at night, every quarter of an hour."""
PRIORITIES: Final = (SOON, LATER)
RETRIES: Final = 3
"""So often is work with effects outside tried again, before somebody is told. Source: origin document, section 5."""
KEPT_DAYS: Final = 30
"""For so long is work kept that is done, and can be taken back what was discarded."""


class Queue(StrEnum):
    """The kinds of work; what waits in one never holds up another."""

    SYNC = "sync"
    EMAIL = "email"
    SMS = "sms"
    REPORTS = "reports"
    CACHE = "cache"
    WEBHOOKS = "webhooks"
    MAINTENANCE = "maintenance"


class JobState(StrEnum):
    """Where a job stands; `held` waits for an earlier one of its order, `failed` waits for somebody."""

    WAITING = "waiting"
    ACTIVE = "active"
    COMPLETED = "completed"
    FAILED = "failed"
    HELD = "held"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class JobError:
    """Why a try did not do it: a code for programs and a sentence for people."""

    code: str
    sentence: str


@dataclass(frozen=True, slots=True)
class NewJob:
    """Work to be written down, in the transaction of the act that it belongs to.

    Attributes:
        title: what the owner reads: "Send invoice SK/26-27/0410".
        payload: ids and frozen text, as JSON content.
        id: given where it is derived from what the job is for.
        run_after: None for at once.
    """

    queue: Queue
    kind: str
    title: str
    payload: Mapping[str, Any]
    id: str | None = None
    order_key: str | None = None
    unique_key: str | None = None
    priority: int = SOON
    run_after: datetime | None = None
    attempts_max: int = RETRIES + 1


@dataclass(frozen=True, slots=True)
class Claimed:
    """A job that a worker holds until its lease ends; `attempt` counts its tries from 1, `worker` names this claim."""

    id: str
    queue: Queue
    kind: str
    title: str
    payload: Mapping[str, Any]
    attempt: int
    attempts_max: int
    created_at: datetime
    worker: str
    order_key: str | None
