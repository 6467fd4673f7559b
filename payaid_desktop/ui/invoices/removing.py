"""Throwing a draft of the books away: it cannot be undone, so it is asked first."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from payaid_desktop.domain.documents import Document
from payaid_desktop.services.acts import Outcome
from payaid_desktop.ui.desk import Desk, Told
from payaid_desktop.ui.dialog_scope import open_over
from payaid_desktop.ui.kit.buttons import Button
from payaid_desktop.ui.kit.dialogs import Dialog
from payaid_desktop.ui.kit.labels import Label
from payaid_desktop.ui.kit.layouts import column, holding

_WIDTH_PX = 440


def ask_to_remove(
    desk: Desk, remove: Callable[[], Outcome[Document]], then: Callable[[], None]
) -> None:
    """Ask whether a draft is to go, and let it go; `then` is called when it has gone."""
    look = desk.look
    sentence = _tr("It has no number yet, so nothing will be missing in the books.")
    body = holding(column(Label(look, sentence, "body", "text2").wrapped(), margins=(0, 0, 0, 4)))
    keep = Button(look, _tr("Keep"), keys="Esc")
    go = Button(look, _tr("Remove"), variant="danger", icon="trash-2", keys=desk.keys("save"))
    dialog = Dialog(
        look,
        desk.shell.overlay_parent(),
        title=_tr("Remove this draft?"),
        body=body,
        buttons=(keep, go),
        width_px=_WIDTH_PX,
    )

    def removed(_: Outcome[Document]) -> None:
        desk.shell.tell(Told(_tr("Draft removed")))
        then()

    def act() -> None:
        dialog.leave()
        desk.tasks.run(remove, on_success=removed, on_error=desk.shell.tell_error)

    keep.clicked.connect(dialog.dismiss)
    go.clicked.connect(act)
    open_over(desk, dialog, "cancel", {"save": act}, focus=keep)


def _tr(text: str) -> str:
    return QCoreApplication.translate("RemovingDrafts", text)
