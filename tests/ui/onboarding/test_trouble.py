"""A shop that cannot be opened: why, and the way on."""

import sqlite3
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from payaid_desktop.app import Desktop, Wanted
from payaid_desktop.domain.errors import (
    BusyError,
    DamagedError,
    DiskFullError,
    KeystoreError,
    ReadOnlyError,
    VersionError,
)
from payaid_desktop.services import recovery
from payaid_desktop.services.build import open_services
from payaid_desktop.services.clock import SystemClock
from payaid_desktop.ui.kit.buttons import Button
from payaid_desktop.ui.kit.overlays import top_overlay
from payaid_desktop.ui.onboarding.restoring import Bench
from payaid_desktop.ui.onboarding.trouble_page import TroublePage
from payaid_desktop.ui.shell.window import Window
from tests.shops import make_shop, shop_settings
from tests.ui.desks import ImmediateTasks


@pytest.fixture
def settings(tmp_path):
    return shop_settings(tmp_path)


@pytest.fixture
def start(qapp, qtbot):
    started: list[Desktop] = []

    def begin(settings) -> Desktop:
        desktop = Desktop(qapp, Wanted(settings, first_page="invoices"))
        started.append(desktop)
        with qtbot.waitSignal(desktop.shown, timeout=10_000):
            desktop.start()
            desktop.window.activateWindow()
        return desktop

    yield begin
    for desktop in started:
        desktop.window.close()
        desktop.window.deleteLater()  # else every later test dresses it anew
        desktop.deleteLater()


def page(desktop: Desktop) -> TroublePage:
    shown = desktop.window.stack.currentWidget()
    assert isinstance(shown, TroublePage)
    return shown


def button(page: TroublePage, text: str) -> Button:
    return next(each for each in page.findChildren(Button) if each.text() == text)


def finish(desktop: Desktop, qtbot) -> None:
    qtbot.waitUntil(lambda: desktop.tasks.is_idle, timeout=10_000)


def test_without_its_key_the_recovery_key_opens_the_shop(start, qtbot, settings, tmp_path):
    key = make_shop(settings).recovery_key
    elsewhere = replace(settings, keystore=f"file:{tmp_path / 'other.json'}")
    desktop = start(elsewhere)
    shown = page(desktop)
    assert shown.key.hasFocus()

    QTest.keyClicks(shown.key, f"{key[:-1]}?")
    QTest.keyClick(shown.key, Qt.Key.Key_Return)
    finish(desktop, qtbot)
    assert shown.key_field.has_error()

    shown.key.clear()
    QTest.keyClicks(shown.key, key.lower())
    with qtbot.waitSignal(desktop.shown, timeout=10_000):
        QTest.keyClick(shown.key, Qt.Key.Key_Return)
    finish(desktop, qtbot)
    assert desktop.window.windowTitle() == "Test Shop — PayAid"


def test_a_damaged_shop_is_restored_from_its_backup(start, qtbot, settings):
    make_shop(settings)
    with open_services(settings) as services:
        services.maintenance.back_up()
    settings.store_path.write_bytes(b"\xa5" * 8192)
    desktop = start(settings)
    assert page(desktop).title() == "Your books cannot be read"

    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)  # Restore has the focus
    finish(desktop, qtbot)
    assert "whole" in page(desktop)._restoring.view.proof()
    with qtbot.waitSignal(desktop.shown, timeout=10_000):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    finish(desktop, qtbot)
    assert desktop.window.windowTitle() == "Test Shop — PayAid"


def test_what_was_put_right_is_opened_by_trying_again(start, qtbot, settings):
    make_shop(settings, plain=True)
    whole = settings.store_path.read_bytes()
    settings.store_path.write_bytes(b"SQLite format 3\x00" + b"\xa5" * 8192)
    desktop = start(settings)
    settings.store_path.write_bytes(whole)
    with qtbot.waitSignal(desktop.shown, timeout=10_000):
        button(page(desktop), "Try again").click()

    assert desktop.shell is not None


