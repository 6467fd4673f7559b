"""Bringing a damaged store back to work: the last resort, after the newest good backup."""

from payaid_desktop.domain.clock import Clock
from payaid_desktop.store.database import Place
from payaid_desktop.store.salvage import RecoveryReport, recover_store


def recover(place: Place, *, clock: Clock) -> RecoveryReport:
    """Make every derived figure anew; where pages are damaged, save all rows outside of them into a new file.

    The damaged file is kept aside. No program may have the store open.

    Raises:
        BusyError: a program has the store open.
        DamagedError: not even its list of tables can be read; nothing was changed.
    """
    return recover_store(place, now=clock.now())
