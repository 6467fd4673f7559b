from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from payaid_desktop.domain.errors import ConflictError, NotFoundError, ValidationError
from payaid_desktop.domain.gst import Scheme, Treatment
from payaid_desktop.domain.money import Money
from payaid_desktop.domain.products import Product, ProductKind
from payaid_desktop.domain.stock import StockReason
from payaid_desktop.services.acts import Acts, Outcome
from payaid_desktop.services.inputs.products import ProductInput
from payaid_desktop.services.product_patches import as_input
from payaid_desktop.services.products import Products
from payaid_desktop.store import tables
from payaid_desktop.store.database import Database
from payaid_desktop.store.paging import PageRequest
from payaid_desktop.store.products import ProductFilter
from tests.builders import FixedClock, make_acts

TODAY = date(2026, 7, 18)


def given(name: str = "Basmati Rice 5 kg", **fields: Any) -> ProductInput:
    return ProductInput.parse({"name": name, "unitPrice": "545", "gstRate": "5", **fields})


def created(acts: Acts, name: str = "Basmati Rice 5 kg", **fields: Any) -> Product:
    return Products(acts).create(given(name, **fields)).value


def kinds_of_operations(acts: Acts) -> list[str]:
    with acts.read() as view:
        rows = view.scope.all(tables.changes, tables.changes.c.n)
        return [row["kind"] for row in rows]


def test_a_name_a_price_and_a_rate_are_enough(database: Database) -> None:
    acts = make_acts(database)
    product = created(acts)
    assert Products(acts).get(product.id) == product
    assert (product.code, product.unit, product.kind) == (
        "BASMATI-RICE-5-KG",
        "NOS",
        ProductKind.GOODS,
    )
    assert product.tracks_stock
    assert product.active
    price, rate = product.price_on(TODAY), product.rate_on(TODAY)
    assert price is not None
    assert rate is not None
    assert (price.unit_price, price.includes_tax, price.effective_on) == (545, False, TODAY)
    assert (rate.treatment, rate.gst_rate, rate.effective_on) == (Treatment.TAXABLE, 5, TODAY)


def test_everything_that_is_given_is_kept(database: Database) -> None:
    acts = make_acts(database)
    fields = {
        "kind": "goods",
        "code": "rice5",
        "description": "Long grain\nold",
        "hsn": "1006",
        "unit": "bag",
        "priceIncludesTax": True,
        "mrp": "600.00",
        "cost": "472.1234",
        "treatment": "taxable",
        "gstRate": "5",
        "cessRate": "1",
        "cessPerUnit": "0.5",
        "barcodes": ["4006381333931", "OWN-1"],
        "tracksStock": True,
        "reorderLevel": "2.5",
        "active": False,
    }
    product = created(acts, **fields, effectiveOn="2026-04-01")
    shown = as_input(product, on=TODAY)
    assert {name: shown[name] for name in fields} == fields | {"unit": "BAG"}
    assert product.prices[0].effective_on == product.rates[0].effective_on == date(2026, 4, 1)


def test_an_act_says_what_changed_and_queues_it_to_be_sent(database: Database) -> None:
    acts = make_acts(database)
    outcome = Products(acts).create(given(openingStock="3"))
    assert outcome.changes.ids["products"] == (outcome.value.id,)
    assert outcome.value.id in outcome.changes.ids["stock"]
    assert kinds_of_operations(acts) == ["product.create", "stock.move"]


def test_opening_stock_is_a_movement(database: Database) -> None:
    acts = make_acts(database)
    product = created(acts, openingStock="12.5")
    with acts.read() as view:
        (line,) = view.stock.history(product.id, PageRequest()).items
    assert (line.movement.reason, line.movement.quantity, line.balance) == (
        StockReason.OPENING,
        Decimal("12.5"),
        Decimal("12.5"),
    )


def test_no_opening_stock_is_no_movement(database: Database) -> None:
    acts = make_acts(database)
    product = created(acts, openingStock="0")
    with acts.read() as view:
        assert view.stock.history(product.id, PageRequest()).items == ()


