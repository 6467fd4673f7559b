"""The list of invoices, on a real shop."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from payaid_desktop.domain.changes import Changes
from payaid_desktop.ui.invoices.list_page import InvoicesPage
from payaid_desktop.ui.kit.table_model import RowModel
from tests.ui.desks import TestDesk


def shown(desk: TestDesk, subject: str | None = None) -> InvoicesPage:
    page = InvoicesPage(desk.desk)
    desk.show(page, subject)
    return page


def texts(model: RowModel, row: int) -> list[str]:
    return [model.index(row, column).data() for column in range(model.columnCount())]


def test_the_newest_invoice_stands_first_with_everything_that_the_list_tells(demo_desk):
    page = shown(demo_desk)
    newest = demo_desk.desk.services.invoices.page(page.wanted(), page_request(1)).items[0]

    assert texts(page.view.model, 0)[0] == newest.number
    assert newest.party_name in texts(page.view.model, 0)


def test_more_invoices_are_read_when_the_end_is_reached(demo_desk):
    page = shown(demo_desk)
    assert len(page.view.model.rows) == 60
    page.view.table.scrollToBottom()

    assert len(page.view.model.rows) == 120
    assert page.view.model.rowCount() == 120


def test_a_chip_narrows_the_list_and_counts_what_it_leaves(demo_desk):
    page = shown(demo_desk, "overdue")
    counts = demo_desk.desk.services.invoices.counts()

    assert page.view.model.rowCount() == counts.overdue
    assert {texts(page.view.model, row)[3] for row in range(counts.overdue)} == {"Overdue"}


def test_enter_opens_the_bill_of_the_present_row(demo_desk):
    page = shown(demo_desk)
    QTest.keyClick(page.view.table, Qt.Key.Key_Down)
    QTest.keyClick(page.view.table, Qt.Key.Key_Return)

    assert demo_desk.shell.went == [("bill", page.view.model.rows[1].id)]


def test_a_slash_goes_to_the_search_and_typing_searches(demo_desk):
    page = shown(demo_desk)
    wanted = page.view.model.rows[3]
    QTest.keyClick(page.view.table, "/")
    QTest.keyClicks(page.view.search, wanted.number)
    QTest.keyClick(page.view.search, Qt.Key.Key_Down)

    assert [row.number for row in page.view.model.rows] == [wanted.number]
    assert page.view.table.hasFocus()


def test_the_list_is_read_again_when_an_invoice_changed(demo_desk):
    page = shown(demo_desk)
    page.view.model.show_rows((), has_more=False)
    page.heed(Changes({"invoices": ("x",)}))

    assert page.view.model.rowCount() > 0


def test_the_first_cell_of_a_row_speaks_the_whole_row(demo_desk):
    page = shown(demo_desk)
    heard = page.view.model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)

    assert page.view.model.rows[0].number in heard
    assert page.view.model.rows[0].party_name in heard


def page_request(limit: int):
    from payaid_desktop.services.asking import PageRequest

    return PageRequest(limit=limit)
