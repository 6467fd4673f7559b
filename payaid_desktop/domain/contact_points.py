"""Ways to reach or pay somebody: phone, e-mail, pincode, bank branch, UPI address.

Each function takes what a person typed and gives back what is stored, or raises `ValueError` with
one sentence; the caller knows the field it stands in.
"""

import re
from typing import Final

PINCODE_ABROAD: Final = "999999"
"""Stands for abroad and for the Other Territory in e-documents (e-invoice schema INV-01)."""

EMAIL_LENGTH_MAX: Final = 100
_LOCAL_LENGTH_MAX: Final = 64
_DOMAIN_LABEL_LENGTH_MAX: Final = 63

_PHONE = re.compile(r"(?:\+91[ -]?|0)?([0-9]{10})")
_PINCODE = re.compile(r"[1-9][0-9]{5}")
_IFSC = re.compile(r"[A-Z]{4}0[A-Z0-9]{6}")
_VPA = re.compile(r"[A-Za-z0-9._-]{2,256}@[A-Za-z0-9]{2,64}")
_LOCAL_PART = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*")
_DOMAIN_LABEL = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?")
_TOP_LABEL = re.compile(r"[A-Za-z]{2,}|[Xx][Nn]--[A-Za-z0-9-]*[A-Za-z0-9]")


def normal_phone(text: str) -> str:
    """Take a phone number as its 10 digits; a +91 or 0 in front is stripped.

    Any 10 digits are a number, landlines with their area code too.
    Source: the contact's `phone` in the design, `^[0-9]{10}$` on the whole text.

    Raises:
        ValueError: it is not such a number.
    """
    match = _PHONE.fullmatch(text.strip(" "))
    if match is None:
        raise ValueError("Type the phone number as 10 digits, like 9876543210.")
    return match[1]


def normal_email(text: str) -> str:
    """Take an e-mail address without outer blanks, otherwise as typed.

    One @, at most 100 characters, ASCII, a domain of two labels or more. Whether mail arrives is
    not checked: that needs a network.
    Source: RFC 5321, sections 4.1.2 and 4.5.3.1, without quoted local parts and address literals;
    100 as in e-invoice schema INV-01.

    Raises:
        ValueError: it is not such an address.
    """
    email = text.strip(" ")
    if len(email) > EMAIL_LENGTH_MAX:
        raise ValueError(f"Type an e-mail address of at most {EMAIL_LENGTH_MAX} characters.")
    local, at, domain = email.partition("@")
    if not at or not _is_local_part(local) or not _is_domain(domain):
        raise ValueError("Type the e-mail address like name@example.com.")
    return email


def email_key(email: str) -> str:
    """Give the form by which two addresses are the same: lower case.

    Mail hosts may by right tell cases apart before the @, but none that a shop meets does.
    """
    return email.lower()


def normal_pincode(text: str) -> str:
    """Take a pincode: 6 digits, the first not 0. 999999 stands for abroad.

    Source: India Post; e-invoice schema INV-01 (100000 to 999999).

    Raises:
        ValueError: it is not a pincode.
    """
    pincode = text.strip(" ")
    if not _PINCODE.fullmatch(pincode):
        raise ValueError("Type the pincode as 6 digits that do not begin with 0.")
    return pincode


def normal_ifsc(text: str) -> str:
    """Take the code of a bank branch in upper case: 4 letters, a zero, 6 letters or digits.

    Source: Reserve Bank of India, Indian Financial System Code.

    Raises:
        ValueError: it is not such a code.
    """
    trimmed = text.strip(" ")
    ifsc = trimmed.upper() if trimmed.isascii() else trimmed
    if not _IFSC.fullmatch(ifsc):
        raise ValueError("Type the IFSC as 4 letters, a zero and 6 letters or digits.")
    return ifsc


def normal_vpa(text: str) -> str:
    """Take a UPI address as typed, without outer blanks: name@handle.

    The name has 2 to 256 letters, digits, dots, hyphens or underscores; the handle 2 to 64 letters
    or digits.
    Source: NPCI, UPI Linking Specification 1.6, parameter `pa`.

    Raises:
        ValueError: it is not such an address.
    """
    vpa = text.strip(" ")
    if not _VPA.fullmatch(vpa):
        raise ValueError("Type the UPI address like name@bank.")
    return vpa


def _is_local_part(text: str) -> bool:
    return len(text) <= _LOCAL_LENGTH_MAX and _LOCAL_PART.fullmatch(text) is not None


def _is_domain(text: str) -> bool:
    *labels, top = text.split(".")
    if not labels or not _TOP_LABEL.fullmatch(top):
        return False
    return all(
        len(label) <= _DOMAIN_LABEL_LENGTH_MAX and _DOMAIN_LABEL.fullmatch(label)
        for label in (*labels, top)
    )
