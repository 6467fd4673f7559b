"""Backups and the check of the books: both are long work that can be stopped."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from threading import Event
from time import monotonic
from typing import Final

from PySide6.QtCore import QObject, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from payaid_desktop.domain.clock import INDIA
from payaid_desktop.domain.errors import AppError, ConflictError
from payaid_desktop.services import recovery
from payaid_desktop.services.asking import Backup, IntegrityReport
from payaid_desktop.ui.desk import Desk
from payaid_desktop.ui.formatting import write_day_in_list
from payaid_desktop.ui.kit.buttons import Button
from payaid_desktop.ui.kit.chips import Chip
from payaid_desktop.ui.kit.labels import Elided, Icon, Label
from payaid_desktop.ui.kit.layouts import STRETCH, Grown, column, empty_out, holding, row, rule
from payaid_desktop.ui.kit.look import Look
from payaid_desktop.ui.kit.progress import Progress
from payaid_desktop.ui.onboarding.restoring import Bench, Restoring
from payaid_desktop.ui.settings.card import SettingsCard
from payaid_desktop.ui.settings.entries import option

_LISTED: Final = 4
_FRESH_DAYS: Final = 7
_OLD_DAYS: Final = 30
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


class BackupCard(SettingsCard):
    """Shows where copies of the books are, and how old the newest is.

    Signals:
        back_up_wanted(), second_wanted(), no_second_wanted(), restore_wanted(), key_wanted(), check_wanted(),
        folder_wanted(): buttons.
    """

    back_up_wanted = Signal()
    second_wanted = Signal()
    no_second_wanted = Signal()
    restore_wanted = Signal()
    key_wanted = Signal()
    check_wanted = Signal()
    folder_wanted = Signal()

    def __init__(self, look: Look, folder: str) -> None:
        super().__init__(look, "backup")
        self.chip = Chip(look, "", "neutral", small=True)
        self.progress = Progress(look, note=self.tr("Nothing is changed if you stop"))
        self._folder = folder
        self._newest = Elided(look, "", "small", "text3")
        self._list = column(gap=6)
        self._second = Elided(look, "", "small", "text3")
        self._no_second = self._button(self.tr("Stop"), self.no_second_wanted)
        self._no_second.setAccessibleName(self.tr("No second copy any more"))
        self._check_icon = Icon(look, "shield-check", "text3", 18)
        self._check_words = Elided(look, "", "small", "text3")
        restore = self._button(self.tr("Restore…"), self.restore_wanted)
        self.now = self._button(self.tr("Back up now"), self.back_up_wanted, icon="database-backup")
        self.check = self._button(self.tr("Check now"), self.check_wanted)
        self.first = self.now
        self._fill(restore)

    def show_backups(self, backups: Sequence[Backup], words: Callable[[Backup], str]) -> None:
        """Show the newest backups."""
        empty_out(self._list)
        newest = words(backups[0]) if backups else self.tr("There is no backup yet")
        self._newest.set_whole(newest)
        for each in backups[1:_LISTED]:
            self._list.addWidget(Elided(self._look, words(each), "small", "text2"))

    def show_second(self, folder: str) -> None:
        """Show where else each backup is copied to; "" for nowhere."""
        nowhere = self.tr("On a disk that is not in this computer, in case the computer is lost")
        self._second.set_whole(folder or nowhere)
        self._no_second.setVisible(bool(folder))

    def second(self) -> str:
        """What it says of the second copy."""
        return self._second.whole()

    def show_age(self, days: int | None) -> None:
        """Show whether the newest backup is recent enough."""
        if days is None or days > _OLD_DAYS:
            self.chip.show_state(self.tr("Needed"), "bad", icon="circle-alert")
        elif days > _FRESH_DAYS:
            text = self.tr("%n day(s) old", "", days)
            self.chip.show_state(text, "warn", icon="clock")
        else:
            self.chip.show_state(self.tr("Fresh"), "ok", icon="check")

    def show_check(self, sentence: str, *, tone: str) -> None:
        """Show what the last check found."""
        self._check_words.set_whole(sentence)
        self._check_words.set_tone("text3" if tone == "ok" else tone)
        icon = "shield-check" if tone == "ok" else "circle-alert"
        self._check_icon.show_icon(icon, f"{tone}_line")

    def check_result(self) -> str:
        """What it says of the last check."""
        return self._check_words.whole()

    def newest(self) -> str:
        """What it says of the newest backup."""
        return self._newest.whole()

    def set_busy(self, *, busy: bool) -> None:
        """Let nothing else begin while work is running."""
        self.now.setEnabled(not busy)
        self.check.setEnabled(not busy)

    def _button(self, text: str, wanted: object, *, icon: str = "") -> Button:
        button = Button(self._look, text, size="small", icon=icon)
        button.clicked.connect(wanted)
        return button

    def _fill(self, restore: Button) -> None:
        look = self._look
        open_folder = self._button(self.tr("Open the folder"), self.folder_wanted)
        choose = self._button(self.tr("Choose folder…"), self.second_wanted)
        key = self._button(self.tr("Show…"), self.key_wanted)
        place = column(Elided(look, self._folder, "medium"), self._newest, gap=1)
        self._check_words.set_whole(self.tr("Not checked since the program was started"))
        second = column(Label(look, self.tr("A second copy"), "medium"), self._second, gap=1)
        checked = column(
            Label(look, self.tr("Check of the books"), "medium"), self._check_words, gap=1
        )
        self.fill(
            row(Icon(look, "folder-open", "text3", 18), Grown(place), open_folder, gap=10),
            6,
            holding(row(28, Grown(self._list), gap=0)),
            10,
            self.progress,
            rule(),
            10,
            row(
                Icon(look, "hard-drive", "text3", 18),
                Grown(second),
                self._no_second,
                choose,
                gap=10,
            ),
            10,
            rule(),
            10,
            row(self._check_icon, Grown(checked), self.check, gap=10),
            10,
            rule(),
            10,
            option(
                look,
                self.tr("Recovery key"),
                self.tr("•••••• Opens a backup on another computer. Keep it on paper."),
                key,
            ),
            STRETCH,
            beside=(restore, self.now),
            chip=self.chip,
        )


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
        """Copy the books, and prove the copy; then once more into the second folder."""
        relay = self._begin(self.tr("Copying the books"))
        maintenance = self._desk.services.maintenance
        self._desk.tasks.run_long(
            lambda: maintenance.back_up(progress=relay.count, stop=relay.is_stopped),
            on_success=self._backed_up,
            on_error=self._failed,
        )

    def _back_up_again(self, first: Backup) -> None:
        relay, folder = self._begin(self.tr("Making the second copy")), self._second
        maintenance = self._desk.services.maintenance

        def refused(error: AppError) -> None:
            self._end()
            self.read()
            sentence = self.tr("Copied and proven: {file}. The second copy was not made: {why}")
            said = sentence.format(file=first.path.name, why=error.sentence)
            self._card.show_check(said, tone="warn")

        self._desk.tasks.run_long(
            lambda: maintenance.back_up(Path(folder), progress=relay.count, stop=relay.is_stopped),
            on_success=lambda _: self._all_made(
                self.tr("Copied and proven, twice: {file}").format(file=first.path.name)
            ),
            on_error=refused,
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
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(shown)))

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

    def _backed_up(self, backup: Backup) -> None:
        if self._second:
            self._end()
            self._back_up_again(backup)
        else:
            self._all_made(self.tr("Copied and proven: {file}").format(file=backup.path.name))

    def _all_made(self, sentence: str) -> None:
        self._end()
        self._card.show_check(sentence, tone="ok")
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
