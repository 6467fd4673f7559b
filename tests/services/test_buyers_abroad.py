"""Exports: what makes a sale one, and what only looks like one."""

import pytest

from payaid_desktop.domain.errors import ValidationError
from payaid_desktop.domain.money import Money
from payaid_desktop.services.documents import Invoices
from payaid_desktop.services.notes import CreditNotes
from tests.bills import bill, customer, issued, note, rice

IN_27 = {"line1": "1 Road", "city": "Pune", "stateCode": "27"}
DUBAI = {"line1": "5 High St", "city": "Dubai", "country": "AE"}
RICE = rice(hsn="10063020")
LUT = {"zeroRatedTax": "without_payment"}


def abroad(**billing):
    return {"name": "Abroad", "recipientKind": "overseas", "billing": {**DUBAI, **billing}}


def refusal(acts, *lines, **given):
    with pytest.raises(ValidationError) as refused:
        issued(acts, *lines, **given)
    return refused.value.details


# An export leaves India


@pytest.mark.parametrize("country", ["IN", None])
def test_an_export_needs_a_country_abroad(quick_acts, country):
    buyer = abroad(country=country) if country else abroad()
    if country is None:
        del buyer["billing"]["country"]

    assert list(refusal(quick_acts, RICE, buyer=buyer, **LUT)) == ["buyer.billing.country"]


def test_a_country_that_does_not_exist_is_refused_where_it_is_typed():
    with pytest.raises(ValidationError) as refused:
        bill(buyer=abroad(country="ZZ"))

    assert list(refused.value.details) == ["buyer.billing.country"]


def test_goods_that_are_delivered_in_india_are_no_export(quick_acts):
    given = {"buyer": abroad(), "shipping": IN_27, **LUT}

    assert list(refusal(quick_acts, RICE, **given)) == ["shipping.country"]


def test_services_to_a_buyer_abroad_may_name_an_address_in_india(quick_acts):
    service = rice(description="Design", hsn="998391", unit="NA")
    invoice = issued(quick_acts, service, buyer=abroad(), shipping=IN_27, **LUT)

    assert (invoice.place_of_supply, invoice.tax) == ("96", Money(0))


def test_goods_may_go_to_another_country_than_the_bill(quick_acts):
    shipping = {"line1": "9 Dock Street", "city": "Mombasa", "country": "KE"}
    invoice = issued(quick_acts, RICE, buyer=abroad(), shipping=shipping, **LUT)

    assert invoice.buyer.shipping.country == "KE"


# Abroad without being an export


@pytest.mark.parametrize(
    "given",
    [
        {"buyer": {"name": "Guest", "billing": {**IN_27, "stateCode": "96"}}},
        {"buyer": {"name": "Guest", "billing": DUBAI}},
        {"buyer": {"name": "Guest", "stateCode": "96"}},
        {"placeOfSupply": "96"},
        {
            "buyer": {"name": "Firm", "gstin": "27AAPFU0939F1ZV", "billing": IN_27},
            "shipping": DUBAI,
        },
    ],
)
def test_a_supply_abroad_to_a_buyer_in_india_asks_for_an_export(quick_acts, given):
    details = refusal(quick_acts, RICE, **given)

    assert list(details) == ["buyer.recipientKind"]
    assert "overseas" in details["buyer.recipientKind"]


def test_a_guest_who_has_a_state_in_india_is_billed_there(quick_acts):
    invoice = issued(quick_acts, placeOfSupply="27", buyer={"name": "Guest", "billing": DUBAI})

    assert (invoice.place_of_supply, invoice.cgst) == ("27", Money.of(90))


@pytest.mark.parametrize("field", ["buyer.billing.country", "shipping.country"])
def test_an_address_abroad_has_no_indian_state(field):
    address = {**DUBAI, "stateCode": "27"}
    given = {"shipping": address}
    if field.startswith("buyer"):
        given = {"buyer": {"name": "Guest", "billing": address}}
    with pytest.raises(ValidationError) as refused:
        bill(**given)

    assert list(refused.value.details) == [field]


# GSTIN and billing address


@pytest.mark.parametrize(
    ("buyer", "field"),
    [
        ({"stateCode": "27", "billing": {**IN_27, "stateCode": "29"}}, "buyer.billing.stateCode"),
        ({"billing": DUBAI, "stateCode": "27"}, "buyer.billing.stateCode"),
        ({"billing": IN_27, "stateCode": "29"}, "buyer.stateCode"),
    ],
)
def test_a_gstin_of_another_state_than_the_billing_address_is_asked_about(quick_acts, buyer, field):
    details = refusal(quick_acts, RICE, buyer={"name": "Firm", "gstin": "27AAPFU0939F1ZV", **buyer})

    assert list(details) == [field]
    assert "27" in details[field]


def test_a_contact_with_a_branch_in_another_state_is_asked_about(quick_acts):
    buyer = customer(
        quick_acts,
        gstin="27AAPFU0939F1ZV",
        stateCode="27",
        addresses=[{**IN_27, "stateCode": "29"}],
    )

    details = refusal(quick_acts, contactId=buyer.id)
    assert "?" in details["buyer.billing.stateCode"]


def test_a_draft_may_wait_for_the_answer(quick_acts):
    buyer = {"name": "Firm", "gstin": "27AAPFU0939F1ZV", "stateCode": "27"}
    draft = Invoices(quick_acts).create(
        bill(buyer={**buyer, "billing": {**IN_27, "stateCode": "29"}})
    )

    assert draft.value.place_of_supply == "27"


def test_a_bill_that_was_right_is_corrected_by_a_note_as_it_was(quick_acts):
    invoice = issued(quick_acts, RICE, buyer=abroad(), **LUT)
    credit = CreditNotes(quick_acts).create_and_issue(note(invoice)).value

    assert (credit.place_of_supply, credit.tax) == ("96", Money(0))
