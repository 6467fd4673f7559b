"""Runs the window once on a shop and prints what it took, as JSON; see window.py."""

import json
import os
import sys
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from payaid_desktop.app import Desktop, Wanted
from payaid_desktop.services.settings import Settings

LAPTOP = (1366, 768)
PAGES_DOWN = 40
SWITCHES = 10
LAZY = (
    "sqlalchemy", "alembic", "sqlite_utils", "keyring", "pydantic", "segno", "openpyxl", "typst",
    "httpx", "email_validator",
)  # fmt: skip
"""What must not be loaded before the window is visible."""


def main(folder: Path, places: tuple[str, ...]) -> dict[str, object]:
    """Start, wait for the list, page down, change places; times in ms, memory in MB."""
    app = QApplication(sys.argv[:1])
    settings = Settings.from_environment(
        {"PAYAID_DATA_DIR": str(folder), "PAYAID_KEYSTORE": f"file:{folder / 'keys.json'}"}
    )
    desktop = Desktop(app, Wanted(settings, first_page="invoices"))
    desktop.start()
    desktop.window.resize(*LAPTOP)
    desktop.window.repaint()
    found: dict[str, object] = {"visible_at": time.time(), "early": sorted(_early())}
    _wait(app, lambda: desktop.window.stack.currentWidget() is not None and desktop.tasks.is_idle)
    found["list_at"] = time.time()
    found["page_down_ms"] = _page_down(app, desktop)
    found["memory_mb"] = _peak_mb()
    found["switch_ms"] = _switch(app, desktop, places)
    desktop.close()
    return found


def _early() -> set[str]:
    return {name for name in LAZY if name in sys.modules}


def _wait(app: QApplication, done) -> None:
    QTimer.singleShot(0, lambda: None)
    while not done():
        app.processEvents()
        time.sleep(0.002)
    app.processEvents()


def _page_down(app: QApplication, desktop: Desktop) -> list[float]:
    table = desktop.window.stack.currentWidget().view.table
    times = []
    for _ in range(PAGES_DOWN):
        began = time.perf_counter()
        QTest.keyClick(table, Qt.Key.Key_PageDown)
        table.viewport().repaint()
        times.append((time.perf_counter() - began) * 1000)
        _wait(app, lambda: desktop.tasks.is_idle)
    return times


def _switch(app: QApplication, desktop: Desktop, places: tuple[str, ...]) -> list[float]:
    """Go round the places twice; the second time every page is made, as it is in a working day."""
    times: list[float] = []
    for turn in range(2):
        for place in places:
            began = time.perf_counter()
            desktop.window.commander.run(f"go.{place}")
            app.processEvents()
            desktop.window.repaint()
            if turn:
                times.append((time.perf_counter() - began) * 1000)
            _wait(app, lambda: desktop.tasks.is_idle)
    return times


def _peak_mb() -> float:
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    (peak,) = (line for line in lines if line.startswith("VmHWM:"))
    return int(peak.split()[1]) / 1024


if __name__ == "__main__":
    print(json.dumps(main(Path(sys.argv[1]), tuple(sys.argv[2].split(",")))))
