"""Patches of drafts: what was not named stays, and what followed something goes on following it."""

import pytest

from payaid_desktop.domain.errors import NotFoundError
from payaid_desktop.services.contacts import Contacts
from payaid_desktop.services.documents import Invoices
from tests.bills import bill, customer, product, rice

BILLING = {"line1": "1 Road", "city": "Pune", "stateCode": "27"}


PATCHED = (
    {},
    {"buyer": {"name": "Walk-in", "phone": "9000000001", "billing": BILLING}},
    {"billDiscount": {"percent": "2.5"}, "otherCharges": "10", "pricesIncludeTax": True},
    {"shipping": {**BILLING, "stateCode": "29"}, "shippedToThirdPerson": True},
    {"placeOfSupply": "29", "dueOn": "2026-08-01", "terms": "", "notes": "a\nb"},
    {"reverseCharge": True, "roundsOff": False},
)


@pytest.mark.parametrize("given", PATCHED)
@pytest.mark.parametrize("with_contact", [True, False])
def test_an_empty_patch_changes_nothing_of_a_draft(quick_acts, given, with_contact):
    taxed = product(quick_acts, name="Cola", gstRate="28", cessRate="290", cessPerUnit="1.5")
    work = product(
        quick_acts, name="Repair", kind="service", hsn="9987", unit=None, openingStock=None
    )
    lines = [
        rice(discount={"amount": "5"}),
        {"productId": taxed.id, "quantity": "1.5"},
        {"productId": work.id, "quantity": "1", "discount": {"percent": "10"}},
    ]
    if with_contact:
        given = {**given, "contactId": customer(quick_acts, company="A Firm").id}
    before = Invoices(quick_acts).create(bill(*lines, **given)).value
    after = Invoices(quick_acts).update(before.id, {}).value

    assert plain(after) == plain(before)


def plain(document):
    """What a draft says, without its version and the ids of its lines."""
    from payaid_desktop.store.mapping import to_plain

    content = {**to_plain(document), "version": 0, "updated_at": ""}
    content["items"] = [{**item, "id": ""} for item in content["items"]]
    return content


def test_a_draft_follows_its_contact_until_it_is_issued(acts, clock):
    buyer = customer(acts)
    draft = Invoices(acts).create(bill(contactId=buyer.id)).value
    clock.advance(minutes=1)
    Contacts(acts).update(buyer.id, {"name": "Renamed"})

    assert Invoices(acts).update(draft.id, {"notes": "x"}).value.buyer.name == "Renamed"


TYPED = {"buyer": {"name": "As typed", "phone": "9000000001", "billing": BILLING}}
SHIPPED = {"shipping": {**BILLING, "line1": "9 Depot"}}


@pytest.mark.parametrize("given", [TYPED, SHIPPED, {**TYPED, **SHIPPED}])
def test_what_was_typed_of_the_buyer_stays_when_the_contact_is_edited(acts, clock, given):
    buyer = customer(acts)
    draft = Invoices(acts).create(bill(contactId=buyer.id, **given)).value
    for name in ("Renamed", "Renamed again"):
        clock.advance(minutes=1)
        Contacts(acts).update(buyer.id, {"name": name})
        after = Invoices(acts).update(draft.id, {"notes": name}).value

        assert after.buyer.name == ("As typed" if "buyer" in given else name)
        assert after.buyer.billing == draft.buyer.billing
        assert after.buyer.shipping == draft.buyer.shipping


def test_a_buyer_typed_like_the_contact_stays_when_the_contact_is_edited(acts, clock):
    buyer = customer(acts)
    draft = Invoices(acts).create(bill(contactId=buyer.id, buyer={"name": buyer.name})).value
    clock.advance(minutes=1)
    Contacts(acts).update(buyer.id, {"name": "Renamed"})

    assert Invoices(acts).update(draft.id, {"notes": "x"}).value.buyer == draft.buyer


def test_a_typed_buyer_who_is_taken_back_gives_way_to_the_contact(acts, clock):
    buyer = customer(acts)
    draft = Invoices(acts).create(bill(contactId=buyer.id, **TYPED, **SHIPPED)).value
    after = Invoices(acts).update(draft.id, {"buyer": None, "shipping": None}).value

    assert (after.buyer.name, after.buyer.shipping) == (buyer.name, None)
    clock.advance(minutes=1)
    Contacts(acts).update(buyer.id, {"name": "Renamed"})
    assert Invoices(acts).update(draft.id, {"notes": "x"}).value.buyer.name == "Renamed"


def test_a_typed_buyer_stays_in_a_copy_as_well(acts, clock):
    buyer = customer(acts)
    draft = Invoices(acts).create(bill(contactId=buyer.id, **TYPED)).value
    copy = Invoices(acts).duplicate(draft.id).value
    clock.advance(minutes=1)
    Contacts(acts).update(buyer.id, {"name": "Renamed"})

    assert Invoices(acts).update(copy.id, {"notes": "x"}).value.buyer == draft.buyer


def test_a_customer_who_is_chosen_later_takes_the_place_of_the_cash_sale(acts):
    buyer = customer(acts, paymentDays=15)
    draft = Invoices(acts).create(bill()).value
    after = Invoices(acts).update(draft.id, {"contactId": buyer.id}).value

    assert (after.buyer.name, after.buyer.billing) == ("Customer One", buyer.billing)
    assert (after.due_on - after.dated_on).days == 15


def test_another_customer_brings_nothing_of_the_one_before(acts):
    shipping = {"kind": "shipping", "line1": "9 Depot", "city": "Nashik", "stateCode": "27"}
    first = customer(acts, addresses=[{**BILLING, "kind": "billing"}, shipping], paymentDays=30)
    second = customer(acts, name="Customer Two")
    typed = {"name": "As typed", "phone": "9000000001", "billing": BILLING}
    for more in ({}, {"buyer": typed}):
        draft = Invoices(acts).create(bill(contactId=first.id, **more)).value
        after = Invoices(acts).update(draft.id, {"contactId": second.id}).value

        assert (after.buyer.name, after.buyer.phone) == ("Customer Two", None)
        assert after.buyer.shipping is None
        assert after.due_on == after.dated_on


def test_a_new_day_moves_the_due_day_unless_it_was_typed(acts, clock):
    usual = Invoices(acts).create(bill()).value
    typed = Invoices(acts).create(bill(dueOn="2026-07-30")).value
    clock.advance(days=3)
    patch = {"datedOn": "2026-07-21"}

    assert Invoices(acts).update(usual.id, patch).value.due_on == acts.today()
    assert Invoices(acts).update(typed.id, patch).value.due_on == typed.due_on


def test_unknown_products_and_deals_are_not_found(quick_acts):
    nothing = "00000000-0000-7000-8000-000000000000"
    for named in (
        bill({"productId": nothing, "quantity": "1"}),
        bill(dealId=nothing),
    ):
        with pytest.raises(NotFoundError):
            Invoices(quick_acts).create(named)
