"""The settings page over a real shop."""

import re

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import delete

from payaid_desktop.domain.errors import ConflictError
from payaid_desktop.services import recovery
from payaid_desktop.services.settling import USE_ADVANCES
from payaid_desktop.ui.commands import Profile
from payaid_desktop.ui.kit.overlays import top_overlay
from payaid_desktop.ui.settings.licences import licence_lines
from payaid_desktop.ui.settings.page import SettingsPage
from tests.services.test_business import PNG
from tests.ui.desks import TestDesk


@pytest.fixture
def page(new_desk: TestDesk) -> SettingsPage:
    shown = SettingsPage(new_desk.desk)
    new_desk.show(shown)
    return shown


def write(page: SettingsPage, path: str, text: str) -> None:
    entry = page.entries[path].input
    entry.setFocus()
    entry.clear()
    QTest.keyClicks(entry, text)
    QTest.keyClick(entry, Qt.Key.Key_Return)


def business(desk: TestDesk):
    return desk.desk.services.business.get()


def test_a_changed_field_is_saved_when_the_cursor_leaves_it(page, new_desk):
    entry = page.entries["phone"].input
    entry.setFocus()
    QTest.keyClicks(entry, "9822014567")
    page.search.setFocus()

    assert business(new_desk).phone == "9822014567"
    assert page.entries["phone"].field.note() == "Saved"


def test_what_is_being_typed_is_not_overwritten_by_another_field_that_was_saved(page, new_desk):
    limit, terms = page.entries["upiLimit"].input, page.entries["terms"].input
    limit.setFocus()
    QTest.keyClicks(limit, "50")
    terms.setFocus()
    QTest.keyClicks(terms, "No ret")
    limit.setFocus()
    QTest.keyClicks(limit, "75")
    page._saver.read()

    assert (limit.text(), terms.toPlainText()) == ("75", "No ret")
    page.search.setFocus()
    assert str(business(new_desk).upi_limit) == "75.00"


@pytest.mark.parametrize(("path", "text"), [("registeredOn", "nonsense"), ("upiLimit", "12x")])
def test_what_cannot_be_read_stays_with_its_reason_when_another_field_is_saved(page, path, text):
    write(page, path, text)
    write(page, "phone", "9822014567")

    assert page.entries[path].input.text() == text
    assert page.entries[path].error() != ""
    write(page, path, "")
    assert page.entries[path].error() == ""


def test_what_is_refused_does_not_hold_up_other_fields(page, new_desk):
    write(page, "phone", "12")
    write(page, "email", "shop@example.com")

    assert business(new_desk).email == "shop@example.com"
    assert page.entries["email"].field.note() == "Saved"
    assert page.entries["phone"].input.text() == "12"
    assert page.entries["phone"].error() == "Type the phone number as 10 digits, like 9876543210."


def test_what_is_typed_when_the_page_is_left_is_saved(page, new_desk):
    entry = page.entries["phone"].input
    entry.setFocus()
    QTest.keyClicks(entry, "9822014567")

    assert page.may_leave()
    assert business(new_desk).phone == "9822014567"


def test_a_value_that_is_refused_stays_in_its_field_with_the_reason(page, new_desk):
    write(page, "phone", "12")

    assert page.entries["phone"].input.text() == "12"
    assert page.entries["phone"].error() == "Type the phone number as 10 digits, like 9876543210."
    assert business(new_desk).phone is None
    write(page, "phone", "9822014567")
    assert page.entries["phone"].error() == ""
    assert business(new_desk).phone == "9822014567"


def test_what_is_refused_alone_is_saved_with_what_it_needs(page, new_desk):
    write(page, "gstin", "")
    assert business(new_desk).gstin is not None
    page.entries["scheme"].input.take("unregistered")

    assert (business(new_desk).gstin, business(new_desk).scheme) == (None, "unregistered")


def test_a_new_look_of_numbers_warns_that_it_begins_in_april(page, new_desk):
    write(page, "series.invoice.prefix", "SK")

    assert business(new_desk).series_of("invoice").prefix == "SK"
    assert page.series.next_number("invoice") == "SKA1/2627/00001"


def test_a_prefix_that_makes_numbers_too_long_is_said_in_its_row(page, new_desk):
    write(page, "series.invoice.prefix", "TOOLONG")

    assert "16 characters" in page.entries["series.invoice.prefix"].error()
    assert business(new_desk).series_of("invoice").prefix == ""