def test_a_code_made_from_the_name_is_numbered_where_it_is_taken(database: Database) -> None:
    acts = make_acts(database)
    codes = [created(acts, "Oil").code for _ in range(3)]
    assert codes == ["OIL", "OIL-2", "OIL-3"]


def test_a_code_is_found_even_for_the_hundredth_product_of_a_name(
    sqlite_database: Database,
) -> None:
    acts = make_acts(sqlite_database)
    outcome = Products(acts).create_many([given("Oil")] * 100)
    assert len({each.code for each in outcome.value}) == 100


def test_a_code_that_is_taken_is_refused(database: Database) -> None:
    acts = make_acts(database)
    created(acts, code="R5")
    with pytest.raises(ConflictError) as refused:
        created(acts, "Ravva", code="r5")
    assert "code" in refused.value.details


@pytest.mark.parametrize("barcode", ["036000291452", "0036000291452"])
def test_a_barcode_that_is_taken_is_refused_in_any_form(
    sqlite_database: Database, barcode: str
) -> None:
    acts = make_acts(sqlite_database)
    created(acts, barcodes=["036000291452"])
    with pytest.raises(ConflictError) as refused:
        created(acts, "Ravva", barcodes=[barcode])
    assert "barcodes" in refused.value.details


def test_a_regular_taxpayer_says_the_rate(sqlite_database: Database) -> None:
    acts = make_acts(sqlite_database)
    with pytest.raises(ValidationError) as refused:
        created(acts, gstRate=None)
    assert list(refused.value.details) == ["gstRate"]


@pytest.mark.parametrize("scheme", [Scheme.COMPOSITION, Scheme.UNREGISTERED])
def test_who_collects_no_tax_need_not_say_a_rate(sqlite_database: Database, scheme: Scheme) -> None:
    acts = make_acts(sqlite_database, scheme=scheme)
    assert created(acts, gstRate=None).rates[0].gst_rate == 0


@pytest.mark.parametrize("treatment", ["nil_rated", "exempt", "non_gst"])
def test_untaxed_goods_need_no_rate(sqlite_database: Database, treatment: str) -> None:
    acts = make_acts(sqlite_database)
    rate = created(acts, treatment=treatment, gstRate=None).rates[0]
    assert (rate.treatment, rate.gst_rate) == (treatment, 0)


def test_prices_include_tax_as_the_shop_says_unless_the_product_does(
    sqlite_database: Database,
) -> None:
    acts = make_acts(sqlite_database, prices_include_tax=True)
    assert created(acts).prices[0].includes_tax
    assert not created(acts, "Oil", priceIncludesTax=False).prices[0].includes_tax


def test_a_service_has_no_stock_and_no_unit(sqlite_database: Database) -> None:
    product = created(make_acts(sqlite_database), "Repair", kind="service", hsn="9987")
    assert (product.tracks_stock, product.unit) == (False, "NA")


def test_a_rate_that_ended_is_warned_of_and_kept(database: Database) -> None:
    acts = make_acts(database)
    outcome = Products(acts).create(given(gstRate="12"))
    assert ["12 % ended" in warning for warning in outcome.warnings] == [True]
    assert outcome.value.rates[0].gst_rate == 12
    assert Products(acts).warnings(outcome.value.id) == outcome.warnings
    assert Products(acts).warnings(outcome.value.id, on=date(2025, 1, 1)) == ()


def test_many_products_are_made_or_none(database: Database) -> None:
    acts = make_acts(database)
    with pytest.raises(ConflictError):
        Products(acts).create_many([given("Oil", code="X"), given("Salt", code="X")])
    assert Products(acts).count(ProductFilter(with_deleted=True)) == 0
    assert kinds_of_operations(acts) == []
    outcome = Products(acts).create_many([given("Oil"), given("Salt", gstRate="28", hsn="2501")])
    assert Products(acts).count(ProductFilter()) == 2
    assert [warning.split(":")[0] for warning in outcome.warnings] == ["Salt"]


