"""Many connections that ask a server at once, as fast as it answers: what is measured is the server."""

import asyncio
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Load:
    """What came of asking: answers in a second, milliseconds of the median and of 99 in 100, and statuses seen."""

    rate: float
    median_ms: float
    p99_ms: float
    statuses: dict[int, int]


def request_text(
    path: str, headers: dict[str, str], *, method: str = "GET", body: bytes = b""
) -> bytes:
    """Write a request as it goes over the wire."""
    told = {"Host": "127.0.0.1", "Content-Length": str(len(body)), **headers}
    lines = "".join(f"{name}: {value}\r\n" for name, value in told.items())
    return f"{method} {path} HTTP/1.1\r\n{lines}\r\n".encode() + body


def asked(port: int, requests: Callable[[int], bytes], *, connections: int, seconds: float) -> Load:
    """Ask for so many seconds; `requests` gives the n-th request."""
    return asyncio.run(_asked(port, requests, connections=connections, seconds=seconds))


async def _asked(
    port: int, requests: Callable[[int], bytes], *, connections: int, seconds: float
) -> Load:
    taken: list[float] = []
    statuses: dict[int, int] = {}
    count = iter(range(10**9))
    ends = time.perf_counter() + seconds

    async def ask() -> None:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        while time.perf_counter() < ends:
            began = time.perf_counter()
            writer.write(requests(next(count)))
            status = await _answer(reader)
            taken.append((time.perf_counter() - began) * 1000)
            statuses[status] = statuses.get(status, 0) + 1
        writer.close()

    began = time.perf_counter()
    await asyncio.gather(*(ask() for _ in range(connections)))
    spent = time.perf_counter() - began
    taken.sort()
    p99 = taken[int(len(taken) * 0.99)]
    return Load(len(taken) / spent, statistics.median(taken), p99, statuses)


async def _answer(reader: asyncio.StreamReader) -> int:
    head = await reader.readuntil(b"\r\n\r\n")
    place = head.lower().find(b"content-length:")
    if place >= 0:
        length = int(head[place + 15 : head.index(b"\r\n", place)])
        if length:
            await reader.readexactly(length)
    return int(head[9:12])
