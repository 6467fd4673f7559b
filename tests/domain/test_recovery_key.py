"""The recovery key: printed, typed back, and wrong characters found."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from payaid_desktop.domain.recovery_key import (
    ALPHABET,
    CHARACTERS,
    parse_recovery_key,
    recovery_key,
)

keys = st.binary(min_size=32, max_size=32)


@given(keys)
def test_a_key_is_read_back_from_its_text(key):
    assert parse_recovery_key(recovery_key(key)) == key


def test_it_is_nine_groups_of_six():
    groups = recovery_key(bytes(range(32))).split("-")

    assert [len(group) for group in groups] == [6] * 9


@given(keys)
def test_case_blanks_and_letters_that_look_like_digits_do_not_matter(key):
    text = recovery_key(key).lower().replace("-", "  ").replace("0", "o").replace("1", "l")

    assert parse_recovery_key(f"\n {text}\t") == key
    assert parse_recovery_key(text.replace("l", "I")) == key


@given(keys, st.integers(0, CHARACTERS - 1), st.sampled_from(ALPHABET))
def test_every_single_wrong_character_is_found(key, place, other):
    plain = recovery_key(key).replace("-", "")
    if plain[place] == other:
        return
    with pytest.raises(ValueError, match="wrong"):
        parse_recovery_key(plain[:place] + other + plain[place + 1 :])


@given(keys, st.integers(0, CHARACTERS - 2))
def test_two_neighbours_of_the_key_in_the_wrong_order_are_found(key, place):
    plain = recovery_key(key).replace("-", "")
    swapped = plain[:place] + plain[place + 1] + plain[place] + plain[place + 2 :]
    if swapped == plain:
        return
    if place == 51:  # between the key and its check
        return
    with pytest.raises(ValueError, match="wrong"):
        parse_recovery_key(swapped)


@pytest.mark.parametrize(
    "text", ["", "ABC", recovery_key(bytes(32))[:-1], recovery_key(bytes(32)) + "0"]
)
def test_a_key_of_another_length_is_refused_with_the_number_of_its_characters(text):
    with pytest.raises(ValueError, match=str(len(text.replace("-", "")))):
        parse_recovery_key(text)


@pytest.mark.parametrize("strange", ["U", "!", "अ", "٣", "\0"])
def test_a_character_that_no_key_has_is_named(strange):
    with pytest.raises(ValueError, match="no"):
        parse_recovery_key(strange + recovery_key(bytes(32))[1:])


def test_only_keys_of_32_bytes_are_written():
    with pytest.raises(ValueError, match="31"):
        recovery_key(bytes(31))
