"""One window for each folder: who starts second raises the first window and goes. Why: docs/decisions/0018."""

import hashlib
from pathlib import Path
from typing import Final

from PySide6.QtCore import QLockFile, QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_WAIT_MS: Final = 1000
_RAISE: Final = b"raise\n"


class SingleInstance(QObject):
    """The right to be the window of a folder.

    A lock file says who was first, also after a crash: it names a process, and one that is gone holds nothing. The
    local socket only carries the wish to be raised.

    Signals:
        raise_wanted(): somebody started a second time.
    """

    raise_wanted = Signal()

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = socket_name(folder)
        self._lock = QLockFile(str(folder / "window.lock"))
        self._lock.setStaleLockTime(0)  # only a process that is gone makes it stale, never its age
        self._server: QLocalServer | None = None

    def is_first(self) -> bool:
        """Take the right if nobody has it; a folder that cannot be written is nobody's, the shop will say why."""
        taken = self._lock.tryLock(0)
        if not taken and self._lock.error() is QLockFile.LockError.LockFailedError:
            return False
        self._listen()
        return True

    def raise_first(self) -> bool:
        """Ask the first one to come to the front; tell whether it heard."""
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(_WAIT_MS):
            return False
        socket.write(_RAISE)
        heard = socket.waitForBytesWritten(_WAIT_MS)
        socket.disconnectFromServer()
        return heard

    def close(self) -> None:
        """Give the right back."""
        if self._server is not None:
            self._server.close()
        self._lock.unlock()

    def _listen(self) -> None:
        QLocalServer.removeServer(self._name)  # of one that crashed: the lock says that it is gone
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._called)
        self._server.listen(self._name)

    def _called(self) -> None:
        if self._server is None:
            return
        while (caller := self._server.nextPendingConnection()) is not None:
            caller.disconnected.connect(caller.deleteLater)
            self.raise_wanted.emit()


def socket_name(folder: Path) -> str:
    """Name the socket of a folder: short, because Linux allows 108 bytes, and without the user's own words."""
    return f"payaid-{hashlib.sha256(str(folder.resolve()).encode()).hexdigest()[:24]}"
