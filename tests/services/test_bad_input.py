"""Every field of every input model, given what does not belong there.

The models are walked, so a new field is tested as soon as it exists. A value is either taken, as text
that comes back as it is, or refused with one sentence about its own field (or about the whole, where
fields do not fit together). Nothing else is ever raised.
"""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import payaid_desktop.cli.registry  # noqa: F401 - every input model is known once this is
from payaid_desktop.domain.errors import ValidationError
from payaid_desktop.services.inputs.base import InputModel
from payaid_desktop.services.inputs.business import BankInput, BusinessInput, SetupInput
from payaid_desktop.services.inputs.contacts import AddressInput, ContactInput
from payaid_desktop.services.inputs.deals import DealInput, MoveInput
from payaid_desktop.services.inputs.documents import (
    CancelInput,
    DocumentInput,
    ItemInput,
    NoteInput,
)
from payaid_desktop.services.inputs.payments import PaymentInput, ReversalInput
from payaid_desktop.services.inputs.products import ProductInput
from payaid_desktop.services.inputs.stock import StockInput
from tests.bad_values import (
    CONTROL,
    HOSTILE,
    NOT_BOOLEANS,
    NOT_DAYS,
    NOT_IDS,
    NOT_NUMBERS,
    NOT_OBJECTS,
    NOT_TEXT,
    NOT_WORDS,
)

ID = "019a8f3e-7c11-7d3a-9b1e-3f0c2a6d4e55"
ITEM = {"description": "Rice", "quantity": "1", "unitPrice": "1"}
NOTE = {
    "originalId": ID,
    "reason": "Returned",
    "items": [{"originalLineNo": 1, "quantity": "1"}],
}
VALID: dict[type[InputModel], dict[str, Any]] = {
    SetupInput: {"name": "Shop", "stateCode": "27"},
    BusinessInput: {"name": "Shop", "stateCode": "27"},
    AddressInput: {},
    ContactInput: {"name": "Asha"},
    ProductInput: {"name": "Soap", "unit": "PCS", "unitPrice": "50", "gstRate": "5"},
    StockInput: {"productId": ID, "quantity": "1", "reason": "purchase"},
    DealInput: {"contactId": ID, "title": "Rice"},
    MoveInput: {"stage": "won"},
    DocumentInput: {"items": [ITEM]},
    ItemInput: ITEM,
    NoteInput: NOTE,
    CancelInput: {"reason": "Mistake"},
    PaymentInput: {"contactId": ID, "amount": "10"},
    ReversalInput: {"reason": "Bounced"},
}
BAD: tuple[Any, ...] = (
    *CONTROL,
    *HOSTILE,
    *NOT_TEXT,
    *NOT_NUMBERS,
    *NOT_DAYS,
    *NOT_BOOLEANS,
    *NOT_IDS,
    *NOT_WORDS,
    *NOT_OBJECTS,
    "x" * 100_000,
    -1,
    "-1",
    "-0.01",
    0,
    "0",
    10**30,
    [None],
    [[[[1]]]],
    {"a": {"b": {"c": 1}}},
    [{"quantity": None}],
)
SENTENCE = re.compile(r"[^a-z].{1,400}[.]", re.DOTALL)
NOT_FOR_PEOPLE = (
    "Input should",
    "String should",
    "should match",
    "should have",
    "after validation",
    "valid ",
    "instance",
    "not permitted",
    "pydantic",
    "Traceback",
    "validator",
)
"""What pydantic says; each of its sentences has one of these."""
FIELDS = [
    pytest.param(model, field.alias or name, id=f"{model.__name__}.{name}")
    for model in VALID
    for name, field in model.model_fields.items()
]


RIVALS = {(StockInput, "counted"): {"quantity", "reason"}}
"""Fields that stand instead of another one."""


def with_value(model: type[InputModel], field: str, value: object) -> dict[str, Any]:
    """The valid input with one field changed."""
    rivals = RIVALS.get((model, field), set())
    return {
        **{name: kept for name, kept in VALID[model].items() if name not in rivals},
        field: value,
    }


