"""Looking at a store without changing it: which version it has, whose it is, whether it is whole.

A file that somebody hands us (a backup, a store to restore) is opened read-only, and nothing that
lies in its schema is run: its views and triggers may use no function with effects.
"""

from contextlib import closing
from dataclasses import dataclass
from typing import Any

from sqlcipher3 import dbapi2 as sqlcipher

from payaid_desktop.domain.errors import DamagedError, VersionError
from payaid_desktop.store.database import APPLICATION_ID, Place, connect_sqlite, named_damage
from payaid_desktop.store.faults import storage_faults
from payaid_desktop.store.schema import INSTANCE_ID, KNOWN_VERSIONS, SCHEMA_VERSION

PROBLEMS_MAX = 100
FOREIGN = "This file is not a PayAid store. Choose a file that PayAid made."
_NEWER = "A newer PayAid wrote this file. Update PayAid, then open it again. Nothing was changed."
_UNKNOWN = (
    "This file is too old or too new for this PayAid. Open it with the PayAid that wrote it."
    " Nothing was changed."
)


@dataclass(frozen=True, slots=True)
class StoreFacts:
    """What a store says about itself."""

    version: str
    instance_id: str
    tenants: tuple[tuple[str, str], ...]
    """(id, name) of each business in it."""


def facts_of(raw: Any) -> StoreFacts:
    """Read what an open SQLite file says about itself.

    Raises:
        DamagedError: it is no store of ours, or it cannot be read.
    """
    with storage_faults():
        (mark,) = raw.execute("PRAGMA application_id").fetchone()
        if mark != APPLICATION_ID:
            raise DamagedError(FOREIGN)
        try:
            version = _version_in(raw)
            meta = dict(raw.execute("SELECT key, value FROM store_meta").fetchall())
            tenants = tuple(raw.execute("SELECT id, name FROM tenants ORDER BY id").fetchall())
        except sqlcipher.OperationalError as error:
            if "no such" in str(error):
                raise DamagedError(FOREIGN) from error
            raise
    return StoreFacts(version, str(meta.get(INSTANCE_ID, "")), tenants)


def look_at(place: Place) -> StoreFacts:
    """Open an SQLite file read-only and read what it says about itself.

    Raises:
        DamagedError: it is no store of ours, it is damaged, or the key is not its key.
        StorageError: the file cannot be opened.
    """
    with storage_faults(), closing(connect_sqlite(place, read_only=True)) as raw:
        try:
            return facts_of(raw)
        except DamagedError as error:
            raise named_damage(place, error) from error


def readable_version(place: Place) -> str | None:
    """Read which schema a damaged store has; None where that cannot be read any more."""
    try:
        with closing(connect_sqlite(place, read_only=True)) as raw:
            return _version_in(raw)
    except (DamagedError, sqlcipher.DatabaseError, UnicodeDecodeError):
        return None


def require_known(version: str) -> None:
    """Refuse a schema that this program does not know.

    Raises:
        VersionError: a newer program wrote it, or one that is older than the first release.
    """
    if version in KNOWN_VERSIONS:
        return
    sentence = _NEWER if version > SCHEMA_VERSION else _UNKNOWN
    details = f"It has schema {version or 'none'}; this knows {SCHEMA_VERSION}."
    raise VersionError(sentence, {"version": details})


def _version_in(raw: Any) -> str:
    row = raw.execute("SELECT version_num FROM alembic_version").fetchone()
    return str(row[0]) if row else ""


def page_problems(raw: Any, *, encrypted: bool) -> list[str]:
    """Check every page of an open SQLite file: its own check, the trees, the references.

    Gives SQLite's own words, at most 100 of each kind.
    """
    checks = ["PRAGMA cipher_integrity_check"] if encrypted else []
    checks += [f"PRAGMA integrity_check({PROBLEMS_MAX})"]
    found: list[str] = []
    for check in checks:
        try:
            words = [str(row[0]) for row in raw.execute(check).fetchmany(PROBLEMS_MAX)]
        except sqlcipher.DatabaseError as error:
            words = [str(error)]
        found += [word for word in words if word != "ok"]
    return found if found else broken_references(raw)


def broken_references(raw: Any) -> list[str]:
    """List rows that refer to a row that is not there."""
    rows = raw.execute("PRAGMA foreign_key_check").fetchmany(PROBLEMS_MAX)
    return [
        f"{table}: a row refers to {parent}, where there is none" for table, _, parent, _ in rows
    ]


def require_whole(raw: Any, *, encrypted: bool, what: str) -> None:
    """Refuse a file with any damage.

    Raises:
        DamagedError: naming the first thing found; `details` lists more.
    """
    problems = page_problems(raw, encrypted=encrypted)
    if problems:
        listed = {str(number): words for number, words in enumerate(problems[:10], start=1)}
        raise DamagedError(f"{what} is damaged: {problems[0]}.", listed)
