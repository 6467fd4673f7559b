from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from sqlalchemy import event

from payaid_desktop.domain.errors import ConflictError, NotFoundError
from payaid_desktop.domain.products import Product, ProductKind
from payaid_desktop.services.acts import Acts
from payaid_desktop.store.database import ANY_PAGE, Database
from payaid_desktop.store.paging import PageRequest
from payaid_desktop.store.products import ProductFilter, StockState
from tests.builders import NOON, make_acts
from tests.goods import make_movement, make_product


def added(acts: Acts, name: str = "Rice", **changes: object) -> Product:
    with acts.write() as work:
        product = make_product(work, name, **changes)
        work.products.add(product)
    return product


def names(acts: Acts, chosen: ProductFilter, *, sort: str = "name") -> list[str]:
    with acts.read() as view:
        assert view.products.count(chosen) == len(
            view.products.page(chosen, PageRequest(500), sort=sort).items
        )
        return [each.name for each in view.products.page(chosen, PageRequest(), sort=sort).items]


def test_a_product_is_read_as_it_was_written(database: Database) -> None:
    acts = make_acts(database)
    product = added(acts)
    with acts.read() as view:
        assert view.products.get(product.id) == product


def test_saving_writes_the_parts_anew_and_the_next_version(database: Database) -> None:
    acts = make_acts(database)
    product = added(acts)
    later = replace(product.prices[0], effective_on=date(2026, 8, 1), includes_tax=False)
    changed = replace(product, barcodes=("X",), prices=(*product.prices, later))
    with acts.write() as work:
        saved = work.products.save(changed)
        assert work.products.get(product.id) == saved == replace(changed, version=2)


def test_saving_a_version_that_is_gone_is_refused(database: Database) -> None:
    acts = make_acts(database)
    product = added(acts)
    with acts.write() as work:
        work.products.save(product)
    with pytest.raises(ConflictError), acts.write() as work:
        work.products.save(product)


def test_an_unknown_id_is_not_found(database: Database) -> None:
    acts = make_acts(database)
    with pytest.raises(NotFoundError), acts.read() as view:
        view.products.get(acts.ids.new())


def test_a_code_is_found_in_any_case_and_after_deletion(database: Database) -> None:
    acts = make_acts(database)
    product = added(acts, deleted_at=NOON)
    with acts.read() as view:
        assert view.products.by_code("rIcE") == product
        assert view.products.by_code("RIC") is None


def test_a_barcode_finds_its_product_until_it_is_deleted(database: Database) -> None:
    acts = make_acts(database)
    product = added(acts)
    with acts.write() as work:
        assert work.products.by_barcode("Rice-2") == product
        gone = work.products.save(replace(product, deleted_at=NOON))
        assert work.products.by_barcode("Rice-2") is None
        assert work.products.holders(["Rice-2", "none"]) == {"Rice-2": gone}


def test_a_upc_is_found_in_the_form_of_an_ean(database: Database) -> None:
    acts = make_acts(database)
    product = added(acts, barcodes=("036000291452",))
    with acts.read() as view:
        assert view.products.by_barcode("0036000291452") == product


def test_two_laptops_may_have_given_one_barcode_to_two_products(database: Database) -> None:
    acts = make_acts(database)
    first = added(acts)
    added(acts, "Oil", barcodes=first.barcodes)
    with acts.read() as view:
        assert view.products.by_barcode(first.barcodes[0]) == first


def test_taken_codes_are_told_from_free_ones(database: Database) -> None:
    acts = make_acts(database)
    added(acts)
    with acts.read() as view:
        assert view.products.taken_codes(["RICE", "RICE-2"]) == {"RICE"}


def test_several_products_are_read_at_once_and_unknown_ids_left_out(database: Database) -> None:
    acts = make_acts(database)
    rice, oil = added(acts), added(acts, "Oil")
    with acts.read() as view:
        found = view.products.several([oil.id, rice.id, rice.id, acts.ids.new()])
        assert found == {rice.id: rice, oil.id: oil}
        assert view.products.several([]) == {}


