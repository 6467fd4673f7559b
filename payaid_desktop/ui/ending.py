"""Ctrl C in the terminal and the end of a session close the program as its cross does."""

import signal
import socket
from types import FrameType
from typing import Final

from PySide6.QtCore import QObject, QSocketNotifier, Signal

_SIGNALS: Final = (signal.SIGINT, signal.SIGTERM)


class Ending(QObject):
    """Hears the signals that ask a process to end.

    Python looks at a signal only when Python code runs, and a window that waits runs none: so each signal writes a byte
    into a socket that Qt watches. Source: Python's signal.set_wakeup_fd.

    Signals:
        wanted(): somebody asks the program to end.
    """

    wanted = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._heard, self._told = socket.socketpair()
        for end in (self._heard, self._told):
            end.settimeout(0)
        self._notifier = QSocketNotifier(self._heard.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._read)
        self._before_fd = signal.set_wakeup_fd(self._told.fileno(), warn_on_full_buffer=False)
        self._before = {each: signal.signal(each, _hear_only) for each in _SIGNALS}

    def close(self) -> None:
        """Hear no more."""
        for each, handler in self._before.items():
            signal.signal(each, handler)
        signal.set_wakeup_fd(self._before_fd)
        self._notifier.setEnabled(False)
        self._heard.close()
        self._told.close()

    def _read(self) -> None:
        self._heard.recv(16)
        self.wanted.emit()


def _hear_only(_number: int, _frame: FrameType | None) -> None:
    """The byte in the socket says it."""
