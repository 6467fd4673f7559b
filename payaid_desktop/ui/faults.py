"""The edge of the window: what nobody foresaw is written to the log once and told once, and work goes on."""

import logging
import sys
import traceback
from types import TracebackType
from typing import Final

from PySide6.QtCore import QObject, Signal

_LOG: Final = logging.getLogger("payaid.ui")


class Faults(QObject):
    """Catches exceptions that reach Qt: in a slot, an event, a timer.

    Signals:
        broke(str): a bug with its traceback; it is in the log.
    """

    broke = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._before = sys.excepthook
        self._told: set[str] = set()

    def watch(self) -> None:
        """Catch from now on."""
        self._before = sys.excepthook
        sys.excepthook = self.caught

    def rest(self) -> None:
        """Catch no more."""
        sys.excepthook = self._before

    def caught(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Write an exception to the log and tell of it; one that comes again and again is told once."""
        if not issubclass(kind, Exception):
            self._before(kind, error, trace)  # Ctrl C in a terminal
            return
        text = "".join(traceback.format_exception(kind, error, trace))
        if text in self._told:
            return
        self._told.add(text)
        _LOG.error("The window failed", exc_info=(kind, error, trace))
        self.broke.emit(text)
