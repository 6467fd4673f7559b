"""What a workbook must be as an archive before anything in it is read as XML.

An .xlsx file is a ZIP of XML parts. Refused are archives that unpack to far more than they are, and
XML that declares a document type: entities are the way to make a small file huge, or to read other
files. Nothing is ever unpacked to the disk.
Source: ECMA-376 part 2 (Open Packaging Conventions), which forbids DTDs in its own parts.
"""

import re
import stat
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath
from typing import IO, Final

ENTRIES_MAX: Final = 10_000
UNPACKED_BYTES_MAX: Final = 200 * 1024 * 1024
RATIO_MAX: Final = 100
_CONTENT_TYPES: Final = "[Content_Types].xml"
_WORKBOOK_FOLDER: Final = "xl/"
_PROGRAMS: Final = ("vbaproject.bin", "vbadata.xml")
_ENCRYPTED_FLAG: Final = 0x1
_CHUNK: Final = 1 << 20
_DECLARATIONS: Final = re.compile(rb"<!(DOCTYPE|ENTITY)")
_OVERLAP: Final = 16
"""As long as the longest declaration, so that none hides between two chunks."""
_WIDE: Final = (b"\xff\xfe", b"\xfe\xff", b"<\0", b"\0<")
"""How XML in UTF-16 begins, in which a search for ASCII finds nothing."""
_ENCODING: Final = re.compile(rb"""<\?xml[^>]*?encoding\s*=\s*["']([^"']*)""")
_ENCODINGS: Final = frozenset({b"utf-8", b"us-ascii", b"ascii"})

NOT_A_WORKBOOK: Final = "This is not an Excel workbook (.xlsx). Save it as .xlsx or as CSV."
_ODD: Final = "This workbook holds something that no spreadsheet writes. Save it anew as .xlsx."
_TOO_BIG: Final = (
    "This workbook unpacks to far more than a list of this size holds. Save it anew as .xlsx,"
    " or split it."
)
_MACROS: Final = "This workbook holds macros. Save it as .xlsx without macros, or as CSV."
_LOCKED: Final = "This workbook is protected with a password. Save it without one."


class WorkbookRefusedError(Exception):
    """A workbook is not read; the message is a sentence for the user."""


def check_archive(file: IO[bytes]) -> None:
    """Refuse a file that is no workbook, or one that was made to do harm.

    Raises:
        WorkbookRefusedError: saying why.
    """
    if not zipfile.is_zipfile(file):
        raise WorkbookRefusedError(NOT_A_WORKBOOK)
    size = file.seek(0, 2)
    with zipfile.ZipFile(file) as archive:
        entries = archive.infolist()
        _check_sizes(entries, size)
        for entry in entries:
            _check_entry(entry)
        _check_names([entry.filename for entry in entries])
        for entry in entries:
            _check_content(archive, entry)


def _check_sizes(entries: Sequence[zipfile.ZipInfo], size: int) -> None:
    unpacked = sum(entry.file_size for entry in entries)
    if len(entries) > ENTRIES_MAX or unpacked > min(UNPACKED_BYTES_MAX, RATIO_MAX * size):
        raise WorkbookRefusedError(_TOO_BIG)


def _check_entry(entry: zipfile.ZipInfo) -> None:
    if entry.flag_bits & _ENCRYPTED_FLAG:
        raise WorkbookRefusedError(_LOCKED)
    path = PurePosixPath(entry.filename.replace("\\", "/"))
    leaves = path.is_absolute() or ".." in path.parts or ":" in entry.filename
    is_link = stat.S_ISLNK(entry.external_attr >> 16)
    known = entry.compress_type in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
    if leaves or is_link or not known:
        raise WorkbookRefusedError(_ODD)


def _check_names(names: Sequence[str]) -> None:
    known = {name.lower() for name in names}
    if len(known) < len(names):
        raise WorkbookRefusedError(_ODD)
    if _CONTENT_TYPES.lower() not in known or not any(
        name.startswith(_WORKBOOK_FOLDER) for name in known
    ):
        raise WorkbookRefusedError(NOT_A_WORKBOOK)
    if any(name.endswith(_PROGRAMS) for name in known):
        raise WorkbookRefusedError(_MACROS)


def _check_content(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> None:
    """Read a part to its end, which also proves its checksum, and look for declarations."""
    tail = b""
    for place, chunk in enumerate(_chunks(archive, entry)):
        if place == 0:
            _check_encoding(chunk)
        if _DECLARATIONS.search(tail + chunk):
            raise WorkbookRefusedError(_ODD)
        tail = chunk[-_OVERLAP:]


def _check_encoding(head: bytes) -> None:
    declared = _ENCODING.match(head[:1000])
    if head.startswith(_WIDE) or (declared and declared[1].lower() not in _ENCODINGS):
        raise WorkbookRefusedError(_ODD)


def _chunks(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> Iterator[bytes]:
    with archive.open(entry) as part:
        while chunk := part.read(_CHUNK):
            yield chunk
