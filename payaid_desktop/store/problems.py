"""How a check names what is wrong."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import TypeVar

T = TypeVar("T")
NAMED_MAX = 50
"""How many rows of one kind are named; a report of thousands says no more."""
BATCH = 5000
"""How many rows are read at once."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong: its kind, where it is, and a sentence for people."""

    kind: str
    where: str
    sentence: str


def some(found: Iterable[T]) -> Iterator[T]:
    """Take the first of what was found."""
    return islice(found, NAMED_MAX)
