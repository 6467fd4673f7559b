"""The form of a deal, by real keys."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from payaid_desktop.domain.deals import DealStage
from payaid_desktop.domain.money import Money
from payaid_desktop.services.asking import DealFilter, PageRequest
from payaid_desktop.services.inputs.contacts import ContactInput
from payaid_desktop.services.inputs.deals import DealInput
from payaid_desktop.ui.deals.form_dialog import DealFields, open_deal_form
from payaid_desktop.ui.kit.overlays import top_overlay
from tests.ui.desks import TestDesk
from tests.ui.held_tasks import with_held_tasks

CTRL = Qt.KeyboardModifier.ControlModifier


def opened(desk: TestDesk, subject: str | None = None) -> DealFields:
    open_deal_form(desk.desk, subject)
    QApplication.processEvents()
    return top_overlay(desk.window).findChild(DealFields)


def press(desk: TestDesk, key, modifier=Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(desk.window.focusWidget(), key, modifier)
    QApplication.processEvents()


def type_in(desk: TestDesk, text: str) -> None:
    QTest.keyClicks(desk.window.focusWidget(), text)


def contact(desk: TestDesk, name: str = "Asha") -> str:
    return desk.desk.services.contacts.create(ContactInput.parse({"name": name})).value.id


def deals(desk: TestDesk):
    return desk.desk.services.deals.page(DealFilter(), PageRequest(limit=50)).items


def test_a_deal_is_typed_from_field_to_field_with_enter(new_desk):
    asha = contact(new_desk)
    opened(new_desk)
    for text in ("Diwali boxes", "ash", "1.2l", "+15"):
        type_in(new_desk, text)
        press(new_desk, Qt.Key.Key_Return)
    press(new_desk, Qt.Key.Key_S, CTRL)
    (deal,) = deals(new_desk)

    assert (deal.title, deal.contact_id, deal.value) == (
        "Diwali boxes",
        asha,
        Money.of(120_000),
    )
    assert deal.expected_on == date(2026, 8, 2)
    assert top_overlay(new_desk.window) is None


def test_a_deal_of_a_contact_has_that_contact(new_desk):
    asha = contact(new_desk)
    opened(new_desk, f"contact/{asha}")
    type_in(new_desk, "Rice")
    press(new_desk, Qt.Key.Key_S, CTRL)

    assert [deal.contact_id for deal in deals(new_desk)] == [asha]


def test_what_is_missing_or_no_day_is_told_in_place(new_desk):
    fields = opened(new_desk)
    fields.expected_on.setText("some day")
    press(new_desk, Qt.Key.Key_S, CTRL)

    assert [name for name, field in fields.fields.items() if field.has_error()] == [
        "title",
        "contact_id",
        "expected_on",
    ]
    assert fields.title.hasFocus()
    assert fields.expected_on.text() == "some day"


def test_a_name_that_was_typed_but_not_taken_is_no_contact(new_desk):
    contact(new_desk)
    fields = opened(new_desk)
    fields.title.setText("Rice")
    fields.contact.setText("Ash")
    press(new_desk, Qt.Key.Key_S, CTRL)

    assert fields.fields["contact_id"].has_error()


def test_a_lost_deal_says_why(new_desk):
    asha = contact(new_desk)
    fields = opened(new_desk, f"contact/{asha}")
    fields.title.setText("Rice")
    assert not fields.reason.isVisible()
    fields.stage.set_value(DealStage.LOST)
    press(new_desk, Qt.Key.Key_S, CTRL)
    assert fields.fields["reason"].has_error()
    fields.reason.setText("Price")
    press(new_desk, Qt.Key.Key_S, CTRL)

    assert deals(new_desk)[0].closed_reason == "Price"


def test_editing_shows_what_is_on_record_and_saves_what_changed(new_desk):
    given = {
        "contactId": contact(new_desk),
        "title": "Rice",
        "value": "100",
        "nextStep": "Call",
        "expectedOn": "2026-08-01",
    }
    deal = new_desk.desk.services.deals.create(DealInput.parse(given)).value
    fields = opened(new_desk, deal.id)
    assert fields.expected_on.text() == "01-08-2026"
    fields.next_step.setText("Visit")
    press(new_desk, Qt.Key.Key_S, CTRL)
    (saved,) = deals(new_desk)

    assert (saved.next_step, saved.value, saved.expected_on) == (
        "Visit",
        Money.of(100),
        date(2026, 8, 1),
    )


def test_esc_closes_the_list_of_contacts_before_the_form(new_desk):
    contact(new_desk)
    fields = opened(new_desk)
    fields.contact.setFocus()
    type_in(new_desk, "ash")
    fields.contact.search_now()
    assert fields.contact.is_open()
    press(new_desk, Qt.Key.Key_Escape)

    assert not fields.contact.is_open()
    assert top_overlay(new_desk.window) is not None


def test_enter_before_the_answer_takes_whom_the_whole_text_finds(new_desk):
    desk = with_held_tasks(new_desk)
    bina, _ = (contact(desk, name) for name in ("Shah Bina", "Shah Asha"))
    fields = opened(desk)
    fields.contact.setFocus()
    type_in(desk, "shah")
    fields.contact.search_now()
    desk.tasks.holds = True
    type_in(desk, " bin")
    press(desk, Qt.Key.Key_Return)
    desk.tasks.let_go()

    assert fields.contact.contact().id == bina


def test_esc_asks_before_it_throws_away_what_was_typed(new_desk):
    fields = opened(new_desk)
    type_in(new_desk, "Rice")
    press(new_desk, Qt.Key.Key_Escape)
    assert top_overlay(new_desk.window) is not None
    assert not fields.title.hasFocus()
    press(new_desk, Qt.Key.Key_Escape)

    assert fields.title.hasFocus()  # as the key cap of "Keep editing" says
