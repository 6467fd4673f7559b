"""List the Python packages that ship, with their licences: `python packaging/licences.py > docs/licences.md`.

The names are those of the pinned requirements; the licences are what the installed packages say of
themselves. Versions are left out, so that a new pin changes the page only where a licence changes.
"""

import re
import sys
from collections.abc import Iterator
from importlib.metadata import metadata
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parent.parent
SETS: Final = {"base": "everything", "server": "the server", "desktop": "the window"}
"""The requirement files, and what needs what only they name."""
KNOWN: Final = {
    # Not installed on every computer: other systems, other Pythons, the window.
    "async-timeout": "Apache-2.0",
    "backports-tarfile": "MIT",
    "cffi": "MIT-0",
    "colorama": "BSD-3-Clause",
    "cryptography": "Apache-2.0 OR BSD-3-Clause",
    "importlib-metadata": "Apache-2.0",
    "jeepney": "MIT",
    "lazy-importer": "Apache-2.0",
    "pycparser": "BSD-3-Clause",
    "pyside6-essentials": "LGPL-3.0-only",
    "pywin32-ctypes": "BSD-3-Clause",
    "secretstorage": "BSD-3-Clause",
    "shiboken6": "LGPL-3.0-only",
    "zipp": "MIT",
    # Said in their licence file alone, or not exactly elsewhere.
    "segno": "BSD-3-Clause",
    "sqlcipher3": "Zlib",
}
"""Licences that this computer's packages cannot be asked for."""
INSIDE: Final = {
    "cryptography": "OpenSSL (Apache-2.0)",
    "psycopg-binary": "libpq (PostgreSQL), OpenSSL (Apache-2.0)",
    "pyside6-essentials": "Qt (LGPL-3.0-only)",
    "sqlcipher3": "SQLCipher (BSD-3-Clause), SQLite (public domain), OpenSSL (Apache-2.0)",
    "typst": "the Typst compiler (Apache-2.0)",
}
"""What lies compiled inside of a package."""
SPDX: Final = {
    "MIT License": "MIT",
    "ISC License (ISCL)": "ISC",
    "Public Domain": "public domain",
    "The Unlicense (Unlicense)": "Unlicense",
    "Apache License, Version 2.0": "Apache-2.0",
}
_PINNED: Final = re.compile(r"^([a-z0-9._-]+)==", re.MULTILINE)
_HEAD: Final = """# Licences of the packages that ship

PayAid Desktop itself is MIT. It runs on these packages, which are installed or bundled unchanged. Their licences' texts
lie in their own folders (`*.dist-info`); a bundle keeps them there. None is under the GPL or the AGPL. Packages under
the LGPL are libraries of their own that can be replaced; PySide6 is offered under other licences too, and we take the
LGPL. Fonts and icons: `resources/third_party`. This page is made by `python packaging/licences.py`.

| package | licence | inside | needed by |
|---|---|---|---|
"""
_NOTICE: Final = """
## SQLCipher

The package sqlcipher3 carries its own licence, and not the notice of the SQLCipher inside of it, which is this:

```
{notice}```
"""


def pinned(name: str) -> frozenset[str]:
    """Give the packages that a requirement file names."""
    return frozenset(_PINNED.findall((ROOT / "requirements" / f"{name}.txt").read_text()))


def licence_of(package: str) -> str:
    """Name the licence of a package."""
    return KNOWN.get(package) or declared_licence(package)


def declared_licence(package: str) -> str:
    """Read the licence that an installed package declares."""
    about = metadata(package)
    classified = [
        each.rpartition(" :: ")[2]
        for each in about.get_all("Classifier") or ()
        if each.startswith("License ::")
    ]
    text = about.get("License-Expression") or next(iter(classified), about.get("License"))
    if not text:
        raise SystemExit(f"{package} does not declare its licence: read it, and add it to KNOWN.")
    return SPDX.get(text, text)


def page() -> str:
    """Write the page."""
    notice = (ROOT / "packaging" / "notices" / "sqlcipher.txt").read_text()
    rows = "".join(f"{row}\n" for row in _rows())
    return _HEAD + rows + _NOTICE.format(notice=notice)


def _rows() -> Iterator[str]:
    needed = {package: whom for name, whom in reversed(SETS.items()) for package in pinned(name)}
    for package, whom in sorted(needed.items()):
        yield f"| {package} | {licence_of(package)} | {INSIDE.get(package, '')} | {whom} |"


if __name__ == "__main__":
    sys.stdout.write(page())
