"""Bills are made by keys alone, with no more of them than promised."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from payaid_desktop.domain.documents import DocumentStatus
from payaid_desktop.domain.money import Money
from payaid_desktop.services.asking import DocumentFilter, PageRequest
from payaid_desktop.services.inputs.documents import DocumentInput
from payaid_desktop.ui.commands import Profile
from payaid_desktop.ui.invoices.line_cells import Column
from payaid_desktop.ui.kit.labels import Label
from payaid_desktop.ui.kit.overlays import top_overlay
from tests.ui.desks import TestDesk
from tests.ui.invoices.editors import at, cell, customer, editor, lines, stock_shop, typed
from tests.ui.key_presses import Keys


@pytest.fixture
def desk(new_desk: TestDesk) -> TestDesk:
    stock_shop(new_desk)
    return new_desk


def bills(desk: TestDesk):
    services = desk.desk.services
    page = services.invoices.page(DocumentFilter(), PageRequest(50))
    return [services.invoices.get(line.id) for line in page.items]


def test_three_lines_for_a_known_customer_take_24_keys(desk):
    editor(desk)
    keys = Keys(before=1)  # F8
    keys.type("sha").enter()
    keys.type("sun").enter().type("24").enter()
    keys.type("wh").enter().type("10").enter()
    keys.type("de").enter().type("12").ctrl(Qt.Key.Key_S)

    (bill,) = bills(desk)
    assert keys.count == 24
    assert bill.buyer.name == "Sharma Traders"
    assert [(item.description, int(item.quantity)) for item in bill.items] == [
        ("Sunflower Oil 1 L pouch", 24),
        ("Wheat Atta 10 kg", 10),
        ("Detergent Powder 1 kg", 12),
    ]
    assert desk.shell.went == [("bill", bill.id)]
    assert bill.number in desk.shell.told[0].title


def test_three_lines_of_one_piece_each_take_19_keys(desk):
    editor(desk)
    keys = Keys(before=1)
    keys.type("sha").enter()
    for name in ("sun", "wh", "de"):
        keys.type(name).enter().enter()
    keys.ctrl(Qt.Key.Key_S)

    assert keys.count == 19
    assert [int(item.quantity) for item in bills(desk)[0].items] == [1, 1, 1]


def test_a_cash_sale_of_two_items_takes_16_keys(desk):
    editor(desk)
    keys = Keys(before=1)
    keys.enter().type("24*sun").enter().type("oil1").enter().enter().ctrl(Qt.Key.Key_S)

    (bill,) = bills(desk)
    assert keys.count == 16
    assert (bill.contact_id, [int(item.quantity) for item in bill.items]) == (None, [24, 1])


def test_a_new_customer_inside_a_bill_takes_13_keys_and_the_name(desk):
    page = editor(desk)
    keys = Keys().type("Meena")
    keys.alt(Qt.Key.Key_C).enter().type("9876543210").ctrl(Qt.Key.Key_S)

    assert keys.count == 13 + len("Meena")
    assert page.view.fields.customer.text() == "Meena"
    assert page.editing.party().phone.endswith("9876543210")
    assert at(page) == (0, Column.ITEM)


def test_a_quotation_becomes_an_invoice_with_2_keys(desk):
    services = desk.desk.services
    sharma = services.suggestions.customers()[1].id
    item = services.suggestions.items()[0].id
    given = DocumentInput.parse(
        {"contactId": sharma, "items": [{"productId": item, "quantity": "2"}]}
    )
    quotation = services.quotations.create_and_issue(given).value
    draft = services.quotations.convert(quotation.id).value  # Alt I, where the quotation is shown
    editor(desk, draft.id)
    keys = Keys(before=1).ctrl(Qt.Key.Key_S)

    bill = services.invoices.get(draft.id)
    assert keys.count == 2
    assert (bill.status, bill.converted_from_id) == (DocumentStatus.ISSUED, quotation.id)


def test_a_scanner_types_faster_than_suggestions_are_shown(desk):
    page = editor(desk)
    keys = Keys().enter()
    for code in ("SHOP-0", "SHOP-1", "SHOP-0"):
        keys.type(code).enter()

    assert lines(page) == [("Sunflower Oil 1 L pouch", "2"), ("Wheat Atta 10 kg", "1")]
    assert at(page) == (2, Column.ITEM)


def test_tab_reaches_rate_and_discount_and_shift_tab_goes_back(desk):
    page = editor(desk)
    keys = Keys().enter().type("wh").enter().type("10").tab()
    assert at(page) == (0, Column.RATE)
    keys.type("400").tab().type("2").press(
        Qt.Key.Key_Backtab, with_=Qt.KeyboardModifier.ShiftModifier
    )
    assert at(page) == (0, Column.RATE)
    keys.tab().enter()

    assert at(page) == (1, Column.ITEM)
    assert [cell(page, 0, column) for column in Column] == [
        "1",
        "Wheat Atta 10 kg",
        "1101",
        "10 pcs",
        "400.00",
        "2",
        "5%",
        "3,920.00",
    ]


def test_with_the_keys_of_tally_enter_visits_every_field(desk):
    desk.desk.commander.use(Profile.TALLY)
    page = editor(desk)
    keys = Keys().press(Qt.Key.Key_F2).type("17").enter()
    assert page.view.fields.due.hasFocus()
    keys.enter()
    assert page.view.fields.place.hasFocus()
    keys.enter().type("wh").enter().type("10").enter()
    assert at(page) == (0, Column.RATE)
    keys.type("400").enter()
    assert at(page) == (0, Column.DISCOUNT)
    keys.enter()
    assert at(page) == (1, Column.ITEM)
    keys.enter().type("100").enter()
    assert page.view.received.mode.hasFocus()
    keys.enter()
    assert page.view.note.hasFocus()
    keys.type("Thanks").enter()
    assert page.view.terms.hasFocus()
    keys.enter()
    assert page.view.save.hasFocus()
    keys.enter()

    (bill,) = bills(desk)
    assert (bill.dated_on.day, bill.notes, int(bill.items[0].unit_price)) == (17, "Thanks", 400)


def test_with_the_keys_of_tally_a_scanner_still_goes_from_line_to_line(desk):
    desk.desk.commander.use(Profile.TALLY)
    page = editor(desk)
    Keys().enter().type("SHOP-0").enter().type("SHOP-1").enter()

    assert at(page) == (2, Column.ITEM)


def test_escape_closes_the_suggestions_then_the_cell_then_the_page(desk):
    page = editor(desk)
    keys = Keys().enter().type("bas")
    assert page.view.grid.suggestions.isVisible()
    keys.press(Qt.Key.Key_Escape)
    assert not page.view.grid.suggestions.isVisible()
    assert typed(page) == "bas"
    keys.press(Qt.Key.Key_Escape)
    assert typed(page) is None
    keys.press(Qt.Key.Key_Escape)

    assert desk.shell.times_back == 1


def test_the_suggestion_that_was_chosen_is_taken(desk):
    page = editor(desk)
    Keys().enter().type("bas").press(Qt.Key.Key_Down).enter()

    assert lines(page) == [("Basmati Rice 5 kg", "1")]


def test_a_suggestion_tells_what_it_is_whether_it_is_there_and_what_they_paid(desk):
    page = editor(desk)
    Keys().type("sha").enter().type("rice5").enter().tab().type("540").ctrl(Qt.Key.Key_Return)
    Keys().type("sha").enter().type("basmati rice 5")
    (row,) = page.view.grid.suggestions.rows

    assert row.below == "RICE5 · HSN 1006 · GST 5% · sold to them at ₹540.00 on Today"
    assert (row.word, row.right) == ("no stock", "₹545.00")


def test_a_line_is_repeated_removed_and_both_are_undone(desk):
    page = editor(desk)
    keys = Keys().enter().type("sun").enter().type("3").enter()
    keys.ctrl(Qt.Key.Key_D)
    assert lines(page) == [("Sunflower Oil 1 L pouch", "3")] * 2
    keys.ctrl(Qt.Key.Key_Delete)
    assert len(lines(page)) == 1
    keys.ctrl(Qt.Key.Key_Z)
    assert len(lines(page)) == 2
    keys.ctrl(Qt.Key.Key_Z).ctrl(Qt.Key.Key_Z)
    assert lines(page) == [("Sunflower Oil 1 L pouch", "1")]
    keys.ctrl(Qt.Key.Key_Y)

    assert lines(page) == [("Sunflower Oil 1 L pouch", "3")]


def test_undoing_in_a_cell_takes_back_what_was_typed_there_first(desk):
    page = editor(desk)
    keys = Keys().enter().type("sun").enter().type("3").enter().type("wh")
    keys.ctrl(Qt.Key.Key_Z)

    assert typed(page) in ("", "w")
    assert lines(page) == [("Sunflower Oil 1 L pouch", "3")]


def test_enter_on_the_empty_line_goes_on_to_the_money(desk):
    page = editor(desk)
    Keys().enter().type("sun").enter().enter().enter()

    assert page.view.received.amount.hasFocus()


def test_money_received_is_recorded_with_the_bill(desk):
    editor(desk)
    keys = Keys().type("sha").enter().type("sun").enter().type("10").enter().enter()
    keys.type("500").ctrl(Qt.Key.Key_S)

    (bill,) = bills(desk)
    assert desk.desk.services.payments.due(bill.id) == bill.total - Money.of(500)


def test_change_is_said_at_a_cash_sale(desk):
    editor(desk)
    keys = Keys().enter().type("det1").enter().enter().enter()
    keys.type("500").ctrl(Qt.Key.Key_S)

    assert bills(desk)[0].total == Money.of(139)
    assert desk.shell.told[0].below == "Give back ₹361.00."


@pytest.mark.parametrize(
    ("column", "wrong"), [(Column.QUANTITY, "0"), (Column.RATE, "x"), (Column.DISCOUNT, "101")]
)
def test_a_cell_that_means_nothing_stays_open_with_its_text_and_says_why(desk, column, wrong):
    page = editor(desk)
    keys = Keys().enter().type("sun").enter()
    while at(page)[1] is not column:
        keys.tab()
    keys.type(wrong).enter()

    assert (at(page), typed(page)) == ((0, column), wrong)
    assert page.view.grid.note.isVisible()
    assert page.view.grid.note.sentence()


def test_a_name_that_nothing_has_stays_and_offers_to_make_it(desk):
    page = editor(desk)
    Keys().enter().type("xyz").enter()

    assert typed(page) == "xyz"
    assert "Alt C" in page.view.grid.note.sentence()


def test_a_wrong_cell_keeps_the_bill_from_being_saved_and_gets_the_cursor(desk):
    page = editor(desk)
    keys = Keys().enter().type("sun").enter().type("0").ctrl(Qt.Key.Key_S)
    assert bills(desk) == []
    assert at(page) == (0, Column.QUANTITY)
    keys.type("2").ctrl(Qt.Key.Key_S)

    assert len(bills(desk)) == 1


def test_a_text_that_was_left_by_the_mouse_is_kept_and_found_when_saving(desk):
    page = editor(desk)
    keys = Keys().enter().type("sun").enter().type("abc")
    page.view.note.setFocus()
    assert cell(page, 0, Column.QUANTITY) == "abc"
    keys.ctrl(Qt.Key.Key_S)

    assert (bills(desk), at(page), typed(page)) == ([], (0, Column.QUANTITY), "abc")


def test_more_than_there_is_warns_and_saves(desk):
    page = editor(desk)
    keys = Keys().enter().type("oil1").enter().type("10").enter()
    assert page.view.lines.lines[0].warning == "only 9 pcs left"
    keys.ctrl(Qt.Key.Key_S)

    assert len(bills(desk)) == 1


def test_a_new_item_inside_a_line_keeps_name_and_quantity(desk):
    page = editor(desk)
    keys = Keys().enter().type("3*Toor dal").alt(Qt.Key.Key_C)
    keys.enter().type("160").enter().press(Qt.Key.Key_Down).ctrl(Qt.Key.Key_S)

    assert lines(page) == [("Toor dal", "3")]
    assert at(page) == (1, Column.ITEM)


def test_a_bill_with_an_item_that_was_made_in_it_is_saved_by_the_same_key(desk):
    editor(desk)
    keys = Keys().enter().type("Toor dal").alt(Qt.Key.Key_C)
    keys.enter().type("160").enter().press(Qt.Key.Key_Down).ctrl(Qt.Key.Key_S)
    keys.type("2").enter().ctrl(Qt.Key.Key_S)

    assert len(bills(desk)) == 1


def test_a_shop_that_collects_no_tax_is_not_asked_for_a_rate(desk):
    business = desk.desk.services.business
    business.update({"scheme": "unregistered", "gstin": None})
    page = editor(desk)
    keys = Keys().enter().type("Toor dal").alt(Qt.Key.Key_C).enter().type("160")
    labels = {label.text() for label in top_overlay(desk.window).findChildren(Label)}
    keys.ctrl(Qt.Key.Key_S)

    assert not any("GST" in text for text in labels)
    assert lines(page) == [("Toor dal", "1")]


def test_leaving_the_form_of_a_new_item_goes_on_with_what_was_typed(desk):
    page = editor(desk)
    Keys().enter().type("Toor").alt(Qt.Key.Key_C).press(Qt.Key.Key_Escape)

    assert (at(page), typed(page)) == ((0, Column.ITEM), "Toor")


def test_what_is_wrong_with_a_new_customer_is_said_under_its_field(desk):
    editor(desk)
    keys = Keys().type("Meena").alt(Qt.Key.Key_C).enter().type("123").ctrl(Qt.Key.Key_S)
    field = QApplication.focusWidget()
    assert field.accessibleDescription()
    keys.ctrl(Qt.Key.Key_A).type("9876543210").ctrl(Qt.Key.Key_S)

    assert "Meena" in [party.name for party in desk.desk.services.suggestions.customers()]


def test_nobody_of_this_name_is_said_at_the_customer(desk):
    page = editor(desk)
    Keys().type("zzz").enter()

    assert page.view.fields.fields["customer"].has_error()
    assert page.view.fields.customer.hasFocus()
    assert page.view.fields.customer.text() == "zzz"


def test_saving_and_beginning_anew_is_one_key(desk):
    page = editor(desk)
    keys = Keys().enter().type("sun").enter().ctrl(Qt.Key.Key_Return)
    assert (len(bills(desk)), lines(page)) == (1, [])
    assert page.view.fields.customer.hasFocus()
    keys.enter().type("wh").enter().ctrl(Qt.Key.Key_Return)

    assert len(bills(desk)) == 2


def test_pressing_save_twice_makes_one_bill(desk):
    editor(desk)
    Keys().enter().type("sun").enter().ctrl(Qt.Key.Key_S).ctrl(Qt.Key.Key_S)

    assert len(bills(desk)) == 1


def test_a_customer_of_another_state_pays_igst(desk):
    address = [{"line1": "1 Test Road", "city": "Bengaluru", "stateCode": "29"}]
    customer(desk, name="Karnataka Traders", addresses=address)
    page = editor(desk)
    Keys().type("kar").enter().type("sun").enter().enter()

    assert "IGST (another state)" in page.view.fields.info()
    assert page.view.fields.place.currentText() == "29 Karnataka"


def test_the_page_says_what_is_known_of_the_customer(desk):
    page = editor(desk)
    Keys().type("sha").enter().type("sun").enter().enter()

    info = page.view.fields.info()
    assert info.startswith("GSTIN 27AAPFU0939F1ZV  ·  Pune  ·  CGST + SGST (same state)")
    assert page.view.fields.due.text().startswith("15")
    assert page.view.totals.total() == "₹139"
