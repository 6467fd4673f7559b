"""The index behind search: trigrams of `search_text`, so that the middle of a word is found in any script.

SQLite: one FTS5 table per searched table, holding the index but not the text again, kept by triggers. It is written as
sqlite-utils writes it, which therefore can rebuild it. PostgreSQL: a GIN index of the extension pg_trgm.
"""
# ruff: noqa: S608 - every name in these statements is ours; no input comes near them

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
