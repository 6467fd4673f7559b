"""Splitting an amount loses no paisa and is as fair as whole paise allow."""

from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from payaid_desktop.domain.apportion import apportion
from payaid_desktop.domain.money import Money

amounts = st.integers(-(10**14), 10**14).map(Money)
weights = st.lists(st.integers(0, 10**13), min_size=1, max_size=30)


def paise(shares):
    return [share.paise for share in shares]


def exact_shares(amount, weights):
    whole = sum(weights)
    return [Fraction(amount.paise * weight, whole) for weight in weights]


def test_the_left_over_paisa_goes_to_the_largest_cut_off_fraction():
    # 29.92 over 250.05 and 82.34: exact 22.5082 and 7.4118, cut 22.50 + 7.41, left over 0.01
    assert paise(apportion(Money(2992), [25005, 8234])) == [2251, 741]


def test_a_tie_goes_to_the_earlier_share():
    # 1.00 over three equal weights: 33.33 paise each, one left over
    assert paise(apportion(Money(100), [7, 7, 7])) == [34, 33, 33]


def test_two_left_over_paise_go_to_two_shares():
    # 0.05 over 1:1:1: 1.67 each, cut 1 + 1 + 1, two left over
    assert paise(apportion(Money(5), [1, 1, 1])) == [2, 2, 1]


def test_a_zero_weight_gets_nothing():
    assert paise(apportion(Money(100), [0, 3, 0])) == [0, 100, 0]


def test_weights_that_are_all_zero_count_as_equal():
    assert paise(apportion(Money(5), [0, 0])) == [3, 2]


def test_nothing_is_split_over_nobody():
    assert apportion(Money(0), []) == ()


def test_an_amount_cannot_be_split_over_nobody():
    with pytest.raises(ValueError, match="nothing to split"):
        apportion(Money(1), [])


def test_a_negative_weight_is_refused():
    with pytest.raises(ValueError, match="cannot be negative"):
        apportion(Money(1), [2, -1])


@given(amounts, weights)
def test_no_paisa_is_lost(amount, weights):
    assert sum(paise(apportion(amount, weights))) == amount.paise


@given(amounts, weights.filter(any))
def test_every_share_is_within_a_paisa_of_the_exact_one(amount, weights):
    for share, exact in zip(
        paise(apportion(amount, weights)), exact_shares(amount, weights), strict=True
    ):
        assert abs(share - exact) < 1


@given(amounts, weights)
def test_a_negative_amount_is_split_like_its_opposite(amount, weights):
    assert paise(apportion(-amount, weights)) == [-p for p in paise(apportion(amount, weights))]


@given(st.integers(0, 10**12).map(Money), weights)
def test_more_weight_never_gets_less(amount, weights):
    shares = paise(apportion(amount, weights))
    pairs = sorted(zip(weights, shares, strict=True))
    for (lighter, less), (heavier, more) in pairwise(pairs):
        assert lighter == heavier or less <= more


@given(st.integers(0, 10**9).map(Money), weights.filter(any), st.integers(1, 1000))
def test_only_the_proportion_of_the_weights_counts(amount, weights, factor):
    assert apportion(amount, weights) == apportion(amount, [factor * w for w in weights])


@given(weights)
def test_the_weights_themselves_are_a_fair_split(weights):
    assert paise(apportion(Money(sum(weights)), weights)) == weights
