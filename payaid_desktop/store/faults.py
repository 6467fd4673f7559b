"""What the databases and the file system report, in our own errors: one place for all of it."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import exc
from sqlcipher3 import dbapi2 as sqlcipher

from payaid_desktop.domain.errors import (
    AppError,
    BusyError,
    ConflictError,
    DamagedError,
    DiskFullError,
    ReadOnlyError,
    StorageError,
)

_Fault = tuple[type[AppError], str]
_FULL: _Fault = (
    DiskFullError,
    "The disk is full, so this is not saved. Free 50 MB, then try again.",
)
_BUSY: _Fault = (BusyError, "Another program is saving to this shop. Try again in a moment.")
READ_ONLY = "The shop's file may not be written. Check the permissions of its folder."
_READ_ONLY: _Fault = (ReadOnlyError, READ_ONLY)
_CANNOT_OPEN: _Fault = (
    StorageError,
    "The shop's file cannot be opened. Check that its folder exists and may be used.",
)
_DISK: _Fault = (
    StorageError,
    "The computer could not read or write the shop's file. Check the disk, then try again.",
)
_DAMAGED: _Fault = (
    DamagedError,
    "The shop's file is damaged. Nothing was changed; restore the newest good backup.",
)
_NOT_OURS: _Fault = (
    DamagedError,
    "The shop's file is damaged, or its key does not fit. Restore the newest good backup.",
)
_NO_SERVER: _Fault = (
    StorageError,
    "The database server cannot be reached. Check that it runs and that its address is right.",
)
_NOT_ALLOWED: _Fault = (
    StorageError,
    "The database server refuses the name or password of its address. Check both.",
)

_FULL_DISK = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_NOT_PERMITTED = (errno.EACCES, errno.EPERM, errno.EROFS)

_SQLITE_FAULTS: tuple[tuple[str, _Fault], ...] = (
    ("disk is full", _FULL),
    ("readonly database", _READ_ONLY),
    ("unable to open", _CANNOT_OPEN),
    ("is locked", _BUSY),
    ("malformed", _DAMAGED),
    ("vtable constructor failed", _DAMAGED),
    ("could not decode", _DAMAGED),
    ("not a database", _NOT_OURS),
    ("disk i/o error", _DISK),
)
"""Words in SQLite's messages. Source: sqlite3ErrStr in SQLite's main.c."""
_POSTGRES_FAULTS: tuple[tuple[str, _Fault], ...] = (
    ("53100", _FULL),
    ("53", _BUSY),
    ("25006", _READ_ONLY),
    ("42501", _READ_ONLY),
    ("55P03", _BUSY),
    ("40", _BUSY),
    ("57014", _BUSY),
    ("57", _NO_SERVER),
    ("08", _NO_SERVER),
    ("3D000", _NO_SERVER),
    ("28", _NOT_ALLOWED),
    ("58", _DISK),
    ("XX001", _DAMAGED),
    ("XX002", _DAMAGED),
)
"""Beginnings of SQLSTATE. Source: PostgreSQL documentation, appendix A."""


@contextmanager
def storage_faults() -> Iterator[None]:
    """Translate what a database driver raises in this block.

    Raises:
        DiskFullError, ReadOnlyError, BusyError, StorageError: the computer could not do it.
        DamagedError: a page failed its check.
        ConflictError: a constraint of the database refused the row.
    """
    try:
        yield
    except exc.IntegrityError as error:
        raise ConflictError(_constraint_sentence(str(error.orig))) from error
    except sqlcipher.IntegrityError as error:
        raise ConflictError(_constraint_sentence(str(error))) from error
    except exc.TimeoutError as error:
        raise BusyError("The store is busy. Try again in a moment.") from error
    except UnicodeDecodeError as error:
        # A damaged name in the schema of an open file: the driver fails while it makes its message.
        raise _made(_DAMAGED) from error
    except (exc.DBAPIError, sqlcipher.DatabaseError) as error:
        fault = fault_of(error)
        if fault is None:
            raise
        raise fault from error


@contextmanager
def file_faults(path: Path | None = None) -> Iterator[None]:
    """Translate what the file system raises in this block; `path` is what a person knows it by.

    Raises:
        DiskFullError, ReadOnlyError, StorageError: naming the file or folder that cannot be used.
    """
    try:
        yield
    except OSError as error:
        raise _file_fault(error, path or error.filename) from error


def _file_fault(error: OSError, path: object) -> StorageError:
    if error.errno in _FULL_DISK:
        return DiskFullError("The disk is full. Free 50 MB, then try again.")
    if error.errno in _NOT_PERMITTED:
        return ReadOnlyError(
            f"{path} may not be read or written. Check its permissions, or choose another place."
        )
    reason = (error.strerror or "unknown error").lower()
    return StorageError(f"{path} cannot be used: {reason}. Choose another place.")


def fault_of(error: BaseException) -> AppError | None:
    """Name the fault behind a driver's error; None for what we did not foresee, which is a bug."""
    raised = getattr(error, "orig", None) or error
    if hasattr(raised, "sqlstate"):
        return _postgres_fault(raised.sqlstate)
    message = str(raised).lower()
    return next((_made(fault) for words, fault in _SQLITE_FAULTS if words in message), None)


def _postgres_fault(state: str | None) -> AppError | None:
    """A connection that fails before the server speaks has no SQLSTATE."""
    if state is None:
        return _made(_NO_SERVER)
    found = (_made(fault) for start, fault in _POSTGRES_FAULTS if state.startswith(start))
    return next(found, None)


def _made(fault: _Fault) -> AppError:
    kind, sentence = fault
    return kind(sentence)


def _constraint_sentence(message: str) -> str:
    if "UNIQUE" in message or "duplicate key" in message:
        return "Something with this number, code or address exists already."
    if "FOREIGN KEY" in message or "foreign key" in message:
        return "Something that this refers to does not exist, or something else still refers to it."
    if "keeps what was issued" in message:
        return "This is issued, so it cannot be changed. Cancel it, or make a note against it."
    if "append-only" in message:
        return "This is on record for ever. It can be countered, not changed."
    return "The store refused this because it would break a rule of the books."
