"""The recovery key in a dialog: for who skipped it at the first start, or needs another paper."""

from functools import partial

from PySide6.QtCore import QCoreApplication

from payaid_desktop.services.build import recovery_key_of
from payaid_desktop.ui.desk import Desk, Told
from payaid_desktop.ui.dialog_scope import open_over
from payaid_desktop.ui.kit.buttons import Button
from payaid_desktop.ui.kit.dialogs import Dialog
from payaid_desktop.ui.onboarding.key_keeper import KeyKeeper
from payaid_desktop.ui.onboarding.restoring import Bench


class KeyDialog(Dialog):
    """Shows the key with what can be done with it."""

    def __init__(self, desk: Desk, key: str, shop: str) -> None:
        window = desk.shell.overlay_parent()
        bench = Bench(desk.look, window, desk.commander, desk.tasks, desk.settings)
        self.keeper = KeyKeeper(bench, key, shop=shop, on=desk.today())
        done = Button(desk.look, _tr("Done"), variant="primary", keys="Esc")
        super().__init__(
            desk.look,
            window,
            title=_tr("Recovery key"),
            body=self.keeper.view,
            buttons=(done,),
            width_px=desk.look.px(620),
        )
        done.clicked.connect(self.leave)


def open_key(desk: Desk, subject: str | None) -> None:
    """Read the key and show it."""
    del subject
    desk.tasks.run(
        lambda: (recovery_key_of(desk.settings), desk.services.business.get().name),
        on_success=partial(_show, desk),
    )


def remind_of_key(desk: Desk) -> None:
    """Tell who skipped the first start that there is a key to keep."""
    title = _tr("Keep your recovery key")
    below = _tr("It opens your backup when this computer breaks. It is in Settings too.")
    show = (_tr("Show it"), "", partial(desk.shell.open_dialog, "recovery_key"))
    desk.shell.tell(Told(title, below, tone="warn", actions=(show,)))


def _show(desk: Desk, read: tuple[str | None, str]) -> None:
    key, shop = read
    if key is not None:
        open_over(desk, KeyDialog(desk, key, shop), "recovery_key", {})
        return
    told = _tr("These books are not locked, so they have no recovery key.")
    desk.shell.tell(Told(told))


def _tr(text: str) -> str:
    return QCoreApplication.translate("RecoveryKey", text)
