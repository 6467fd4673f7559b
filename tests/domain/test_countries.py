"""The list of countries."""

import pytest

from payaid_desktop.domain.countries import COUNTRIES, is_abroad, is_country


def test_the_list_has_the_249_codes_once_in_order():
    assert len(COUNTRIES) == 249
    assert list(COUNTRIES) == sorted(set(COUNTRIES))


@pytest.mark.parametrize("code", ["ZZ", "XK", "UK", "in", "IND", "", "I\n"])
def test_a_code_that_names_no_country_is_not_known(code):
    assert not is_country(code)
    assert not is_abroad(code)


def test_india_is_a_country_and_not_abroad():
    assert is_country("IN")
    assert not is_abroad("IN")
    assert is_abroad("AE")


def test_a_code_gives_the_name_that_an_envelope_shows():
    assert COUNTRIES["DE"] == "Germany"
    assert COUNTRIES["AE"] == "United Arab Emirates"
    assert COUNTRIES["IN"] == "India"
    assert len(set(COUNTRIES.values())) == 249
