"""What nobody foresaw: told in plain words as "Something went wrong", with the details at hand."""

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from payaid_desktop.ui.commander import Commander
from payaid_desktop.ui.kit.buttons import Button
from payaid_desktop.ui.kit.dialogs import Dialog
from payaid_desktop.ui.kit.labels import Label
from payaid_desktop.ui.kit.layouts import column, holding
from payaid_desktop.ui.kit.look import Look

_DETAILS_PX = 180


class Mishaps(QObject):
    """Shows one mishap at a time; those that follow while it is shown stand in the log only."""

    def __init__(self, look: Look, window: QWidget, commander: Commander, log_file: Path) -> None:
        super().__init__(window)
        self._look = look
        self._window = window
        self._commander = commander
        self._log_file = log_file
        self.dialog: Dialog | None = None

    def show(self, text: str) -> None:
        """Tell of a mishap; `text` are its details."""
        if self.dialog is not None:
            return
        details = self._details(text)
        show, copy, go_on = self._buttons()
        self.dialog = Dialog(
            self._look,
            self._window,
            title=self.tr("Something went wrong"),
            body=holding(column(*self._words(), 10, details)),
            buttons=(show, copy, go_on),
            width_px=self._look.px(560),
        )
        show.clicked.connect(lambda: details.setVisible(not details.isVisible()))
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(text))
        go_on.clicked.connect(self.dialog.leave)
        scope = self._commander.enter("mishap", {"go.back": self.dialog.leave})
        self.dialog.closed.connect(lambda: self._commander.leave(scope))
        self.dialog.closed.connect(self._forget)
        self.dialog.appear(go_on)

    def _words(self) -> tuple[Label, Label]:
        said = self.tr(
            "This is a fault of PayAid, not yours. What was saved is safe; go on working."
        )
        kept = self.tr("It is written down in {file}. Send it to who looks after your PayAid.")
        return (
            Label(self._look, said).wrapped(),
            Label(self._look, kept.format(file=self._log_file), "small", "text3").wrapped(),
        )

    def _details(self, text: str) -> QPlainTextEdit:
        details = QPlainTextEdit(text)
        details.setReadOnly(True)
        details.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        details.setAccessibleName(self.tr("Details"))
        details.setFixedHeight(self._look.px(_DETAILS_PX))
        details.hide()
        return details

    def _buttons(self) -> tuple[Button, Button, Button]:
        look = self._look
        return (
            Button(look, self.tr("Details"), variant="ghost"),
            Button(look, self.tr("Copy"), icon="copy"),
            Button(look, self.tr("Go on"), variant="primary", keys="Esc"),
        )

    def _forget(self) -> None:
        self.dialog = None
