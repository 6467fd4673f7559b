"""From changed fields to the patch of the business."""

import pytest

from payaid_desktop.ui.settings.patches import field_of, patch_of, values_of


@pytest.fixture
def business(new_desk):
    return new_desk.desk.services.business.get()


def test_every_field_shows_what_is_kept(business):
    values = values_of(business)

    assert values["name"] == "Test Shop"
    assert values["address.city"] == "Pune"
    assert values["bank.ifsc"] is None
    assert (values["series.quotation.prefix"], values["series.invoice.width"]) == ("QT", 5)


def test_an_emptied_text_is_null_and_a_part_of_the_address_leaves_the_rest(business):
    assert patch_of({"phone": "", "address.city": "Nashik"}, business) == {
        "phone": None,
        "address": {"city": "Nashik"},
    }


def test_another_state_is_that_of_the_address_too(business):
    assert patch_of({"stateCode": "29"}, business) == {
        "stateCode": "29",
        "address": {"stateCode": "29"},
    }


def test_an_account_is_given_whole_or_not_at_all(business):
    assert patch_of({"bank.bank": "Test Bank"}, business)["bank"]["accountNumber"] is None
    assert patch_of({"bank.bank": ""}, business) == {"bank": None}


def test_series_are_given_with_those_that_stay_as_they_are(business):
    (series,) = patch_of({"series.invoice.prefix": "SK"}, business).values()

    assert len(series) == 9
    assert series[0] == {"kind": "invoice", "prefix": "SK", "separator": "/", "width": 5}


@pytest.mark.parametrize(
    ("fault", "field"),
    [
        ("gstin", "gstin"),
        ("series.invoice.prefix", "series.invoice.prefix"),
        ("bank", "bank.bank"),
        ("series[1].prefix", "series.bank"),
        ("somewhere", ""),
    ],
)
def test_a_fault_finds_its_field(fault, field):
    fields = dict.fromkeys(("gstin", "bank.bank", "series.bank", "series.invoice.prefix"))

    assert field_of(fault, fields) == field
