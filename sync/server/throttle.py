"""Slowing down who guesses passwords and codes: after five failures each further try waits, longer each time.

An account is slowed down for each address that asks for it, so that a stranger elsewhere does not lock the owner out;
an address is slowed down for all accounts together, later. What succeeds clears the account at that address.
Source: the origin document's limit of 5 tries in 15 minutes; OWASP ASVS 5.0, V6.3.1.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final

from sync.protocol import LaterError

FREE: Final = 5
"""So many failures cost nothing."""
FREE_OF_ADDRESS: Final = 50
WINDOW: Final = timedelta(minutes=15)
LONGEST_S: Final = 900
_REMEMBERED: Final = 10_000
_FIRST_S: Final = 2


class SlowDownError(LaterError):
    """Too many tries failed; `retryAfter` in the details says after how many seconds another one is looked at."""

    code = "RATE_LIMITED"


@dataclass(slots=True)
class _Failures:
    count: int
    last_at: datetime


@dataclass(slots=True)
class Throttle:
    """Who failed how often, in this process; forgotten a quarter of an hour after the last failure."""

    now: Callable[[], datetime]
    _failures: dict[tuple[str, str], _Failures] = field(default_factory=dict)

    def begin(self, account: str, address: str) -> None:
        """Let a try be looked at; it counts as failed until it has succeeded, so that many at once are many.

        Raises:
            SlowDownError: too many failed, and the pause is not over.
        """
        left = max(self._left_s(key, free) for key, free in self._keys(account, address))
        if left > 0:
            words = f"Too many tries. Wait {left} seconds, then try again."
            raise SlowDownError(words, {"retryAfter": str(left)})
        self._forget_old()
        for key, _ in self._keys(account, address):
            known = self._failures.get(key)
            count = known.count + 1 if known and not self._is_old(known) else 1
            self._failures[key] = _Failures(count, self.now())

    def succeeded(self, account: str, address: str) -> None:
        """Forget the failures of an account at an address, and that this try was one of the address."""
        self._failures.pop((account.casefold(), address), None)
        others = self._failures.get(("", address))
        if others is not None:
            others.count -= 1

    def _keys(self, account: str, address: str) -> tuple[tuple[tuple[str, str], int], ...]:
        return (((account.casefold(), address), FREE), (("", address), FREE_OF_ADDRESS))

    def _left_s(self, key: tuple[str, str], free: int) -> int:
        known = self._failures.get(key)
        if known is None or known.count < free or self._is_old(known):
            return 0
        pause = min(LONGEST_S, _FIRST_S * 2 ** min(known.count - free, 10))
        left = known.last_at + timedelta(seconds=pause) - self.now()
        return max(0, math.ceil(left.total_seconds()))

    def _is_old(self, failures: _Failures) -> bool:
        return self.now() - failures.last_at > WINDOW

    def _forget_old(self) -> None:
        if len(self._failures) < _REMEMBERED:
            return
        kept = {key: each for key, each in self._failures.items() if not self._is_old(each)}
        by_age = sorted(kept, key=lambda key: kept[key].last_at)
        for key in by_age[: max(0, len(kept) - _REMEMBERED // 2)]:
            del kept[key]
        self._failures = kept
