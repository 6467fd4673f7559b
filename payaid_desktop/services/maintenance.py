"""Looking after the store: backups, restoring, integrity, export."""

from collections.abc import Callable
from pathlib import Path

from payaid_desktop.domain.clock import Clock
from payaid_desktop.domain.errors import NotFoundError
from payaid_desktop.services.acts import Acts
from payaid_desktop.services.settings import Settings
from payaid_desktop.store.backup import (
    Backup,
    create_backup,
    list_backups,
    restore_backup,
    rotate_backups,
    verify_backup,
)
from payaid_desktop.store.database import Place
from payaid_desktop.store.inspection import StoreFacts
from payaid_desktop.store.integrity import IntegrityReport, check_integrity

Progress = Callable[[int, int], None]
"""Called with what is done and what there is in all."""


class Maintenance:
    """The owner's housekeeping, while the store is open."""

    def __init__(self, acts: Acts, settings: Settings) -> None:
        self._acts = acts
        self._settings = settings

    def back_up(
        self,
        folder: Path | None = None,
        *,
        label: str = "manual",
        progress: Progress | None = None,
        stop: Callable[[], bool] | None = None,
    ) -> Backup:
        """Copy the open store and prove the copy; in the usual folder, superfluous ones make room.

        Raises:
            DiskFullError, ReadOnlyError: it cannot be written; nothing half is left.
            ConflictError: `stop` asked to stop.
        """
        backup = create_backup(
            self._place,
            folder or self._settings.backup_dir,
            now=self._acts.now(),
            label=label,
            progress=progress,
            stop=stop,
        )
        if folder is None:
            rotate_backups(self._settings.backup_dir)
        return backup

    def backups(self, folder: Path | None = None) -> tuple[Backup, ...]:
        """List the backups, the newest first."""
        return list_backups(folder or self._settings.backup_dir)

    def verify(self, path: Path) -> StoreFacts:
        """Prove that a backup can be restored.

        Raises:
            DamagedError, VersionError, ConflictError, NotFoundError: it cannot, and why.
        """
        backup = Place(path=find_backup(self._settings, path), key=self._place.key)
        return verify_backup(backup, tenant_id=self._acts.actor.tenant_id)

    def integrity(self) -> IntegrityReport:
        """Check the file page by page, the books, the audit log and the search index; changes nothing."""
        return check_integrity(self._acts.database)

    @property
    def _place(self) -> Place:
        return self._acts.database.place


def restore(settings: Settings, path: Path, *, place: Place, clock: Clock) -> Path | None:
    """Put a backup in the store's place while no program has it open; the old store is kept aside.

    Returns where the old store is now; None if there was none.

    Raises:
        DamagedError, VersionError, ConflictError, NotFoundError: the backup cannot be restored.
        BusyError: a program has the store open.
    """
    backup = Place(path=find_backup(settings, path), key=place.key)
    return restore_backup(backup, place, now=clock.now())


def find_backup(settings: Settings, path: Path) -> Path:
    """Find a backup by its path, or by its name in the usual folder.

    Raises:
        NotFoundError: there is none.
    """
    for candidate in (path, settings.backup_dir / path.name):
        if candidate.is_file():
            return candidate
    raise NotFoundError("There is no such backup file.")
