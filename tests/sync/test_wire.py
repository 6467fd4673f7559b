"""Messages as JSON: what is written is read as it was, and a wrong shape is refused by name."""

import json

import pytest

from payaid_desktop.domain.changes import Operation, Placed
from payaid_desktop.domain.errors import ValidationError
from payaid_desktop.services.replication.accepting import Standing, Verdict
from sync.protocol import Hello, Pulled, Push, Pushed
from sync.wire import (
    hello_json,
    message_text,
    pulled_json,
    push_json,
    pushed_json,
    read_hello,
    read_pulled,
    read_push,
    read_pushed,
)

OPERATION = Operation(
    id="019a8f3e-7c11-7d3a-9b1e-3f0c2a6d4e55",
    device_id="019a8f3e-7c11-7d3a-9b1e-3f0c2a6d4e00",
    epoch=1,
    n=7,
    group_id="019a8f3e-7c10-7d3a-9b1e-3f0c2a6d4e55",
    hlc="019a8f3e7c11-0003-a7",
    kind="contact.patch",
    v=1,
    entity="contact",
    entity_id="019a8f3d-0000-7000-8000-000000000000",
    base=5,
    body='{"name":"Ravi \\"R\\"","phone":null}',
    sha="9" * 64,
    at="2026-07-18T06:30:00.000000Z",
)


def travelled(message):
    return json.loads(message_text(message))


def test_a_push_arrives_as_it_was_sent():
    sent = Push("g1-a", (OPERATION,))
    assert read_push(travelled(push_json(sent)), most=500) == sent


def test_an_answer_arrives_as_it_was_given():
    verdicts = (
        Verdict("a", Standing.MERGED, 12, fields=("phone",)),
        Verdict("b", Standing.REJECTED, code="NUMBER_TAKEN"),
    )
    given = Pushed("g1-a", 12, verdicts)
    assert read_pushed(travelled(pushed_json(given))) == given


def test_a_page_arrives_as_it_was_given():
    placed = Placed(12, OPERATION, '{"clashes":[],"fields":{"phone":null}}')
    page = Pulled("g1-a", (placed, Placed(13, OPERATION)), 13, 20)
    assert read_pulled(travelled(pulled_json(page))) == page
    assert page.more


def test_a_greeting_arrives_as_it_was_given():
    hello = Hello(
        "g1-a",
        7,
        1768650000123,
        "d1",
        1,
        3,
        last_serials={"s1": 9},
        lives=(("g1-a", 0), ("g2-b", 5)),
    )
    assert read_hello(travelled(hello_json(hello))) == hello


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"n": -1}, "ops[0].n"),
        ({"n": True}, "ops[0].n"),
        ({"n": 2**60}, "ops[0].n"),
        ({"sha": ""}, "ops[0].sha"),
        ({"kind": "x" * 201}, "ops[0].kind"),
        ({"kind": "a\u0000b"}, "ops[0].kind"),
        ({"body": []}, "ops[0].body"),
        ({"base": "5"}, "ops[0].base"),
    ],
)
def test_a_wrong_shape_is_refused_by_the_name_of_its_field(change, field):
    raw = travelled(push_json(Push("g1-a", (OPERATION,))))
    raw["ops"][0] |= change
    with pytest.raises(ValidationError) as refused:
        read_push(raw, most=500)
    assert list(refused.value.details) == [field]


def test_too_many_operations_are_refused():
    raw = travelled(push_json(Push("g1-a", (OPERATION, OPERATION))))
    with pytest.raises(ValidationError):
        read_push(raw, most=1)
