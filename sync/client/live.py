"""Syncing by itself while the program runs: after every act, on the server's hint, and now and then.

Threads are this module's own; what happens is told by calls from them.
"""

import json
import logging
import random
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

import httpx

from payaid_desktop.domain.changes import Changes
from payaid_desktop.domain.errors import (
    AppError,
    NetworkError,
    NotFoundError,
    RevokedError,
    SignInError,
)
from payaid_desktop.domain.jobs import Queue
from payaid_desktop.jobs.backoff import Fault, Trouble, next_try
from payaid_desktop.services.build import Services
from payaid_desktop.services.settings import Settings
from sync.client.connection import Line, open_line

POLL_S: Final = 45.0
"""Without a hint the server is asked so often; a little more or less by chance."""
SILENCE_S: Final = 45.0
"""A stream of hints that is silent for so long is dead."""
COMPARED: Final = "sync.compare"
COMPARED_EVERY: Final = timedelta(days=1)
"""So often the books are compared with the server's. Source: sync design, B9."""
_SPREAD: Final = 0.3
_LOG: Final = logging.getLogger("payaid.sync")


class LinkState(StrEnum):
    """How this computer stands with its server."""

    NONE = "none"
    SYNCING = "syncing"
    ONLINE = "online"
    OFFLINE = "offline"
    SIGN_IN = "sign_in"
    REVOKED = "revoked"
    PROBLEM = "problem"
    HELD = "held"


@dataclass(frozen=True, slots=True)
class LinkStatus:
    """How it stands, since when it is right, and the sentence for what is not."""

    state: LinkState = LinkState.NONE
    synced_at: datetime | None = None
    sentence: str = ""


class LiveSync:
    """Keeps a shop's books and its server the same while it runs."""

    def __init__(
        self, settings: Settings, services: Services, *, tell: Callable[[LinkStatus], None]
    ) -> None:
        self._settings = settings
        self._services = services
        self._tell_all = tell
        self._status = LinkStatus()
        self._has_left = False
        self._wanted = threading.Event()
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="payaid-sync", daemon=True)

    @property
    def status(self) -> LinkStatus:
        """How this computer stands with its server."""
        return self._status

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def wake(self) -> None:
        """Sync at once: something was done here, or somebody wants it."""
        self._wanted.set()

    def heed(self, changes: Changes) -> None:
        """Sync at once after an act of this computer; what came from the server is none."""
        if changes.ids and threading.current_thread() is not self._thread:
            self.wake()

    def stop(self, *, within_s: float = 1.0) -> None:
        """End; what runs is broken off between two steps, and goes on at the next start."""
        self._stopping.set()
        self._wanted.set()
        self._thread.join(within_s)

    def _run(self) -> None:
        try:
            with open_line(self._settings, self._services, stop=self._stopping.is_set) as line:
                self._hint(line)
                self._keep_the_same(line)
        except NotFoundError:
            self._say(LinkState.NONE)
        except AppError as error:
            self._say(LinkState.PROBLEM, error.sentence)
        except Exception:  # noqa: BLE001 - the edge of this thread
            _LOG.exception("Bug while syncing")
            self._say(LinkState.PROBLEM, "Something went wrong. It is written to the log.")

    def _keep_the_same(self, line: Line) -> None:
        attempt = 0
        while not self._stopping.is_set():
            self._wanted.clear()
            pause = self._sync(line, attempt)
            attempt = 0 if self._status.state is LinkState.ONLINE else attempt + 1
            self._wanted.wait(pause)

    def _sync(self, line: Line, attempt: int) -> float:
        """Sync once; gives the seconds until the next time if nothing happens before."""
        usual = POLL_S * (1 + _SPREAD * random.uniform(-1, 1))  # noqa: S311 - no secret
        chance = random.random()  # noqa: S311 - no secret
        if Queue.SYNC in self._services.jobs.held():
            self._say(LinkState.HELD)
            return usual
        self._say(LinkState.SYNCING)
        try:
            line.sync()
        except RevokedError as error:
            self._say(LinkState.REVOKED, error.sentence)
            self._leave_facts(line)
            return usual
        except SignInError as error:
            self._say(LinkState.SIGN_IN, error.sentence)
            return usual
        except NetworkError as error:
            self._say(LinkState.OFFLINE, error.sentence)
            asked = error.details.get("retryAfter")
            return self._pause(attempt + 1, chance, float(asked) if asked else None)
        except AppError as error:
            self._say(LinkState.PROBLEM, error.sentence)
            return usual
        self._status = replace(self._status, synced_at=self._services.acts.now())
        self._say(LinkState.ONLINE)
        self._compare(line)
        return usual

    def _leave_facts(self, line: Line) -> None:
        """Bring what took place here to the server, once: its owner decides."""
        if self._has_left:
            return
        try:
            line.leave_facts()
            self._has_left = True
        except AppError as error:
            _LOG.info("What took place here was not brought to the server: %s", error)

    def _compare(self, line: Line) -> None:
        """Compare the books with the server's once a day; where they differ the next round replaces them."""
        acts = self._services.acts
        with acts.read() as view:
            last = view.jobs.slot(COMPARED)
        if last is not None and acts.now() - last < COMPARED_EVERY:
            return
        with acts.write_aside() as work:
            work.jobs.set_slot(COMPARED, work.now)
        try:
            if last is not None and not line.engine.verify():
                _LOG.warning("The books differ from the server's; they are read again.")
                self.wake()
        except AppError as error:
            _LOG.info("The books were not compared today: %s", error)

    def _pause(self, attempts: int, chance: float, asked_s: float | None) -> float:
        now = self._services.acts.now()
        trouble = Trouble(Fault.OFFLINE, attempts, retry_after_s=asked_s)
        again = next_try(Queue.SYNC, trouble, now=now, chance=chance)
        return (again - now).total_seconds() if again is not None else POLL_S

    def _hint(self, line: Line) -> None:
        """Listen to the server's hints on a thread of its own, which ends with the program."""
        listener = threading.Thread(
            target=self._listen, args=(line,), name="payaid-hints", daemon=True
        )
        listener.start()

    def _listen(self, line: Line) -> None:
        while not self._stopping.is_set():
            try:
                self._take_hints(line)
            except (AppError, httpx.HTTPError):
                pass  # hints are a help, no more: it is asked anyway now and then
            except RuntimeError:  # httpx's word for a client that was closed meanwhile
                if not line.server.is_closed:
                    raise
                return
            self._stopping.wait(POLL_S)

    def _take_hints(self, line: Line) -> None:
        for hint in line.server.hints(silence_s=SILENCE_S):
            if self._stopping.is_set():
                return
            if self._is_new(hint):
                self.wake()

    def _is_new(self, hint: str) -> bool:
        with suppress(ValueError, TypeError, KeyError), self._services.acts.read() as view:
            return bool(json.loads(hint)["head"] != view.replica.head().head)
        return False

    def _say(self, state: LinkState, sentence: str = "") -> None:
        self._status = replace(self._status, state=state, sentence=sentence)
        self._tell_all(self._status)
