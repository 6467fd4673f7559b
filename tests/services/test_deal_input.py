from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from payaid_desktop.domain.errors import ValidationError
from payaid_desktop.services.contacts import Contacts
from payaid_desktop.services.deals import Deals
from payaid_desktop.services.inputs.contacts import ContactInput
from payaid_desktop.services.inputs.deals import DealInput, MoveInput
from payaid_desktop.store import tables
from payaid_desktop.store.database import Database
from tests.bad_values import (
    CONTROL,
    HOSTILE,
    NEGATIVE,
    NOT_DAYS,
    NOT_IDS,
    NOT_NUMBERS,
    NOT_OBJECTS,
    NOT_TEXT,
    NOT_WORDS,
    assert_refused,
)
from tests.builders import make_acts

GOOD = {"contactId": "019a8f3e-7c11-7d3a-9b1e-3f0c2a6d4e55", "title": "Supply"}
BAD: dict[str, tuple[Any, ...]] = {
    "contactId": NOT_IDS,
    "title": (*NOT_TEXT, *CONTROL, "", "  ", "a" * 256, "a\nb"),
    "stage": (*NOT_WORDS, None, "closed"),
    "value": (*NOT_NUMBERS, *NEGATIVE, None, "1.001", "100000000000"),
    "expectedOn": NOT_DAYS,
    "nextStep": (*NOT_TEXT, *CONTROL, "a" * 501, "a\nb"),
    "nextStepOn": NOT_DAYS,
    "closedReason": (*NOT_TEXT, *CONTROL, "a" * 501, "too early"),
    "notes": (*NOT_TEXT, *CONTROL, "a" * 4001),
    "dealCount": (1,),
}


@pytest.mark.parametrize(
    ("field", "value"), [(field, value) for field, values in BAD.items() for value in values]
)
def test_a_bad_value_is_refused_with_a_sentence_about_its_field(field: str, value: Any) -> None:
    assert_refused(DealInput, {**GOOD, field: value}, field)


@pytest.mark.parametrize("raw", NOT_OBJECTS)
def test_what_is_no_object_is_refused(raw: object) -> None:
    assert_refused(DealInput, raw, "body")
    assert_refused(MoveInput, raw, "body")


@pytest.mark.parametrize("field", ["contactId", "title"])
def test_what_is_needed_is_asked_for(field: str) -> None:
    assert_refused(DealInput, {name: GOOD[name] for name in GOOD if name != field}, field)


def test_a_lost_deal_says_why() -> None:
    assert_refused(DealInput, {**GOOD, "stage": "lost"}, "closedReason")
    assert_refused(MoveInput, {"stage": "lost", "reason": " "}, "reason")


def test_an_open_deal_has_no_reason_to_be_closed() -> None:
    assert_refused(MoveInput, {"stage": "proposal", "reason": "x"}, "reason")


@pytest.mark.parametrize("stage", [*NOT_WORDS, None])
def test_a_deal_moves_to_a_stage_that_exists(stage: Any) -> None:
    assert_refused(MoveInput, {"stage": stage}, "stage")


@pytest.mark.parametrize("reason", [*NOT_TEXT, *CONTROL, "a" * 501, "a\nb"])
def test_a_reason_is_a_line_of_text(reason: Any) -> None:
    assert_refused(MoveInput, {"stage": "won", "reason": reason}, "reason")


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_texts_are_kept_as_they_are_and_do_nothing(
    sqlite_database: Database, text: str
) -> None:
    acts = make_acts(sqlite_database)
    contact = Contacts(acts).create(ContactInput.parse({"name": "Asha"})).value
    fields = {"title": text, "nextStep": text, "notes": text, "closedReason": text, "stage": "won"}
    raw = {"contactId": contact.id, **fields}
    deal = Deals(acts).create(DealInput.parse(raw)).value
    assert Deals(acts).get(deal.id) == deal
    assert {deal.title, deal.next_step, deal.notes, deal.closed_reason} == {text}


@pytest.mark.parametrize("patch", [{"title": ""}, {"value": "-1"}, {"x": 1}, [], None, "x", 1])
def test_a_bad_patch_stores_nothing(sqlite_database: Database, patch: Any) -> None:
    acts = make_acts(sqlite_database)
    contact = Contacts(acts).create(ContactInput.parse({"name": "Asha"})).value
    deal = Deals(acts).create(DealInput.parse({"contactId": contact.id, "title": "A"})).value
    with pytest.raises(ValidationError):
        Deals(acts).update(deal.id, patch)
    assert Deals(acts).get(deal.id) == deal
    with acts.read() as view:
        assert len(view.scope.all(tables.changes, entity="deal")) == 1


@given(
    st.sampled_from(sorted(BAD)),
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.lists(st.integers()),
)
def test_any_json_in_any_field_is_taken_or_refused_by_name(field: str, value: Any) -> None:
    refused: list[str] = []
    try:
        DealInput.parse({**GOOD, field: value})
    except ValidationError as error:
        refused = list(error.details)
    assert set(refused) <= {field}
