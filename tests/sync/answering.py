"""A small real HTTP server that answers what a test says."""

import base64
import hashlib
import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@dataclass
class Answer:
    """An answer; `digest` and `server` are ours unless the test takes them away. `cut` sends so many bytes only."""

    body: bytes = b"{}"
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    is_ours: bool = True
    cut: int | None = None

    @classmethod
    def of(cls, content: object, **more) -> "Answer":
        return cls(json.dumps(content).encode(), **more)


@dataclass
class Answering:
    url: str
    asked: list[tuple[str, str, bytes, dict[str, str]]]


@contextmanager
def answering(answer: Callable[[str, str], Answer]) -> Iterator[Answering]:
    asked: list[tuple[str, str, bytes, dict[str, str]]] = []

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            self._answer()

        def do_POST(self) -> None:
            self._answer()

        def log_message(self, format: str, *args: object) -> None:
            """Nothing: the test's output is its own."""

        def _answer(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            asked.append((self.command, self.path, body, dict(self.headers.items())))
            told = answer(self.command, self.path)
            self.send_response_only(told.status)
            if told.is_ours:
                digest = base64.b64encode(hashlib.sha256(told.body).digest()).decode()
                self.send_header("Content-Digest", f"sha-256=:{digest}:")
                self.send_header("X-PayAid-Server", "test")
                self.send_header("Content-Type", "application/json")
            for name, text in told.headers.items():
                self.send_header(name, text)
            self.send_header("Content-Length", str(len(told.body)))
            self.end_headers()
            self.wfile.write(told.body if told.cut is None else told.body[: told.cut])
            if told.cut is not None:
                self.close_connection = True

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield Answering(f"http://127.0.0.1:{server.server_address[1]}", asked)
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
