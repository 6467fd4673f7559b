"""Moving a server's store: all its rows into an empty one, of the same kind of database or of another.

Places of the feed are rows like others, so laptops go on where they were. One transaction writes everything.
"""

from collections.abc import Callable, Iterator
from typing import Any, Final

from sqlalchemy import Connection, Table, select

from payaid_desktop.domain.errors import ConflictError
from payaid_desktop.store import tables
from payaid_desktop.store.database import Database
from payaid_desktop.store.hosting import make_hosting
from payaid_desktop.store.tables import hosting

_BATCH: Final = 1000
_FIRST: Final = {"documents": "document_items", "ledger_entries": "ledger_lines"}
"""Rows that are written before those that they belong to, which take no more of them (store/guards.py)."""
_OWN: Final = frozenset({"alembic_version", "store_meta"})
Progress = Callable[[str, int], None]


def move_rows(source: Database, target: Database, *, progress: Progress) -> int:
    """Copy every row of a server's store into an empty one; says how many there were.

    Raises:
        ConflictError: the other store is not empty.
    """
    make_hosting(source)
    make_hosting(target)
    moved = 0
    with source.read() as reading, target.transaction() as writing:
        if writing.execute(select(tables.tenants.c.id)).first() is not None:
            raise ConflictError(
                "There is something in the other store already. Choose an empty one."
            )
        writing.execute(hosting.server_meta.delete())
        for table in _in_order():
            count = sum(_copied(reading, writing, table))
            moved += count
            progress(table.name, count)
    return moved


def _in_order() -> Iterator[Table]:
    late = set(_FIRST.values())
    for table in tables.metadata.sorted_tables:
        if table.name in _OWN or table.name in late:
            continue
        if table.name in _FIRST:
            yield tables.metadata.tables[_FIRST[table.name]]
        yield table
    yield from hosting.hosting_metadata.sorted_tables


def _copied(reading: Connection, writing: Connection, table: Table) -> Iterator[int]:
    found = reading.execute(select(table).order_by(*table.primary_key.columns))
    for batch in found.mappings().partitions(_BATCH):
        rows: list[dict[str, Any]] = [dict(row) for row in batch]
        writing.execute(table.insert(), rows)
        yield len(rows)
