"""The card of the server: connect this computer with the shop's others, see how that stands, leave it again."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from payaid_desktop.ui.kit.buttons import Button
from payaid_desktop.ui.kit.chips import Chip
from payaid_desktop.ui.kit.labels import Elided, Icon, Label
from payaid_desktop.ui.kit.layouts import STRETCH, Grown, column, holding, row, rule
from payaid_desktop.ui.kit.look import Look
from payaid_desktop.ui.link import Link
from payaid_desktop.ui.settings.card import SettingsCard
from payaid_desktop.ui.settings.computers import ComputersList
from payaid_desktop.ui.sign_in_form import SignInForm


class ServerCard(SettingsCard):
    """Connects this computer with the shop's server.

    Signals:
        connect_wanted(object): with what was typed, SignInWords.
        sync_wanted(), disconnect_wanted(): buttons.
    """

    connect_wanted = Signal(object)
    sync_wanted = Signal()
    disconnect_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, "server")
        self.chip = Chip(look, self.tr("Not connected"), "neutral", small=True)
        self.form = SignInForm(look)
        self.computers = ComputersList(look)
        self.connect_now = Button(look, self.tr("Connect"), variant="primary", icon="cloud-upload")
        self.sync_now = Button(look, self.tr("Sync now"), size="small", icon="cloud-upload")
        leave = Button(look, self.tr("Disconnect"), size="small")
        self._where = Elided(look, "", "medium")
        self._how = Elided(look, "", "small", "text3")
        self.apart = self._apart()
        standing = row(
            Icon(look, "cloud-check", "ok_line", 18),
            Grown(column(self._where, self._how, gap=1)),
            self.sync_now,
            leave,
            gap=10,
        )
        self.together = holding(column(standing, 14, rule(), 12, self.computers))
        self.first = self.form.address
        self.fill(self.apart, self.together, chip=self.chip)
        self.connect_now.clicked.connect(self._wish)
        self.form.wanted.connect(self._wish)
        self.sync_now.clicked.connect(self.sync_wanted)
        leave.clicked.connect(self.disconnect_wanted)
        self.show_place(None)

    def show_place(self, address: str | None) -> None:
        """Show the server of this computer, or how to connect with one."""
        self.apart.setVisible(address is None)
        self.together.setVisible(address is not None)
        self._where.set_whole(address or "")
        self.first = self.form.address if address is None else self.sync_now
        if address is None:
            self.chip.show_state(self.tr("Not connected"), "neutral")

    def show_link(self, link: Link) -> None:
        """Show how it stands."""
        match link.state:
            case "online" | "syncing":
                self._state(self.tr("Connected"), "ok", self.tr("Everything is sent by itself."))
            case "offline":
                calm = self.tr("Saved here. It is sent when the server can be reached.")
                self._state(self.tr("Offline"), "neutral", calm)
            case "held":
                held = self.tr("Sending is held. Sync and jobs lets it go on.")
                self._state(self.tr("Held"), "warn", held)
            case "sign_in":
                self._state(self.tr("Sign in again"), "warn", link.sentence)
            case "revoked":
                self._state(self.tr("Shut out"), "bad", link.sentence)
            case "problem":
                self._state(self.tr("Problem"), "warn", link.sentence)

    def set_busy(self, *, busy: bool) -> None:
        """Let nothing else begin while it connects."""
        self.connect_now.setEnabled(not busy)
        self.connect_now.setText(self.tr("Connecting…") if busy else self.tr("Connect"))

    def how(self) -> str:
        """What it says of how it stands."""
        return self._how.whole()

    def _state(self, word: str, tone: str, sentence: str) -> None:
        self.chip.show_state(word, tone)
        self._how.set_whole(sentence)

    def _wish(self) -> None:
        given = self.form.given()
        if given is not None:
            self.connect_wanted.emit(given)

    def _apart(self) -> QWidget:
        look = self._look
        why = Label(
            look,
            self.tr(
                "Connected, this computer and the shop's others have the same books. Without a server"
                " everything works as before."
            ),
            "small",
            "text3",
        )
        why.setWordWrap(True)
        return holding(column(why, 10, self.form, 8, row(self.connect_now, STRETCH)))
