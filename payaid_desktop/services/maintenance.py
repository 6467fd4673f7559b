"""Looking after the open store: backups and integrity; `services.recovery` works on a closed one."""

from collections.abc import Callable
from pathlib import Path

from payaid_desktop.services.acts import Acts
from payaid_desktop.services.settings import Settings
from payaid_desktop.store.backup import Backup, create_backup, list_backups, rotate_backups
from payaid_desktop.store.database import Place
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

    def last_backup(self) -> Backup | None:
        """Tell which backup in the usual folder is the newest; None when there is none."""
        return next(iter(list_backups(self._settings.backup_dir)), None)

    def integrity(
        self, *, progress: Progress | None = None, stop: Callable[[], bool] | None = None
    ) -> IntegrityReport:
        """Check the file page by page, the books, the audit log and the search index; changes nothing.

        Raises:
            ConflictError: `stop` asked to stop.
        """
        return check_integrity(self._acts.database, progress=progress, stop=stop)

    @property
    def _place(self) -> Place:
        return self._acts.database.place
