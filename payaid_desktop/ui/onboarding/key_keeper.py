"""What can be done with the recovery key: print it, keep it as a file, copy it."""

from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from payaid_desktop.services.key_paper import key_paper, save_key_paper
from payaid_desktop.ui.onboarding.key_view import KeyView
from payaid_desktop.ui.onboarding.restoring import Bench

_FILE = "payaid-recovery-key.txt"


class KeyKeeper(QObject):
    """Shows a recovery key in its view, and does what the view's buttons say."""

    def __init__(self, bench: Bench, key: str, *, shop: str, on: date) -> None:
        self.view = KeyView(bench.look, key)
        super().__init__(self.view)  # the key is not kept longer than it is seen
        self._bench = bench
        self._key = key
        self._text = key_paper(key, shop=shop, on=on)
        self.view.copy_wanted.connect(self._copy)
        self.view.save_wanted.connect(self._ask_where)
        self.view.print_wanted.connect(self._print)

    def save(self, path: Path) -> None:
        """Keep the paper of the key as a file."""
        said = self.tr("Kept in {path}").format(path=path)
        self._bench.tasks.run(
            partial(save_key_paper, path, self._text),
            on_success=lambda _: self.view.tell(said),
            on_error=lambda error: self.view.tell(error.sentence, tone="bad"),
        )

    def _ask_where(self) -> None:
        title = self.tr("Keep the recovery key")
        name, _ = QFileDialog.getSaveFileName(self._bench.window, title, _FILE, "*.txt")
        if name:
            self.save(Path(name))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._key)
        self.view.tell(self.tr("Copied. Paste it where only you can read it."))

    def _print(self) -> None:
        from payaid_desktop.ui.text_printing import print_text  # noqa: PLC0415 - Qt's printing

        if print_text(self._bench.window, self._text):
            self.view.tell(self.tr("Sent to the printer."))
