"""What a contact is to the tax follows its GSTIN and its address until somebody chooses otherwise."""

import pytest

from payaid_desktop.domain.errors import ValidationError
from payaid_desktop.domain.money import Money
from payaid_desktop.services.contacts import Contacts
from payaid_desktop.services.documents import Invoices
from payaid_desktop.services.statements import Statements
from tests.bills import bill, customer, issued

GSTIN_27, GSTIN_29, UIN = "27AAPFU0939F1ZV", "29AAPFU0939F1ZR", "0717UNO00157UNO"
IN_27 = {"line1": "2 Test Road", "city": "Pune", "stateCode": "27"}
IN_29 = {"line1": "3 Test Road", "city": "Mysuru", "stateCode": "29"}


def updated(acts, contact, **patch):
    return Contacts(acts).update(contact.id, patch).value


def told(contact):
    return contact.recipient_kind.value, contact.state_code


# The kind follows the GSTIN


def test_a_contact_that_gets_its_gstin_later_is_registered_from_then_on(acts):
    buyer = customer(acts, addresses=[IN_29])
    after = updated(acts, buyer, gstin=GSTIN_29)
    invoice = issued(acts, contactId=buyer.id)

    assert told(after) == ("registered", "29")
    assert (invoice.buyer.gstin, invoice.buyer.recipient_kind.value) == (GSTIN_29, "registered")


def test_a_contact_whose_gstin_is_taken_out_is_unregistered_again(quick_acts):
    buyer = customer(quick_acts, gstin=GSTIN_29, addresses=[])

    assert told(updated(quick_acts, buyer, gstin=None)) == ("unregistered", "")


def test_a_gstin_that_is_replaced_by_a_uin_gives_its_kind_and_state(quick_acts):
    buyer = customer(quick_acts, gstin=GSTIN_27, addresses=[])

    assert told(updated(quick_acts, buyer, gstin=UIN)) == ("uin", "07")


def test_a_kind_that_was_chosen_stays_when_the_gstin_changes(quick_acts):
    zone = customer(quick_acts, gstin=GSTIN_27, recipientKind="sez")

    assert told(updated(quick_acts, zone, gstin="27AAAAA0000A2Z1")) == ("sez", "27")


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"gstin": GSTIN_27, "recipientKind": "unregistered"}, "recipientKind"),
        ({"recipientKind": "registered"}, "gstin"),
        ({"recipientKind": "sez"}, "gstin"),
        ({"gstin": UIN, "recipientKind": "registered"}, "gstin"),
        ({"gstin": GSTIN_27, "pan": "BBBBB0000B"}, "pan"),
    ],
)
def test_a_contact_whose_kind_and_numbers_contradict_is_refused_by_field(quick_acts, given, field):
    with pytest.raises(ValidationError) as refused:
        customer(quick_acts, **given)
    buyer = customer(quick_acts)
    with pytest.raises(ValidationError) as not_patched:
        updated(quick_acts, buyer, **given)

    assert list(refused.value.details) == list(not_patched.value.details) == [field]


# The State follows the address


def test_a_customer_who_moves_to_another_state_is_taxed_there(acts):
    buyer = customer(acts, addresses=[IN_27])
    after = updated(acts, buyer, addresses=[IN_29])
    invoice = issued(acts, contactId=buyer.id)

    assert told(after) == ("unregistered", "29")
    assert (invoice.place_of_supply, invoice.igst) == ("29", Money.of(180))


def test_a_state_that_was_chosen_apart_from_the_address_stays(quick_acts):
    buyer = customer(quick_acts, addresses=[IN_27], stateCode="30")

    assert told(updated(quick_acts, buyer, addresses=[IN_29])) == ("unregistered", "30")


def test_a_state_that_stood_alone_gives_way_to_the_first_address(quick_acts):
    buyer = customer(quick_acts, addresses=[], stateCode="27")

    assert told(updated(quick_acts, buyer, notes="x")) == ("unregistered", "27")
    assert told(updated(quick_acts, buyer, addresses=[{"city": "Pune"}])) == ("unregistered", "27")
    assert told(updated(quick_acts, buyer, addresses=[IN_29])) == ("unregistered", "29")


def test_a_customer_who_moves_abroad_has_no_indian_state(quick_acts):
    buyer = customer(quick_acts, addresses=[IN_27])
    abroad = {"line1": "1 Street", "city": "Dubai", "country": "AE"}

    assert told(updated(quick_acts, buyer, addresses=[abroad])) == ("unregistered", "96")
    assert told(updated(quick_acts, buyer, recipientKind="overseas")) == ("overseas", "96")


