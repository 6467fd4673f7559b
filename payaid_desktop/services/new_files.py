"""Files that the program writes for people: named so that every system takes it, there whole or not at all."""

import os
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from payaid_desktop.domain.errors import ConflictError
from payaid_desktop.store.faults import file_faults

_NAME_LENGTH_MAX: Final = 60
_NAME_BYTES_MAX: Final = 200
"""Linux takes 255; the rest is for the ending and the name while the file is written."""
_JOINERS: Final = "\u200c\u200d"
_DEVICES: Final = frozenset(
    {"CON", "PRN", "AUX", "NUL", *(f"{port}{n}" for port in ("COM", "LPT") for n in range(10))}
)


def safe_file_name(name: str, *, ending: str = "") -> str:
    """Make a name that every system takes: "A1/2627/00001" is "A1-2627-00001".

    It keeps the letters and digits of every script, composed (Unicode NFC, as Windows and Linux
    keep what they are given), and is cut at 60 characters and 200 bytes; `ending` never is.
    """
    tail = _plain(ending)
    tail = f"-{tail}" if tail else ""
    body = _cut(_plain(name), _NAME_LENGTH_MAX - len(tail), _NAME_BYTES_MAX - len(tail.encode()))
    plain = (body + tail).strip("-")
    # Windows keeps some names for devices, with any ending.
    return f"paper-{plain}" if plain.upper() in _DEVICES or not plain else plain


def _plain(name: str) -> str:
    composed = unicodedata.normalize("NFC", name)
    joined = "".join(each for each in composed if each not in _JOINERS)
    kept = "".join(each if _is_letter(each) else " " for each in joined)
    return "-".join(kept.split())


def _is_letter(character: str) -> bool:
    """Marks count: without its vowel signs a word of an Indian script is another word."""
    return unicodedata.category(character)[0] in "LMN"


def _cut(name: str, length: int, size: int) -> str:
    cut = name[:length]
    while len(cut.encode()) > size:
        cut = cut[:-1]
    # A letter that loses a mark is another letter: it goes as well.
    while cut and len(cut) < len(name) and unicodedata.category(name[len(cut)])[0] == "M":
        cut = cut[:-1]
    return cut.strip("-")


def write_whole(path: Path, content: bytes) -> None:
    """Write a file, in the place of the one that is there.

    Raises:
        DiskFullError, ReadOnlyError, StorageError: it cannot be written; what was there stays.
    """
    with new_file(path, overwrite=True) as part:
        part.write_bytes(content)


@contextmanager
def new_file(path: Path, *, overwrite: bool) -> Iterator[Path]:
    """Give the path to write to; when the block ends well, the file gets its name.

    Raises:
        ConflictError: there is a file of this name, and it is not to be overwritten.
        DiskFullError, ReadOnlyError, StorageError: it cannot be written; what was there stays.
    """
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    with file_faults(path):
        _check_is_free(path, overwrite=overwrite)
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            part.unlink(missing_ok=True)
            yield part
            with part.open("rb+") as file:
                os.fsync(file.fileno())
            _check_is_free(path, overwrite=overwrite)
            part.replace(path)
        finally:
            part.unlink(missing_ok=True)


def _check_is_free(path: Path, *, overwrite: bool) -> None:
    if path.exists() and not overwrite:
        raise ConflictError(
            f"There is a file {path.name} already. Choose another name, or say to overwrite it."
        )
