"""One round of syncing: send what waits, read what is new, put it into the books. No network, clock or thread here.

Reading never waits for sending, and nothing that fails is lost: what was not answered is sent again under the same ids.
"""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from payaid_desktop.domain.business import DeviceStatus
from payaid_desktop.domain.changes import Operation
from payaid_desktop.domain.clock import Clock
from payaid_desktop.services.replication.accepting import EpochRequiredError, GapError, Standing
from payaid_desktop.services.replication.claims import ALREADY_MERGED
from payaid_desktop.services.replication.following import Following
from payaid_desktop.services.replication.renewing import Renewing
from payaid_desktop.services.replication.sending import OPERATIONS_MAX, Sending
from payaid_desktop.services.replication.snapshots import Loading
from payaid_desktop.store.replica import Head
from sync.protocol import (
    PROTOCOL,
    Chunk,
    Hello,
    Pull,
    Push,
    Pushed,
    Renewal,
    ResyncError,
    Snapshot,
    SyncProtocol,
    TooLargeError,
    TooOldError,
    UnreachableError,
    missing,
)

SNAPSHOT_FROM: Final = 2000
"""From so many operations on, a new laptop reads a snapshot in place of the feed."""
LIVES_MAX: Final = 3
"""So many times in one round a computer goes on as another device before it gives up until the next round."""


@dataclass(frozen=True, slots=True)
class Round:
    """What one round did; `refused` need somebody to look."""

    sent: int = 0
    refused: int = 0
    received: int = 0
    followed: int = 0


@dataclass(frozen=True, slots=True)
class Parts:
    """What the engine works with, all of one laptop."""

    sending: Sending
    following: Following
    renewing: Renewing
    loading: Loading
    clock: Clock
    snapshot_from: int = SNAPSHOT_FROM


