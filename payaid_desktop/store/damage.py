"""Damaged pages: which they are, and what lies on them.

A connection that met one damaged page refuses every page after it, so each table is looked at
through a connection of its own.
"""

from contextlib import closing
from dataclasses import dataclass
from typing import Any

from sqlcipher3 import dbapi2 as sqlcipher

from payaid_desktop.domain.errors import DamagedError
from payaid_desktop.store.database import KEY_OR_FIRST_PAGE, Place, connect_sqlite, path_of
from payaid_desktop.store.inspection import page_problems
from payaid_desktop.store.pages import failing_pages, page_in


@dataclass(frozen=True, slots=True)
class Damage:
    """One thing that is wrong with the file: what SQLite says, and the page if it names one."""

    words: str
    page: int | None


def damages(place: Place) -> tuple[Damage, ...]:
    """Check every page of a file; an empty answer is the good one."""
    try:
        with closing(connect_sqlite(place, read_only=True)) as raw:
            found = page_problems(raw, encrypted=place.key is not None)
    except DamagedError as error:
        found = failing_pages(path_of(place), place.key)
        if error.sentence == KEY_OR_FIRST_PAGE and len(found) != 1:
            # The first page holds the salt of every page's check, so its damage fails them all.
            return (Damage(error.sentence, 1),)
        found = found or [error.sentence]
    return tuple(Damage(words, page_in(words)) for words in found)


def damaged_tables(place: Place) -> tuple[str, ...]:
    """Name the tables that cannot be read whole, and those of which only an index is damaged."""
    try:
        with closing(connect_sqlite(place, read_only=True)) as raw:
            names = table_names(raw)
    except (DamagedError, sqlcipher.DatabaseError):
        return ("the list of tables itself",)
    return tuple(found for name in names if (found := _damage_of(place, name)))


def table_names(raw: Any) -> list[str]:
    """List the tables of an open file."""
    chosen = "SELECT name FROM sqlite_master WHERE type = 'table' AND rootpage > 0 ORDER BY name"
    return [str(row[0]) for row in raw.execute(chosen).fetchall()]


def _damage_of(place: Place, table: str) -> str | None:
    if not _runs(place, f'SELECT * FROM "{table}" NOT INDEXED'):  # noqa: S608 - a name from the schema
        return table
    return None if _runs(place, f'PRAGMA integrity_check("{table}")') else f"an index of {table}"


def _runs(place: Place, query: str) -> bool:
    try:
        with closing(connect_sqlite(place, read_only=True)) as raw:
            for _ in raw.execute(query):
                pass
    except (DamagedError, sqlcipher.DatabaseError):
        return False
    return True
