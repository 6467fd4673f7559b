"""Names are found while they are typed, the likeliest first."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as some

from payaid_desktop.ui.suggest import Entry, Index, matched, quantity_first


def index(*names: str, **codes: str) -> Index[str]:
    known = [Entry(name, name, id=name) for name in names]
    known += [Entry(name, name, codes=(code,)) for code, name in codes.items()]
    return Index.of(known)


def test_a_code_comes_before_a_name_that_begins_so():
    assert index("Oil1 lamp", oil1="Sunflower").find("oil1") == ["Sunflower", "Oil1 lamp"]


def test_a_name_that_begins_so_comes_before_one_with_such_a_word_and_before_one_that_holds_it():
    names = index("Unsung hero", "Big sun hat", "Sunflower oil")

    assert names.find("sun") == ["Sunflower oil", "Big sun hat", "Unsung hero"]


def test_every_word_may_be_begun_alone():
    names = index("Wheat flour, 10 kg", "Wheat, loose", "Flour of gram")

    assert names.find("whe fl") == ["Wheat flour, 10 kg"]
    assert names.find("fl whe") == ["Wheat flour, 10 kg"]


def test_what_was_used_lately_stands_first_among_equals():
    names = index("Rice A", "Rice B", "Rice C", "Price tag")
    recent = ["Price tag", "Rice C", "Rice B", "Gone"]

    assert names.find("rice", recent=recent) == ["Rice C", "Rice B", "Rice A", "Price tag"]


def test_case_and_blanks_do_not_matter():
    assert index("Basmati  RICE").find("  basmati ri ") == ["Basmati  RICE"]


@pytest.mark.parametrize("text", ["चाव", "சர்", "ÉCL"])
def test_names_in_any_script_are_found(text):
    names = ["चावल", "சர்க்கரை", "Éclair"]

    assert len(index(*names).find(text)) == 1


def test_nothing_typed_finds_nothing():
    assert index("Rice").find("  ") == []


def test_no_more_are_found_than_are_shown():
    assert len(index(*(f"Rice {n}" for n in range(50))).find("rice", limit=6)) == 6


def test_a_barcode_is_the_thing_itself():
    assert index(**{"8901234567894": "Soap"}).exact("8901234567894") == "Soap"
    assert index("Soap").exact("8901234567894") is None


@given(some.text(max_size=20))
def test_whatever_is_typed_finds_things_or_nothing(text):
    names = index("Rice", "Ünïcode ß", "मैदा", a1="Soap")

    assert set(names.find(text)) <= {"Rice", "Ünïcode ß", "मैदा", "Soap"}


@given(some.text(max_size=30), some.text(max_size=10))
def test_what_is_marked_lies_inside_of_the_name(name, text):
    end = 0
    for start, length in matched(name, text):
        assert start >= end
        end = start + length
    assert end <= len(name)


def test_the_beginning_of_a_word_is_marked_rather_than_its_middle():
    assert matched("Unsung sunflower", "sun") == ((7, 3),)
    assert matched("Basmati Rice", "bas ri") == ((0, 3), (8, 2))


@pytest.mark.parametrize(
    ("text", "quantity", "rest"),
    [
        ("24*sun", Decimal(24), "sun"),
        ("2.5 * rice", Decimal("2.5"), "rice"),
        ("3×oil", Decimal(3), "oil"),
        ("sun", None, "sun"),
        ("*sun", None, "*sun"),
        ("0*sun", None, "0*sun"),
        ("-2*sun", None, "-2*sun"),
        ("a*sun", None, "a*sun"),
        ("24*", Decimal(24), ""),
    ],
)
def test_a_quantity_may_stand_before_the_name(text, quantity, rest):
    assert quantity_first(text) == (quantity, rest)
