"""The books in forms that other programs read: CSV, JSON, and an open SQLite file.

CSV and JSON hold the accountant's views (docs/store.md). A text that a spreadsheet would take for a
formula gets an apostrophe in front, which `plain_cell` takes away again. Source: OWASP ASVS 5.0,
V1.2.10.
"""

import csv
import json
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, column, select, table, text

from payaid_desktop.domain.errors import (
    ConflictError,
    DiskFullError,
    ReadOnlyError,
    StorageError,
    ValidationError,
)
from payaid_desktop.store import tables
from payaid_desktop.store.business import tenant_ids
from payaid_desktop.store.database import APPLICATION_ID, Database, Place, connect_sqlite
from payaid_desktop.store.faults import storage_faults
from payaid_desktop.store.files import make_private_folder, put_in_place, remove_store
from payaid_desktop.store.integrity import rebuild_search

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "'")
_YES_OR_NO = frozenset({"reverse_charge", "active"})
_BATCH = 2000
_FULL = 28
"""ENOSPC. Source: POSIX errno.h; the same number on Windows."""
Row = dict[str, Any]


class Sheet(StrEnum):
    """What can be exported; each is one of the accountant's views."""

    INVOICES = "invoices"
    INVOICE_ITEMS = "invoice_items"
    NOTES = "notes"
    QUOTATIONS = "quotations"
    PAYMENTS = "payments"
    LEDGER = "ledger"
    STOCK = "stock"
    CONTACTS = "contacts"
    AUDIT = "audit"


@dataclass(frozen=True, slots=True)
class Exported:
    """One file that was written, and how many rows it holds."""

    path: Path
    rows: int


def export_csv(
    database: Database, folder: Path, *, tenant_id: str, sheets: Iterable[Sheet] = tuple(Sheet)
) -> tuple[Exported, ...]:
    """Write sheets as CSV files with a heading (UTF-8 with a mark, so that Excel reads it right).

    Raises:
        DiskFullError, ReadOnlyError, StorageError: it cannot be written; no half file is left.
    """
    return _export(database, folder, tenant_id, sheets, kind="csv", write=_write_csv)


def export_json(
    database: Database, folder: Path, *, tenant_id: str, sheets: Iterable[Sheet] = tuple(Sheet)
) -> tuple[Exported, ...]:
    """Write sheets as JSON lists of objects; decimals are text, so that no digit is lost.

    Raises:
        DiskFullError, ReadOnlyError, StorageError: it cannot be written; no half file is left.
    """
    return _export(database, folder, tenant_id, sheets, kind="json", write=_write_json)


def export_sqlite(database: Database, path: Path, *, tenant_id: str) -> Exported:
    """Write one business's books as an open SQLite file.

    From a desktop's store it is the store itself without encryption, which PayAid opens as well.
    From a store of several businesses, or on PostgreSQL, it holds this business's rows.

    Raises:
        ConflictError: there is a file of this name already.
        DiskFullError, ReadOnlyError, StorageError: it cannot be written; no half file is left.
    """
    if path.exists():
        raise ConflictError("There is a file of this name already. Choose another name.")
    part = path.with_name(f"{path.name}.part")
    with _file_faults(), storage_faults():
        make_private_folder(path.parent)
        remove_store(part)
        try:
            rows = _write_sqlite(database, part, tenant_id)
            put_in_place(part, path)
        finally:
            remove_store(part)
    return Exported(path, rows)


def export_plain(database: Database, path: Path) -> None:
    """Write a whole SQLite store without its encryption.

    Raises:
        ValidationError: the store is on PostgreSQL.
    """
    if database.is_postgres:
        raise ValidationError({"store": "This store is on a PostgreSQL server: use pg_dump there."})
    with storage_faults(), closing(connect_sqlite(database.place)) as raw:
        raw.execute("ATTACH DATABASE ? AS plain KEY ''", [str(path)])
        raw.execute("SELECT sqlcipher_export('plain')")
        raw.execute(f"PRAGMA plain.application_id = {APPLICATION_ID}")
        raw.execute("DETACH DATABASE plain")
    copy = Database(Place(path=path))
    try:
        with copy.transaction() as connection:
            rebuild_search(connection)  # the copy numbers its rows anew
    finally:
        copy.close()


def csv_cell(value: Any) -> str:
    """Write a value as a cell: numbers as they are, and no text that a spreadsheet would run."""
    if value is None:
        return ""
    if isinstance(value, str):
        return f"'{value}" if value.startswith(_FORMULA_STARTS) else value
    return str(value).lower() if isinstance(value, bool) else str(value)


