"""The form of a product, with real keys."""

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from payaid_desktop.services.asking import PageRequest, ProductFilter
from payaid_desktop.ui.kit.overlays import top_overlay
from payaid_desktop.ui.products.form_dialog import open_product_form
from payaid_desktop.ui.products.form_view import ProductFormView
from tests.bills import product
from tests.ui.desks import TODAY, TestDesk


def opened(desk: TestDesk, subject: str | None = None) -> ProductFormView:
    open_product_form(desk.desk, subject)
    QApplication.processEvents()
    return next(iter(desk.window.findChildren(ProductFormView)))


def type_in(view: ProductFormView, **texts: str) -> None:
    for name, text in texts.items():
        view.entry(name).setFocus()
        view.entry(name).selectAll()
        QTest.keyClicks(view.entry(name), text)


def save(desk: TestDesk, key: Qt.Key = Qt.Key.Key_S) -> None:
    QTest.keyClick(desk.window.focusWidget(), key, Qt.KeyboardModifier.ControlModifier)
    QApplication.processEvents()


def products(desk: TestDesk):
    page = desk.desk.services.products.page(ProductFilter(), PageRequest(limit=10))
    return list(page.items)


def test_one_types_the_name_first(new_desk):
    view = opened(new_desk)

    assert view.name.hasFocus()


def test_what_is_typed_becomes_a_product(new_desk):
    view = opened(new_desk)
    type_in(view, name="Soap", price="52.5", hsn="3401", reorder="12", opening="40", cost="40")
    view.entry("tax").set_value("5")
    save(new_desk)
    (made,) = products(new_desk)
    price = made.price_on(TODAY)

    assert (made.name, made.hsn, made.unit, made.reorder_level) == ("Soap", "3401", "PCS", 12)
    assert (price.unit_price, price.cost) == (Decimal("52.5"), 40)
    assert made.rate_on(TODAY).gst_rate == 5
    assert new_desk.desk.services.stock.on_hand([made.id])[made.id] == 40
    assert top_overlay(new_desk.window) is None
    assert new_desk.shell.told[-1].title == "“Soap” saved"


def test_a_name_comes_along_from_where_it_was_typed(new_desk):
    assert opened(new_desk, "name/Red soap").form().name == "Red soap"


def test_a_barcode_comes_along_from_the_scanner(new_desk):
    assert opened(new_desk, "barcode/123456").form().barcodes == "123456"


def test_each_error_stands_at_its_field_and_what_was_typed_stays(new_desk):
    view = opened(new_desk)
    type_in(view, price="abc", hsn="34", mrp="-1")
    save(new_desk)

    for name in ("name", "price", "hsn", "mrp"):
        assert view.error(name), name
    assert view.form().price == "abc"
    assert view.name.hasFocus()
    assert products(new_desk) == []


def test_a_rate_that_is_missing_is_asked_for_at_its_field(new_desk):
    view = opened(new_desk)
    type_in(view, name="Soap", price="50")
    save(new_desk)

    assert "GST rate" in view.error("tax")


def test_a_code_is_judged_while_it_is_typed(new_desk):
    view = opened(new_desk)
    type_in(view, hsn="34")
    assert view.error("hsn") == ""

    type_in(view, hsn="34011")
    assert "4, 6 or 8 digits" in view.error("hsn")
    type_in(view, hsn="3401")
    assert view.error("hsn") == ""


def test_a_service_has_no_stock_and_no_unit(new_desk):
    view = opened(new_desk)
    view._kind.take("service")
    assert not view.entry("opening").isVisible()
    assert not view.entry("unit").isVisible()
    type_in(view, name="Repair", price="200", hsn="998713")
    view.entry("tax").set_value("18")
    save(new_desk)
    (made,) = products(new_desk)

    assert (made.kind, made.tracks_stock) == ("service", False)