class Engine:
    """Syncs one laptop with its server."""

    def __init__(
        self, server: SyncProtocol, parts: Parts, *, stop: Callable[[], bool] = lambda: False
    ) -> None:
        self._server = server
        self._sending = parts.sending
        self._following = parts.following
        self._renewing = parts.renewing
        self._loading = parts.loading
        self._snapshot_from = parts.snapshot_from
        self._clock = parts.clock
        self._stop = stop
        self._has_met = False
        self._at_once = OPERATIONS_MAX

    def sync(self, *, push: bool = True, pull: bool = True) -> Round:
        """Send and read until both sides have the same.

        Raises:
            UnreachableError: no server answered; everything is kept for the next time.
            RevokedError, PendingError, SignInError: the server does not let this computer in.
        """
        for _ in range(LIVES_MAX):
            try:
                return self._round(push=push, pull=pull)
            except EpochRequiredError:
                self._renew()
            except GapError as error:
                self._sending.send_again(from_n=int(error.details["expect"]))
        return self._round(push=push, pull=pull)

    def facts(self) -> tuple[Operation, ...]:
        """What took place on this laptop and waits to be sent."""
        return self._sending.facts()

    def verify(self) -> bool:
        """Compare the books with the server's, at one place of the feed; where they differ they are replaced next time.

        Says False where they differ. Where something waits or is new, there is nothing to compare.
        """
        told = self._server.checksum()
        here = self._sending.comparable(told.seq)
        if here is None or all(here.get(name) == hash for name, hash in told.tables.items()):
            return True
        self._loading.begin("", seq=0)
        return False

    def _round(self, *, push: bool, pull: bool) -> Round:
        if not self._has_met:
            self._meet()
        sent, refused = self._push() if push else (0, 0)
        place = self._loading.place()
        if place is not None and not place.snapshot_id:
            self._start_over()
        received = self._pull_on() if pull else 0
        return Round(sent, refused, received, self._following.follow_all())

    def _pull_on(self) -> int:
        try:
            return self._pull()
        except ResyncError:
            self._loading.begin("", seq=0)
            self._start_over()
            return self._pull()

    def _meet(self) -> None:
        """Learn which life the server lives and whether this file is the one that it knows."""
        asked = self._clock.now()
        told = self._server.hello()
        middle = asked + (self._clock.now() - asked) / 2
        if PROTOCOL not in told.protocols:
            raise TooOldError(
                "This PayAid and its server do not understand each other. Renew both."
            )
        self._sending.set_offset(told.server_time - round(middle.timestamp() * 1000))
        stands = self._sending.head()
        if not stands.server_epoch:
            self._sending.receive((), head=Head(told.server_epoch, 0, 0, 0))
        elif stands.server_epoch != told.server_epoch:
            self._live_on(told)
        self._check_life(told)
        if self._loading.place() is not None or self._sees_much_for_the_first_time(told):
            self._fill()
        self._has_met = True

    def _live_on(self, told: Hello) -> None:
        """Go on with a server that was restored: bring it what others did, and let this laptop's own wait again."""
        shared = told.shared_with(self._sending.head().server_epoch)
        for operations in self._sending.offers(after=shared):
            if operations:
                self._server.push(Push(told.server_epoch, operations, repair=True))
        self._sending.live_on(told.server_epoch, began_at=shared)

    def _sees_much_for_the_first_time(self, told: Hello) -> bool:
        return told.head >= self._snapshot_from and self._sending.is_blank()

    def _fill(self) -> None:
        """Put a snapshot into books that are empty still, chunk by chunk; what breaks off goes on next time."""
        place = self._loading.place()
        if place is not None and not place.snapshot_id:
            return  # these books are not empty: they are replaced
        snapshot = self._server.snapshot()
        if place is not None and place.snapshot_id != snapshot.id:
            self._loading.give_up()
            place = None
        if place is None:
            place = self._loading.begin(snapshot.id, seq=snapshot.seq)
        for chunk in snapshot.chunks[place.chunk :]:
            if self._stop():
                raise UnreachableError("Reading the books was stopped. It goes on next time.")
            place = self._loading.fill(self._chunk(snapshot, chunk), place)
        self._loading.finish(seq=snapshot.seq, server_epoch=snapshot.server_epoch)

    def _start_over(self) -> None:
        """Replace the books by a snapshot, at once when all of it is here.

        What waits is sent first, so that it is known of each operation whether the snapshot has it.
        """
        self._push()
        snapshot = self._server.snapshot()
        chunks = [self._chunk(snapshot, each) for each in snapshot.chunks]
        self._loading.start_over(chunks, seq=snapshot.seq, server_epoch=snapshot.server_epoch)

    def _chunk(self, snapshot: Snapshot, chunk: Chunk) -> bytes:
        content = self._server.chunk(snapshot.id, chunk.place)
        if hashlib.sha256(content).hexdigest() != chunk.sha256:
            raise UnreachableError("A part of the books did not arrive whole. It is read again.")
        return content

    def _check_life(self, told: Hello) -> None:
        """Go on as another device if this file is not the one that the server knows of: put back, or a copy.

        Raises:
            EpochRequiredError: the server has had more of this device than this file knows.
        """
        device = self._renewing.device()
        if told.device_id != device.id:
            self._renew(Renewal(device.id, device.code))
            return
        counted = (device.epoch, device.next_n)
        if (told.epoch, told.next_n) > counted or self._renewing.is_behind(told.last_serials):
            raise EpochRequiredError("This file is older than what this computer has sent.")

    def _renew(self, wish: Renewal | None = None) -> None:
        """Go on as another device, or make the one known that this computer goes on as already."""
        device = self._renewing.device()
        wish = wish or Renewal(self._renewing.next_id())
        granted = self._server.renew(wish)
        if granted.device_id == device.id:
            return
        was_known = wish.code is None
        self._renewing.begin_again(
            replace(
                device,
                id=granted.device_id,
                code=granted.code,
                epoch=1,
                status=DeviceStatus.ACTIVE,
                created_at=self._clock.now(),
            ),
            keeps_numbers=was_known,
        )

    def _push(self) -> tuple[int, int]:
        sent = refused = 0
        while not self._stop():
            operations = self._sending.batch(operations=self._at_once)
            if not operations:
                break
            answer = self._sent(operations)
            if answer is None:
                continue
            if missing(operations, answer.verdicts):
                raise UnreachableError("The server's answer is not whole. It is asked again later.")
            self._sending.take(answer.verdicts)
            judged = [each for each in answer.verdicts if each.st is not Standing.BLOCKED]
            sent += len(judged)
            refused += sum(each.st is Standing.REJECTED for each in judged)
            if any(each.code == ALREADY_MERGED for each in judged):
                self._want_books()
            if not judged:
                break
        return sent, refused

    def _want_books(self) -> None:
        """Have the books replaced in this round: what a refused merge moved here is known to nobody any more."""
        if self._loading.place() is None:
            self._loading.begin("", seq=0)

    def _sent(self, operations: tuple[Operation, ...]) -> Pushed | None:
        """Send operations; None where they were too many for the server at once, so that fewer are tried.

        Raises:
            TooLargeError: a single act is too large.
        """
        try:
            return self._server.push(Push(self._sending.head().server_epoch, operations))
        except TooLargeError:
            if self._at_once <= 1:
                raise
            self._at_once = max(1, min(self._at_once, len(operations)) // 2)
            return None

    def _pull(self) -> int:
        received = 0
        while not self._stop():
            stands = self._sending.head()
            page = self._server.pull(Pull(stands.server_epoch, stands.head))
            self._sending.receive(
                page.operations, head=Head(page.server_epoch, page.upto, stands.followed, 0)
            )
            received += len(page.operations)
            if not page.more:
                break
        return received
