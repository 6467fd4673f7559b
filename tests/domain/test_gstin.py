import re
import string

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from payaid_desktop.domain.errors import ValidationError
from payaid_desktop.domain.gstin import (
    GstinCheck,
    GstinKind,
    check_gstin,
    gstin_check_character,
    normal_gstin,
    require_gstin,
)
from payaid_desktop.domain.states import STATES

BASE_36 = string.digits + string.ascii_uppercase
PREFIXES = [state.code for state in STATES if state.is_gstin_prefix]


def with_check(first14):
    return first14 + gstin_check_character(first14)


def gstins(shape):
    prefixed = st.sampled_from(PREFIXES)
    rest = st.from_regex(re.compile(shape, re.ASCII), fullmatch=True)
    return st.builds(lambda prefix, tail: with_check(prefix + tail), prefixed, rest)


ordinary = gstins(r"[A-Z]{5}[0-9]{4}[A-Z][1-9A-Z]Z")
any_kind = st.one_of(
    ordinary,
    gstins(r"[A-Z]{5}[0-9]{4}[A-Z][1-9A-Z]C"),
    gstins(r"[A-Z]{4}[0-9]{5}[A-Z][1-9A-Z]D"),
    gstins(r"[0-9]{2}[A-Z]{3}[0-9]{5}[UO]N"),
    gstins(r"[0-9]{2}[A-Z]{3}[0-9]{5}NR"),
)


@pytest.mark.parametrize(
    ("first14", "check"),
    [
        # A product of 36 or more counts as its quotient plus its remainder by 36.
        # 27 AAAAA 0000 A 1 Z: 2 + 14 + (10+20+10+20+10) + 0 + 20 + 1 + 35x2 (70 = 36+34 -> 35)
        # = 2 + 14 + 70 + 20 + 1 + 35 = 142; 142 mod 36 = 34; 36 - 34 = 2.
        ("27AAAAA0000A1Z", "2"),
        # 01 AAAAA 0000 A 1 Z: 0 + 2 + 70 + 20 + 1 + 35 = 128; 128 mod 36 = 20; 16 -> G.
        ("01AAAAA0000A1Z", "G"),
        ("00000000000000", "0"),
    ],
)
def test_the_check_character_is_the_one_worked_by_hand(first14, check):
    assert gstin_check_character(first14) == check


@given(any_kind, st.integers(0, 14), st.sampled_from(BASE_36))
def test_every_change_of_one_character_is_caught(gstin, place, character):
    assume(gstin[place] != character)
    changed = gstin[:place] + character + gstin[place + 1 :]

    assert not check_gstin(changed).valid


@given(ordinary)
def test_an_ordinary_gstin_tells_its_state_and_pan(gstin):
    assert check_gstin(gstin) == GstinCheck(
        gstin,
        valid=True,
        state_code=gstin[:2],
        pan=gstin[2:12],
        kind=GstinKind.ORDINARY,
    )


@pytest.mark.parametrize(
    ("first14", "kind", "state_code", "pan"),
    [
        ("29AAAAA0000A1Z", GstinKind.ORDINARY, "29", "AAAAA0000A"),
        ("38AAAAA0000AZZ", GstinKind.ORDINARY, "38", "AAAAA0000A"),
        ("97AAAAA0000A1Z", GstinKind.ORDINARY, "97", "AAAAA0000A"),
        ("25AAAAA0000A1Z", GstinKind.ORDINARY, "25", "AAAAA0000A"),
        ("29AAAAA0000A1J", GstinKind.ORDINARY, "29", "AAAAA0000A"),
        ("29AAAAA0000A1C", GstinKind.TAX_COLLECTOR, "29", "AAAAA0000A"),
        ("29AAAA00000A1D", GstinKind.TAX_DEDUCTOR, "29", None),
        ("29AAAAA0000A1D", GstinKind.TAX_DEDUCTOR, "29", "AAAAA0000A"),
        ("0700AAA00000UN", GstinKind.UIN, "07", None),
        ("0700AAA00000ON", GstinKind.UIN, "07", None),
        ("0700AAA00000NR", GstinKind.NON_RESIDENT, "07", None),
        ("9900AAA00000NR", GstinKind.NON_RESIDENT, None, None),
        ("9900AAA00000OS", GstinKind.OIDAR, None, None),
    ],
)
def test_each_kind_of_registration_is_recognised(first14, kind, state_code, pan):
    check = check_gstin(with_check(first14))

    assert (check.valid, check.reason) == (True, None)
    assert (check.kind, check.state_code, check.pan) == (kind, state_code, pan)


CHARACTERS = "A GSTIN has only the letters A to Z and digits; take out everything else."
PAN = "Characters 3 to 12 must be a PAN: 5 letters, 4 digits and a letter."


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "Type the GSTIN; it has 15 characters."),
        ("   ", "Type the GSTIN; it has 15 characters."),
        ("27AAAAA0000A1Z", "A GSTIN has 15 characters; this one has 14."),
        ("27AAAAA0000A1Z22", "A GSTIN has 15 characters; this one has 16."),
        ("27AAAAA0000A1Z2\n", CHARACTERS),
        ("27-AAAAA0000A-1Z2", CHARACTERS),
        ("27 AAAAA0000A1Z2", CHARACTERS),
        ("२७AAAAA0000A1Z2", CHARACTERS),
        ("27AAAAA0000A1ſ2", CHARACTERS),  # its upper case would be S
        ("27AAAAA0000A1Z3", "The last character should be 2."),
        ("28AAAAA0000A1Z0", "The first two characters must be a State code; 28 is not one."),
        ("96AAAAA0000A1Z0", "The first two characters must be a State code; 96 is not one."),
        ("99AAAAA0000A1Z0", "The first two characters must be a State code; 99 is not one."),
        ("9900AAA00000UN0", "The first two characters must be a State code; 99 is not one."),
        ("AAAAAAA0000A1Z0", "The first two characters must be a State code; AA is not one."),
        ("27AAAA00000A1Z0", PAN),
        ("27AAAAA0000A0Z0", "The 13th character must be 1 to 9 or a letter, never 0."),
        ("27AAAAA0000A1K0", "The 14th character is Z in nearly all GSTINs; it cannot be K."),
        ("27AAAAA0000A100", "The 14th character is Z in nearly all GSTINs; it cannot be 0."),
        (
            "990000000000000",
            "A GSTIN that begins with 99 is a foreign supplier's: its 13th and 14th are OS or NR.",
        ),
    ],
)
def test_a_wrong_gstin_is_answered_with_what_is_wrong(text, reason):
    assert check_gstin(text) == GstinCheck(text, valid=False, reason=reason)


def test_the_sample_that_circulates_on_the_web_is_wrong():
    assert check_gstin("29ABCDE1234F1Z5").reason == "The last character should be W."


def test_outer_blanks_and_small_letters_are_tidied_up():
    assert normal_gstin("  27aaaaa0000a1z2 ") == "27AAAAA0000A1Z2"
    assert check_gstin("  27aaaaa0000a1z2 ").valid
    assert require_gstin(" 27aaaaa0000a1z2", "gstin") == "27AAAAA0000A1Z2"


def test_a_required_gstin_that_is_wrong_is_refused_under_its_field():
    with pytest.raises(ValidationError) as error:
        require_gstin("27AAAAA0000A1Z3", "buyer.gstin")

    assert error.value.details == {"buyer.gstin": "The last character should be 2."}


@given(st.text())
def test_any_text_is_answered(text):
    check = check_gstin(text)

    assert check.valid == (check.reason is None)