def test_nil_rated_goods_have_no_rate(new_desk):
    view = opened(new_desk)
    type_in(view, name="Salt", price="20")
    view.entry("tax").set_value("nil_rated")
    save(new_desk)

    assert products(new_desk)[0].rate_on(TODAY).treatment == "nil_rated"


def test_a_correction_changes_only_what_was_typed(new_desk):
    soap = product(new_desk.desk.services.acts, unitPrice="50.1234", cost="40", barcodes=["123456"])
    view = opened(new_desk, soap.id)
    type_in(view, name="Soap, red")
    save(new_desk)
    (saved,) = products(new_desk)

    assert (saved.name, saved.version) == ("Soap, red", soap.version + 1)
    assert (saved.prices, saved.rates, saved.barcodes) == (soap.prices, soap.rates, soap.barcodes)


def test_what_is_emptied_is_gone(new_desk):
    soap = product(
        new_desk.desk.services.acts, mrp="60", cost="40", barcodes=["123456"], reorderLevel="5"
    )
    view = opened(new_desk, soap.id)
    for name in ("mrp", "cost", "barcodes", "reorder", "hsn"):
        view.entry(name).clear()
    save(new_desk)
    (saved,) = products(new_desk)
    price = saved.price_on(TODAY)

    assert (price.mrp, price.cost, saved.barcodes) == (None, None, ())
    assert (saved.reorder_level, saved.hsn) == (None, "")


def test_escape_asks_before_it_throws_away_what_was_typed(new_desk):
    view = opened(new_desk)
    type_in(view, name="Soap")
    QTest.keyClick(view.name, Qt.Key.Key_Escape)
    QApplication.processEvents()
    assert top_overlay(new_desk.window) is not None

    QTest.keyClick(new_desk.window.focusWidget(), Qt.Key.Key_Escape)
    assert view.name.text() == "Soap"
    assert view.name.hasFocus()


def test_escape_closes_what_has_no_changes(new_desk):
    view = opened(new_desk)
    QTest.keyClick(view.name, Qt.Key.Key_Escape)

    assert top_overlay(new_desk.window) is None


def test_saving_and_beginning_anew_keeps_unit_and_rate(new_desk):
    view = opened(new_desk)
    type_in(view, name="Soap", price="50")
    view.entry("tax").set_value("5")
    save(new_desk, Qt.Key.Key_Return)

    assert [each.name for each in products(new_desk)] == ["Soap"]
    assert (view.form().name, view.form().tax) == ("", "5")
    assert view.name.hasFocus()


def test_scanned_barcodes_follow_one_another(new_desk):
    view = opened(new_desk)
    type_in(view, barcodes="123456")
    QTest.keyClick(view.entry("barcodes"), Qt.Key.Key_Return)
    QTest.keyClicks(view.entry("barcodes"), "654321")

    assert view.form().barcode_list() == ["123456", "654321"]
    assert top_overlay(new_desk.window) is not None


@pytest.mark.parametrize(
    ("typed", "read"),
    [("500+75", "575.00"), ("1.25l", "125000.00"), ("1,250.50", "1250.50"), ("12.3456", "12.3456")],
)
def test_a_price_may_be_calculated(new_desk, typed, read):
    view = opened(new_desk)
    type_in(view, price=typed)

    assert view.form().content()["unitPrice"] == read


@pytest.mark.parametrize("size", [(1366, 768), (911, 512), (683, 384)])
def test_the_form_fits_every_window(new_desk, size):
    new_desk.window.resize(*size)
    opened(new_desk)
    panel = top_overlay(new_desk.window)._panel

    assert panel.width() <= size[0]
    assert panel.height() <= size[1]


def test_every_input_has_a_name(new_desk):
    view = opened(new_desk)
    nameless = [
        part
        for part in view.findChildren(QWidget)
        if part.focusPolicy() != Qt.FocusPolicy.NoFocus
        and part.isVisible()
        and not part.accessibleName()
    ]
    assert nameless == []
