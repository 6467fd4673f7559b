"""Ids: UUIDv7 text, made on the device, never reused, sorting in the order they were made.

Source: RFC 9562 section 5.7, with the 12 bits of rand_a as a counter (its method 1), so that ids made in the same
millisecond, or while the clock stands still or jumps back, still increase.
"""

import threading
from collections.abc import Callable

_COUNTER_MAX = 0xFFF


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
            head = (self._last_ms << 16) | 0x7000 | self._counter
        tail = int.from_bytes(self._random_bytes(8)) & 0x3FFFFFFFFFFFFFFF | 1 << 63
        digits = f"{head << 64 | tail:032x}"
        return "-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]))

    def _advance(self) -> None:
        now = self._now_ms()
        if now > self._last_ms:
            self._last_ms, self._counter = now, 0
        elif self._counter < _COUNTER_MAX:
            self._counter += 1
        else:
            self._last_ms, self._counter = self._last_ms + 1, 0
