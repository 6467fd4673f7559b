"""Whether and when to try again."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from payaid_desktop.domain.jobs import Queue
from payaid_desktop.jobs.backoff import CAP_S, Fault, Trouble, next_try
from tests.builders import NOON

OFFLINE, FAILED, REFUSED = Fault.OFFLINE, Fault.FAILED, Fault.REFUSED


@pytest.mark.parametrize(
    ("queue", "trouble", "chance", "pause_s"),
    [
        (Queue.EMAIL, Trouble(FAILED, 1), 0.0, 2),
        (Queue.EMAIL, Trouble(FAILED, 2), 0.0, 4),
        (Queue.EMAIL, Trouble(FAILED, 3), 0.0, 8),
        (Queue.EMAIL, Trouble(FAILED, 3), 1.0, 12),
        (Queue.EMAIL, Trouble(FAILED, 4), 0.0, None),
        (Queue.EMAIL, Trouble(FAILED, 5, attempts_max=8), 0.0, 2),
        (Queue.SMS, Trouble(REFUSED, 1), 0.0, None),
        (Queue.SMS, Trouble(FAILED, 1, retry_after_s=77), 0.5, 77),
        (Queue.SMS, Trouble(FAILED, 4, retry_after_s=77), 0.5, None),
        (Queue.SMS, Trouble(FAILED, 1, retry_after_s=0), 0.5, 1),
        (Queue.SYNC, Trouble(OFFLINE, 1, retry_after_s=1e9), 0.5, 3600),
        (Queue.EMAIL, Trouble(OFFLINE, 1), 0.0, 1),
        (Queue.EMAIL, Trouble(OFFLINE, 1, waited_s=60), 0.0, 60),
        (Queue.EMAIL, Trouble(OFFLINE, 9, waited_s=60), 1.0, 30),
        (Queue.EMAIL, Trouble(OFFLINE, 1, waited_s=86_400), 0.0, CAP_S),
        (Queue.SYNC, Trouble(OFFLINE, 1), 0.5, 1),
        (Queue.SYNC, Trouble(OFFLINE, 3), 0.25, 2),
        (Queue.SYNC, Trouble(OFFLINE, 50), 1.0, CAP_S),
        (Queue.SYNC, Trouble(OFFLINE, 7, retry_after_s=12), 0.5, 12),
        (Queue.SYNC, Trouble(FAILED, 10_000), 1.0, CAP_S),
        (Queue.SYNC, Trouble(REFUSED, 1), 1.0, None),
    ],
)
def test_the_pause_before_a_further_try(queue, trouble, chance, pause_s):
    again = next_try(queue, trouble, now=NOON, chance=chance)

    assert again == (None if pause_s is None else NOON + timedelta(seconds=pause_s))


@given(
    queue=st.sampled_from(Queue),
    fault=st.sampled_from(Fault),
    attempts=st.integers(1, 10**6),
    waited_s=st.floats(0, 10**9),
    chance=st.floats(0, 1),
)
def test_no_pause_is_negative_or_longer_than_the_cap(queue, fault, attempts, waited_s, chance):
    trouble = Trouble(fault, attempts, waited_s=waited_s)

    again = next_try(queue, trouble, now=NOON, chance=chance)

    assert again is None or timedelta(0) <= again - NOON <= timedelta(seconds=CAP_S)


@given(attempts=st.integers(1, 10**6), chance=st.floats(0, 1))
def test_being_offline_never_ends_in_giving_up(attempts, chance):
    for queue in Queue:
        assert next_try(queue, Trouble(OFFLINE, attempts), now=NOON, chance=chance) is not None
