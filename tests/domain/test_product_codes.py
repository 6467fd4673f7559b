import pytest
from hypothesis import given
from hypothesis import strategies as st

from payaid_desktop.domain.product_codes import CODE_MAX, code_from_name, numbered_codes


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Basmati Rice, 5 kg", "BASMATI-RICE-5-KG"),
        ("  oil  ", "OIL"),
        ("Detergent Powder Lemon Fresh 1 kg", "DETERGENT-POWDER-LEMON"),
        ("A" * 60, "A" * 24),
        ("आटा 10 किलो", "आटा-10-किलो"),
        ("Straße", "STRASSE"),
        ("!!!", "ITEM"),
    ],
)
def test_a_code_is_made_from_the_words_of_the_name(name: str, code: str) -> None:
    assert code_from_name(name) == code


def test_followers_are_numbered_from_two() -> None:
    assert numbered_codes("RICE", how_many=3) == ("RICE", "RICE-2", "RICE-3")


@given(st.text(min_size=1, max_size=255))
def test_every_name_gives_a_code_that_fits_with_a_number_behind_it(name: str) -> None:
    code = code_from_name(name)
    assert 0 < len(code) <= CODE_MAX - len("-12345678")
    assert not any(character.isspace() for character in code)
