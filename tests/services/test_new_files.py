import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from payaid_desktop.services.new_files import safe_file_name


@pytest.mark.parametrize(
    ("name", "file_name"),
    [
        ("A1/2627/00001", "A1-2627-00001"),
        ("statement शर्मा ट्रेडर्स", "statement-शर्मा-ट्रेडर्स"),
        ("தமிழ்: ஸ்ரீ / கடை", "தமிழ்-ஸ்ரீ-கடை"),
        ("..\\..\\evil <*?>|\"':", "evil"),
        ("\u202eabc\x00", "abc"),
        ("con", "paper-con"),
        ("😀", "paper-"),
        ("क्\u200dष", "क्ष"),
    ],
)
def test_a_file_name_keeps_the_letters_of_every_script_and_nothing_else(name, file_name):
    assert safe_file_name(name) == file_name


def test_the_ending_is_never_cut():
    assert safe_file_name("W" * 100, ending="2026-11-25").endswith("W-2026-11-25")
    assert len(safe_file_name("W" * 100, ending="2026-11-25")) == 60


def test_a_cut_takes_no_sign_from_its_letter():
    cut = safe_file_name("कि" * 50, ending="1")

    assert cut.removesuffix("-1").endswith("कि")


@given(st.text(max_size=300))
def test_every_system_takes_the_name(text):
    name = safe_file_name(text, ending="2026-11-25")

    assert 0 < len(name) <= 60
    assert len(name.encode()) <= 200
    assert not set(name) & set('<>:"/\\|?*. ')
    assert all(unicodedata.category(each)[0] in "LMN" or each == "-" for each in name)
