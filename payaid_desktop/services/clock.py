"""The real clock, and the real ids made from it."""

import os
import time
from datetime import UTC, datetime

from payaid_desktop.domain.ids import Ids


class SystemClock:
    """Reads the operating system's clock at each call."""

    def now(self) -> datetime:
        """The present instant in UTC."""
        return datetime.now(UTC)


def system_ids() -> Ids:
    """Make ids from the system's clock and its source of random bytes."""
    return Ids(now_ms=lambda: time.time_ns() // 1_000_000, random_bytes=os.urandom)
