"""Text made safe for paper: every character shows as itself or as a visible stand-in.

Typst gets texts as data, so markup in them prints as typed. What is left to guard against is what no
font shows, what shows as nothing, and words too long for any line.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cached_property
from pathlib import Path

from payaid_desktop.documents.coverage import covered_by, regular_faces

NO_SHAPE = "□"
"""Stands for a character that none of the bundled fonts shows: an emoji, a Chinese letter."""

NOT_TEXT = "\N{REPLACEMENT CHARACTER}"
"""Stands for a control character, or one that would turn the direction of what follows."""

WORD_EMS_MAX = 12
"""A word estimated wider than this may be cut anywhere; at 8.5 pt it is the narrowest column of text."""

PIECE_LETTERS = 4
"""A cut word falls into pieces of this many letters; a line may end after each."""

PIECE_LETTERS_MAX = 24
"""A piece is cut here even inside a conjunct: the shaper of typst fails on some of 128 letters."""

LINE_MAY_END = "\N{ZERO WIDTH SPACE}"
"""Stands between the pieces; the template makes a hair of space of it, which nobody sees or copies."""

_JOINERS = "\u200c\u200d"
_DIRECTIONS = frozenset("\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_VIRAMA = 9
_WORD_OR_BLANK = re.compile(r"\S+|\s+")
_WIDE = frozenset("MWmw@%&—₹")

type_of = unicodedata.category


class Alphabet:
    """The characters that the fonts of one folder show, family by family."""

    def __init__(self, fonts: Path) -> None:
        self._fonts = fonts

    def printable(self, text: str) -> str:
        """Replace what cannot be shown, and let words end a line that are wider than a column.

        The result is one line.
        """
        if not (text.isascii() and text.isprintable()):
            text = "".join(self._shown(cluster) for cluster in _clusters(_tidied(text)))
        return _breakable(text)

    @cached_property
    def _faces(self) -> tuple[frozenset[str], ...]:
        return tuple(covered_by(font) for font in regular_faces(self._fonts))

    def _shown(self, cluster: str) -> str:
        """Keep a letter with its marks if one font has them all: shapes of two fonts do not join."""
        needed = set(cluster) - set(_JOINERS)
        best = max(self._faces, key=lambda face: len(needed & face))
        if needed <= best:
            return cluster
        return "".join(each if each in best or each in _JOINERS else NO_SHAPE for each in cluster)


def _breakable(text: str) -> str:
    if len(text) <= WORD_EMS_MAX or all(_ems(word) <= WORD_EMS_MAX for word in text.split()):
        return text
    return "".join(LINE_MAY_END.join(_cut(part)) for part in _WORD_OR_BLANK.findall(text))


def _tidied(text: str) -> Iterator[str]:
    for character in text.replace("\r\n", "\n"):
        kind = type_of(character)
        if character in _JOINERS:
            yield character
        elif kind == "Zs" or character in "\n\t\u2028\u2029":
            yield " "
        elif kind in ("Cc", "Cs") or character in _DIRECTIONS:
            yield NOT_TEXT
        elif kind in ("Co", "Cn"):
            yield NO_SHAPE
        elif kind != "Cf" and not "\ufe00" <= character <= "\ufe0f":
            yield character


def _clusters(characters: Iterable[str]) -> Iterator[str]:
    """Put each letter together with the marks that follow it."""
    cluster = ""
    for character in characters:
        if cluster and (type_of(character)[0] == "M" or character in _JOINERS):
            cluster += character
            continue
        if cluster:
            yield cluster
        cluster = character
    if cluster:
        yield cluster


def _ems(word: str) -> float:
    """Estimate a word's width in ems, on the wide side."""
    return sum(_width(character) for character in word)


def _width(character: str) -> float:
    if character in _WIDE:
        return 1
    kind = type_of(character)
    if kind[0] == "M":
        return 0.3
    return 0.56 if character.isascii() and kind != "Lu" else 0.75


def _cut(part: str) -> Iterator[str]:
    if _ems(part) <= WORD_EMS_MAX:
        yield part
        return
    start = 0
    for place in range(1, len(part)):
        length = place - start
        if length >= PIECE_LETTERS_MAX or (length >= PIECE_LETTERS and _may_end(part, place)):
            yield part[start:place]
            start = place
    yield part[start:]


def _may_end(word: str, place: int) -> bool:
    """Whether a line may end here without tearing a letter from its marks or its conjunct."""
    before, after = word[place - 1], word[place]
    joined = before in _JOINERS or after in _JOINERS or type_of(after)[0] == "M"
    return not joined and unicodedata.combining(before) != _VIRAMA
