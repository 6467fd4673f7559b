"""The first start, with real keys, up to the open shop."""

import stat
import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from payaid_desktop.app import Desktop, Wanted
from payaid_desktop.domain.gst import Scheme
from payaid_desktop.domain.recovery_key import parse_recovery_key
from payaid_desktop.services.build import open_services
from payaid_desktop.services.inputs.contacts import ContactInput
from payaid_desktop.services.settings import Settings
from payaid_desktop.store import keystore
from payaid_desktop.ui.onboarding.setting_up import SettingUp
from tests.server.serving import Computer, running
from tests.shops import GSTIN, make_shop, shop_settings


@pytest.fixture
def settings(tmp_path) -> Settings:
    return shop_settings(tmp_path)


@pytest.fixture
def desktop(qapp: QApplication, qtbot: QtBot, settings: Settings) -> Iterator[Desktop]:
    made = Desktop(qapp, Wanted(settings, first_page="invoices"))
    with qtbot.waitSignal(made.shown, timeout=10_000):
        made.start()
        made.window.activateWindow()
    yield made
    made.window.close()
    made.window.deleteLater()  # else every later test dresses it anew
    made.deleteLater()


def page(desktop: Desktop) -> SettingUp:
    shown = desktop.window.stack.currentWidget()
    assert isinstance(shown, SettingUp)
    return shown


def press(key: Qt.Key, times: int = 1) -> None:
    for _ in range(times):
        QTest.keyClick(QApplication.focusWidget(), key)


def type_words(text: str) -> None:
    QTest.keyClicks(QApplication.focusWidget(), text)


def finish(desktop: Desktop, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: desktop.tasks.is_idle, timeout=10_000)


def test_the_cursor_stands_in_the_name_at_the_first_start(desktop):
    assert page(desktop).business.name.hasFocus()
    assert not desktop.window.sidebar.isVisible()


def test_a_name_and_enter_lead_to_the_open_shop(desktop, qtbot, settings):
    type_words("Corner Shop")
    press(Qt.Key.Key_Return, 2)
    finish(desktop, qtbot)
    with qtbot.waitSignal(desktop.shown, timeout=10_000):
        press(Qt.Key.Key_Return)
    finish(desktop, qtbot)

    assert desktop.shell is not None
    assert desktop.window.sidebar.isVisible()
    assert desktop.window.windowTitle() == "Corner Shop — PayAid"


def test_whoever_skips_everything_is_two_actions_from_the_first_bill(desktop, qtbot):
    type_words("Corner Shop")
    with qtbot.waitSignal(desktop.shown, timeout=10_000):
        QTest.mouseClick(page(desktop)._skip, Qt.MouseButton.LeftButton)
    finish(desktop, qtbot)

    assert desktop.window.windowTitle() == "Corner Shop — PayAid"
    (toast,) = desktop.shell._toasts.toasts()
    assert toast.accessibleName().startswith("Keep your recovery key")


def test_without_a_name_nothing_is_set_up_and_the_field_says_so(desktop, settings):
    press(Qt.Key.Key_Return)

    assert page(desktop).business.fields["name"].has_error()
    assert not settings.store_path.exists()


def test_a_right_gstin_fills_state_and_registration(desktop):
    type_words("Corner Shop")
    view = page(desktop).business
    view.gstin.setFocus()
    type_words(GSTIN.lower())

    assert view.draft().scheme is Scheme.REGULAR
    assert view.draft().state_code == GSTIN[:2]
    assert (
        view.fields["gstin"].note()
        == f"Number is well formed · Maharashtra (27) · PAN {GSTIN[2:12]}"
    )
    assert view.preview.number().startswith("A1/")
    assert view.preview.length() == "13 of 16 characters"


def test_a_wrong_last_character_is_named_and_what_was_typed_stays(desktop):
    type_words("Corner Shop")
    view = page(desktop).business
    view.gstin.setFocus()
    type_words(f"{GSTIN[:-1]}Q")

    assert view.fields["gstin"].note() == f"The last character should be {GSTIN[-1]}."
    press(Qt.Key.Key_Return)
    assert view.gstin.text() == f"{GSTIN[:-1]}Q"
    assert view.gstin.hasFocus()


def test_a_state_that_is_not_the_gstins_is_said_at_the_state(desktop):
    type_words("Corner Shop")
    view = page(desktop).business
    view.gstin.setFocus()
    type_words(GSTIN)
    view.state.set_value("29")
    view.state.chosen.emit("29")
    view.name.setFocus()
    press(Qt.Key.Key_Return)

    assert view.fields["state"].has_error()


def test_the_bill_beside_the_form_is_drawn(desktop, qtbot):
    type_words("Corner Shop")
    finish(desktop, qtbot)

    assert page(desktop).business.preview.picture.has_page()


