"""A figure with what it is held against, and how both are measured and shown."""

import statistics
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Figure:
    """One result: measured and allowed, in `unit`; with a floor, both are ratios to it."""

    name: str
    measured: float
    allowed: float
    unit: str
    floor: str = ""

    def __str__(self) -> str:
        verdict = "ok" if self.measured <= self.allowed else "OVER"
        shown = f"{self.measured:9.2f} {self.unit}"
        return f"{self.name:<46} {shown:<16} ≤ {self.allowed:<7g} {verdict:<5} {self.floor}"


def median_ms(act: Callable[[], object], *, times: int = 30) -> float:
    """Run an act some times, once to warm up, and give the median in milliseconds."""
    act()
    return statistics.median(timed_ms(act) for _ in range(times))


def timed_ms(act: Callable[[], object]) -> float:
    """Run an act once and give its milliseconds."""
    start = time.perf_counter()
    act()
    return (time.perf_counter() - start) * 1000


def show(figures: Iterable[Figure]) -> bool:
    """Print figures as they come; says whether all are within what is allowed."""
    well = True
    for figure in figures:
        print(figure, flush=True)
        well &= figure.measured <= figure.allowed
    return well
