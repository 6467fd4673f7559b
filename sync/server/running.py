"""Running the server in this process: one line when it answers, and an end that breaks nothing off."""

import json
import logging
import os
import socket
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import structlog
import uvicorn
from starlette.applications import Starlette

STOP_S: Final = 5
"""So long may what runs go on when the server is told to stop; those who wait for news are told at once."""
_LONGEST_SILENCE_S: Final = 75


@dataclass(frozen=True, slots=True)
class Listening:
    """Where the server listens; with a certificate it speaks TLS and nothing else."""

    host: str
    port: int
    certificate: Path | None = None
    key: Path | None = None


class _Server(uvicorn.Server):
    """Tells when it is ready, and wakes those who wait when it stops."""

    def __init__(
        self, config: uvicorn.Config, *, ready: Callable[[], None], stopping: Callable[[], None]
    ) -> None:
        super().__init__(config)
        self._ready = ready
        self._stopping = stopping

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets=sockets)
        if self.started:
            self._ready()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        self._stopping()
        await super().shutdown(sockets=sockets)


def run_server(app: Starlette, listening: Listening) -> None:
    """Serve until the process is told to stop; prints one line of JSON when it answers."""
    with socket.create_server((listening.host, listening.port)) as listener:
        port = listener.getsockname()[1]
        server_on(app, listening, ready=lambda: _tell(port)).run(sockets=[listener])


def server_on(app: Starlette, listening: Listening, *, ready: Callable[[], None]) -> uvicorn.Server:
    """Make the web server of an application; `ready` is called when it answers."""
    config = uvicorn.Config(
        app,
        log_config=None,
        access_log=False,
        server_header=False,
        proxy_headers=False,  # whom to believe is in the settings: addresses.py
        timeout_keep_alive=_LONGEST_SILENCE_S,
        timeout_graceful_shutdown=STOP_S,
        ssl_certfile=listening.certificate,
        ssl_keyfile=listening.key,
    )
    return _Server(config, ready=ready, stopping=app.state.parts.wakeups.stop)


def _tell(port: int) -> None:
    line = {"event": "ready", "port": port, "pid": os.getpid()}
    sys.stdout.write(f"{json.dumps(line)}\n")
    sys.stdout.flush()


def log_as_json(level: int = logging.INFO) -> None:
    """Write the log as lines of JSON on standard error; no request's content or token is ever in it."""
    shared: list[Any] = [
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
    ]
    formatter = structlog.stdlib.ProcessorFormatter(
        processors=[
            structlog.stdlib.ProcessorFormatter.remove_processors_meta,
            structlog.processors.format_exc_info,
            structlog.processors.JSONRenderer(),
        ],
        foreign_pre_chain=shared,
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(formatter)
    logging.basicConfig(level=level, handlers=[handler], force=True)
