"""`python -m tests.benchmarks.pressing`: a server asked by many at once for minutes, reads and writes mixed.

It must answer none with 5xx, and its memory must be as flat at the end as after the first fifth of the time.
"""

import argparse
import json
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path

from tests.benchmarks.asking import shop_server
from tests.benchmarks.load import Load, asked, request_text

_CONNECTIONS, _CONTACTS = 64, 10_000
_GROWTH_MAX = 1.15
_FAULT = 500
_LINE = {"description": "Rice", "hsn": "1006", "quantity": "2", "unitPrice": "100", "gstRate": "5"}


def main() -> int:
    """Press a server; the exit code says whether it held."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=300)
    seconds = parser.parse_args().seconds
    with (
        tempfile.TemporaryDirectory(prefix="payaid-load-") as folder,
        shop_server(Path(folder), _CONTACTS) as (server, ids, headers),
    ):
        memory = _Memory(server.pid)
        with memory:
            load = asked(
                server.port, _mixed(ids, headers), connections=_CONNECTIONS, seconds=seconds
            )
    return _told(load, memory.megabytes)


def _mixed(ids: list[str], headers: dict[str, str]) -> Callable[[int], bytes]:
    """Of ten requests: seven read, two make something, one changes something."""
    kind = {**headers, "Content-Type": "application/json"}

    def sent(method: str, path: str, content: object) -> bytes:
        return request_text(path, kind, method=method, body=json.dumps(content).encode())

    ways: tuple[Callable[[int], bytes], ...] = (
        lambda n: request_text(f"/api/v1/contacts/{ids[n * 7919 % len(ids)]}", headers),
        lambda n: request_text(f"/api/v1/contacts?page={1 + n % 100}", headers),
        lambda _: request_text("/api/v1/dashboard/stats", headers),
        lambda n: request_text(f"/api/v1/contacts?search=contact+{n % 500}", headers),
        lambda _: request_text("/api/v1/invoices?include=items", headers),
        lambda _: request_text("/api/v1/deals?openOnly=true", headers),
        lambda n: request_text(f"/api/v1/contacts/{ids[n % 50]}?include=deals", headers),
        lambda n: sent("POST", "/api/v1/contacts", {"name": f"New {n}"}),
        lambda _: sent("POST", "/api/v1/invoices", {"items": [_LINE], "issue": True}),
        lambda n: sent("PATCH", f"/api/v1/contacts/{ids[n * 31 % len(ids)]}", {"notes": str(n)}),
    )
    return lambda n: ways[n % len(ways)](n // len(ways))


class _Memory:
    """Looks at a process's memory every second while the block runs."""

    def __init__(self, pid: int) -> None:
        self._status = Path(f"/proc/{pid}/status")
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._look)
        self.megabytes: list[float] = []

    def __enter__(self) -> "_Memory":
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join()

    def _look(self) -> None:
        while not self._over.is_set():
            lines = self._status.read_text().splitlines()
            kilobytes = next(line.split()[1] for line in lines if line.startswith("VmRSS"))
            self.megabytes.append(int(kilobytes) / 1024)
            time.sleep(1)


def _told(load: Load, megabytes: list[float]) -> int:
    early = megabytes[len(megabytes) // 5]
    faults = sum(count for status, count in load.statuses.items() if status >= _FAULT)
    print(f"{sum(load.statuses.values()):,} answers, {load.rate:,.0f}/s: {load.statuses}")
    print(f"median {load.median_ms:.0f} ms, 99 in 100 within {load.p99_ms:.0f} ms")
    print(f"memory {early:.0f} MB after a fifth, {max(megabytes):.0f} MB at most")
    well = not faults and max(megabytes) <= early * _GROWTH_MAX
    print("held" if well else "DID NOT HOLD")
    return 0 if well else 1


if __name__ == "__main__":
    sys.exit(main())
