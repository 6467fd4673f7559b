"""The dialog that writes a list into a file: which form, which folder."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog

from payaid_desktop.domain.errors import AppError
from payaid_desktop.services.exporting import Exported
from payaid_desktop.services.inputs.files import ExportInput, ExportKind, Listed
from payaid_desktop.ui.desk import Desk, Told
from payaid_desktop.ui.dialog_scope import open_over
from payaid_desktop.ui.kit.buttons import Button
from payaid_desktop.ui.kit.choices import Segmented
from payaid_desktop.ui.kit.dialogs import Dialog
from payaid_desktop.ui.kit.fields import Field, TextInput
from payaid_desktop.ui.kit.labels import Label
from payaid_desktop.ui.kit.layouts import STRETCH, Grown, column, holding, row
from payaid_desktop.ui.lists.periods import Period
from payaid_desktop.ui.outside import usual_folder


@dataclass(frozen=True, slots=True)
class ToExport:
    """Which lists, how they are called together, and of which days."""

    what: tuple[Listed, ...]
    title: str
    period: Period


class ExportDialog:
    """Asks for form and folder, and writes."""

    def __init__(self, desk: Desk, wanted: ToExport) -> None:
        self._desk = desk
        self._wanted = wanted
        look = desk.look
        forms = (("Excel", ExportKind.XLSX), ("CSV", ExportKind.CSV), ("JSON", ExportKind.JSON))
        self.form = Segmented(look, forms, name=_tr("Form"))
        usual = desk.preferences.folder or usual_folder()
        self.folder = TextInput(look, usual, name=_tr("Folder"))
        self._field = Field(look, _tr("Folder"), self.folder)
        browse = Button(look, _tr("Choose…"), icon="folder-open")
        browse.clicked.connect(self._browse)
        self._go = Button(
            look, _tr("Export"), icon="download", variant="primary", keys=desk.keys("save")
        )
        self._go.clicked.connect(self.export)
        days = Label(look, f"{wanted.title} · {wanted.period.title}", "body", "text2")
        line = row(Grown(self._field), holding(column(23, browse, STRETCH)), gap=8)
        self.dialog = Dialog(
            look,
            desk.shell.overlay_parent(),
            title=_tr("Export"),
            body=holding(column(days, 12, row(self.form, STRETCH), 12, line)),
            buttons=(self._go,),
            width_px=480,
        )
        self.folder.returnPressed.connect(self.export)

    def open(self) -> None:
        """Show it."""
        open_over(self._desk, self.dialog, "print", {"save": self.export}, focus=self._go)

    def export(self) -> None:
        """Write the lists into the folder."""
        folder = self.folder.text().strip()
        if not folder:
            self._field.show_error(_tr("Name a folder."))
            return
        if not self._go.isEnabled():
            return
        self._go.set_busy(True)
        services, form = self._desk.services, str(self.form.value())
        self._desk.tasks.run_long(
            lambda: services.exports.run(ExportInput.parse(self._given(folder, form))),
            on_success=partial(self._done, folder),
            on_error=self._failed,
        )

    def _given(self, folder: str, form: str) -> dict[str, object]:
        period = self._wanted.period
        given: dict[str, object] = {
            "kind": form,
            "what": [each.value for each in self._wanted.what],
            "path": str(self._free_name(Path(folder), form)),
        }
        if period.from_on is not None:
            given["fromOn"] = period.from_on.isoformat()
        if period.to_on is not None:
            given["toOn"] = period.to_on.isoformat()
        return given

    def _free_name(self, folder: Path, ending: str) -> Path:
        """A file of an earlier export may have been worked in: it is never replaced."""
        stem = f"{self._wanted.what[0]}-{self._desk.today().isoformat()}"
        names = (f"{stem}.{ending}", *(f"{stem}-{number}.{ending}" for number in range(2, 1000)))
        return next(path for name in names if not (path := folder / name).exists())

    def _done(self, folder: str, files: tuple[Exported, ...]) -> None:
        self._desk.preferences.folder = folder
        self.dialog.leave()
        path = files[0].path
        title = _tr("{name} written").format(name=path.name)
        show = (_tr("Show folder"), "", lambda: self._desk.outside.show_folder(path))
        below = _tr("%n row(s)", files[0].rows)
        self._desk.shell.tell(Told(title, f"{below} · {path.parent}", actions=(show,)))

    def _failed(self, error: AppError) -> None:
        if not self.dialog.is_open:
            self._desk.shell.tell_error(error)
            return
        self._go.set_busy(False)
        sentence = next(iter(error.details.values()), error.sentence)
        self._field.show_error(sentence)

    def _browse(self) -> None:
        parent, title = self._desk.shell.overlay_parent(), _tr("Folder for the file")
        folder = QFileDialog.getExistingDirectory(parent, title, self.folder.text())
        if folder:
            self.folder.setText(folder)


def _tr(text: str, n: int = -1) -> str:
    return QCoreApplication.translate("ExportDialog", text, None, n)
