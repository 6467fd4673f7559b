"""Files that must be there whole, or not at all, after the plug was pulled."""

import os
import shutil
from contextlib import suppress
from pathlib import Path

_SIDE_FILES = ("-wal", "-shm", "-journal")
"""What SQLite keeps beside a file while it is open."""


def sync_file(path: Path) -> None:
    """Make sure that what a file holds is on the disk."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Make sure that names given and taken in a folder are on the disk."""
    if os.name == "nt":
        return  # Windows opens no folders; its file systems log renames themselves.
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def put_in_place(prepared: Path, path: Path) -> None:
    """Give a finished file its final name; at any instant either the old or the new one has it."""
    sync_file(prepared)
    prepared.replace(path)
    sync_folder(path.parent)


def put_in_free_place(prepared: Path, path: Path) -> None:
    """Give a finished file its final name, which no other file has.

    Raises:
        FileExistsError: another file has it; nothing was changed.
    """
    sync_file(prepared)
    try:
        os.link(prepared, path)
    except FileExistsError:
        raise
    except OSError:  # some file systems know no second names
        if path.exists():
            raise FileExistsError(path) from None
        prepared.replace(path)
    prepared.unlink(missing_ok=True)
    sync_folder(path.parent)


def keep_under(path: Path, kept: Path) -> None:
    """Give a file a second name that stays when the first one is given to another file."""
    kept.unlink(missing_ok=True)
    try:
        os.link(path, kept)
    except OSError:  # some file systems know no second names
        shutil.copy2(path, kept)
        sync_file(kept)
    sync_folder(kept.parent)


def remove_store(path: Path) -> None:
    """Remove an SQLite file and what SQLite kept beside it."""
    for name in (path, *side_files(path)):
        with suppress(FileNotFoundError, NotADirectoryError):
            name.unlink()


def side_files(path: Path) -> list[Path]:
    """Name the files that SQLite keeps beside a file while it is open."""
    return [path.with_name(path.name + end) for end in _SIDE_FILES]


def make_private_folder(folder: Path) -> None:
    """Make a folder that only its owner may look into; one that is there stays as it is."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)


def make_private_file(path: Path) -> None:
    """Make an empty file that only its owner may read, before anything secret goes into it."""
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
