"""The schema of an empty store, made in one transaction without alembic.

A new store is made here; an older one is brought up by `store.migrate`. A test proves that both
ways end in the same schema, on both databases.
"""

import secrets

from sqlalchemy import Connection

from payaid_desktop.store import tables
from payaid_desktop.store.database import APPLICATION_ID, Database

SCHEMA_VERSION = "0001"
"""The newest schema this program knows: the newest revision in `store/migrations/versions`."""
INSTANCE_ID = "instance_id"


def create_schema(database: Database, *, instance_id: str | None = None) -> None:
    """Fill an empty store with the schema and mark it as ours; all or nothing."""
    with database.transaction() as connection:
        tables.metadata.create_all(connection, checkfirst=False)
        stamp(connection, version=SCHEMA_VERSION)
        row = {"key": INSTANCE_ID, "value": instance_id or secrets.token_hex(16)}
        connection.execute(tables.store_meta.insert(), row)


def stamp(connection: Connection, *, version: str) -> None:
    """Write the schema's version, and in an SQLite file's header that it is ours."""
    connection.execute(tables.alembic_version.delete())
    connection.execute(tables.alembic_version.insert(), {"version_num": version})
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
