from dataclasses import replace
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from payaid_desktop.domain.business import Address, Business
from payaid_desktop.domain.money import Money, Percent, Quantity, UnitPrice
from payaid_desktop.store.mapping import from_plain, from_row, mapped_fields, to_plain, to_row
from tests.builders import make_business, make_ids
from tests.documents.samples import make_document, make_item

decimals = st.integers(-(10**9), 10**9)


@given(milli=decimals, e4=decimals, paise=decimals)
def test_a_line_comes_back_from_its_row_as_it_was(milli, e4, paise):
    item = make_item(
        quantity=Quantity(Decimal(milli).scaleb(-3)),
        unit_price=UnitPrice(Decimal(e4).scaleb(-4)),
        discount_percent=Percent(Decimal(milli).scaleb(-3)),
        discount_amount=Money(paise),
    )

    assert from_row(type(item), to_row(item)) == item
    assert from_plain(type(item), to_plain(item)) == item


def test_a_whole_document_comes_back_from_json_as_it_was():
    document = replace(make_document(), items=(make_item(), make_item(2)))

    assert from_plain(type(document), to_plain(document)) == document


def test_pictures_travel_as_text():
    business = make_business(make_ids(), logo=b"\x89PNG\r\n\x1a\n")

    assert from_plain(Business, to_plain(business)) == business


def test_a_field_that_an_older_program_did_not_know_keeps_its_default():
    assert from_plain(Address, {"city": "Pune"}) == Address(city="Pune")


def test_the_unit_is_in_the_name_of_the_column():
    columns = {each.field: each.column for each in mapped_fields(type(make_item()))}

    assert columns["quantity"] == "quantity_milli"
    assert columns["unit_price"] == "unit_price_e4"
    assert columns["value"] == "value_paise"
