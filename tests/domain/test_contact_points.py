from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from payaid_desktop.domain.contact_points import (
    email_key,
    normal_email,
    normal_ifsc,
    normal_phone,
    normal_pincode,
    normal_vpa,
)

EVERY_FUNCTION = [normal_phone, normal_email, normal_pincode, normal_ifsc, normal_vpa]


@pytest.mark.parametrize(
    "text",
    [
        *["9876543210", "+919876543210", "+91 9876543210", "+91-9876543210", "09876543210"],
        " 9876543210 ",
    ],
)
def test_a_phone_number_is_kept_as_its_ten_digits(text):
    assert normal_phone(text) == "9876543210"


@pytest.mark.parametrize("text", ["1234567890", "0123456789"])
def test_any_ten_digits_are_a_phone_number(text):
    assert normal_phone(text) == text


@pytest.mark.parametrize(
    "text",
    [
        *[
            "",
            "987654321",
            "98765432101",
            "98765 43210",
            "919876543210",
            "+19876543210",
            "९८७६५४३२१०",
        ],
        *["9876543210\n", "+910987654321x", "00919876543210", "phone", "98765-43210"],
    ],
)
def test_other_phone_numbers_are_refused(text):
    with pytest.raises(
        ValueError, match=r"^Type the phone number as 10 digits, like 9876543210\.$"
    ):
        normal_phone(text)


@pytest.mark.parametrize(
    "text",
    [
        *["name@example.com", "first.last+tag@mail.example.co.in", "a@b.io", "o'neill@example.org"],
        *["x@xn--bcher-kva.xn--p1ai", "A_b-c@EXAMPLE.com", "1@2.in"],
    ],
)
def test_an_email_address_is_kept_as_typed(text):
    assert normal_email(f" {text} ") == text


@pytest.mark.parametrize(
    "text",
    [
        *["", "invalid-email", "@example.com", "name@", "a@b", "a@@b.in", "a@b@c.in", "a b@c.in"],
        *["a@b c.in", ".a@b.in", "a.@b.in", "a..b@c.in", "a@.in", "a@b..in", "a@-b.in", "a@b-.in"],
        *["a@b.c", "a@b.1n", "a@b.in\n", "a@b.in,c@d.in", "नाम@example.com", "a@उदाहरण.भारत"],
        *['"a"@b.in', "a@[127.0.0.1]", "a@127.0.0.1", "<a@b.in>", "a\x00@b.in", "a" * 65 + "@b.in"],
        "a@" + "b" * 64 + ".in",
    ],
)
def test_other_email_addresses_are_refused(text):
    with pytest.raises(ValueError, match=r"^Type the e-mail address like name@example\.com\.$"):
        normal_email(text)


def test_an_email_address_has_at_most_100_characters():
    longest = "a" * 60 + "@" + "b" * 36 + ".in"

    assert len(normal_email(longest)) == 100
    with pytest.raises(ValueError, match=r"at most 100 characters\.$"):
        normal_email("a" + longest)


def test_two_spellings_of_one_email_address_have_one_key():
    assert email_key("Name@Example.com") == email_key("name@example.COM")


@pytest.mark.parametrize("text", ["110001", "999999", " 600001 "])
def test_a_pincode_has_six_digits(text):
    assert normal_pincode(text) == text.strip()


@pytest.mark.parametrize(
    "text", ["", "012345", "11001", "1100011", "110 001", "११०००१", "110001\n"]
)
def test_other_pincodes_are_refused(text):
    with pytest.raises(ValueError, match=r"^Type the pincode as 6 digits"):
        normal_pincode(text)


def test_a_bank_branch_is_kept_in_capital_letters():
    assert normal_ifsc(" aaaa0000abc ") == "AAAA0000ABC"


@pytest.mark.parametrize("text", ["", "AAAA1000ABC", "AAA00000ABC", "AAAA0000AB", "AAAA0000ABCD"])
@pytest.mark.parametrize("tail", ["", "\n", "ı"])
def test_other_bank_branches_are_refused(text, tail):
    with pytest.raises(ValueError, match=r"^Type the IFSC as 4 letters"):
        normal_ifsc(text + tail)


@pytest.mark.parametrize(
    "text", ["shop@bank", "my.shop-1_x@upi2", "9876543210@ab", "a" * 256 + "@ab"]
)
def test_a_upi_address_is_kept_as_typed(text):
    assert normal_vpa(f" {text} ") == text


@pytest.mark.parametrize(
    "text",
    [
        *["", "shop", "a@bank", "shop@b", "shop@@bank", "shop@bank@x", "sh op@bank", "shop@ba.nk"],
        *["shop@bank\n", "दुकान@bank", "shop+x@bank", "a" * 257 + "@ab", "shop@" + "b" * 65],
    ],
)
def test_other_upi_addresses_are_refused(text):
    with pytest.raises(ValueError, match=r"^Type the UPI address like name@bank\.$"):
        normal_vpa(text)


@pytest.mark.parametrize("normal", EVERY_FUNCTION)
@given(text=st.text())
def test_any_text_is_kept_in_a_stable_form_or_refused(normal, text):
    with suppress(ValueError):
        assert normal(normal(text)) == normal(text)
