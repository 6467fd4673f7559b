"""Taking products from a file: looked through first, with every row that cannot be taken, then kept all at once."""

import time
from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QFileDialog

from payaid_desktop.domain.errors import AppError
from payaid_desktop.services.acts import Outcome
from payaid_desktop.services.importing import ImportReport
from payaid_desktop.services.inputs.files import ImportInput
from payaid_desktop.ui.desk import Desk, Told
from payaid_desktop.ui.dialog_scope import open_over
from payaid_desktop.ui.kit.buttons import Button
from payaid_desktop.ui.kit.dialogs import Dialog
from payaid_desktop.ui.products.import_view import ImportView

_WIDTH_PX: Final = 760
_PACE_S: Final = 0.1
"""Progress is told ten times a second."""
_ENDINGS: Final = "*.xlsx *.csv *.txt *.tsv"


def open_product_import(desk: Desk, subject: str | None) -> None:
    """Open it; `subject` is the path of a file if one is known already."""
    ProductImport(desk).open(subject or "")


class Reports(QObject):
    """Brings progress from the thread that works to the window's.

    Signals:
        came(int, int): what is done, and what there is in all.
    """

    came = Signal(int, int)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._last = 0.0
        self.is_stopped = False

    def tell(self, done: int, total: int) -> None:
        """Called on the thread that works."""
        now = time.monotonic()
        if now - self._last >= _PACE_S or done == total:
            self._last = now
            self.came.emit(done, total)

    def stopped(self) -> bool:
        """Whether somebody wants it to stop."""
        return self.is_stopped


class ProductImport:
    """Leads from a file to products."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._path = ""
        self._report: ImportReport | None = None
        self._is_keeping = False
        look = desk.look
        self.view = ImportView(look)
        self._keep = Button(
            look, _tr("Import"), variant="primary", icon="upload", keys=desk.keys("save")
        )
        self._keep.setEnabled(False)
        cancel = Button(look, _tr("Cancel"), keys="Esc")
        self.dialog = Dialog(
            look,
            desk.shell.overlay_parent(),
            title=_tr("Import products"),
            body=self.view,
            buttons=(cancel, self._keep),
            width_px=_WIDTH_PX,
        )
        self._reports: Reports | None = None
        self.dialog.may_close = self._may_close
        cancel.clicked.connect(self.dialog.dismiss)
        self._keep.clicked.connect(self.keep)
        self.view.browse_wanted.connect(self._browse)
        self.view.path_entered.connect(self.look_through)
        self.view.progress.stopped.connect(self._stop)

    def open(self, path: str) -> None:
        """Show it."""
        open_over(
            self._desk, self.dialog, "product_import", {"save": self.keep}, focus=self.view.browse
        )
        if path:
            self.look_through(path)

    def look_through(self, path: str) -> None:
        """Read a file without keeping anything."""
        if not path.strip() or self._is_keeping:
            return
        self._path = path.strip()
        self._report = None
        self._keep.setEnabled(False)
        self.view.show_path(self._path)
        self.view.show_error("")
        self.view.progress.begin(_tr("Looking through the file…"))
        self._run(dry_run=True, then=self._seen)

    def keep(self) -> None:
        """Keep every row, or none."""
        report = self._report
        if report is None or report.problem_count or not self._keep.isEnabled():
            return
        self._is_keeping = True
        self._keep.set_busy(True)
        self.view.progress.begin(_tr("Importing…"))
        self._run(dry_run=False, then=self._kept)

    def _run(self, *, dry_run: bool, then: Callable[[Outcome[ImportReport]], None]) -> None:
        self._stop()  # another file may be looked through already
        imports, path = self._desk.services.imports, self._path
        reports = self._reports = Reports(self.dialog)
        reports.came.connect(self.view.progress.show_count)

        def is_over() -> bool:
            """Whether this is what was asked for last; it is over then."""
            is_newest = self._reports is reports
            if is_newest:
                self._reports, self._is_keeping = None, False
                self.view.progress.finish()
            return is_newest

        def came(outcome: Outcome[ImportReport]) -> None:
            if is_over():
                then(outcome)

        def refused(error: AppError) -> None:
            if is_over():
                self._refused(error)

        def work() -> Outcome[ImportReport]:
            given = ImportInput.parse({"file": path, "kind": "products", "dryRun": dry_run})
            return imports.run(given, progress=reports.tell, stop=reports.stopped)

        self._desk.tasks.run_long(work, on_success=came, on_error=refused)

    def _seen(self, outcome: Outcome[ImportReport]) -> None:
        self._report = outcome.value
        self.view.show_report(outcome.value, outcome.warnings)
        fits = not outcome.value.problem_count
        self._keep.setEnabled(fits)
        label = _tr("Import %n product(s)", outcome.value.rows) if fits else _tr("Import")
        self._keep.set_label(label)
        if fits:
            self._keep.setFocus()

    def _kept(self, outcome: Outcome[ImportReport]) -> None:
        self.dialog.leave()
        title = _tr("%n product(s) imported", outcome.value.imported)
        warnings = _tr("%n thing(s) to look at", len(outcome.warnings)) if outcome.warnings else ""
        self._desk.shell.tell(Told(title, warnings))

    def _refused(self, error: AppError) -> None:
        self._keep.set_busy(False)
        self._keep.setEnabled(self._report is not None and not self._report.problem_count)
        self.view.show_error(next(iter(error.details.values()), error.sentence))

    def _stop(self) -> None:
        if self._reports is not None:
            self._reports.is_stopped = True

    def _may_close(self) -> bool:
        """While a file is worked at, Esc stops that, as it says beside the bar."""
        is_idle = self._reports is None
        self._stop()
        return is_idle

    def _browse(self) -> None:
        kinds = f"{_tr('Tables')} ({_ENDINGS})"
        chooser = QFileDialog(self.dialog, _tr("Choose a file"), "", kinds)
        chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
        chooser.fileSelected.connect(partial(self.look_through))
        chooser.open()


def _tr(text: str, n: int = -1) -> str:
    return QCoreApplication.translate("ProductImport", text, None, n)
