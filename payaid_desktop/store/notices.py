"""Notices between the processes of one PostgreSQL store: that something is new, never what. SQLite has one process."""

import threading
from collections.abc import Callable
from contextlib import suppress
from typing import Final

import psycopg
import sqlalchemy

from payaid_desktop.store.database import Database
from payaid_desktop.store.pools import pool_limits

_AGAIN_S: Final = 1.0
_LISTEN_S: Final = 0.5


def notify(database: Database, channel: str, payload: str) -> None:
    """Tell every process that listens."""
    if database.is_postgres:
        with database.transaction() as connection:
            told = {"channel": channel, "payload": payload}
            connection.execute(sqlalchemy.text("SELECT pg_notify(:channel, :payload)"), told)


class Listener:
    """Listens on a thread of its own until it is stopped; a connection that breaks is made again.

    `on_notice` is called from that thread, with "" after each time that notices may have been missed.
    """

    def __init__(self, database: Database, channel: str, on_notice: Callable[[str], None]) -> None:
        self._database = database
        self._channel = channel
        self._on_notice = on_notice
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="payaid-notices", daemon=True)

    def start(self) -> None:
        """Begin, where the store has processes at all."""
        if self._database.is_postgres:
            self._thread.start()

    def stop(self) -> None:
        """End."""
        self._stopping.set()
        if self._thread.is_alive():
            self._thread.join()

    def _run(self) -> None:
        url = pool_limits(str(self._database.place.url))[0].set(drivername="postgresql")
        while not self._stopping.is_set():
            with suppress(psycopg.Error):
                self._listen(url.render_as_string(hide_password=False))
            self._stopping.wait(_AGAIN_S)

    def _listen(self, url: str) -> None:
        with psycopg.connect(url, autocommit=True) as connection:
            connection.execute(f'LISTEN "{self._channel}"')
            self._on_notice("")
            while not self._stopping.is_set():
                for notice in connection.notifies(timeout=_LISTEN_S):
                    self._on_notice(notice.payload)
