from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from payaid_desktop.domain.dated_rules import (
    DATED_RULES,
    GST_BEGAN_ON,
    DatedRule,
    Since,
    written_day,
)
from payaid_desktop.domain.errors import ValidationError

every_rule = pytest.mark.parametrize("rule", DATED_RULES, ids=lambda rule: rule.name)


@every_rule
def test_every_row_names_its_source_and_rows_follow_in_time(rule):
    assert all(row.source for row in rule.rows)
    assert all(earlier.from_on < later.from_on for earlier, later in pairwise(rule.rows))


def test_every_rule_has_a_name_of_its_own():
    assert len({rule.name for rule in DATED_RULES}) == len(DATED_RULES)


@every_rule
def test_every_rule_holds_today(rule):
    assert rule.on(date(2026, 11, 23)) is rule.rows[-1].value


RULE = DatedRule(
    "the sample rule",
    (Since(date(2020, 1, 1), "old", "source"), Since(date(2021, 1, 1), "new", "source")),
)


@given(st.dates(date(2020, 1, 1), date(2022, 1, 1)))
def test_a_row_holds_from_its_day_until_the_day_before_the_next(day):
    assert RULE.on(day) == ("old" if day.year < 2021 else "new")


def test_a_day_before_the_first_row_is_refused():
    with pytest.raises(ValidationError) as error:
        RULE.on(date(2019, 12, 31))

    sentence = "Choose a date from 1 January 2020 on; the sample rule begins then."
    assert error.value.details == {"date": sentence}


def test_a_day_is_written_in_english():
    assert written_day(GST_BEGAN_ON) == "1 July 2017"
    assert written_day(date(2026, 12, 31)) == "31 December 2026"
