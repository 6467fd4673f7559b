"""The bill as it will be printed, large, over the editor."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from payaid_desktop.ui.dialog_scope import open_over
from payaid_desktop.ui.invoices.bill_preview import A4, BillPreview
from payaid_desktop.ui.kit.dialogs import Dialog
from payaid_desktop.ui.kit.layouts import STRETCH, holding, row

if TYPE_CHECKING:
    from payaid_desktop.ui.invoices.editor_page import EditorPage

_AROUND_PX = 120


def open_preview(page: "EditorPage") -> None:
    """Show the present bill as large as the window allows."""
    if page.seen is None or page.known is None or not page.view.grid.take_typing():
        return
    window = page.desk.shell.overlay_parent()
    room = max(window.width() - _AROUND_PX, 240)
    width = min(room, 620)
    sheet = BillPreview(page.look, width)
    sheet.setFixedHeight(round(width * A4.height() / A4.width()))
    dialog = Dialog(
        page.look,
        window,
        title=QCoreApplication.translate("BillPreview", "Bill preview"),
        body=holding(row(STRETCH, sheet, STRETCH, margins=0)),
        width_px=width + 64,
    )
    open_over(page.desk, dialog, "preview", {"bill.preview": dialog.dismiss})
    page.reading.picture(
        page.seen,
        page.known.business,
        width_px=round(width * window.devicePixelRatioF()),
        on_success=sheet.show_picture,
    )
