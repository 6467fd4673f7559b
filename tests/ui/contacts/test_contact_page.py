"""The page of one contact, on a real shop."""

from datetime import date

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from payaid_desktop.domain.changes import Changes
from payaid_desktop.domain.documents import DocumentStatus
from payaid_desktop.domain.money import Money
from payaid_desktop.services.asking import DocumentFilter, PageRequest
from payaid_desktop.services.inputs.contacts import ContactInput
from payaid_desktop.services.inputs.payments import PaymentInput
from payaid_desktop.ui.contacts.contact_page import ContactPage
from payaid_desktop.ui.contacts.tabs import BILLS, DETAILS, STATEMENT
from payaid_desktop.ui.kit.dialogs import Dialog
from payaid_desktop.ui.kit.overlays import top_overlay
from payaid_desktop.ui.kit.states import ErrorState
from tests.ui.desks import TestDesk

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def shown(desk: TestDesk, id: str) -> ContactPage:
    page = ContactPage(desk.desk)
    desk.show(page, id)
    return page


def debtor(desk: TestDesk) -> str:
    """Somebody with a bill that is not paid."""
    return with_bill(desk, DocumentFilter(unpaid=True))


def with_bill(desk: TestDesk, chosen: DocumentFilter) -> str:
    """Who has the newest of some bills."""
    bills = desk.desk.services.invoices.page(chosen, PageRequest(limit=50)).items
    return next(bill.contact_id for bill in bills if bill.contact_id is not None)


def made(desk: TestDesk, name: str, **fields: object) -> str:
    given = ContactInput.parse({"name": name, **fields})
    return desk.desk.services.contacts.create(given).value.id


