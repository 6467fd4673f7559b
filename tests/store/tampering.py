"""Changing a store as the program never does: past its guards and its references."""

from sqlalchemy import Table, text

from payaid_desktop.store.database import Database


def tamper(database: Database, table: Table, statement: str) -> None:
    """Run a statement on a table whose guards are taken away."""
    if database.is_postgres:
        steps = ["SET LOCAL session_replication_role = replica", statement]
        with database.transaction() as connection:
            for step in steps:
                connection.execute(text(step))
        return
    with database.writer.connect() as connection:
        raw = connection.connection.dbapi_connection
        assert raw is not None
        raw.execute("PRAGMA foreign_keys = OFF")
        guards = raw.execute(
            "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ?"
            " AND name LIKE '%\\_no\\_%' ESCAPE '\\'",
            [table.name],
        ).fetchall()
        for name, _ in guards:
            raw.execute(f"DROP TRIGGER {name}")
        raw.execute(statement)
        for _, sql in guards:
            raw.execute(sql)
        raw.execute("PRAGMA foreign_keys = ON")
