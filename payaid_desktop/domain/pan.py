"""PAN: the income-tax number of a person or firm, and the PAN inside a GSTIN."""

import re
from dataclasses import dataclass
from typing import Final

from payaid_desktop.domain.errors import ValidationError
from payaid_desktop.domain.gstin import check_gstin

_SHAPE = re.compile(r"[A-Z]{5}[0-9]{4}[A-Z]")

HOLDERS: Final = {
    "A": "Association of persons",
    "B": "Body of individuals",
    "C": "Company",
    "E": "Limited liability partnership",
    "F": "Firm",
    "G": "Government",
    "H": "Hindu undivided family",
    "J": "Artificial juridical person",
    "K": "Trust (Krish)",
    "L": "Local authority",
    "P": "Person",
    "T": "Trust",
}
"""The holder by the fourth letter. E and K are found in older numbers only."""


@dataclass(frozen=True, slots=True)
class PanCheck:
    """What a text is as a PAN.

    Attributes:
        input: the text as given.
        valid: it is a right PAN; there is no check character to prove more than its shape.
        reason: one sentence on what is wrong; `None` when valid.
        warning: one sentence on what looks odd in a valid one.
        holder: who the fourth letter says it belongs to; `None` when not valid or unknown.
    """

    input: str
    valid: bool
    reason: str | None = None
    warning: str | None = None
    holder: str | None = None


def normal_pan(text: str) -> str:
    """Trim outer blanks and write A to Z in upper case; nothing else is cleaned up."""
    trimmed = text.strip(" ")
    return trimmed.upper() if trimmed.isascii() else trimmed


def check_pan(text: str) -> PanCheck:
    """Check a PAN: 5 letters, 4 digits, 1 letter; an unknown fourth letter is only warned of.

    Source: Income-tax Rules 1962, rule 114; the letters as published by the department.
    """
    pan = normal_pan(text)
    if not _SHAPE.fullmatch(pan):
        reason = "A PAN has 5 letters, 4 digits and a letter, like AAAPA0000A."
        return PanCheck(text, valid=False, reason=reason)
    holder = HOLDERS.get(pan[3])
    if holder is None:
        warning = (
            f"The fourth letter of the PAN, {pan[3]}, names no known kind of holder; check it."
        )
        return PanCheck(text, valid=True, warning=warning)
    return PanCheck(text, valid=True, holder=holder)


def require_pan(text: str, field: str) -> str:
    """Take a right PAN in its normal form.

    Raises:
        ValidationError: it is not one; details[field] says what is wrong.
    """
    check = check_pan(text)
    if check.reason is not None:
        raise ValidationError({field: check.reason})
    return normal_pan(text)


def pan_disagreement(*, pan: str, gstin: str) -> str | None:
    """Say that a party's PAN and GSTIN belong to different holders, if they do.

    A GSTIN that is wrong or that holds no PAN (UIN, foreign supplier) agrees with every PAN.
    Source: CGST Rules 2017, rule 10: characters 3 to 12 are the holder's PAN.
    """
    held = check_gstin(gstin).pan
    if held is None or held == normal_pan(pan):
        return None
    return f"The PAN must be {held}, as in the GSTIN; correct one of the two."
