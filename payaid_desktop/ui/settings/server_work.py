"""What the buttons of the server's card do."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject

from payaid_desktop.domain.errors import AppError
from payaid_desktop.ui.desk import Desk, Told
from payaid_desktop.ui.link import Link, ShopComputer, SignInWords
from payaid_desktop.ui.settings.server_card import ServerCard


class ServerWork(QObject):
    """Connects this computer, and shows how it stands."""

    def __init__(self, desk: Desk, card: ServerCard) -> None:
        super().__init__(card)
        self._desk = desk
        self._card = card
        card.connect_wanted.connect(self.connect_with)
        card.sync_wanted.connect(desk.link.sync_now)
        card.disconnect_wanted.connect(self.leave)
        card.computers.renamed.connect(self._rename)
        card.computers.let_in.connect(self._let_in)
        card.computers.shut_out.connect(self._shut_out)
        card.computers.believed.connect(self._believe)
        card.computers.code_wanted.connect(self._make_code)
        desk.signals.link_changed.connect(self._show_link)

    def read(self) -> None:
        """Read with which server this computer is connected."""
        self._card.show_place(self._desk.link.address())
        self._card.show_link(self._desk.link.state())
        self._read_computers()

    def connect_with(self, given: SignInWords) -> None:
        """Connect; what was typed stays until it has worked."""
        self._card.set_busy(busy=True)
        self._desk.tasks.run_long(
            partial(self._desk.link.connect, given),
            on_success=self._connected,
            on_error=self._not_connected,
        )

    def leave(self) -> None:
        """Disconnect; the books stay."""
        self._desk.tasks.run(self._desk.link.disconnect, on_success=lambda _: self.read())

    def _connected(self, _: object) -> None:
        self._card.set_busy(busy=False)
        self._card.form.clear()
        self.read()
        self._desk.shell.tell(
            Told(self.tr("Connected"), self.tr("What you do here is sent by itself from now on."))
        )

    def _not_connected(self, error: AppError) -> None:
        self._card.set_busy(busy=False)
        self._card.form.show_error(error)

    def _show_link(self, link: Link) -> None:
        self._card.show_link(link)

    def _read_computers(self) -> None:
        """Ask the server who takes part; what it cannot say now, it says the next time."""
        if self._desk.link.address() is not None:
            self._desk.tasks.run_long(
                self._desk.link.computers,
                on_success=self._show_computers,
                on_error=lambda _: None,
            )

    def _show_computers(self, computers: Sequence[ShopComputer]) -> None:
        self._card.computers.show_computers(computers, today=self._desk.today())

    def _change(self, act: Callable[[], object]) -> None:
        self._desk.tasks.run_long(act, on_success=lambda _: self._read_computers())

    def _rename(self, computer_id: str, name: str) -> None:
        self._change(partial(self._desk.link.rename, computer_id, name))

    def _let_in(self, computer_id: str) -> None:
        self._change(partial(self._desk.link.let_in, computer_id))

    def _shut_out(self, computer_id: str) -> None:
        """Shut a computer out, with the way back: it is a decision of a moment, and often about another one."""

        def done(_: object) -> None:
            self._read_computers()
            undo = (self.tr("Undo"), "Ctrl Z", partial(self._let_in, computer_id))
            below = self.tr("What it did not send yet stays on it.")
            self._desk.shell.tell(Told(self.tr("The computer is shut out"), below, "ok", (undo,)))

        self._desk.tasks.run_long(partial(self._desk.link.shut_out, computer_id), on_success=done)

    def _believe(self, computer_id: str, believe: bool) -> None:  # noqa: FBT001 - a signal's slot
        self._change(partial(self._desk.link.believe, computer_id, believe=believe))

    def _make_code(self) -> None:
        self._desk.tasks.run_long(
            self._desk.link.make_code, on_success=self._card.computers.show_code
        )
