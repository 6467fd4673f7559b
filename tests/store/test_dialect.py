"""What a statement came to is kept for all stores of a process."""

from sqlalchemy import select

from payaid_desktop.store import tables
from payaid_desktop.store.database import Database
from payaid_desktop.store.dialect import COMPILED


def _asked(database: Database, label: str) -> int:
    with database.read() as connection:
        connection.execute(select(tables.store_meta.c.key.label(label))).all()
    return len(COMPILED)


def test_a_second_store_asks_with_the_sql_of_the_first(sqlite_place):
    first, second = Database(sqlite_place), Database(sqlite_place)
    once = _asked(first, "asked_once")

    assert _asked(second, "asked_once") == once
    assert _asked(second, "asked_otherwise") == once + 1
    first.close()
    second.close()
