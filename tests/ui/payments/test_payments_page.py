"""The lists of payments, quotations and credit notes, on a real shop."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from payaid_desktop.services.documents import Quotations
from payaid_desktop.services.inputs.payments import ReversalInput
from payaid_desktop.ui.invoices.quotations_page import QuotationsPage
from payaid_desktop.ui.notes.credit_notes_page import CreditNotesPage
from payaid_desktop.ui.payments.payments_page import PaymentsPage
from tests.bills import bill, note, paid
from tests.ui.desks import TestDesk
from tests.ui.key_presses import Keys
from tests.ui.shop_things import customer, invoice


def shown(desk: TestDesk, page_class):
    page = page_class(desk.desk)
    desk.show(page)
    return page


def row_of(page, id: str) -> list[str]:
    at = [row.id for row in page.view.model.rows].index(id)
    return [page.view.model.index(at, each).data() for each in range(len(page.view.model.columns))]


def test_payments_tell_what_is_left_of_them(demo_desk):
    services = demo_desk.desk.services
    payment = services.payments.record(paid("100", contactId=customer(services))).value
    page = shown(demo_desk, PaymentsPage)

    assert row_of(page, payment.id)[5:] == ["₹100 on account", "₹100.00"]


def test_a_payment_that_was_taken_back_and_its_reversal_say_so(demo_desk):
    services = demo_desk.desk.services
    payment = services.payments.record(paid("100", contactId=customer(services))).value
    back = services.payments.reverse(payment.id, ReversalInput(reason="Bounced")).value
    page = shown(demo_desk, PaymentsPage)

    assert row_of(page, payment.id)[5] == "Taken back"
    assert row_of(page, back.id)[5:] == ["Reversal", "−₹100.00"]


def test_a_mode_has_a_chip_with_its_count_and_its_sum(demo_desk):
    page = shown(demo_desk, PaymentsPage)
    QTest.keyClick(page.view.table, "3")

    assert page.chosen == "cash"
    assert {row.payment.mode.value for row in page.view.model.rows} == {"cash"}
    assert page.view._chips["cash"].count() == len(page.view.model.rows)
    assert [word for word, _ in page._sums] == ["Received"]


def test_enter_shows_the_receipt_and_keys_act_on_it(demo_desk):
    page = shown(demo_desk, PaymentsPage)
    QTest.keyClick(page.view.table, Qt.Key.Key_Return)
    subject = f"payment/{page.row.id}"

    assert page.quick_look.paper.page_count() == 1
    Keys().alt(Qt.Key.Key_P).alt(Qt.Key.Key_X)
    assert demo_desk.shell.opened == [("print", subject), ("cancel", subject)]


def test_payments_are_searched(demo_desk):
    page = shown(demo_desk, PaymentsPage)
    wanted = page.view.model.rows[4].payment
    QTest.keyClick(page.view.table, "/")
    QTest.keyClicks(page.view.search, wanted.number)
    QTest.keyClick(page.view.search, Qt.Key.Key_Down)

    assert [row.id for row in page.view.model.rows] == [wanted.id]


def test_a_quotation_is_turned_into_an_invoice_from_the_list(demo_desk):
    quotation = Quotations(demo_desk.desk.services.acts).create_and_issue(bill()).value
    page = shown(demo_desk, QuotationsPage)
    page.view.table.choose([row.id for row in page.view.model.rows].index(quotation.id))
    Keys().alt(Qt.Key.Key_I)

    assert demo_desk.shell.went[0][0] == "editor"


def test_a_quotation_that_became_an_invoice_says_so(demo_desk):
    services = demo_desk.desk.services
    quotation = services.quotations.create_and_issue(bill()).value
    services.quotations.convert(quotation.id)
    page = shown(demo_desk, QuotationsPage)

    assert row_of(page, quotation.id)[3] == "Invoiced"


def test_a_quotation_opens_under_its_own_place(demo_desk):
    page = shown(demo_desk, QuotationsPage)
    QTest.keyClick(page.view.table, Qt.Key.Key_Return)

    assert demo_desk.shell.went == [("quotation", page.row.id)]


def test_credit_notes_are_listed_with_what_they_gave_back(demo_desk):
    services = demo_desk.desk.services
    made = services.credit_notes.create_and_issue(note(invoice(services))).value
    page = shown(demo_desk, CreditNotesPage)

    assert row_of(page, made.id)[3:] == ["Issued", "₹236.00"]


@pytest.mark.parametrize("page_class", [PaymentsPage, QuotationsPage, CreditNotesPage])
def test_a_new_shop_is_told_how_to_begin(new_desk, page_class):
    page = shown(new_desk, page_class)

    assert not page.view.is_showing_table()
    assert page.head.context() == "Nothing here yet"
