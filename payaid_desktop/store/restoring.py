"""Putting a backup in the store's place, as a new life of the device, and without losing what was there.

The copy is brought up to date and begins its new life before it gets the store's name. So at any
instant there is either the old store or one that numbers under a code of its own.
"""

from collections.abc import Collection, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from sqlcipher3 import dbapi2 as sqlcipher

from payaid_desktop.domain.errors import AppError
from payaid_desktop.domain.ids import Ids
from payaid_desktop.store.backup import copy_store, file_of, verify_backup
from payaid_desktop.store.database import Database, Place, connect_sqlite, path_of
from payaid_desktop.store.exclusive import exclusive_access, swap_in
from payaid_desktop.store.faults import file_faults, storage_faults
from payaid_desktop.store.files import (
    keep_under,
    make_private_file,
    make_private_folder,
    put_in_free_place,
    remove_store,
    side_files,
)
from payaid_desktop.store.migrate import PLAN, Plan, migrate_copy
from payaid_desktop.store.new_life import NewLife, begin_new_life

_KEPT_BESIDE = ("replaced-*Z", "damaged-*Z", "before")
"""Endings of the names under which an earlier store lies beside the store."""
_STAMP = "%Y%m%dT%H%M%SZ"


@dataclass(frozen=True, slots=True)
class Beginning:
    """With what a new life begins; `others` are backups of the same shop, whose codes it does not take."""

    ids: Ids
    now: datetime
    others: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class Restored:
    """What a restore came to: where the old store is now, None if there was none, and who numbers from here on."""

    aside: Path | None
    life: NewLife | None


@file_faults()
def restore_backup(
    backup: Place,
    place: Place,
    *,
    beginning: Beginning,
    tenant_id: str | None = None,
    plan: Plan = PLAN,
) -> Restored:
    """Put a backup in the store's place; the store that was there is kept aside, and must be closed.

    The new life takes a code that no device has: in the backup, in the replaced store, in one that
    is kept beside it, or in another backup.

    Raises:
        DamagedError, VersionError, ConflictError: as `verify_backup`; nothing was changed.
        BusyError: a program has the store open.
    """
    facts = verify_backup(backup, tenant_id=tenant_id)
    path = path_of(file_of(place))
    make_private_folder(path.parent)
    taken = _codes_around(place, backup.key, beginning.others)
    prepared = Place(path=path.with_name(f"{path.name}.next"), key=backup.key)
    remove_store(path_of(prepared))
    try:
        make_private_file(path_of(prepared))
        copy_store(backup, prepared)
        if facts.version != plan.version:
            migrate_copy(prepared, plan)
        life = _with_new_life(prepared, beginning, taken=taken)
        return Restored(_put_in_place(path_of(prepared), place, now=beginning.now), life)
    finally:
        remove_store(path_of(prepared))


def _with_new_life(
    prepared: Place, beginning: Beginning, *, taken: Collection[str]
) -> NewLife | None:
    database = Database(prepared)
    try:
        life = begin_new_life(database, taken=taken, ids=beginning.ids, now=beginning.now)
    finally:
        database.close()
    with storage_faults(), closing(connect_sqlite(prepared)) as raw:
        raw.execute("PRAGMA journal_mode = DELETE")
    return life


def _put_in_place(prepared: Path, place: Place, *, now: datetime) -> Path | None:
    path = path_of(place)
    if not path.exists():
        put_in_free_place(prepared, path)
        return None
    aside = path.with_name(f"{path.name}.replaced-{now.astimezone(UTC).strftime(_STAMP)}")
    with exclusive_access(place, damaged_too=True) as release:
        keep_under(path, aside)
        release()
        _keep_side_files(path, aside)
        swap_in(prepared, path)
    return aside


def _keep_side_files(path: Path, aside: Path) -> None:
    """What a damaged store's log holds may be the only copy; of a sound store nothing is left."""
    for left, kept in zip(side_files(path), side_files(aside), strict=True):
        if left.exists():
            left.replace(kept)


def _codes_around(place: Place, key: bytes | None, others: Iterable[Path]) -> frozenset[str]:
    """Give the codes of all devices that are known of here, as far as the files can be read."""
    path = path_of(place)
    beside = (kept for end in _KEPT_BESIDE for kept in path.parent.glob(f"{path.name}.{end}"))
    known = (place, *(Place(path=each, key=key) for each in (*beside, *others)))
    return frozenset(code for each in known for code in _codes_in(each))


def _codes_in(place: Place) -> Iterator[str]:
    if not path_of(place).is_file():
        return
    try:
        with storage_faults(), closing(connect_sqlite(place, read_only=True)) as raw:
            rows = raw.execute("SELECT code FROM devices").fetchall()
    except (AppError, sqlcipher.DatabaseError):  # of another key, too damaged to tell, or no store
        return
    yield from (str(code) for (code,) in rows)