def test_keys_and_theme_apply_at_once_and_are_remembered(desktop):
    type_words("Corner Shop")
    press(Qt.Key.Key_Return)
    view = page(desktop)._habits_view
    view.profile.take("tally")
    view.theme.take("dark")

    assert desktop.window.commander.book.profile == "tally"
    assert desktop.look.theme.is_dark
    assert (desktop.preferences.profile, desktop.preferences.theme) == ("tally", "dark")


def test_another_size_or_language_keeps_what_was_typed(desktop):
    type_words("Corner Shop")
    press(Qt.Key.Key_Return)
    page(desktop)._habits_view.scale.take(150)
    page(desktop)._habits_view.language.take("hi")

    assert page(desktop).business.name.text() == "Corner Shop"
    assert desktop.look.scale_percent == 150
    assert desktop.preferences.language == "hi"
    desktop.habits.take(type(desktop.habits.now)())


def test_the_recovery_key_is_still_there_in_another_language(desktop, qtbot):
    type_words("Corner Shop")
    press(Qt.Key.Key_Return, 2)
    finish(desktop, qtbot)
    key = page(desktop)._keeper.view
    page(desktop)._rail.language_chosen.emit("hi")

    assert page(desktop)._pages.currentWidget() is page(desktop)._keeper.view
    assert page(desktop)._keeper.view is not key
    desktop.habits.take(type(desktop.habits.now)())


def test_the_recovery_key_that_is_shown_can_be_kept_as_a_private_file(
    desktop, qtbot, tmp_path, settings
):
    type_words("Corner Shop")
    press(Qt.Key.Key_Return, 2)
    finish(desktop, qtbot)
    path = tmp_path / "key.txt"
    page(desktop)._keeper.save(path)
    finish(desktop, qtbot)

    typed = "".join(line for line in path.read_text().splitlines() if line.startswith("    "))
    assert len(parse_recovery_key(typed)) == 32
    assert page(desktop)._keeper.view.said().startswith("Kept in")
    if sys.platform != "win32":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_computer_without_a_key_store_offers_a_file_and_goes_on_with_it(desktop, qtbot, settings):
    page(desktop)._settings = Settings(settings.data_dir, "os", settings.log_file)
    import keyring
    from keyring.backends.fail import Keyring

    before = keyring.get_keyring()
    keyring.set_keyring(Keyring())
    try:
        type_words("Corner Shop")
        press(Qt.Key.Key_Return, 2)
        finish(desktop, qtbot)
        assert not settings.store_path.exists()
        assert page(desktop)._problem.isVisible()
        press(Qt.Key.Key_Return)  # the offer has the focus
        finish(desktop, qtbot)
    finally:
        keyring.set_keyring(before)

    assert settings.store_path.exists()
    noted = Settings.from_environment({"PAYAID_DATA_DIR": str(settings.data_dir)})
    assert noted.keystore.startswith("file:")
    assert keystore.keystore_from(noted.keystore) is not None


def test_a_backup_can_be_restored_in_place_of_a_new_shop(desktop, qtbot, tmp_path, settings):
    old = shop_settings(tmp_path / "old")
    made = make_shop(old)
    with open_services(old) as services:
        backup = services.maintenance.back_up().path
    page(desktop)._open_restore()
    finish(desktop, qtbot)
    restoring = page(desktop)._restoring
    restoring.choose(backup)
    finish(desktop, qtbot)
    assert restoring.view.proof() == "This computer does not have its key."
    restoring.view.key.setFocus()
    type_words(made.recovery_key)
    press(Qt.Key.Key_Return)
    finish(desktop, qtbot)
    assert restoring.view.proof() == "Test Shop: this backup is whole and opens."
    with qtbot.waitSignal(desktop.shown, timeout=10_000):
        restoring.button.click()
    finish(desktop, qtbot)

    assert desktop.window.windowTitle() == "Test Shop — PayAid"


def test_a_computer_joins_the_shop_of_a_server_at_its_first_start(desktop, qtbot, tmp_path):
    with running(tmp_path) as server:
        first = Computer(tmp_path, "first").set_up()
        first.connect(server)
        with first.opened() as services:
            services.contacts.create(ContactInput.parse({"name": "Known there"}))
        first.sync()
        page(desktop)._to_server.click()
        type_words(server.url)
        page(desktop)._joining.form.code.setFocus()
        type_words(server.code())
        with qtbot.waitSignal(desktop.shown, timeout=10_000):
            press(Qt.Key.Key_Return)
        services = desktop.shell._desk.services
        qtbot.waitUntil(lambda: bool(services.records.search("Known there")), timeout=10_000)
        finish(desktop, qtbot)
        desktop.window.close()
