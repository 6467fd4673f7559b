"""The shop is here and cannot be opened: why, and the way on."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from payaid_desktop.domain.errors import (
    AppError,
    BusyError,
    DamagedError,
    KeystoreError,
    ValidationError,
    VersionError,
)
from payaid_desktop.services.build import unlock
from payaid_desktop.services.settings import Settings
from payaid_desktop.ui.kit.buttons import Button
from payaid_desktop.ui.kit.fields import Field, TextInput
from payaid_desktop.ui.kit.labels import Elided, Icon, Label
from payaid_desktop.ui.kit.layouts import STRETCH, Grown, box, column, holding, row, rule
from payaid_desktop.ui.kit.overlays import Scroller
from payaid_desktop.ui.onboarding.restoring import Bench, Restoring

_WIDTH_PX = 600


class TroublePage(QWidget):
    """Says what is so, what it means, and what to do.

    Signals:
        again(Settings): try to open the shop once more.
    """

    again = Signal(object)

    def __init__(self, bench: Bench, error: AppError) -> None:
        super().__init__()
        self.setObjectName("page")
        self._bench = bench
        self._error = error
        self._settings = bench.settings
        look = bench.look
        self.key = TextInput(look)
        self.key_field = Field(
            look,
            self.tr("Recovery key"),
            self.key,
            hint=self.tr("54 characters, as printed. Case, blanks and dashes do not matter."),
        )
        self.unlock_button = Button(look, self.tr("Unlock"), variant="primary", keys="Enter")
        self.file_button = Button(look, self.tr("Keep the key in a file here"), size="small")
        self._needs_key = isinstance(error, KeystoreError)
        self._arrange()
        self.key.returnPressed.connect(self._unlock)
        self.unlock_button.clicked.connect(self._unlock)
        self.file_button.clicked.connect(self._use_key_file)

    def start(self) -> None:
        """Put the cursor where one acts first."""
        first = self.key if self._needs_key else self._main_button
        first.setFocus(Qt.FocusReason.TabFocusReason)

    def title(self) -> str:
        """What it says in large type."""
        match self._error:
            case KeystoreError():
                return self.tr("Your books are locked, and their key is not here")
            case VersionError():
                return self.tr("A newer PayAid wrote these books")
            case BusyError():
                return self.tr("Another program is using your books")
            case DamagedError():
                return self.tr("Your books cannot be read")
        return self.tr("Your books cannot be opened")

    def meaning(self) -> str:
        """What it says about it, besides the error's own sentence."""
        match self._error:
            case KeystoreError():
                return self.tr(
                    "If the key store of this computer is locked, unlock it and try again. If this is"
                    " another computer, type the recovery key from its paper."
                )
            case VersionError():
                return self.tr("Install the newest PayAid on this computer. Nothing was changed.")
            case BusyError():
                return self.tr("Close the other program, or wait until it is done, then try again.")
            case DamagedError():
                return self.tr(
                    "Nothing was changed. Restore the newest backup; the damaged file is kept aside."
                )
        return self.tr("Nothing was changed. Put it right, then try again.")

    def _arrange(self) -> None:
        look = self._bench.look
        facts = self.tr("Folder: {folder}").format(folder=self._settings.data_dir)
        card = box(
            column(
                row(Icon(look, "circle-alert", "bad_line", 28), STRETCH),
                12,
                Label(look, self.title(), "h1").wrapped(),
                8,
                Label(look, self._error.sentence).wrapped(),
                6,
                Label(look, self.meaning(), "body", "text2").wrapped(),
                16,
                self._key_part(),
                row(*self._buttons(), STRETCH),
                16,
                rule(),
                10,
                Elided(look, f"{facts} · {self._error.code}", "small", "text3"),
                margins=(28, 26, 28, 20),
            )
        )
        card.setMaximumWidth(look.px(_WIDTH_PX))
        content = holding(row(STRETCH, Grown(column(STRETCH, card, STRETCH), 1000), STRETCH))
        self.setLayout(column(Grown(Scroller(content)), margins=16))

    def _key_part(self) -> QWidget | None:
        if not self._needs_key:
            return None
        self.file_button.hide()
        return holding(
            column(self.key_field, 4, row(self.unlock_button, self.file_button, STRETCH), 18)
        )

    def _buttons(self) -> list[Button]:
        look = self._bench.look
        restores = isinstance(self._error, DamagedError)
        again = Button(
            look,
            self.tr("Try again"),
            icon="rotate-ccw",
            variant="" if restores or self._needs_key else "primary",
        )
        restore = Button(
            look,
            self.tr("Restore a backup…"),
            icon="history",
            variant="primary" if restores else "",
        )
        folder = Button(look, self.tr("Open the folder"), icon="folder-open")
        again.clicked.connect(lambda: self.again.emit(self._settings))
        restore.clicked.connect(self._restore)
        folder.clicked.connect(self._open_folder)
        self._main_button = restore if restores else again
        return [restore, again, folder] if restores else [again, restore, folder]

    def _unlock(self) -> None:
        if not self.key.text().strip():
            self.key_field.show_error(self.tr("Type the recovery key first."))
            return
        self.unlock_button.set_busy(True)
        self._bench.tasks.run(
            partial(unlock, self._settings, recovery_key_text=self.key.text()),
            on_success=lambda _: self.again.emit(self._settings),
            on_error=self._not_unlocked,
        )

    def _not_unlocked(self, error: AppError) -> None:
        self.unlock_button.set_busy(False)
        is_key = isinstance(error, ValidationError)
        sentence = error.details.get("recoveryKey", error.sentence) if is_key else error.sentence
        self.key_field.show_error(sentence)
        self.file_button.setVisible(isinstance(error, KeystoreError))
        self.key.setFocus()

    def _use_key_file(self) -> None:
        self._bench.tasks.run(self._settings.with_key_file, on_success=self._unlock_with)

    def _unlock_with(self, settings: Settings) -> None:
        self._settings = settings
        self._unlock()

    def _restore(self) -> None:
        self._restoring = Restoring(replace(self._bench, settings=self._settings))
        self._restoring.restored.connect(lambda: self.again.emit(self._settings))
        self._restoring.open()

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._settings.data_dir)))
