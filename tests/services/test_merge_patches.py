"""What null says in an update: the field is taken out, so that its default holds. Source: RFC 7396."""

import pytest

from payaid_desktop.domain.errors import ValidationError
from payaid_desktop.domain.gst import Treatment
from payaid_desktop.services.business import Businesses
from payaid_desktop.services.contacts import Contacts
from payaid_desktop.services.deals import Deals
from payaid_desktop.services.documents import Invoices
from payaid_desktop.services.inputs.deals import DealInput
from payaid_desktop.services.products import Products
from tests.bills import bill, customer, product

PLACE = {"line1": "1 Road", "line2": "Camp", "city": "Pune", "stateCode": "27"}


def test_null_empties_the_texts_of_a_contact(acts):
    buyer = customer(acts, company="A Firm", notes="Pays late", paymentDays=30)
    cleared = {"company": None, "notes": None, "paymentDays": None}
    after = Contacts(acts).update(buyer.id, cleared).value

    assert (after.company, after.notes, after.payment_days) == ("", "", 0)
    assert after.addresses == buyer.addresses


def test_null_empties_the_texts_of_a_draft_also_within_what_it_holds(acts):
    buyer = {"name": "Walk-in", "phone": "9000000001", "billing": PLACE}
    draft = Invoices(acts).create(bill(buyer=buyer, notes="Call first")).value
    cleared = {"notes": None, "buyer": {"phone": None, "billing": {"line2": None}}}
    after = Invoices(acts).update(draft.id, cleared).value

    assert (after.notes, after.buyer.phone) == ("", None)
    assert (after.buyer.billing.line1, after.buyer.billing.line2) == ("1 Road", "")


def test_null_within_what_was_not_there_adds_nothing(acts):
    draft = Invoices(acts).create(bill()).value
    shipping = {**PLACE, "line2": None}

    assert Invoices(acts).update(draft.id, {"shipping": shipping}).value.buyer.shipping.line2 == ""


def test_null_empties_the_texts_of_a_product_a_deal_and_the_shop(acts):
    soap = product(acts, description="Green")
    opened = Deals(acts).create(
        DealInput.parse({"contactId": customer(acts).id, "title": "Order", "notes": "Soon"})
    )
    Businesses(acts).update({"terms": "Pay at once", "address": {"line2": "Camp"}})
    shop = Businesses(acts).update({"terms": None, "address": {"line2": None}}).value

    assert Products(acts).update(soap.id, {"description": None}).value.description == ""
    assert Deals(acts).update(opened.value.id, {"notes": None}).value.notes == ""
    assert (shop.terms, shop.address.line2) == ("", "")


def test_null_for_the_treatment_of_taxed_goods_leaves_their_rate(acts):
    soap = product(acts)
    rate = Products(acts).update(soap.id, {"treatment": None}).value.rates[-1]

    assert (rate.treatment, rate.gst_rate) == (Treatment.TAXABLE, 5)


@pytest.mark.parametrize(
    ("patch", "field"),
    [({"name": None}, "name"), ({"nmae": None}, "nmae"), ({"addresses": [None]}, "addresses[0]")],
)
def test_what_is_needed_or_not_known_is_refused_as_null_too(acts, patch, field):
    buyer = customer(acts)
    with pytest.raises(ValidationError) as refused:
        Contacts(acts).update(buyer.id, patch)

    assert list(refused.value.details) == [field]
