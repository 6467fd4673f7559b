"""The tokens of this computer: access in memory, what renews it in the key store."""

from typing import Any, Protocol

from payaid_desktop.domain.errors import SignInError
from payaid_desktop.services.connecting import TokenPlace
from sync.protocol import UnreachableError


class Asks(Protocol):
    """What can ask the server without saying who asks."""

    def ask(self, method: str, path: str, content: Any, *, is_open: bool) -> Any:
        """Ask for JSON."""


class Tokens:
    """Says who this computer is, and renews that when it has run out."""

    def __init__(self, place: TokenPlace) -> None:
        self._place = place
        self._access: str | None = None

    def __repr__(self) -> str:
        return "Tokens(…)"

    def access(self, server: Asks) -> str:
        """Give what is shown to the server.

        Raises:
            SignInError: nobody signed in on this computer, or too long ago.
        """
        return self._access or self.renewed(server)

    def renewed(self, server: Asks) -> str:
        """Renew what is shown to the server.

        Raises:
            SignInError: nobody signed in on this computer, or too long ago.
        """
        with self._place.turn():
            token = self._place.get()
            if token is None:
                raise SignInError("Sign in to the server first.")
            told = server.ask("POST", "/auth/refresh", {"refresh_token": token}, is_open=True)
            return self.take(told)

    def shown(self) -> str:
        """Give the token that says who this computer is, to a server that has shut it out.

        Raises:
            SignInError: there is none.
        """
        token = self._place.get()
        if token is None:
            raise SignInError("Sign in to the server first.")
        return token

    def take(self, told: Any) -> str:
        """Keep the tokens that the server gave.

        Raises:
            UnreachableError: it gave none.
        """
        try:
            access, refresh = str(told["access_token"]), str(told["refresh_token"])
        except (KeyError, TypeError) as error:
            raise UnreachableError("The server's answer cannot be read.") from error
        self._place.keep(refresh)
        self._access = access
        return access

    def forget(self) -> None:
        """Forget them all."""
        self._access = None
        self._place.forget()
