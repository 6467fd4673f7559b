import re
import runpy
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = runpy.run_path(str(ROOT / "packaging" / "licences.py"))
PAGE = (ROOT / "docs" / "licences.md").read_text(encoding="utf-8")
LISTED = dict(re.findall(r"^\| ([a-z0-9._-]+) \| ([^|]+) \|", PAGE, re.MULTILINE))
SHIPPED = sorted(set().union(*map(SCRIPT["pinned"], ("base", "server", "desktop"))))


def test_the_page_is_what_the_packages_say_today():
    """Make it anew with: python packaging/licences.py > docs/licences.md"""
    assert SCRIPT["page"]() == PAGE


def test_every_pinned_package_is_listed():
    assert len(SHIPPED) > 40
    assert sorted(LISTED.keys() - {"package"}) == SHIPPED


@pytest.mark.parametrize("package", SHIPPED)
def test_no_package_is_under_a_licence_that_would_bind_us(package):
    assert not re.search(r"\bA?GPL", LISTED[package])


@pytest.mark.parametrize("package", sorted(SCRIPT["KNOWN"]))
def test_a_licence_that_is_written_down_is_what_the_package_declares(package):
    try:
        declares = any(metadata(package).get_all(name) for name in ("License-Expression",))
    except PackageNotFoundError:
        declares = False

    assert not declares or SCRIPT["declared_licence"](package) == SCRIPT["KNOWN"][package]
    assert package in SHIPPED


def test_the_notice_that_sqlcipher_asks_for_is_there():
    assert "Zlib | SQLCipher (BSD-3-Clause)" in PAGE
    assert "ZETETIC LLC" in PAGE
