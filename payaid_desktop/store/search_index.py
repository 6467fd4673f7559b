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
SOUGHT_MAX = 40
"""How many rows of a table a check looks for in its index."""


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


def rebuild_search(connection: Connection) -> None:
    """Write the search indexes of an SQLite store anew from their tables."""
    for table in SEARCHED:
        connection.exec_driver_sql(f"INSERT INTO {table}_fts ({table}_fts) VALUES ('rebuild')")


def knows_its_rows(connection: Connection, table: str) -> bool:
    """Whether an SQLite index holds as many trigrams as its table's texts have, and finds some rows by their text.

    FTS5's own check compares every trigram, but asks for the write lock, which a check has no business to hold.
    """
    vocabulary = f"temp.{table}_trigrams"
    connection.exec_driver_sql(
        f"CREATE VIRTUAL TABLE {vocabulary} USING fts5vocab('main', '{table}_fts', 'row')"
    )
    held = connection.exec_driver_sql(f"SELECT coalesce(sum(cnt), 0) FROM {vocabulary}").scalar()
    connection.exec_driver_sql(f"DROP TABLE {vocabulary}")
    had = connection.exec_driver_sql(
        f"SELECT coalesce(sum(max(length(search_text) - 2, 0)), 0) FROM {table}"
    ).scalar()
    return held == had and all(_finds(connection, table, *row) for row in _some(connection, table))


def _some(connection: Connection, table: str) -> list[tuple[int, str]]:
    """Rows spread evenly over a table, the newest among them; every row where there are few."""
    last = connection.exec_driver_sql(f"SELECT max(rowid) FROM {table}").scalar() or 0
    step = max(last // SOUGHT_MAX, 1)
    found = (
        connection.exec_driver_sql(
            f"SELECT rowid, search_text FROM {table} WHERE rowid = ? AND length(search_text) > 2",
            (rowid,),
        ).first()
        for rowid in range(last, 0, -step)
    )
    return [(row[0], row[1]) for row in found if row is not None]


def _finds(connection: Connection, table: str, rowid: int, text: str) -> bool:
    phrase = '"' + text.replace('"', '""') + '"'
    sought = f"SELECT 1 FROM {table}_fts WHERE {table}_fts MATCH ? AND rowid = ?"
    return connection.exec_driver_sql(sought, (phrase, rowid)).first() is not None


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
