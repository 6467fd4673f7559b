"""What any stored text must satisfy, and the form in which texts are searched and sorted."""

import unicodedata
from typing import Final

_BLANKS: Final = (
    " \t\r\n\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u202f\u205f\u3000"
)
_BIDI_CONTROLS: Final = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_SPECIALS: Final = frozenset("\ufeff\ufff9\ufffa\ufffb")
_REFUSED_CATEGORIES: Final = frozenset({"Cc", "Cs", "Zl", "Zp"})


def clean_text(text: str, *, max_length: int, multiline: bool = False) -> str:
    """Take a text as it is stored: NFC, without outer blanks, at most `max_length` characters.

    Refused are control characters, halves of surrogate pairs, line and paragraph separators,
    noncharacters, and the marks that turn the writing direction round (they can make a name or an
    amount read as another one). The joiners that Indian scripts and emoji need stay. With
    `multiline`, line breaks stay, all as line feeds, and a tab becomes a blank.
    Source: Unicode Standard Annex 15 (NFC); Unicode Technical Report 36, section 2.5 (direction).

    Raises:
        ValueError: the text holds such a character or is too long; the message is a sentence.
    """
    stripped = text.strip(_BLANKS)
    if multiline:
        stripped = stripped.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    normal = unicodedata.normalize("NFC", stripped)
    # Before the characters are looked at one by one, so that a huge text costs little.
    if len(normal) > max_length:
        raise ValueError(f"Shorten the text to {max_length} characters; it has {len(normal)}.")
    for place, character in enumerate(normal, start=1):
        if is_refused_character(character) and not (multiline and character == "\n"):
            raise ValueError(_refusal(character, place))
    return normal


def is_refused_character(character: str) -> bool:
    """Tell whether a character may stand in no single-line text."""
    if character in _BIDI_CONTROLS or character in _SPECIALS:
        return True
    return unicodedata.category(character) in _REFUSED_CATEGORIES or _is_noncharacter(character)


def search_key(text: str) -> str:
    """Give the form in which texts are compared: NFC, case folded, runs of blanks as one.

    It is the same for a text and for its own key.
    Source: Unicode Standard, section 3.13 (default caseless matching).
    """
    folded = unicodedata.normalize("NFC", text).casefold()
    return " ".join(unicodedata.normalize("NFC", folded).split())


def _is_noncharacter(character: str) -> bool:
    point = ord(character)
    return 0xFDD0 <= point <= 0xFDEF or point & 0xFFFE == 0xFFFE  # noqa: PLR2004 -- Unicode's own


def _refusal(character: str, place: int) -> str:
    if character in "\r\n":
        return "Write the text in one line."
    return f"Take out the invisible character at place {place} (U+{ord(character):04X})."
