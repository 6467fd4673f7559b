"""The editor around its keys: what is kept, what is opened, what is refused, what is said."""

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QHeaderView, QScrollBar, QWidget

from payaid_desktop.domain.changes import Changes
from payaid_desktop.domain.documents import DocumentStatus
from payaid_desktop.domain.errors import DiskFullError
from payaid_desktop.services.asking import DocumentFilter, PageRequest
from payaid_desktop.services.inputs.documents import DocumentInput
from payaid_desktop.services.inputs.products import ProductInput
from payaid_desktop.ui.invoices.line_cells import Column
from payaid_desktop.ui.kit.labels import Label
from payaid_desktop.ui.kit.overlays import top_overlay
from tests.ui.desks import TODAY, TestDesk
from tests.ui.invoices.editors import at, cell, customer, editor, lines, stock_shop, typed
from tests.ui.key_presses import Keys


@pytest.fixture
def desk(new_desk: TestDesk) -> TestDesk:
    stock_shop(new_desk)
    return new_desk


def kept(desk: TestDesk):
    return desk.desk.services.forms.all()


def bills(desk: TestDesk):
    return desk.desk.services.invoices.page(DocumentFilter(), PageRequest(50)).items


def draft(desk: TestDesk, **changes):
    services = desk.desk.services
    item = services.suggestions.items()[0].id
    given = {"items": [{"productId": item, "quantity": "2"}], "notes": "Soon", **changes}
    return services.invoices.create(DocumentInput.parse(given)).value


def begun(desk: TestDesk):
    """An editor with a customer, a line that is complete, and one that is not."""
    page = editor(desk)
    Keys().type("sha").enter().type("24*sun").enter().type("wh").enter().type("1")
    return page


def test_what_is_typed_is_kept_after_each_cell(desk):
    begun(desk)
    (form,) = kept(desk)

    assert form.kind == "bill.invoice"
    assert [item["quantity"] for item in form.content["items"]] == ["24", "1"]
    assert form.content["customer"] == "Sharma Traders"


def test_what_was_kept_is_back_at_the_next_start(desk):
    page = begun(desk)
    again = editor(desk)

    assert again.editing.form.lines == page.editing.form.lines
    assert again.view.fields.customer.text() == "Sharma Traders"
    assert again.view.chip.text() == "Draft kept on this computer"
    assert at(again) == (2, Column.ITEM)


def test_what_was_kept_can_be_saved_and_is_forgotten_then(desk):
    begun(desk)
    editor(desk)
    Keys().ctrl(Qt.Key.Key_S)

    assert (len(bills(desk)), kept(desk)) == (1, ())


def test_coming_back_to_the_page_goes_on_with_what_was_typed(desk):
    page = begun(desk)
    page.arrive(None)

    assert lines(page)[0] == ("Sunflower Oil 1 L pouch", "24")


def test_an_empty_bill_is_left_without_a_question_and_leaves_nothing(desk):
    page = editor(desk)
    page.leave()

    assert desk.shell.times_back == 1
    assert kept(desk) == ()


def test_leaving_a_bill_asks_and_enter_keeps_it_as_a_draft(desk):
    page = begun(desk)
    page.leave()
    Keys().enter()
    (line,) = bills(desk)

    assert line.status is DocumentStatus.DRAFT
    assert desk.shell.times_back == 1
    assert kept(desk) == ()
    assert page.editing.form.lines == ()


def test_leaving_a_bill_can_be_thought_better_of(desk):
    page = begun(desk)
    page.leave()
    Keys().press(Qt.Key.Key_Escape)

    assert desk.shell.times_back == 0
    assert len(lines(page)) == 2


def test_a_bill_can_be_thrown_away(desk):
    page = begun(desk)
    page.leave()
    dialog = top_overlay(desk.window)
    button = next(
        each
        for each in dialog.findChildren(QWidget)
        if _says(each, "Throw away") and each.isVisible()
    )
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    assert (kept(desk), bills(desk), desk.shell.times_back) == ((), (), 1)


def _says(widget: QWidget, text: str) -> bool:
    return getattr(widget, "text", lambda: "")() == text


