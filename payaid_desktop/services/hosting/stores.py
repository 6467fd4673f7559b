"""Opening the store of a server, making it the first time."""

from datetime import datetime
from pathlib import Path

from payaid_desktop.domain.errors import NotFoundError
from payaid_desktop.store.database import Database, Place
from payaid_desktop.store.opening import create_store, open_store


def open_server_store(place: Place, *, folder: Path, now: datetime) -> Database:
    """Open a server's store: an SQLite file, or a PostgreSQL database.

    Raises:
        VersionError, DamagedError, BusyError, StorageError: it cannot be opened.
    """
    try:
        return open_store(place, backups=folder / "backups", now=now)
    except NotFoundError:
        return create_store(place)
