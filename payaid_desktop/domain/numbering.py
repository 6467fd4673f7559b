"""Document numbers: what the law and the e-invoice portal accept, and how a device makes its."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from itertools import count
from typing import Final

from payaid_desktop.domain.errors import ValidationError
from payaid_desktop.domain.periods import FinancialYear

NUMBER_LENGTH_MAX: Final = 16
SERIAL_WIDTH_MIN: Final = 4
SERIAL_WIDTH_MAX: Final = 6
SEPARATORS: Final = ("/", "-")

_ALLOWED = re.compile(r"[A-Za-z0-9/-]+")
_ZERO = re.compile(r"0+")
_SERIAL = re.compile(r"0*[1-9][0-9]*")
_FIRST_FOR_E_INVOICE = re.compile(r"[A-Za-z1-9]")
_STEM_PART = re.compile(r"[A-Z0-9/-]*")
_YEAR_LENGTH: Final = 4
_GENERATIONS: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_BASE_36: Final = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@dataclass(frozen=True, slots=True)
class NumberCheck:
    """Whether a number may stand on a tax invoice and on an e-invoice; one sentence if not."""

    valid_rule46: bool
    valid_for_einvoice: bool
    reason: str | None = None


def check_document_number(number: str) -> NumberCheck:
    """Check a document number as it is printed.

    At most 16 letters, digits, hyphens and slashes, not zero; the e-invoice portal also wants a
    letter or 1-9 in front. Uniqueness within the financial year is checked by the store.
    Source: CGST Rules 2017, rule 46(b); zero is refused by the GST Returns Offline Tool; e-invoice
    schema INV-01, DocDtls.No.
    """
    reason = _rule46_reason(number)
    if reason is not None:
        return NumberCheck(valid_rule46=False, valid_for_einvoice=False, reason=reason)
    if not _FIRST_FOR_E_INVOICE.match(number):
        reason = "For e-invoices begin the number with a letter or with 1 to 9."
        return NumberCheck(valid_rule46=True, valid_for_einvoice=False, reason=reason)
    return NumberCheck(valid_rule46=True, valid_for_einvoice=True)


def number_key(number: str) -> str:
    """Give the form in which numbers are compared: the e-invoice portal ignores case.

    Source: e-invoice portal, from 1 June 2025.
    """
    return number.upper()


def device_code(generation: int, counter: int) -> str:
    """Name a device epoch in document numbers: "A1", "A7", "AZ", "A10", "B1".

    Args:
        generation: 1 to 26, written A to Z; one more each time the server is restored.
        counter: 1 and up within the generation, written in base 36; never granted twice.

    Raises:
        ValidationError: the generation or the counter is out of range.
    """
    if not 1 <= generation <= len(_GENERATIONS):
        raise ValidationError({"generation": "The generation must be 1 to 26."})
    if counter < 1:
        raise ValidationError({"counter": "The device counter begins with 1."})
    return _GENERATIONS[generation - 1] + _in_base_36(counter)


def server_code(generation: int) -> str:
    """Name the server itself in the numbers of what programs issue there: "A0", and "B0" after it was restored.

    Raises:
        ValidationError: the generation is out of range.
    """
    return device_code(generation, 1)[0] + "0"


def is_server_code(code: str) -> bool:
    """Whether a code is the server's own, and no computer's."""
    return code[1:] == "0"


def generation_of(code: str) -> int:
    """Read the generation that a device's code begins with: 1 for "A7", 2 for "B0"."""
    return _GENERATIONS.index(code[0]) + 1


def last_free_code(like: str, taken: Collection[str]) -> str:
    """Choose the code of a restored device: the last of a code's generation that is not taken.

    "AZ" after "A1", then "AY", down to "A1"; then "AZZ" and so on. A server grants codes from the
    other end, so the two meet as late as can be.
    """
    for length in count(1):
        for counter in range(36**length - 1, 36 ** (length - 1) - 1, -1):
            code = like[0] + _in_base_36(counter)
            if code not in taken:
                return code
    raise AssertionError  # count() does not end


