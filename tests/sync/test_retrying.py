"""When to try again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.client.retrying import BASE_S, CAP_S, pause_before


@pytest.mark.parametrize(
    ("attempt", "chance", "asked", "pause"),
    [
        (1, 0.5, None, 1.0),
        (1, 1.0, None, 2.0),
        (3, 1.0, None, 8.0),
        (3, 0.25, None, 2.0),
        (50, 1.0, None, CAP_S),
        (1, 0.0, None, 0.0),
        (7, 0.5, 12.0, 12.0),
    ],
)
def test_the_pause_before_a_further_try(attempt, chance, asked, pause):
    assert pause_before(attempt, chance=chance, retry_after_s=asked) == pause


@given(attempt=st.integers(1, 10**6), chance=st.floats(0, 1))
def test_no_pause_is_longer_than_the_cap(attempt, chance):
    assert 0 <= pause_before(attempt, chance=chance) <= CAP_S
    assert pause_before(1, chance=1) == 2 * BASE_S
