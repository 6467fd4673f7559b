"""Scanners and fingers."""

from payaid_desktop.ui.products.barcode import Burst


def typed(burst: Burst, text: str, *, gap: float, start: float = 100.0) -> float:
    at = start
    for letter in text:
        burst.type(letter, at)
        at += gap
    return at


def test_letters_that_come_at_once_and_end_with_enter_are_a_code():
    burst = Burst()
    at = typed(burst, "8901234500017", gap=0.004)

    assert burst.end(at) == "8901234500017"


def test_fingers_scan_nothing():
    burst = Burst()
    at = typed(burst, "890123", gap=0.12)

    assert burst.end(at) == ""


def test_a_few_letters_are_no_code():
    burst = Burst()

    assert burst.end(typed(burst, "890", gap=0.004)) == ""


def test_enter_a_while_later_scans_nothing():
    burst = Burst()

    assert burst.end(typed(burst, "8901234500017", gap=0.004) + 1) == ""


def test_what_was_typed_before_a_scan_does_not_belong_to_it():
    burst = Burst()
    typed(burst, "x", gap=0.004)
    at = typed(burst, "8901234500017", gap=0.004, start=101.0)

    assert burst.end(at) == "8901234500017"


def test_a_code_is_given_once():
    burst = Burst()
    at = typed(burst, "8901234500017", gap=0.004)
    burst.end(at)

    assert burst.end(at) == ""
