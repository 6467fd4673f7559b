import pytest
from hypothesis import given
from hypothesis import strategies as st

from payaid_desktop.domain.barcodes import (
    BarcodeKind,
    barcode_kind,
    check_digit,
    normal_barcode,
    same_barcodes,
)

DIGITS = st.text("0123456789", min_size=12, max_size=12).filter(lambda text: text.strip("0"))


@pytest.mark.parametrize(
    ("barcode", "kind"),
    [
        ("4006381333931", BarcodeKind.EAN_13),
        ("8901234500019", BarcodeKind.EAN_13),
        ("73513537", BarcodeKind.EAN_8),
        ("036000291452", BarcodeKind.UPC_A),
        ("OIL1", BarcodeKind.OWN),
        ("1234567", BarcodeKind.OWN),
        ("10012345678902", BarcodeKind.OWN),
        ("RACK 7/BOX-3", BarcodeKind.OWN),
    ],
)
def test_a_barcode_is_known_by_its_form(barcode: str, kind: BarcodeKind) -> None:
    assert barcode_kind(normal_barcode(barcode)) is kind


@pytest.mark.parametrize(
    ("barcode", "digit"), [("4006381333930", "1"), ("73513530", "7"), ("036000291450", "2")]
)
def test_a_wrong_check_digit_is_refused_and_the_right_one_named(barcode: str, digit: str) -> None:
    with pytest.raises(ValueError, match=f"should be {digit}"):
        normal_barcode(barcode)


@pytest.mark.parametrize(
    ("barcode", "words"),
    [
        ("", "empty"),
        ("   ", "empty"),
        ("४००६३८१३३३९३१", "A to Z"),
        ("आटा", "A to Z"),
        ("AB\x00C", "A to Z"),
        ("AB\nC", "A to Z"),
        ("A" * 49, "48 characters"),
        ("0" * 13, "Zeros alone"),
        ("4-006381-333931", "without blanks and hyphens"),
        ("0360 0029 1452", "without blanks and hyphens"),
    ],
)
def test_what_no_scanner_reads_is_refused(barcode: str, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        normal_barcode(barcode)


def test_outer_blanks_are_taken_off() -> None:
    assert normal_barcode(" 73513537 ") == "73513537"


def test_an_own_code_keeps_its_hyphens() -> None:
    assert normal_barcode("12-34-5678") == "12-34-5678"


def test_a_upc_is_the_same_symbol_as_its_ean_with_a_zero() -> None:
    assert same_barcodes("036000291452") == ("036000291452", "0036000291452")
    assert same_barcodes("0036000291452") == ("0036000291452", "036000291452")
    assert same_barcodes("4006381333931") == ("4006381333931",)


@given(DIGITS)
def test_a_barcode_with_its_check_digit_is_taken_as_it_is(digits: str) -> None:
    barcode = digits + check_digit(digits)
    assert normal_barcode(barcode) == barcode


@given(DIGITS, st.integers(0, 12), st.integers(1, 9))
def test_every_single_wrong_digit_is_found(digits: str, place: int, shift: int) -> None:
    barcode = digits + check_digit(digits)
    wrong = str((int(barcode[place]) + shift) % 10)
    with pytest.raises(ValueError, match="should be"):
        normal_barcode(barcode[:place] + wrong + barcode[place + 1 :])


@given(DIGITS)
def test_a_leading_zero_does_not_change_the_check_digit(digits: str) -> None:
    assert check_digit(digits) == check_digit("0" + digits)


@given(st.text(max_size=60))
def test_any_text_is_refused_with_a_sentence_or_taken_for_good(text: str) -> None:
    sentence = ""
    try:
        barcode = normal_barcode(text)
        again = normal_barcode(barcode)
    except ValueError as error:
        sentence = str(error)
    assert sentence.endswith(".") if sentence else again == barcode
