"""Barcodes on goods: EAN-13, EAN-8 and UPC-A with their check digits, and a shop's own codes.

Source: GS1 General Specifications, sections 1.4 (GTIN formats) and 7.9 (check digit).
"""

from enum import StrEnum
from typing import Final

OWN_CODE_MAX: Final = 48
"""The longest own code: what a Code 128 label of 10 cm still holds."""

_EAN_8, _UPC_A, _EAN_13 = 8, 12, 13


class BarcodeKind(StrEnum):
    """What kind of symbol a text is printed as."""

    EAN_13 = "ean_13"
    EAN_8 = "ean_8"
    UPC_A = "upc_a"
    OWN = "own"


_KIND_BY_LENGTH: Final = {
    _EAN_8: BarcodeKind.EAN_8,
    _UPC_A: BarcodeKind.UPC_A,
    _EAN_13: BarcodeKind.EAN_13,
}
_NAMES: Final = {
    BarcodeKind.EAN_13: "EAN-13",
    BarcodeKind.EAN_8: "EAN-8",
    BarcodeKind.UPC_A: "UPC-A",
}


def barcode_kind(barcode: str) -> BarcodeKind:
    """Tell what a barcode is by its form: 8, 12 or 13 digits are GS1's, all else is a shop's own."""
    if not (barcode.isascii() and barcode.isdecimal()):
        return BarcodeKind.OWN
    return _KIND_BY_LENGTH.get(len(barcode), BarcodeKind.OWN)


def check_digit(digits: str) -> str:
    """Give the digit that follows these: weights 3 and 1 from the right, up to the next ten.

    It finds every single wrong digit and most swaps of neighbours, but not those of digits that
    differ by 5. Source: GS1 General Specifications, section 7.9.1.
    """
    total = sum(
        int(digit) * (3 if place % 2 == 0 else 1) for place, digit in enumerate(reversed(digits))
    )
    return str(-total % 10)


def normal_barcode(text: str) -> str:
    """Take a barcode as a scanner gives it, without outer blanks.

    8, 12 and 13 digits must end with their check digit. Every other text is an own code: up to 48
    letters, digits, signs and blanks of ASCII, which is what Code 128 can print.

    Raises:
        ValueError: it is no such text; the message is a sentence.
    """
    barcode = text.strip(" ")
    if not barcode:
        raise ValueError("This barcode is empty. Scan it, or remove the line.")
    if not (barcode.isascii() and barcode.isprintable()):
        raise ValueError("Type the barcode with the letters A to Z, digits 0 to 9 and plain signs.")
    kind = barcode_kind(barcode)
    if kind is BarcodeKind.OWN:
        return _own_code(barcode)
    expected = check_digit(barcode[:-1])
    if barcode[-1] != expected:
        raise ValueError(
            f"The last digit of this {_NAMES[kind]} barcode should be {expected}. Scan it again; "
            "if it is your own code, put a letter into it."
        )
    if not barcode.strip("0"):
        raise ValueError("Zeros alone are no barcode. Scan it again.")
    return barcode


def same_barcodes(barcode: str) -> tuple[str, ...]:
    """List the texts that scanners read from one symbol: a UPC-A is an EAN-13 with a 0 in front.

    Source: GS1 General Specifications, section 1.4.1.
    """
    kind = barcode_kind(barcode)
    if kind is BarcodeKind.UPC_A:
        return (barcode, f"0{barcode}")
    if kind is BarcodeKind.EAN_13 and barcode.startswith("0"):
        return (barcode, barcode[1:])
    return (barcode,)


def _own_code(code: str) -> str:
    if len(code) > OWN_CODE_MAX:
        raise ValueError(f"Shorten the code to {OWN_CODE_MAX} characters; it has {len(code)}.")
    digits = code.replace(" ", "").replace("-", "")
    if digits != code and _is_whole_gs1(digits):
        raise ValueError(f"Type the digits without blanks and hyphens, as scanned: {digits}.")
    return code


def _is_whole_gs1(digits: str) -> bool:
    known = barcode_kind(digits) is not BarcodeKind.OWN
    return known and digits[-1] == check_digit(digits[:-1])