def test_a_page_costs_as_many_statements_as_one_product(sqlite_database: Database) -> None:
    acts = make_acts(sqlite_database)
    for number in range(30):
        added(acts, f"P{number}")
    said: list[str] = []

    def hear(*heard: Any) -> None:
        said.append(heard[2])

    event.listen(sqlite_database.reader, "before_cursor_execute", hear)
    with acts.read() as view:
        assert len(view.products.page(ProductFilter(), PageRequest(30)).items) == 30
    asked = [each for each in said if each.startswith("SELECT") and each != ANY_PAGE]
    assert len(asked) == 4


def test_pages_follow_each_other_by_name_without_gap(database: Database) -> None:
    acts = make_acts(database)
    for name in ("oil", "Rice", "Atta", "salt", "बेसन"):
        added(acts, name)
    seen: list[str] = []
    request = PageRequest(2)
    with acts.read() as view:
        while True:
            page = view.products.page(ProductFilter(), request)
            seen += [each.name for each in page.items]
            if page.next_cursor is None:
                break
            request = PageRequest(2, page.next_cursor)
    assert seen == ["Atta", "oil", "Rice", "salt", "बेसन"]


def test_lists_are_narrowed(database: Database) -> None:
    acts = make_acts(database)
    added(acts, "Rice")
    added(acts, "Repair", kind=ProductKind.SERVICE, hsn="", tracks_stock=False)
    added(acts, "Old", active=False)
    added(acts, "Gone", deleted_at=NOON)
    assert names(acts, ProductFilter()) == ["Old", "Repair", "Rice"]
    assert names(acts, ProductFilter(), sort="newest") == ["Old", "Repair", "Rice"]
    assert names(acts, ProductFilter(kind=ProductKind.SERVICE)) == ["Repair"]
    assert names(acts, ProductFilter(active=True)) == ["Repair", "Rice"]
    assert names(acts, ProductFilter(active=False)) == ["Old"]
    assert names(acts, ProductFilter(without_hsn=True)) == ["Repair"]
    assert names(acts, ProductFilter(with_deleted=True)) == ["Gone", "Old", "Repair", "Rice"]


def test_lists_are_narrowed_to_what_is_short(database: Database) -> None:
    acts = make_acts(database)
    held = {"Full": "3", "Low": "2.5", "Out": "0", "Owed": "-1"}
    for name, quantity in held.items():
        _stock(acts, added(acts, name), quantity)
    added(acts, "Never")
    added(acts, "Untracked", tracks_stock=False)
    _stock(acts, added(acts, "No level", reorder_level=None), "1")
    low = ["Low", "Never", "Out", "Owed"]
    assert names(acts, ProductFilter(stock=StockState.LOW)) == low
    assert names(acts, ProductFilter(stock=StockState.OUT)) == ["Never", "Out", "Owed"]


def test_search_finds_any_part_of_name_code_barcode_and_description(database: Database) -> None:
    acts = make_acts(database)
    added(acts, "Basmati rice", code="BR5", barcodes=("4006381333931",), hsn="1006")
    added(acts, "Cow ghee", code="G%1", description="from the hills", hsn="0405")
    added(acts, "Old rice", code="OR", deleted_at=NOON)
    found = {
        "smat": ["Basmati rice"],
        "33931": ["Basmati rice"],
        "br5": ["Basmati rice"],
        "RICE bas": ["Basmati rice"],
        "hills": ["Cow ghee"],
        "g%": ["Cow ghee"],
        "0": ["Basmati rice", "Cow ghee"],
        '" OR 1': [],
        " ": ["Basmati rice", "Cow ghee"],
    }
    for text, expected in found.items():
        assert names(acts, ProductFilter(search=text)) == expected
    assert names(acts, ProductFilter(search="rice", with_deleted=True)) == [
        "Basmati rice",
        "Old rice",
    ]


def test_another_shop_sees_nothing(database: Database) -> None:
    acts, others = make_acts(database), make_acts(database, name="Other Shop")
    product = added(acts)
    with others.read() as view:
        assert view.products.count(ProductFilter(with_deleted=True)) == 0
        assert view.products.by_code("RICE") is None
        assert view.products.by_barcode("Rice-1") is None
        assert view.products.several([product.id]) == {}
        with pytest.raises(NotFoundError):
            view.products.get(product.id)
    with others.write() as work:
        work.products.add(make_product(work))


def _stock(acts: Acts, product: Product, quantity: str) -> None:
    with acts.write() as work:
        work.stock.move([make_movement(work, product.id, quantity)] if quantity != "0" else [])
