"""Loading history in bulk, against plain executemany of the very same rows into an empty store."""

import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

from payaid_desktop.services.demo.load import Wishes, load_demo
from payaid_desktop.store import tables
from payaid_desktop.store.bulk import IN_ORDER
from payaid_desktop.store.database import Place, connect_sqlite
from tests.benchmarks.figures import Figure
from tests.benchmarks.stores import KEY, LAST, LINES, new_store

RATIO_MAX = 3.0
CHUNK = 20_000
_OWN = ("alembic_version", "store_meta")


def loading_figures(folder: Path, *, invoices: int) -> Iterator[Figure]:
    """Load so many invoices of three lines; then copy all rows with the bare driver, timing only the writing."""
    loaded, plain = folder / "loaded.sqlite3", folder / "plain.sqlite3"
    database = new_store(loaded)
    start = time.perf_counter()
    load_demo(database, Wishes(invoices=invoices, lines=LINES, in_bulk=True), last=LAST)
    seconds = time.perf_counter() - start
    database.close()
    new_store(plain).close()
    with (
        closing(connect_sqlite(Place(path=loaded, key=KEY))) as source,
        closing(connect_sqlite(Place(path=plain, key=KEY))) as target,
    ):
        target.execute("PRAGMA foreign_keys = OFF")  # rows go in table by table
        floor = sum(copied_rows(source, target, name) for name in _names())
    told = f"{seconds:.1f} s; executemany of the same rows {floor:.1f} s"
    name = f"load {invoices:,} invoices of {LINES} lines"
    yield Figure(name, seconds / floor, RATIO_MAX, "×", told)


def _names() -> list[str]:
    """Every table; those that the load fills come last, in its order: guards look at what is there."""
    late = [table.name for table in IN_ORDER]
    names = [table.name for table in tables.metadata.sorted_tables if table.name not in _OWN]
    return [*(name for name in names if name not in late), *late]


def copied_rows(source: Any, target: Any, name: str) -> float:
    """Write the rows of a table into another store; the seconds that the writing took."""
    rows = source.execute(f"SELECT * FROM {name}")
    marks = ", ".join("?" * len(rows.description))
    spent = 0.0
    while some := rows.fetchmany(CHUNK):
        start = time.perf_counter()
        target.execute("BEGIN IMMEDIATE")
        target.executemany(f"INSERT INTO {name} VALUES ({marks})", some)
        target.execute("COMMIT")
        spent += time.perf_counter() - start
    return spent
