"""The card of the backups: where copies of the books are, how old the newest is, and the check of the books."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import Signal

from payaid_desktop.services.asking import Backup
from payaid_desktop.ui.kit.buttons import Button
from payaid_desktop.ui.kit.chips import Chip
from payaid_desktop.ui.kit.labels import Elided, Icon, Label
from payaid_desktop.ui.kit.layouts import STRETCH, Grown, column, empty_out, holding, row, rule
from payaid_desktop.ui.kit.look import Look
from payaid_desktop.ui.kit.progress import Progress
from payaid_desktop.ui.settings.card import SettingsCard
from payaid_desktop.ui.settings.entries import option

_LISTED: Final = 4
_FRESH_DAYS: Final = 7
_OLD_DAYS: Final = 30


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
