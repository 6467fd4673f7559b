"""When to try again: one pure function; being offline has no end of tries, only pauses. Source: sync design, B14."""

from typing import Final

BASE_S: Final = 1.0
CAP_S: Final = 300.0
_DOUBLINGS_MAX: Final = 20


def pause_before(attempt: int, *, chance: float, retry_after_s: float | None = None) -> float:
    """Say how many seconds to wait before a further try.

    Args:
        attempt: how many tries have failed so far, from 1.
        chance: a random number from 0 to 1; all laptops of a shop come back at different times.
        retry_after_s: what the server asked for; it wins.
    """
    if retry_after_s is not None:
        return retry_after_s
    longest = min(CAP_S, BASE_S * 2.0 ** min(attempt, _DOUBLINGS_MAX))
    return longest * chance
