"""How the window connects this computer with its shop's server: the window's own port, filled by the sync client."""

from collections.abc import Callable
from contextlib import suppress

from payaid_desktop.domain.errors import AppError
from payaid_desktop.services.connecting import connection_of, forget_connection
from payaid_desktop.services.settings import Settings
from payaid_desktop.ui.link import Link


class Linking:
    """Connects, syncs and leaves; `start` and `stop` begin and end syncing by itself, `wake` has it sync at once."""

    def __init__(
        self,
        settings: Settings,
        *,
        start: Callable[[], None],
        stop: Callable[[], None],
        wake: Callable[[], None],
    ) -> None:
        self._settings = settings
        self._start = start
        self._stop = stop
        self._wake = wake
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

    def connect(self, address: str, code: str) -> None:
        """Connect by a code; takes as long as the network does.

        Raises:
            AppError: it did not work; nothing was changed.
        """
        from sync.client.registration import SignIn, connect  # noqa: PLC0415 - httpx comes late

        connect(self._settings, address, SignIn(code=code))
        self._start()

    def sync_now(self) -> None:
        """Sync at once."""
        self._wake()

    def disconnect(self) -> None:
        """Forget the server; the books stay."""
        self._stop()
        forget_connection(self._settings)
        self._link = Link()
