"""What forms suggest: what is on sale, who buys, and what they paid last."""

from datetime import date
from decimal import Decimal

from payaid_desktop.domain.gst import Treatment
from payaid_desktop.services.business import Businesses
from payaid_desktop.services.contacts import Contacts
from payaid_desktop.services.documents import Invoices
from payaid_desktop.services.inputs.documents import CancelInput
from payaid_desktop.services.products import Products
from payaid_desktop.services.suggestions import Suggestions
from tests.bills import customer, issued, product


def test_a_product_is_suggested_with_all_that_its_row_tells(acts):
    soap = product(acts, cost="40")
    (found,) = Suggestions(acts).items()

    assert (found.id, found.name, found.code) == (soap.id, "Soap", soap.code)
    assert (found.hsn, found.unit) == ("3401", "PCS")
    assert (found.unit_price, found.gst_rate, found.cost) == (50, 5, 40)
    assert (found.on_hand, found.treatment) == (100, Treatment.TAXABLE)


def test_stock_goes_down_with_what_is_sold(acts):
    soap = product(acts)
    issued(acts, {"productId": soap.id, "quantity": "30"})

    assert Suggestions(acts).levels()[soap.id] == 70
    assert Suggestions(acts).items()[0].on_hand == 70


def test_products_that_are_deleted_or_not_on_sale_are_not_suggested(acts):
    gone, off = product(acts, name="Gone"), product(acts, name="Off")
    Products(acts).delete(gone.id)
    Products(acts).update(off.id, {"active": False})

    assert Suggestions(acts).items() == ()


def test_a_service_has_no_stock(acts):
    product(acts, name="Repair", kind="service", hsn="998714", unit=None, openingStock=None)

    assert Suggestions(acts).items()[0].on_hand is None


def test_the_price_is_shown_as_the_shop_bills_it(acts):
    product(acts, unitPrice="105", priceIncludesTax=True)
    assert Suggestions(acts).items()[0].unit_price == 100
    Businesses(acts).update({"pricesIncludeTax": True})

    assert Suggestions(acts).items()[0].unit_price == 105


def test_the_price_and_rate_of_the_bills_day_are_shown(acts):
    soap = product(acts)
    Products(acts).update(soap.id, {"unitPrice": "60", "effectiveOn": "2026-08-01"})
    (now,) = Suggestions(acts).items()
    (later,) = Suggestions(acts).items(on=date(2026, 8, 2))

    assert (now.unit_price, later.unit_price) == (50, 60)


def test_a_customer_is_suggested_with_town_and_how_lately_they_bought(acts):
    first, second = customer(acts, name="Asha"), customer(acts, name="Bela", phone="9000000009")
    customer(acts, name="Chitra")
    issued(acts, contactId=first.id)
    issued(acts, contactId=second.id)
    parties = Suggestions(acts).customers()

    assert [(each.name, each.last_sale) for each in parties] == [
        ("Asha", 1),
        ("Bela", 0),
        ("Chitra", None),
    ]
    assert (parties[1].phone, parties[1].town, parties[1].state_code) == (
        second.phone,
        "Pune",
        "27",
    )


def test_a_deleted_customer_is_not_suggested(acts):
    Contacts(acts).delete(customer(acts).id)

    assert Suggestions(acts).customers() == ()


def test_the_last_price_is_that_of_the_newest_bill(acts):
    buyer, soap = customer(acts), product(acts)
    issued(
        acts,
        {"productId": soap.id, "quantity": "1", "unitPrice": "45"},
        contactId=buyer.id,
        datedOn="2026-07-01",
    )
    issued(acts, {"productId": soap.id, "quantity": "1", "unitPrice": "48"}, contactId=buyer.id)
    last = Suggestions(acts).last_prices(buyer.id)[soap.id]

    assert (last.price, last.day.isoformat()) == (48, "2026-07-18")


def test_a_last_price_with_tax_is_shown_without_it_where_the_shop_bills_without(acts):
    buyer, soap = customer(acts), product(acts)
    line = {"productId": soap.id, "quantity": "1", "unitPrice": "52.50"}
    issued(acts, line, contactId=buyer.id, pricesIncludeTax=True)

    assert Suggestions(acts).last_prices(buyer.id)[soap.id].price == Decimal(50)


def test_cancelled_bills_and_those_of_others_tell_no_price(acts):
    buyer, other, soap = customer(acts), customer(acts, name="Other"), product(acts)
    line = {"productId": soap.id, "quantity": "1"}
    issued(acts, line, contactId=other.id)
    wrong = issued(acts, line, contactId=buyer.id)
    Invoices(acts).cancel(wrong.id, CancelInput.parse({"reason": "Wrong"}))

    assert Suggestions(acts).last_prices(buyer.id) == {}
