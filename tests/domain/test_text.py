import sys
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from payaid_desktop.domain.text import clean_text, is_refused_character, search_key


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("  Soap  ", "Soap"),
        ("\u00a0Soap\u3000\r\n", "Soap"),
        ("Cafe\u0301", "Café"),
        ("   ", ""),
        ("", ""),
        ("क्\u200dष", "क्\u200dष"),  # the joiner changes how Devanagari is written
        ("👨\u200d👩\u200d👧", "👨\u200d👩\u200d👧"),
        ("صابون", "صابون"),
        ("<b>'; DROP TABLE x; --</b>", "<b>'; DROP TABLE x; --</b>"),
    ],
)
def test_a_text_is_kept_trimmed_and_composed(text, kept):
    assert clean_text(text, max_length=100) == kept


@pytest.mark.parametrize(
    ("character", "named"),
    [
        ("\x00", "U+0000"),
        ("\x1f", "U+001F"),
        ("\x7f", "U+007F"),
        ("\x85", "U+0085"),
        ("\t", "U+0009"),
        ("\ud800", "U+D800"),
        ("\u202e", "U+202E"),
        ("\u2066", "U+2066"),
        ("\u2028", "U+2028"),
        ("\u2029", "U+2029"),
        ("\ufeff", "U+FEFF"),
        ("\ufff9", "U+FFF9"),
        ("\ufdd0", "U+FDD0"),
        ("\uffff", "U+FFFF"),
        ("\U0001fffe", "U+1FFFE"),
    ],
)
def test_an_invisible_character_is_refused_with_its_place(character, named):
    with pytest.raises(
        ValueError, match=rf"^Take out the invisible character at place 3 \({named[0]}"
    ):
        clean_text(f"ab{character}cd", max_length=100)
    with pytest.raises(ValueError, match=named.replace("+", r"\+")):
        clean_text(f"ab{character}cd", max_length=100)


@pytest.mark.parametrize("character", ["\x00", "\x1f", "\u202e", "\ufeff"])
def test_an_invisible_character_at_the_end_is_refused_too(character):
    with pytest.raises(ValueError, match="Take out the invisible character"):
        clean_text(f"ab{character}", max_length=100)


@pytest.mark.parametrize("line_break", ["\n", "\r", "\r\n"])
def test_a_line_break_belongs_in_texts_of_several_lines_only(line_break):
    text = f"first{line_break}second"

    assert clean_text(text, max_length=100, multiline=True) == "first\nsecond"
    with pytest.raises(ValueError, match=r"^Write the text in one line\.$"):
        clean_text(text, max_length=100)


def test_a_tab_becomes_a_blank_in_texts_of_several_lines():
    assert clean_text("a\tb", max_length=100, multiline=True) == "a b"


def test_control_characters_are_refused_in_texts_of_several_lines_too():
    with pytest.raises(ValueError, match=r"U\+0000"):
        clean_text("a\n\x00", max_length=100, multiline=True)


def test_the_length_counts_after_tidying_up():
    assert clean_text(" " + "e\u0301" * 5 + " ", max_length=5) == "é" * 5
    with pytest.raises(ValueError, match=r"^Shorten the text to 5 characters; it has 6\.$"):
        clean_text("abcdef", max_length=5)


@given(st.text(), st.booleans())
def test_a_kept_text_stays_as_it_is(text, multiline):
    with suppress(ValueError):
        kept = clean_text(text, max_length=1000, multiline=multiline)
        assert clean_text(kept, max_length=1000, multiline=multiline) == kept
        assert not any(is_refused_character(each) for each in kept if each != "\n")


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("  Ram   Kumar ", "ram kumar"),
        ("STRASSE", "strasse"),
        ("Straße", "strasse"),
        ("CAFE\u0301", "café"),
        ("राम\u00a0कुमार", "राम कुमार"),
        ("", ""),
    ],
)
def test_a_search_key_ignores_case_and_extra_blanks(text, key):
    assert search_key(text) == key


@given(st.text())
def test_the_key_of_a_key_is_the_key(text):
    assert search_key(search_key(text)) == search_key(text)


def test_the_key_of_a_key_is_the_key_for_every_single_character():
    keys = (search_key(chr(point)) for point in range(sys.maxunicode + 1))

    assert all(search_key(key) == key for key in keys)


@given(st.text(), st.text())
def test_texts_that_differ_in_case_only_have_one_key(first, second):
    assert search_key(f"{first} {second}".casefold()) == search_key(f"{first}   {second}")
