from payaid_desktop.domain.countries import COUNTRIES


def test_every_country_of_iso_3166_has_a_name():
    assert len(COUNTRIES) == 249
    assert all(len(code) == 2 and code.isascii() and code.isupper() for code in COUNTRIES)
    assert len(set(COUNTRIES.values())) == 249


def test_a_code_gives_the_name_that_an_envelope_shows():
    assert COUNTRIES["DE"] == "Germany"
    assert COUNTRIES["AE"] == "United Arab Emirates"
    assert COUNTRIES["IN"] == "India"
