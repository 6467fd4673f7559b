"""Merging edits: causality first, clocks second, nothing lost without a word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from payaid_desktop.domain.merging import Clash, Edit, Written, merge_edit

EARLY, LATE = "000000000001-0000-a1", "000000000002-0000-a1"


def edit(base=5, hlc=LATE, device="mine", **fields):
    return Edit(fields, base, hlc, device)


def written(value, *, seq=9, hlc=EARLY, device="other"):
    return Written(value, hlc, device, seq)


def test_a_field_that_nobody_else_wrote_is_edited():
    assert merge_edit(edit(phone="1"), {}).effective == {"phone": "1"}


@pytest.mark.parametrize(
    "last",
    [
        written("2", seq=5, hlc=LATE),
        written("2", seq=9, hlc=LATE, device="mine"),
    ],
    ids=["known to the editor", "of the same laptop"],
)
def test_an_edit_made_in_the_knowledge_of_the_last_one_wins_whatever_the_clocks_say(last):
    merged = merge_edit(edit(phone="1", hlc=EARLY), {"phone": last})

    assert (merged.effective, merged.clashes) == ({"phone": "1"}, ())


def test_of_two_values_written_side_by_side_the_later_one_is_kept_and_the_other_told():
    merged = merge_edit(edit(phone="1"), {"phone": written("2")})

    assert merged.effective == {"phone": "1"}
    assert merged.clashes == (Clash("phone", "1", "2", "mine", "other"),)


def test_an_earlier_value_that_comes_late_is_told_but_not_taken():
    merged = merge_edit(edit(phone="1", hlc=EARLY), {"phone": written("2", hlc=LATE)})

    assert merged.effective == {}
    assert merged.clashes == (Clash("phone", "2", "1", "other", "mine"),)


def test_the_same_value_written_twice_is_no_clash():
    merged = merge_edit(edit(phone="1"), {"phone": written("1")})

    assert (merged.effective, merged.clashes) == ({}, ())


def test_a_held_field_keeps_what_was_there_even_from_a_later_clock():
    merged = merge_edit(edit(gstin="1"), {"gstin": written("2")}, held=frozenset({"gstin"}))

    assert merged.effective == {}
    assert merged.clashes == (Clash("gstin", "2", "1", "other", "mine"),)


def test_an_edit_beside_a_deletion_brings_the_register_back():
    merged = merge_edit(edit(phone="1"), {"deleted_at": written("yesterday", hlc=LATE)})

    assert merged.effective == {"phone": "1", "deleted_at": None}
    assert merged.clashes == (Clash("deleted_at", None, "yesterday", "mine", "other"),)


def test_a_deletion_beside_an_edit_is_not_taken():
    merged = merge_edit(edit(deleted_at="today"), {"phone": written("2")})

    assert merged.effective == {}
    assert merged.clashes == (Clash("deleted_at", None, "today", "other", "mine"),)


def test_two_deletions_side_by_side_are_one():
    merged = merge_edit(edit(deleted_at="today"), {"deleted_at": written("yesterday")})

    assert (merged.effective, merged.clashes) == ({}, ())


VALUES = st.sampled_from(["a", "b", None])
EDITS = st.builds(
    edit,
    base=st.integers(0, 9),
    hlc=st.sampled_from([EARLY, LATE]),
    device=st.sampled_from(["mine", "other"]),
    phone=VALUES,
    gstin=VALUES,
)


@given(EDITS, st.dictionaries(st.sampled_from(["phone", "gstin"]), st.builds(written, VALUES)))
def test_a_value_that_is_not_kept_is_always_told(given_edit, fields):
    merged = merge_edit(given_edit, fields, held=frozenset({"gstin"}))

    told = {clash.field for clash in merged.clashes}
    for field, value in given_edit.fields.items():
        last = fields.get(field)
        lost = field not in merged.effective and (last is None or last.value != value)
        overwritten = (
            field in merged.effective
            and last is not None
            and last.value != value
            and last.seq > given_edit.base
            and last.device_id != given_edit.device_id
        )
        assert (lost or overwritten) == (field in told)
