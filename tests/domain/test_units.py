import pytest

from payaid_desktop.domain.errors import ValidationError
from payaid_desktop.domain.units import GOODS_UNITS, UNITS, find_unit, unit


def test_there_are_45_units_of_goods_and_na_for_services():
    codes = [each.code for each in UNITS]

    assert len(GOODS_UNITS) == 45
    assert len(set(codes)) == 46
    assert codes[-1] == "NA"


def test_every_code_has_three_capital_letters():
    assert all(len(each.code) == 3 and each.code.isupper() for each in GOODS_UNITS)


def test_every_code_leads_to_its_unit():
    assert all(unit(each.code) == each for each in UNITS)


@pytest.mark.parametrize("code", ["LBS", "nos", "", "KG"])
def test_units_of_the_older_list_and_other_spellings_are_refused(code):
    assert find_unit(code) is None
    with pytest.raises(ValidationError) as error:
        unit(code, "uqc")
    assert list(error.value.details) == ["uqc"]
