"""GSTIN: the number of a GST registration, its parts and its check character."""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from payaid_desktop.domain.errors import ValidationError
from payaid_desktop.domain.states import find_state

GSTIN_LENGTH: Final = 15
FOREIGN_PREFIX: Final = "99"
"""Begins GSTINs of foreign suppliers only; it is not a State."""

_BASE_36: Final = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_CHARACTERS: Final = frozenset(_BASE_36)


class GstinKind(StrEnum):
    """What kind of registration a GSTIN names."""

    ORDINARY = "ordinary"
    TAX_COLLECTOR = "tax_collector"
    """An e-commerce operator who collects tax (TCS)."""
    TAX_DEDUCTOR = "tax_deductor"
    """A public body that deducts tax (TDS)."""
    UIN = "uin"
    """An embassy or a body of the United Nations."""
    NON_RESIDENT = "non_resident"
    OIDAR = "oidar"
    """A foreign supplier of online services."""


_SHAPES: Final = (
    (GstinKind.OIDAR, re.compile(r"99[0-9]{2}[A-Z]{3}[0-9]{5}OS[0-9A-Z]")),
    (GstinKind.NON_RESIDENT, re.compile(r"[0-9]{4}[A-Z]{3}[0-9]{5}NR[0-9A-Z]")),
    (GstinKind.UIN, re.compile(r"[0-9]{4}[A-Z]{3}[0-9]{5}[UO]N[0-9A-Z]")),
    (GstinKind.TAX_COLLECTOR, re.compile(r"[0-9]{2}[A-Z]{5}[0-9]{4}[A-Z][1-9A-Z]C[0-9A-Z]")),
    (GstinKind.TAX_DEDUCTOR, re.compile(r"[0-9]{2}[A-Z]{4}[A-Z0-9][0-9]{4}[A-Z][1-9A-Z]D[0-9A-Z]")),
    (GstinKind.ORDINARY, re.compile(r"[0-9]{2}[A-Z]{5}[0-9]{4}[A-Z][1-9A-Z][Z1-9A-J][0-9A-Z]")),
)
"""Source: the patterns of the official GST Returns Offline Tool 3.2.4, more special kinds first."""

_PAN = re.compile(r"[A-Z]{5}[0-9]{4}[A-Z]")


@dataclass(frozen=True, slots=True)
class GstinCheck:
    """What a text is as a GSTIN.

    Attributes:
        input: the text as given.
        valid: it is a right GSTIN.
        reason: one sentence on what is wrong; `None` when valid.
        state_code: its State; `None` when not valid, or for foreign suppliers (99).
        pan: its PAN; `None` when not valid, or when it holds none (UIN, foreign, some deductors).
        kind: the kind of registration; `None` when not valid.
    """

    input: str
    valid: bool
    reason: str | None = None
    state_code: str | None = None
    pan: str | None = None
    kind: GstinKind | None = None


def normal_gstin(text: str) -> str:
    """Trim outer blanks and write A to Z in upper case; nothing else is cleaned up."""
    trimmed = text.strip(" ")
    # Outside ASCII upper() turns other letters into A-Z: "ı" into I, "ſ" into S.
    return trimmed.upper() if trimmed.isascii() else trimmed


def check_gstin(text: str) -> GstinCheck:
    """Check a GSTIN of any kind: its characters, State, parts and check character.

    State 25 (Daman and Diu, merged in 2020) is still read; 28 and 96 are refused; 99 begins only
    numbers of foreign suppliers.
    Source: CGST Rules 2017, rule 10; patterns and check routine of the GST Returns Offline Tool.
    """
    gstin = normal_gstin(text)
    kind = _kind(gstin)
    reason = _reason(gstin, kind)
    if reason is not None:
        return GstinCheck(text, valid=False, reason=reason)
    prefix, pan = gstin[:2], gstin[2:12]
    return GstinCheck(
        text,
        valid=True,
        state_code=None if prefix == FOREIGN_PREFIX else prefix,
        pan=pan if _PAN.fullmatch(pan) else None,
        kind=kind,
    )


def gstin_check_character(first14: str) -> str:
    """Compute the last character of a GSTIN from the 14 before it.

    Values in base 36 are multiplied by 1, 2, 1, 2, ... from the left; quotient and remainder of
    each product by 36 are added up; the check value brings the sum to a multiple of 36.
    Source: check routine of the GST Returns Offline Tool.
    """
    total = 0
    for place, character in enumerate(first14):
        product = _BASE_36.index(character) * (1 + place % 2)
        total += sum(divmod(product, len(_BASE_36)))
    return _BASE_36[-total % len(_BASE_36)]


def require_gstin(text: str, field: str) -> str:
    """Take a right GSTIN in its normal form.

    Raises:
        ValidationError: it is not one; details[field] says what is wrong.
    """
    check = check_gstin(text)
    if check.reason is not None:
        raise ValidationError({field: check.reason})
    return normal_gstin(text)


def _kind(gstin: str) -> GstinKind | None:
    return next((kind for kind, shape in _SHAPES if shape.fullmatch(gstin)), None)


def _reason(gstin: str, kind: GstinKind | None) -> str | None:
    reason = _character_reason(gstin) or _state_reason(gstin, kind)
    if reason is not None:
        return reason
    if kind is None:
        return _shape_reason(gstin)
    expected = gstin_check_character(gstin[:-1])
    if gstin[-1] != expected:
        return f"The last character should be {expected}."
    return None


def _character_reason(gstin: str) -> str | None:
    if not gstin:
        return "Type the GSTIN; it has 15 characters."
    if not _CHARACTERS.issuperset(gstin):
        return "A GSTIN has only the letters A to Z and digits; take out everything else."
    if len(gstin) != GSTIN_LENGTH:
        return f"A GSTIN has 15 characters; this one has {len(gstin)}."
    return None


def _state_reason(gstin: str, kind: GstinKind | None) -> str | None:
    prefix = gstin[:2]
    if prefix == FOREIGN_PREFIX and kind in {None, GstinKind.OIDAR, GstinKind.NON_RESIDENT}:
        return None
    state = find_state(prefix)
    if state is not None and state.is_gstin_prefix:
        return None
    return f"The first two characters must be a State code; {prefix} is not one."


def _shape_reason(gstin: str) -> str:
    if gstin[:2] == FOREIGN_PREFIX:
        return (
            "A GSTIN that begins with 99 is a foreign supplier's: its 13th and 14th are OS or NR."
        )
    if not _PAN.fullmatch(gstin[2:12]):
        return "Characters 3 to 12 must be a PAN: 5 letters, 4 digits and a letter."
    if gstin[12] == "0":
        return "The 13th character must be 1 to 9 or a letter, never 0."
    return "The 14th character is Z in nearly all GSTINs; it cannot be " + gstin[13] + "."
