"""Real servers that receive what jobs send: mail by SMTP, messages by HTTP; each on a free port of this computer."""

import json
import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import trustme
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult

USER, PASSWORD = "shop", "a long password"


def free_port() -> int:
    """A port of this computer that nobody listens at."""
    with socket.socket() as free:
        free.bind(("localhost", 0))
        return int(free.getsockname()[1])


@dataclass
class MailServer:
    """A mail server; `answers` are given to the next letters in place of taking them."""

    port: int = 0
    letters: list[EmailMessage] = field(default_factory=list)
    answers: list[str] = field(default_factory=list)
    signed_in: list[str] = field(default_factory=list)

    def to(self, address: str) -> list[EmailMessage]:
        """The letters that somebody got."""
        return [letter for letter in self.letters if letter["To"] == address]

    async def handle_DATA(self, _server: Any, _session: Any, envelope: Any) -> str:
        if self.answers:
            return self.answers.pop(0)
        self.letters.append(message_from_bytes(envelope.content, policy=default))
        return "250 Taken"

    def sign_in(self, _server: Any, _session: Any, _envelope: Any, _way: Any, given: Any) -> Any:
        known = (given.login, given.password) == (USER.encode(), PASSWORD.encode())
        if known:
            self.signed_in.append(given.login.decode())
        return AuthResult(success=known, handled=False)


@contextmanager
def mail_server(folder: Path | None = None) -> Iterator[MailServer]:
    """Receive mail; with a folder, only after STARTTLS and sign-in, with the authority's certificate in ca.pem."""
    server = MailServer()
    options: dict[str, Any] = {}
    if folder is not None:
        options = {
            "tls_context": _certified(folder),
            "require_starttls": True,
            "auth_required": True,
            "authenticator": server.sign_in,
        }
    server.port = free_port()
    controller = Controller(server, hostname="localhost", port=server.port, **options)
    controller.start()
    try:
        yield server
    finally:
        controller.stop()


@dataclass
class Gateway:
    """A gateway; `answers` are (status, headers) given to the next messages in place of 200."""

    url: str = ""
    taken: list[dict[str, Any]] = field(default_factory=list)
    answers: list[tuple[int, dict[str, str]]] = field(default_factory=list)


@contextmanager
def gateway() -> Iterator[Gateway]:
    """Receive messages."""
    received = Gateway()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            length = int(self.headers.get("Content-Length", "0"))
            body = self.rfile.read(length).decode()
            status, headers = received.answers.pop(0) if received.answers else (200, {})
            told = {"path": self.path, "headers": dict(self.headers), "body": body}
            if status == 200:
                received.taken.append(told)
            self.send_response(status)
            for name, value in {**headers, "Content-Length": "2"}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(b"ok")

        do_GET = do_POST  # noqa: N815 - the library's name

        def log_message(self, *_: Any) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    received.url = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield received
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def json_body(taken: dict[str, Any]) -> Any:
    """Read what a gateway was sent."""
    return json.loads(taken["body"])


def _certified(folder: Path) -> ssl.SSLContext:
    authority = trustme.CA()
    authority.cert_pem.write_to_path(folder / "ca.pem")
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    authority.issue_cert("localhost").configure_cert(context)
    return context