def test_terms_are_saved_when_the_cursor_leaves_them(page, new_desk):
    entry = page.entries["terms"].input
    entry.setFocus()
    QTest.keyClicks(entry, "No returns")
    page.search.setFocus()

    assert business(new_desk).terms == "No returns"


def test_a_day_is_read_as_people_type_it(page, new_desk):
    write(page, "registeredOn", "1/4/2020")
    assert str(business(new_desk).registered_on) == "2020-04-01"
    write(page, "registeredOn", "nonsense")

    assert page.entries["registeredOn"].error() == "Type a day such as 18-07-2026."


def test_an_amount_is_read_as_people_type_it(page, new_desk):
    write(page, "upiLimit", "1l")

    assert str(business(new_desk).upi_limit) == "100000.00"


def test_another_program_changed_the_business_and_the_page_shows_it(page, new_desk):
    new_desk.desk.services.business.update({"phone": "9000000001"})
    from payaid_desktop.domain.changes import Changes

    page.heed(Changes({"business": ("x",)}))
    assert page.entries["phone"].input.text() == "9000000001"


@pytest.mark.parametrize(
    ("text", "sections"),
    [("hindi", ["look"]), ("prefix", ["series"]), ("upi", ["payments"]), ("qqq", [])],
)
def test_the_search_leaves_what_it_finds(page, text, sections):
    page._filter(text)

    assert page.shown_sections() == sections
    assert page._nothing.isHidden() == bool(sections)


def test_ctrl_f_goes_to_the_search(page, new_desk):
    page.entries["name"].input.setFocus()
    QTest.keyClick(new_desk.window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)

    assert page.search.hasFocus()


def test_a_section_that_the_palette_names_has_the_cursor(page, new_desk):
    page.arrive("backup")

    assert page.backup.now.hasFocus()


def test_theme_and_keys_apply_at_once_and_size_and_language_make_the_pages_anew(page, new_desk):
    page.appearance.theme.take("dark")
    page.keyboard.profile.take(Profile.TALLY)
    assert new_desk.desk.look.theme.is_dark
    assert new_desk.desk.keys("save") == "Ctrl A"
    assert new_desk.shell.times_made_anew == 0

    page.appearance.scale.take(115)
    assert new_desk.shell.times_made_anew == 1
    page.appearance.scale.take(100)


def test_printer_and_copies_are_remembered(page, new_desk):
    page.printing.show_printers(["Office"], "")
    page.printing.printer_chosen.emit("Office")
    page.printing.copies.take(2)

    assert new_desk.desk.preferences.printer == "Office"
    assert new_desk.desk.services.settings.get("paper.copies") == 2


def test_a_printer_that_is_gone_is_still_named(page):
    page.printing.show_printers(["Office"], "Old one")

    assert page.printing.printer.currentText() == "Old one"


def test_a_backup_is_made_and_listed(page, new_desk):
    assert page.backup.newest() == "There is no backup yet"
    assert page.backup.chip.text() == "Needed"
    page.backup.now.click()

    assert len(recovery.backups(new_desk.desk.settings)) == 1
    assert page.backup.newest().startswith("Today ")
    assert page.backup.chip.text() == "Fresh"


@pytest.mark.parametrize("path", ["logo", "signature"])
def test_a_picture_is_taken_from_a_file_shown_and_removed(page, new_desk, tmp_path, path):
    entry = page.entries[path]
    (tmp_path / "picture.png").write_bytes(PNG)
    entry.file_chosen.emit(str(tmp_path / "picture.png"))

    assert getattr(business(new_desk), path) == PNG
    assert entry.paper.has_image()
    entry.remove.click()
    assert getattr(business(new_desk), path) is None
    assert not entry.paper.has_image()


def test_a_file_that_is_no_picture_is_refused_under_the_logo(page, new_desk, tmp_path):
    (tmp_path / "letter.png").write_text("no picture")
    page.entries["logo"].file_chosen.emit(str(tmp_path / "letter.png"))

    assert page.entries["logo"].error() == "Choose a PNG or JPEG picture."
    assert business(new_desk).logo is None


def test_whether_advances_settle_new_bills_can_be_chosen(page, new_desk):
    switch = page.payments.advances.input
    assert switch.isChecked()
    switch.click()

    assert new_desk.desk.services.settings.get(USE_ADVANCES) is False
    page.arrive(None)
    assert not switch.isChecked()


