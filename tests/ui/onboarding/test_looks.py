"""The first start at every size and in every language, and how it looks."""

from datetime import date

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from payaid_desktop.domain.errors import DamagedError, KeystoreError
from payaid_desktop.ui.habits import HabitKeeper
from payaid_desktop.ui.key_book import KeyBook
from payaid_desktop.ui.kit.tokens import THEMES
from payaid_desktop.ui.languages import LANGUAGES, Languages
from payaid_desktop.ui.onboarding.restoring import Bench
from payaid_desktop.ui.onboarding.setting_up import SettingUp
from payaid_desktop.ui.onboarding.trouble_page import TroublePage
from payaid_desktop.ui.preferences import Preferences
from payaid_desktop.ui.shell.window import Window
from tests.shops import GSTIN, shop_settings
from tests.ui.desks import ImmediateTasks
from tests.ui.pictures import check_picture
from tests.ui.test_every_page import SIZES, clipped


@pytest.fixture
def window(look, qtbot):
    made = Window(look, KeyBook())
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    made.activateWindow()
    return made


@pytest.fixture
def bench(look, window, tmp_path):
    settings = shop_settings(tmp_path)
    settings.data_dir.mkdir(parents=True)
    return Bench(look, window, window.commander, ImmediateTasks(), settings)


@pytest.fixture
def first_start(look, window, bench):
    preferences = Preferences(bench.settings.data_dir / "window.ini")
    habits = HabitKeeper(preferences, look, Languages(look.app), window.commander)

    def show() -> SettingUp:
        page = SettingUp(bench, habits, today=lambda: date(2026, 7, 18), join=lambda *_: "")
        window.show_alone(page)
        page.fit(window.level)
        page.start()
        return page

    return show


def too_narrow(window, page) -> dict[tuple[int, int], object]:
    found: dict[tuple[int, int], object] = {}
    for size in SIZES:
        window.resize(QSize(*size))
        QApplication.processEvents()
        if window.size() != QSize(*size):
            found[size] = window.size().toTuple()
        elif texts := clipped(page):
            found[size] = texts
    return found


@pytest.mark.parametrize("language", list(LANGUAGES))
@pytest.mark.parametrize("step", [0, 1])
def test_no_text_of_the_first_start_is_clipped(first_start, window, look, language, step):
    languages = Languages(look.app)
    languages.use(language)
    page = first_start()
    page._go(step)
    found = too_narrow(window, page)
    languages.use("en")

    assert found == {}


@pytest.mark.parametrize("error", [KeystoreError("It is locked."), DamagedError("It is damaged.")])
@pytest.mark.parametrize("language", list(LANGUAGES))
def test_no_text_of_a_trouble_is_clipped(window, bench, look, language, error):
    languages = Languages(look.app)
    languages.use(language)
    page = TroublePage(bench, error)
    window.show_alone(page)
    found = too_narrow(window, page)
    languages.use("en")

    assert found == {}


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_first_start_looks_as_it_did(first_start, window, look, theme):
    look.wear(THEMES[theme])
    page = first_start()
    view = page.business
    view.name.insert("Shree Kirana Stores")
    view.name.textEdited.emit("Shree Kirana Stores")
    view.gstin.setText(GSTIN)
    view.gstin.textEdited.emit(GSTIN)
    QApplication.processEvents()

    check_picture(window, f"first-start-{theme}")
