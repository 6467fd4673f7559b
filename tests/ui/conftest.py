"""What every test of the window needs: no screen, one scale, the program's own fonts."""

import os
import time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["QT_SCALE_FACTOR"] = "1"
os.environ["TZ"] = "Asia/Kolkata"  # the status bar shows the time of the shop

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QTranslator
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from payaid_desktop.services.build import Services, open_services
from payaid_desktop.services.demo.load import Wishes
from payaid_desktop.services.demo.make import make_demo
from payaid_desktop.services.settings import Settings
from payaid_desktop.ui.kit.look import Look
from payaid_desktop.ui.kit.type import load_faces, load_other_scripts
from payaid_desktop.ui.languages import Languages
from tests.shops import make_shop, shop_settings
from tests.ui.desks import NOW, TestDesk, make_desk


@pytest.fixture(scope="session")
def faces(qapp: QApplication) -> None:
    """The fonts, loaded once."""
    time.tzset()
    load_faces()
    load_other_scripts()
    Languages(qapp).use("en")


@pytest.fixture(autouse=True)
def english(qapp: QApplication, faces: None) -> Iterator[None]:
    """Every test begins in English, whatever language another one left."""
    before = set(qapp.findChildren(QTranslator))
    yield
    for translator in set(qapp.findChildren(QTranslator)) - before:
        qapp.removeTranslator(translator)
        translator.deleteLater()


@pytest.fixture
def look(qapp: QApplication, faces: None) -> Look:
    """The light look at 100 %, worn by the application."""
    # Windows of tests before would be dressed anew each time: they are gone only when their deletion is asked for.
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qapp.setCursorFlashTime(0)  # a blinking caret would make pictures differ
    worn = Look(qapp)
    worn.set_up()
    return worn


class FixedClock:
    """A clock that stands still, so that pictures are the same every day."""

    def now(self):
        return NOW


@pytest.fixture(scope="session")
def demo_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A demo shop of 120 invoices up to the fixed day; copy it, never open it."""
    settings = shop_settings(tmp_path_factory.mktemp("demo"))
    settings.data_dir.mkdir(parents=True)
    make_demo(settings, Wishes(invoices=120), clock=FixedClock())
    return settings.store_path


@pytest.fixture
def demo_settings(demo_store: Path, tmp_path: Path) -> Settings:
    """The settings of a fresh copy of the demo shop."""
    settings = shop_settings(tmp_path)
    settings.data_dir.mkdir(parents=True)
    shutil.copyfile(demo_store, settings.store_path)
    return settings


@pytest.fixture
def demo_services(demo_settings: Settings) -> Iterator[Services]:
    """The open services of the demo shop."""
    with open_services(demo_settings, clock=FixedClock()) as services:
        yield services


@pytest.fixture
def demo_desk(
    look: Look, qtbot: QtBot, demo_services: Services, demo_settings: Settings
) -> TestDesk:
    """A desk on the demo shop: 120 invoices, 150 contacts, 200 products."""
    return make_desk(look, qtbot, demo_services, demo_settings)


@pytest.fixture
def new_desk(look: Look, qtbot: QtBot, tmp_path: Path) -> Iterator[TestDesk]:
    """A desk on a shop that was set up a moment ago: nothing in it yet."""
    settings = shop_settings(tmp_path)
    make_shop(settings, plain=True)
    with open_services(settings, clock=FixedClock()) as services:
        yield make_desk(look, qtbot, services, settings)