def updated(acts: Acts, product: Product, **patch: Any) -> Outcome[Product]:
    return Products(acts).update(product.id, patch)


def test_a_new_price_holds_from_today_and_the_old_one_for_days_before(
    database: Database,
) -> None:
    clock = FixedClock()
    acts = make_acts(database, clock=clock)
    product = created(acts, mrp="700", cost="400")
    clock.advance(days=10)
    product = updated(acts, product, unitPrice="560").value
    assert [(each.effective_on, each.unit_price) for each in product.prices] == [
        (TODAY, 545),
        (date(2026, 7, 28), 560),
    ]
    assert product.prices[1] == replace(
        product.prices[0], effective_on=date(2026, 7, 28), unit_price=Decimal(560)
    )
    assert len(product.rates) == 1
    assert Products(acts).get(product.id) == product


def test_a_price_changed_twice_in_a_day_is_one_price(database: Database) -> None:
    acts = make_acts(database)
    product = created(acts)
    product = updated(acts, product, unitPrice="560").value
    assert [each.unit_price for each in product.prices] == [560]


def test_a_rate_can_change_on_a_day_to_come(database: Database) -> None:
    acts = make_acts(database)
    product = created(acts, gstRate="18")
    product = updated(acts, product, gstRate="40", effectiveOn="2026-10-01").value
    rates = [product.rate_on(date(2026, 9, 30)), product.rate_on(date(2026, 10, 1))]
    assert [each.gst_rate for each in rates if each] == [18, 40]
    assert len(product.prices) == 1


def test_a_patch_for_a_day_to_come_keeps_what_will_hold_then(database: Database) -> None:
    acts = make_acts(database)
    product = created(acts, gstRate="18")
    updated(acts, product, gstRate="40", effectiveOn="2026-10-01")
    product = updated(acts, product, unitPrice="600", effectiveOn="2026-11-01").value
    assert [each.gst_rate for each in product.rates] == [18, 40]
    assert [each.unit_price for each in product.prices] == [545, 600]


def test_a_patch_leaves_what_it_does_not_name(database: Database) -> None:
    acts = make_acts(database)
    product = created(acts, hsn="1006", barcodes=["X1"], reorderLevel="5", mrp="600")
    changed = updated(acts, product, name="Basmati Gold").value
    assert changed == replace(product, name="Basmati Gold", version=2)


def test_null_takes_a_value_away(database: Database) -> None:
    acts = make_acts(database)
    product = created(acts, hsn="1006", reorderLevel="5", mrp="600")
    changed = updated(acts, product, hsn=None, reorderLevel=None, mrp=None).value
    assert (changed.hsn, changed.reorder_level, changed.prices[0].mrp) == ("", None, None)


def test_another_treatment_drops_the_rate(database: Database) -> None:
    acts = make_acts(database)
    product = created(acts, cessRate="1", cessPerUnit="2")
    rate = updated(acts, product, treatment="exempt").value.rates[-1]
    assert (rate.treatment, rate.gst_rate, rate.cess_rate, rate.cess_per_unit) == (
        Treatment.EXEMPT,
        0,
        0,
        0,
    )
    with pytest.raises(ValidationError) as refused:
        updated(acts, product, treatment="taxable")
    assert list(refused.value.details) == ["gstRate"]


def test_replacing_gives_every_field_anew_but_the_code(database: Database) -> None:
    acts = make_acts(database)
    product = created(acts, code="R5", hsn="1006", barcodes=["X1"], description="Old")
    after = Products(acts).replace(product.id, given("Ravva")).value
    assert (after.code, after.name, after.hsn, after.barcodes, after.description) == (
        "R5",
        "Ravva",
        "",
        (),
        "",
    )


def test_opening_stock_comes_once(database: Database) -> None:
    acts = make_acts(database)
    product = created(acts)
    with pytest.raises(ValidationError) as refused:
        updated(acts, product, openingStock="5")
    assert list(refused.value.details) == ["openingStock"]


