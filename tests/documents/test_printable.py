import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from payaid_desktop.documents.printable import LINE_MAY_END, NO_SHAPE, NOT_TEXT, Alphabet
from resources.places import resource

ALPHABET = Alphabet(resource("third_party", "fonts"))
printable = ALPHABET.printable


@pytest.mark.parametrize(
    "text",
    [
        "Sunflower Oil 1 L pouch",
        '#let x = [*a*]; $b$ \\ "q" \' -- <l> @ref `c` // */ ~',
        "₹1,25,000.00 – café · 2½ × 3 m²",
        "श्री क्षत्रिय ट्रेडर्स",
        "ஸ்ரீ கிருஷ்ணா",
        "ক্ষুদ্র শিল্প",
        "શ્રી ગણેશ ટ્રેડર્સ",
        "తెలుగు ಕನ್ನಡ മലയാളം ਪੰਜਾਬ ଓଡ଼ିଶା",
        "شرما ٹریڈرز ᱥᱟᱱᱛᱟᱲᱤ ꯃꯩꯇꯩ ꯂꯣꯟ",
        "क्\u200dष",
    ],
)
def test_a_text_of_bundled_scripts_stays_as_it_is(text):
    assert printable(text) == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Sweets 🍬", f"Sweets {NO_SHAPE}"),
        ("한국어", NO_SHAPE * 3),
        ("中文", NO_SHAPE * 2),
        ("a\ue000b", f"a{NO_SHAPE}b"),
        ("Ω\u0bbe", f"Ω{NO_SHAPE}"),
    ],
)
def test_a_letter_without_a_shape_shows_as_a_box(text, shown):
    assert printable(text) == shown


@pytest.mark.parametrize(
    "character", ["\x00", "\x1b", "\x7f", "\x85", "\u202e", "\u2066", "\ud800"]
)
def test_a_character_that_is_no_text_shows_as_a_mark(character):
    assert printable(f"a{character}b") == f"a{NOT_TEXT}b"


@pytest.mark.parametrize("invisible", ["\ufeff", "\u00ad", "\u2060", "\ufe0f", "\u200b"])
def test_what_nobody_sees_is_left_out(invisible):
    assert printable(f"é{invisible}b") == "éb"


@pytest.mark.parametrize("blank", ["\n", "\r\n", "\t", "\u00a0", "\u2028", "\u3000"])
def test_a_break_or_wide_blank_becomes_a_blank(blank):
    assert printable(f"a{blank}b") == "a b"


def test_only_words_wider_than_a_column_may_be_cut():
    assert LINE_MAY_END not in printable("Pharmaceutical Distribution Enterprises, 27AAAAA0000A1Z2")
    assert LINE_MAY_END in printable("W" * 20)


def test_a_cut_never_tears_a_conjunct_or_a_vowel_sign():
    for piece in printable("क्षत्रियत्वप्रतिष्ठापनमहोत्सव" * 3).split(LINE_MAY_END):
        assert not unicodedata.category(piece[0]).startswith("M")
        assert unicodedata.combining(piece[-1]) != 9


@given(st.text(max_size=300))
def test_paper_gets_one_line_without_control_characters(text):
    shown = printable(text)

    assert all(unicodedata.category(each) not in ("Cc", "Cs", "Cn", "Co") for each in shown)
    assert "\n" not in shown
    assert len(shown.replace(LINE_MAY_END, "")) <= len(text)


@given(st.text(max_size=300))
def test_what_is_safe_for_paper_stays_the_same(text):
    shown = printable(text).replace(LINE_MAY_END, "")

    assert printable(shown).replace(LINE_MAY_END, "") == shown
