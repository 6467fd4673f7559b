"""The plan of two years."""

from collections import Counter
from datetime import date, timedelta

from payaid_desktop.services.demo.catalogue import demo_products
from payaid_desktop.services.demo.people import demo_contacts
from payaid_desktop.services.demo.year import (
    Event,
    Offer,
    Receipt,
    Return,
    Sale,
    first_day,
    plan_years,
)

LAST = date(2026, 7, 18)


def planned(sales: int = 800, **wishes: object) -> list[Event]:
    return list(
        plan_years(
            last=LAST, sales=sales, products=demo_products(), contacts=demo_contacts(), **wishes
        )
    )


def test_the_history_begins_with_the_financial_year_before():
    assert first_day(LAST) == date(2025, 4, 1)
    assert first_day(date(2026, 3, 31)) == date(2024, 4, 1)


def test_there_are_exactly_as_many_sales_as_wished():
    assert sum(isinstance(each, Sale) for each in planned(777)) == 777


def test_the_same_seed_plans_the_same_years():
    assert planned(200) == planned(200)
    assert planned(200, seed=1) != planned(200)


def test_events_come_day_by_day_within_the_two_years():
    days = [each.on for each in planned()]
    assert days == sorted(days)
    assert days[0] >= first_day(LAST)
    assert days[-1] <= LAST


def test_sales_lie_in_both_financial_years():
    sold = [each.on for each in planned() if isinstance(each, Sale)]
    assert min(sold) < date(2026, 4, 1) <= max(sold)
    assert max(sold) > LAST - timedelta(days=7)


def test_what_follows_a_sale_comes_after_it_and_is_announced():
    events = planned()
    sold = {each.key: each for each in events if isinstance(each, Sale)}
    following = [each for each in events if isinstance(each, Receipt | Return)]
    assert all(each.on >= sold[each.sale].on for each in following)
    counts = Counter(each.sale for each in following)
    assert all(counts[key] <= sale.follow_ups for key, sale in sold.items())


def test_a_cancelled_sale_is_neither_paid_nor_brought_back():
    events = planned(3000)
    cancelled = {each.key for each in events if isinstance(each, Sale) and each.cancelled}
    assert cancelled
    assert not cancelled & {each.sale for each in events if isinstance(each, Receipt | Return)}


def test_a_taken_offer_becomes_one_sale_of_its_lines():
    events = planned(2000)
    offers = {each.key: each for each in events if isinstance(each, Offer)}
    taken = [each for each in events if isinstance(each, Sale) and each.offer is not None]
    assert len({each.offer for each in taken}) == len(taken) > 50
    assert all(offers[each.offer].lines == each.lines for each in taken)


def test_the_number_of_lines_can_be_fixed():
    assert {len(each.lines) for each in planned(100, lines=3) if isinstance(each, Sale)} == {3}
