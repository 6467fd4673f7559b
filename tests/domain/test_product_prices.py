from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from payaid_desktop.domain.gst import Scheme, Treatment
from payaid_desktop.domain.money import Money, Percent, UnitPrice
from payaid_desktop.domain.product_prices import (
    price_with_tax,
    price_without_tax,
    product_warnings,
    with_entry,
)
from payaid_desktop.domain.products import (
    Product,
    ProductKind,
    ProductPrice,
    ProductRate,
    in_force,
)

TODAY = date(2026, 7, 18)
AT = datetime(2026, 7, 18, tzinfo=UTC)


def price(rupees: str, *, on: date = TODAY, **changes: object) -> ProductPrice:
    usual = ProductPrice(on, UnitPrice(Decimal(rupees)), includes_tax=False, mrp=None, cost=None)
    return replace(usual, **changes)


def rate(percent: str, *, on: date = TODAY, **changes: object) -> ProductRate:
    zero = Decimal(0)
    usual = ProductRate(
        on, Treatment.TAXABLE, Percent(Decimal(percent)), Percent(zero), UnitPrice(zero)
    )
    return replace(usual, **changes)


def product(*, hsn: str = "1006", prices: tuple = (), rates: tuple = ()) -> Product:
    return Product(
        id="p",
        kind=ProductKind.GOODS,
        code="P",
        name="P",
        description="",
        hsn=hsn,
        unit="NOS",
        tracks_stock=True,
        reorder_level=None,
        active=True,
        deleted_at=None,
        created_at=AT,
        updated_at=AT,
        prices=prices,
        rates=rates,
    )


def warned(given: Product, *, scheme: Scheme = Scheme.REGULAR, on: date = TODAY) -> str:
    return " ".join(product_warnings(given, on=on, scheme=scheme))


def test_a_new_price_keeps_the_one_before_for_earlier_days() -> None:
    entries = with_entry((price("100", on=date(2026, 1, 1)),), price("120"))
    assert in_force(entries, date(2026, 7, 17)) == price("100", on=date(2026, 1, 1))
    assert in_force(entries, TODAY) == price("120")


def test_a_price_of_the_same_day_gives_way() -> None:
    assert with_entry((price("100"),), price("120")) == (price("120"),)


def test_the_same_price_again_changes_nothing() -> None:
    entries = (price("100", on=date(2026, 1, 1)),)
    assert with_entry(entries, price("100")) == entries


def test_a_price_can_be_given_for_days_before_the_first() -> None:
    entries = with_entry((price("100"),), price("90", on=date(2020, 1, 1)))
    assert in_force(entries, date(2021, 1, 1)) == price("90", on=date(2020, 1, 1))


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(0, 5)), max_size=20))
def test_after_every_change_its_day_has_the_price_given(changes: list[tuple[int, int]]) -> None:
    entries: tuple[ProductPrice, ...] = ()
    for days, rupees in changes:
        on = TODAY + timedelta(days=days)
        entries = with_entry(entries, price(str(rupees), on=on))
        held = in_force(entries, on)
        assert held is not None
        assert held.unit_price == rupees


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(0, 5)), min_size=1, max_size=20))
def test_a_change_leaves_every_day_between_the_first_entry_and_it_alone(
    changes: list[tuple[int, int]],
) -> None:
    entries = (price("1", on=TODAY),)
    for days, rupees in changes:
        earlier = [TODAY + timedelta(days=day) for day in range(days)]
        before = [in_force(entries, day) for day in earlier]
        entries = with_entry(entries, price(str(rupees), on=TODAY + timedelta(days=days)))
        assert [in_force(entries, day) for day in earlier] == before
    days_named = [each.effective_on for each in entries]
    assert days_named == sorted(set(days_named))


def test_tax_is_put_on_and_taken_off_a_price() -> None:
    assert price_with_tax(price("100"), rate("18")) == Money.of(118)
    assert price_without_tax(price("118", includes_tax=True), rate("18")) == Decimal(100)
    with_cess = rate("28", cess_rate=Percent(Decimal(12)), cess_per_unit=UnitPrice(Decimal(5)))
    assert price_with_tax(price("100"), with_cess) == Money.of(145)
    assert price_without_tax(price("145", includes_tax=True), with_cess) == Decimal(100)


@pytest.mark.parametrize("treatment", [Treatment.EXEMPT, Treatment.NIL_RATED, Treatment.NON_GST])
def test_untaxed_goods_cost_the_same_with_and_without_tax(treatment: Treatment) -> None:
    untaxed = rate("0", treatment=treatment)
    assert price_with_tax(price("100"), untaxed) == Money.of(100)
    assert price_without_tax(price("100", includes_tax=True), untaxed) == Decimal(100)


def test_a_good_product_has_no_warning() -> None:
    assert not product_warnings(
        product(
            prices=(price("100", mrp=Money.of(118), cost=UnitPrice(Decimal(90))),),
            rates=(rate("18"),),
        ),
        on=TODAY,
        scheme=Scheme.REGULAR,
    )


@pytest.mark.parametrize(
    ("rates", "hsn", "words"),
    [
        ((rate("12"),), "1006", "12 % ended"),
        ((rate("28"),), "8703", "28 %"),
        ((rate("5", cess_rate=Percent(Decimal(1))),), "1006", "cess"),
        ((rate("40"),), "2402", "cannot bill HSN 2402"),
    ],
)
def test_a_doubtful_tax_is_warned_of(rates: tuple, hsn: str, words: str) -> None:
    assert words in warned(product(hsn=hsn, rates=rates))


def test_a_rate_is_not_warned_of_while_it_was_in_force() -> None:
    assert not warned(product(rates=(rate("12", on=date(2024, 1, 1)),)), on=date(2025, 1, 1))


@pytest.mark.parametrize("scheme", [Scheme.COMPOSITION, Scheme.UNREGISTERED])
def test_who_collects_no_tax_is_not_warned_of_rates(scheme: Scheme) -> None:
    assert not warned(product(rates=(rate("12"),)), scheme=scheme)


def test_untaxed_goods_are_not_warned_of_rates() -> None:
    assert not warned(product(rates=(rate("0", treatment=Treatment.EXEMPT),)))


def test_a_price_above_the_mrp_is_warned_of_with_both_amounts() -> None:
    given = product(prices=(price("100", mrp=Money.of(110)),), rates=(rate("18"),))
    assert "118.00, is above the MRP of 110.00" in warned(given)


def test_a_price_at_the_mrp_is_fine() -> None:
    assert not warned(product(prices=(price("118", includes_tax=True, mrp=Money.of(118)),)))


def test_a_price_below_the_cost_is_warned_of() -> None:
    given = product(
        prices=(price("118", includes_tax=True, cost=UnitPrice(Decimal("100.01"))),),
        rates=(rate("18"),),
    )
    assert "below the cost" in warned(given)
