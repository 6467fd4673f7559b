"""The index behind search: trigrams of `search_text`, so that the middle of a word is found in any script.

SQLite: one FTS5 table per searched table, holding the index but not the text again, kept by triggers. It is written as
sqlite-utils writes it, which therefore can rebuild it. PostgreSQL: a GIN index of the extension pg_trgm.
"""
# ruff: noqa: S608 - every name in these statements is ours; no input comes near them

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection

SEARCHED = ("contacts", "products", "documents")
"""The tables that have a `search_text`."""
TRIGRAM_EXTENSION = "pg_trgm"


def search_index_statements(dialect: str) -> list[str]:
    """Give the statements that make the indexes, for "sqlite" or "postgresql"."""
    if dialect == "sqlite":
        return [statement for table in SEARCHED for statement in _fts(table)]
    return [f"CREATE EXTENSION IF NOT EXISTS {TRIGRAM_EXTENSION}"] + [
        f"CREATE INDEX ix_{table}_search ON {table} USING gin (search_text gin_trgm_ops)"
        for table in SEARCHED
    ]


@contextmanager
def indexed_at_once(connection: Connection, table: str) -> Iterator[None]:
    """Index the rows that a block adds together at its end, in the same transaction.

    On SQLite the trigger would have the index written out after each row, which takes six times as
    long; so it is away for the block, and back before anybody else can see.
    """
    if connection.dialect.name != "sqlite":
        yield
        return
    trigger = connection.exec_driver_sql(
        "SELECT sql FROM sqlite_master WHERE type = 'trigger' AND name = ?", (f"{table}_ai",)
    ).scalar_one()
    last = connection.exec_driver_sql(f"SELECT max(rowid) FROM {table}").scalar() or 0
    connection.exec_driver_sql(f"DROP TRIGGER {table}_ai")
    yield
    connection.exec_driver_sql(
        f"INSERT INTO {table}_fts (rowid, search_text)"
        f" SELECT rowid, search_text FROM {table} WHERE rowid > ?",
        (last,),
    )
    connection.exec_driver_sql(trigger)


def _fts(table: str) -> list[str]:
    index = f"{table}_fts"
    remove = (
        f"INSERT INTO {index} ({index}, rowid, search_text)"
        " VALUES ('delete', OLD.rowid, OLD.search_text);"
    )
    add = f"INSERT INTO {index} (rowid, search_text) VALUES (NEW.rowid, NEW.search_text);"
    changes = f"UPDATE OF search_text ON {table} WHEN OLD.search_text IS NOT NEW.search_text"
    options = f"tokenize='trigram', columnsize=0, content=\"{table}\""
    return [
        f"CREATE VIRTUAL TABLE {index} USING FTS5 (search_text, {options})",
        f"CREATE TRIGGER {table}_ai AFTER INSERT ON {table} BEGIN {add} END",
        f"CREATE TRIGGER {table}_ad AFTER DELETE ON {table} BEGIN {remove} END",
        f"CREATE TRIGGER {table}_au AFTER {changes} BEGIN {remove} {add} END",
    ]
