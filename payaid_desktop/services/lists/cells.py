"""How a cell of somebody else's list is read: what people write, turned into what the input models take.

What is not recognised is passed on as it is; the input model then says what is wrong with it.
"""

import json
import re
from collections.abc import Callable, Mapping
from typing import Any, Final

from payaid_desktop.domain.states import STATES
from payaid_desktop.domain.units import UNITS

Json = Any
Reader = Callable[[str], Json]
"""Turns the text of a cell that is not empty into JSON content.

Raises:
    ValueError: it cannot be taken; the message is a sentence.
"""

_SHORTENED: Final = re.compile(r"[0-9]\.[0-9]+[Ee]\+[0-9]+")
_WHOLE_WITH_ZEROS: Final = re.compile(r"([0-9]+)\.0+")
_CURRENCY: Final = re.compile(r"^(₹|Rs\.?|INR)\s*|\s*(/-|INR)$", re.IGNORECASE)
_SIDE: Final = re.compile(r"(.*?)\s*(Dr|Cr)\.?", re.IGNORECASE)
_RATE: Final = re.compile(r"(?:I?GST)?\s*@?\s*([0-9]+(?:\.[0-9]+)?)\s*%?", re.IGNORECASE)
_INDIAN_DAY: Final = re.compile(r"([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]([0-9]{4})")
_STATE_WITH_CODE: Final = re.compile(r"([0-9]{1,2})\s*-\s*\D+")
_MORE_ADDRESSES_MAX: Final = 50


def key(text: str) -> str:
    """Give the form in which headings and words are compared: letters and digits, lower case."""
    folded = text.casefold().replace("%", "percent").replace("&", "and")
    return "".join(each for each in folded if each.isalnum())


def text(cell: str) -> str:
    """Take a text as it is."""
    return cell


def one_line(cell: str) -> str:
    """Take an address that was typed on several lines as one."""
    if "\n" not in cell:
        return cell
    return ", ".join(line.strip(" ,") for line in cell.splitlines() if line.strip(" ,"))


def label(cell: str) -> str:
    """Take a number that is a name, such as a barcode: as it is, all its digits there.

    Raises:
        ValueError: the spreadsheet kept only its first digits.
    """
    if _SHORTENED.fullmatch(cell):
        raise ValueError(
            "The spreadsheet has shortened this number. Format the column as text, type it again."
        )
    return cell


def digits(cell: str) -> str:
    """Take digits also where a program has written them as a number: "400001.0".

    Raises:
        ValueError: the spreadsheet kept only the first of them.
    """
    match = _WHOLE_WITH_ZEROS.fullmatch(label(cell))
    return match[1] if match else cell


def phone(cell: str) -> str:
    """Take a phone number without the blanks, hyphens and brackets that people group it with."""
    return re.sub(r"[ ().-]", "", digits(cell))


def pincode(cell: str) -> str:
    """Take a pincode also with a blank in the middle."""
    return digits(cell).replace(" ", "")


def hsn(cell: str) -> str:
    """Take an HSN code; the zero in front that spreadsheets drop is put back, as no code is odd."""
    code = digits(cell).replace(" ", "")
    return f"0{code}" if code.isdecimal() and len(code) % 2 else code


def barcodes(cell: str) -> list[str]:
    """Take barcodes, one on each line of the cell."""
    return [label(line.strip()) for line in cell.splitlines() if line.strip()]


def amount(cell: str) -> str:
    """Take an amount or a number without its currency and its percent sign."""
    return _CURRENCY.sub("", cell).removesuffix("%").strip()


def balance(cell: str) -> str:
    """Take a balance: "Dr" is owed to the shop, "Cr" by the shop."""
    match = _SIDE.fullmatch(cell)
    if match is None:
        return amount(cell)
    size = amount(match[1])
    return size if match[2].casefold() == "dr" else f"-{size}"


def rate(cell: str) -> str:
    """Take a rate of tax as it is written on bills: "18", "18 %", "GST@18%"."""
    match = _RATE.fullmatch(cell.strip())
    return match[1] if match else cell


def whole(cell: str) -> int:
    """Take a whole number.

    Raises:
        ValueError: it is none.
    """
    plain = digits(cell)
    if not (plain.isascii() and plain.isdecimal() and len(plain) <= 9):  # noqa: PLR2004 - any field's
        raise ValueError("Write a whole number, for example 30.")
    return int(plain)


def day(cell: str) -> str:
    """Take a day as YYYY-MM-DD, or as it is written in India: DD-MM-YYYY, DD/MM/YYYY."""
    match = _INDIAN_DAY.fullmatch(cell)
    return f"{match[3]}-{match[2]:0>2}-{match[1]:0>2}" if match else cell


def yes_or_no(cell: str) -> bool:
    """Take a yes or no.

    Raises:
        ValueError: it is neither.
    """
    found = _YES_OR_NO.get(key(cell))
    if found is None:
        raise ValueError("Write yes or no.")
    return found


