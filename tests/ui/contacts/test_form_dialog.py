"""The form of a contact, by real keys."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from payaid_desktop.domain.money import Money
from payaid_desktop.services.asking import ContactFilter, PageRequest
from payaid_desktop.services.inputs.contacts import ContactInput
from payaid_desktop.ui.contacts.form_dialog import open_contact_form
from payaid_desktop.ui.contacts.form_view import ContactFields
from payaid_desktop.ui.kit.overlays import top_overlay
from tests.ui.desks import TestDesk

CTRL = Qt.KeyboardModifier.ControlModifier
GSTIN = "27AAAAA0000A1Z2"


def opened(desk: TestDesk, subject: str | None = None) -> ContactFields:
    open_contact_form(desk.desk, subject)
    QApplication.processEvents()
    dialog = top_overlay(desk.window)
    return dialog.findChild(ContactFields)


def press(desk: TestDesk, key, modifier=Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(desk.window.focusWidget(), key, modifier)
    QApplication.processEvents()


def type_in(desk: TestDesk, text: str) -> None:
    QTest.keyClicks(desk.window.focusWidget(), text)


def is_open(desk: TestDesk) -> bool:
    return top_overlay(desk.window) is not None


def contacts(desk: TestDesk):
    lines = desk.desk.services.contact_pages.lines(ContactFilter(), PageRequest(limit=50)).items
    return [line.contact for line in lines]


def made(desk: TestDesk, name: str, **fields: object):
    given = ContactInput.parse({"name": name, **fields})
    return desk.desk.services.contacts.create(given).value


def test_a_new_customer_takes_thirteen_keys_and_the_name(new_desk):
    """Flow I: Alt C in the bill opens the form with the name that was typed there."""
    opened(new_desk, "name/Asha Stores")
    keys = ["Alt+C"]  # in the editor
    press(new_desk, Qt.Key.Key_Return)
    keys.append("Enter")
    for digit in "9000000011":
        type_in(new_desk, digit)
        keys.append(digit)
    press(new_desk, Qt.Key.Key_S, CTRL)
    keys.append("Ctrl+S")
    (contact,) = contacts(new_desk)

    assert (contact.name, contact.phone) == ("Asha Stores", "9000000011")
    assert len(keys) == 13
    assert not is_open(new_desk)


def test_a_gstin_fills_the_state_and_tells_the_pan_as_it_is_typed(new_desk):
    fields = opened(new_desk)
    fields.inputs["gstin"].setFocus()
    type_in(new_desk, GSTIN.lower())

    assert fields.fields["gstin"].note() == "Maharashtra · PAN AAAAA0000A"
    assert fields.state.value() == "27"


def test_a_mistyped_gstin_is_told_at_its_last_character(new_desk):
    fields = opened(new_desk)
    fields.inputs["gstin"].setFocus()
    type_in(new_desk, f"{GSTIN[:14]}X")

    assert fields.fields["gstin"].note() == "The last character should be 2."


def test_errors_stand_under_their_fields_and_what_was_typed_stays(new_desk):
    fields = opened(new_desk)
    fields.inputs["phone"].setText("12")
    fields.inputs["pincode"].setText("abc")
    fields.inputs["line1"].setText("1 Road")
    press(new_desk, Qt.Key.Key_S, CTRL)

    assert fields.fields["name"].has_error()
    assert fields.fields["phone"].has_error()
    assert fields.fields["pincode"].has_error()
    assert fields.inputs["phone"].text() == "12"
    assert fields.inputs["name"].hasFocus()
    assert contacts(new_desk) == []


def test_an_amount_that_cannot_be_read_is_told_before_saving(new_desk):
    fields = opened(new_desk, "name/Asha")
    fields.opening.entry.setText("12abc")
    press(new_desk, Qt.Key.Key_S, CTRL)

    assert fields.fields["opening"].has_error()
    assert is_open(new_desk)


def test_an_email_of_somebody_else_is_refused_in_place(new_desk):
    made(new_desk, "Bela", email="bela@example.com")
    fields = opened(new_desk, "name/Asha")
    fields.inputs["email"].setText("bela@example.com")
    press(new_desk, Qt.Key.Key_S, CTRL)

    assert fields.fields["email"].has_error()
    assert new_desk.shell.errors == []


def test_a_phone_number_that_somebody_has_is_hinted_at(new_desk, qtbot):
    made(new_desk, "Bela", phone="9000000011")
    fields = opened(new_desk, "name/Asha")
    fields.inputs["phone"].setFocus()
    type_in(new_desk, "9000000011")
    qtbot.waitUntil(lambda: "“Bela” has this phone number already." in _shown(new_desk))


def test_editing_sends_only_what_changed_and_keeps_the_rest(new_desk):
    places = [
        {"line1": "1 Road", "city": "Pune", "stateCode": "27"},
        {"kind": "shipping", "line1": "2 Road", "city": "Thane", "stateCode": "27"},
    ]
    contact = made(new_desk, "Asha", pan="AAAAA0000A", addresses=places, openingBalance="100")
    fields = opened(new_desk, contact.id)
    assert fields.opening.entry.isReadOnly()
    fields.inputs["company"].setText("Asha Stores")
    press(new_desk, Qt.Key.Key_S, CTRL)
    saved = new_desk.desk.services.contacts.get(contact.id)

    assert (saved.company, saved.pan, saved.shipping.city) == (
        "Asha Stores",
        "AAAAA0000A",
        "Thane",
    )
    assert saved.opening_balance == Money.of(100)


def test_somebody_elses_change_meanwhile_is_told_and_nothing_typed_is_lost(new_desk):
    contact = made(new_desk, "Asha")
    fields = opened(new_desk, contact.id)
    new_desk.desk.services.contacts.update(contact.id, {"company": "Other"})
    fields.inputs["city"].setText("Pune")
    press(new_desk, Qt.Key.Key_S, CTRL)

    assert is_open(new_desk)
    assert new_desk.shell.errors
    assert fields.inputs["city"].text() == "Pune"


def test_esc_asks_when_something_was_typed_and_leaves_at_once_when_nothing_was(new_desk):
    opened(new_desk)
    press(new_desk, Qt.Key.Key_Escape)
    assert not is_open(new_desk)
    opened(new_desk)
    type_in(new_desk, "Asha")
    press(new_desk, Qt.Key.Key_Escape)

    assert is_open(new_desk)
    press(new_desk, Qt.Key.Key_Escape)
    assert new_desk.window.focusWidget().text() == "Asha"


def test_control_enter_saves_and_opens_another(new_desk):
    opened(new_desk, "name/Asha")
    press(new_desk, Qt.Key.Key_Return, CTRL)

    assert [each.name for each in contacts(new_desk)] == ["Asha"]
    assert new_desk.shell.opened == [("contact_form", None)]


def test_the_field_that_is_wrong_comes_into_sight_in_a_small_window(new_desk):
    new_desk.window.resize(QSize(683, 384))
    fields = opened(new_desk, "name/Asha")
    fields.inputs["payment_days"].setText("soon")
    press(new_desk, Qt.Key.Key_S, CTRL)
    entry = fields.inputs["payment_days"]

    assert fields.fields["payment_days"].has_error()
    assert entry.hasFocus()
    assert not entry.visibleRegion().isEmpty()


def test_everything_that_takes_the_focus_has_a_name(new_desk):
    opened(new_desk)
    dialog = top_overlay(new_desk.window)
    nameless = [each for each in dialog._stops() if not each.accessibleName()]

    assert nameless == []


def _shown(desk: TestDesk) -> list[str]:
    from payaid_desktop.ui.kit.labels import Elided

    labels = top_overlay(desk.window).findChildren(Elided)
    return [each.whole() for each in labels if each.isVisible()]
