"""The schema of an empty store, made in one transaction without alembic.

A new store is made here; an older one is brought up by `store.migrate`. A test proves that both
ways end in the same schema, on both databases.
"""

import secrets
import tempfile
from pathlib import Path

from sqlalchemy import Connection, inspect, select, text

from payaid_desktop.domain.errors import ConflictError, StorageError
from payaid_desktop.store import tables
from payaid_desktop.store.database import APPLICATION_ID, Database, Place
from payaid_desktop.store.described import describe, differences
from payaid_desktop.store.guards import guard_statements
from payaid_desktop.store.search_index import TRIGRAM_EXTENSION, search_index_statements
from payaid_desktop.store.views import view_statements

SCHEMA_VERSION = "0001"
"""The newest schema this program knows: the newest revision in `store/migrations/versions`."""
KNOWN_VERSIONS = ("0001",)
"""Every schema that this program opens or brings up to date: each revision there, by its number."""
INSTANCE_ID = "instance_id"


def create_schema(
    database: Database, *, instance_id: str | None = None, search_index: bool = True
) -> None:
    """Fill an empty store with the schema and mark it as ours; all or nothing.

    `search_index=False` leaves out the index of PostgreSQL's search, which then reads every row:
    for tests on a server without the extension.

    Raises:
        ConflictError: there is something in the store already.
        StorageError: the PostgreSQL server lacks the extension that search needs.
    """
    with database.transaction() as connection:
        if inspect(connection).get_table_names():
            raise ConflictError("There is something in this store already. Choose an empty place.")
        tables.metadata.create_all(connection, checkfirst=False)
        for statement in schema_parts(connection, search_index=search_index):
            connection.exec_driver_sql(statement)
        stamp(connection, version=SCHEMA_VERSION)
        row = {"key": INSTANCE_ID, "value": instance_id or secrets.token_hex(16)}
        connection.execute(tables.store_meta.insert(), row)


def schema_parts(connection: Connection, *, search_index: bool) -> list[str]:
    """Give the statements for what tables cannot say: guards, search indexes, views."""
    dialect = connection.dialect.name
    if dialect == "postgresql" and search_index:
        _require_trigrams(connection)
    searching = search_index_statements(dialect) if search_index or dialect == "sqlite" else []
    return [*guard_statements(dialect), *searching, *view_statements(dialect)]


def stamp(connection: Connection, *, version: str) -> None:
    """Write the schema's version, and in an SQLite file's header that it is ours."""
    connection.execute(tables.alembic_version.delete())
    connection.execute(tables.alembic_version.insert(), {"version_num": version})
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")


def stored_version(connection: Connection) -> str | None:
    """Read which schema a store has; None where there is none."""
    if not inspect(connection).has_table(tables.alembic_version.name):
        return None
    version = connection.execute(select(tables.alembic_version.c.version_num)).scalar()
    return None if version is None else str(version)


def altered_parts(connection: Connection) -> list[str]:
    """Name the parts of a store's schema that are not as in a new store; on PostgreSQL its guards."""
    if connection.dialect.name == "postgresql":
        return _altered_guards(connection)
    with tempfile.TemporaryDirectory() as folder:
        fresh = Database(Place(path=Path(folder) / "fresh.sqlite3"))
        try:
            create_schema(fresh)
            with fresh.read() as other:
                return differences(describe(connection), describe(other))
        finally:
            fresh.close()


def _altered_guards(connection: Connection) -> list[str]:
    """A new store to compare with cannot be made on a server; but its guards say how they are called."""
    enabled = text(
        "SELECT tgname FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid"
        " WHERE NOT tgisinternal AND tgenabled IN ('O', 'A')"
        " AND relnamespace = current_schema()::regnamespace"
    )
    there = {row[0] for row in connection.execute(enabled)}
    made = (each.split() for each in guard_statements("postgresql"))
    names = [words[2] for words in made if words[1] == "TRIGGER"]
    return [f"trigger {name}" for name in names if name not in there]


def _require_trigrams(connection: Connection) -> None:
    known = text("SELECT 1 FROM pg_available_extensions WHERE name = :name")
    if connection.execute(known, {"name": TRIGRAM_EXTENSION}).first() is None:
        raise StorageError(
            "This PostgreSQL server lacks the extension pg_trgm, which search needs."
            " Install the package postgresql-contrib on the server, then try again."
        )
