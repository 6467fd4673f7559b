"""What was typed about a new shop."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from payaid_desktop.domain.errors import ValidationError
from payaid_desktop.domain.gst import Scheme
from payaid_desktop.domain.gstin import gstin_check_character
from payaid_desktop.services.inputs.business import SetupInput
from payaid_desktop.ui.onboarding.state import ShopDraft, field_of, first_bill, usual_state
from tests.shops import GSTIN

DAY = date(2026, 7, 18)
REGULAR = ShopDraft(name="Shop", scheme=Scheme.REGULAR, gstin=GSTIN)


def test_a_name_alone_sets_a_shop_up():
    parsed = SetupInput.parse(ShopDraft(name="Corner Shop", prefix="BS").minimal())

    assert parsed.name == "Corner Shop"
    assert parsed.chosen_scheme() is Scheme.UNREGISTERED
    assert parsed.series == ()


def test_whoever_skips_the_rest_keeps_what_was_typed_already():
    draft = replace(REGULAR, phone="9822014567", prefix="SK", first="7")
    parsed = SetupInput.parse(draft.minimal())

    assert (parsed.gstin, parsed.phone, parsed.chosen_scheme()) == (
        GSTIN,
        "9822014567",
        Scheme.REGULAR,
    )
    assert parsed.series[0].first_serial == 7


@pytest.mark.parametrize(
    "changes",
    [
        {"gstin": GSTIN[:9]},
        {"gstin": GSTIN[:-1] + "?"},
        {"upi": "no such"},
        {"first": "0"},
        {"prefix": "????"},
    ],
)
def test_what_does_not_hold_is_left_out_when_the_rest_is_skipped(changes):
    draft = replace(REGULAR, phone="9822014567", **changes)
    parsed = SetupInput.parse(draft.minimal())

    assert (parsed.name, parsed.phone) == ("Shop", "9822014567")
    assert (parsed.gstin is None) == ("gstin" in changes)


def test_everything_typed_is_given():
    draft = replace(
        REGULAR,
        phone="98220 14567".replace(" ", ""),
        address="14 Laxmi Road",
        upi="shop@okaxis",
        prefix="sk",
        first="42",
    )
    parsed = SetupInput.parse(draft.given())

    assert parsed.address.line1 == "14 Laxmi Road"
    assert [(each.kind, each.prefix, each.first_serial) for each in parsed.series] == [
        ("invoice", "SK", 42)
    ]


@pytest.mark.parametrize(
    ("draft", "number"),
    [
        (REGULAR, "A1/2627/00001"),
        (replace(REGULAR, prefix="sk", first="412"), "SKA1/2627/00412"),
        (replace(REGULAR, first="0007"), "A1/2627/00007"),
        (replace(REGULAR, first="00000000012"), "A1/2627/00012"),
        (ShopDraft(prefix="BS"), "BSA1/2627/00001"),
    ],
)
def test_the_first_number_is_shown_as_it_will_be_printed(draft, number):
    assert first_bill(draft, DAY) == (number, {})


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"prefix": "TOOLONG"}, "prefix"),
        ({"prefix": "!"}, "prefix"),
        ({"prefix": "0"}, "prefix"),
        ({"first": "0"}, "first"),
        ({"first": "x"}, "first"),
        ({"first": "९"}, "first"),
        ({"first": "9" * 50}, "first"),
    ],
)
def test_a_number_that_breaks_a_rule_is_said_at_its_field(changes, field):
    number, faults = first_bill(replace(REGULAR, **changes), DAY)

    assert number == ""
    assert list(faults) == [field]


@given(st.text("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ", min_size=14, max_size=14))
def test_a_wrong_check_character_is_never_called_right(first14):
    right = gstin_check_character(first14)
    wrong = "A" if right != "A" else "B"
    check = ShopDraft(gstin=first14 + wrong).check()

    assert check is not None
    assert not check.valid


def test_a_gstin_is_not_judged_before_it_is_whole():
    assert ShopDraft(gstin=GSTIN[:14]).check() is None


@pytest.mark.parametrize(
    ("path", "field"),
    [
        ("gstin", "gstin"),
        ("address.line1", "address"),
        ("series.invoice.prefix", "prefix"),
        ("series[0].firstSerial", "first"),
        ("stateCode", "state"),
        ("body", ""),
    ],
)
def test_each_fault_finds_its_field(path, field):
    assert field_of(path) == field


def test_the_sample_shows_only_a_gstin_that_is_right():
    assert REGULAR.sample().gstin == GSTIN
    assert replace(REGULAR, gstin=GSTIN[:-1] + "0").sample().gstin is None


def test_an_unregistered_shop_may_not_have_a_gstin():
    with pytest.raises(ValidationError) as caught:
        SetupInput.parse(replace(REGULAR, scheme=Scheme.UNREGISTERED).given())

    assert {field_of(path) for path in caught.value.details} == {"scheme"}


def test_the_language_of_the_computer_tells_the_likely_state():
    assert (usual_state("ta"), usual_state("en")) == ("33", "27")
