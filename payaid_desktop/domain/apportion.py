"""Splitting an amount so that no paisa is lost."""

from collections.abc import Sequence

from payaid_desktop.domain.money import Money


def apportion(amount: Money, weights: Sequence[int]) -> tuple[Money, ...]:
    """Split an amount in proportion to weights by the largest remainder.

    Each exact share is cut to the paisa; the paise left over go one each to the shares with the
    largest cut-off fractions, ties to the earlier. The shares add up to the amount, and a negative
    amount is split like its opposite. Where all weights are 0 they count as equal. Exact: whole
    numbers only.

    Raises:
        ValueError: a weight is negative, or there is an amount but nothing to split it over.
    """
    if amount.paise < 0:
        return tuple(-share for share in apportion(-amount, weights))
    if min(weights, default=0) < 0:
        raise ValueError("a weight cannot be negative")
    if not weights:
        if amount:
            raise ValueError("there is nothing to split the amount over")
        return ()
    if len(weights) == 1 or not amount:
        return (amount,) * len(weights)
    if not any(weights):
        weights = [1] * len(weights)
    return _by_largest_remainder(amount.paise, weights)


def _by_largest_remainder(paise: int, weights: Sequence[int]) -> tuple[Money, ...]:
    whole = sum(weights)
    cut = [divmod(paise * weight, whole) for weight in weights]
    shares = [share for share, _ in cut]
    left_over = paise - sum(shares)
    # sorted() is stable, so equal fractions stay in the order of the lines
    by_fraction = sorted(range(len(cut)), key=lambda place: -cut[place][1])
    for place in by_fraction[:left_over]:
        shares[place] += 1
    return tuple(map(Money, shares))
