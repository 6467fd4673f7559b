"""Where the files lie that come with the program: fonts, icons, templates."""

import sys
from pathlib import Path


def resource(*parts: str) -> Path:
    """Find a file or folder of `resources/`: in a source tree, a wheel and a frozen program.

    Raises:
        FileNotFoundError: the installation is incomplete.
    """
    path = _root().joinpath(*parts)
    if not path.exists():
        raise FileNotFoundError(
            f"The program's file {'/'.join(parts)} is missing. Install PayAid again."
        )
    return path


def _root() -> Path:
    # A frozen program unpacks its data under _MEIPASS, where this module has no file of its own.
    unpacked = getattr(sys, "_MEIPASS", None)
    return Path(unpacked) / "resources" if unpacked else Path(__file__).resolve().parent
