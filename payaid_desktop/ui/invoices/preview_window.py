"""The bill as it will be printed, large, over the editor."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from payaid_desktop.ui.dialog_scope import open_over
from payaid_desktop.ui.invoices.bill_preview import A4, BillPreview
from payaid_desktop.ui.invoices.bill_reading import Seen
from payaid_desktop.ui.kit.dialogs import Dialog
from payaid_desktop.ui.kit.layouts import STRETCH, holding, row

if TYPE_CHECKING:
    from payaid_desktop.ui.invoices.editor_page import EditorPage

_AROUND_PX = 120


def open_preview(page: "EditorPage") -> None:
    """Show the present bill as large as the window allows."""
    known = page.known
    if known is None or not page.view.grid.take_typing():
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
    dots = round(width * window.devicePixelRatioF())

    def came(png: bytes) -> None:
        if dialog.is_open:
            sheet.show_picture(png)

    def draw(seen: Seen) -> None:
        page.reading.picture(seen, known.business, width_px=dots, on_success=came)

    # Of the form as it is now: what the page has seen may lack the cell that was taken just now.
    page.reading.see(
        page.editing.form, on_success=draw, on_error=lambda _: dialog.leave(), asked_by="preview"
    )
