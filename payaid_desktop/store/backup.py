"""Backups: a consistent copy of the open store, encrypted with its key, proven before it is kept.

A backup gets its final name only when it was opened and checked page by page, so whatever carries
such a name can be restored (`store.restoring`), also after a crash. PostgreSQL is backed up by its operator.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2 as sqlcipher

from payaid_desktop.domain.errors import (
    ConflictError,
    DamagedError,
    NotFoundError,
    ValidationError,
)
from payaid_desktop.store.database import Place, connect_sqlite
from payaid_desktop.store.faults import file_faults, storage_faults
from payaid_desktop.store.files import (
    make_private_file,
    make_private_folder,
    put_in_place,
    remove_store,
)
from payaid_desktop.store.inspection import (
    FOREIGN,
    StoreFacts,
    look_at,
    require_known,
    require_whole,
)

STEP_PAGES = 1024
"""How much is copied between two reports of progress: 4 MB."""
KEPT_NEWEST = 10
KEPT_MONTHS = 12
_NAME = re.compile(r"payaid-([0-9]{8}T[0-9]{6}Z)-([a-z0-9-]+)\.sqlite3")
_STAMP = "%Y%m%dT%H%M%SZ"
_LABEL = re.compile(r"[a-z0-9-]{1,40}")
_DAMAGED_PAGE = "This backup is damaged. Choose another one."
_DAMAGED_OR_ANOTHER = (
    "This backup is damaged, or its key is that of another shop. Choose another one."
)
_OF_ANOTHER = (
    "This backup is of another business. Choose one of this business, or an empty data folder."
)
Progress = Callable[[int, int], None]
"""Called with pages done and pages in all."""
Stop = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class Backup:
    """One backup file; `label` says why it was made."""

    path: Path
    made_at: datetime
    label: str
    size: int


@file_faults()
def create_backup(
    place: Place,
    folder: Path,
    *,
    now: datetime,
    label: str = "manual",
    progress: Progress | None = None,
    stop: Stop | None = None,
) -> Backup:
    """Copy the store as it is at this instant; others may go on reading and writing.

    Raises:
        ConflictError: `stop` asked to stop; nothing is left behind.
        ValidationError: the store is on PostgreSQL, which has its own backups.
        DamagedError: the store is damaged, so a copy would be as well.
    """
    source = file_of(place)
    make_private_folder(folder)
    path = _free_name(folder, now=now, label=label)
    part = path.with_name(path.name + ".part")
    remove_store(part)
    try:
        make_private_file(part)
        copy_store(source, Place(path=part, key=place.key), progress=progress, stop=stop)
        verify_backup(Place(path=part, key=place.key))
        put_in_place(part, path)
    finally:
        remove_store(part)
    return _described(path)


def copy_store(
    source: Place, target: Place, *, progress: Progress | None = None, stop: Stop | None = None
) -> None:
    """Copy one instant of a store, page by page, into a file that nobody uses yet."""

    def report(_status: int, remaining: int, total: int) -> None:
        if stop is not None and stop():
            raise ConflictError("The backup was stopped. Nothing was changed.")
        if progress is not None:
            progress(total - remaining, total)

    with storage_faults(), closing(connect_sqlite(source, read_only=True)) as reader:
        # An open read transaction: writers meanwhile neither show up in the copy nor restart it.
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM sqlite_master").fetchone()
        with closing(_raw_target(target)) as writer:
            reader.backup(writer, pages=STEP_PAGES, progress=report)
            writer.execute("PRAGMA journal_mode = DELETE")


@file_faults()
def verify_backup(backup: Place, *, tenant_id: str | None = None) -> StoreFacts:
    """Prove that a file can be restored: ours, known, whole, and of this business if one is given.

    Raises:
        DamagedError: it is damaged, no store of ours, or the key is not its key.
        VersionError: a newer program wrote it.
        ConflictError: it is another business's.
    """
    path = file_of(backup).path
    if path is None or not path.is_file():
        raise NotFoundError("There is no such backup file.")
    with _about_the_backup():
        facts = look_at(backup)
    require_known(facts.version)
    with storage_faults(), closing(connect_sqlite(backup, read_only=True)) as raw:
        require_whole(raw, encrypted=backup.key is not None, what="This backup")
    if tenant_id is not None and tenant_id not in {each for each, _ in facts.tenants}:
        raise ConflictError(_OF_ANOTHER)
    return facts


@file_faults()
def list_backups(folder: Path) -> tuple[Backup, ...]:
    """List the backups in a folder, the newest first."""
    if not folder.is_dir():
        return ()
    found = [_described(path) for path in folder.iterdir() if _NAME.fullmatch(path.name)]
    return tuple(sorted(found, key=lambda each: (each.made_at, each.path.name), reverse=True))


def is_labelled(backup: Backup, label: str) -> bool:
    """Whether a backup was made for a reason; a number behind it tells two of one second apart."""
    return re.fullmatch(rf"{re.escape(label)}(-[0-9]{{1,3}})?", backup.label) is not None


def superfluous(backups: Sequence[Backup]) -> tuple[Backup, ...]:
    """Choose what may go: all but the newest 10 and the newest of each of the last 12 months."""
    newest_first = sorted(backups, key=lambda each: each.made_at, reverse=True)
    months: dict[tuple[int, int], Backup] = {}
    for each in newest_first:
        months.setdefault((each.made_at.year, each.made_at.month), each)
    kept = {*newest_first[:KEPT_NEWEST], *list(months.values())[:KEPT_MONTHS]}
    return tuple(each for each in newest_first if each not in kept)


@file_faults()
def rotate_backups(folder: Path) -> tuple[Backup, ...]:
    """Remove the backups that are superfluous and say which they were.

    What a backup that was killed left behind goes too, once a later one was finished.
    """
    kept = list_backups(folder)
    gone = superfluous(kept)
    for each in gone:
        each.path.unlink(missing_ok=True)
    for part in folder.glob("payaid-*.part*") if kept else ():
        if part.name < kept[0].path.name:
            part.unlink(missing_ok=True)
    return gone


@contextmanager
def _about_the_backup() -> Iterator[None]:
    """Say of the backup what is elsewhere said of the shop's file."""
    try:
        yield
    except DamagedError as error:
        if error.sentence == FOREIGN:
            raise
        sentence = _DAMAGED_PAGE if error.details else _DAMAGED_OR_ANOTHER
        raise DamagedError(sentence, error.details) from error


