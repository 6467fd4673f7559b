import pytest

from payaid_desktop.domain.errors import ValidationError
from payaid_desktop.domain.states import (
    STATES,
    find_state,
    state,
    state_tax_label,
    states_for_new_address,
)


def test_the_list_has_every_code_once_in_order():
    codes = [each.code for each in STATES]

    assert codes == sorted(set(codes))
    assert set(codes) == {f"{number:02d}" for number in range(1, 39) if number != 28} | {"96", "97"}


def test_state_halves_of_the_tax_are_called_utgst_where_there_is_no_legislature():
    territories = {each.code for each in STATES if state_tax_label(each.code) == "UTGST"}

    assert territories == {"04", "25", "26", "31", "35", "38", "97"}


@pytest.mark.parametrize("code", ["01", "07", "34"])
def test_delhi_puducherry_and_jammu_and_kashmir_have_legislatures(code):
    assert state_tax_label(code) == "SGST"


def test_undivided_andhra_pradesh_is_not_in_the_list():
    assert find_state("28") is None


def test_daman_and_diu_is_read_but_not_offered():
    old = state("25")

    assert old.is_gstin_prefix
    assert not old.is_offered_for_new_address


def test_abroad_is_a_place_of_supply_only():
    abroad = state("96")

    assert not abroad.is_gstin_prefix
    assert not abroad.is_offered_for_new_address


def test_addresses_may_lie_in_all_other_places():
    offered = {each.code for each in states_for_new_address()}

    assert offered == {each.code for each in STATES} - {"25", "96"}


@pytest.mark.parametrize(
    ("code", "named"), [("28", "28"), ("7", "7"), ("", "nothing"), ("०७", "०७")]
)
def test_an_unknown_code_is_refused_under_the_field_it_stands_in(code, named):
    with pytest.raises(ValidationError) as error:
        state(code, "placeOfSupply")

    sentence = f"Choose a State from the list; {named} is not a State code."
    assert error.value.details == {"placeOfSupply": sentence}