def test_a_draft_of_the_books_is_opened_changed_and_issued(desk):
    made = draft(desk)
    page = editor(desk, made.id)
    assert page.view.note.text() == "Soon"
    page.view.grid.go(0, Column.QUANTITY)
    Keys().type("5").ctrl(Qt.Key.Key_S)
    bill = desk.desk.services.invoices.get(made.id)

    assert (bill.status, int(bill.items[0].quantity)) == (DocumentStatus.ISSUED, 5)


def test_a_draft_that_was_not_changed_is_left_without_a_question(desk):
    page = editor(desk, draft(desk).id)
    page.leave()

    assert desk.shell.times_back == 1


def test_a_draft_of_a_customer_that_was_not_changed_is_left_without_a_question(desk):
    page = editor(desk, draft(desk, contactId=customer(desk, name="Meena")).id)
    page.leave()

    assert desk.shell.times_back == 1


def test_a_draft_of_somebody_who_was_removed_since_stays_theirs(desk):
    meena = customer(desk, name="Meena")
    made = draft(desk, contactId=meena)
    desk.desk.services.contacts.delete(meena)
    page = editor(desk, made.id)
    assert page.view.fields.customer.text() == "Meena"
    Keys().ctrl(Qt.Key.Key_S)

    bill = desk.desk.services.invoices.get(made.id)
    assert (bill.status, bill.contact_id) == (DocumentStatus.ISSUED, meena)


def test_changes_of_a_draft_that_were_not_saved_are_back_at_the_next_start(desk):
    made = draft(desk)
    page = editor(desk, made.id)
    page.view.grid.go(0, Column.QUANTITY)
    Keys().type("7").enter()
    again = editor(desk, made.id)

    assert lines(again)[0][1] == "7"
    assert editor(desk).editing.form.draft_id is None


def test_a_draft_that_was_changed_elsewhere_is_not_overwritten(desk):
    made = draft(desk)
    editor(desk, made.id)
    desk.desk.services.invoices.update(made.id, {"notes": "Other"})
    Keys().ctrl(Qt.Key.Key_S)

    assert desk.desk.services.invoices.get(made.id).status is DocumentStatus.DRAFT
    assert desk.shell.told[-1].tone == "bad"


def test_an_issued_bill_is_not_opened_for_typing(desk):
    made = draft(desk)
    desk.desk.services.invoices.issue(made.id)
    page = editor(desk, made.id)

    assert len(desk.shell.errors) == 1
    assert page.editing.form.draft_id is None


def test_a_bill_may_begin_with_its_customer(desk):
    meena = customer(desk, name="Meena")
    page = editor(desk, f"contact/{meena}")

    assert page.view.fields.customer.text() == "Meena"
    assert at(page) == (0, Column.ITEM)


def test_a_full_disk_keeps_everything_and_says_so(desk):
    page = begun(desk)

    def full(*_):
        raise DiskFullError("The disk is full.")

    selling = desk.desk.services.selling
    object.__setattr__(selling, "issue", full)
    Keys().ctrl(Qt.Key.Key_S)

    told = desk.shell.told[-1]
    assert (told.tone, told.title) == ("bad", "This bill is NOT saved. The disk is full.")
    assert len(lines(page)) == 2
    assert len(kept(desk)) == 1


def test_what_the_law_asks_for_lands_on_its_field(desk):
    page = editor(desk)
    Keys().enter().type("sun").enter().enter()
    page.view.fields.due.setFocus()
    Keys().ctrl(Qt.Key.Key_A).type("1-7-26").enter()

    assert page.view.fields.fields["due"].has_error()
    assert bills(desk) == ()


def test_a_bill_without_lines_is_not_saved_and_says_what_is_missing(desk):
    page = editor(desk)
    Keys().ctrl(Qt.Key.Key_S)

    assert bills(desk) == ()
    assert page.view.grid.note.sentence() == "Type an item first."


def test_a_day_is_typed_in_short(desk):
    page = editor(desk)
    Keys().press(Qt.Key.Key_F2).type("17").enter()

    assert page.view.fields.dated.text() == "17-07-2026"
    assert page.seen.document.dated_on == TODAY.replace(day=17)


def test_a_day_that_is_none_stays_and_says_so(desk):
    page = editor(desk)
    Keys().press(Qt.Key.Key_F2).type("99").enter()

    assert page.view.fields.dated.text() == "99"
    assert page.view.fields.fields["dated"].has_error()


