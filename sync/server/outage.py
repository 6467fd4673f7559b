"""A helper of the server that is away, such as Redis: it is said once, and not asked again for a few seconds."""

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

_LOG: Final = logging.getLogger("payaid.server")
PAUSE_S: Final = 5.0


@dataclass(slots=True)
class Outage:
    """Whether a helper is away; `name` is what the log calls it."""

    name: str
    monotonic: Callable[[], float] = time.monotonic
    _until: float | None = None

    @property
    def is_on(self) -> bool:
        """Whether it is known to be away, and not to be asked yet."""
        return self._until is not None and self.monotonic() < self._until

    def begin(self, error: Exception) -> None:
        """Note that it did not answer."""
        if self._until is None:
            _LOG.warning("%s is away; everything works on without it: %s", self.name, error)
        self._until = self.monotonic() + PAUSE_S

    def end(self) -> None:
        """Note that it answered."""
        if self._until is not None:
            _LOG.info("%s is back.", self.name)
        self._until = None
