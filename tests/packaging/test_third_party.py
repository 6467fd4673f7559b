import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = ROOT / "packaging" / "third_party.py"
FOLDER = ROOT / "resources" / "third_party"


def check(folder):
    command = [sys.executable, str(SCRIPT), "--check", "--folder", str(folder)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.fixture
def copied(tmp_path):
    return Path(shutil.copytree(FOLDER, tmp_path / "third_party"))


def test_every_bundled_file_is_the_one_that_the_manifest_names():
    answer = check(FOLDER)

    assert (answer.returncode, answer.stderr) == (0, "")


@pytest.mark.parametrize(
    ("spoil", "sentence"),
    [
        (lambda folder: (folder / "icons" / "x.svg").unlink(), "icons/x.svg is missing"),
        (lambda folder: (folder / "icons" / "x.svg").write_text("<svg/>"), "icons/x.svg is not"),
        (lambda folder: (folder / "more.ttf").write_bytes(b"?"), "more.ttf is not in the manifest"),
    ],
)
def test_a_missing_changed_or_unlisted_file_is_named(copied, spoil, sentence):
    spoil(copied)

    answer = check(copied)

    assert answer.returncode == 1
    assert sentence in answer.stderr


def test_every_package_comes_with_its_licence_texts():
    fonts = [path for path in (FOLDER / "fonts").iterdir() if path.is_dir()]

    assert len(fonts) == 14
    for folder in fonts:
        assert "SIL OPEN FONT LICENSE" in (folder / "OFL.txt").read_text().upper()
    assert "ISC License" in (FOLDER / "icons" / "LICENSE.txt").read_text()