def test_days_until_it_is_due_are_typed(desk):
    page = editor(desk)
    Keys().press(Qt.Key.Key_F2).enter().type("30").enter().type("sun").enter()

    assert (page.seen.document.due_on - TODAY).days == 30
    assert at(page) == (0, Column.QUANTITY)


def test_another_place_of_supply_can_be_chosen(desk):
    page = editor(desk)
    Keys().enter().type("sun").enter().enter()
    page.view.fields.place.set_value("29")
    page.view.fields.place.chosen.emit("29")
    QApplication.processEvents()

    assert page.seen.document.tax_kind == "IGST"


def test_the_place_chosen_for_a_cash_sale_is_saved(desk):
    page = editor(desk)
    Keys().enter().type("sun").enter().enter()
    page.view.fields.place.set_value("29")
    page.view.fields.place.chosen.emit("29")
    Keys().ctrl(Qt.Key.Key_S)

    assert desk.desk.services.invoices.get(bills(desk)[0].id).tax_kind == "IGST"


def test_totals_show_the_tax_by_rate(desk):
    page = editor(desk)
    Keys().enter().type("10*sun").enter().type("det").enter().enter()
    shown = [label.text() for label in page.view.totals.findChildren(Label)]

    assert "5% on 1,320.00" in shown
    assert "18% on 118.00" in shown
    assert page.view.totals.total() == "₹1,525"


def test_a_quotation_is_typed_like_an_invoice_and_takes_no_money(desk):
    page = editor(desk, quotation=True)
    Keys().type("sha").enter().type("sun").enter().ctrl(Qt.Key.Key_S)
    (line,) = desk.desk.services.quotations.page(DocumentFilter(), PageRequest(5)).items

    assert page.view.received is None
    assert desk.shell.went == [("quotation", line.id)]


def test_the_longest_number_is_shown_whole(desk):
    page = editor(desk, quotation=True)
    field = page.view.fields.number
    page.view.fields.show_number("QTAW/2627/000160")
    QApplication.processEvents()

    assert field.fontMetrics().horizontalAdvance(field.text()) + 2 * 12 <= field.width()


def test_the_heading_of_the_preview_stands_at_its_top(desk):
    desk.window.resize(1366, 900)
    page = editor(desk, quotation=True)
    QApplication.processEvents()
    card = page.view.preview.parentWidget()
    (heading,) = [each for each in card.findChildren(Label) if each.text() == "Bill preview"]

    assert heading.mapTo(card, heading.rect().topLeft()).y() < 20


def test_kept_quotations_and_invoices_do_not_mix(desk):
    begun(desk)

    assert editor(desk, quotation=True).editing.form.lines == ()


def test_stock_that_was_sold_elsewhere_is_seen_in_the_suggestions(desk):
    page = editor(desk)
    item = next(each for each in desk.desk.services.suggestions.items() if each.code == "OIL1")
    given = DocumentInput.parse({"items": [{"productId": item.id, "quantity": "8"}]})
    changes = desk.desk.services.invoices.create_and_issue(given).changes
    page.heed(changes)

    assert page.editing.suggest("oil1")[0].word == "1 pcs"


def test_stock_that_was_sold_elsewhere_warns_in_a_line_that_is_typed(desk):
    page = editor(desk)
    Keys().enter().type("5*oil1").enter()
    assert page.view.lines.lines[0].warning == ""
    item = next(each for each in desk.desk.services.suggestions.items() if each.code == "OIL1")
    given = DocumentInput.parse({"items": [{"productId": item.id, "quantity": "8"}]})
    page.heed(desk.desk.services.invoices.create_and_issue(given).changes)

    assert page.view.lines.lines[0].warning == "only 1 pcs left"


def test_another_customer_who_is_being_typed_stays_when_something_changes_meanwhile(desk):
    page = editor(desk)
    Keys().type("sha").enter().press(Qt.Key.Key_F4).type("ana")
    page.heed(Changes({"contacts": ("x",)}))

    assert page.view.fields.customer.text() == "ana"


