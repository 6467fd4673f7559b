"""What the databases report, in our own errors: one place for all of it."""

from collections.abc import Iterator
from contextlib import contextmanager

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

_SQLITE_FAULTS: tuple[tuple[str, type[AppError], str], ...] = (
    ("database or disk is full", DiskFullError, "The disk is full, so this is not saved. Free 50 MB, then try again."),
    ("readonly database", ReadOnlyError, "The shop's file may not be written. Check the folder's permissions."),
    ("unable to open", StorageError, "The shop's file cannot be opened. Check that its folder exists and may be used."),
    ("database is locked", BusyError, "Another program is saving to this shop. Try again in a moment."),
    ("database table is locked", BusyError, "Another program is saving to this shop. Try again in a moment."),
    ("malformed", DamagedError, "The shop's file is damaged. Nothing was changed; restore the newest good backup."),
    ("not a database", DamagedError, "The shop's file is damaged, or its key does not fit. Restore the newest good backup."),
    ("disk i/o error", StorageError, "The computer could not read or write the shop's file. Check the disk, then try again."),
)


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
    except exc.TimeoutError as error:
        raise BusyError("The store is busy. Try again in a moment.") from error
    except (exc.DBAPIError, sqlcipher.DatabaseError) as error:
        fault = _fault_of(str(getattr(error, "orig", None) or error))
        if fault is None:
            raise
        raise fault from error


def _fault_of(message: str) -> AppError | None:
    """Name the fault behind a driver's message; None for what we did not foresee, which is a bug."""
    lower = message.lower()
    return next((kind(said) for words, kind, said in _SQLITE_FAULTS if words in lower), None)


def _constraint_sentence(message: str) -> str:
    if "UNIQUE" in message or "duplicate key" in message:
        return "Something with this number, code or address exists already."
    if "FOREIGN KEY" in message or "foreign key" in message:
        return "Something that this refers to does not exist, or something else still refers to it."
    return "The store refused this because it would break a rule of the books."
