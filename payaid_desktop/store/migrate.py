"""Bringing an older store up to date, so that at any instant either the old or the new one is whole.

An SQLite store is backed up, copied, and the copy is changed, checked and put in its place; the old
file keeps a second name until the first good start. On PostgreSQL it is one transaction. Alembic is
imported only here, only when a migration is pending.
"""

from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection

from payaid_desktop.domain.errors import DamagedError
from payaid_desktop.store.backup import copy_store, create_backup, is_labelled, list_backups
from payaid_desktop.store.database import Database, Place, connect_sqlite, path_of
from payaid_desktop.store.exclusive import exclusive_access, swap_in
from payaid_desktop.store.faults import file_faults, storage_faults
from payaid_desktop.store.files import keep_under, make_private_file, remove_store
from payaid_desktop.store.inspection import readable_version, require_whole
from payaid_desktop.store.schema import (
    SCHEMA_VERSION,
    altered_parts,
    stamp,
    stored_version,
)

SCRIPTS = Path(__file__).with_name("migrations")
_FAILED = "This shop could not be brought up to date: {0}. It stays as it was."


@dataclass(frozen=True, slots=True)
class Plan:
    """Where a migration leads: a version, the folders of its scripts, and how the result is checked."""

    version: str
    folders: tuple[Path, ...]
    check: Callable[[Connection], None]


def require_fresh_schema(connection: Connection) -> None:
    """Refuse a migrated SQLite store whose schema is not exactly that of a new one.

    Raises:
        DamagedError: naming what differs.
    """
    differing = altered_parts(connection)
    if differing:
        raise DamagedError(_FAILED.format(f"{differing[0]} is not as it should be"))


PLAN = Plan(SCHEMA_VERSION, (SCRIPTS / "versions",), require_fresh_schema)
"""The migrations of this program."""


@file_faults()
def migrate_file(place: Place, *, backups: Path, now: datetime, plan: Plan = PLAN) -> None:
    """Bring a closed SQLite store up to the version of a plan.

    Raises:
        BusyError: a program has the store open.
        DamagedError: the store is damaged, or the result would be; it stays as it was.
        DiskFullError, ReadOnlyError: it cannot be written; it stays as it was.
    """
    path = path_of(place)
    prepared = path.with_name(path.name + ".next")
    remove_store(prepared)
    with exclusive_access(place) as release:
        _back_up(place, backups, now=now, label=f"before-{plan.version}")
        try:
            make_private_file(prepared)
            copy_store(place, replace(place, path=prepared))
            migrate_copy(replace(place, path=prepared), plan)
            keep_under(path, old_file(path))
            release()
            swap_in(prepared, path)
        finally:
            remove_store(prepared)


def migrate_server(place: Place, *, plan: Plan = PLAN) -> None:
    """Bring a store on PostgreSQL up to the version of a plan, in one transaction.

    Raises:
        StorageError: the server refuses; nothing was changed.
    """
    database = Database(place)
    try:
        with database.transaction(turn="migration") as connection:
            if stored_version(connection) != plan.version:
                run_scripts(connection, plan)
    finally:
        database.close()


def old_file(path: Path) -> Path:
    """Name the file that holds the store from before a migration."""
    return path.with_name(path.name + ".before")


def run_scripts(
    connection: Connection, plan: Plan, *, attributes: Mapping[str, object] | None = None
) -> None:
    """Run the scripts that lead from what a connection sees to a version, in its transaction."""
    from alembic import command  # noqa: PLC0415 - 0.3 s that a start without a migration saves
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", _escaped(SCRIPTS))
    config.set_main_option("path_separator", "newline")
    config.set_main_option("version_locations", "\n".join(map(_escaped, plan.folders)))
    config.attributes.update({"connection": connection, **(attributes or {})})
    command.upgrade(config, plan.version)


def _back_up(place: Place, folder: Path, *, now: datetime, label: str) -> None:
    """Back the store up; the backup of an earlier try between the same versions makes room for this one."""
    made = create_backup(place, folder, now=now, label=label)
    version = readable_version(replace(place, path=made.path))
    for earlier in list_backups(folder):
        if earlier.path == made.path or not is_labelled(earlier, label):
            continue
        if readable_version(replace(place, path=earlier.path)) == version:
            earlier.path.unlink(missing_ok=True)


def migrate_copy(copy: Place, plan: Plan = PLAN) -> None:
    """Bring a file that nobody uses yet up to the version of a plan, and check it whole.

    Raises:
        DamagedError: the result would not be as it should be.
        DiskFullError, ReadOnlyError: it cannot be written.
    """
    database = Database(copy)
    try:
        with database.transaction() as connection:
            run_scripts(connection, plan)
            stamp(connection, version=plan.version)
            plan.check(connection)
    finally:
        database.close()
    with storage_faults(), closing(connect_sqlite(copy)) as raw:
        require_whole(raw, encrypted=copy.key is not None, what="The store brought up to date")
        raw.execute("PRAGMA journal_mode = DELETE")


def _escaped(path: Path) -> str:
    return str(path).replace("%", "%%")
