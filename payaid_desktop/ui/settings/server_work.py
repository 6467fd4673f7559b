"""What the buttons of the server's card do."""

from functools import partial

from PySide6.QtCore import QObject

from payaid_desktop.domain.errors import AppError
from payaid_desktop.ui.desk import Desk, Told
from payaid_desktop.ui.link import Link
from payaid_desktop.ui.settings.server_card import ServerCard

_AT_ADDRESS = frozenset({"server", "caFile"})
_OF_ADDRESS = frozenset({"UNREACHABLE", "INSECURE_SERVER", "LATER", "VERSION_TOO_OLD"})


class ServerWork(QObject):
    """Connects this computer, and shows how it stands."""

    def __init__(self, desk: Desk, card: ServerCard) -> None:
        super().__init__(card)
        self._desk = desk
        self._card = card
        card.connect_wanted.connect(self.connect_with)
        card.sync_wanted.connect(desk.link.sync_now)
        card.disconnect_wanted.connect(self.leave)
        desk.signals.link_changed.connect(self._show_link)

    def read(self) -> None:
        """Read with which server this computer is connected."""
        self._card.show_place(self._desk.link.address())
        self._card.show_link(self._desk.link.state())

    def connect_with(self, address: str, code: str) -> None:
        """Connect; what was typed stays until it has worked."""
        if not address or not code:
            words = self.tr("Type the address.") if not address else self.tr("Type the code.")
            self._card.show_error(words, at_address=not address)
            return
        self._card.set_busy(busy=True)
        self._desk.tasks.run_long(
            partial(self._desk.link.connect, address, code),
            on_success=self._connected,
            on_error=self._not_connected,
        )

    def leave(self) -> None:
        """Disconnect; the books stay."""
        self._desk.tasks.run(self._desk.link.disconnect, on_success=lambda _: self.read())

    def _connected(self, _: object) -> None:
        self._card.set_busy(busy=False)
        self._card.clear()
        self.read()
        self._desk.shell.tell(
            Told(self.tr("Connected"), self.tr("What you do here is sent by itself from now on."))
        )

    def _not_connected(self, error: AppError) -> None:
        self._card.set_busy(busy=False)
        at_address = bool(_AT_ADDRESS & error.details.keys()) or error.code in _OF_ADDRESS
        self._card.show_error(error.sentence, at_address=at_address)

    def _show_link(self, link: Link) -> None:
        self._card.show_link(link)
