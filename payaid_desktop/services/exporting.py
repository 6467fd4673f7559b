"""Writing the books in forms that other programs read."""

from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path

from payaid_desktop.services.acts import Acts
from payaid_desktop.services.settings import Settings
from payaid_desktop.store.export import Exported, Sheet, export_csv, export_json, export_sqlite

__all__ = ["ExportKind", "Exported", "Sheet", "export"]


class ExportKind(StrEnum):
    """The form of an export."""

    CSV = "csv"
    JSON = "json"
    SQLITE = "sqlite"


def export(
    acts: Acts,
    settings: Settings,
    *,
    kind: ExportKind,
    what: Sequence[Sheet] = (),
    to: Path | None = None,
) -> tuple[Exported, ...]:
    """Write the books: CSV and JSON into a folder, one file for each sheet; SQLite into one file.

    Without a place they go below the data folder, into a folder of this instant's own.

    Raises:
        ConflictError: there is a file of this name already.
        DiskFullError, ReadOnlyError, StorageError: it cannot be written; no half file is left.
    """
    folder = to or settings.data_dir / "exports" / f"{acts.now():%Y%m%dT%H%M%SZ}"
    tenant_id, sheets = acts.actor.tenant_id, what or tuple(Sheet)
    match kind:
        case ExportKind.CSV:
            return export_csv(acts.database, folder, tenant_id=tenant_id, sheets=sheets)
        case ExportKind.JSON:
            return export_json(acts.database, folder, tenant_id=tenant_id, sheets=sheets)
        case ExportKind.SQLITE:
            path = to or folder / "payaid.sqlite3"
            return (export_sqlite(acts.database, path, tenant_id=tenant_id),)
