"""Finding a name among many thousands while it is typed. Knows no Qt and no service.

Best first: a code or barcode that is the text; names that begin with it; names of which a word, or every word that was
typed, begins so; names that hold it somewhere. Within each, what was used lately stands first, then by name.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import chain
from typing import Final, Generic, TypeVar

from payaid_desktop.domain.money import parse_decimal
from payaid_desktop.domain.text import search_key

T = TypeVar("T")
SHOWN_MAX: Final = 6
_LAST_CHARACTER: Final = "\U0010ffff"
_SIGNS: Final = "*×"


@dataclass(frozen=True, slots=True)
class Entry(Generic[T]):
    """One thing that may be found: by its name, by codes that are the text as a whole, by other words."""

    value: T
    name: str
    codes: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    id: str = ""


@dataclass(frozen=True, slots=True)
class _Known(Generic[T]):
    value: T
    name: str
    everything: str


@dataclass(frozen=True, slots=True)
class _Tier:
    """What is equally likely: the places, in order, and how to tell whether a place is one of them."""

    places: Iterable[int]
    holds: Callable[[int], bool]


@dataclass(slots=True)
class Index(Generic[T]):
    """Things with what a look-up needs; give them in the order in which equally likely ones are to stand.

    Making one takes a moment; asking it does not.
    """

    _known: list[_Known[T]] = field(default_factory=list)
    _names: list[tuple[str, int]] = field(default_factory=list)
    _words: list[tuple[str, int]] = field(default_factory=list)
    _codes: dict[str, int] = field(default_factory=dict)
    _ids: dict[str, int] = field(default_factory=dict)

    @classmethod
    def of(cls, entries: Iterable[Entry[T]]) -> "Index[T]":
        """Make an index."""
        index = cls()
        for place, entry in enumerate(entries):
            name = _key(entry.name)
            codes = tuple(_key(code) for code in entry.codes if code)
            others = (*codes, *(_key(word) for word in entry.words if word))
            index._known.append(_Known(entry.value, name, " ".join((name, *others))))
            index._names.append((name, place))
            index._ids[entry.id] = place
            for word in {*name.replace(",", " ").split()[1:], *others}:
                index._words.append((word, place))
            for code in codes:
                index._codes.setdefault(code, place)
        index._names.sort()
        index._words.sort()
        return index

    def __len__(self) -> int:
        return len(self._known)

    def exact(self, text: str) -> T | None:
        """The thing whose code or barcode is the text."""
        place = self._codes.get(_key(text))
        return None if place is None else self._known[place].value

    def find(self, text: str, *, recent: Iterable[str] = (), limit: int = SHOWN_MAX) -> list[T]:
        """Find the best; `recent` are the ids of what was used lately, the last one first."""
        typed = _key(text)
        if not typed:
            return []
        lately = [place for id in recent if (place := self._ids.get(id)) is not None]
        found: dict[int, None] = {}
        for tier in self._tiers(typed):
            for place in chain(filter(tier.holds, lately), tier.places):
                found[place] = None
                if len(found) >= limit:
                    return [self._known[each].value for each in found]
        return [self._known[each].value for each in found]

    def _tiers(self, typed: str) -> Iterator[_Tier]:
        exact = self._codes.get(typed)
        if exact is not None:
            yield _Tier((exact,), lambda place: place == exact)
        known = self._known
        yield _Tier(
            _beginning(self._names, typed), lambda place: known[place].name.startswith(typed)
        )
        by_words = self._by_words(typed.split())
        yield _Tier(sorted(by_words), by_words.__contains__)
        yield _Tier(
            (place for place, each in enumerate(known) if typed in each.everything),
            lambda place: typed in known[place].everything,
        )

    def _by_words(self, typed: Sequence[str]) -> set[int]:
        """What has, for every word that was typed, a word that begins so."""
        first, *others = sorted((self._with_word(word) for word in typed), key=len)
        return set(first).intersection(*others)

    def _with_word(self, word: str) -> list[int]:
        return [*_beginning(self._words, word), *_beginning(self._names, word)]


def quantity_first(text: str) -> tuple[Decimal | None, str]:
    """Split "24*sun" into a quantity and what to look for; without a quantity, or a wrong one, it is None."""
    for sign in _SIGNS:
        before, found, after = text.partition(sign)
        if found:
            try:
                quantity = parse_decimal(before.strip())
            except ValueError:
                return None, text
            return (quantity, after.strip()) if quantity > 0 else (None, text)
    return None, text


def matched(name: str, text: str) -> tuple[tuple[int, int], ...]:
    """Say where a name shows what was typed: (start, length), in order, none over another."""
    lower = name.lower()
    if len(lower) != len(name):  # a letter that becomes two when it is lowered
        return ()
    typed = text.lower().strip()
    whole = _starts(lower, typed)
    if whole is not None:
        return ((whole, len(typed)),)
    spans = {
        (start, len(word)) for word in typed.split() if (start := _starts(lower, word)) is not None
    }
    return tuple(_apart(sorted(spans)))


def _starts(lower: str, word: str) -> int | None:
    """Where a word begins in a name: at the beginning of a word if it can be, else anywhere."""
    if not word:
        return None
    at = lower.find(word)
    while at > 0 and lower[at - 1].isalnum():
        following = lower.find(word, at + 1)
        if following < 0:
            break
        at = following
    if at > 0 and lower[at - 1].isalnum():
        at = lower.find(word)
    return None if at < 0 else at


def _apart(spans: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    end = 0
    for start, length in spans:
        if start >= end:
            yield start, length
            end = start + length


def _beginning(ordered: Sequence[tuple[str, int]], typed: str) -> Iterator[int]:
    first = bisect_left(ordered, (typed,))
    last = bisect_left(ordered, (typed + _LAST_CHARACTER,))
    return (ordered[at][1] for at in range(first, last))


def _key(text: str) -> str:
    """The form in which texts are compared; most are plain, and thousands are taken at once."""
    return " ".join(text.lower().split()) if text.isascii() else search_key(text)