def plain_cell(cell: str) -> str:
    """Read a text back from a cell that `csv_cell` wrote."""
    return cell.removeprefix("'")


_Write = Callable[[Path, Iterator[Row]], int]


def _export(
    database: Database,
    folder: Path,
    tenant_id: str,
    sheets: Iterable[Sheet],
    *,
    kind: str,
    write: _Write,
) -> tuple[Exported, ...]:
    with _file_faults(), database.read() as connection:
        make_private_folder(folder)
        return tuple(
            _export_sheet(connection, folder / f"{sheet}.{kind}", sheet, tenant_id, write)
            for sheet in sheets
        )


def _export_sheet(
    connection: Connection, path: Path, sheet: Sheet, tenant_id: str, write: _Write
) -> Exported:
    part = path.with_name(f"{path.name}.part")
    try:
        rows = write(part, _rows(connection, sheet, tenant_id))
        put_in_place(part, path)
    finally:
        part.unlink(missing_ok=True)
    return Exported(path, rows)


def _rows(connection: Connection, sheet: Sheet, tenant_id: str) -> Iterator[Row]:
    view = table(f"v_{sheet}", column("tenant_id"))
    chosen = select(text("*")).select_from(view).where(view.c.tenant_id == tenant_id)
    with connection.execute(chosen.execution_options(yield_per=_BATCH)) as found:
        heading = list(found.keys())
        yield {name: "" for name in heading if name != "tenant_id"}
        for row in found.mappings():
            yield {name: _plain(name, value) for name, value in row.items() if name != "tenant_id"}


def _plain(name: str, value: Any) -> Any:
    """Make a value the same on both databases: decimals without needless zeros, yes or no."""
    if name in _YES_OR_NO and value is not None:
        return bool(value)
    if isinstance(value, float | Decimal):
        return Decimal(f"{Decimal(str(value)).normalize():f}")
    return value


def _write_csv(path: Path, rows: Iterator[Row]) -> int:
    count = 0
    with path.open("x", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(next(rows))
        for row in rows:
            writer.writerow([csv_cell(value) for value in row.values()])
            count += 1
    return count


def _write_json(path: Path, rows: Iterator[Row]) -> int:
    count = 0
    next(rows)
    with path.open("x", encoding="utf-8") as file:
        file.write("[")
        for row in rows:
            file.write(",\n" if count else "\n")
            json.dump(row, file, ensure_ascii=False, default=str)
            count += 1
        file.write("\n]\n")
    return count


def _write_sqlite(database: Database, path: Path, tenant_id: str) -> int:
    with database.read() as connection:
        tenants = tenant_ids(connection)
        if database.is_postgres or tenants != [tenant_id]:
            return _copy_rows(connection, path, tenant_id)
    export_plain(database, path)
    with closing(connect_sqlite(Place(path=path))) as raw:
        raw.execute("PRAGMA journal_mode = DELETE")
        counts = [
            raw.execute(f'SELECT count(*) FROM "{each.name}"').fetchone()[0]  # noqa: S608 - ours
            for each in _owned()
        ]
    return sum(counts)


def _copy_rows(connection: Connection, path: Path, tenant_id: str) -> int:
    import sqlite_utils  # noqa: PLC0415 - 0.15 s that only this export needs

    target, total = sqlite_utils.Database(str(path)), 0
    try:
        for each in _owned():
            key = each.c.id if each is tables.tenants else each.c.tenant_id
            rows = connection.execute(select(each).where(key == tenant_id)).mappings().all()
            names = tuple(column.name for column in each.primary_key.columns)
            if rows:
                target.table(each.name).insert_all([dict(row) for row in rows], pk=names)
            total += len(rows)
    finally:
        target.close()
    return total


def _owned() -> list[Any]:
    return [
        each
        for each in tables.metadata.sorted_tables
        if each is tables.tenants or "tenant_id" in each.columns
    ]


@contextmanager
def _file_faults() -> Iterator[None]:
    """Translate what the file system raises in a block."""
    try:
        yield
    except PermissionError as error:
        raise ReadOnlyError("This folder may not be written. Choose another one.") from error
    except OSError as error:
        raise _fault_of(error) from error


def _fault_of(error: OSError) -> StorageError:
    if error.errno == _FULL:
        return DiskFullError("The disk is full. Free some room, then export again.")
    return StorageError("The file cannot be written. Check the folder, then export again.")