def press(page: QWidget, key, modifier=Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(page.window().focusWidget() or page, key, modifier)
    QApplication.processEvents()


def test_the_statement_is_the_first_tab_and_closes_with_the_sum(demo_desk):
    id = debtor(demo_desk)
    page = shown(demo_desk, id)
    model = page.view.tabs.models[STATEMENT]
    closing = demo_desk.desk.services.statements.balance(id)

    assert page.view.tabs.tab() == STATEMENT
    assert page._account.closing == closing
    assert model.index(model.rowCount() - 1, 4).data().endswith(" Dr")
    assert page.view.strip.figures()[0].label == "To collect"


def test_f8_f6_and_control_e_act_on_the_contact(demo_desk):
    id = debtor(demo_desk)
    page = shown(demo_desk, id)
    press(page, Qt.Key.Key_F8)
    press(page, Qt.Key.Key_F6)
    press(page, Qt.Key.Key_E, CTRL)

    assert demo_desk.shell.went == [("editor", f"contact/{id}")]
    assert demo_desk.shell.opened == [("payment", f"contact/{id}"), ("contact_form", id)]


def test_enter_on_a_bill_of_the_statement_opens_it(demo_desk):
    issued = DocumentFilter(status=DocumentStatus.ISSUED, from_on=date(2026, 4, 1))
    page = shown(demo_desk, with_bill(demo_desk, issued))
    rows = page.view.tabs.models[STATEMENT].rows
    at = next(n for n, row in enumerate(rows) if getattr(row, "document", None))
    page.view.tabs.tables[STATEMENT].choose(at)
    press(page, Qt.Key.Key_Return)

    assert demo_desk.shell.went == [("bill", rows[at].document.id)]


def test_brackets_go_to_the_neighbours_by_name(new_desk):
    asha, bela, chand = (made(new_desk, each) for each in ("Asha", "Bela", "Chand"))
    page = shown(new_desk, bela)
    press(page, Qt.Key.Key_BracketLeft)
    press(page, Qt.Key.Key_BracketRight)

    assert new_desk.shell.went == [("contact", asha), ("contact", chand)]


def test_what_the_shop_owes_is_called_so(new_desk):
    id = made(new_desk, "Asha")
    given = PaymentInput.parse({"contactId": id, "amount": "100"})
    new_desk.desk.services.payments.record(given)
    page = shown(new_desk, id)
    first = page.view.strip.figures()[0]

    assert (first.label, first.amount) == ("You owe", "₹100")
    model = page.view.tabs.models[STATEMENT]
    assert model.index(0, 4).data() == "100.00 Cr"


def test_another_period_opens_with_what_was_brought_forward(demo_desk):
    id = debtor(demo_desk)
    page = shown(demo_desk, id)
    press(page, Qt.Key.Key_F2)
    press(page, Qt.Key.Key_Tab)
    QTest.keyClicks(page.window().focusWidget(), "18-7-26")
    press(page, Qt.Key.Key_Return)

    assert (page._account.from_on, page._account.to_on) == (date(2026, 7, 18), date(2026, 7, 18))
    assert top_overlay(demo_desk.window) is None
    assert page._account.closing == demo_desk.desk.services.statements.balance(id)


def test_the_statement_of_all_days_begins_with_nothing_and_says_so(demo_desk):
    page = shown(demo_desk, debtor(demo_desk))
    press(page, Qt.Key.Key_F2)
    press(page, Qt.Key.Key_End)
    press(page, Qt.Key.Key_Return)

    assert page._account.opening == Money(0)
    assert page.view.tabs._period.text() == "All days"
    assert page.view.tabs.models[STATEMENT].rows


def test_a_day_that_is_none_is_told_in_place(demo_desk):
    page = shown(demo_desk, debtor(demo_desk))
    press(page, Qt.Key.Key_F2)
    press(page, Qt.Key.Key_Tab)
    QTest.keyClicks(page.window().focusWidget(), "99")
    press(page, Qt.Key.Key_Return)

    assert isinstance(top_overlay(demo_desk.window), Dialog)
    assert page.window().focusWidget().text() == "99"


def test_a_note_stands_in_the_timeline(new_desk):
    id = made(new_desk, "Asha", notes="Old friend")
    page = shown(new_desk, id)
    press(page, Qt.Key.Key_N, CTRL)
    QTest.keyClicks(page.window().focusWidget(), "Will pay half by Friday")
    press(page, Qt.Key.Key_S, CTRL)
    contact = new_desk.desk.services.contacts.get(id)

    assert contact.notes == "Old friend\nWill pay half by Friday"
    page.heed(Changes({"contacts": (id,)}))
    assert "“Will pay half by Friday”" in _texts(page)


def test_an_opening_balance_stands_in_the_timeline(new_desk):
    page = shown(new_desk, made(new_desk, "Asha", openingBalance="7450"))

    assert "Opening balance of ₹7,450" in _texts(page)


def test_two_contacts_of_one_phone_number_can_be_made_one(new_desk):
    keep = made(new_desk, "Asha", phone="9000000011")
    twin = made(new_desk, "Asha S", phone="9000000011")
    page = shown(new_desk, keep)
    assert "Here twice?" in [word for word, _, _ in page.view.head.name_line.tags()]
    page.view.merge_wanted.emit(new_desk.desk.services.contacts.get(twin))
    press(page, Qt.Key.Key_S, CTRL)

    assert new_desk.desk.services.contacts.get(twin).merged_into_id == keep
    assert new_desk.shell.told[0].title == "“Asha S” went into “Asha”"


def test_the_statement_is_saved_as_pdf_when_there_is_no_phone(new_desk):
    page = shown(new_desk, made(new_desk, "Asha"))
    press(page, Qt.Key.Key_M, ALT)
    press(page, Qt.Key.Key_Return)
    (told,) = new_desk.shell.told

    assert told.title == "Statement saved as PDF"
    assert (new_desk.desk.settings.pdf_dir / told.below).exists()


def test_without_a_program_for_it_the_pdf_is_shown(demo_desk):
    demo_desk.outside.has_programs = False
    page = shown(demo_desk, debtor(demo_desk))
    press(page, Qt.Key.Key_M, ALT)
    press(page, Qt.Key.Key_Return)
    (told,) = demo_desk.shell.told
    told.actions[0][2]()

    assert (told.title, told.tone) == ("This computer has no program for it", "warn")
    assert demo_desk.outside.folders[0].suffix == ".pdf"


def test_two_keys_send_a_statement_by_whatsapp(demo_desk):
    id = debtor(demo_desk)
    page = shown(demo_desk, id)
    keys = [(Qt.Key.Key_M, ALT), (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier)]
    for key, modifier in keys:
        press(page, key, modifier)
    phone = demo_desk.desk.services.contacts.get(id).phone

    assert len(keys) == 2
    assert demo_desk.outside.links[0].startswith(f"https://wa.me/91{phone}?text=")


def test_esc_leaves_the_dialog_and_the_focus_is_back_in_the_rows(demo_desk):
    page = shown(demo_desk, debtor(demo_desk))
    press(page, Qt.Key.Key_M, ALT)
    press(page, Qt.Key.Key_Escape)

    assert top_overlay(demo_desk.window) is None
    assert page.view.tabs.tables[STATEMENT].hasFocus()


def test_the_other_tabs_show_what_is_of_this_contact(demo_desk):
    id = debtor(demo_desk)
    page = shown(demo_desk, id)
    page.view.tabs._take(BILLS)

    assert page.view.tabs.models[BILLS].rows
    assert {line.contact_id for line in page.view.tabs.models[BILLS].rows} == {id}


@pytest.mark.parametrize("size", [QSize(911, 512), QSize(683, 384)])
def test_a_narrow_window_has_the_side_column_with_the_details(demo_desk, size):
    page = shown(demo_desk, debtor(demo_desk))
    demo_desk.window.resize(size)
    QApplication.processEvents()
    page.view.tabs._take(DETAILS)
    QApplication.processEvents()

    assert demo_desk.window.size() == size
    assert page.view.side.isVisible()
    demo_desk.window.resize(1366, 768)
    QApplication.processEvents()
    assert page.view.side.isVisible()


def test_a_contact_that_is_gone_says_so(demo_desk):
    page = shown(demo_desk, "00000000-0000-7000-8000-000000000000")

    assert page.findChild(ErrorState) is not None


def test_a_name_of_many_letters_does_not_widen_the_window(new_desk):
    page = shown(new_desk, made(new_desk, "<b>A</b>" * 30))
    QApplication.processEvents()

    assert new_desk.window.width() == 1366
    assert page.view.head.name_line.name().startswith("<b>A</b>")


def test_money_of_this_contact_is_read_again_when_a_payment_came(demo_desk):
    id = debtor(demo_desk)
    page = shown(demo_desk, id)
    before = page._overview.figures.balance
    given = PaymentInput.parse({"contactId": id, "amount": "1"})
    demo_desk.desk.services.payments.record(given)
    page.heed(Changes({"payments": ("x",)}))

    assert page._overview.figures.balance == before - Money.of(1)


def test_everything_that_takes_the_focus_has_a_name(demo_desk):
    page = shown(demo_desk, debtor(demo_desk))
    nameless = [
        each
        for each in page.findChildren(QWidget)
        if each.focusPolicy() & Qt.FocusPolicy.TabFocus and not each.accessibleName()
    ]

    assert nameless == []


def _texts(page: ContactPage) -> list[str]:
    return [label.accessibleName() for label in page.view.side.findChildren(QWidget)]