def _raw_target(target: Place) -> Any:
    raw = sqlcipher.connect(str(target.path), isolation_level=None)
    if target.key is not None:
        raw.execute(f"PRAGMA key = \"x'{target.key.hex()}'\"")
    return raw


def _free_name(folder: Path, *, now: datetime, label: str) -> Path:
    if not _LABEL.fullmatch(label):
        raise ValidationError({"label": "Use up to 40 small letters, digits and dashes."})
    stem = f"payaid-{now.astimezone(UTC).strftime(_STAMP)}-{label}"
    candidates = (f"{stem}{again}.sqlite3" for again in ("", *(f"-{n}" for n in range(2, 1000))))
    return next(folder / name for name in candidates if not (folder / name).exists())


def _described(path: Path) -> Backup:
    match = _NAME.fullmatch(path.name)
    if match is None:
        raise NotFoundError("There is no such backup file.")
    made_at = datetime.strptime(match[1], _STAMP).replace(tzinfo=UTC)
    return Backup(path, made_at, match[2], path.stat().st_size)


def file_of(place: Place) -> Place:
    """Give the place of an SQLite store.

    Raises:
        ValidationError: it is on PostgreSQL, whose operator backs it up.
    """
    if place.is_postgres:
        raise ValidationError(
            {"store": "This store is on a PostgreSQL server: back it up there, with pg_dump."}
        )
    return place
