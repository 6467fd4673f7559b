"""The palette over a real shop."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from payaid_desktop.services.build import Services
from payaid_desktop.services.inputs.contacts import ContactInput
from payaid_desktop.services.inputs.documents import DocumentInput
from payaid_desktop.ui.invoices.list_page import InvoicesPage
from payaid_desktop.ui.kit.overlays import top_overlay
from payaid_desktop.ui.kit.tokens import THEMES
from payaid_desktop.ui.palette import entries
from payaid_desktop.ui.palette.dialog import Palette
from payaid_desktop.ui.palette.entries import Entry
from tests.ui.desks import TestDesk
from tests.ui.pictures import check_picture

NAMES = ("Kasha Foods", "Shantaram Bakery", "Sharma Traders", "Old Shah & Sons")


@pytest.fixture
def desk(new_desk: TestDesk) -> TestDesk:
    services = new_desk.desk.services
    for name in NAMES:
        services.contacts.create(ContactInput.parse({"name": name, "phone": "9822014567"}))
    return new_desk


@pytest.fixture
def opened(desk: TestDesk) -> Palette:
    base = {"make.invoice": lambda: None, "make.payment": lambda: None}
    desk.desk.commander.set_base(base)
    desk.show(InvoicesPage(desk.desk))
    palette = Palette(desk.desk, clock=lambda: 0.0)
    palette.open()
    return palette


def titles(palette: Palette) -> list[str]:
    return [row.title if isinstance(row, Entry) else row for row in palette.list.results.rows]


def type_in(palette: Palette, text: str) -> None:
    QTest.keyClicks(palette.field, text)


def press(palette: Palette, key: Qt.Key) -> None:
    QTest.keyClick(QApplication.focusWidget() or palette.field, key)


def contact_id(services: Services, name: str) -> str:
    return next(hit.id for hit, _ in services.records.find(name).contacts)


def bill(services: Services, name: str) -> str:
    item = {
        "description": "Oil",
        "quantity": "2",
        "unitPrice": "100",
        "gstRate": "0",
        "unit": "PCS",
    }
    given = {"contactId": contact_id(services, name), "items": [item]}
    return services.invoices.create_and_issue(DocumentInput.parse(given)).value.id


def test_a_name_that_begins_with_the_letters_stands_first_with_what_can_be_done(opened):
    type_in(opened, "sha")
    shown = titles(opened)

    assert shown[:3] == ["Contacts", "Shantaram Bakery", "Sharma Traders"]
    assert opened.list.chosen().title == "Shantaram Bakery"
    assert "New invoice for Shantaram Bakery" in shown
    assert "New invoice for Sharma Traders" not in shown


def test_enter_opens_the_contact_that_is_chosen(opened, desk):
    type_in(opened, "sharma")
    press(opened, Qt.Key.Key_Return)

    assert desk.shell.went == [("contact", contact_id(desk.desk.services, "Sharma"))]
    assert top_overlay(desk.window) is None


def test_f8_bills_the_contact_that_is_chosen(opened, desk):
    type_in(opened, "sha")
    press(opened, Qt.Key.Key_Down)
    press(opened, Qt.Key.Key_F8)

    wanted = f"contact/{contact_id(desk.desk.services, 'Sharma')}"
    assert desk.shell.went == [("editor", wanted)]


def test_f6_records_a_payment_of_the_contact_that_is_chosen(opened, desk):
    type_in(opened, "sharma")
    press(opened, Qt.Key.Key_F6)

    assert desk.shell.opened == [("payment", f"contact/{contact_id(desk.desk.services, 'Sharma')}")]


def test_f8_where_nobody_is_chosen_means_what_it_always_means(desk):
    made = []
    desk.desk.commander.set_base({"make.invoice": lambda: made.append("invoice")})
    desk.show(InvoicesPage(desk.desk))
    palette = Palette(desk.desk)
    palette.open()
    press(palette, Qt.Key.Key_F8)

    assert made == ["invoice"]


def test_tab_goes_to_what_can_be_done_with_the_contact(opened, desk):
    type_in(opened, "sharma")
    press(opened, Qt.Key.Key_Tab)

    assert opened.list.chosen().title == "New invoice for Sharma Traders"
    press(opened, Qt.Key.Key_Down)
    press(opened, Qt.Key.Key_Return)
    assert desk.shell.opened == [("payment", f"contact/{contact_id(desk.desk.services, 'Sharma')}")]


def test_a_bill_is_found_by_its_number_and_by_its_amount(opened, desk):
    id = bill(desk.desk.services, "Sharma")
    number = desk.desk.services.invoices.get(id).number
    type_in(opened, f"#{number}")
    assert titles(opened)[:2] == ["Bills", number]
    assert opened.list.chosen().right == "₹200.00"

    opened.field.clear()
    opened.field.insert("₹200")  # QTest types ASCII only
    assert titles(opened)[:2] == ["Bills", number]
    press(opened, Qt.Key.Key_Return)
    assert desk.shell.went == [("bill", id)]


def test_an_arrow_sign_leaves_only_commands(opened):
    type_in(opened, ">new")

    assert titles(opened) == ["Do", "New of what you are looking at", "New invoice"]


def test_a_command_is_done_on_the_page_below(desk):
    made = []
    desk.desk.commander.set_base({"make.invoice": lambda: made.append(top_overlay(desk.window))})
    desk.show(InvoicesPage(desk.desk))
    palette = Palette(desk.desk)
    palette.open()
    type_in(palette, ">new invoice")
    press(palette, Qt.Key.Key_Return)

    assert made == [None]


def test_esc_gives_the_focus_back_to_where_it_was(desk):
    bill(desk.desk.services, "Sharma")
    page = InvoicesPage(desk.desk)
    desk.show(page)
    page.view.search.setFocus()
    palette = Palette(desk.desk)
    palette.open()
    type_in(palette, "sha")
    press(palette, Qt.Key.Key_Escape)

    assert top_overlay(desk.window) is None
    assert page.view.search.hasFocus()
    assert desk.desk.commander.scope == "invoices"


def test_any_bill_or_customer_is_five_keys_away(desk):
    """Flow J: Ctrl K, three letters, Enter."""
    desk.desk.commander.set_base({"go.search": lambda: Palette(desk.desk).open()})
    desk.show(InvoicesPage(desk.desk))
    keys = [Qt.Key.Key_S, Qt.Key.Key_H, Qt.Key.Key_A, Qt.Key.Key_Return]
    QTest.keyClick(desk.window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    for key in keys:
        QTest.keyClick(QApplication.focusWidget(), key)

    assert 1 + len(keys) == 5
    assert desk.shell.went == [("contact", contact_id(desk.desk.services, "Shantaram"))]


class SlowTasks:
    """Answers when it is told to."""

    def __init__(self) -> None:
        self._answers: list[Callable[[], None]] = []

    def run_latest(self, name, work, *, on_success, on_error=None):
        self._answers = [lambda: on_success(work())]

    run = run_long = run_latest

    def answer(self) -> None:
        for each in self._answers:
            each()


def test_enter_before_the_answer_waits_for_it(desk):
    import dataclasses

    tasks = SlowTasks()
    desk.show(InvoicesPage(desk.desk))
    palette = Palette(dataclasses.replace(desk.desk, tasks=tasks))
    palette.open()
    type_in(palette, "sharma")
    press(palette, Qt.Key.Key_Return)
    assert desk.shell.went == []
    tasks.answer()

    assert desk.shell.went == [("contact", contact_id(desk.desk.services, "Sharma"))]


def test_nothing_found_is_said_and_enter_does_nothing(opened, desk):
    type_in(opened, "qqqq")
    press(opened, Qt.Key.Key_Return)

    assert titles(opened) == []
    assert not opened._nothing.isHidden()
    assert desk.shell.went == []
    assert top_overlay(desk.window) is not None


def test_names_with_markup_and_of_any_length_are_shown_as_they_are(opened, desk):
    name = "<b>Bold</b> & " + "x" * 150
    desk.desk.services.contacts.create(ContactInput.parse({"name": name}))
    type_in(opened, "<b>")

    assert opened.list.chosen().title == name
    desk.window.grab()


def test_every_entry_is_spoken_with_its_keys(opened):
    type_in(opened, "sharma")
    spoken = opened.field.accessibleDescription()

    assert spoken == "Sharma Traders, 9822014567 · settled"
    assert isinstance(opened.field, QLineEdit)


def test_actions_are_offered_only_where_somebody_answers_to_them(desk):
    desk.desk.commander.show_page("home", {})
    palette = Palette(desk.desk)
    palette.open()
    type_in(palette, "sharma")

    assert not any(title.startswith("Record payment") for title in titles(palette))


def test_settings_are_found_by_what_they_hold():
    held = {section.id for section in entries.SECTIONS if section.holds("prefix")}

    assert held == {"series"}


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_palette_looks_as_it_did(demo_desk, look, theme):
    look.wear(THEMES[theme])
    base = {"make.invoice": lambda: None, "make.payment": lambda: None}
    demo_desk.desk.commander.set_base(base)
    demo_desk.show(InvoicesPage(demo_desk.desk))
    palette = Palette(demo_desk.desk, clock=lambda: 0.0)
    palette.open()
    type_in(palette, "sam")
    QApplication.processEvents()

    check_picture(demo_desk.window, f"palette-{theme}")
