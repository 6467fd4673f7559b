"""The program is killed while a line is typed: at the next start the bill is back, up to the last cell taken."""

import os
import subprocess
import sys
import time
from pathlib import Path

from payaid_desktop.services.build import open_services
from payaid_desktop.services.inputs.products import ProductInput
from payaid_desktop.services.settings import Settings
from payaid_desktop.ui.invoices.line_cells import Column
from tests.shops import make_shop
from tests.ui.desks import TestDesk, make_desk
from tests.ui.invoices.editors import at, editor, lines

ROOT = Path(__file__).resolve().parents[3]
TYPING = """
import sys, time
from pathlib import Path
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from payaid_desktop.app import Desktop, Wanted
from payaid_desktop.services.settings import Settings
from payaid_desktop.ui.invoices.editor_page import EditorPage

app = QApplication([])
folder = Path(sys.argv[1])
settings = Settings.from_environment(
    {"PAYAID_DATA_DIR": str(folder), "PAYAID_KEYSTORE": f"file:{folder.parent / 'keys.json'}"})
desktop = Desktop(app, Wanted(settings, first_page="editor"))
desktop.start()

def settle():
    until = time.monotonic() + 0.3
    while time.monotonic() < until or not desktop.tasks.is_idle:
        app.processEvents()
        time.sleep(0.005)

def keys(*pressed):
    for key in pressed:
        press = QTest.keyClicks if isinstance(key, str) else QTest.keyClick
        press(QApplication.focusWidget(), key)
        app.processEvents()

page = None
while not isinstance(page, EditorPage) or page.known is None:
    settle()
    page = desktop.window.stack.currentWidget()
desktop.window.activateWindow()
page.view.fields.customer.setFocus()
enter = Qt.Key.Key_Return
keys(enter, *"12*soap", enter, *"soap", enter, *"7", enter, *"soap", enter, *"4")
settle()
print("typed", flush=True)
while True:
    keys("5")
    settle()
"""


def _typed_until_killed(folder: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-c", TYPING, str(folder)],
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "typed\n"
    time.sleep(0.1)
    process.kill()
    process.communicate()


def test_a_bill_is_back_after_the_program_was_killed_while_a_line_was_typed(look, qtbot, tmp_path):
    settings = Settings.from_environment(
        {
            "PAYAID_DATA_DIR": str(tmp_path / "data"),
            "PAYAID_KEYSTORE": f"file:{tmp_path / 'keys.json'}",
        }
    )
    make_shop(settings)
    with open_services(settings) as services:
        given = {"name": "Soap", "unitPrice": "50", "gstRate": "5", "hsn": "3401", "unit": "PCS"}
        services.products.create(ProductInput.parse(given))
    _typed_until_killed(settings.data_dir)

    with open_services(settings) as services:
        assert len(services.forms.all()) == 1
        desk: TestDesk = make_desk(look, qtbot, services, settings)
        page = editor(desk)
        assert lines(page) == [("Soap", "12"), ("Soap", "7"), ("Soap", "1")]
        assert at(page) == (3, Column.ITEM)
        assert page.view.chip.text() == "Draft kept on this computer"
