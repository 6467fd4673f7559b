"""A backup as the window makes it: in the usual folder, and in the second one that was chosen on this computer."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from payaid_desktop.domain.errors import AppError
from payaid_desktop.services.asking import Backup
from payaid_desktop.services.maintenance import Maintenance


@dataclass(frozen=True, slots=True)
class BackedUp:
    """The backup of the usual folder; whether it was copied a second time, or why not."""

    backup: Backup
    is_twice: bool = False
    second_fault: str = ""


def back_up_twice(
    maintenance: Maintenance,
    second: str,
    *,
    progress: Callable[[int, int], None] | None = None,
    stop: Callable[[], bool] | None = None,
) -> BackedUp:
    """Copy the books, and once more into the second folder, "" for none.

    A second folder that cannot be written, as its stick is not there, does not undo the first copy.

    Raises:
        AppError: the first copy could not be made.
    """
    backup = maintenance.back_up(progress=progress, stop=stop)
    if not second:
        return BackedUp(backup)
    try:
        maintenance.back_up(Path(second), progress=progress, stop=stop)
    except AppError as error:
        return BackedUp(backup, second_fault=error.sentence)
    return BackedUp(backup, is_twice=True)
