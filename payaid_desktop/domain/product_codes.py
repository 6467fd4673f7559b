"""Codes of products: the short word a product is found by, made from its name if none is given."""

import unicodedata
from typing import Final

CODE_MAX: Final = 40
_FROM_NAME_MAX: Final = 24
_FALLBACK: Final = "ITEM"
_WORD_CATEGORIES: Final = ("L", "M", "N")
_JOINERS: Final = "\u200c\u200d"
"""Indian scripts shape some letters with these; they stay inside a word."""


def code_from_name(name: str) -> str:
    """Make a code from a name in any script: "Basmati Rice, 5 kg" becomes "BASMATI-RICE-5-KG".

    Whole words are kept as long as they fit in 24 characters.
    """
    first, *others = _words(name.upper()) or [_FALLBACK]
    code = first[:_FROM_NAME_MAX]
    for word in others:
        if len(code) + 1 + len(word) > _FROM_NAME_MAX:
            break
        code = f"{code}-{word}"
    return code


def numbered_codes(code: str, *, how_many: int) -> tuple[str, ...]:
    """List a code and its followers, to choose a free one: "RICE", "RICE-2", "RICE-3"."""
    return (code, *(f"{code}-{number}" for number in range(2, how_many + 1)))


def _words(name: str) -> list[str]:
    return "".join(each if _is_of_word(each) else " " for each in name).split()


def _is_of_word(character: str) -> bool:
    return character in _JOINERS or unicodedata.category(character).startswith(_WORD_CATEGORIES)