def test_a_shop_of_a_newer_program_is_said_to_be_one(start, settings):
    make_shop(settings, plain=True)
    raw = sqlite3.connect(settings.store_path)
    raw.execute("UPDATE alembic_version SET version_num = '9999'")
    raw.commit()
    raw.close()

    assert page(start(settings)).title() == "A newer PayAid wrote these books"


@pytest.mark.parametrize(
    ("error", "title"),
    [
        (BusyError("Another program is saving."), "Another program is using your books"),
        (ReadOnlyError("The folder may not be written."), "Your books cannot be opened"),
        (DiskFullError("The disk is full."), "Your books cannot be opened"),
        (KeystoreError("It is locked."), "Your books are locked, and their key is not here"),
        (VersionError("Too new."), "A newer PayAid wrote these books"),
        (DamagedError("It is damaged."), "Your books cannot be read"),
    ],
)
def test_every_trouble_has_its_sentence_and_a_way_on(look, qtbot, settings, error, title):
    from payaid_desktop.ui.key_book import KeyBook

    window = Window(look, KeyBook())
    qtbot.addWidget(window)
    shown = TroublePage(Bench(look, window, window.commander, ImmediateTasks(), settings), error)
    window.show_alone(shown)
    window.show()
    heard = [label.text() for label in shown.findChildren(type(shown.key_field._label))]

    assert shown.title() == title
    assert error.sentence in heard
    assert {"Try again", "Restore a backup…", "Open the folder"} <= {
        each.text() for each in shown.findChildren(Button)
    }


def test_a_backup_put_back_in_an_open_shop_is_shown_when_it_is_open_again(start, qtbot, settings):
    make_shop(settings)
    with open_services(settings) as services:
        services.maintenance.back_up()
        services.business.update({"name": "Another Name"})
    desktop = start(settings)
    finish(desktop, qtbot)
    assert desktop.window.windowTitle() == "Another Name — PayAid"

    backup = recovery.backups(settings)[0].path
    with qtbot.waitSignal(desktop.shown, timeout=10_000):
        desktop.shell.reopen(lambda: recovery.restore(settings, backup, clock=SystemClock()))
    finish(desktop, qtbot)
    assert desktop.window.windowTitle() == "Test Shop — PayAid"
    desktop.window.commander.run("go.keys")
    assert top_overlay(desktop.window) is not None


def test_when_work_on_the_closed_shop_fails_it_is_open_again_and_says_why(start, qtbot, settings):
    make_shop(settings)
    desktop = start(settings)
    finish(desktop, qtbot)

    def fail() -> None:
        raise DiskFullError("The disk is full.")

    with qtbot.waitSignal(desktop.shown, timeout=10_000):
        desktop.shell.reopen(fail)
    finish(desktop, qtbot)
    (toast,) = desktop.shell._toasts.toasts()
    assert toast.accessibleName() == "The disk is full."


def test_a_bug_while_the_shop_is_closed_leaves_a_way_to_open_it_again(start, qtbot, settings):
    make_shop(settings)
    desktop = start(settings)
    finish(desktop, qtbot)
    desktop.shell.reopen(lambda: 1 // 0)
    finish(desktop, qtbot)

    assert desktop.mishaps.dialog.accessibleName() == "Something went wrong"
    desktop.mishaps.dialog.leave()
    with qtbot.waitSignal(desktop.shown, timeout=10_000) as shown:
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert shown.args == ["shop"]


def test_a_bug_on_the_database_thread_is_told_and_the_window_lives_on(start, qtbot, settings):
    make_shop(settings)
    desktop = start(settings)
    desktop.tasks.run(lambda: 1 // 0, on_success=lambda _: None)
    finish(desktop, qtbot)

    assert desktop.mishaps.dialog.accessibleName() == "Something went wrong"
    desktop.mishaps.dialog.leave()
    desktop.window.commander.run("go.search")
    assert top_overlay(desktop.window) is not None
