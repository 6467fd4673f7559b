"""How the server itself acts in a shop: as a device of its own, whose acts are in the feed when they are done."""

from collections.abc import Iterator
from contextlib import contextmanager

from payaid_desktop.services.acts import Acts
from payaid_desktop.services.replication.accepting import place_own
from payaid_desktop.services.replication.following import Following, follow_stretch, is_behind
from payaid_desktop.store.work import Work, open_work


class ServerActs(Acts):
    """Opens transactions for the server's own device; its actor names that device.

    An act finds the books as the feed is, and has its places in the feed when it commits, so that every laptop gets
    it like what another laptop did.
    """

    is_fresh = False
    """Whether somebody has just seen that the books are as the feed is; the next act asks under its lock alone."""

    @contextmanager
    def write_told(self) -> Iterator[Work]:
        """Open a write transaction of the server."""
        if not self.is_fresh:
            self.catch_up()
        self.is_fresh = False
        with open_work(
            self.database,
            actor=self.actor,
            ids=self.ids,
            now=self.clock.now(),
            at_end=self.at_end,
        ) as work:
            while (
                is_behind(work) and follow_stretch(work).left
            ):  # what came since, under the lock now
                pass
            yield work
        self._publish(work.changes)

    def at_end(self, work: Work) -> None:
        """What belongs to the end of every transaction: the places in the feed."""
        place_own(work)

    def catch_up(self) -> None:
        """Follow what laptops sent, a stretch to a transaction, so that none of them waits long."""
        with self.read() as view:
            if not is_behind(view):
                return
        Following(
            Acts(
                self.database,
                actor=self.actor,
                clock=self.clock,
                ids=self.ids,
                publish=self._publish,
            )
        ).follow_all()
