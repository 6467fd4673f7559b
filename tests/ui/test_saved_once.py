"""Keys are faster than the disk: what is saved by two presses in a row is saved once."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from payaid_desktop.services.asking import (
    ContactFilter,
    DealCard,
    DealFilter,
    PageRequest,
    ProductFilter,
)
from payaid_desktop.services.inputs.deals import DealInput
from payaid_desktop.ui.contacts.merging import ask_merge
from payaid_desktop.ui.contacts.noting import ask_note
from payaid_desktop.ui.deals.lost_dialog import LostDialog
from payaid_desktop.ui.deals.transfer_dialog import TransferDialog
from payaid_desktop.ui.dialogs import DIALOGS
from payaid_desktop.ui.products.form_view import ProductFormView
from payaid_desktop.ui.products.list_page import ProductsPage
from tests.bills import product
from tests.ui.desks import TestDesk
from tests.ui.held_tasks import HeldTasks, with_held_tasks
from tests.ui.shop_things import customer, type_keys

CTRL, NONE = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier
ANY = PageRequest(limit=9)
NEW_ITEMS = "Name,Price,GST rate,HSN\nSoap,50,5,3401\n"


@pytest.fixture
def desk(new_desk: TestDesk) -> TestDesk:
    return with_held_tasks(new_desk)


def opened(desk: TestDesk, name: str, subject: str | None = None) -> None:
    DIALOGS[name](desk.desk, subject)
    QApplication.processEvents()


def press_twice(desk: TestDesk, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
    """Press a key twice before the first press is answered."""
    tasks = desk.tasks
    assert isinstance(tasks, HeldTasks)
    tasks.holds = True
    focus = desk.window.focusWidget()
    for _ in range(2):
        QTest.keyClick(focus, key, modifier)
    QApplication.processEvents()
    tasks.let_go()
    assert desk.shell.errors == tasks.errors == []


def save_twice(desk: TestDesk) -> None:
    press_twice(desk, Qt.Key.Key_S, CTRL)


def deal(desk: TestDesk, contact_id: str) -> DealCard:
    given = DealInput.parse({"title": "Boxes", "contactId": contact_id})
    made = desk.desk.services.deals.create(given).value
    return DealCard(made, "Asha", 0)


def test_a_contact(desk):
    opened(desk, "contact_form")
    type_keys(desk, "Asha Stores")
    save_twice(desk)

    page = desk.desk.services.contacts.page(ContactFilter(), ANY)
    assert [each.name for each in page.items] == ["Asha Stores"]
    assert len(desk.shell.told) == 1


def test_a_note_below_what_was_noted_meanwhile(desk):
    contacts, id = desk.desk.services.contacts, customer(desk.desk.services)
    ask_note(desk.desk, contacts.get(id))
    type_keys(desk, "Pays on Friday")
    contacts.update(id, {"notes": "Called"})
    press_twice(desk, Qt.Key.Key_Return)

    assert contacts.get(id).notes == "Called\nPays on Friday"


def test_a_merger(desk):
    contacts = desk.desk.services.contacts
    ids = [customer(desk.desk.services, name=name, phone="") for name in ("Asha", "Asha S")]
    ask_merge(desk.desk, keep=contacts.get(ids[0]), duplicate=contacts.get(ids[1]))
    save_twice(desk)

    assert desk.shell.went == [("contact", ids[0])]


def test_a_deal(desk):
    opened(desk, "deal_form", f"contact/{customer(desk.desk.services)}")
    type_keys(desk, "Boxes")
    save_twice(desk)

    assert len(desk.desk.services.deals.page(DealFilter(), ANY).items) == 1


def test_a_lost_deal(desk):
    done = []
    card = deal(desk, customer(desk.desk.services))
    LostDialog(desk.desk, card.deal, lambda: done.append(card)).open()
    type_keys(desk, "Price")
    press_twice(desk, Qt.Key.Key_Return)

    assert done == [card]


def test_a_deal_that_is_given_to_another(desk):
    services, done = desk.desk.services, []
    card, other = deal(desk, customer(services)), customer(services, name="Bina", phone="")
    dialog = TransferDialog(desk.desk, card, done.append)
    dialog.open()
    dialog.picker.set_contact(services.contacts.get(other))
    save_twice(desk)

    assert [each.id for each in done] == [other]


def test_a_product(desk):
    opened(desk, "product_form")
    view = desk.window.findChild(ProductFormView)
    type_keys(desk, "Soap")
    view.entry("price").setText("50")
    view.entry("tax").set_value("5")
    save_twice(desk)

    page = desk.desk.services.products.page(ProductFilter(), ANY)
    assert [each.name for each in page.items] == ["Soap"]


def test_goods_that_came_in(desk):
    soap = product(desk.desk.services.acts, openingStock="9")
    page = ProductsPage(desk.desk)
    desk.show(page)
    QTest.keyClick(desk.window.focusWidget(), "+")
    type_keys(desk, "100")
    press_twice(desk, Qt.Key.Key_Return)

    assert desk.desk.services.stock.on_hand([soap.id])[soap.id] == 109
    assert page.view.strip.isHidden()


def test_a_stock_count(desk):
    product(desk.desk.services.acts, openingStock="9")
    opened(desk, "stock_count")
    QTest.keyClick(desk.window.focusWidget(), "7")
    save_twice(desk)

    assert len(desk.shell.told) == 1


def test_an_import(desk, tmp_path: Path):
    path = tmp_path / "items.csv"
    path.write_text(NEW_ITEMS, encoding="utf-8")
    opened(desk, "product_import", str(path))
    save_twice(desk)

    assert [told.title for told in desk.shell.told] == ["1 product imported"]
