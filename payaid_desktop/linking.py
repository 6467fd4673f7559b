"""How the window connects this computer with its shop's server: the window's own port, filled by the sync client."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from datetime import datetime
from typing import Any

from payaid_desktop.domain.errors import AppError
from payaid_desktop.services.connecting import connection_of, forget_connection
from payaid_desktop.services.settings import Settings
from payaid_desktop.ui.link import Link, ShopComputer, SignInWords


class Linking:
    """Connects, syncs and leaves; `start` and `stop` begin and end syncing by itself, `wake` has it sync at once."""

    def __init__(
        self,
        settings: Settings,
        *,
        start: Callable[[], None],
        stop: Callable[[], None],
        wake: Callable[[], None],
        own_id: Callable[[], str],
    ) -> None:
        self._settings = settings
        self._start = start
        self._stop = stop
        self._wake = wake
        self._own_id = own_id
        self._link = Link()

    def address(self) -> str | None:
        """The address of the server that this computer is connected with, if it is."""
        with suppress(AppError):
            return connection_of(self._settings).url
        return None

    def state(self) -> Link:
        """How this computer stands with it."""
        return self._link

    def heed(self, link: Link) -> None:
        """Remember how it stands."""
        self._link = link

    def connect(self, given: SignInWords) -> None:
        """Connect by a code or a password; takes as long as the network does.

        Raises:
            AppError: it did not work; nothing was changed.
        """
        connect_with(self._settings, given)
        self._start()

    def computers(self) -> Sequence[ShopComputer]:
        """The shop's computers, as the server knows them.

        Raises:
            AppError: the server cannot be asked.
        """
        own = self._own_id()
        told = self._ask("GET", "/devices")["data"]
        return [_computer(each, own) for each in told]

    def rename(self, computer_id: str, name: str) -> None:
        """Call a computer otherwise."""
        self._ask("POST", f"/devices/{computer_id}/rename", {"name": name})

    def let_in(self, computer_id: str) -> None:
        """Let a computer take part."""
        self._ask("POST", f"/devices/{computer_id}/approve", {})

    def shut_out(self, computer_id: str) -> None:
        """Let a computer take part no more."""
        self._ask("POST", f"/devices/{computer_id}/revoke", {})

    def believe(self, computer_id: str, *, believe: bool) -> None:
        """Take what a computer did that was shut out, or take nothing of it."""
        verb = "accept" if believe else "refuse"
        self._ask("POST", f"/devices/{computer_id}/{verb}", {})

    def make_code(self) -> str:
        """Make a code that lets one computer in, once."""
        return str(self._ask("POST", "/devices/codes", {})["code"])

    def _ask(self, method: str, path: str, content: Any = None) -> Any:
        from sync.client.connection import open_server  # noqa: PLC0415 - httpx comes late

        with open_server(self._settings) as server:
            return server.ask(method, path, content)

    def sync_now(self) -> None:
        """Sync at once."""
        self._wake()

    def disconnect(self) -> None:
        """Forget the server; the books stay."""
        self._stop()
        forget_connection(self._settings)
        self._link = Link()


def connect_with(settings: Settings, given: SignInWords) -> str:
    """Connect a computer, with or without books; gives the recovery key of a store that was made, "" otherwise.

    Raises:
        AppError: it did not work; nothing was changed.
    """
    from sync.client.registration import SignIn, connect  # noqa: PLC0415 - httpx comes late

    sign_in = SignIn(given.code or None, given.email or None, given.password or None)
    made = connect(settings, given.address, sign_in, ca_file=given.ca_file or None)
    return made.recovery_key or ""


def _computer(told: Mapping[str, Any], own_id: str) -> ShopComputer:
    seen = told["last_seen_at"]
    return ShopComputer(
        id=told["id"],
        name=told["name"],
        code=told["code"],
        state=told["state"],
        seen_at=datetime.fromisoformat(seen) if seen else None,
        is_this=told["id"] == own_id,
        held=told["held"],
    )
