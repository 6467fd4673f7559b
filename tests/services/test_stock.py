from concurrent.futures import ThreadPoolExecutor
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from payaid_desktop.domain.errors import ConflictError, NotFoundError
from payaid_desktop.domain.stock import StockReason
from payaid_desktop.services.acts import Acts
from payaid_desktop.services.inputs.products import ProductInput
from payaid_desktop.services.inputs.stock import StockInput
from payaid_desktop.services.products import Products
from payaid_desktop.services.stock import Stock, StockLevel
from payaid_desktop.store import tables
from payaid_desktop.store.database import Database
from payaid_desktop.store.paging import PageRequest
from tests.builders import make_acts
from tests.goods import make_movement

TODAY = date(2026, 7, 18)


def product_of(acts: Acts, name: str = "Rice", **fields: Any) -> str:
    given = {"name": name, "unitPrice": "1", "gstRate": "5", **fields}
    return Products(acts).create(ProductInput.parse(given)).value.id


def adjusted(acts: Acts, product_id: str, **fields: Any) -> StockLevel:
    given = StockInput.parse({"productId": product_id, **fields})
    return Stock(acts).adjust(given).value


def held(acts: Acts, product_id: str) -> Decimal:
    return Stock(acts).on_hand([product_id])[product_id]


def test_goods_that_came_and_went_by_hand_are_booked(database: Database) -> None:
    acts = make_acts(database)
    rice = product_of(acts, openingStock="10")
    came = adjusted(
        acts,
        rice,
        quantity="5",
        reason="purchase",
        movedOn="2026-07-01",
        reference="PO 7",
        note="two bags\ntorn",
    )
    assert came.on_hand == 15
    assert came.movement is not None
    assert (came.movement.moved_on, came.movement.reference, came.movement.note) == (
        date(2026, 7, 1),
        "PO 7",
        "two bags\ntorn",
    )
    assert adjusted(acts, rice, quantity="-0.5", reason="damage").on_hand == Decimal("14.5")
    assert held(acts, rice) == Decimal("14.5")


def test_a_count_books_the_difference(database: Database) -> None:
    acts = make_acts(database)
    rice = product_of(acts, openingStock="10")
    level = adjusted(acts, rice, counted="7.5")
    assert level.movement is not None
    assert (level.on_hand, level.movement.quantity) == (Decimal("7.5"), Decimal("-2.5"))
    assert (level.movement.reason, level.movement.moved_on) == (StockReason.COUNT, TODAY)


def test_a_count_that_agrees_books_nothing(database: Database) -> None:
    acts = make_acts(database)
    rice = product_of(acts, openingStock="10")
    outcome = Stock(acts).adjust(StockInput.parse({"productId": rice, "counted": "10"}))
    assert outcome.value == StockLevel(rice, Decimal(10))
    assert not outcome.changes.ids
    assert len(Stock(acts).history(rice, PageRequest()).items) == 1


def test_what_is_counted_first_is_all_there_is(database: Database) -> None:
    acts = make_acts(database)
    assert adjusted(acts, product_of(acts), counted="3").on_hand == 3


def test_stock_may_fall_below_nothing(database: Database) -> None:
    acts = make_acts(database)
    assert adjusted(acts, product_of(acts), quantity="-2", reason="damage").on_hand == -2


def test_a_movement_is_a_fact_that_is_queued_to_be_sent(database: Database) -> None:
    acts = make_acts(database)
    rice = product_of(acts)
    given = StockInput.parse({"productId": rice, "counted": "3"})
    outcome = Stock(acts).adjust(given)
    assert outcome.value.movement is not None
    with acts.read() as view:
        (row,) = view.scope.all(tables.changes, kind="stock.move")
    assert (row["entity_id"], row["base"]) == (outcome.value.movement.id, None)
    assert rice in outcome.changes.ids["stock"]


def test_a_whole_count_is_booked_or_nothing(database: Database) -> None:
    acts = make_acts(database)
    rice, oil = product_of(acts), product_of(acts, "Oil")
    count = [{"productId": rice, "counted": "1"}, {"productId": oil, "counted": "2"}]
    Stock(acts).adjust_many([StockInput.parse(each) for each in count])
    assert (held(acts, rice), held(acts, oil)) == (1, 2)
    Products(acts).delete(oil)
    again = [{"productId": rice, "counted": "9"}, {"productId": oil, "counted": "9"}]
    with pytest.raises(ConflictError):
        Stock(acts).adjust_many([StockInput.parse(each) for each in again])
    assert held(acts, rice) == 1


def test_no_stock_is_booked_on_what_has_none(database: Database) -> None:
    acts = make_acts(database)
    service = product_of(acts, "Repair", kind="service")
    gone = product_of(acts, "Gone")
    Products(acts).delete(gone)
    for product_id, words in ((service, "No stock is kept"), (gone, "is deleted")):
        with pytest.raises(ConflictError, match=words):
            adjusted(acts, product_id, counted="1")
    with pytest.raises(NotFoundError):
        adjusted(acts, acts.ids.new(), counted="1")


def test_the_history_of_an_unknown_product_is_not_found(database: Database) -> None:
    acts = make_acts(database)
    with pytest.raises(NotFoundError):
        Stock(acts).history(acts.ids.new(), PageRequest())


def test_what_is_short_is_listed_with_the_days_it_lasts(database: Database) -> None:
    acts = make_acts(database)
    fast = product_of(acts, "Fast", openingStock="39", reorderLevel="20")
    product_of(acts, "Slow", openingStock="5", reorderLevel="5")
    product_of(acts, "Full", openingStock="6", reorderLevel="5")
    with acts.write() as work:
        work.stock.move([make_movement(work, fast, "-30", reason=StockReason.SALE)])
    short = Stock(acts).low_stock()
    assert [(each.name, each.on_hand, each.days_left) for each in short] == [
        ("Fast", 9, 9),
        ("Slow", 5, None),
    ]
    assert [each.name for each in Stock(acts).low_stock(limit=1)] == ["Fast"]


def test_what_is_owed_lasts_no_day(database: Database) -> None:
    acts = make_acts(database)
    rice = product_of(acts, reorderLevel="1")
    with acts.write() as work:
        work.stock.move([make_movement(work, rice, "-3", reason=StockReason.SALE)])
    assert [each.days_left for each in Stock(acts).low_stock()] == [0]


def test_two_counts_at_once_leave_what_one_of_them_counted(database: Database) -> None:
    acts = make_acts(database)
    rice = product_of(acts, openingStock="10")
    with ThreadPoolExecutor(4) as people:
        list(people.map(lambda counted: adjusted(acts, rice, counted=counted), ["7", "8"] * 4))
    lines = Stock(acts).history(rice, PageRequest()).items
    assert held(acts, rice) == sum(line.movement.quantity for line in lines)
    assert held(acts, rice) in (7, 8)
