"""One round of syncing: send what waits, read what is new, put it into the books. No network, clock or thread here.

Reading never waits for sending, and nothing that fails is lost: what was not answered is sent again under the same ids.
"""

from collections.abc import Callable
from dataclasses import dataclass

from payaid_desktop.services.replication.accepting import Standing
from payaid_desktop.services.replication.following import Following
from payaid_desktop.services.replication.sending import Sending
from payaid_desktop.store.replica import Head
from sync.protocol import Pull, Push, SyncProtocol, UnreachableError, missing


@dataclass(frozen=True, slots=True)
class Round:
    """What one round did; `refused` need somebody to look."""

    sent: int = 0
    refused: int = 0
    received: int = 0
    followed: int = 0


class Engine:
    """Syncs one laptop with its server."""

    def __init__(
        self,
        server: SyncProtocol,
        *,
        sending: Sending,
        following: Following,
        stop: Callable[[], bool] = lambda: False,
    ) -> None:
        self._server = server
        self._sending = sending
        self._following = following
        self._stop = stop

    def sync(self, *, push: bool = True, pull: bool = True) -> Round:
        """Send and read until both sides have the same.

        Raises:
            UnreachableError: no server answered; everything is kept for the next time.
            ServerEpochError, EpochRequiredError, …: a flow of its own mends what broke.
        """
        self._meet()
        sent, refused = self._push() if push else (0, 0)
        received = self._pull() if pull else 0
        return Round(sent, refused, received, self._following.follow_all())

    def _meet(self) -> None:
        """Learn which life the server lives, the first time."""
        stands = self._sending.head()
        if not stands.server_epoch:
            told = self._server.hello()
            self._sending.receive((), head=Head(told.server_epoch, 0, 0, 0))

    def _push(self) -> tuple[int, int]:
        sent = refused = 0
        while not self._stop():
            operations = self._sending.batch()
            if not operations:
                break
            answer = self._server.push(Push(self._sending.head().server_epoch, operations))
            if missing(operations, answer.verdicts):
                raise UnreachableError("The server's answer is not whole. It is asked again later.")
            self._sending.take(answer.verdicts)
            judged = [each for each in answer.verdicts if each.st is not Standing.BLOCKED]
            sent += len(judged)
            refused += sum(each.st is Standing.REJECTED for each in judged)
            if not judged:
                break
        return sent, refused

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