def details_of(model: type[InputModel], raw: object) -> dict[str, str]:
    """Parse, and give the details of the refusal; empty if it was taken."""
    try:
        model.parse(raw)
    except ValidationError as error:
        return error.details
    return {}


@pytest.mark.parametrize("model", VALID, ids=lambda model: model.__name__)
def test_what_the_other_tests_start_from_is_valid(model):
    assert details_of(model, VALID[model]) == {}


@pytest.mark.parametrize(("model", "field"), FIELDS)
def test_a_bad_value_is_refused_by_its_own_field_in_a_sentence(model, field):
    for value in BAD:
        details = details_of(model, with_value(model, field, value))
        for path, sentence in details.items():
            owners = {"body", field} | RIVALS.get((model, field), set())
            assert re.split(r"[.\[]", path)[0] in owners, (value, details)
            assert SENTENCE.fullmatch(sentence), (value, sentence)
            assert not any(word in sentence for word in NOT_FOR_PEOPLE), (value, sentence)


@pytest.mark.parametrize(("model", "field"), FIELDS)
def test_no_field_takes_control_characters_or_a_text_without_end(model, field):
    for value in (*CONTROL, "x" * 100_000):
        assert details_of(model, with_value(model, field, value)), value


@pytest.mark.parametrize("model", VALID, ids=lambda model: model.__name__)
def test_a_field_that_does_not_exist_is_named(model):
    assert list(details_of(model, {**VALID[model], "surprise": 1})) == ["surprise"]


def every_model(model: type[InputModel] = InputModel) -> Iterator[type[InputModel]]:
    """Every input model there is, also those inside of others and of the command."""
    for each in model.__subclasses__():
        yield each
        yield from every_model(each)


EVERY_FIELD = [
    pytest.param(model, field.alias or name, id=f"{model.__name__}.{name}")
    for model in every_model()
    for name, field in model.model_fields.items()
]
UNUSUAL: tuple[Any, ...] = ([{}] * 1001, {1: 2}, "\ud800", -5, 10**30, ["x"] * 1001)


@pytest.mark.parametrize(("model", "field"), EVERY_FIELD)
def test_no_sentence_about_any_field_is_one_of_pydantic(model, field):
    for value in (*BAD, *UNUSUAL):
        for path, sentence in details_of(model, {field: value}).items():
            assert SENTENCE.fullmatch(sentence), (value, path, sentence)
            assert not any(word in sentence for word in NOT_FOR_PEOPLE), (value, path, sentence)


@pytest.mark.parametrize(
    ("model", "raw", "field", "says"),
    [
        (AddressInput, {"country": "India"}, "country", "two-letter code"),
        (BankInput, {"bank": "B", "accountNumber": "1"}, "accountNumber", "5 to 34"),
        (DocumentInput, {"items": [ITEM] * 1001}, "items", "At most 1000 of these"),
        (NoteInput, {**NOTE, "items": []}, "items", "at least 1 of these"),
        (ContactInput, {"name": "A", "paymentDays": -1}, "paymentDays", "0 or more"),
        (ContactInput, {"name": "A", "paymentDays": 9999}, "paymentDays", "3650 or less"),
    ],
)
def test_what_does_not_fit_is_told_with_its_limit(model, raw, field, says):
    details = details_of(model, raw)

    assert list(details) == [field]
    assert says in details[field]


anything = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.decimals()
    | st.text()
    | st.sampled_from(["27", ID, "2026-07-18", "taxable", "10.50"]),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=9), inner, max_size=4)
    ),
    max_leaves=12,
)


@pytest.mark.parametrize("model", VALID, ids=lambda model: model.__name__)
@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_whatever_is_sent_is_taken_or_refused_and_nothing_else(model, data):
    names = [field.alias or name for name, field in model.model_fields.items()]
    raw = data.draw(anything | st.dictionaries(st.sampled_from(names), anything))

    assert isinstance(details_of(model, raw), dict)
