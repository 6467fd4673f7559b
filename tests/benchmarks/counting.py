"""A proxy on this computer that passes bytes on and counts them, each way."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass

_AT_ONCE = 65_536


@dataclass
class Counted:
    """What went through: `up` to the server, `down` from it."""

    url: str
    up: int = 0
    down: int = 0

    def reset(self) -> None:
        self.up = self.down = 0


@contextmanager
def counting(port: int) -> Iterator[Counted]:
    """Listen in front of a port of this computer."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        counted = Counted(f"http://127.0.0.1:{listener.getsockname()[1]}")
        thread = threading.Thread(target=_accept, args=(listener, port, counted), daemon=True)
        thread.start()
        yield counted
        listener.close()


def _accept(listener: socket.socket, port: int, counted: Counted) -> None:
    with suppress(OSError):
        while True:
            client, _ = listener.accept()
            server = socket.create_connection(("127.0.0.1", port))
            for source, target, is_up in ((client, server, True), (server, client, False)):
                threading.Thread(
                    target=_pass_on, args=(source, target, counted, is_up), daemon=True
                ).start()


def _pass_on(source: socket.socket, target: socket.socket, counted: Counted, is_up: bool) -> None:
    with suppress(OSError):
        while content := source.recv(_AT_ONCE):
            if is_up:
                counted.up += len(content)
            else:
                counted.down += len(content)
            target.sendall(content)
        target.shutdown(socket.SHUT_WR)
