"""The list of contacts, on a real shop."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from payaid_desktop.domain.changes import Changes
from payaid_desktop.domain.errors import StorageError
from payaid_desktop.services.inputs.contacts import ContactInput
from payaid_desktop.ui.contacts.list_page import ContactsPage
from payaid_desktop.ui.kit.states import EmptyState, ErrorState, NoMatch
from tests.ui.desks import TestDesk


def shown(desk: TestDesk, subject: str | None = None) -> ContactsPage:
    page = ContactsPage(desk.desk)
    desk.show(page, subject)
    return page


def names(page: ContactsPage) -> list[str]:
    return [line.contact.name for line in page.view.model.rows]


def test_contacts_stand_by_name_with_what_they_owe(demo_desk):
    page = shown(demo_desk)
    line = next(each for each in page.view.model.rows if each.balance.paise > 0)

    assert names(page) == sorted(names(page), key=str.casefold)
    assert line.balance == demo_desk.desk.services.statements.balance(line.contact.id)


def test_the_chip_owing_leaves_those_that_owe(demo_desk):
    page = shown(demo_desk, "owing")

    assert len(names(page)) == demo_desk.desk.services.contact_pages.counts().owing
    assert all(line.balance.paise for line in page.view.model.rows)


def test_enter_opens_a_contact(demo_desk):
    page = shown(demo_desk)
    QTest.keyClick(page.view.table, Qt.Key.Key_Down)
    QTest.keyClick(page.view.table, Qt.Key.Key_Return)

    assert demo_desk.shell.went == [("contact", page.view.model.rows[1].contact.id)]


def test_control_n_and_control_e_open_the_form(demo_desk):
    page = shown(demo_desk)
    QTest.keyClick(page.view.table, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(page.view.table, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)

    first = page.view.model.rows[0].contact.id
    assert demo_desk.shell.opened == [("contact_form", None), ("contact_form", first)]


def test_a_removed_contact_comes_back_by_undo(demo_desk):
    page = shown(demo_desk)
    first = page.view.model.rows[0].contact
    QTest.keyClick(page.view.table, Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    page.heed(Changes({"contacts": (first.id,)}))
    assert first.id not in [line.contact.id for line in page.view.model.rows]
    (told,) = demo_desk.shell.told
    told.actions[0][2]()
    page.heed(Changes({"contacts": (first.id,)}))

    assert page.view.model.rows[0].contact.id == first.id


def test_the_present_contact_stays_when_the_list_is_read_again(demo_desk):
    page = shown(demo_desk)
    page.view.table.choose(7)
    seventh = page.view.table.current_row().contact.id
    page.heed(Changes({"contacts": ("x",)}))

    assert page.view.table.current_row().contact.id == seventh


def test_searching_finds_a_contact_and_offers_to_add_who_is_not_found(demo_desk):
    page = shown(demo_desk)
    wanted = page.view.model.rows[3].contact
    QTest.keyClick(page.view.table, "/")
    QTest.keyClicks(page.view.search, wanted.phone or wanted.name)
    QTest.keyClick(page.view.search, Qt.Key.Key_Down)
    assert wanted.name in names(page)
    page.view.search.setText("zzzqqq")
    QTest.keyClick(page.view.search, Qt.Key.Key_Return)

    assert not page.view.is_showing_table()
    assert page.findChild(NoMatch) is not None


def test_a_new_shop_says_what_stands_here(new_desk):
    page = shown(new_desk)

    assert page.findChild(EmptyState) is not None
    new_desk.desk.services.contacts.create(ContactInput.parse({"name": "Asha"}))
    page.heed(Changes({"contacts": ("x",)}))
    assert page.view.is_showing_table()


def test_alt_e_exports_the_contacts(demo_desk, tmp_path):
    page = shown(demo_desk)
    demo_desk.desk.preferences.folder = str(tmp_path)
    page.handlers()["export"]()
    demo_desk.desk.commander.run("save")

    assert [path.name for path in tmp_path.glob("contacts-*")] == ["contacts-2026-07-18.xlsx"]


def test_a_list_that_cannot_be_read_says_so(demo_desk):
    page = shown(demo_desk)
    page._reader.failed.emit(StorageError("The file cannot be read."))

    assert page.findChild(ErrorState) is not None


def test_names_may_hold_markup_tamil_and_many_letters(new_desk):
    for name in ("<b>Bold</b> & Sons", "தமிழ் கடை", "A" * 255):
        new_desk.desk.services.contacts.create(ContactInput.parse({"name": name}))
    page = shown(new_desk)

    assert "<b>Bold</b> & Sons" in names(page)
    assert new_desk.window.width() == 1366
