"""Giving goods or money of a bill back with real keys, on a real shop."""

import pytest
from PySide6.QtCore import Qt

from payaid_desktop.domain.documents import DocumentKind, DocumentStatus
from payaid_desktop.domain.money import Money
from payaid_desktop.services.asking import DocumentFilter, PageRequest
from payaid_desktop.ui.dialogs import DIALOGS
from payaid_desktop.ui.invoices.bill_page import BillPage
from payaid_desktop.ui.notes.credit_form import CreditForm, Way
from payaid_desktop.ui.notes.credit_note_dialog import CreditNoteDialog
from tests.bills import note, rice
from tests.ui.desks import TestDesk
from tests.ui.held_tasks import with_held_tasks
from tests.ui.key_presses import Keys
from tests.ui.shop_things import customer, invoice, opened, overlay, press, type_keys

CONTROL = Qt.KeyboardModifier.ControlModifier


def two_lines(desk: TestDesk):
    """A bill of 10 kg of rice and 10 bags of atta, 2,360 rupees."""
    services = desk.desk.services
    lines = [rice(), rice(description="Atta")]
    return invoice(services, contactId=customer(services), items=lines)


def dialog_for(desk: TestDesk, document_id: str) -> CreditNoteDialog:
    dialog = CreditNoteDialog(desk.desk, desk.desk.services.credit_notes.left(document_id))
    dialog.open()
    return dialog


def newest_note(desk: TestDesk):
    notes = desk.desk.services.credit_notes
    return notes.get(notes.page(DocumentFilter(), PageRequest(1)).items[0].id)


def test_flow_g_two_of_ten_bags_come_back_with_four_keys(demo_desk):
    made = two_lines(demo_desk)
    demo_desk.show(BillPage(demo_desk.desk), made.id)
    demo_desk.shell.open_dialog = lambda name, subject=None: opened(demo_desk, name, subject)
    keys = Keys()

    keys.alt(Qt.Key.Key_F6).press(Qt.Key.Key_Down).type("2").ctrl(Qt.Key.Key_S)

    assert keys.count <= 5
    found = newest_note(demo_desk)
    assert found.original_id == made.id
    assert (found.kind, found.status) == (DocumentKind.CREDIT_NOTE, DocumentStatus.ISSUED)
    assert [(item.description, item.quantity) for item in found.items] == [("Atta", 2)]
    assert found.returns_stock
    assert found.reason == "Goods returned"


def test_what_the_note_comes_to_is_told_while_it_is_typed(demo_desk):
    dialog = dialog_for(demo_desk, two_lines(demo_desk).id)
    type_keys(demo_desk, "2")

    assert dialog.total() == "₹236.00"
    assert dialog._tax.whole() == "₹36.00 of it is tax"


def test_more_than_was_sold_is_told_in_place_and_kept(demo_desk):
    dialog = dialog_for(demo_desk, two_lines(demo_desk).id)
    type_keys(demo_desk, "12")
    assert "Only 10" in dialog.problem()
    press(demo_desk, Qt.Key.Key_S, CONTROL)

    assert dialog.grid.inputs[1].text() == "12"
    assert dialog.dialog.isVisible()


def test_a_text_that_is_no_number_is_told_in_place(demo_desk):
    dialog = dialog_for(demo_desk, two_lines(demo_desk).id)
    type_keys(demo_desk, "two")
    press(demo_desk, Qt.Key.Key_S, CONTROL)

    assert dialog.problem() == "Type a number."
    assert dialog.total() == "—"


def test_nothing_typed_issues_nothing(demo_desk):
    dialog = dialog_for(demo_desk, two_lines(demo_desk).id)
    press(demo_desk, Qt.Key.Key_S, CONTROL)

    assert "at least one line" in dialog.problem()


