from datetime import date
from decimal import Decimal

import pytest

from payaid_desktop.domain.errors import NotFoundError
from payaid_desktop.domain.money import Money
from payaid_desktop.services.asking import PageRequest, ProductFilter, StockState
from payaid_desktop.services.inputs.stock import StockInput
from payaid_desktop.services.products import Products
from payaid_desktop.services.stock import Stock
from tests.bills import issued, product, rice


def adjusted(acts, product_id: str, **given) -> None:
    Stock(acts).adjust(StockInput.parse({"productId": product_id, **given}))


def test_products_are_listed_with_what_is_on_hand(acts):
    product(acts, name="Soap", openingStock="40")
    product(acts, name="Brush", code="BRUSH", openingStock=None)
    page = Stock(acts).shelf(ProductFilter(), PageRequest(limit=10))

    assert [(each.product.name, each.on_hand) for each in page.items] == [
        ("Brush", 0),
        ("Soap", 40),
    ]


def test_the_list_goes_on_page_by_page(acts):
    for number in range(3):
        product(acts, name=f"Soap {number}", code=f"S{number}")
    first = Stock(acts).shelf(ProductFilter(), PageRequest(limit=2))
    rest = Stock(acts).shelf(ProductFilter(), PageRequest(limit=2, cursor=first.next_cursor))

    assert [each.product.name for each in (*first.items, *rest.items)] == [
        "Soap 0",
        "Soap 1",
        "Soap 2",
    ]


def test_each_sort_of_product_is_counted(acts):
    product(acts, name="Full", code="A", openingStock="9", reorderLevel="5")
    product(acts, name="Low", code="B", openingStock="5", reorderLevel="5")
    product(acts, name="Out", code="C", openingStock=None, hsn=None)
    product(
        acts, name="Repair", code="D", kind="service", hsn="998713", unit=None, openingStock=None
    )
    counts = Stock(acts).counts()

    assert (counts.all, counts.low, counts.out) == (4, 1, 1)
    assert (counts.services, counts.without_hsn) == (1, 1)
    assert counts.out == len(
        Stock(acts).shelf(ProductFilter(stock=StockState.OUT), PageRequest(limit=10)).items
    )


def test_a_product_is_read_with_its_levels_of_the_last_thirty_days(acts):
    soap = product(acts, openingStock="50")
    issued(acts, rice(productId=soap.id, quantity="6", unit="PCS"), datedOn="2026-07-10")
    adjusted(acts, soap.id, counted="40", note="4 broken")
    found = Stock(acts).overview(soap.id)
    levels = dict(found.levels)

    assert len(found.levels) == 31
    assert (found.on_hand, found.levels[-1]) == (40, (date(2026, 7, 18), Decimal(40)))
    assert (levels[date(2026, 7, 9)], levels[date(2026, 7, 10)]) == (0, -6)
    assert [line.movement.quantity for line in found.movements] == [-4, -6, 50]


def test_a_product_lasts_as_it_sold_lately(acts):
    soap = product(acts, openingStock="66")
    issued(acts, rice(productId=soap.id, quantity="6", unit="PCS"))

    assert Stock(acts).overview(soap.id).days_left == 300


def test_the_margin_is_told_where_the_cost_is_known(acts):
    dear = product(acts, unitPrice="118", priceIncludesTax=True, gstRate="18", cost="80")
    plain = product(acts, name="Plain", code="PLAIN")

    assert Stock(acts).overview(dear.id).margin_percent == Decimal("20.0")
    assert Stock(acts).overview(plain.id).margin_percent is None


def test_a_service_has_no_levels(acts):
    repair = product(
        acts, name="Repair", kind="service", hsn="998713", unit=None, openingStock=None
    )

    assert Stock(acts).overview(repair.id).levels == ()


def test_a_product_that_is_not_there_cannot_be_read(acts):
    with pytest.raises(NotFoundError):
        Stock(acts).overview("019f73ea-de40-7003-ba5e-4842fab428f7")


def test_stock_is_worth_what_it_cost(acts):
    product(acts, name="Soap", code="A", openingStock="10", cost="40.1234")
    product(acts, name="Brush", code="B", openingStock="2.5", unit="KGS", cost="100")
    product(acts, name="No cost", code="C", openingStock="7")
    product(acts, name="Sold out", code="D", openingStock=None, cost="5")

    assert Stock(acts).counts().worth == Money.of("651.23")


def test_stock_is_worth_what_it_costs_today(acts):
    soap = product(acts, openingStock="10", cost="40", effectiveOn="2026-07-01")
    Products(acts).update(soap.id, {"cost": "50", "effectiveOn": "2026-07-18"})
    Products(acts).update(soap.id, {"cost": "90", "effectiveOn": "2026-08-01"})

    assert Stock(acts).counts().worth == Money.of(500)


def test_stock_without_a_cost_has_no_worth(acts):
    product(acts)

    assert Stock(acts).counts().worth is None


def test_a_removed_product_is_worth_nothing(acts):
    soap = product(acts, cost="40")
    Products(acts).delete(soap.id)

    assert Stock(acts).counts().worth is None
