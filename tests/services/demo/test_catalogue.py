"""What the demo shop sells and to whom: enough of it, valid, and plainly made up."""

from datetime import date
from decimal import Decimal

import pytest

from payaid_desktop.domain.gst import RecipientKind, Scheme
from payaid_desktop.domain.gstin import check_gstin
from payaid_desktop.domain.rules import rate_warning
from payaid_desktop.services.demo.catalogue import RATES_CHANGED_ON, DemoProduct, demo_products
from payaid_desktop.services.demo.people import HOME_STATE, demo_contacts
from payaid_desktop.services.demo.pipeline import deals_given
from payaid_desktop.services.demo.shop import demo_business
from payaid_desktop.services.inputs.contacts import ContactInput
from payaid_desktop.services.inputs.products import ProductInput

IN_2026 = date(2026, 4, 1)
ID = "019f7a52-0000-7000-8000-000000000001"
IN_2025 = date(2025, 4, 1)


def test_there_are_two_hundred_products_with_a_name_of_their_own():
    names = [each.name for each in demo_products()]
    assert len(names) == len(set(names)) == 200


@pytest.mark.parametrize("on", [IN_2025, IN_2026])
def test_every_product_is_one_that_a_user_may_type(on):
    typed = [ProductInput.parse(each.given(on=on)) for each in demo_products()]

    assert [each.name for each in typed] == [each.name for each in demo_products()]


def test_the_rates_of_2026_are_those_of_the_law():
    rates = {each.rate.gst for each in demo_products()}
    assert rates == {None, Decimal(5), Decimal(18), Decimal(40)}
    assert not any(each.rate.cess for each in demo_products())


@pytest.mark.parametrize("day", [IN_2025, RATES_CHANGED_ON, IN_2026])
def test_no_product_has_a_rate_that_had_ended(day):
    rates = [(each.hsn, each.rate_on(day).gst) for each in demo_products()]
    assert [hsn for hsn, gst in rates if gst is not None and rate_warning(gst, day, hsn=hsn)] == []


def test_a_rate_that_changed_is_patched_from_the_day_of_the_change():
    soap = product_named("Bath soap, 100 g")
    assert soap.given(on=IN_2025)["gstRate"] == "18"
    assert soap.change_after(IN_2025) == {
        "effectiveOn": "2025-09-22",
        "treatment": "taxable",
        "gstRate": "5",
        "cessRate": "0",
    }
    assert soap.change_after(IN_2026) is None


def test_no_product_costs_more_than_it_brings():
    for each in demo_products():
        if each.mrp is not None:
            assert each.price <= each.mrp


def test_there_are_150_contacts_and_every_one_may_be_typed():
    contacts = demo_contacts()
    assert len({each.name for each in contacts}) == len(contacts) == 150
    for each in contacts:
        ContactInput.parse(each.given(on=IN_2026))


def test_more_contacts_begin_with_the_same_ones():
    assert demo_contacts(900)[:150] == demo_contacts()


def test_the_contacts_are_of_many_kinds_and_places():
    typed = [ContactInput.parse(each.given(on=IN_2026)) for each in demo_contacts()]
    kinds = {each.chosen_recipient_kind() for each in typed}
    assert {
        RecipientKind.REGISTERED,
        RecipientKind.UNREGISTERED,
        RecipientKind.SEZ,
        RecipientKind.OVERSEAS,
    } == kinds
    assert {each.kind.value for each in typed} == {"customer", "supplier", "lead"}
    states = {each.chosen_state() for each in typed}
    assert HOME_STATE in states
    assert len(states) > 8


def test_names_stand_in_the_scripts_of_india():
    letters = "".join(each.name for each in demo_contacts())
    for script in ("\u0900\u097f", "\u0980\u09ff", "\u0a80\u0aff", "\u0b80\u0bff"):
        first, last = script
        assert any(first <= letter <= last for letter in letters), script


def test_every_gstin_has_a_right_check_character():
    gstins = [each.given(on=IN_2026).get("gstin") for each in demo_contacts(2000)]
    assert all(check_gstin(each).valid for each in gstins if each)


def test_the_shop_itself_is_a_regular_taxpayer():
    assert demo_business().chosen_scheme() is Scheme.REGULAR


def test_there_are_deals_in_every_stage():
    deals = deals_given([ID], on=IN_2026)
    assert {each["stage"] for each in deals} == {
        "lead",
        "qualified",
        "proposal",
        "negotiation",
        "won",
        "lost",
    }


def product_named(name: str) -> DemoProduct:
    return next(each for each in demo_products() if each.name == name)
