"""Amounts as a person at a counter types them: "1,25,000", "1.25l", "2cr", "500+75", "₹ १२५", "12*45".

Knows no Qt. What cannot be read names its problem; the field that was typed in has the sentence for it.
"""

import re
import unicodedata
from collections import deque
from decimal import ROUND_HALF_UP, Decimal
from enum import Enum
from typing import Final

from payaid_desktop.domain.money import DIGITS_MAX, PAISA, Money, format_indian

AMOUNT_MAX: Final = Decimal("99999999999.99")
"""The largest amount that is read, either way: no bill may hold more."""
TEXT_MAX: Final = 80

_FACTORS: Final = {
    "": Decimal(1),
    "k": Decimal(1000),
    "l": Decimal(100_000),
    "lac": Decimal(100_000),
    "lakh": Decimal(100_000),
    "cr": Decimal(10_000_000),
    "crore": Decimal(10_000_000),
}
_TOKEN: Final = re.compile(r"([0-9][0-9,]*(?:\.[0-9]*)?|\.[0-9]+)\s*([a-z]*)|([-+*])")
_DECIMAL_COMMA: Final = re.compile(r"[0-9]+,[0-9]{0,2}")
_STRAY_COMMA: Final = re.compile(r",(?![0-9])|,,")
_RUPEES: Final = re.compile(r"rs\.?")
_SAME: Final = str.maketrans({"−": "-", "–": "-", "×": "*", "x": "*", "₹": " "})


class Problem(Enum):
    """Why a text is no amount."""

    EMPTY = "empty"
    NOT_A_NUMBER = "not a number"
    UNKNOWN_UNIT = "unknown unit"
    COMMA = "comma"
    TOO_LARGE = "too large"
    NEGATIVE = "negative"


class AmountError(ValueError):
    """A text is no amount."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.value)
        self.problem = problem


def parse_amount(text: str, *, may_be_negative: bool = True) -> Decimal:
    """Read an amount of rupees, rounded half up to 2 decimals at the end.

    Digits of every Indian script are read. Commas may stand anywhere between the digits of whole rupees, because a
    grouped amount is edited in place; only "12,50" is refused, which may mean 12.50 or 1,250. `k`, `l` (lac, lakh)
    and `cr` (crore) multiply; `+`, `-` and `*` calculate, `*` first.

    Raises:
        AmountError: the text is no amount; its `problem` says why.
    """
    if len(text) > TEXT_MAX:
        raise AmountError(Problem.TOO_LARGE)
    plain = _plain(text)
    if not plain:
        raise AmountError(Problem.EMPTY)
    amount = _sum(_tokens(plain)).quantize(PAISA, ROUND_HALF_UP)
    if abs(amount) > AMOUNT_MAX:
        raise AmountError(Problem.TOO_LARGE)
    if amount < 0 and not may_be_negative:
        raise AmountError(Problem.NEGATIVE)
    return amount if amount else abs(amount)


def format_amount(amount: Decimal) -> str:
    """Write an amount as a field shows it: 2 decimals, Indian grouping, a true minus sign: "−1,25,000.00"."""
    return format_indian(Money.of(amount)).replace("-", "−")


def _plain(text: str) -> str:
    latin = "".join(_latin_digit(letter) for letter in text.casefold())
    words = _RUPEES.sub("", latin.translate(_SAME).strip())
    return " ".join(words.removesuffix("/-").split())


def _latin_digit(letter: str) -> str:
    return str(unicodedata.decimal(letter)) if letter.isdecimal() else letter


def _tokens(plain: str) -> list[Decimal | str]:
    tokens: list[Decimal | str] = []
    at = 0
    while at < len(plain):
        found = _TOKEN.match(plain, at)
        if found is None:
            raise AmountError(Problem.NOT_A_NUMBER)
        number, unit, sign = found.groups()
        tokens.append(sign or _number(number, unit))
        at = found.end() + (plain[found.end() : found.end() + 1] == " ")
    return tokens


def _number(text: str, unit: str) -> Decimal:
    whole = text.partition(".")[0]
    if _STRAY_COMMA.search(whole) or ("." not in text and _DECIMAL_COMMA.fullmatch(text)):
        raise AmountError(Problem.COMMA)
    if unit not in _FACTORS:
        raise AmountError(Problem.UNKNOWN_UNIT)
    digits = text.replace(",", "")
    if len(digits) > DIGITS_MAX:
        raise AmountError(Problem.TOO_LARGE)
    return Decimal(digits) * _FACTORS[unit]


def _sum(tokens: list[Decimal | str]) -> Decimal:
    rest = deque(tokens)
    sign = rest.popleft() if rest[0] in ("+", "-") else "+"
    total = Decimal(0)
    while True:
        product = _product(rest)
        total += product.copy_negate() if sign == "-" else product
        if not rest:
            return total
        sign = rest.popleft()
        if sign not in ("+", "-"):
            raise AmountError(Problem.NOT_A_NUMBER)


def _product(rest: deque[Decimal | str]) -> Decimal:
    product = _next_number(rest)
    while rest and rest[0] == "*":
        rest.popleft()
        product *= _next_number(rest)
        if product > AMOUNT_MAX * AMOUNT_MAX:
            raise AmountError(Problem.TOO_LARGE)
    return product


def _next_number(rest: deque[Decimal | str]) -> Decimal:
    number = rest.popleft() if rest else ""
    if not isinstance(number, Decimal):
        raise AmountError(Problem.NOT_A_NUMBER)
    return number
