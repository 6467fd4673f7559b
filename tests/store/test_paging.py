"""Cursors: opaque, of one list and order, and never trusted."""

import base64
import json

import pytest

from payaid_desktop.domain.errors import ValidationError
from payaid_desktop.store import tables
from payaid_desktop.store.paging import Keyset, PageRequest, decode_cursor, encode_cursor

BY_DAY = Keyset((tables.documents.c.dated_on, tables.documents.c.id))
NEWEST = Keyset((tables.documents.c.dated_on, tables.documents.c.id), descending=True)
BY_NAME = Keyset((tables.contacts.c.name_key, tables.contacts.c.id))
BY_VALUE = Keyset((tables.deals.c.value_paise, tables.deals.c.id))


def _refused(keyset, cursor):
    with pytest.raises(ValidationError) as caught:
        keyset.values_of(cursor)
    assert set(caught.value.details) == {"cursor"}


def test_a_cursor_gives_back_the_values_of_its_list():
    assert BY_VALUE.values_of(BY_VALUE.cursor_of([500, "a"])) == [500, "a"]


@pytest.mark.parametrize("other", [BY_NAME, NEWEST, BY_VALUE])
def test_a_cursor_of_another_list_or_order_is_refused(other):
    _refused(BY_DAY, other.cursor_of(["2026-01-01", "z"]))


def test_values_of_another_kind_are_refused():
    _refused(BY_DAY, BY_DAY.cursor_of([1, "z"]))
    _refused(BY_VALUE, BY_VALUE.cursor_of(["1", "z"]))


@pytest.mark.parametrize(
    "content",
    ["", "{}", "[]", "[1,2]", "nope", '[1, "\\ud800", "x"]', f"[1, {1 << 63}, 1]", "[1, true, 1]"],
)
def test_what_is_no_cursor_is_refused(content):
    _refused(BY_DAY, base64.urlsafe_b64encode(content.encode()).decode().rstrip("="))


@pytest.mark.parametrize("text", ["", "%%%", "ü", "a" * 5000, "W" * 3])
def test_text_that_is_no_base64_is_refused(text):
    _refused(BY_DAY, text)


def test_values_are_written_as_text_for_addresses():
    assert decode_cursor(encode_cursor([1, "a/b?"]), 2) == [1, "a/b?"]
    assert json.dumps(encode_cursor(["ü" * 9])).isascii()


@pytest.mark.parametrize("limit", [0, -1, 501])
def test_a_page_has_1_to_500_rows(limit):
    with pytest.raises(ValidationError) as caught:
        PageRequest(limit)
    assert set(caught.value.details) == {"limit"}
