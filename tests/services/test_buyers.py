"""Bills to every kind of buyer, from every kind of shop."""

import pytest

from payaid_desktop.domain.errors import ValidationError
from payaid_desktop.domain.gst import Scheme
from payaid_desktop.domain.money import Money
from payaid_desktop.services.documents import Invoices
from tests.bills import assert_books_agree, bill, customer, issued, product, rice
from tests.builders import make_acts

BILLING = {"line1": "1 Road", "city": "Pune", "stateCode": "27"}


@pytest.mark.parametrize(
    ("buyer", "given", "state", "taxes"),
    [
        ({"name": "Walk-in"}, {}, "27", (9000, 0)),
        ({"name": "Far", "stateCode": "29", "billing": {**BILLING, "stateCode": "29"}}, {}, "29",
         (0, 18000)),
        ({"name": "Zone", "recipientKind": "sez", "gstin": "27AAPFU0939F1ZV", "billing": BILLING},
         {"zeroRatedTax": "with_payment"}, "27", (0, 18000)),
        ({"name": "Zone", "recipientKind": "sez", "gstin": "27AAPFU0939F1ZV", "billing": BILLING},
         {"zeroRatedTax": "without_payment"}, "27", (0, 0)),
        ({"name": "Abroad", "recipientKind": "overseas",
          "billing": {"line1": "1 Street", "city": "Dubai", "country": "AE"}},
         {"zeroRatedTax": "with_payment"}, "96", (0, 18000)),
        ({"name": "Deemed", "recipientKind": "deemed_export", "gstin": "27AAPFU0939F1ZV",
          "billing": BILLING}, {}, "27", (9000, 0)),
        ({"name": "Buyer", "gstin": "27AAPFU0939F1ZV", "billing": BILLING},
         {"reverseCharge": True}, "27", (9000, 0)),
    ],
)  # fmt: skip
def test_every_kind_of_buyer_is_billed_with_the_right_tax(acts, buyer, given, state, taxes):
    invoice = issued(acts, rice(hsn="10063020"), buyer=buyer, **given)

    assert invoice.place_of_supply == state
    assert (invoice.cgst.paise, invoice.igst.paise) == taxes
    assert_books_agree(acts)


def test_a_zero_rated_bill_without_the_choice_of_tax_names_the_field(quick_acts):
    buyer = {"name": "Zone", "recipientKind": "sez", "gstin": "27AAPFU0939F1ZV", "billing": BILLING}
    with pytest.raises(ValidationError) as refused:
        Invoices(quick_acts).create(bill(buyer=buyer))

    assert list(refused.value.details) == ["zeroRatedTax"]


def test_a_customer_without_a_state_is_billed_where_the_shop_is(acts):
    invoice = issued(acts, contactId=customer(acts, addresses=[]).id)

    assert (invoice.place_of_supply, invoice.cgst) == ("27", Money.of(90))


def test_a_composition_dealer_cannot_sell_to_another_state(sqlite_database, clock):
    acts = make_acts(sqlite_database, clock=clock, scheme=Scheme.COMPOSITION)
    far = {"name": "Far", "stateCode": "29", "billing": {**BILLING, "stateCode": "29"}}
    with pytest.raises(ValidationError) as refused:
        issued(acts, buyer=far)

    assert refused.value.sentence.endswith(".")


@pytest.mark.parametrize("scheme", [Scheme.COMPOSITION, Scheme.UNREGISTERED])
def test_who_collects_no_tax_charges_the_price_that_was_set(sqlite_database, clock, scheme):
    gstin = {"gstin": None} if scheme is Scheme.UNREGISTERED else {}
    acts = make_acts(sqlite_database, clock=clock, scheme=scheme, **gstin)
    totals = {
        issued(acts, {"productId": each.id, "quantity": "1"}).total
        for each in (
            product(acts, unitPrice="105", priceIncludesTax=True),
            product(acts, name="Paper", unitPrice="105", priceIncludesTax=False),
        )
    }

    assert totals == {Money.of(105)}


def test_under_reverse_charge_a_price_with_tax_is_charged_without(acts):
    soap = product(acts, unitPrice="105", priceIncludesTax=True)
    line = {"productId": soap.id, "quantity": "1"}
    invoice = issued(acts, line, pricesIncludeTax=True, reverseCharge=True, roundsOff=False)

    assert (invoice.items[0].unit_price, invoice.total) == (100, Money.of(100))
