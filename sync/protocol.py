"""The messages that laptop and server speak, their limits and their version.

Both sides implement `SyncProtocol`: the server over its store, the laptop's HTTP client by posting. So the simulation
can put one behind the other without a network. Design: docs/decisions/0021.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, Protocol

from payaid_desktop.domain.changes import Operation, Placed
from payaid_desktop.domain.errors import ConflictError, NetworkError, VersionError
from payaid_desktop.services.replication.accepting import Verdict

PROTOCOL: Final = 1
"""The version of these messages; a server says which ones it speaks."""
PAGE_MAX: Final = 1000
"""So many operations come in one answer to a pull."""


@dataclass(frozen=True, slots=True)
class Hello:
    """What a server says of itself and of the device that asks.

    `server_time` is in ms since 1970. `device_id` is who asks, by its token; `next_n` is the operation that it expects
    next of the device, in its `epoch`: where it is behind what the device has sent before, the server was restored.
    """

    server_epoch: str
    head: int
    server_time: int
    device_id: str
    epoch: int
    next_n: int
    protocols: tuple[int, ...] = (PROTOCOL,)
    last_serials: Mapping[str, int] = field(default_factory=dict)
    """By the id of each series of the device: the last number of it that the server has."""
    lives: tuple[tuple[str, int], ...] = ()
    """The lives of the server in their order, each with the last place of the feed that it had from the one before."""

    def shared_with(self, server_epoch: str) -> int:
        """Give the last place of the feed that is as it was in a life of the server that is over."""
        names = [name for name, _ in self.lives]
        if server_epoch not in names:
            return 0
        later = self.lives[names.index(server_epoch) + 1 :]
        return min((place for _, place in later), default=self.head)


@dataclass(frozen=True, slots=True)
class Renewal:
    """The wish to go on as another device: its id, and the code that its numbers carry already, if any do."""

    new_id: str
    code: str | None = None


@dataclass(frozen=True, slots=True)
class Renewed:
    """The device that a computer goes on as; its id is another than the one wished for if that one's code is taken."""

    device_id: str
    code: str


@dataclass(frozen=True, slots=True)
class Push:
    """Operations of a device in their order; `server_epoch` is the life of the server that they are meant for.

    A `repair` brings those of others, which a server that was restored has lost.
    """

    server_epoch: str
    operations: tuple[Operation, ...]
    repair: bool = False


@dataclass(frozen=True, slots=True)
class Pushed:
    """The answer to a push: where the feed is, and a verdict for each operation."""

    server_epoch: str
    head: int
    verdicts: tuple[Verdict, ...]


@dataclass(frozen=True, slots=True)
class Pull:
    """Ask for what comes after a place in the feed; with `wait_s` the server may wait for something to come."""

    server_epoch: str
    after: int
    limit: int = PAGE_MAX
    wait_s: float = 0.0


@dataclass(frozen=True, slots=True)
class Pulled:
    """A page of the feed, without gaps; `upto` is where the next one begins."""

    server_epoch: str
    operations: tuple[Placed, ...]
    upto: int
    head: int

    @property
    def more(self) -> bool:
        """Whether there is more to ask for."""
        return self.upto < self.head


@dataclass(frozen=True, slots=True)
class Chunk:
    """A part of a snapshot: its place, its size as it travels, the SHA-256 of that, and how many rows it holds."""

    place: int
    size: int
    sha256: str
    rows: int


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The books of a shop as they are at a place of its feed, in chunks that are asked for one by one.

    The chunks come in the order in which a laptop needs them: what it sells with before what it sold.
    """

    id: str
    server_epoch: str
    seq: int
    chunks: tuple[Chunk, ...]


@dataclass(frozen=True, slots=True)
class Checksum:
    """How many rows each table has at a place of the feed, and their hash; equal on replicas that agree."""

    seq: int
    tables: Mapping[str, str] = field(default_factory=dict)


class ServerEpochError(ConflictError):
    """The server was restored from a backup; details give its new life."""

    code = "SERVER_EPOCH_CHANGED"


class ResyncError(ConflictError):
    """The feed does not reach back that far: the laptop must begin with a snapshot."""

    code = "RESYNC_REQUIRED"


class ServerBehindError(ConflictError):
    """The laptop has places of the feed that the server does not know: it was restored without saying so."""

    code = "SERVER_BEHIND"


class TooOldError(VersionError):
    """The two programs speak no common version of these messages; details say which one must be renewed."""

    code = "VERSION_TOO_OLD"


class TooLargeError(NetworkError):
    """The server takes less in one request; smaller ones follow."""

    code = "TOO_LARGE"


class LaterError(NetworkError):
    """The server asks to come again later; details say after how many seconds (`retryAfter`)."""

    code = "LATER"


class UnreachableError(NetworkError):
    """No answer, or none of our server; try again later."""

    code = "UNREACHABLE"


class SyncProtocol(Protocol):
    """What a laptop asks of the server."""

    def hello(self) -> Hello:
        """Ask who is there."""

    def renew(self, request: Renewal) -> Renewed:
        """Ask to go on as another device; asked again, the same one is given."""

    def push(self, request: Push) -> Pushed:
        """Send operations.

        Raises:
            EpochRequiredError, GapError: the device's line does not go on where it stood.
            ServerEpochError: the server lives another life than the request is meant for.
        """

    def pull(self, request: Pull) -> Pulled:
        """Read a page of the feed.

        Raises:
            ServerEpochError: the server lives another life than the laptop knows.
            ResyncError, ServerBehindError: the place is not in the feed.
        """

    def snapshot(self) -> Snapshot:
        """Ask for the books as they are now; asked again soon, the same snapshot is given."""

    def chunk(self, snapshot_id: str, place: int) -> bytes:
        """Read a chunk of a snapshot, as it travels (zstd of lines of JSON).

        Raises:
            ResyncError: the snapshot is not kept any more; another one is asked for.
        """

    def checksum(self) -> Checksum:
        """Ask for the hashes of the books at the place that the server has followed to."""


def missing(operations: Sequence[Operation], verdicts: Sequence[Verdict]) -> bool:
    """Whether an answer lacks a verdict for something that was sent: then it is no answer of ours."""
    told = {each.id for each in verdicts}
    return any(each.id not in told for each in operations)
