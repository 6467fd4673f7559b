"""Opening a table in a file, whichever form it has. The form is told from the content, not from the name."""

import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from payaid_desktop.domain.errors import NotFoundError, StorageError
from payaid_desktop.services.tables.csv_files import open_csv
from payaid_desktop.services.tables.rows import FILE_BYTES_MAX, Table, refused
from payaid_desktop.services.tables.workbooks import Stop, open_workbook

_HEAD_LENGTH: Final = 4096
_ZIP: Final = b"PK\x03\x04"
_OTHER_FORMS: Final = {
    b"\xd0\xcf\x11\xe0": "This is an old or password-protected Excel file. Save it as .xlsx.",
    b"%PDF": "This is a PDF. Export the list as .xlsx or CSV instead.",
    b"SQLite format 3": "This is a database. Export the list as .xlsx or CSV instead.",
    b"\xff\xfe": "This file is in UTF-16. Save it as “CSV UTF-8”, or as .xlsx.",
    b"\xfe\xff": "This file is in UTF-16. Save it as “CSV UTF-8”, or as .xlsx.",
    b"PK\x05\x06": "This file is empty.",
}
_MEGABYTE: Final = 1024 * 1024


@contextmanager
def open_table(path: Path, *, sheet: str, stop: Stop | None = None) -> Iterator[Table]:
    """Open a CSV file or a workbook; in a workbook the sheet of this name, or else its first one.

    Raises:
        NotFoundError: there is no such file.
        ValidationError: it cannot be read as a table; details["file"] says why.
        ConflictError: `stop` asked to stop.
    """
    try:
        head = _head(path)
        if head.startswith(_ZIP):
            with open_workbook(path, sheet=sheet, stop=stop) as table:
                yield table
        else:
            _refuse_other_forms(head)
            yield open_csv(path)
    except (FileNotFoundError, NotADirectoryError) as error:
        raise NotFoundError("There is no such file. Check its name and folder.") from error
    except OSError as error:
        raise StorageError(f"The file cannot be read: {error.strerror}.") from error


def _head(path: Path) -> bytes:
    found = path.stat()
    if not stat.S_ISREG(found.st_mode):
        raise refused("This is not a file. Choose a .csv or .xlsx file.")
    if found.st_size > FILE_BYTES_MAX:
        raise refused(f"A file may have {FILE_BYTES_MAX // _MEGABYTE} MB. Split it.")
    with path.open("rb") as file:
        return file.read(_HEAD_LENGTH)


def _refuse_other_forms(head: bytes) -> None:
    for start, sentence in _OTHER_FORMS.items():
        if head.startswith(start):
            raise refused(sentence)
    if b"\0" in head:
        raise refused("This is not a table. Choose a .csv or .xlsx file.")
    if head.lstrip()[:1] in (b"{", b"["):
        raise refused("This is JSON: payaid contacts add, or payaid products add, reads it.")
