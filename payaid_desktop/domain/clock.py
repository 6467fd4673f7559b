"""The clock as a port: everything that needs the time is given one of these."""

from datetime import date, datetime, timedelta, timezone
from typing import Protocol

INDIA = timezone(timedelta(hours=5, minutes=30), "IST")
"""Indian Standard Time; India keeps no summer time, so the offset is fixed."""


class Clock(Protocol):
    """Tells the time, read afresh at each call."""

    def now(self) -> datetime:
        """The present instant, aware and in UTC."""


def today(clock: Clock) -> date:
    """The day it is in India: the day that goes on documents."""
    return clock.now().astimezone(INDIA).date()
