"""What the page says of fields and values."""

from datetime import timedelta

import pytest

from payaid_desktop.ui.outgoing.words import field_word, value_words, write_pause


@pytest.mark.parametrize(
    ("field", "word"),
    [
        ("phone", "Phone"),
        ("credit_limit_paise", "Credit limit"),
        ("unit_price_e4", "Price"),
        ("something_new", "Something new"),
    ],
)
def test_fields_have_the_names_of_the_forms(field, word):
    assert field_word(field) == word


@pytest.mark.parametrize(
    ("value", "field", "words"),
    [
        (None, "phone", "empty"),
        ("", "phone", "empty"),
        (True, "is_sold", "Yes"),
        (False, "is_sold", "No"),
        (5_000_000, "credit_limit_paise", "₹50,000.00"),
        (1500, "gst_rate_milli", "1.5"),
        (125_000, "unit_price_e4", "12.5"),
        (30, "payment_days", "30"),
        ([{"city": "Pune", "line2": ""}], "addresses", "Pune"),
        ("two\nlines", "notes", "two lines"),
        ("x" * 300, "notes", "x" * 200 + "…"),
    ],
)
def test_values_are_written_as_people_write_them(value, field, words):
    assert value_words(value, field) == words


@pytest.mark.parametrize(("seconds", "text"), [(48, "0:48"), (3_725, "1:02:05"), (-3, "0:00")])
def test_pauses_run_down_to_nothing(seconds, text):
    assert write_pause(timedelta(seconds=seconds)) == text
