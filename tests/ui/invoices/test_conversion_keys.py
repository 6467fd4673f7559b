"""From a quotation to its invoice, with the window's own shell and real keys."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from payaid_desktop.domain.documents import DocumentStatus
from payaid_desktop.ui.dialogs import DIALOGS
from payaid_desktop.ui.pages import PAGES
from payaid_desktop.ui.shell.shell import DesktopShell
from tests.bills import bill
from tests.ui.key_presses import Keys
from tests.ui.shop_things import customer


def test_flow_h_a_quotation_becomes_an_issued_invoice_with_two_keys(demo_desk):
    services = demo_desk.desk.services
    quotation = services.quotations.create_and_issue(bill(contactId=customer(services))).value
    shell = DesktopShell(demo_desk.window)
    desk = replace(demo_desk.desk, shell=shell)
    shell.open(desk, PAGES, DIALOGS, first="quotations")
    shell.go("quotation", quotation.id)
    QApplication.processEvents()
    keys = Keys()

    keys.alt(Qt.Key.Key_I)
    QApplication.processEvents()
    keys.ctrl(Qt.Key.Key_S)

    assert keys.count == 2
    made = services.invoices.get(services.quotations.converted_to(quotation.id))
    assert made.status is DocumentStatus.ISSUED
