"""Reading Excel workbooks in a process of its own, which is stopped when it takes too long."""

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import IO, Any, Final

from payaid_desktop.domain.errors import ConflictError
from payaid_desktop.services.tables.rows import (
    CELL_LENGTH_MAX,
    COLUMNS_MAX,
    ROWS_MAX,
    Row,
    Table,
    refused,
)
from payaid_desktop.services.tables.workbook_process import (
    ERROR,
    FORMULA,
    SECONDS_MAX,
    TOO_LONG,
)

Stop = Callable[[], bool]
STOPPED: Final = "The import was stopped. Nothing was changed."
_PROGRAM: Final = "payaid_desktop.services.tables.workbook_process"
_POLL_SECONDS: Final = 0.02
_UNREADABLE: Final = (
    "This workbook is damaged, or too large to be read safely."
    " Open it in a spreadsheet, save it anew as .xlsx, and try again."
)
_FAULTS: Final = {
    FORMULA: "This is a formula. In the spreadsheet, copy the column and paste it as values.",
    ERROR: "This is an error of the spreadsheet, not a value. Correct it there.",
    TOO_LONG: f"A cell may hold {CELL_LENGTH_MAX:,} characters.",
}


@contextmanager
def open_workbook(
    path: Path, *, sheet: str, stop: Stop | None = None, seconds_max: float = SECONDS_MAX
) -> Iterator[Table]:
    """Read a workbook: the sheet of this name, or else its first one.

    What was read is kept in a temporary file, which is gone when the block ends.

    Raises:
        ValidationError: it cannot be read; details["file"] says why.
        ConflictError: `stop` asked to stop.
    """
    with tempfile.TemporaryFile() as spool:
        with path.open("rb") as file:
            _run(file, spool, sheet, stop=stop, deadline=time.monotonic() + seconds_max)
        yield _table(spool)


def _run(
    file: IO[bytes], spool: IO[bytes], sheet: str, *, stop: Stop | None, deadline: float
) -> None:
    limits = [str(each) for each in (ROWS_MAX, COLUMNS_MAX, CELL_LENGTH_MAX)]
    process = subprocess.Popen(  # noqa: S603 - our own program; the file is only its input
        [sys.executable, "-P", "-m", _PROGRAM, sheet, *limits],
        stdin=file,
        stdout=spool,
        stderr=subprocess.DEVNULL,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),  # Windows would show a console
    )
    try:
        while process.poll() is None:
            if stop is not None and stop():
                raise ConflictError(STOPPED)
            if time.monotonic() > deadline:
                raise refused(_UNREADABLE)
            time.sleep(_POLL_SECONDS)
    finally:
        process.kill()
        process.wait()


def _table(spool: IO[bytes]) -> Table:
    """Check that all was read, and give it."""
    first, last = _first_line(spool), _last_line(spool)
    for line in (first, last):
        if "refused" in line:
            raise refused(line["refused"])
    if "sheet" not in first or "rows" not in last:
        raise refused(_UNREADABLE)
    if last["rows"] == 0:
        raise refused("This file is empty.")
    rows = partial(_rows, spool)
    return Table(next(rows()), last["rows"] - 1, partial(_below, spool), first["sheet"])


def _below(spool: IO[bytes]) -> Iterator[Row]:
    rows = _rows(spool)
    next(rows)
    yield from rows


def _rows(spool: IO[bytes]) -> Iterator[Row]:
    """Read the rows anew. The place is kept here, so that two readings do not disturb each other."""
    spool.seek(0)
    place = len(spool.readline())
    while True:
        spool.seek(place)
        line = spool.readline()
        place += len(line)
        content = json.loads(line)
        if isinstance(content, dict):
            return
        number, cells, faults = content
        sentences = {int(position): _FAULTS[fault] for position, fault in faults.items()}
        yield Row(number, tuple(cells), sentences)


def _first_line(spool: IO[bytes]) -> dict[str, Any]:
    spool.seek(0)
    return _object(spool.readline())


def _last_line(spool: IO[bytes]) -> dict[str, Any]:
    size = spool.seek(0, 2)
    spool.seek(max(0, size - 1000))
    return _object(spool.read().rstrip(b"\n").rpartition(b"\n")[2])


def _object(line: bytes) -> dict[str, Any]:
    try:
        content = json.loads(line)
    except ValueError:
        return {}
    return content if isinstance(content, dict) else {}
