"""Saving what can be read from a damaged store, when there is no backup that is good enough.

Every row outside of the damaged pages is copied into a new store, then every derived figure and the
search index are made anew. What lay on a damaged page is lost, and the report says of which tables:
it is the last resort, after the newest good backup and after reading everything from the server.
"""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Table
from sqlcipher3 import dbapi2 as sqlcipher

from payaid_desktop.domain.errors import DamagedError, ValidationError
from payaid_desktop.store import tables
from payaid_desktop.store.business import tenant_ids
from payaid_desktop.store.damage import damages
from payaid_desktop.store.database import Database, Place, connect_sqlite, path_of
from payaid_desktop.store.derived import rebuild
from payaid_desktop.store.exclusive import exclusive_access, swap_in
from payaid_desktop.store.faults import file_faults
from payaid_desktop.store.files import keep_under, make_private_file, remove_store, side_files
from payaid_desktop.store.inspection import FOREIGN, readable_version, require_known
from payaid_desktop.store.integrity import check_integrity
from payaid_desktop.store.problems import Problem
from payaid_desktop.store.schema import create_schema
from payaid_desktop.store.scope import Scope
from payaid_desktop.store.search_index import rebuild_search

_MADE_ANEW = frozenset({"alembic_version", "open_items", "document_days", "stock_levels"})
_BATCH = 1000


@dataclass(frozen=True, slots=True)
class TableSaved:
    """How many rows of a table were saved, and whether they are all that there were."""

    table: str
    rows: int
    whole: bool


@dataclass(frozen=True, slots=True)
class RecoveryReport:
    """What was done. `aside` is where the damaged store is kept; None where no page was damaged."""

    tables: tuple[TableSaved, ...]
    problems: tuple[Problem, ...]
    aside: Path | None


@file_faults()
def recover_store(place: Place, *, now: datetime) -> RecoveryReport:
    """Bring a closed store back to work: rebuild what is derived and, if pages are damaged, save the rest.

    Raises:
        BusyError: a program has the store open.
        DamagedError: not even its list of tables can be read; nothing was changed.
        VersionError: another version of the program wrote it; nothing was changed.
        ValidationError: the store is on PostgreSQL, whose operator recovers it.
    """
    if place.path is None:
        raise ValidationError({"store": "This store is on a PostgreSQL server: recover it there."})
    found, version = damages(place), readable_version(place)
    if version is not None:
        require_known(version)
    elif not found:
        raise DamagedError(FOREIGN)
    if not found:
        return RecoveryReport((), _rebuilt(place), None)
    aside = place.path.with_name(f"{place.path.name}.damaged-{now.astimezone(UTC):%Y%m%dT%H%M%SZ}")
    prepared = replace(place, path=place.path.with_name(f"{place.path.name}.next"))
    with exclusive_access(place, damaged_too=True) as release:
        saved = _salvage(place, prepared)
        problems = _rebuilt(prepared)
        keep_under(place.path, aside)
        release()
        for left, kept in zip(side_files(place.path), side_files(aside), strict=True):
            if left.exists():
                left.replace(kept)
        swap_in(path_of(prepared), place.path)
    return RecoveryReport(saved, problems, aside)


def _rebuilt(place: Place) -> tuple[Problem, ...]:
    database = Database(place)
    try:
        with database.transaction() as connection:
            for tenant_id in tenant_ids(connection):
                rebuild(Scope(connection, tenant_id))
            rebuild_search(connection)
        return check_integrity(database).problems
    finally:
        database.close()


def _salvage(place: Place, prepared: Place) -> tuple[TableSaved, ...]:
    path = path_of(prepared)
    remove_store(path)
    make_private_file(path)
    database = Database(prepared)
    create_schema(database)
    database.close()
    chosen = [each for each in tables.metadata.sorted_tables if each.name not in _MADE_ANEW]
    with closing(connect_sqlite(prepared)) as target:
        # A row may refer to one that is lost; the integrity report names it.
        target.execute("PRAGMA foreign_keys = OFF")
        target.execute("BEGIN IMMEDIATE")
        with _unguarded(target):
            saved = tuple(_save_table(place, target, table) for table in chosen)
        target.execute("COMMIT")
        target.execute("PRAGMA journal_mode = DELETE")
    if not any(each.rows for each in saved if each.table == tables.tenants.name):
        remove_store(path)
        raise DamagedError("Too much of this store is damaged to save it. Restore a backup.")
    return saved


@contextmanager
def _unguarded(target: Any) -> Iterator[None]:
    """Take the triggers away for the block: parts come after their whole here, and the index is made anew."""
    triggers = target.execute(
        "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"
    ).fetchall()
    for name, _ in triggers:
        target.execute(f"DROP TRIGGER {name}")
    yield
    for _, sql in triggers:
        target.execute(sql)


def _save_table(place: Place, target: Any, table: Table) -> TableSaved:
    """Read a table from its beginning up to the damage, then from its end down to it."""
    whole = _copy(place, target, table, direction="ASC")
    if not whole:
        _copy(place, target, table, direction="DESC")
    (rows,) = target.execute(f"SELECT count(*) FROM {table.name}").fetchone()  # noqa: S608 - names of ours
    return TableSaved(table.name, rows, whole)


def _copy(place: Place, target: Any, table: Table, *, direction: str) -> bool:
    """Copy what can be read in one direction; says whether the end was reached."""
    names = ", ".join(f'"{column.name}"' for column in table.columns)
    marks = ", ".join("?" * len(table.columns))
    keeps = f"INSERT OR IGNORE INTO {table.name} ({names}) VALUES ({marks})"  # noqa: S608 - names of ours
    try:
        with closing(connect_sqlite(place, read_only=True)) as raw:
            order = _order(raw, table, direction)
            wanted = f"SELECT {names} FROM {table.name} NOT INDEXED ORDER BY {order}"  # noqa: S608 - as above
            for row in raw.execute(wanted):
                target.execute(keeps, row)
    except (DamagedError, sqlcipher.DatabaseError, UnicodeDecodeError):
        return False
    return True


def _order(raw: Any, table: Table, direction: str) -> str:
    """The order in which the rows lie in the file, so that no index is needed to read them."""
    (sql,) = raw.execute("SELECT sql FROM sqlite_master WHERE name = ?", [table.name]).fetchone()
    if "WITHOUT ROWID" not in sql:
        return f"rowid {direction}"
    return ", ".join(f'"{column.name}" {direction}' for column in table.primary_key.columns)