# Typed buyers of documents


def test_the_uin_of_a_typed_buyer_is_recognised(acts):
    billing = {"line1": "1 Diplomatic Road", "city": "Delhi", "stateCode": "07"}
    invoice = issued(acts, buyer={"name": "Embassy", "gstin": UIN, "billing": billing})

    assert (invoice.buyer.recipient_kind.value, invoice.place_of_supply) == ("uin", "07")


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ({"gstin": GSTIN_27, "recipientKind": "unregistered"}, "buyer.recipientKind"),
        ({"recipientKind": "registered"}, "buyer.gstin"),
        ({"gstin": GSTIN_27, "recipientKind": "uin"}, "buyer.gstin"),
    ],
)
def test_a_typed_buyer_whose_kind_contradicts_his_gstin_is_refused_by_field(typed, field):
    with pytest.raises(ValidationError) as refused:
        bill(buyer={"name": "Buyer", **typed})

    assert list(refused.value.details) == [field]


def test_a_typed_buyer_follows_his_gstin_and_address_until_the_bill_is_issued(quick_acts):
    typed = {"name": "Buyer", "billing": IN_27}
    draft = Invoices(quick_acts).create(bill(buyer=typed)).value
    moved = Invoices(quick_acts).update(draft.id, {"buyer": {"billing": IN_29}}).value
    known = Invoices(quick_acts).update(draft.id, {"buyer": {"gstin": GSTIN_29}}).value

    assert (told(moved.buyer), moved.place_of_supply) == (("unregistered", "29"), "29")
    assert told(known.buyer) == ("registered", "29")


# Merging


def merged(acts, keep, duplicate):
    return Contacts(acts).merge(keep_id=keep.id, duplicate_id=duplicate.id).value


def test_a_gstin_comes_with_its_kind_and_state_when_contacts_are_merged(acts):
    keep = customer(acts, name="K", addresses=[])
    kept = merged(acts, keep, customer(acts, name="D", gstin=GSTIN_29, addresses=[IN_29]))
    invoice = issued(acts, contactId=keep.id)

    assert (kept.gstin, told(kept)) == (GSTIN_29, ("registered", "29"))
    assert (invoice.buyer.recipient_kind.value, invoice.igst) == ("registered", Money.of(180))


@pytest.mark.parametrize(
    ("keep", "duplicate", "expected"),
    [
        ({"addresses": []}, {"gstin": GSTIN_27, "recipientKind": "sez"}, ("sez", "27")),
        ({"gstin": GSTIN_29, "addresses": []}, {"gstin": GSTIN_27}, ("registered", "27")),
        ({"gstin": GSTIN_29, "addresses": [IN_29]}, {"gstin": GSTIN_27}, ("registered", "29")),
        ({"recipientKind": "sez", "gstin": GSTIN_27}, {}, ("sez", "27")),
        ({"addresses": [], "stateCode": "27"}, {"addresses": [IN_29]}, ("unregistered", "29")),
        ({"stateCode": "30"}, {"addresses": [IN_29]}, ("unregistered", "30")),
        ({"addresses": []}, {"addresses": [], "stateCode": "29"}, ("unregistered", "29")),
        (
            {"addresses": []},
            {"recipientKind": "overseas", "addresses": [{"line1": "x", "country": "AE"}]},
            ("overseas", "96"),
        ),
        ({}, {"recipientKind": "overseas", "addresses": []}, ("unregistered", "27")),
    ],
)
def test_kind_and_state_of_merged_contacts_follow_from_what_is_kept(
    quick_acts, keep, duplicate, expected
):
    kept = merged(quick_acts, customer(quick_acts, **keep), customer(quick_acts, **duplicate))

    assert told(kept) == expected
    assert told(updated(quick_acts, kept, notes="x")) == expected


@pytest.mark.parametrize(
    ("keep", "duplicate", "balance", "day"),
    [
        (("100", "2026-04-01"), ("50", "2026-05-01"), 150, "2026-04-01"),
        (("0", None), ("50", "2026-05-01"), 50, "2026-05-01"),
        (("100", None), ("-30", None), 70, "2026-07-18"),
    ],
)
def test_opening_balances_of_merged_contacts_are_added_up(acts, keep, duplicate, balance, day):
    one, two = (
        customer(acts, openingBalance=amount, **({"openingOn": on} if on else {}))
        for amount, on in (keep, duplicate)
    )
    kept = merged(acts, one, two)

    assert kept.opening_balance == Statements(acts).balance(kept.id) == Money.of(balance)
    assert (kept.opening_on and kept.opening_on.isoformat()) == day
