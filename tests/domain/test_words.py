import pytest
from hypothesis import given
from hypothesis import strategies as st
from num2words import num2words

from payaid_desktop.domain.money import Money
from payaid_desktop.domain.words import amount_in_words

CRORE = 10_000_000
SMALL = (
    "Zero", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven",
    "Twelve", "Thirteen", "Fourteen", "Fifteen", "Sixteen", "Seventeen", "Eighteen", "Nineteen",
)  # fmt: skip
TENS = ("Ten", "Twenty", "Thirty", "Forty", "Fifty", "Sixty", "Seventy", "Eighty", "Ninety")
VALUES = {word: 10 * value for value, word in enumerate(TENS, start=1)} | {
    word: value for value, word in enumerate(SMALL)
}
SCALES = {"Thousand": 1_000, "Lakh": 100_000}


def read_number(words):
    """The reverse of the spelling: everything before the last "Crore" counts crores."""
    if "Crore" in words:
        last = len(words) - 1 - words[::-1].index("Crore")
        return read_number(words[:last]) * CRORE + read_number(words[last + 1 :])
    number, part = 0, 0
    for word in words:
        if word in SCALES:
            number, part = number + part * SCALES[word], 0
        elif word == "Hundred":
            part *= 100
        else:
            part += VALUES[word]
    return number + part


def read_amount(text):
    sign = -1 if text.startswith("Minus ") else 1
    text = text.removeprefix("Minus ").removeprefix("Rupees ").removesuffix(" Only")
    rupees, _, paise = text.partition(" and ")
    return sign * (
        read_number(rupees.split()) * 100 + read_number(paise.removesuffix(" Paise").split())
    )


@pytest.mark.parametrize(
    ("rupees", "words"),
    [
        ("0", "Rupees Zero Only"),
        ("0.75", "Rupees Zero and Seventy Five Paise Only"),
        ("0.01", "Rupees Zero and One Paise Only"),
        ("1", "Rupees One Only"),
        ("19", "Rupees Nineteen Only"),
        ("20", "Rupees Twenty Only"),
        ("110", "Rupees One Hundred Ten Only"),
        ("1180", "Rupees One Thousand One Hundred Eighty Only"),
        (
            "121305.40",
            "Rupees One Lakh Twenty One Thousand Three Hundred Five and Forty Paise Only",
        ),
        ("100000", "Rupees One Lakh Only"),
        ("10000000", "Rupees One Crore Only"),
        ("2050000000", "Rupees Two Hundred Five Crore Only"),
        ("1000000000000", "Rupees One Lakh Crore Only"),
        ("100000000000000", "Rupees One Crore Crore Only"),
        ("-5.05", "Minus Rupees Five and Five Paise Only"),
    ],
)
def test_an_amount_is_spelled_as_bills_spell_it(rupees, words):
    assert amount_in_words(Money.of(rupees)) == words


@given(st.integers(-(10**19), 10**19))
def test_words_read_back_are_the_same_amount(paise):
    assert read_amount(amount_in_words(Money(paise))) == paise


@given(st.integers(1, 1000 * CRORE - 1))
def test_below_a_thousand_crore_the_words_agree_with_an_independent_library(rupees):
    # The library is right there but for its commas, hyphens, "and" and lower case.
    expected = num2words(rupees, lang="en_IN").replace(",", "").replace("-", " ")
    expected = " ".join(word for word in expected.split() if word != "and").title()

    assert amount_in_words(Money(rupees * 100)) == f"Rupees {expected} Only"
