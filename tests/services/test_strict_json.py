import json
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from payaid_desktop.domain.errors import ValidationError
from payaid_desktop.services.strict_json import DEPTH_MAX, read_json

plain = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**15), 10**15) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=20,
)


def sentence(raw: bytes, **limits: int) -> str:
    with pytest.raises(ValidationError) as refused:
        read_json(raw, **limits)
    return refused.value.details["body"]


def details_of(raw: bytes) -> dict[str, str]:
    """The details of the refusal; none if the bytes are read."""
    try:
        read_json(raw)
    except ValidationError as error:
        return error.details
    return {}


@given(plain)
def test_what_is_written_is_read_back(value):
    assert read_json(json.dumps(value).encode()) == value
    assert read_json(json.dumps(value, ensure_ascii=False).encode()) == value


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused_and_nothing_else(raw):
    assert set(details_of(raw)) <= {"body"}


def test_a_fraction_is_a_decimal_and_exact():
    value = read_json(b"[0.1, 1e3, 1234567890123456789.01]")

    assert value == [Decimal("0.1"), Decimal(1000), Decimal("1234567890123456789.01")]
    assert [type(each) for each in value] == [Decimal] * 3


def test_a_byte_order_mark_in_front_is_passed_over():
    assert read_json(b'\xef\xbb\xbf{"a": 1}') == {"a": 1}


@pytest.mark.parametrize(
    ("raw", "says"),
    [
        (b"", "Nothing was given"),
        (b" \n\t", "Nothing was given"),
        (b"{", "not JSON (line 1, column 2)"),
        (b"{'a': 1}", "not JSON"),
        (b"[1,]", "not JSON"),
        (b"1 2", "not JSON"),
        (b"[01]", "not JSON"),
        (b'["\n"]', "not JSON"),
        (b"NaN", "NaN is not a number"),
        (b"[Infinity]", "Infinity is not"),
        (b"[-Infinity]", "-Infinity is not"),
        (b'{"a": 1, "b": 2, "a": 3}', 'The name "a" stands twice'),
        (b'["\\ud800"]', "half a character"),
        (b'{"\\udfff": 1}', "half a character"),
        (b"\xff\xfe[\x00]\x00", "not UTF-8"),
        (b"\x00\x01\x02\x80", "not UTF-8"),
        (b"[1e31]", "too large or too small"),
        (b"[1e-31]", "too large or too small"),
        (b"[0e999999999]", "too large or too small"),
        (b"[1e9999999999]", "too large or too small"),
        (b"[" + b"9" * 41 + b"]", "more than 40 characters"),
        (b"[0." + b"1" * 40 + b"]", "more than 40 characters"),
    ],
)
def test_what_two_readers_could_read_differently_is_refused(raw, says):
    assert says in sentence(raw)


def test_32_levels_are_read_and_33_are_not():
    assert read_json(b"[" * DEPTH_MAX + b"]" * DEPTH_MAX)
    assert "too deep" in sentence(b"[" * (DEPTH_MAX + 1) + b"]" * (DEPTH_MAX + 1))


def test_a_hundred_thousand_levels_are_refused_like_any_others():
    assert "too deep" in sentence(b"[" * 100_000 + b"]" * 100_000)
    assert "too deep" in sentence(b'{"a":' * 100_000 + b"1" + b"}" * 100_000)


def test_a_text_beyond_the_limit_is_refused_unread():
    assert read_json(b"[1]", bytes_max=3) == [1]
    assert "at most 3 bytes" in sentence(b"[12]", bytes_max=3)