def test_a_reason_must_be_given(demo_desk):
    dialog = dialog_for(demo_desk, two_lines(demo_desk).id)
    type_keys(demo_desk, "2")
    dialog.reason.clear()
    press(demo_desk, Qt.Key.Key_S, CONTROL)

    assert dialog.reason_field.has_error()


def test_an_amount_can_be_given_back_without_goods(demo_desk):
    made = two_lines(demo_desk)
    dialog = dialog_for(demo_desk, made.id)
    dialog.way.take(Way.AMOUNT)
    dialog.grid.inputs[1].setText("100")
    press(demo_desk, Qt.Key.Key_S, CONTROL)
    found = newest_note(demo_desk)

    assert (found.total, found.returns_stock, found.reason) == (
        Money.of(118),
        False,
        "Price lowered",
    )


def test_everything_can_be_taken_back_at_once(demo_desk):
    made = two_lines(demo_desk)
    dialog = dialog_for(demo_desk, made.id)
    dialog._take_all()

    assert dialog.total() == "₹2,360.00"
    press(demo_desk, Qt.Key.Key_S, CONTROL)
    assert newest_note(demo_desk).total == made.total


def test_everything_comes_back_into_stock_also_after_an_amount_was_thought_of(demo_desk):
    made = two_lines(demo_desk)
    dialog = dialog_for(demo_desk, made.id)
    dialog.way.take(Way.AMOUNT)
    dialog._take_all()
    assert dialog._stock_row.isVisible()
    press(demo_desk, Qt.Key.Key_S, CONTROL)
    found = newest_note(demo_desk)

    assert (found.returns_stock, found.reason) == (True, "Goods returned")


def test_goods_that_are_not_put_back_stay_out_when_the_way_is_changed_twice(demo_desk):
    dialog = dialog_for(demo_desk, two_lines(demo_desk).id)
    dialog.stock.click()
    dialog.way.take(Way.AMOUNT)
    dialog.way.take(Way.GOODS)
    dialog.grid.inputs[1].setText("1")
    press(demo_desk, Qt.Key.Key_S, CONTROL)

    assert not dialog.stock.isChecked()
    assert not newest_note(demo_desk).returns_stock


def test_an_answer_that_comes_late_is_not_shown_for_what_is_typed_now(demo_desk):
    desk = with_held_tasks(demo_desk)
    dialog = dialog_for(desk, two_lines(desk).id)
    desk.tasks.holds = True
    type_keys(desk, "2")
    type_keys(desk, "x")
    desk.tasks.let_go()

    assert dialog.total() == "—"


def test_what_came_back_before_cannot_come_back_again(demo_desk):
    made = two_lines(demo_desk)
    demo_desk.desk.services.credit_notes.create_and_issue(
        note(made, {"originalLineNo": 1, "quantity": "10"})
    )
    dialog = dialog_for(demo_desk, made.id)

    assert not dialog.grid.inputs[1].isEnabled()
    assert dialog.grid.inputs[2].hasFocus()


@pytest.mark.parametrize("typed", ["2", "two"])
def test_escape_asks_before_what_was_typed_is_lost(demo_desk, typed):
    dialog = dialog_for(demo_desk, two_lines(demo_desk).id)
    type_keys(demo_desk, typed)
    press(demo_desk, Qt.Key.Key_Escape)

    assert overlay(demo_desk) is dialog.dialog


def test_without_a_bill_the_list_is_shown_to_choose_it_from(demo_desk):
    DIALOGS["credit_note"](demo_desk.desk, None)

    assert demo_desk.shell.went == [("invoices", None)]
    assert "Alt F6" in demo_desk.shell.told[0].below


def test_a_field_of_the_books_means_a_line_of_the_bill(demo_desk):
    left = demo_desk.desk.services.credit_notes.left(two_lines(demo_desk).id)
    form = CreditForm(left).with_text(2, "3").with_text(1, "")

    assert form.line_of("items[0].quantity") == 2
    assert form.line_of("reason") is None
    assert form.unreadable() == ()
