"""Putting a backup back: which one, a proof that it is whole, what it means, then the deed."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from payaid_desktop.domain.clock import INDIA
from payaid_desktop.domain.errors import AppError, KeystoreError, ValidationError
from payaid_desktop.services import recovery
from payaid_desktop.services.asking import Backup, StoreFacts
from payaid_desktop.services.clock import SystemClock
from payaid_desktop.services.settings import Settings
from payaid_desktop.ui.commander import Commander
from payaid_desktop.ui.formatting import write_day
from payaid_desktop.ui.kit.buttons import Button
from payaid_desktop.ui.kit.choices import Choice
from payaid_desktop.ui.kit.dialogs import Dialog
from payaid_desktop.ui.kit.fields import Field, TextInput
from payaid_desktop.ui.kit.labels import Label
from payaid_desktop.ui.kit.layouts import STRETCH, Grown, box, column, holding, row
from payaid_desktop.ui.kit.look import Look
from payaid_desktop.ui.tasks import Runs

Work = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Bench:
    """What works without an open shop: the window, the folder, and who runs work."""

    look: Look
    window: QWidget
    commander: Commander
    tasks: Runs
    settings: Settings


class RestoreView(QWidget):
    """The form: which backup, the recovery key where it is needed, and what will happen.

    Signals:
        chosen(Path): another backup.
        browse_wanted(): a file from elsewhere.
    """

    chosen = Signal(object)
    browse_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.backups = Choice(look)
        self.key = TextInput(look)
        self._which = Field(look, self.tr("Backup"), self.backups)
        self.key_field = Field(
            look,
            self.tr("Recovery key"),
            self.key,
            hint=self.tr("54 characters, as printed. Case, blanks and dashes do not matter."),
        )
        self._proof = Label(look, "", "strong").wrapped()
        self._meaning = Label(look, "", "small", "text2").wrapped()
        self._box = box(column(self._proof, self._meaning, margins=14, gap=4), "well")
        browse = Button(look, self.tr("Another file…"), icon="folder-open")
        browse.clicked.connect(self.browse_wanted)
        beside = holding(column(23, browse, STRETCH))
        self.setLayout(
            column(row(Grown(self._which), beside, gap=10), 4, self.key_field, 6, self._box)
        )
        self.backups.chosen.connect(self.chosen)
        self.key_field.hide()
        self._box.hide()

    def show_backups(self, backups: tuple[Backup, ...], chosen: Path | None) -> None:
        """Offer the backups of the usual folder, and a file from elsewhere if one was chosen."""
        options: list[tuple[str, object]] = [(backup_words(each), each.path) for each in backups]
        if chosen is not None and chosen not in [path for _, path in options]:
            options.insert(0, (chosen.name, chosen))
        self.backups.set_options(options)
        self.backups.set_value(chosen)
        self._which.show_hint("" if options else self.tr("There is none in the usual folder"))

    def show_proof(self, title: str, meaning: str, *, tone: str = "") -> None:
        """Say what was found out about the backup."""
        self._proof.setText(title)
        self._proof.set_tone(tone)
        self._meaning.setText(meaning)
        self._meaning.setVisible(bool(meaning))
        self._box.setVisible(bool(title))

    def proof(self) -> str:
        """What it says about the backup."""
        return self._proof.text()


class Restoring(QObject):
    """Leads to a restored shop.

    `perform` does the deed and tells what came of it: in an open shop somebody has to close it first.

    Signals:
        restored(): the backup is in the shop's place.
    """

    restored = Signal()

    def __init__(self, bench: Bench, *, perform: Callable[[Work], None] | None = None) -> None:
        super().__init__(bench.window)
        self._bench = bench
        self._perform = perform or self._run
        self._backups: tuple[Backup, ...] = ()
        self._path: Path | None = None
        look = bench.look
        self.view = RestoreView(look)
        self.button = Button(look, self.tr("Restore"), variant="primary", icon="history")
        self.button.setEnabled(False)
        cancel = Button(look, self.tr("Keep things as they are"), keys="Esc")
        self.dialog = Dialog(
            look,
            bench.window,
            title=self.tr("Restore a backup"),
            body=self.view,
            buttons=(cancel, self.button),
            width_px=look.px(600),
        )
        self._is_restoring = False
        self.dialog.may_close = lambda: not self._is_restoring
        self.dialog.closed.connect(self.deleteLater)
        cancel.clicked.connect(self.dialog.dismiss)
        self.button.clicked.connect(self._restore)
        self.view.chosen.connect(self._choose)
        self.view.browse_wanted.connect(self._browse)
        self.view.key.textEdited.connect(self._key_typed)
        self.view.key.editingFinished.connect(self._prove_with_key)

    def open(self) -> None:
        """Come up with the newest backup chosen."""
        scope = self._bench.commander.enter("restore", {"go.back": self.dialog.dismiss})
        self.dialog.closed.connect(lambda: self._bench.commander.leave(scope))
        self.dialog.appear(self.view.backups)
        self._bench.tasks.run(
            partial(recovery.backups, self._bench.settings),
            on_success=self._show_backups,
            on_error=self._show_error,
        )

    def choose(self, path: Path) -> None:
        """Take a file."""
        self.view.show_backups(self._backups, path)
        self._choose(path)

    def _show_backups(self, backups: tuple[Backup, ...]) -> None:
        self._backups = backups
        newest = backups[0].path if backups else None
        self.view.show_backups(backups, newest)
        if newest is not None:
            self._choose(newest)

    def _browse(self) -> None:
        title = self.tr("Choose a backup")
        kinds = self.tr("Backups ({pattern})").format(pattern="*.sqlite3")
        name, _ = QFileDialog.getOpenFileName(self._bench.window, title, "", kinds)
        if name:
            self.choose(Path(name))

    def _choose(self, path: object) -> None:
        self._path = Path(str(path))
        self._prove()

    def _key_typed(self) -> None:
        self.button.setEnabled(False)
        self.view.key_field.show_error("")

    def _prove_with_key(self) -> None:
        if self._path is not None and self.view.key.text().strip():
            self._prove()

    def _prove(self) -> None:
        self.button.setEnabled(False)
        self.view.show_proof(self.tr("Looking whether it is whole…"), "")
        self._bench.tasks.run_long(
            partial(
                recovery.verify,
                self._bench.settings,
                self._chosen(),
                recovery_key_text=self._typed_key(),
            ),
            on_success=partial(self._show_proven, self._chosen()),
            on_error=self._show_error,
        )

    def _show_proven(self, path: Path, facts: StoreFacts) -> None:
        if path != self._path:
            return  # another one was chosen meanwhile
        name = facts.tenants[0][1] if facts.tenants else path.name
        self.view.show_proof(
            self.tr("{name}: this backup is whole and opens.").format(name=name), self._meaning()
        )
        self.button.setEnabled(True)
        self.button.setFocus()

    def _meaning(self) -> str:
        if not self._bench.settings.store_path.exists():
            return self.tr(
                "It becomes the shop of this computer. The backup itself stays where it is."
            )
        return self.tr(
            "What was entered after it was made is not in it. The shop that is here now is kept aside,"
            " not deleted."
        )

    def _restore(self) -> None:
        self._set_restoring(is_restoring=True)
        work = partial(
            recovery.restore,
            self._bench.settings,
            self._chosen(),
            clock=SystemClock(),
            recovery_key_text=self._typed_key(),
        )
        self._perform(work)

    def _set_restoring(self, *, is_restoring: bool) -> None:
        """While the file is replaced there is no way back, and nothing else to choose."""
        self._is_restoring = is_restoring
        self.button.set_busy(is_restoring)
        self.view.setEnabled(not is_restoring)

    def _run(self, work: Work) -> None:
        self._bench.tasks.run(work, on_success=self._done, on_error=self._show_error)

    def _done(self, aside: object) -> None:
        del aside
        self.dialog.leave()
        self.restored.emit()

    def _show_error(self, error: AppError) -> None:
        """Say what is wrong; a key that is not here is asked for."""
        self._set_restoring(is_restoring=False)
        self.button.setEnabled(False)
        key_fault = error.details.get("recoveryKey") if isinstance(error, ValidationError) else None
        needs_key = isinstance(error, KeystoreError) or key_fault is not None
        self.view.key_field.setVisible(self.view.key_field.isVisible() or needs_key)
        if key_fault is not None:
            self.view.key_field.show_error(key_fault)
            self.view.show_proof("", "")
        elif needs_key:
            self.view.show_proof(self.tr("This computer does not have its key."), error.sentence)
            self.view.key.setFocus()
        else:
            self.view.show_proof(
                self.tr("This backup cannot be restored."), error.sentence, tone="bad"
            )

    def _chosen(self) -> Path:
        return self._path or Path()

    def _typed_key(self) -> str | None:
        return self.view.key.text().strip() or None


def backup_words(backup: Backup) -> str:
    """Write a backup as one line: when, how large, why."""
    made = backup.made_at.astimezone(INDIA)
    size = f"{backup.size / 1_048_576:.1f} MB"
    return f"{write_day(made.date())} {made:%H:%M} · {size} · {backup.label}"
