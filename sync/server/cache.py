"""Answers kept for a while, in this process and, where there is a Redis, for all of them.

What is kept is never wrong: each answer carries the place of the shop's feed that it was made at, and whoever asks says
at which place the feed is now. Everything that changes a shop's books takes a place in its feed, whichever process
does it, so an answer of an earlier place is never used again. While Redis is away everything is slower and nothing
else. Source: the origin document, section 4; docs/decisions/0025.
"""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum
from typing import Any, Final

import redis
from cachetools import LRUCache
from prometheus_client import CollectorRegistry, Counter

from sync.server.meter import WAIT_S
from sync.server.outage import Outage

BYTES_MAX: Final = 32 * 1024 * 1024
"""So much is kept in one process; what was asked for longest ago goes first."""
TEXT_MAX: Final = 512 * 1024
_TURNS: Final = 64
_OVERHEAD: Final = 400
"""What an entry takes beside its text."""


class Lives(IntEnum):
    """How many seconds an answer is kept at most."""

    SHORT = 300
    MEDIUM = 3_600
    LONG = 86_400


@dataclass(frozen=True, slots=True)
class Key:
    """What an answer is of."""

    module: str
    tenant_id: str
    resource: str

    def __str__(self) -> str:
        return f"{self.module}:{self.tenant_id}:{self.resource}"


@dataclass(frozen=True, slots=True)
class _Kept:
    place: int
    text: str
    until: float


class Cache:
    """Two layers: this process, and Redis where there is one."""

    def __init__(self, registry: CollectorRegistry, redis_url: str | None = None) -> None:
        self._here: LRUCache[str, _Kept] = LRUCache(
            BYTES_MAX, getsizeof=lambda kept: len(kept.text) + _OVERHEAD
        )
        self._lock = threading.Lock()
        self._turns = tuple(threading.Lock() for _ in range(_TURNS))
        self._shared = _connected(redis_url) if redis_url else None
        self._outage = Outage("Redis")
        self._asked = Counter(
            "payaid_cache",
            "Answers that were kept, by module and by where they were found.",
            ("module", "found"),
            registry=registry,
        )

    @property
    def is_shared(self) -> bool:
        """Whether a look into it may wait for another process."""
        return self._shared is not None

    def get(self, key: Key, place: int, make: Callable[[], str], *, lives: Lives) -> str:
        """Give an answer of a place of the feed, making it where there is none; one makes it, others wait for it."""
        name = str(key)
        found = self._kept_here(name, place)
        if found is not None:
            self._asked.labels(key.module, "memory").inc()
            return found
        with self._turns[hash(name) % _TURNS]:
            found = self._kept_here(name, place) or self._kept_there(name, place)
            self._asked.labels(key.module, "miss" if found is None else "redis").inc()
            text = make() if found is None else found
            if found is None:
                self._keep_there(name, place, text, lives)
            self._keep_here(name, place, text, lives)
        return text

    def _kept_here(self, name: str, place: int) -> str | None:
        with self._lock:
            kept = self._here.get(name)
        if kept is None or kept.place != place or kept.until < time.monotonic():
            return None
        return kept.text

    def _keep_here(self, name: str, place: int, text: str, lives: Lives) -> None:
        if len(text) <= TEXT_MAX:
            with self._lock:
                self._here[name] = _Kept(place, text, time.monotonic() + lives)

    def _kept_there(self, name: str, place: int) -> str | None:
        kept = self._ask(lambda shared: shared.get(f"payaid:{name}"))
        if kept is None:
            return None
        made_at, _, text = kept.partition("\n")
        return text if made_at == str(place) else None

    def _keep_there(self, name: str, place: int, text: str, lives: Lives) -> None:
        if len(text) <= TEXT_MAX:
            self._ask(
                lambda shared: shared.set(f"payaid:{name}", f"{place}\n{text}", ex=int(lives))
            )

    def _ask(self, work: Callable[[Any], Any]) -> Any:
        if self._shared is None or self._outage.is_on:
            return None
        try:
            answer = work(self._shared)
        except (redis.ConnectionError, redis.TimeoutError, redis.ResponseError) as error:
            self._outage.begin(error)
            return None
        self._outage.end()
        return answer


def _connected(url: str) -> Any:
    return redis.Redis.from_url(
        url, decode_responses=True, socket_timeout=WAIT_S, socket_connect_timeout=WAIT_S
    )
