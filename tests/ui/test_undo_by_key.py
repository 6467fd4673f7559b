"""What was taken out of a list by a key comes back by a key, in the window as it is."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from payaid_desktop.domain.deals import DealStage
from payaid_desktop.services.asking import DealFilter, PageRequest
from payaid_desktop.services.inputs.deals import DealInput
from payaid_desktop.ui.dialogs import DIALOGS
from payaid_desktop.ui.pages import PAGES
from payaid_desktop.ui.shell.shell import DesktopShell
from tests.bills import product
from tests.ui.desks import TestDesk
from tests.ui.shop_things import customer, press

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def desk(new_desk: TestDesk) -> TestDesk:
    """A shop with one contact, deal and product, in the window's own shell."""
    services = new_desk.desk.services
    given = DealInput.parse({"title": "Boxes", "contactId": customer(services)})
    services.deals.create(given)
    product(services.acts)
    shell = DesktopShell(new_desk.window)
    shell.open(replace(new_desk.desk, shell=shell), PAGES, DIALOGS, first="home")
    return replace(new_desk, desk=replace(new_desk.desk, shell=shell))


def there(desk: TestDesk) -> dict[str, int]:
    services = desk.desk.services
    return {
        "contacts": services.contact_pages.counts().all,
        "deals": services.deals.count(DealFilter()),
        "products": services.stock.counts().all,
    }


@pytest.mark.parametrize("page", ["contacts", "deals", "products"])
def test_what_was_removed(desk, page):
    desk.desk.shell.go(page)
    QApplication.processEvents()
    press(desk, Qt.Key.Key_Delete, CTRL)
    assert there(desk)[page] == 0
    press(desk, Qt.Key.Key_Z, CTRL)

    assert there(desk)[page] == 1


def test_a_deal_that_was_won(desk):
    desk.desk.shell.go("deals")
    QApplication.processEvents()
    QTest.keyClick(desk.window.focusWidget(), "w")
    press(desk, Qt.Key.Key_Z, CTRL)
    (deal,) = desk.desk.services.deals.page(DealFilter(), PageRequest(limit=5)).items

    assert deal.stage is DealStage.LEAD
