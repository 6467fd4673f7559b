"""The server's own work: letters and messages that programs asked for, events for programs, the cache by the hour.

Each process does what is due in every shop, one shop after the other, on a thread of its own. On PostgreSQL several
processes share the work: a job is taken by one of them (`FOR UPDATE SKIP LOCKED`) under a lease.
"""

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from payaid_desktop.documents.letter_maker import LetterMaker
from payaid_desktop.domain.errors import AppError
from payaid_desktop.domain.jobs import Queue
from payaid_desktop.jobs.building import bench_of
from payaid_desktop.jobs.schedule import LINES, Line
from payaid_desktop.jobs.worker import Worker
from payaid_desktop.services.build import services_of
from payaid_desktop.services.hosting.accounts import Accounts
from payaid_desktop.services.hosting.hosting import Hosting
from payaid_desktop.services.hosting.webhooks import DELIVER, Webhooks
from payaid_desktop.services.trust import ssl_context
from sync.server.delivering import Delivering
from sync.server.settings import ServerSettings, shop_settings

_LOG: Final = logging.getLogger("payaid.server")
POLL_S: Final = 5.0
"""What another process wrote down is found so much later at most."""
REST_S: Final = 0.5
_STOP_S: Final = 5.0
WARM: Final = "cache.warm"
HOURLY: Final = Line(WARM, "0 * * * *", Queue.CACHE, "Make the answers that are asked for most")
SERVER_LINES: Final = (HOURLY, *(line for line in LINES if line.once_per_shop))


@dataclass(slots=True)
class Workers:
    """Does what is due in every shop, until it is stopped."""

    hosting: Hosting
    accounts: Accounts
    settings: ServerSettings
    warm: Callable[[str], str]
    _wanted: threading.Event = field(default_factory=threading.Event)
    _stopping: threading.Event = field(default_factory=threading.Event)
    _workers: dict[str, Worker] = field(default_factory=dict)
    _thread: threading.Thread | None = None

    def start(self) -> None:
        """Begin."""
        self._thread = threading.Thread(target=self._run, name="payaid-server-jobs", daemon=True)
        self._thread.start()

    def wake(self) -> None:
        """Look for work at once: some was written down."""
        self._wanted.set()

    def stop(self) -> None:
        """End; what runs is done to its end, or again by the next process."""
        self._stopping.set()
        self._wanted.set()
        if self._thread is not None:
            self._thread.join(_STOP_S)

    def work_off(self) -> int:
        """Do what is due now; says how many jobs were taken."""
        webhooks, done = Webhooks(self.hosting), 0
        for shop in self.accounts.shops():
            if shop.tenant_id is None or self._stopping.is_set():
                continue
            webhooks.write_down(shop.id, shop.tenant_id)
            done += self._worker(shop.tenant_id).run_due(stop=self._stopping.is_set)
        return done

    def _run(self) -> None:
        while not self._stopping.is_set():
            self._wanted.clear()
            try:
                self.work_off()
            except AppError as error:
                _LOG.warning("The server's jobs could not be done: %s", error)
            except Exception:  # noqa: BLE001 - the edge of this thread
                _LOG.exception("Bug in the server's jobs")
            self._stopping.wait(
                REST_S
            )  # who writes much is not slowed down by a look after each write
            self._wanted.wait(POLL_S)

    def _worker(self, tenant_id: str) -> Worker:
        if tenant_id not in self._workers:
            self._workers[tenant_id] = self._made(tenant_id)
        return self._workers[tenant_id]

    def _made(self, tenant_id: str) -> Worker:
        settings = shop_settings(self.settings)
        services = services_of(self.hosting.own_acts(tenant_id), settings)
        delivering = Delivering(
            Webhooks(self.hosting), ssl_context(None), self.settings.private_webhooks
        )
        others = {
            DELIVER: lambda job, _: delivering.deliver(job),
            WARM: lambda _, __: self.warm(tenant_id),
        }
        letters = LetterMaker(services, settings)
        bench = bench_of(services, settings, letters, others=others, lines=SERVER_LINES)
        return Worker(bench)
