import pytest
from hypothesis import given
from hypothesis import strategies as st

from payaid_desktop.domain.leads import LEAD_SCORE_MAX, lead_facts, lead_score

EMAIL = (10, "An e-mail address is known.")
PHONE = (10, "A phone number is known.")
COMPANY = (20, "The company is known.")


@pytest.mark.parametrize(
    ("email", "phone", "company", "reasons"),
    [
        (None, None, None, []),
        ("a@example.com", None, None, [EMAIL]),
        (None, "1234567890", None, [PHONE]),
        (None, None, "Sample Traders", [COMPANY]),
        ("a@example.com", "1234567890", None, [EMAIL, PHONE]),
        ("a@example.com", "1234567890", "Sample Traders", [EMAIL, PHONE, COMPANY]),
        ("", "  ", "Sample Traders", [COMPANY]),
    ],
)
def test_a_lead_gets_points_for_what_is_known(email, phone, company, reasons):
    score = lead_score(email=email, phone=phone, company=company)

    assert [(each.points, each.reason) for each in score.reasons] == reasons


known = st.one_of(st.none(), st.text())


@given(known, known, known)
def test_the_score_is_the_sum_of_its_reasons(email, phone, company):
    score = lead_score(email=email, phone=phone, company=company)

    assert score.score == sum(each.points for each in score.reasons)
    assert 0 <= score.score <= 40


def test_the_facts_of_a_lead_tell_also_what_is_missing():
    facts = lead_facts(email=None, phone="1234567890", company=" ")

    assert [(each.name, each.points, each.is_known) for each in facts] == [
        ("company", 20, False),
        ("phone", 10, True),
        ("email", 10, False),
    ]
    assert sum(each.points for each in facts) == LEAD_SCORE_MAX
