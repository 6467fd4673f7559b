from decimal import Decimal
from typing import Any

import pytest

from payaid_desktop.domain.stock import StockReason
from payaid_desktop.services.inputs.stock import BY_HAND, StockInput
from tests.bad_values import (
    CONTROL,
    NOT_DAYS,
    NOT_IDS,
    NOT_NUMBERS,
    NOT_OBJECTS,
    NOT_TEXT,
    NOT_WORDS,
    assert_refused,
)

GOOD = {
    "productId": "019a8f3e-7c11-7d3a-9b1e-3f0c2a6d4e55",
    "quantity": "1",
    "reason": "purchase",
}
COUNT = {"productId": GOOD["productId"], "counted": "1"}
BY_DOCUMENTS = [reason for reason in StockReason if reason not in BY_HAND]
BAD: dict[str, tuple[Any, ...]] = {
    "productId": NOT_IDS,
    "quantity": (*NOT_NUMBERS, None, "0", "0.000", "-1", "1.0001", "10000000"),
    "reason": (*NOT_WORDS, None, *BY_DOCUMENTS),
    "movedOn": NOT_DAYS,
    "reference": (*NOT_TEXT, *CONTROL, "a" * 501, "a\nb"),
    "note": (*NOT_TEXT, *CONTROL, "a" * 4001),
    "documentId": (GOOD["productId"],),
}


@pytest.mark.parametrize(
    ("field", "value"), [(field, value) for field, values in BAD.items() for value in values]
)
def test_a_bad_value_is_refused_with_a_sentence_about_its_field(field: str, value: Any) -> None:
    assert_refused(StockInput, {**GOOD, field: value}, field)


@pytest.mark.parametrize("value", [*NOT_NUMBERS, "-1", "1.0001", "10000000"])
def test_a_bad_count_is_refused(value: Any) -> None:
    assert_refused(StockInput, {**COUNT, "counted": value}, "counted")


@pytest.mark.parametrize("raw", NOT_OBJECTS)
def test_what_is_no_object_is_refused(raw: object) -> None:
    assert_refused(StockInput, raw, "body")


@pytest.mark.parametrize(
    ("raw", "field"),
    [
        ({**GOOD, "counted": "1"}, "quantity"),
        ({"productId": GOOD["productId"]}, "quantity"),
        ({**COUNT, "reason": "purchase"}, "reason"),
        ({**COUNT, "reason": "sale"}, "reason"),
        ({**GOOD, "reason": "opening", "quantity": "-1"}, "quantity"),
        ({**GOOD, "reason": "damage"}, "quantity"),
    ],
)
def test_fields_that_do_not_fit_together_are_refused(raw: object, field: str) -> None:
    assert_refused(StockInput, raw, field)


@pytest.mark.parametrize("quantity", ["1", "-1"])
def test_a_correction_goes_both_ways(quantity: str) -> None:
    given = StockInput.parse({**GOOD, "reason": "count", "quantity": quantity})
    assert given.change_from(Decimal(5)) == Decimal(quantity)


def test_a_count_may_find_nothing() -> None:
    given = StockInput.parse({**COUNT, "counted": "0"})
    assert (given.change_from(Decimal(5)), given.chosen_reason()) == (-5, StockReason.COUNT)
