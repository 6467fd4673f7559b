"""The dialogs over the editor: more fields, a new customer, the preview."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication

from payaid_desktop.domain.money import Money
from payaid_desktop.services.asking import DocumentFilter, PageRequest
from payaid_desktop.ui.invoices.more_fields import MoreFields
from payaid_desktop.ui.kit.overlays import top_overlay
from tests.ui.desks import TestDesk
from tests.ui.invoices.editors import editor, stock_shop
from tests.ui.key_presses import CTRL, SHIFT, Keys


@pytest.fixture
def desk(new_desk: TestDesk) -> TestDesk:
    stock_shop(new_desk)
    return new_desk


def bills(desk: TestDesk):
    return desk.desk.services.invoices.page(DocumentFilter(), PageRequest(50)).items


def test_more_fields_are_taken_into_the_bill(desk):
    page = editor(desk)
    keys = Keys().enter().type("sun").enter().type("10").enter().press(Qt.Key.Key_F12)
    keys.type("10%").tab().type("50").ctrl(Qt.Key.Key_S)

    assert page.seen.document.other_charges == Money.of(50)
    assert page.seen.document.taxable == Money.of(1188)


def test_a_cash_sale_may_have_a_name_and_a_phone_without_a_contact(desk):
    page = editor(desk)
    keys = Keys().type("Ramesh").enter().press(Qt.Key.Key_F12)
    more = page.findChild(MoreFields)
    assert (more.name.text(), more.name.hasFocus()) == ("Ramesh", True)
    keys.tab().type("98").ctrl(Qt.Key.Key_S)
    assert top_overlay(desk.window) is not None
    keys.ctrl(Qt.Key.Key_A).type("9822014567").ctrl(Qt.Key.Key_S)
    assert page.view.fields.info() == "Cash sale to Ramesh  ·  9822014567"
    page.view.grid.go_to_next()
    Keys().type("sun").enter().ctrl(Qt.Key.Key_S)

    bill = desk.desk.services.invoices.get(bills(desk)[0].id)
    assert (bill.contact_id, bill.buyer.name) == (None, "Ramesh")
    assert bill.buyer.phone.endswith("9822014567")
    assert all(party.name != "Ramesh" for party in desk.desk.services.suggestions.customers())


def test_more_fields_that_were_typed_are_not_lost_by_escape(desk):
    page = editor(desk)
    keys = Keys().press(Qt.Key.Key_F12).press(Qt.Key.Key_Escape)
    assert top_overlay(desk.window) is None
    keys.press(Qt.Key.Key_F12).type("5%").press(Qt.Key.Key_Escape)

    assert top_overlay(desk.window) is not None
    keys.press(Qt.Key.Key_Escape).ctrl(Qt.Key.Key_S)
    assert page.editing.form.others["billDiscount"] == {"percent": "5"}


def test_a_new_customer_that_was_typed_is_not_lost_by_escape(desk):
    editor(desk)
    keys = Keys().type("Meena").alt(Qt.Key.Key_C).press(Qt.Key.Key_Escape)
    assert top_overlay(desk.window) is None
    keys.alt(Qt.Key.Key_C).tab().type("98220").press(Qt.Key.Key_Escape)

    assert top_overlay(desk.window) is not None


def test_a_customer_who_was_chosen_is_asked_for_no_other_name(desk):
    page = editor(desk)
    Keys().type("sha").enter().press(Qt.Key.Key_F12)
    more = page.findChild(MoreFields)

    assert not more.name.isVisible()
    assert more.discount.hasFocus()


@pytest.mark.parametrize("field", ["charges", "off"])
def test_an_amount_in_the_more_fields_that_is_none_is_not_taken_as_nothing(desk, field):
    page = editor(desk)
    Keys().enter().type("sun").enter().enter().press(Qt.Key.Key_F12)
    more = page.findChild(MoreFields)
    getattr(more, field).money.setFocus()
    Keys().type("abc").ctrl(Qt.Key.Key_S)

    assert getattr(more, field).has_error()
    assert top_overlay(desk.window) is not None


def test_the_preview_that_comes_when_its_window_is_closed_disturbs_nobody(desk):
    page = editor(desk)
    Keys().enter().type("sun").enter().enter()
    asked = []
    page.reading.picture = lambda *_, on_success, **__: asked.append(on_success)
    Keys().press(Qt.Key.Key_P, with_=CTRL | SHIFT).press(Qt.Key.Key_Escape)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    asked[-1](b"")

    assert top_overlay(desk.window) is None
