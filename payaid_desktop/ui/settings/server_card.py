"""The card of the server: connect this computer with the shop's others, see how that stands, leave it again."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from payaid_desktop.ui.kit.buttons import Button
from payaid_desktop.ui.kit.chips import Chip
from payaid_desktop.ui.kit.labels import Elided, Icon, Label
from payaid_desktop.ui.kit.layouts import STRETCH, Grown, column, holding, row
from payaid_desktop.ui.kit.look import Look
from payaid_desktop.ui.link import Link
from payaid_desktop.ui.settings.card import SettingsCard
from payaid_desktop.ui.settings.entries import TextEntry


class ServerCard(SettingsCard):
    """Connects this computer with the shop's server.

    Signals:
        connect_wanted(str, str): with the server at an address, by a code.
        sync_wanted(), disconnect_wanted(): buttons.
    """

    connect_wanted = Signal(str, str)
    sync_wanted = Signal()
    disconnect_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, "server")
        self.chip = Chip(look, self.tr("Not connected"), "neutral", small=True)
        self.address = TextEntry(
            look, self.tr("Address of the server"), hint=self.tr("Such as https://shop.example")
        )
        self.code = TextEntry(
            look, self.tr("Code"), hint=self.tr("Whoever runs the server gives it"), capitals=True
        )
        self.connect_now = Button(look, self.tr("Connect"), variant="primary", icon="cloud-upload")
        self.sync_now = Button(look, self.tr("Sync now"), size="small", icon="cloud-upload")
        leave = Button(look, self.tr("Disconnect"), size="small")
        self._where = Elided(look, "", "medium")
        self._how = Elided(look, "", "small", "text3")
        self.apart = self._apart()
        self.together = holding(
            row(
                Icon(look, "cloud-check", "ok_line", 18),
                Grown(column(self._where, self._how, gap=1)),
                self.sync_now,
                leave,
                gap=10,
            )
        )
        self.first = self.address.input
        self.fill(self.apart, self.together, chip=self.chip)
        self.connect_now.clicked.connect(self._wish)
        self.code.input.returnPressed.connect(self._wish)
        self.sync_now.clicked.connect(self.sync_wanted)
        leave.clicked.connect(self.disconnect_wanted)
        self.show_place(None)

    def show_place(self, address: str | None) -> None:
        """Show the server of this computer, or how to connect with one."""
        self.apart.setVisible(address is None)
        self.together.setVisible(address is not None)
        self._where.set_whole(address or "")
        self.first = self.address.input if address is None else self.sync_now
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

    def show_error(self, sentence: str, *, at_address: bool) -> None:
        """Say why it did not connect, at the field that is at fault."""
        (self.address if at_address else self.code).show_error(sentence)

    def set_busy(self, *, busy: bool) -> None:
        """Let nothing else begin while it connects."""
        self.connect_now.setEnabled(not busy)
        self.connect_now.setText(self.tr("Connecting…") if busy else self.tr("Connect"))

    def clear(self) -> None:
        """Forget what was typed: a code is good once."""
        for entry in (self.address, self.code):
            entry.input.clear()
            entry.show_error("")

    def how(self) -> str:
        """What it says of how it stands."""
        return self._how.whole()

    def _state(self, word: str, tone: str, sentence: str) -> None:
        self.chip.show_state(word, tone)
        self._how.set_whole(sentence)

    def _wish(self) -> None:
        self.connect_wanted.emit(self.address.input.text().strip(), self.code.input.text().strip())

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
        fields = row(Grown(self.address.widget), Grown(self.code.widget), gap=12)
        return holding(column(why, 10, fields, 8, row(self.connect_now, STRETCH)))
