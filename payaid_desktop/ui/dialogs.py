"""Which dialog has which name. Each is imported when it is opened first."""

from collections.abc import Callable, Mapping
from typing import Final

from payaid_desktop.ui.desk import Desk

Opens = Callable[[Desk, str | None], None]
"""Opens a dialog over the page, about the thing of an id if there is one."""


def _palette(desk: Desk, subject: str | None) -> None:
    from payaid_desktop.ui.palette.dialog import open_palette

    open_palette(desk, subject)


def _recovery_key(desk: Desk, subject: str | None) -> None:
    from payaid_desktop.ui.onboarding.key_dialog import open_key

    open_key(desk, subject)


DIALOGS: Final[Mapping[str, Opens]] = {
    "palette": _palette,
    "recovery_key": _recovery_key,
}
