"""Headings of other programs, and the fields that they fill."""

import pytest

from payaid_desktop.domain.errors import ValidationError
from payaid_desktop.services.lists.columns import LISTS, columns_of, letters
from payaid_desktop.services.tables.rows import Row


def _fields(kind, *headings):
    return [each.field and each.field.path for each in columns_of(kind, Row(1, headings))]


def test_a_heading_is_known_whatever_stands_between_its_words():
    assert _fields("products", "item_name", "SalePrice", "HSN / SAC Code", "GST %") == [
        "name",
        "unitPrice",
        "hsn",
        "gstRate",
    ]


def test_what_is_not_known_is_left_out_and_not_guessed():
    assert _fields("contacts", "Party Name", "Zodiac", "", "Mobile No.") == ["name", None, "phone"]


@pytest.mark.parametrize(
    ("kind", "headings", "said"),
    [
        ("contacts", ["Phone"], "name"),
        ("products", ["Item name"], "unit price"),
        ("contacts", ["Name", "Party name"], "A"),
    ],
)
def test_a_needed_column_that_is_missing_or_there_twice_is_refused(kind, headings, said):
    with pytest.raises(ValidationError) as caught:
        columns_of(kind, Row(1, tuple(headings)))
    assert said.lower() in caught.value.details["file"].lower()


@pytest.mark.parametrize("kind", LISTS)
def test_no_heading_means_two_columns(kind):
    every = [key for field in LISTS[kind] for key in field.keys]
    assert len(every) == len(set(every))


def test_columns_are_named_as_spreadsheets_name_them():
    assert [letters(place) for place in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]
