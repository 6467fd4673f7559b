"""Counting what is asked for, in this process or, through Redis, in all of them together.

While Redis is away each process counts for itself: the limits are wider for that time, and nobody is shut out.
"""

import math
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, TypeVar

import anyio.to_thread
from limits import RateLimitItem
from limits.errors import StorageError
from limits.storage import MemoryStorage, RedisStorage, Storage
from limits.strategies import FixedWindowRateLimiter

from sync.server.limits import Rate
from sync.server.outage import Outage
from sync.server.throttle import SlowDownError

T = TypeVar("T")
WAIT_S: Final = 0.5
"""So long is Redis waited for."""
_PREFIX: Final = "payaid:fixed"
"""Names the way of counting: counts of another way under the same name would be refused."""


@dataclass(frozen=True, slots=True)
class Count:
    """One thing that is counted: how much of it is allowed, whose it is, and how much is taken now."""

    rate: RateLimitItem
    whose: tuple[str, ...]
    cost: int = 1


def count(rate: Rate, *whose: str, cost: int = 1) -> tuple[Count, ...]:
    """Count something, unless there is no limit for it."""
    return () if rate is None else (Count(rate, whose, cost),)


@dataclass(frozen=True, slots=True)
class Standing:
    """Where whoever asks stands with the limit that is nearest: `reset_at` is in seconds of the epoch."""

    limit: int
    remaining: int
    reset_at: float

    def headers(self) -> dict[str, str]:
        """Say it: in seconds from now, as the IETF's draft has it, and as an instant, as most programs do."""
        left = str(self.reset_s)
        told = {"Limit": str(self.limit), "Remaining": str(self.remaining)}
        return {
            **{f"RateLimit-{name}": value for name, value in told.items()},
            "RateLimit-Reset": left,
            **{f"X-RateLimit-{name}": value for name, value in told.items()},
            "X-RateLimit-Reset": str(math.ceil(self.reset_at)),
        }

    @property
    def reset_s(self) -> int:
        """In how many seconds everything is allowed again."""
        return max(1, math.ceil(self.reset_at - time.time()))


class OverLimitError(SlowDownError):
    """Too much was asked for; `standing` says of what."""

    def __init__(self, standing: Standing) -> None:
        words = f"Too much was asked for. Wait {standing.reset_s} seconds, then go on."
        super().__init__(words, {"retryAfter": str(standing.reset_s)})
        self.standing = standing


class Meter:
    """Counts, and refuses what is too much."""

    def __init__(self, redis_url: str | None = None) -> None:
        self._here = FixedWindowRateLimiter(MemoryStorage())
        self._shared = FixedWindowRateLimiter(_redis(redis_url)) if redis_url else None
        self._outage = Outage("Redis")

    async def take(self, counts: Sequence[Count]) -> Standing | None:
        """Count something before it is done; says where whoever asks stands, None where there is no limit.

        Raises:
            OverLimitError: it is too much; `retryAfter` says in how many seconds it is not any more.
        """
        if not counts:
            return None
        standings = await self._counted(lambda by: [_taken(by, each) for each in counts])
        refused = next((standing for standing, is_allowed in standings if not is_allowed), None)
        if refused is None:
            return min((standing for standing, _ in standings), key=lambda each: each.remaining)
        raise OverLimitError(refused)

    async def check(self, counts: Sequence[Count]) -> None:
        """Refuse to begin what is counted when it is done, where the budget for it is used up.

        Raises:
            OverLimitError: it is.
        """
        if counts:
            standings = await self._counted(lambda by: [_standing(by, each) for each in counts])
            for standing in standings:
                if not standing.remaining:
                    raise OverLimitError(standing)

    async def add(self, counts: Sequence[Count]) -> None:
        """Count something that was done."""
        if counts:
            await self._counted(lambda by: [_taken(by, each) for each in counts])

    async def forget(self, counts: Sequence[Count]) -> None:
        """Count something anew from nothing."""

        def cleared(by: FixedWindowRateLimiter) -> None:
            for each in counts:
                by.clear(each.rate, *each.whose)

        if counts:
            await self._counted(cleared)

    @property
    def is_shared(self) -> bool:
        """Whether processes count together."""
        return self._shared is not None

    async def _counted(self, work: Callable[[FixedWindowRateLimiter], T]) -> T:
        shared = self._shared
        if shared is None or self._outage.is_on:
            return work(self._here)
        try:
            done = await anyio.to_thread.run_sync(lambda: work(shared))
        except StorageError as error:
            self._outage.begin(error)
            return work(self._here)
        self._outage.end()
        return done


def _redis(url: str) -> Storage:
    return RedisStorage(
        url,
        key_prefix=_PREFIX,
        wrap_exceptions=True,
        socket_timeout=WAIT_S,
        socket_connect_timeout=WAIT_S,
    )


def _taken(by: FixedWindowRateLimiter, taken: Count) -> tuple[Standing, bool]:
    is_allowed = by.hit(taken.rate, *taken.whose, cost=taken.cost)
    return _standing(by, taken), is_allowed


def _standing(by: FixedWindowRateLimiter, taken: Count) -> Standing:
    stats = by.get_window_stats(taken.rate, *taken.whose)
    return Standing(taken.rate.amount, stats.remaining, stats.reset_time)
