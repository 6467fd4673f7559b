"""What every test of the window needs: no screen, one scale, the program's own fonts."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["QT_SCALE_FACTOR"] = "1"

import pytest
from PySide6.QtWidgets import QApplication

from payaid_desktop.ui.kit.look import Look
from payaid_desktop.ui.kit.type import load_faces, load_other_scripts


@pytest.fixture(scope="session")
def faces(qapp: QApplication) -> None:
    """The fonts, loaded once."""
    load_faces()
    load_other_scripts()


@pytest.fixture
def look(qapp: QApplication, faces: None) -> Look:
    """The light look at 100 %, worn by the application."""
    qapp.setCursorFlashTime(0)  # a blinking caret would make pictures differ
    worn = Look(qapp)
    worn.set_up()
    return worn