def test_a_bill_follows_what_is_set_for_the_shop_meanwhile(desk):
    page = editor(desk)
    Keys().enter().type("3*det").enter()
    assert page.view.totals.total() == "₹418"
    changed = desk.desk.services.business.update({"roundsOff": False}).changes
    page.heed(changed)

    assert page.view.totals.total() == "₹417.72"


def test_the_number_is_the_next_one_when_somebody_comes_back(desk):
    page = editor(desk)
    Keys().enter().type("sun").enter().enter()
    before = page.view.fields.number.text()
    draft(desk)
    desk.desk.services.invoices.issue(draft(desk).id)
    page.arrive(None)
    QApplication.processEvents()

    assert page.view.fields.number.text() != before


def test_a_product_that_is_new_is_found_at_once(desk):
    page = editor(desk)
    desk.desk.services.products.create(_product("Toor Dal"))
    page.heed(Changes({"products": ("x",)}))

    assert [row.title for row in page.editing.suggest("toor")] == ["Toor Dal"]


def _product(name: str) -> ProductInput:
    return ProductInput.parse({"name": name, "unitPrice": "160", "gstRate": "5", "hsn": "0713"})


@pytest.mark.parametrize(
    "name", ["x" * 255, "<b>Bold</b> & Sons", "தமிழ் கடை", "नमूना किराना भंडार", "Ravi\u200dShop"]
)
def test_any_name_is_shown_and_billed_as_it_is(desk, name):
    customer(desk, name=name)
    page = editor(desk)
    assert page.take_party(name, -1)
    page.view.grid.go_to_next()
    Keys().type("sun").enter().ctrl(Qt.Key.Key_S)

    assert bills(desk)[0].party_name == name


def test_a_hundred_lines_are_typed_and_saved(desk):
    page = editor(desk)
    keys = Keys().enter()
    line = "2*sun"
    page.editing.suggest("sun")
    for row in range(99):
        page.editing.take_item(row, line, 0)
    page.view.grid.go_to_next()
    keys.type("wh").enter().ctrl(Qt.Key.Key_S)

    assert len(desk.desk.services.invoices.get(bills(desk)[0].id).items) == 100


def test_every_part_that_takes_the_focus_has_a_name(desk):
    page = editor(desk)
    nameless = [
        type(widget).__name__
        for widget in page.findChildren(QWidget)
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and widget.isVisibleTo(page)
        and not isinstance(widget, QAbstractScrollArea | QScrollBar | QHeaderView)
        and not QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
    ]

    assert nameless == []


@pytest.mark.parametrize("size", [(1366, 688), (1093, 560), (911, 480), (683, 384)])
def test_the_page_fits_every_window_without_a_clipped_label(desk, size):
    page = editor(desk)
    Keys().type("sha").enter().type("10*sun").enter().type("det").enter().enter()
    desk.window.resize(*size)
    QApplication.processEvents()
    QApplication.processEvents()

    assert (desk.window.width(), desk.window.height()) == size
    clipped = [
        label.text()
        for label in page.findChildren(Label)
        if label.isVisible()
        and not label.wordWrap()
        and label.text()
        and label.fontMetrics().horizontalAdvance(label.text()) > label.width() + 1
    ]
    assert clipped == []
    assert page.view.grid.viewport().height() >= 72


def test_the_preview_shows_the_bill_that_is_typed(desk, qtbot):
    page = editor(desk)
    Keys().enter().type("sun").enter().enter()
    qtbot.waitUntil(page.view.preview.has_picture, timeout=10_000)

    assert page.view.preview.has_picture()


def test_form_lines_keep_what_a_draft_says_besides(desk):
    made = draft(
        desk,
        items=[
            {
                "description": "Old",
                "quantity": "1",
                "unitPrice": "5",
                "gstRate": "5",
                "discount": {"amount": "1"},
            }
        ],
    )
    page = editor(desk, made.id)

    assert cell(page, 0, Column.DISCOUNT) == "₹1.00"
    assert page.editing.form.lines[0].rate == Decimal(5)
    assert typed(page) == ""


def test_what_is_being_typed_stays_when_the_bill_is_computed_meanwhile(desk):
    page = editor(desk)
    Keys().enter().type("2*sun").enter().type("wh")
    page._settle()
    page.heed(Changes({"products": ("x",)}))

    assert (at(page), typed(page)) == ((1, Column.ITEM), "wh")
