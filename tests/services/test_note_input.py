import pytest

from payaid_desktop.domain.errors import ValidationError
from payaid_desktop.services.inputs.documents import NoteInput

ID = "019a8f3e-7c11-7d3a-9b1e-3f0c2a6d4e55"


def refusals(*lines):
    with pytest.raises(ValidationError) as refused:
        NoteInput.parse({"originalId": ID, "reason": "Returned", "items": list(lines)})
    return refused.value.details


def test_an_amount_of_nothing_is_refused_at_once():
    details = refusals({"originalLineNo": 1, "amount": "0.00"})

    assert details == {"items[0].amount": "Write a number from 0.01 to 99999999999.99."}


@pytest.mark.parametrize("quantity", ["0", "-1", "many"])
def test_a_wrong_quantity_is_told_in_one_sentence(quantity):
    assert list(refusals({"originalLineNo": 1, "quantity": quantity})) == ["items[0].quantity"]


def test_a_note_without_lines_is_told_to_have_one():
    assert refusals() == {"items": "Give at least 1 of these."}


def test_a_note_of_too_many_lines_is_told_how_many_it_may_have():
    lines = [{"originalLineNo": 1, "quantity": "1"}] * 1001

    assert refusals(*lines) == {"items": "At most 1000 of these are allowed here."}
