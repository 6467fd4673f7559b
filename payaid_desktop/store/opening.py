"""Making a store, and opening one: whatever its age, and whatever happened to it last time."""

from contextlib import ExitStack
from datetime import datetime
from pathlib import Path

from sqlcipher3 import dbapi2 as sqlcipher

from payaid_desktop.domain.errors import (
    ConflictError,
    NotFoundError,
    StorageError,
    VersionError,
)
from payaid_desktop.store.database import SQLITE_MINIMUM, Database, Place
from payaid_desktop.store.faults import file_faults
from payaid_desktop.store.files import (
    make_private_file,
    make_private_folder,
    put_in_place,
    remove_store,
)
from payaid_desktop.store.inspection import look_at, require_known
from payaid_desktop.store.schema import SCHEMA_VERSION, create_schema, stored_version

_NONE_YET = "There is no shop here yet. Set one up first."


@file_faults()
def create_store(place: Place, *, instance_id: str | None = None) -> Database:
    """Make an empty store and open it; a file gets its name only when it is whole.

    Raises:
        ConflictError: there is a store already.
        DiskFullError, ReadOnlyError, StorageError: it cannot be written.
    """
    require_sound_sqlite()
    if place.path is None:
        database = Database(place)
        create_schema(database, instance_id=instance_id)
        return database
    if place.path.exists():
        raise ConflictError("There is a shop here already. Open it, or choose another folder.")
    _make_file(place.path, place.key, instance_id)
    return Database(place)


@file_faults()
def open_store(place: Place, *, backups: Path, now: datetime) -> Database:
    """Open a store; one of an older version is backed up and brought up to date first.

    Raises:
        NotFoundError: there is no store.
        VersionError: a newer program wrote it; not a byte of it was changed.
        DamagedError: it is damaged, or the key is not its key.
        BusyError: it must be brought up to date while another program has it open.
    """
    require_sound_sqlite()
    if place.path is None:
        return _open_server(place)
    if not place.path.exists():
        raise NotFoundError(_NONE_YET)
    version = look_at(place).version
    require_known(version)
    if version != SCHEMA_VERSION:
        from payaid_desktop.store.migrate import (  # noqa: PLC0415 - rarely needed, slow to import
            migrate_file,
        )

        migrate_file(place, backups=backups, now=now)
        return Database(place)
    _forget_old_file(place.path)
    return Database(place)


def require_sound_sqlite() -> None:
    """Refuse an SQLite library that is known to damage files.

    Raises:
        VersionError: the library is older than the first sound one.
    """
    if sqlcipher.sqlite_version_info < SQLITE_MINIMUM:
        needed = ".".join(map(str, SQLITE_MINIMUM))
        raise VersionError(
            f"This computer's SQLite {sqlcipher.sqlite_version} can damage files."
            f" Install PayAid again; it brings {needed} or newer."
        )


def _make_file(path: Path, key: bytes | None, instance_id: str | None) -> None:
    try:
        make_private_folder(path.parent)
        part = path.with_name(path.name + ".part")
        remove_store(part)
        make_private_file(part)
    except OSError as error:
        raise StorageError(
            "The shop's folder cannot be written. Check its permissions, or choose another one."
        ) from error
    try:
        database = Database(Place(path=part, key=key))
        try:
            create_schema(database, instance_id=instance_id)
        finally:
            database.close()
        put_in_place(part, path)
    finally:
        remove_store(part)


def _open_server(place: Place) -> Database:
    database = Database(place)
    with ExitStack() as unless_open:
        unless_open.callback(database.close)
        _bring_up(database)
        unless_open.pop_all()
    return database


def _bring_up(database: Database) -> None:
    with database.read() as connection:
        version = stored_version(connection)
    if version is None:
        raise NotFoundError(_NONE_YET)
    require_known(version)
    if version != SCHEMA_VERSION:
        from payaid_desktop.store.migrate import (  # noqa: PLC0415 - rarely needed, slow to import
            migrate_server,
        )

        migrate_server(database.place)


def _forget_old_file(path: Path) -> None:
    """A start that finds the migrated store sound needs the one from before no longer."""
    before = path.with_name(path.name + ".before")
    if before.exists():
        remove_store(before)
