"""A network between laptops and their server that loses, cuts, delays, doubles and makes things up."""

import http.client
import random
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

PORTAL = b"<html><body>Welcome to our free Wi-Fi. Please sign in.</body></html>"


class BadProxy(ThreadingHTTPServer):
    """Passes requests on to `upstream`, more or less; `badness` is how often it does not."""

    daemon_threads = True

    def __init__(self, upstream: str, *, badness: float, seed: int = 1) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.upstream = upstream
        self.badness = badness
        self.chance = random.Random(seed)
        self.fates: dict[str, int] = {}

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"

    def fate(self) -> str:
        bad = ("lost", "cut", "portal", "502", "429", "doubled", "slow", "forgotten")
        fate = self.chance.choice(bad) if self.chance.random() < self.badness else "good"
        self.fates[fate] = self.fates.get(fate, 0) + 1
        return fate

    def handle_error(self, request, client_address) -> None:
        """A client that was killed is no fault of the proxy."""


class _Handler(BaseHTTPRequestHandler):
    server: BadProxy
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        self._pass_on()

    def do_POST(self) -> None:
        self._pass_on()

    def log_message(self, format: str, *args: object) -> None:
        """Nothing: the test's output is its own."""

    def _pass_on(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        fate = self.server.fate()
        if fate == "lost":
            self.close_connection = True
        elif fate == "portal":
            self._answer(200, {"Content-Type": "text/html"}, PORTAL)
        elif fate == "502":
            self._answer(502, {"Content-Type": "text/html"}, b"<h1>Bad gateway</h1>")
        elif fate == "429":
            self._answer(429, {"Retry-After": "1"}, b"")
        else:
            self._really(body, fate)

    def _really(self, body: bytes, fate: str) -> None:
        if fate == "slow":
            time.sleep(0.05)
        try:
            told = self._asked(body)
            if fate == "doubled":
                told = self._asked(body)
        except (OSError, http.client.HTTPException):
            self.close_connection = True
            return
        status, headers, content = told
        if fate == "forgotten":
            self.close_connection = True
        elif fate == "cut":
            self._answer(status, headers, content, upto=len(content) // 2)
            self.close_connection = True
        else:
            self._answer(status, headers, content)

    def _asked(self, body: bytes) -> tuple[int, dict[str, str], bytes]:
        parts = urlsplit(self.server.upstream)
        line = http.client.HTTPConnection(parts.hostname or "", parts.port, timeout=20)
        try:
            headers = {name: text for name, text in self.headers.items() if name != "Host"}
            line.request(self.command, self.path, body or None, headers)
            answer = line.getresponse()
            content = answer.read()
            told = {
                name: text
                for name, text in answer.getheaders()
                if name.lower() not in ("content-length", "transfer-encoding", "connection")
            }
            return answer.status, told, content
        finally:
            line.close()

    def _answer(
        self, status: int, headers: dict[str, str], content: bytes, *, upto: int | None = None
    ) -> None:
        self.send_response_only(status)
        for name, text in headers.items():
            self.send_header(name, text)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content if upto is None else content[:upto])


@contextmanager
def bad_proxy(upstream: str, *, badness: float) -> Iterator[BadProxy]:
    proxy = BadProxy(upstream, badness=badness)
    thread = threading.Thread(target=proxy.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    try:
        yield proxy
    finally:
        proxy.shutdown()
        thread.join()
        proxy.server_close()
