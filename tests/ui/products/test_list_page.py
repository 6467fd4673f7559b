"""The list of products, on real shops."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from payaid_desktop.domain.changes import Changes
from payaid_desktop.domain.products import ProductKind
from payaid_desktop.services.asking import PageRequest, ProductFilter, StockState
from payaid_desktop.ui.dialogs import DIALOGS
from payaid_desktop.ui.kit.states import EmptyState, NoMatch
from payaid_desktop.ui.pages import PAGES
from payaid_desktop.ui.products.list_page import ProductsPage
from payaid_desktop.ui.shell.shell import DesktopShell
from tests.bills import issued, product, rice
from tests.ui.desks import TestDesk


def shown(desk: TestDesk, subject: str | None = None) -> ProductsPage:
    page = ProductsPage(desk.desk)
    desk.show(page, subject)
    return page


def names(page: ProductsPage) -> list[str]:
    return [row.product.name for row in page.view.list.model.rows]


def press(page: QWidget, key: Qt.Key | str) -> None:
    QTest.keyClick(page.window().focusWidget(), key)


def on_hand(desk: TestDesk, product_id: str) -> object:
    return desk.desk.services.stock.on_hand([product_id])[product_id]


def test_products_are_listed_by_name_with_price_and_stock(new_desk):
    acts = new_desk.desk.services.acts
    product(acts, name="Soap", openingStock="9", cost="40")
    product(acts, name="Brush", code="BRUSH", openingStock=None)
    page = shown(new_desk)
    model = page.view.list.model
    texts = [model.index(1, at).data() for at in range(model.columnCount())]

    assert names(page) == ["Brush", "Soap"]
    assert texts == ["Soap, SOAP · no barcode", "3401", "5%", "40.00", "50.00", "9 pcs"]


@pytest.mark.parametrize(
    ("chip", "chosen"),
    [
        ("low", ProductFilter(stock=StockState.LOW)),
        ("services", ProductFilter(kind=ProductKind.SERVICE)),
        ("without_hsn", ProductFilter(without_hsn=True)),
    ],
)
def test_a_chip_narrows_the_list_to_as_many_as_it_counts(demo_desk, chip, chosen):
    page = shown(demo_desk, chip)
    found = demo_desk.desk.services.stock.shelf(chosen, PageRequest(limit=100)).items

    assert names(page) == [each.product.name for each in found]
    assert page.view.list._chips[chip].count() == len(found)


def test_the_side_column_shows_the_present_product(new_desk):
    acts = new_desk.desk.services.acts
    soap = product(acts, unitPrice="50", cost="40", reorderLevel="5")
    product(acts, name="Towel", code="TOWEL")
    issued(acts, rice(productId=soap.id, quantity="3", unit="PCS"))
    page = shown(new_desk)

    assert page.view.side.name() == "Soap"
    assert page.view.side.facts() == {
        "price": "₹50.00",
        "cost": "₹40.00",
        "margin": "20.0%",
        "keep": "5 pcs",
    }
    press(page, Qt.Key.Key_Down)
    assert page.view.side.name() == "Towel"


def test_nothing_is_read_while_another_page_is_shown(new_desk):
    page = shown(new_desk)
    new_desk.window.show_page(QWidget())
    product(new_desk.desk.services.acts)
    page.heed(Changes({"products": ("x",)}))
    assert names(page) == []
    new_desk.show(page)

    assert len(names(page)) == 1


def test_plus_adds_stock_to_the_present_product(new_desk):
    soap = product(new_desk.desk.services.acts, openingStock="9")
    page = shown(new_desk)
    press(page, "+")
    QTest.keyClicks(page.view.strip.quantity, "100")
    press(page, Qt.Key.Key_Return)

    assert on_hand(new_desk, soap.id) == 109
    assert page.view.strip.isHidden()
    assert page.view.list.table.hasFocus()
    assert new_desk.shell.told[-1].title == "109 pcs of “Soap” on hand now"


def test_a_quantity_that_is_none_is_told_in_place_and_kept(new_desk):
    soap = product(new_desk.desk.services.acts, openingStock="9")
    page = shown(new_desk)
    press(page, "+")
    QTest.keyClicks(page.view.strip.quantity, "ten")
    press(page, Qt.Key.Key_Return)

    assert page.view.strip.error()
    assert page.view.strip.quantity.text() == "ten"
    assert on_hand(new_desk, soap.id) == 9


def test_an_empty_quantity_asks_for_one(new_desk):
    product(new_desk.desk.services.acts)
    page = shown(new_desk)
    press(page, "+")
    press(page, Qt.Key.Key_Return)

    assert page.view.strip.error() == "Type how many."


def test_what_was_counted_replaces_what_is_on_hand(new_desk):
    soap = product(new_desk.desk.services.acts, openingStock="9")
    page = shown(new_desk)
    page.view.side.correct_wanted.emit()
    QTest.keyClicks(page.view.strip.quantity, "7")
    press(page, Qt.Key.Key_Return)

    assert on_hand(new_desk, soap.id) == 7


def test_what_broke_goes_out(new_desk):
    soap = product(new_desk.desk.services.acts, openingStock="9")
    page = shown(new_desk)
    press(page, "+")
    page.view.strip.reason.take("damage")
    page.view.strip.quantity.setText("2")
    QTest.keyClick(page.view.strip.quantity, Qt.Key.Key_Return)

    assert on_hand(new_desk, soap.id) == 7


def test_escape_closes_the_strip_and_goes_back_to_the_list(new_desk):
    product(new_desk.desk.services.acts)
    page = shown(new_desk)
    press(page, "+")
    QTest.keyClick(page.view.strip.quantity, Qt.Key.Key_Escape)

    assert page.view.strip.isHidden()
    assert page.view.list.table.hasFocus()


def test_escape_empties_the_search_then_leaves_the_page(new_desk):
    product(new_desk.desk.services.acts)
    page = shown(new_desk)
    press(page, "/")
    QTest.keyClicks(page.view.list.search, "zzz")
    page.view.list.search.flush()
    press(page, Qt.Key.Key_Escape)
    assert names(page) == ["Soap"]

    press(page, Qt.Key.Key_Escape)
    assert new_desk.shell.times_back == 1


def test_no_stock_is_added_to_a_service(new_desk):
    service = {"kind": "service", "hsn": "998713", "unit": None, "openingStock": None}
    product(new_desk.desk.services.acts, name="Repair", **service)
    page = shown(new_desk)
    press(page, "+")

    assert page.view.strip.isHidden()
    assert new_desk.shell.told[-1].title == "No stock is kept of “Repair”"


def test_a_scanned_barcode_finds_its_product(demo_desk):
    page = shown(demo_desk)
    rows = demo_desk.desk.services.stock.shelf(ProductFilter(), PageRequest(limit=100)).items
    wanted = [each.product for each in rows if each.product.barcodes][-1]
    QTest.keyClicks(page.view.list.table, wanted.barcodes[0])
    QTest.keyClick(page.view.list.table, Qt.Key.Key_Return)

    assert page.view.list.table.current_row().product.id == wanted.id
    assert page.view.side.name() == wanted.name
    assert demo_desk.shell.opened == []


def test_a_barcode_of_nothing_offers_a_new_product_with_it(new_desk):
    product(new_desk.desk.services.acts)
    page = shown(new_desk)
    QTest.keyClicks(page.view.list.table, "123456")
    QTest.keyClick(page.view.list.table, Qt.Key.Key_Return)
    told = new_desk.shell.told[-1]
    told.actions[0][2]()

    assert new_desk.shell.opened == [("product_form", "barcode/123456")]


def test_enter_opens_the_form_of_the_present_product(new_desk):
    soap = product(new_desk.desk.services.acts)
    page = shown(new_desk)
    press(page, Qt.Key.Key_Return)

    assert new_desk.shell.opened == [("product_form", soap.id)]


def test_a_removed_product_comes_back_by_undo(new_desk):
    product(new_desk.desk.services.acts)
    page = shown(new_desk)
    page.handlers()["list.remove"]()
    page._read()
    assert names(page) == []

    new_desk.shell.told[-1].actions[0][2]()
    page._read()
    assert names(page) == ["Soap"]


def test_all_products_are_exported(new_desk, tmp_path):
    product(new_desk.desk.services.acts)
    page = shown(new_desk)
    new_desk.desk.preferences.folder = str(tmp_path)
    QTest.keyClick(page.view.list.table, Qt.Key.Key_E, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(new_desk.window.focusWidget(), Qt.Key.Key_Return)

    assert new_desk.shell.told[-1].title.startswith("products-2026-07-18")
    assert len(list(tmp_path.glob("products-*.xlsx"))) == 1


def test_a_shop_without_products_says_how_to_begin(new_desk):
    page = shown(new_desk)

    assert isinstance(page.view.list._states.currentWidget(), EmptyState)


def test_a_search_without_a_match_offers_to_add_it(new_desk):
    product(new_desk.desk.services.acts)
    page = shown(new_desk)
    press(page, "/")
    QTest.keyClicks(page.view.list.search, "zzz")
    QTest.keyClick(page.view.list.search, Qt.Key.Key_Down)

    assert isinstance(page.view.list._states.currentWidget(), NoMatch)
    page.view.all_wanted.emit()
    assert names(page) == ["Soap"]


def test_the_page_opens_at_a_product(demo_desk):
    rows = demo_desk.desk.services.stock.shelf(ProductFilter(), PageRequest(limit=100)).items
    page = shown(demo_desk, rows[70].product.id)

    assert page.view.list.table.current_row().product.id == rows[70].product.id


def test_the_present_product_stays_when_the_list_is_read_again(demo_desk):
    page = shown(demo_desk)
    page.view.list.table.choose(3)
    present = page.view.list.table.current_row().product
    page._read()

    assert page.view.list.table.current_row().product.id == present.id


@pytest.mark.parametrize("size", [(1366, 768), (1093, 614), (911, 512), (683, 384)])
def test_the_page_never_forces_the_window_larger(demo_desk, size):
    page = shown(demo_desk)
    demo_desk.window.resize(*size)
    page.view.strip.begin(page.view.list.table.current_row().product)
    QApplication.processEvents()

    assert demo_desk.window.size().toTuple() == size


def test_a_long_name_with_markup_and_control_characters_is_shown_as_it_is(new_desk):
    name = "<b>தமிழ்</b>" + "N" * 180
    product(new_desk.desk.services.acts, name=name)
    page = shown(new_desk)

    assert page.view.side.name() == name


def test_stock_is_added_in_eleven_keys(demo_desk):
    """Flow O: Ctrl 7, /, three letters, down, +, 100, Enter; one key more fails."""
    shell = DesktopShell(demo_desk.window)
    shell.open(demo_desk.desk, PAGES, DIALOGS, first="invoices")
    wanted = demo_desk.desk.services.stock.shelf(ProductFilter(search="gh"), PageRequest(limit=1))
    shelf = wanted.items[0]
    keys: list[tuple[Qt.Key | str, Qt.KeyboardModifier]] = [
        (Qt.Key.Key_7, Qt.KeyboardModifier.ControlModifier),
        *((key, Qt.KeyboardModifier.NoModifier) for key in ("/", *shelf.product.name[:3].lower())),
        (Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier),
        *((key, Qt.KeyboardModifier.NoModifier) for key in "+100"),
        (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier),
    ]
    for key, modifiers in keys:
        QTest.keyClick(demo_desk.window.focusWidget(), key, modifiers)

    page = demo_desk.window.stack.currentWidget()
    booked = page.view.list.table.current_row()
    assert len(keys) == 11
    assert booked.product.name.lower().startswith(shelf.product.name[:3].lower())
    history = demo_desk.desk.services.stock.history(booked.product.id, PageRequest(limit=1))
    assert history.items[0].movement.quantity == 100
