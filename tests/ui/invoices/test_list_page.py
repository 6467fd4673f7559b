"""The list of invoices, on a real shop."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from payaid_desktop.domain.changes import Changes
from payaid_desktop.domain.errors import NotFoundError, StorageError
from payaid_desktop.ui.invoices.list_page import InvoicesPage
from payaid_desktop.ui.kit.fields import TextInput
from payaid_desktop.ui.kit.states import EmptyState, ErrorState
from payaid_desktop.ui.kit.table_model import RowModel
from payaid_desktop.ui.lists.period_dialog import PeriodDialog
from tests.bills import bill, paid
from tests.ui.desks import TestDesk
from tests.ui.key_presses import Keys
from tests.ui.shop_things import customer, invoice, overlay


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
    assert len(page.view.model.rows) >= 60
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


def test_a_list_that_nobody_sees_waits_until_somebody_comes(demo_desk):
    page = shown(demo_desk)
    demo_desk.show(InvoicesPage(demo_desk.desk))
    page.view.model.show_rows((), has_more=False)
    page.heed(Changes({"invoices": ("x",)}))
    assert page.view.model.rowCount() == 0
    demo_desk.show(page)

    assert page.view.model.rowCount() > 0


def test_the_first_cell_of_a_row_speaks_the_whole_row(demo_desk):
    page = shown(demo_desk)
    heard = page.view.model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)

    assert page.view.model.rows[0].number in heard
    assert page.view.model.rows[0].party_name in heard


def test_a_digit_chooses_a_chip_and_escape_takes_it_back(demo_desk):
    page = shown(demo_desk)
    QTest.keyClick(page.view.table, "3")
    assert page.chosen == "unpaid"
    QTest.keyClick(page.view.table, Qt.Key.Key_Escape)
    assert page.chosen == "all"
    QTest.keyClick(page.view.table, Qt.Key.Key_Escape)
    assert demo_desk.shell.times_back == 1


def test_chips_that_have_no_room_are_reached_by_more_with_keys_alone(demo_desk):
    page = shown(demo_desk)
    assert not page.view._more.isVisible()
    demo_desk.window.resize(911, 512)
    page.fit(demo_desk.window.level)
    QApplication.processEvents()
    chips = page.view._chips
    assert [id for id, chip in chips.items() if chip.isVisible()] == [
        "all", "unpaid", "overdue", "paid",
    ]  # fmt: skip
    page.view.search.setFocus()
    keys = Keys().tab()
    while QApplication.focusWidget() is not page.view._more:
        keys.tab()
    keys.press(Qt.Key.Key_Space)
    assert chips["draft"].hasFocus()
    keys.press(Qt.Key.Key_Right).enter()

    assert page.chosen == "part_paid"
    assert demo_desk.shell.went == []
    assert [id for id, chip in chips.items() if chip.isChecked()] == ["part_paid"]


def test_a_chip_chosen_by_its_digit_is_shown_where_it_has_no_room(demo_desk):
    page = shown(demo_desk)
    demo_desk.window.resize(911, 512)
    page.fit(demo_desk.window.level)
    QTest.keyClick(page.view.table, "2")
    assert page.view._chips["draft"].isVisible()
    demo_desk.window.resize(1366, 768)
    page.fit(demo_desk.window.level)

    assert [page.view._bar.indexOf(chip) for chip in page.view._chips.values()] == list(range(2, 9))


def test_a_chip_that_leaves_nothing_keeps_the_keys(demo_desk):
    page = shown(demo_desk)
    QTest.keyClick(page.view.table, "2")
    assert not page.view.is_showing_table()
    Keys().type("1")

    assert page.view.is_showing_table()
    assert page.view.table.hasFocus()


def test_part_paid_bills_have_a_chip_of_their_own(demo_desk):
    services = demo_desk.desk.services
    buyer = customer(services)
    made = invoice(services, contactId=buyer)
    services.payments.record(paid("100", contactId=buyer))
    page = shown(demo_desk, "part_paid")

    assert made.id in {row.id for row in page.view.model.rows}
    assert {texts(page.view.model, row)[3] for row in range(len(page.view.model.rows))} <= {
        "Part paid",
        "Overdue",
    }


def test_space_looks_at_the_paper_and_the_arrows_go_on_looking(demo_desk):
    page = shown(demo_desk)
    QTest.keyClick(page.view.table, " ")
    assert page.quick_look.title() == page.view.model.rows[0].number
    assert page.quick_look.paper.page_count() == 1

    QTest.keyClick(page.view.table, Qt.Key.Key_Down)
    assert page.quick_look.title() == page.view.model.rows[1].number
    QTest.keyClick(page.view.table, Qt.Key.Key_Escape)
    assert not page.is_looking()
    assert page.view.table.hasFocus()


def test_keys_act_on_the_present_row(demo_desk):
    services = demo_desk.desk.services
    made = invoice(services, contactId=customer(services))
    page = shown(demo_desk)
    rows = [row.id for row in page.view.model.rows]
    page.view.table.choose(rows.index(made.id))
    keys = Keys()
    keys.press(Qt.Key.Key_F6).alt(Qt.Key.Key_F6).alt(Qt.Key.Key_P).alt(Qt.Key.Key_M)
    keys.alt(Qt.Key.Key_X)

    assert demo_desk.shell.opened == [
        (name, made.id) for name in ("payment", "credit_note", "print", "send", "cancel")
    ]
    keys.alt(Qt.Key.Key_2)
    assert demo_desk.shell.went[0][0] == "editor"


def test_a_draft_is_removed_from_the_list_and_an_issued_bill_is_not(demo_desk):
    services = demo_desk.desk.services
    draft = services.invoices.create(bill()).value
    page = shown(demo_desk, "draft")
    page.view.table.choose([row.id for row in page.view.model.rows].index(draft.id))
    Keys().ctrl(Qt.Key.Key_Delete).ctrl(Qt.Key.Key_S)
    assert demo_desk.shell.told[-1].title == "Draft removed"
    page.choose("paid")
    Keys().ctrl(Qt.Key.Key_Delete)

    assert demo_desk.shell.told[-1].title == "Only a draft can be removed"
    assert "Alt X" in demo_desk.shell.told[-1].below
    with pytest.raises(NotFoundError):
        services.invoices.get(draft.id)


def test_a_draft_is_not_sent(demo_desk):
    services = demo_desk.desk.services
    services.invoices.create(bill())
    shown(demo_desk, "draft")
    Keys().alt(Qt.Key.Key_M)

    assert demo_desk.shell.opened == []
    assert demo_desk.shell.told[-1].tone == "warn"


def test_a_period_narrows_rows_counts_and_sums(demo_desk):
    page = shown(demo_desk)
    before = page.view._chips["all"].count()
    QTest.keyClick(page.view.table, Qt.Key.Key_F2)
    Keys().type("3")

    assert page.period.id == "month"
    assert page.period.from_on.isoformat() == "2026-07-01"
    assert page.view._chips["all"].count() < before
    assert all(row.dated_on.month == 7 for row in page.view.model.rows)
    assert page._period_button.text() == "This month"


def test_two_typed_days_are_a_period_and_wrong_ones_are_told(demo_desk):
    page = shown(demo_desk)
    taken = []
    dialog = PeriodDialog(demo_desk.desk, page.period, taken.append)
    dialog.open()
    dialog.first.setText("10/7")
    dialog.last.setText("1/7")
    dialog._take_own()
    assert taken == []
    dialog.last.setText("12/7")
    dialog._take_own()

    assert [(each.from_on.day, each.to_on.day) for each in taken] == [(10, 12)]


def test_the_list_is_written_into_a_folder(demo_desk, tmp_path):
    page = shown(demo_desk)
    for _ in range(2):
        QTest.keyClick(page.view.table, Qt.Key.Key_E, Qt.KeyboardModifier.AltModifier)
        dialog = overlay(demo_desk)
        folder = next(each for each in dialog.findChildren(TextInput) if each.text())
        folder.setText(str(tmp_path))
        Keys().ctrl(Qt.Key.Key_S)

    assert {path.name for path in tmp_path.glob("invoices-*")} == {
        "invoices-2026-07-18.xlsx",
        "invoices-2026-07-18-2.xlsx",
    }


def test_nothing_found_offers_everything_again(demo_desk):
    page = shown(demo_desk)
    QTest.keyClick(page.view.table, "/")
    QTest.keyClicks(page.view.search, "zzzzqq")
    QTest.keyClick(page.view.search, Qt.Key.Key_Down)
    assert not page.view.is_showing_table()

    page._show_everything()
    assert page.view.is_showing_table()
    assert len(page.view.model.rows) >= 60


def test_a_new_shop_is_told_how_to_begin(new_desk):
    page = shown(new_desk)

    assert not page.view.is_showing_table()
    assert not page.view._bar_holder.isVisible()
    assert page.head.context() == "Nothing here yet"
    assert page.findChildren(EmptyState)


def test_a_list_that_cannot_be_read_says_so_and_tries_again(demo_desk):
    page = shown(demo_desk)
    page._show_error(StorageError("The disk does not answer."))
    assert page.hasFocus()  # plain keys still reach it
    (state,) = page.findChildren(ErrorState)
    state.try_again.emit()

    assert page.view.is_showing_table()


def page_request(limit: int):
    from payaid_desktop.services.asking import PageRequest

    return PageRequest(limit=limit)
