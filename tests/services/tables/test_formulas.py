import pytest
from hypothesis import given
from hypothesis import strategies as st

from payaid_desktop.services.tables.formulas import guarded, is_dangerous, unguarded

STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


@pytest.mark.parametrize("start", STARTS)
def test_a_text_that_a_spreadsheet_would_run_is_guarded(start):
    text = f"{start}HYPERLINK(1)"

    assert is_dangerous(text)
    assert guarded(text) == f"'{text}"


@pytest.mark.parametrize("number", ["-5.00", "+919876543210", "-0", "12"])
def test_a_number_is_no_formula(number):
    assert guarded(number) == number


@given(st.text() | st.builds("{}{}".format, st.sampled_from((*STARTS, "'", "''=")), st.text()))
def test_what_was_guarded_reads_back_and_never_starts_a_formula(text):
    assert unguarded(guarded(text)) == text
    assert not is_dangerous(guarded(text))
