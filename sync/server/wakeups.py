"""Waking those who wait for a shop's feed to grow. A hint, never data: whoever misses one asks a little later."""

import asyncio
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import Final

CHANNEL: Final = "payaid_feed"
"""Where the processes of one PostgreSQL store tell each other whose feed has grown."""


@dataclass(slots=True)
class Wakeups:
    """Who waits for which shop, in this process; `tell` may be called from any thread."""

    loop: asyncio.AbstractEventLoop | None = None
    waiting: dict[str, set[asyncio.Event]] = field(default_factory=dict)
    is_stopping: bool = False
    tell_others: Callable[[str], None] | None = None
    """Tells the other processes of the same store, if it can have any."""

    def tell(self, tenant_id: str) -> None:
        """Say that a shop's feed has grown, here and to other processes."""
        self.heard(tenant_id)
        if self.tell_others is not None and self.loop is not None:
            self.loop.run_in_executor(None, self.tell_others, tenant_id)

    def heard(self, tenant_id: str) -> None:
        """Wake who waits for a shop in this process; "" for all, where something may have been missed."""
        if self.loop is not None:
            with suppress(RuntimeError):  # the loop has ended meanwhile
                self.loop.call_soon_threadsafe(self._wake, tenant_id)

    def stop(self) -> None:
        """Wake everybody, because the server ends."""
        self.is_stopping = True
        for tenant_id in tuple(self.waiting):
            self._wake(tenant_id)

    @contextmanager
    def listening(self, tenant_id: str) -> Iterator[asyncio.Event]:
        """Listen for the growth of a shop's feed; begin before the feed is read, so that none is missed."""
        event = asyncio.Event()
        waiting = self.waiting.setdefault(tenant_id, set())
        waiting.add(event)
        try:
            yield event
        finally:
            waiting.discard(event)

    async def wait(self, event: asyncio.Event, seconds: float) -> None:
        """Wait until a feed that is listened to has grown, or for so many seconds."""
        if not self.is_stopping:
            with suppress(TimeoutError):
                await asyncio.wait_for(event.wait(), seconds)
        event.clear()

    def _wake(self, tenant_id: str) -> None:
        tenant_ids = (tenant_id,) if tenant_id else tuple(self.waiting)
        for each in tenant_ids:
            for event in tuple(self.waiting.get(each, ())):
                event.set()
