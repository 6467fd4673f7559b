"""Amounts in words, the Indian way: lakh and crore."""

from payaid_desktop.domain.money import Money

_BELOW_TWENTY = (
    "Zero", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine",
    "Ten", "Eleven", "Twelve", "Thirteen", "Fourteen", "Fifteen", "Sixteen", "Seventeen",
    "Eighteen", "Nineteen",
)  # fmt: skip
_TENS = ("", "", "Twenty", "Thirty", "Forty", "Fifty", "Sixty", "Seventy", "Eighty", "Ninety")
_SCALES = ((10_000_000, "Crore"), (100_000, "Lakh"), (1_000, "Thousand"), (100, "Hundred"))


def amount_in_words(amount: Money) -> str:
    """Spell an amount as bills print it: "Rupees One Lakh Twenty Thousand and Forty Paise Only".

    Title case, no commas, no hyphens, no "and" inside a number; paise are left out when there are
    none. From 100 crore on, the number of crores is itself spelled with lakh and crore. A negative
    amount begins with "Minus".
    Source: trade custom; CGST Rules 2017, rule 46 does not ask for words.
    """
    rupees, paise = divmod(abs(amount.paise), 100)
    sign = "Minus " if amount.paise < 0 else ""
    tail = f" and {_spell(paise)} Paise" if paise else ""
    return f"{sign}Rupees {_spell(rupees)}{tail} Only"


def _spell(number: int) -> str:
    if number < len(_BELOW_TWENTY):
        return _BELOW_TWENTY[number]
    for size, scale in _SCALES:
        if number >= size:
            count, rest = divmod(number, size)
            return _join(f"{_spell(count)} {scale}", rest)
    tens, rest = divmod(number, 10)
    return _join(_TENS[tens], rest)


def _join(head: str, rest: int) -> str:
    return f"{head} {_spell(rest)}" if rest else head
