import json
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from enum import StrEnum
from pathlib import PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from payaid_desktop.domain.money import Money
from payaid_desktop.services.wire import camel_case, json_text, plain_decimal, to_json


class Colour(StrEnum):
    RED = "red"


@dataclass(frozen=True, slots=True)
class Inner:
    total_paid: Money


@dataclass(frozen=True, slots=True)
class Everything:
    dated_on: date
    issued_at: datetime | None
    gst_rate: Decimal
    above_5_crore: bool
    colour: Colour
    inner: tuple[Inner, ...]
    logo: bytes | None = None
    signature: bytes = b"\x89PNG"


EVERYTHING = Everything(
    dated_on=date(2026, 7, 18),
    issued_at=datetime(2026, 7, 18, 10, 0, 0, 123456, tzinfo=timezone(timedelta(hours=5.5))),
    gst_rate=Decimal("18.000"),
    above_5_crore=True,
    colour=Colour.RED,
    inner=(Inner(Money(123450)),),
)


def test_a_value_becomes_camel_case_json_with_decimals_as_text_and_without_bytes():
    assert to_json(EVERYTHING) == {
        "datedOn": "2026-07-18",
        "issuedAt": "2026-07-18T04:30:00.123Z",
        "gstRate": "18",
        "above5Crore": True,
        "colour": "red",
        "inner": [{"totalPaid": "1234.50"}],
    }


def test_containers_and_paths_have_a_form():
    value = {Colour.RED: (1, None), "b": frozenset({"y", "x"}), "c": PurePosixPath("/a/b")}

    assert to_json(value) == {"red": [1, None], "b": ["x", "y"], "c": "/a/b"}
    assert to_json(datetime(2026, 1, 1, tzinfo=UTC)) == "2026-01-01T00:00:00.000Z"


@pytest.mark.parametrize("value", [1.5, b"raw", object(), Everything])
def test_what_has_no_form_is_a_bug(value):
    with pytest.raises(TypeError):
        to_json([value])


def test_text_keeps_the_letters_of_every_script():
    assert json_text({"name": "शर्मा"}) == '{"name":"शर्मा"}'


@given(st.decimals(allow_nan=False, allow_infinity=False, places=4, min_value=-(10**9)))
def test_a_decimal_is_written_plainly_and_means_the_same(number):
    text = plain_decimal(number)

    assert Decimal(text) == number
    assert "E" not in text
    assert text != "-0"
    assert "." not in text or not text.endswith("0")


@pytest.mark.parametrize(
    ("number", "text"), [("1E+3", "1000"), ("-0.00", "0"), ("0.10", "0.1"), ("100", "100")]
)
def test_no_exponent_and_no_trailing_zeros(number, text):
    assert plain_decimal(Decimal(number)) == text


def test_a_range_of_numbers_stays_readable():
    assert camel_case("days_1_30") == "days1To30"
    assert camel_case("turnover_above_5_crore") == "turnoverAbove5Crore"


@given(st.lists(st.sampled_from(["bill", "on", "5", "id"]), min_size=1).map("_".join))
def test_a_json_name_has_no_underscore(name):
    assert "_" not in camel_case(name)
    assert json.loads(json_text(camel_case(name)))[0] == name[0]
