"""Issuing a bill of five lines, durably, against the same statements run by the bare driver."""

import shutil
import statistics
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

from sqlalchemy import event

from payaid_desktop.services.demo.load import Wishes, load_demo
from payaid_desktop.services.inputs.documents import DocumentInput
from payaid_desktop.store.database import Place, connect_sqlite
from payaid_desktop.store.paging import PageRequest
from payaid_desktop.store.products import ProductFilter
from tests.benchmarks.figures import Figure, timed_ms
from tests.benchmarks.stores import KEY, LAST, new_store, services_on

BILLS = 400
WARM = 50
ITEMS = 5
RATIO_MAX = 4.0

Statement = tuple[str, Any, bool]


def issuing_figures(folder: Path) -> Iterator[Figure]:
    """Issue bills while every writing statement is noted; then run just those on a copy, one transaction a bill."""
    path = folder / "issuing.sqlite3"
    database = new_store(path)
    load_demo(database, Wishes(invoices=200), last=LAST)
    services = services_on(database, folder)
    products = services.products.page(ProductFilter(), PageRequest(limit=ITEMS)).items
    items = [{"productId": each.id, "quantity": "2"} for each in products]
    given = DocumentInput.parse({"items": items})
    drafts = [services.invoices.create(given).value.id for _ in range(BILLS)]
    database.close()
    copy = folder / "floor.sqlite3"
    shutil.copyfile(path, copy)

    noted: list[list[Statement]] = []
    _note_writes(database.writer, noted)
    ours = []
    for draft in drafts:
        noted.append([])
        ours.append(timed_ms(lambda draft=draft: services.invoices.issue(draft)))
    database.close()
    floor = statistics.median(_replayed(copy, noted)[WARM:])
    measured = statistics.median(ours[WARM:])
    told = f"{measured:.2f} ms; the same rows by the bare driver {floor:.2f} ms"
    yield Figure("issue a bill of 5 lines, durable", measured / floor, RATIO_MAX, "×", told)


def _note_writes(engine: Any, noted: list[list[Statement]]) -> None:
    @event.listens_for(engine, "before_cursor_execute")
    def note(_conn: Any, _cursor: Any, sql: str, values: Any, _context: Any, many: bool) -> None:
        if noted and not sql.lstrip().upper().startswith(("SELECT", "BEGIN")):
            noted[-1].append((sql, values, many))


def _replayed(path: Path, noted: list[list[Statement]]) -> list[float]:
    with closing(connect_sqlite(Place(path=path, key=KEY))) as raw:
        return [timed_ms(lambda each=each: _replay(raw, each)) for each in noted]


def _replay(raw: Any, statements: list[Statement]) -> None:
    raw.execute("BEGIN IMMEDIATE")
    for sql, values, many in statements:
        if many:
            raw.executemany(sql, values)
        else:
            raw.execute(sql, values)
    raw.execute("COMMIT")
