"""Daman and Diu (25), which is part of 26 since 2020: read in old GSTINs, not given any more."""

import pytest

from payaid_desktop.domain.errors import ValidationError
from payaid_desktop.services.inputs.base import InputModel
from payaid_desktop.services.inputs.business import SetupInput
from payaid_desktop.services.inputs.contacts import ContactInput
from payaid_desktop.services.inputs.documents import DocumentInput
from tests.bills import customer, issued

OF_DAMAN = "25AAAAA0000A1Z6"
DAMAN = {"line1": "1 Sea Road", "city": "Daman", "stateCode": "25"}


@pytest.mark.parametrize(
    ("model", "given", "field"),
    [
        (SetupInput, {"name": "Shop", "stateCode": "25"}, "stateCode"),
        (SetupInput, {"name": "Shop", "address": DAMAN}, "address.stateCode"),
        (ContactInput, {"name": "Asha", "stateCode": "25"}, "stateCode"),
        (ContactInput, {"name": "Asha", "addresses": [DAMAN]}, "addresses[0].stateCode"),
        (DocumentInput, {"buyer": {"name": "A", "billing": DAMAN}}, "buyer.billing.stateCode"),
        (DocumentInput, {"buyer": {"name": "A", "stateCode": "25"}}, "buyer.stateCode"),
        (DocumentInput, {"shipping": DAMAN}, "shipping.stateCode"),
        (DocumentInput, {"placeOfSupply": "25"}, "placeOfSupply"),
    ],
)
def test_the_old_code_is_refused_and_the_new_one_named(
    model: type[InputModel], given: dict[str, object], field: str
):
    with pytest.raises(ValidationError) as refused:
        model.parse(given)

    assert list(refused.value.details) == [field]
    assert "26" in refused.value.details[field]


def test_an_old_gstin_is_read_and_taxed_in_the_state_of_today(acts):
    buyer = customer(acts, gstin=OF_DAMAN, addresses=[{**DAMAN, "stateCode": "26"}])
    known = customer(acts, name="Known by number", gstin=OF_DAMAN, addresses=[])
    invoice = issued(acts, contactId=buyer.id)

    assert (buyer.state_code, known.state_code) == ("26", "26")
    assert (invoice.buyer.gstin, invoice.place_of_supply) == (OF_DAMAN, "26")
