import pytest
from hypothesis import given
from hypothesis import strategies as st

from payaid_desktop.domain.errors import ValidationError
from payaid_desktop.domain.gstin import gstin_check_character
from payaid_desktop.domain.pan import (
    HOLDERS,
    PanCheck,
    check_pan,
    normal_pan,
    pan_disagreement,
    require_pan,
)


@pytest.mark.parametrize("letter", HOLDERS)
def test_the_fourth_letter_tells_the_holder(letter):
    pan = f"AAA{letter}A0000A"

    assert check_pan(pan) == PanCheck(pan, valid=True, holder=HOLDERS[letter])


def test_the_official_letters_and_the_two_older_ones_are_known():
    assert set(HOLDERS) == set("ABCFGHJLPT") | set("EK")


def test_an_unknown_fourth_letter_is_only_warned_of():
    check = check_pan("AAAZA0000A")

    assert check.valid
    assert check.holder is None
    assert check.warning == (
        "The fourth letter of the PAN, Z, names no known kind of holder; check it."
    )


@pytest.mark.parametrize(
    "text",
    [
        *["", "AAAPA0000", "AAAPA0000AA", "AAAP00000A", "AAAPA000AA", "AAAPA00000", "AAAPA 0000A"],
        *["AAAPA-0000A", "AAAPA0000A\n", "AAAPA००००A", "ſAAPA0000A", "ААААА0000А"],
    ],
)
def test_a_text_of_another_shape_is_refused(text):
    reason = "A PAN has 5 letters, 4 digits and a letter, like AAAPA0000A."

    assert check_pan(text) == PanCheck(text, valid=False, reason=reason)


def test_outer_blanks_and_small_letters_are_tidied_up():
    assert normal_pan(" aaapa0000a ") == "AAAPA0000A"
    assert require_pan(" aaapa0000a ", "pan") == "AAAPA0000A"


def test_a_required_pan_that_is_wrong_is_refused_under_its_field():
    with pytest.raises(ValidationError) as error:
        require_pan("AAAPA", "pan")

    assert list(error.value.details) == ["pan"]


GSTIN = "27AAAPA0000A1Z" + gstin_check_character("27AAAPA0000A1Z")
UIN = "0700AAA00000UN" + gstin_check_character("0700AAA00000UN")


@pytest.mark.parametrize(
    ("pan", "gstin", "agrees"),
    [
        ("AAAPA0000A", GSTIN, True),
        (" aaapa0000a ", GSTIN, True),
        ("AAAPA0001A", GSTIN, False),
        ("AAAPA0001A", UIN, True),  # a UIN holds no PAN
        ("AAAPA0001A", GSTIN[:-1] + "!", True),  # a wrong GSTIN is another sentence
    ],
)
def test_pan_and_gstin_of_one_party_agree(pan, gstin, agrees):
    expected = "The PAN must be AAAPA0000A, as in the GSTIN; correct one of the two."

    assert pan_disagreement(pan=pan, gstin=gstin) == (None if agrees else expected)


@given(st.text())
def test_any_text_is_answered(text):
    check = check_pan(text)

    assert check.valid == (check.reason is None)
