"""What works without an open shop, because its file is damaged, gone, or on another computer.

Backups are listed, proven and put back here, and a damaged store is looked at and brought back to work.
"""

from dataclasses import dataclass
from pathlib import Path

from payaid_desktop.domain.clock import Clock, today
from payaid_desktop.domain.documents import DocumentKind
from payaid_desktop.domain.errors import AppError, KeystoreError, NotFoundError, ValidationError
from payaid_desktop.domain.gst import Scheme
from payaid_desktop.domain.numbering import SeriesTemplate
from payaid_desktop.domain.periods import FinancialYear
from payaid_desktop.services.build import find_place
from payaid_desktop.services.clock import system_ids
from payaid_desktop.services.settings import Settings
from payaid_desktop.store.backup import Backup, list_backups, verify_backup
from payaid_desktop.store.database import Place
from payaid_desktop.store.faults import file_faults
from payaid_desktop.store.inspection import StoreFacts, look_at
from payaid_desktop.store.integrity import IntegrityReport, check_pages
from payaid_desktop.store.keystore import keystore_from
from payaid_desktop.store.new_life import NewLife
from payaid_desktop.store.restoring import Beginning, restore_backup
from payaid_desktop.store.salvage import RecoveryReport, recover_store
from payaid_desktop.store.turns import turn_to_write
from payaid_desktop.store.vault import backup_place, keep_key, opened_with


@dataclass(frozen=True, slots=True)
class RestoreReport:
    """What was restored, and how its bills are numbered from here on.

    `old_store` is where the store that was replaced is kept; None if there was none. `next_number`
    is None where the shop's prefix leaves no room for the new code: it must be made shorter first.
    """

    restored: Path
    old_store: Path | None
    device_code: str | None
    next_number: str | None


def recover(place: Place, *, clock: Clock) -> RecoveryReport:
    """Make every derived figure anew; where pages are damaged, save all rows outside of them into a new file.

    The damaged file is kept aside. No program may have the store open.

    Raises:
        BusyError: a program has the store open.
        DamagedError: not even its list of tables can be read; nothing was changed.
    """
    return recover_store(place, now=clock.now())


def page_report(settings: Settings) -> IntegrityReport:
    """Check the pages of a store that is too damaged to be opened.

    Raises:
        KeystoreError: its key is not to be had.
    """
    return check_pages(find_place(settings))


@file_faults()
def backups(settings: Settings, folder: Path | None = None) -> tuple[Backup, ...]:
    """List the backups in a folder, or in the usual one, the newest first.

    Raises:
        NotFoundError: there is no such folder; the usual one comes with the first backup.
    """
    if folder is not None and not folder.is_dir():
        raise NotFoundError("There is no such folder. Check its path.")
    return list_backups(folder or settings.backup_dir)


@file_faults()
def verify(settings: Settings, path: Path, *, recovery_key_text: str | None = None) -> StoreFacts:
    """Prove that a backup can be restored, whatever became of the shop.

    Raises:
        DamagedError, VersionError, ConflictError, NotFoundError: it cannot, and why.
        ValidationError: the recovery key is mistyped, or that of another shop.
        KeystoreError: its key is not to be had.
    """
    place = _backup_at(settings, path, recovery_key_text)
    return verify_backup(place, tenant_id=_tenant_of(settings))


@file_faults()
def restore(
    settings: Settings, path: Path, *, clock: Clock, recovery_key_text: str | None = None
) -> RestoreReport:
    """Put a backup in the store's place while no program has it open; the old store is kept aside.

    With the recovery key it is restored on any computer, which keeps the key from then on. What was
    numbered since the backup is not known, so the shop goes on with new series.

    Raises:
        DamagedError, VersionError, ConflictError, NotFoundError: the backup cannot be restored.
        ValidationError: the recovery key is mistyped, or that of another shop.
        KeystoreError: its key is not to be had, or cannot be kept.
        BusyError: a program has the store open.
    """
    keystore = keystore_from(settings.keystore)
    backup = _backup_at(settings, path, recovery_key_text)
    tenant_id = _tenant_of(settings)
    verify_backup(backup, tenant_id=tenant_id)
    place = _replaced_place(settings, backup)
    with turn_to_write(settings.store_path):
        # The key comes first: a store without its key could not be opened, a key without its store harms nobody.
        if recovery_key_text is not None:
            keep_key(backup, settings.store_path, keystore)
        others = tuple(each.path for each in list_backups(settings.backup_dir))
        beginning = Beginning(system_ids(), clock.now(), others)
        done = restore_backup(backup, place, beginning=beginning, tenant_id=tenant_id)
    code = done.life.device.code if done.life else None
    number = _first_number(done.life, clock) if done.life else None
    return RestoreReport(path, done.aside, code, number)


def _backup_at(settings: Settings, path: Path, recovery_key_text: str | None) -> Place:
    found = find_backup(settings, path)
    if recovery_key_text is not None:
        return opened_with(found, text=recovery_key_text)
    return backup_place(found, settings.store_path, keystore_from(settings.keystore))


@file_faults()
def find_backup(settings: Settings, path: Path) -> Path:
    """Find a backup by its path, or by its name in the usual folder.

    Raises:
        NotFoundError: there is none.
    """
    for candidate in (path, settings.backup_dir / path.name):
        if candidate.is_file():
            return candidate
    raise NotFoundError("There is no such backup file.")


def _first_number(life: NewLife, clock: Clock) -> str | None:
    """Say what the first bill of a new life will be called."""
    composed = life.business.scheme is Scheme.COMPOSITION
    kind = DocumentKind.BILL_OF_SUPPLY if composed else DocumentKind.INVOICE
    look = life.business.series_of(kind)
    try:
        template = SeriesTemplate(look.prefix, life.device.code, look.separator, look.width)
    except ValidationError:
        return None
    return template.number(FinancialYear.of(today(clock)), 1)


def _tenant_of(settings: Settings) -> str | None:
    """Whose shop is in this folder, if that can be read."""
    try:
        tenants = look_at(find_place(settings)).tenants
    except AppError:
        return None
    return tenants[0][0] if len(tenants) == 1 else None


def _replaced_place(settings: Settings, backup: Place) -> Place:
    """Give the place of what the backup replaces; where its own key is lost, that of the backup is tried."""
    try:
        return find_place(settings)
    except KeystoreError:
        return Place(path=settings.store_path, key=backup.key)
