"""The calls about the store itself: set-up, the business, settings, backups."""

from collections.abc import Mapping
from typing import Any, Final

from payaid_desktop.cli.arguments import (
    CheckInput,
    FileInput,
    FolderInput,
    RecoveryInput,
    RestoreInput,
    SettingName,
    VersionInput,
    split,
)
from payaid_desktop.cli.calls import Call, with_input, without_input
from payaid_desktop.cli.results import Result
from payaid_desktop.cli.shop import Shop
from payaid_desktop.domain.errors import DamagedError, ValidationError
from payaid_desktop.services import recovery
from payaid_desktop.services.build import find_place, set_up, unlock
from payaid_desktop.services.clock import SystemClock
from payaid_desktop.services.inputs.business import SetupInput
from payaid_desktop.services.inputs.files import ExportInput, ExportKind, ImportInput
from payaid_desktop.services.wire import to_json

_NOT_WHOLE: Final = (
    "The shop's file is damaged, or its books do not agree. Restore the newest good backup."
)


def make_shop(shop: Shop, args: Any) -> Result:
    """Set a shop up; `"plain": true` leaves the file open for other programs."""
    taken, rest = split(args, "plain")
    plain = taken.get("plain", False)
    if not isinstance(plain, bool):
        raise ValidationError({"plain": "Write true or false."})
    given = SetupInput.parse(rest)
    shop.close()
    made = set_up(shop.settings, given, plain=plain)
    return Result(to_json(made), made.business.id)


def read_setting(shop: Shop, asked: SettingName) -> object:
    """Read one setting, or every one that was set."""
    settings = shop.services.settings
    return settings.all() if asked.key is None else settings.get(asked.key)


def update_business(shop: Shop, args: Any) -> object:
    """Change details of the business."""
    taken, patch = split(args, "version")
    version = VersionInput.parse(taken).version
    return shop.services.business.update(patch, version=version)


def _unlock(shop: Shop, asked: RecoveryInput) -> dict[str, bool]:
    """Take the recovery key, and keep the store's key again."""
    shop.close()
    unlock(shop.settings, recovery_key_text=asked.recovery_key)
    return {"unlocked": True}


def _check(shop: Shop, _asked: CheckInput) -> Result:
    """Check file and books. Both are always read whole, so `deep` changes nothing."""
    try:
        report = shop.services.maintenance.integrity()
    except DamagedError:
        report = recovery.page_report(shop.settings)
        if report.ok:  # what is wrong lies not in the pages: the error says it
            raise
    if report.ok:
        return Result(to_json(report))
    details = {f"{each.kind} {each.where}".strip(): each.sentence for each in report.problems}
    return Result(to_json(report), error=DamagedError(_NOT_WHOLE, details))


def _recover(shop: Shop) -> object:
    """Save what can be read; the store is closed for it."""
    shop.close()
    return recovery.recover(find_place(shop.settings), clock=SystemClock())


def _export(shop: Shop, args: Any) -> object:
    """Write lists, or print documents: the form says which."""
    if isinstance(args, Mapping) and args.get("kind") == ExportKind.PDF:
        from payaid_desktop.cli.paper_calls import print_folder  # typst is slow to load

        return print_folder(shop, args)
    return shop.services.exports.run(ExportInput.parse(args))


def _restore(shop: Shop, asked: RestoreInput) -> recovery.RestoreReport:
    """Put a backup in the place of the store, which is closed for it."""
    shop.close()
    return recovery.restore(
        shop.settings, asked.path, clock=SystemClock(), recovery_key_text=asked.recovery_key
    )


STORE: Final[dict[str, Call]] = {
    "unlock": with_input(RecoveryInput, _unlock),
    "db.check": with_input(CheckInput, _check),
    "db.recover": without_input(_recover),
    "backup.create": with_input(
        FolderInput, lambda shop, asked: shop.services.maintenance.back_up(asked.folder)
    ),
    "backup.list": with_input(
        FolderInput, lambda shop, asked: recovery.backups(shop.settings, asked.folder)
    ),
    "backup.verify": with_input(
        FileInput, lambda shop, asked: recovery.verify(shop.settings, asked.path)
    ),
    "export": _export,
    "import": with_input(ImportInput, lambda shop, asked: shop.services.imports.run(asked)),
    "backup.restore": with_input(RestoreInput, _restore),
}
"""The calls on the store as a file."""
