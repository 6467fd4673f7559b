"""Ids: UUIDv7 text, made on the device, never reused, sorting in the order they were made.

Source: RFC 9562 section 5.7, with the 12 bits of rand_a as a counter (its method 1), so that ids made in the same
millisecond, or while the clock stands still or jumps back, still increase.
"""

import hashlib
import threading
from collections.abc import Callable
from datetime import datetime

_COUNTER_MAX = 0xFFF
_VARIANTS = "89ab" * 4
"""The first digit of the random half: its upper 2 bits are 10, the others by chance."""


def derived_id(of: str, purpose: str) -> str:
    """Give the id of what follows from another thing, the same on every laptop: of a bill, its entry in the ledger.

    It sorts where the other's id does; its random half is a hash, so that no two purposes share one.
    """
    digest = hashlib.sha256(f"{of}:{purpose}".encode()).hexdigest()
    return f"{of[:19]}{_VARIANTS[int(digest[0], 16)]}{digest[1:4]}-{digest[4:16]}"


def timed_id(at: datetime, purpose: str) -> str:
    """Give the id of what belongs to an instant, the same on every laptop: the report of a day.

    It sorts as if it was made at that instant; all but the time is a hash of both.
    """
    instant = f"{first_id_at(at)[:13]}"
    digest = hashlib.sha256(f"{instant}:{purpose}".encode()).hexdigest()
    variant = _VARIANTS[int(digest[3], 16)]
    return f"{instant}-7{digest[:3]}-{variant}{digest[4:7]}-{digest[7:19]}"


def first_id_at(at: datetime) -> str:
    """Give what no id is smaller than that is made at an instant or later."""
    milliseconds = f"{int(at.timestamp() * 1000):012x}"
    return f"{milliseconds[:8]}-{milliseconds[8:]}-7000-8000-000000000000"


class Ids:
    """Makes ids from a clock and a source of random bytes; safe to share between threads."""

    def __init__(self, *, now_ms: Callable[[], int], random_bytes: Callable[[int], bytes]) -> None:
        self._now_ms = now_ms
        self._random_bytes = random_bytes
        self._lock = threading.Lock()
        self._last_ms = 0
        self._counter = 0

    def new(self) -> str:
        """Give the next id, greater as text than every id given before."""
        with self._lock:
            self._advance()
            instant, counter = f"{self._last_ms:012x}", self._counter
        chance = self._random_bytes(8).hex()
        variant = _VARIANTS[int(chance[0], 16)]
        parts = (
            instant[:8],
            instant[8:],
            f"7{counter:03x}",
            variant + chance[1:4],
            chance[4:],
        )
        return "-".join(parts)

    def _advance(self) -> None:
        now = self._now_ms()
        if now > self._last_ms:
            self._last_ms, self._counter = now, 0
        elif self._counter < _COUNTER_MAX:
            self._counter += 1
        else:
            self._last_ms, self._counter = self._last_ms + 1, 0
