"""Starting: what is not loaded before the first paint, and that the binding is a sound one."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from PySide6.QtCore import QLockFile

from payaid_desktop.__main__ import has_screen

ROOT = Path(__file__).resolve().parents[2]
LATE = (
    "sqlalchemy",
    "alembic",
    "keyring",
    "sqlite_utils",
    "segno",
    "openpyxl",
    "typst",
    "httpx",
    "pydantic",
)
FIRST_PAINT = f"""
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from payaid_desktop.app import Desktop, Wanted
from payaid_desktop.services.settings import Settings

app = QApplication([])
folder = Path(sys.argv[1])
desktop = Desktop(app, Wanted(Settings(folder, "os", folder / "payaid.log")))
desktop._begin = lambda: None
desktop.start()
desktop.window.repaint()
assert desktop.window.isVisible()
print(sorted(set({LATE!r}) & {{name.partition(".")[0] for name in sys.modules}}))
"""
SOURCES_READ = """
import linecache
from payaid_desktop.ui.plain_imports import use_plain_imports

use_plain_imports()
import payaid_desktop.app
import sqlalchemy
print([name for name in linecache.cache if "/sqlalchemy/" in name or "/payaid_desktop/" in name])
"""
PROBE = """
import sys
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

app = QApplication([])
widget, pixmap = QWidget(), QPixmap(10, 10)
before = sys.getrefcount(None)
for _ in range(2000):
    painter = QPainter(pixmap)
    painter.setPen("black")
    painter.drawRect(0, 0, 1, 1)
    painter.end()
    widget.setAccessibleName("x")
print(before - sys.getrefcount(None))
"""


def run(code: str, *arguments: str) -> str:
    environ = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        check=True,
        capture_output=True,
        text=True,
        cwd=ROOT,
        env=environ,
    )
    return done.stdout.strip()


def test_importing_the_window_keeps_no_source_in_memory():
    assert run(SOURCES_READ) == "[]"


def test_large_libraries_come_after_the_first_paint(tmp_path):
    """Source: platform.md 2: with all of them the window takes twice as long to appear."""
    assert run(FIRST_PAINT, str(tmp_path)) == "[]"


def test_the_binding_takes_no_references_from_none():
    """PySide6 6.12.0 takes one at each call on Python 3.10 and 3.11, and dies after some thousand paints."""
    assert int(run(PROBE)) < 100


def pictures(tmp_path: Path, folder: Path) -> subprocess.CompletedProcess[str]:
    words = [sys.executable, "-m", "payaid_desktop", "--temp-data", "--screenshots", str(folder)]
    environ = {**os.environ, "TMPDIR": str(tmp_path)}
    return subprocess.run(
        words, cwd=ROOT, env=environ, timeout=60, check=False, capture_output=True, text=True
    )


def test_where_there_is_no_shop_yet_a_picture_is_taken_of_the_first_start(tmp_path):
    done = pictures(tmp_path, tmp_path / "pictures")

    assert done.returncode == 0
    assert [path.name for path in (tmp_path / "pictures").iterdir()] == ["set_up.png"]


def test_a_second_start_that_is_not_heard_says_so(tmp_path):
    lock = QLockFile(str(tmp_path / "window.lock"))
    assert lock.tryLock(0)
    words = [sys.executable, "-m", "payaid_desktop", "--data-dir", str(tmp_path)]
    environ = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        words, cwd=ROOT, env=environ, timeout=60, check=False, capture_output=True, text=True
    )
    lock.unlock()

    assert done.returncode == 1
    assert "open for this folder already" in done.stderr


def test_pictures_that_cannot_be_kept_are_refused_at_once(tmp_path):
    (tmp_path / "file").touch()
    done = pictures(tmp_path, tmp_path / "file")

    assert done.returncode == 1
    assert f"The folder {tmp_path / 'file'} cannot be used" in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends no such signal")
@pytest.mark.parametrize("ends", [signal.SIGINT, signal.SIGTERM])
def test_ctrl_c_and_the_end_of_a_session_close_the_program_and_throw_its_folder_away(
    tmp_path, ends
):
    environ = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "TMPDIR": str(tmp_path)}
    program = subprocess.Popen(
        [sys.executable, "-m", "payaid_desktop", "--temp-data"], cwd=ROOT, env=environ
    )
    try:
        while not list(tmp_path.glob("payaid-*/window.lock")):
            assert program.poll() is None
            time.sleep(0.05)
        program.send_signal(ends)
        assert program.wait(20) == 0
    finally:
        program.kill()

    assert list(tmp_path.glob("payaid-*/*")) == []


@pytest.mark.parametrize(
    ("environ", "platform", "found"),
    [
        ({}, "linux", False),
        ({"DISPLAY": ""}, "linux", False),
        ({"DISPLAY": ":0"}, "linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({"QT_QPA_PLATFORM": "offscreen"}, "linux", True),
        ({}, "win32", True),
        ({}, "darwin", True),
    ],
)
def test_a_screen_is_where_the_system_says(environ, platform, found):
    assert has_screen(environ, platform) is found


def test_pictures_of_every_place_can_be_taken_without_a_screen(tmp_path):
    folder = tmp_path / "pictures"
    environ = {key: value for key, value in os.environ.items() if key != "QT_QPA_PLATFORM"}
    command = [sys.executable, "-m", "payaid_desktop", "--temp-data", "--demo"]
    done = subprocess.run(
        [*command, "--screenshots", str(folder)],
        check=True,
        capture_output=True,
        text=True,
        cwd=ROOT,
        env=environ,
    )
    pictures = sorted(folder.glob("*.png"))

    assert pictures
    assert [Path(line) for line in done.stdout.splitlines()] == pictures


def test_without_a_screen_a_sentence_says_what_to_do_in_its_place():
    environ = {
        key: value
        for key, value in os.environ.items()
        if key not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    }
    done = subprocess.run(
        [sys.executable, "-m", "payaid_desktop"],
        check=False,
        capture_output=True,
        text=True,
        cwd=ROOT,
        env=environ,
    )

    assert done.returncode == 1
    assert "payaid --help" in done.stderr
