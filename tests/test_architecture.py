"""The rooms hold: imports point down only, and a planted violation is found."""

import ast
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
LINT = Path(sys.executable).with_name("lint-imports")
PACKAGES = ("payaid_desktop", "sync")


@pytest.fixture
def copy_of_the_tree(tmp_path):
    for package in PACKAGES:
        shutil.copytree(
            ROOT / package, tmp_path / package, ignore=shutil.ignore_patterns("__pycache__")
        )
    shutil.copyfile(ROOT / "pyproject.toml", tmp_path / "pyproject.toml")
    return tmp_path


def linted(folder):
    return subprocess.run(
        [LINT, "--no-cache"], cwd=folder, capture_output=True, text=True, check=False
    )


def plant(folder, module, line):
    path = folder.joinpath(*module.split(".")).with_suffix(".py")
    path.parent.mkdir(parents=True, exist_ok=True)
    (path.parent / "__init__.py").touch()
    path.write_text(f"{line}\n")


def test_the_contracts_are_kept(copy_of_the_tree):
    found = linted(copy_of_the_tree)

    assert found.returncode == 0, found.stdout


@pytest.mark.parametrize(
    ("module", "line"),
    [
        ("payaid_desktop.domain.planted", "import payaid_desktop.store.scope"),
        ("payaid_desktop.store.planted", "import payaid_desktop.services.acts"),
        ("payaid_desktop.services.planted", "import payaid_desktop.documents.paper"),
        ("payaid_desktop.services.planted", "import sqlalchemy"),
        ("payaid_desktop.domain.planted", "import os"),
        ("payaid_desktop.jobs.planted", "import payaid_desktop.documents.paper"),
        ("payaid_desktop.services.planted", "import PySide6"),
        ("sync.server.planted", "import PySide6"),
        ("sync.client.planted", "import sync.server.other"),
    ],
)
def test_a_planted_violation_is_found(copy_of_the_tree, module, line):
    plant(copy_of_the_tree, module, line)
    if module == "sync.client.planted":
        plant(copy_of_the_tree, "sync.server.other", "")
    found = linted(copy_of_the_tree)

    assert found.returncode != 0
    assert "planted" in found.stdout


def test_a_server_install_brings_no_qt():
    pins = (ROOT / "requirements" / "server.txt").read_text()

    assert "psycopg" in pins
    assert "pyside" not in pins.lower()


def test_nothing_outside_the_window_brings_qt():
    the_window = {"ui", "app.py", "__main__.py"}
    modules = [
        ".".join(path.relative_to(ROOT).with_suffix("").parts)
        for path in (ROOT / "payaid_desktop").rglob("*.py")
        if "migrations" not in path.parts
        and path.relative_to(ROOT / "payaid_desktop").parts[0] not in the_window
    ]
    program = (
        f"import importlib, sys\nfor name in {modules!r}: importlib.import_module(name)\n"
        "print([name for name in sys.modules if name.startswith('PySide6')])"
    )
    ran = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    )

    assert ran.stdout.strip() == "[]"


def test_every_pin_has_a_hash_and_no_index_is_named():
    for path in (ROOT / "requirements").glob("*.txt"):
        lines = path.read_text().splitlines()
        pins = [line for line in lines if line and not line.startswith((" ", "#"))]
        assert pins
        assert all("==" in line for line in pins)
        assert all("://" not in line for line in lines)
        assert sum("--hash=sha256:" in line for line in lines) >= len(pins)


def test_the_domain_never_asks_what_time_it_is():
    for path in (ROOT / "payaid_desktop" / "domain").rglob("*.py"):
        calls = {
            node.attr
            for node in ast.walk(ast.parse(path.read_text()))
            if isinstance(node, ast.Attribute)
        }
        assert not calls & {"today", "utcnow", "time_ns", "monotonic"}, path
