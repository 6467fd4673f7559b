"""Having a store file to oneself, and putting another file in its place.

A stale write-ahead log beside a new file would be played into it, and a program that still has the
old file open would save into nowhere. So the file is taken out of WAL mode first, which SQLite
allows to nobody while another connection is open, and held until the new file has its name.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlcipher3 import dbapi2 as sqlcipher

from payaid_desktop.domain.errors import BusyError, DamagedError
from payaid_desktop.store.database import Place, connect_sqlite
from payaid_desktop.store.faults import storage_faults
from payaid_desktop.store.files import put_in_place, side_files

BUSY_MS = 2000
_BUSY = "Another program has this shop open. Close it, then try again."
Release = Callable[[], None]


@contextmanager
def exclusive_access(
    place: Place, *, damaged_too: bool = False, busy_ms: int = BUSY_MS
) -> Iterator[Release]:
    """Hold a closed store file so that no other program can write to it.

    Gives a function to call right before the file is replaced. With `damaged_too`, a file that
    cannot be read, which nobody else can use either, is let through.

    Raises:
        BusyError: a program, or this one, has the store open.
        DamagedError: it cannot be read.
    """
    try:
        with storage_faults():
            raw = connect_sqlite(place, busy_ms=busy_ms)
    except DamagedError:
        if not damaged_too:
            raise
        yield lambda: None
        return
    try:
        _take(raw)
        # Windows replaces no open file; elsewhere the lock is held until the name has moved.
        yield raw.close if os.name == "nt" else (lambda: None)
    finally:
        raw.close()


def swap_in(prepared: Path, path: Path) -> None:
    """Put a finished file in the store's place; what SQLite kept beside the old one goes first."""
    for left_over in side_files(path):
        left_over.unlink(missing_ok=True)
    put_in_place(prepared, path)


def _take(raw: "sqlcipher.Connection") -> None:
    try:
        with storage_faults():
            (mode,) = raw.execute("PRAGMA journal_mode = DELETE").fetchone()
            raw.execute("BEGIN IMMEDIATE")
    except BusyError as error:
        raise BusyError(_BUSY) from error
    if mode != "delete":
        raise BusyError(_BUSY)
