"""Writing the list of products into a file."""

from PySide6.QtCore import QCoreApplication

from payaid_desktop.services.exporting import Exported
from payaid_desktop.services.inputs.files import ExportInput
from payaid_desktop.ui.desk import Desk, Told


def export_products(desk: Desk) -> None:
    """Write all products into an Excel workbook below the data folder, and say where it is."""
    given = ExportInput.parse({"kind": "xlsx", "what": ["products"]})

    def written(files: tuple[Exported, ...]) -> None:
        rows = sum(each.rows for each in files)
        desk.shell.tell(Told(_tr("%n product(s) exported", rows), str(files[0].path)))

    desk.tasks.run_long(lambda: desk.services.exports.run(given), on_success=written)


def _tr(text: str, n: int = -1) -> str:
    return QCoreApplication.translate("WritingProducts", text, None, n)
