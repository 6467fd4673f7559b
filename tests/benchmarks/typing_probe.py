"""Types a long bill into the real window and prints how long each key took to be painted, as JSON; see typing.py."""

import json
import os
import sys
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from payaid_desktop.app import Desktop, Wanted
from payaid_desktop.services.settings import Settings
from payaid_desktop.ui.invoices.editor_page import EditorPage
from payaid_desktop.ui.invoices.line_cells import Column

LAPTOP = (1366, 768)
SETTLE_SECONDS = 0.002


def main(folder: Path, lines: int) -> dict[str, object]:
    """Type `lines` lines, then measure typing the next ones; times in ms."""
    app = QApplication(sys.argv[:1])
    settings = Settings.from_environment(
        {"PAYAID_DATA_DIR": str(folder), "PAYAID_KEYSTORE": f"file:{folder / 'keys.json'}"}
    )
    desktop = Desktop(app, Wanted(settings, first_page="editor"))
    desktop.start()
    desktop.window.resize(*LAPTOP)
    page = _editor(app, desktop)
    _fill(page, lines)
    _settle(app, desktop)
    typed = _type_lines(app, desktop, page)
    found: dict[str, object] = {
        "key_ms": [wall for wall, _ in typed],
        "own_ms": [own for _, own in typed],
        "suggest_ms": _suggest(page),
    }
    found["save_ms"] = _save(app, desktop, page)
    desktop.close()
    return found


def _editor(app: QApplication, desktop: Desktop) -> EditorPage:
    while True:
        _settle(app, desktop)
        page = desktop.window.stack.currentWidget()
        if isinstance(page, EditorPage) and page.known is not None:
            return page


def _fill(page: EditorPage, lines: int) -> None:
    page.view.grid.give_up()
    items = list(page.editing.products.values())
    for row in range(lines):
        item = items[row * 7 % len(items)]
        page.editing.take_item(row, f"{row % 9 + 1}*{item.code}", -1)
    page.view.grid.go_to_next()


def _type_lines(app: QApplication, desktop: Desktop, page: EditorPage) -> list[tuple[float, float]]:
    """Press the keys of five more lines at the pace of a quick typist."""
    times: list[tuple[float, float]] = []
    for number in range(5):
        for key in (*"item ", str(number), Qt.Key.Key_Return, "1", "2", Qt.Key.Key_Return):
            times.append(_timed(page, key))
            _pause(app, 0.06)
    _settle(app, desktop)
    return times


def _timed(page: EditorPage, key: str | Qt.Key) -> tuple[float, float]:
    """Press a key and paint what it changed: milliseconds on the clock, and of this thread's own work."""
    window, focus = page.window(), QApplication.focusWidget()
    began, worked = time.perf_counter(), time.thread_time()
    if isinstance(key, str):
        QTest.keyClicks(focus, key)
    else:
        QTest.keyClick(focus, key)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    QCoreApplication.sendPostedEvents(window, QEvent.Type.UpdateRequest)
    return (time.perf_counter() - began) * 1000, (time.thread_time() - worked) * 1000


def _suggest(page: EditorPage) -> list[float]:
    times = []
    for text in ("i", "it", "item 1", "1 it", "zz", "nothing like it", "99"):
        began = time.perf_counter()
        page.editing.suggest(text)
        times.append((time.perf_counter() - began) * 1000)
    return times


def _save(app: QApplication, desktop: Desktop, page: EditorPage) -> float:
    page.view.grid.go(0, Column.QUANTITY)
    began = time.perf_counter()
    page.finishing.save()
    until = began + 60
    while page.editing.form.lines:
        assert time.perf_counter() < until, "The bill was not saved."
        app.processEvents()
        time.sleep(SETTLE_SECONDS)
    return (time.perf_counter() - began) * 1000


def _pause(app: QApplication, seconds: float) -> None:
    until = time.perf_counter() + seconds
    while time.perf_counter() < until:
        app.processEvents()
        time.sleep(SETTLE_SECONDS)


def _settle(app: QApplication, desktop: Desktop) -> None:
    _pause(app, 0.05)
    while not desktop.tasks.is_idle:
        _pause(app, 0.02)


if __name__ == "__main__":
    print(json.dumps(main(Path(sys.argv[1]), int(sys.argv[2]))))
