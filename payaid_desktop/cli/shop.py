"""The shop that a command works on: opened when the first call needs it, closed at the end."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

from payaid_desktop.cli.session import Session
from payaid_desktop.services.build import Services, open_services
from payaid_desktop.services.log import logging_to
from payaid_desktop.services.settings import Settings


class Shop:
    """The settings of an installation, and its services once they are asked for."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self._services: Services | None = None
        self._stack = ExitStack()

    @property
    def services(self) -> Services:
        """The services; opens the store at the first use.

        Raises:
            NotFoundError: no shop is set up in this folder.
            StorageError, DamagedError, VersionError: the store cannot be opened.
        """
        if self._services is None:
            self._services = self._stack.enter_context(open_services(self.settings))
        return self._services

    def close(self) -> None:
        """Close the store; the next use opens it again."""
        self._services = None
        self._stack.close()


@contextmanager
def open_shop(session: Session) -> Iterator[Shop]:
    """Work on the shop that the environment names."""
    settings = Settings.from_environment(session.environ)
    shop = Shop(settings)
    with logging_to(settings.log_file):
        try:
            yield shop
        finally:
            shop.close()
