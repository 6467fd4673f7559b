"""Leaving the editor with something typed: it is kept as a draft, unless somebody throws it away."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from payaid_desktop.ui.dialog_scope import open_over
from payaid_desktop.ui.kit.buttons import Button
from payaid_desktop.ui.kit.dialogs import Dialog
from payaid_desktop.ui.kit.labels import Label
from payaid_desktop.ui.kit.layouts import column, holding

if TYPE_CHECKING:
    from payaid_desktop.ui.invoices.editor_page import EditorPage


def ask_before_leaving(page: "EditorPage") -> None:
    """Ask what is to become of what was typed; Enter keeps it as a draft, Esc goes on typing."""
    tr, look = QCoreApplication.translate, page.look
    sentence = tr("Leaving", "It has no number yet. A draft waits in the list until you go on.")
    body = holding(column(Label(look, sentence, "body", "text2").wrapped(), margins=(0, 0, 0, 4)))
    throw = Button(look, tr("Leaving", "Throw away"), variant="danger")
    typing = Button(look, tr("Leaving", "Keep typing"), keys="Esc")
    keep = Button(
        look, tr("Leaving", "Keep as draft"), variant="primary", icon="check", keys="Enter"
    )
    dialog = Dialog(
        look,
        page.desk.shell.overlay_parent(),
        title=tr("Leaving", "Keep what you typed?"),
        body=body,
        buttons=(throw, typing, keep),
        width_px=480,
    )
    typing.clicked.connect(dialog.dismiss)
    for button, act in ((throw, page.leave_at_once), (keep, page.finishing.keep_draft)):
        button.clicked.connect(dialog.leave)
        button.clicked.connect(act)
    open_over(page.desk, dialog, "leaving", {}, focus=keep)