def test_an_edit_of_an_older_version_is_refused(database: Database) -> None:
    acts = make_acts(database)
    product = created(acts)
    updated(acts, product, name="A")
    with pytest.raises(ConflictError):
        Products(acts).update(product.id, {"name": "B"}, version=1)
    with pytest.raises(ConflictError):
        Products(acts).replace(product.id, given("B"), version=1)
    assert Products(acts).get(product.id).name == "A"


def test_a_product_keeps_its_own_code_and_barcodes_on_an_edit(database: Database) -> None:
    acts = make_acts(database)
    product = created(acts, code="R5", barcodes=["X1", "036000291452"])
    other = created(acts, "Oil", barcodes=["X2"])
    updated(acts, product, barcodes=["0036000291452", "X1"])
    with pytest.raises(ConflictError):
        updated(acts, other, code="R5")
    with pytest.raises(ConflictError):
        updated(acts, other, barcodes=["X2", "X1"])


def test_a_deleted_product_leaves_the_lists_and_comes_back(database: Database) -> None:
    acts = make_acts(database)
    products = Products(acts)
    product = created(acts, barcodes=["X1"])
    products.delete(product.id)
    assert products.page(ProductFilter(), PageRequest()).items == ()
    assert products.get(product.id).name == product.name
    with pytest.raises(NotFoundError):
        products.find_by_barcode("X1")
    products.restore(product.id)
    assert products.find_by_barcode("X1").id == product.id
    assert products.page(ProductFilter(), PageRequest()).items[0].deleted_at is None
    assert kinds_of_operations(acts) == ["product.create", "product.delete", "product.restore"]


def test_a_deleted_product_is_not_edited_nor_deleted_again(database: Database) -> None:
    acts = make_acts(database)
    products = Products(acts)
    product = created(acts)
    with pytest.raises(ConflictError):
        products.restore(product.id)
    products.delete(product.id)
    for act in (
        lambda: products.delete(product.id),
        lambda: updated(acts, product, name="A"),
        lambda: products.replace(product.id, given()),
    ):
        with pytest.raises(ConflictError):
            act()


def test_a_deleted_product_keeps_its_code_and_barcode(database: Database) -> None:
    acts = make_acts(database)
    product = created(acts, code="R5", barcodes=["X1"])
    Products(acts).delete(product.id)
    with pytest.raises(ConflictError, match="The deleted"):
        created(acts, "Oil", code="R5")
    with pytest.raises(ConflictError, match="The deleted"):
        created(acts, "Oil", barcodes=["X1"])


def test_a_scanned_barcode_finds_its_product(database: Database) -> None:
    acts = make_acts(database)
    product = created(acts, barcodes=["036000291452"])
    assert Products(acts).find_by_barcode(" 0036000291452 ") == product
    with pytest.raises(NotFoundError):
        Products(acts).find_by_barcode("4006381333931")
    with pytest.raises(ValidationError) as refused:
        Products(acts).find_by_barcode("4006381333930")
    assert list(refused.value.details) == ["barcode"]


def test_an_unknown_product_is_not_found(database: Database) -> None:
    acts = make_acts(database)
    products, id = Products(acts), acts.ids.new()
    for act in (
        lambda: products.get(id),
        lambda: products.update(id, {}),
        lambda: products.replace(id, given()),
        lambda: products.delete(id),
        lambda: products.restore(id),
        lambda: products.warnings(id),
    ):
        with pytest.raises(NotFoundError):
            act()


def test_what_is_shown_can_be_sent_back_and_changes_nothing(database: Database) -> None:
    acts = make_acts(database)
    product = created(acts, mrp="600.50", cost="1.0001", cessRate="0.125", reorderLevel="0.001")
    same = ProductInput.parse(as_input(product, on=TODAY))
    assert Products(acts).replace(product.id, same).value == replace(product, version=2)


def test_money_of_a_product_is_exact(sqlite_database: Database) -> None:
    product = created(make_acts(sqlite_database), unitPrice="0.0001", mrp="99999999999.99")
    assert product.prices[0].unit_price == Decimal("0.0001")
    assert product.prices[0].mrp == Money.of("99999999999.99")
