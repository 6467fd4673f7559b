"""What people and other programs write in cells, and what we take it for."""

import pytest

from payaid_desktop.services.lists import cells


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("27", "27"),
        ("7", "07"),
        ("27-Maharashtra", "27"),
        ("Maharashtra", "27"),
        ("MH", "27"),
        ("tamilnadu", "33"),
        ("Jammu & Kashmir", "01"),
        ("Nowhere", "Nowhere"),
    ],
)
def test_a_state_is_known_by_code_name_and_letters(written, code):
    assert cells.state(written) == code


@pytest.mark.parametrize(
    ("written", "code"),
    [("kg", "KGS"), ("Kilograms", "KGS"), ("PCS (Pieces)", "PCS"), ("pkt", "PAC"), ("hmm", "hmm")],
)
def test_a_unit_is_known_by_code_name_and_short_form(written, code):
    assert cells.unit(written) == code


@pytest.mark.parametrize(
    ("written", "amount"),
    [("500 Dr", "500"), ("₹ 5/-", "5"), ("1,200.50 Cr.", "-1,200.50"), ("-20", "-20")],
)
def test_a_balance_is_owed_by_the_customer_unless_it_says_credit(written, amount):
    assert cells.balance(written) == amount


@pytest.mark.parametrize("written", ["18", "18 %", "18%", "GST@18%", "IGST 18%", "GST 18"])
def test_a_rate_is_read_as_bills_write_it(written):
    assert cells.rate(written) == "18"


@pytest.mark.parametrize(
    ("written", "day"),
    [("18/07/2026", "2026-07-18"), ("1-4-2026", "2026-04-01"), ("2026-07-18", "2026-07-18")],
)
def test_a_day_is_read_the_indian_way_or_as_iso(written, day):
    assert cells.day(written) == day


def test_an_hsn_code_gets_back_the_zero_that_the_spreadsheet_dropped():
    assert [cells.hsn(each) for each in ("1006", "405", "8414.0")] == ["1006", "0405", "8414"]


def test_a_number_that_lost_its_digits_is_refused():
    with pytest.raises(ValueError, match="shortened"):
        cells.label("8.90123E+12")


def test_barcodes_stand_one_on_a_line():
    assert cells.barcodes("8901234567894\n\n 96385074 ") == ["8901234567894", "96385074"]


@pytest.mark.parametrize("written", ["maybe", "2", "oui"])
def test_what_is_neither_yes_nor_no_is_refused(written):
    with pytest.raises(ValueError, match="yes or no"):
        cells.yes_or_no(written)


def test_a_price_is_with_or_without_tax_in_many_words():
    assert cells.includes_tax("Inclusive of Tax")
    assert cells.includes_tax("yes")
    assert not cells.includes_tax("Without Tax")


@pytest.mark.parametrize("written", ["30", "30.0"])
def test_a_whole_number_may_carry_zeros(written):
    assert cells.whole(written) == 30


@pytest.mark.parametrize("written", ["30.5", "thirty", "३०", "-1", "9" * 12])
def test_what_is_no_whole_number_is_refused(written):
    with pytest.raises(ValueError, match="whole number"):
        cells.whole(written)


@pytest.mark.parametrize("written", ["x", "{}", '["a"]', "[" * 2000, "[" + "{}," * 60 + "{}]"])
def test_addresses_are_a_json_list_of_a_few(written):
    with pytest.raises(ValueError, match="exported lists only"):
        cells.addresses(written)
