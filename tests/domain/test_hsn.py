import pytest
from hypothesis import given
from hypothesis import strategies as st

from payaid_desktop.domain.hsn import check_hsn, hsn_shape_reason, is_service_code


def check(code, *, above=False, registered=True, export=False):
    return check_hsn(code, turnover_above_5_crore=above, buyer_registered=registered, export=export)


@pytest.mark.parametrize("code", ["3401", "340111", "34011190", "0101", "9971", "997331", "0409"])
def test_codes_of_the_right_lengths_are_acceptable_up_to_5_crore(code):
    assert check(code).acceptable
    assert check(code).reason is None


@pytest.mark.parametrize(
    ("code", "reason"),
    [
        ("34", "An HSN code has 4, 6 or 8 digits; this one has 2."),
        ("34011", "An HSN code has 4, 6 or 8 digits; this one has 5."),
        ("340111901", "An HSN code has 4, 6 or 8 digits; this one has 9."),
        ("99", "A SAC code (services, 99...) has 4 or 6 digits; this one has 2."),
        ("99733100", "A SAC code (services, 99...) has 4 or 6 digits; this one has 8."),
        ("0000", "Write the HSN code of the goods; zeros alone are no code."),
        ("00000000", "Write the HSN code of the goods; zeros alone are no code."),
        ("34A1", "Write the HSN or SAC code with digits only."),
        ("3401 ", "Write the HSN or SAC code with digits only."),
        ("3401\n", "Write the HSN or SAC code with digits only."),
        ("३४०१", "Write the HSN or SAC code with digits only."),
        ("3401.11", "Write the HSN or SAC code with digits only."),
    ],
)
def test_codes_of_another_shape_are_refused_whoever_buys(code, reason):
    assert check(code).reason == reason
    assert check(code, registered=False).reason == reason
    assert hsn_shape_reason(code) == reason


@pytest.mark.parametrize("registered", [True, False])
@pytest.mark.parametrize("export", [True, False])
def test_above_5_crore_six_digits_are_needed_everywhere(registered, export):
    short = check("3401", above=True, registered=registered, export=export)

    assert short.reason == "With a turnover above 5 crore the code needs at least 6 digits."
    assert check("340111", above=True, registered=registered, export=export).acceptable
    assert check("997331", above=True, registered=registered, export=export).acceptable
    assert not check("", above=True, registered=registered, export=export).acceptable


def test_the_code_may_be_left_out_only_for_consumers_in_india_up_to_5_crore():
    assert check("", registered=False).acceptable
    assert check("", registered=True).reason == "Write the HSN or SAC code, at least 4 digits."
    assert not check("", registered=False, export=True).acceptable
    assert check("", above=True).reason == "Write the HSN or SAC code, at least 6 digits."


def test_services_are_chapter_99():
    assert is_service_code("9971")
    assert not is_service_code("0997")


@given(st.text(), st.booleans(), st.booleans(), st.booleans())
def test_any_text_is_answered(code, above, registered, export):
    answer = check(code, above=above, registered=registered, export=export)

    assert answer.code == code
    assert answer.acceptable == (answer.reason is None)
