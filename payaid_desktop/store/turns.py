"""Taking turns between programs: one at a time makes a shop, or writes the file of keys.

A lock of the operating system goes with the program that holds it, also when that is killed, so that
nobody waits for a program that is gone. The file of the lock is removed with it.
"""

import os
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from payaid_desktop.domain.errors import BusyError, StorageError
from payaid_desktop.store.files import make_private_folder

WAIT_S = 30.0
_PAUSE_S = 0.02


@contextmanager
def turn_at(path: Path, *, wait_s: float = WAIT_S) -> Iterator[None]:
    """Hold the turn at a path in a folder that is there; whoever comes meanwhile waits.

    Raises:
        BusyError: another program held it all the time.
        OSError: the file of the lock cannot be made.
    """
    handle = _taken(path, until=time.monotonic() + wait_s)
    try:
        yield
    finally:
        # Windows removes no open file; who waits there finds it, or makes it anew.
        if os.name != "nt":
            path.unlink(missing_ok=True)
        os.close(handle)
        if os.name == "nt":
            with suppress(OSError):
                path.unlink()


@contextmanager
def turn_to_write(path: Path) -> Iterator[None]:
    """Hold the turn to put a file in its place; its folder is made if need be.

    Raises:
        BusyError: another program held it all the time.
        StorageError: the folder cannot be written.
    """
    lock = path.with_name(f"{path.name}.lock")
    with ExitStack() as stack:
        try:
            make_private_folder(path.parent)
            stack.enter_context(turn_at(lock))
        except OSError as error:
            raise StorageError(
                "The shop's folder cannot be written. Check its permissions, or choose another one."
            ) from error
        yield


def _taken(path: Path, *, until: float) -> int:
    while True:
        handle = os.open(path, os.O_CREAT | os.O_RDWR, 0o600)
        if _locked(handle) and _is_at(handle, path):
            return handle
        os.close(handle)
        if time.monotonic() > until:
            raise BusyError("Another program is working here. Try again in a moment.")
        time.sleep(_PAUSE_S)


def _is_at(handle: int, path: Path) -> bool:
    """Whether the file that was locked still has its name: who held it before removed it."""
    try:
        return os.path.samestat(os.fstat(handle), path.stat())
    except FileNotFoundError:
        return False


if sys.platform == "win32":
    import msvcrt

    def _locked(handle: int) -> bool:
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _locked(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