def test_esc_stops_long_work_before_it_leaves_the_page(page, new_desk):
    relay = page._backups._begin("Copying")
    page.backup.progress.appear()
    QTest.keyClick(new_desk.window, Qt.Key.Key_Escape)
    assert relay.is_stopped()
    assert new_desk.shell.times_back == 0

    page._backups._end()
    QTest.keyClick(new_desk.window, Qt.Key.Key_Escape)
    assert new_desk.shell.times_back == 1


def test_every_backup_is_copied_into_the_second_folder_too(page, new_desk, tmp_path):
    page._backups.choose_second(str(tmp_path / "stick"))
    page.backup.now.click()

    assert new_desk.desk.preferences.second_backup_folder == str(tmp_path / "stick")
    assert page.backup.second() == str(tmp_path / "stick")
    assert len(recovery.backups(new_desk.desk.settings, tmp_path / "stick")) == 2
    assert len(recovery.backups(new_desk.desk.settings)) == 2
    assert page.backup.check_result().startswith("Copied twice and proven")
    page.backup.no_second_wanted.emit()
    page.backup.now.click()
    assert len(recovery.backups(new_desk.desk.settings, tmp_path / "stick")) == 2


def test_where_the_second_folder_is_gone_the_backup_is_still_made(page, new_desk, tmp_path):
    (tmp_path / "stick").write_text("not a folder")
    page._backups.choose_second(str(tmp_path / "stick"))

    assert len(recovery.backups(new_desk.desk.settings)) == 1
    assert "The second copy was not made" in page.backup.check_result()
    assert page.backup.now.isEnabled()


def test_a_backup_that_is_stopped_leaves_nothing(page, new_desk, monkeypatch):
    page._backups._begin = lambda _: stopped_relay(page)
    page.backup.now.click()

    assert recovery.backups(new_desk.desk.settings) == ()
    assert page.backup.check_result() == "The backup was stopped. Nothing was changed."
    assert page.backup.now.isEnabled()


def stopped_relay(page: SettingsPage):
    from payaid_desktop.ui.settings.backup_work import Relay

    relay = Relay(page)
    relay.stop()
    return relay


def test_the_books_are_checked_and_found_whole(page):
    page.backup.check.click()

    assert page.backup.check_result().startswith("Whole")
    assert not page.backup.progress.isVisible()


def test_a_check_can_be_stopped(page, new_desk):
    with pytest.raises(ConflictError):
        new_desk.desk.services.maintenance.integrity(stop=lambda: True)


def test_a_backup_goes_on_when_the_page_is_made_anew(page, new_desk):
    relay = page._backups._begin("Copying")
    new_desk.window.stack.removeWidget(page)
    delete(page)
    relay.count(1, 2)

    assert not relay.is_stopped()


def test_a_restore_that_runs_cannot_be_left(page, new_desk):
    page.backup.now.click()
    page._backups.restore()
    restoring = page._backups.restoring
    restoring._perform = [].append  # it takes its time
    restoring.button.click()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)

    assert restoring.dialog.isVisible()
    assert not restoring.view.isEnabled()


def test_a_restore_closes_the_shop_first(page, new_desk):
    page.backup.now.click()
    page._backups.restore()
    assert top_overlay(new_desk.window) is page._backups.restoring.dialog
    page._backups.restoring.button.click()

    assert len(new_desk.shell.reopened) == 1
    assert not page._backups.restoring.dialog.isVisible()


def test_the_recovery_key_is_nowhere_on_the_page(page, new_desk):
    page.backup.key_wanted.emit()
    texts = [
        f"{widget.accessibleName()}{widget.accessibleDescription()}{getattr(widget, 'text', str)()}"
        for widget in page.findChildren(QWidget)
    ]

    assert new_desk.shell.opened == [("recovery_key", None)]
    assert not any(re.search("([0-9A-Z]{6}-){8}", text) for text in texts)


def test_everything_that_takes_the_focus_has_a_name(page):
    nameless = [
        widget
        for widget in page.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisible()
        and not widget.focusProxy()
        and not widget.accessibleName()
    ]

    assert nameless == []


@pytest.mark.parametrize("size", [(1366, 768), (1093, 614), (911, 512), (683, 384)])
def test_the_page_never_forces_the_window_larger(page, new_desk, size):
    new_desk.window.resize(QSize(*size))
    QApplication.processEvents()

    assert new_desk.window.size() == QSize(*size)


def test_every_package_is_named_with_its_licence():
    lines = licence_lines()

    assert any(line.startswith(("PySide6_Essentials", "PySide6-Essentials")) for line in lines)
    assert any("OFL" in line for line in lines)
