"""Backups and the check of the books: both are long work that can be stopped."""

from collections.abc import Callable
from functools import partial
from threading import Event
from time import monotonic
from typing import Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog

from payaid_desktop.domain.clock import INDIA
from payaid_desktop.domain.errors import AppError, ConflictError
from payaid_desktop.services import recovery
from payaid_desktop.services.asking import Backup, IntegrityReport
from payaid_desktop.ui.backing_up import BackedUp, back_up_twice
from payaid_desktop.ui.desk import Desk
from payaid_desktop.ui.formatting import write_day_in_list
from payaid_desktop.ui.onboarding.restoring import Bench, Restoring
from payaid_desktop.ui.settings.backup_card import BackupCard

_BETWEEN_S: Final = 0.1
"""Progress is shown at most ten times a second."""


class Relay(QObject):
    """Carries progress from the thread of the work to the window.

    Signals:
        counted(int, int): what is done, of how much.
    """

    counted = Signal(int, int)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._stopped = Event()
        self._told_at = 0.0

    def count(self, done: int, total: int) -> None:
        """Tell how far the work is; called on its thread."""
        now = monotonic()
        if now - self._told_at >= _BETWEEN_S or done >= total:
            self._told_at = now
            self.counted.emit(done, total)

    def stop(self) -> None:
        """Ask the work to stop."""
        self._stopped.set()

    def is_stopped(self) -> bool:
        """Whether somebody asked it to stop."""
        return self._stopped.is_set()


class BackupWork(QObject):
    """Does what the card's buttons say."""

    def __init__(self, desk: Desk, card: BackupCard) -> None:
        super().__init__(card)
        self._desk = desk
        self._card = card
        self._relay: Relay | None = None
        card.back_up_wanted.connect(self.back_up)
        card.second_wanted.connect(self._ask_second)
        card.no_second_wanted.connect(lambda: self.choose_second(""))
        card.restore_wanted.connect(self.restore)
        card.key_wanted.connect(lambda: desk.shell.open_dialog("recovery_key"))
        card.check_wanted.connect(self.check)
        card.folder_wanted.connect(self._open_folder)
        card.progress.stopped.connect(self._stop)

    def read(self) -> None:
        """Read which backups there are."""
        self._card.show_second(self._second)
        self._desk.tasks.run_latest(
            "settings.backups",
            partial(recovery.backups, self._desk.settings),
            on_success=self._show,
            on_error=lambda _: self._show(()),
        )

    @property
    def _second(self) -> str:
        return self._desk.preferences.second_backup_folder

    def choose_second(self, folder: str) -> None:
        """Copy every backup into that folder too, beginning with one; "" for none any more."""
        self._desk.preferences.second_backup_folder = folder
        self._desk.preferences.save()
        self._card.show_second(folder)
        if folder:
            self.back_up()

    def back_up(self) -> None:
        """Copy the books, and prove the copy."""
        relay, second = self._begin(self.tr("Copying the books")), self._second
        maintenance = self._desk.services.maintenance
        self._desk.tasks.run_long(
            lambda: back_up_twice(maintenance, second, progress=relay.count, stop=relay.is_stopped),
            on_success=self._backed_up,
            on_error=self._failed,
        )

    def check(self) -> None:
        """Look whether the books are whole and agree with themselves."""
        relay = self._begin(self.tr("Checking the books"))
        maintenance = self._desk.services.maintenance
        self._desk.tasks.run_long(
            lambda: maintenance.integrity(progress=relay.count, stop=relay.is_stopped),
            on_success=self._checked,
            on_error=self._failed,
        )

    def restore(self) -> None:
        """Lead to a restored shop; the shop is closed for it and opened again."""
        desk = self._desk
        bench = Bench(
            desk.look, desk.shell.overlay_parent(), desk.commander, desk.tasks, desk.settings
        )
        self.restoring = Restoring(bench, perform=self._reopen)
        self.restoring.open()

    def _reopen(self, work: Callable[[], object]) -> None:
        self.restoring.dialog.leave()
        self._desk.shell.reopen(work)

    def _ask_second(self) -> None:
        window = self._desk.shell.overlay_parent()
        title = self.tr("Copy every backup to")
        folder = QFileDialog.getExistingDirectory(window, title, self._second)
        if folder:
            self.choose_second(folder)

    def _stop(self) -> None:
        if self._relay is not None:
            self._relay.stop()

    def _open_folder(self) -> None:
        folder = self._desk.settings.backup_dir
        shown = folder if folder.exists() else self._desk.settings.data_dir
        self._desk.outside.show_folder(shown)

    def _begin(self, words: str) -> Relay:
        # The window's, not the card's: the work goes on when the card is made anew in another language.
        relay = self._relay = Relay(self._desk.shell.overlay_parent())
        relay.counted.connect(self._card.progress.show_count, Qt.ConnectionType.QueuedConnection)
        self._card.set_busy(busy=True)
        self._card.progress.begin(words)
        return relay

    def _end(self) -> None:
        self._card.progress.finish()
        self._card.set_busy(busy=False)
        if self._relay is not None:
            self._relay.deleteLater()
        self._relay = None

    def _backed_up(self, made: BackedUp) -> None:
        self._end()
        file = made.backup.path.name
        if made.second_fault:
            said = self.tr("Copied and proven: {file}. The second copy was not made: {why}")
            sentence = said.format(file=file, why=made.second_fault)
            self._card.show_check(sentence, tone="warn")
        else:
            said = self.tr("Copied twice and proven: {file}") if made.is_twice else ""
            said = said or self.tr("Copied and proven: {file}")
            self._card.show_check(said.format(file=file), tone="ok")
        self.read()

    def _checked(self, report: IntegrityReport) -> None:
        self._end()
        if report.ok:
            sentence = self.tr("Whole: the file, the books, the audit log and the search agree")
            self._card.show_check(sentence, tone="ok")
            return
        found = self.tr("%n thing(s) to look at", "", len(report.problems))
        self._card.show_check(f"{found}: {report.problems[0].sentence}", tone="bad")

    def _failed(self, error: AppError) -> None:
        self._end()
        tone = "warn" if isinstance(error, ConflictError) else "bad"
        self._card.show_check(error.sentence, tone=tone)

    def _show(self, backups: tuple[Backup, ...]) -> None:
        self._card.show_backups(backups, self._words)
        if not backups:
            self._card.show_age(None)
            return
        made_on = backups[0].made_at.astimezone(INDIA).date()
        self._card.show_age((self._desk.today() - made_on).days)

    def _words(self, backup: Backup) -> str:
        made = backup.made_at.astimezone(INDIA)
        day = write_day_in_list(made.date(), today=self._desk.today())
        size = f"{backup.size / 1_048_576:.1f} MB"
        return f"{day} {made:%H:%M} · {size} · {backup.label}"