def includes_tax(cell: str) -> bool:
    """Take whether a price includes tax: yes or no, inclusive or exclusive.

    Raises:
        ValueError: it is none of these.
    """
    found = _INCLUDES_TAX.get(key(cell))
    return yes_or_no(cell) if found is None else found


def state(cell: str) -> str:
    """Take a State by its code, its name or its letters: "27", "27-Maharashtra", "Maharashtra", "MH"."""
    match = _STATE_WITH_CODE.fullmatch(cell)
    code = match[1] if match else digits(cell)
    if code.isdecimal():
        return code.zfill(2)
    return _STATES.get(key(cell), cell)


def unit(cell: str) -> str:
    """Take a unit by its code, its name, or a common short form: "KGS", "Kilograms", "kg"."""
    candidates = (cell, *re.split(r"[(),-]", cell))
    found = (_UNITS.get(key(each)) for each in candidates)
    return next((code for code in found if code), cell)


def country(cell: str) -> str:
    """Take a country by its two letters; India also by name."""
    return "IN" if key(cell) in ("india", "bharat", "ind") else cell.upper()


def addresses(cell: str) -> Json:
    """Take addresses as JSON, which is how an export keeps what has no columns of its own.

    Raises:
        ValueError: it is no JSON list.
    """
    try:
        content = json.loads(cell)
    except (ValueError, RecursionError) as error:
        raise ValueError("This is for exported lists only. Empty the column.") from error
    is_list = isinstance(content, list) and len(content) <= _MORE_ADDRESSES_MAX
    if not is_list or not all(isinstance(each, dict) for each in content):
        raise ValueError("This is for exported lists only. Empty the column.")
    return content


def word(**words: tuple[str, ...]) -> Reader:
    """Make a reader of words: each of ours with what other programs say for it."""
    known = {key(other): ours for ours, others in words.items() for other in (ours, *others)}
    return lambda cell: known.get(key(cell), cell)


def _table(**lists: str) -> Mapping[str, str]:
    return {each: code for code, words in lists.items() for each in words.split()}


_YES_OR_NO: Final = {
    **dict.fromkeys(("yes", "y", "true", "1", "active", "on"), True),
    **dict.fromkeys(("no", "n", "false", "0", "inactive", "off"), False),
}
_INCLUDES_TAX: Final = {
    **dict.fromkeys(("inclusive", "withtax", "taxinclusive", "included", "inclusiveoftax"), True),
    **dict.fromkeys(("exclusive", "withouttax", "taxexclusive", "excluded", "plustax"), False),
}
_STATE_LETTERS: Final = (
    "01 JK,02 HP,03 PB,04 CH,05 UK,05 UT,06 HR,07 DL,08 RJ,09 UP,10 BR,11 SK,12 AR,13 NL,14 MN,"
    "15 MZ,16 TR,17 ML,18 AS,19 WB,20 JH,21 OD,21 OR,22 CG,22 CT,23 MP,24 GJ,26 DH,26 DN,27 MH,"
    "29 KA,30 GA,31 LD,32 KL,33 TN,34 PY,35 AN,36 TG,36 TS,37 AP,37 AD,38 LA"
)
"""Source: ISO 3166-2:IN, and the letters on number plates where they differ."""
_STATE_NAMES: Final = (
    "07 newdelhi,07 nctofdelhi,21 orissa,33 tamilnadu,34 pondicherry,05 uttaranchal,"
    "26 dadraandnagarhaveli,26 damananddiu,35 andamanandnicobar,96 foreigncountry,96 abroad"
)
"""Older and other names. Daman and Diu is part of 26 since 26 January 2020."""
_STATES: Final[Mapping[str, str]] = {
    **{key(each.name): each.code for each in STATES},
    **{
        name.casefold(): code
        for code, name in (pair.split() for pair in f"{_STATE_LETTERS},{_STATE_NAMES}".split(","))
    },
}
_UNITS: Final[Mapping[str, str]] = {
    **{key(each.name): each.code for each in UNITS},
    **{each.code.casefold(): each.code for each in UNITS},
    **_table(
        BAG="bag",
        BDL="bundle",
        BTL="bottle bottles",
        BOX="boxes",
        CAN="can cans",
        CTN="carton",
        DOZ="dozen dzn dz",
        GMS="gm gram g gms",
        KGS="kg kilo kilogram kilograms",
        LTR="litre liter liters ltr ltrs l",
        MLT="ml millilitre milliliter",
        MTR="metre meter meters mtrs m",
        NOS="no nos number each ea",
        PAC="pack packet packets pkt pkts pac",
        PCS="piece pc pcs",
        PRS="pair",
        ROL="roll",
        SET="set sets",
        SQF="sqft",
        SQM="sqmt",
        TBS="tablet",
        TON="ton tonne",
        UNT="unit",
        QTL="quintals",
    ),
}