@dataclass(frozen=True, slots=True)
class SeriesTemplate:
    """How a device writes the numbers of one series: {prefix}{device_code}/{2627}/{00001}.

    Each device owns its series, so numbers made offline never meet. Text is kept in upper case. A
    template whose numbers could break rule 46(b) or the e-invoice pattern cannot be made.

    Attributes:
        prefix: what the shop puts in front, such as "CN" for credit notes; may be empty.
        device_code: the device epoch, see `device_code`.
        separator: "/" or "-".
        width: 4 to 6 digits of the serial number, filled up with zeros.

    Raises:
        ValidationError: details name each field that breaks a rule.
    """

    prefix: str
    device_code: str
    separator: str = "/"
    width: int = 5

    def __post_init__(self) -> None:
        object.__setattr__(self, "prefix", _upper(self.prefix))
        object.__setattr__(self, "device_code", _upper(self.device_code))
        details = _template_faults(self)
        if details:
            raise ValidationError(details)

    def number(self, financial_year: FinancialYear, serial: int) -> str:
        """Write a number: "A1/2627/00001". A serial beyond the width makes it longer, up to 16.

        Raises:
            ValidationError: the serial is below 1 or makes the number too long: the series is full.
        """
        if serial < 1:
            raise ValidationError({"serial": "The serial number begins with 1."})
        number = f"{self._head(financial_year)}{serial:0{self.width}d}"
        if len(number) > NUMBER_LENGTH_MAX:
            sentence = f"The series is full: {number} has more than {NUMBER_LENGTH_MAX} characters."
            raise ValidationError(
                {"serial": f"{sentence} Begin a new series with a shorter prefix."}
            )
        return number

    def serial_of(self, number: str, financial_year: FinancialYear) -> int | None:
        """Read the serial back from a number of this series and year; `None` for any other."""
        head, key = self._head(financial_year), number_key(number)
        digits = key.removeprefix(head)
        if digits == key or len(key) > NUMBER_LENGTH_MAX or not _SERIAL.fullmatch(digits):
            return None
        serial = int(digits)
        return serial if f"{serial:0{self.width}d}" == digits else None

    def _head(self, financial_year: FinancialYear) -> str:
        stem = f"{self.prefix}{self.device_code}"
        return f"{stem}{self.separator}{financial_year.short}{self.separator}"


def _rule46_reason(number: str) -> str | None:
    if not number:
        return "Give the document a number."
    if len(number) > NUMBER_LENGTH_MAX:
        return f"A document number has at most 16 characters; this one has {len(number)}."
    if not _ALLOWED.fullmatch(number):
        return "A document number has only the letters A to Z, digits, hyphens and slashes."
    if _ZERO.fullmatch(number):
        return "A document number cannot be zero."
    return None


def _template_faults(template: SeriesTemplate) -> dict[str, str]:
    faults: dict[str, str] = {}
    for field, text in (("prefix", template.prefix), ("deviceCode", template.device_code)):
        if not _STEM_PART.fullmatch(text):
            faults[field] = "Use only letters, digits, hyphens and slashes."
    if template.separator not in SEPARATORS:
        faults["separator"] = "Use a slash or a hyphen between the parts of the number."
    if not SERIAL_WIDTH_MIN <= template.width <= SERIAL_WIDTH_MAX:
        faults["width"] = "Use 4 to 6 digits for the serial number."
    if not faults:
        faults.update(_stem_faults(template))
    return faults


def _stem_faults(template: SeriesTemplate) -> dict[str, str]:
    stem = template.prefix + template.device_code
    room = NUMBER_LENGTH_MAX - template.width - _YEAR_LENGTH - 2 * len(template.separator)
    if not _FIRST_FOR_E_INVOICE.match(stem):
        return {"prefix": "Begin the number with a letter or with 1 to 9, not with 0, - or /."}
    if len(stem) > room:
        fits = max(room - len(template.device_code), 0)
        return {"prefix": f"The number would exceed 16 characters; use at most {fits} here."}
    return {}


def _upper(text: str) -> str:
    return text.upper() if text.isascii() else text


def _in_base_36(number: int) -> str:
    text = ""
    while number:
        number, digit = divmod(number, 36)
        text = _BASE_36[digit] + text
    return text
