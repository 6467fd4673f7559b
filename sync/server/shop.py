"""One shop's feed on the server, as the protocol asks for it."""

from payaid_desktop.domain.business import Role
from payaid_desktop.services.acts import Acts
from payaid_desktop.services.replication.accepting import Accepting
from payaid_desktop.services.replication.checksums import hashes_of
from payaid_desktop.services.replication.devices import ShopDevices
from payaid_desktop.services.replication.following import Following
from payaid_desktop.services.replication.rows import as_placed
from payaid_desktop.services.replication.snapshots import pack_books
from payaid_desktop.store.replica import Head
from sync.protocol import (
    PAGE_MAX,
    Checksum,
    Hello,
    Pull,
    Pulled,
    Push,
    Pushed,
    Renewal,
    Renewed,
    ResyncError,
    ServerBehindError,
    ServerEpochError,
    Snapshot,
)
from sync.server.snapshots import Shelf


class ShopFeed:
    """The feed of one shop, for one device of it."""

    def __init__(
        self,
        acts: Acts,
        *,
        device_id: str,
        devices: ShopDevices,
        shelf: Shelf,
        role: Role = Role.OWNER,
    ) -> None:
        self._acts = acts
        self._role = role
        self._shelf = shelf
        self._devices = devices
        self._device_id = device_id

    def hello(self) -> Hello:
        """Say who is here."""
        with self._acts.read() as view:
            head, device = view.replica.head(), view.business.device(self._device_id)
            serials = {
                each.id: each.next_serial - 1
                for each in view.series.all()
                if each.device_id == device.id
            }
        return Hello(
            head.server_epoch,
            head.head,
            int(self._acts.now().timestamp() * 1000),
            device.id,
            device.epoch,
            device.next_n,
            last_serials=serials,
            lives=head.lives,
        )

    def renew(self, request: Renewal) -> Renewed:
        """Let the computer that asks go on as another device; from now on it asks as that one."""
        device = self._devices.renew(self._device_id, new_id=request.new_id, code=request.code)
        self._device_id = device.id
        return Renewed(device.id, device.code)

    def push(self, request: Push) -> Pushed:
        """Take operations, and give each its verdict."""
        self._check_life(request.server_epoch, self._head())
        door = Accepting(self._acts)
        if request.repair:
            accepted = door.repair(request.operations)
        else:
            accepted = door.accept(request.operations, role=self._role)
        return Pushed(accepted.head.server_epoch, accepted.head.head, accepted.verdicts)

    def pull(self, request: Pull) -> Pulled:
        """Give a page of the feed. Who wants to wait for one waits outside."""
        with self._acts.read() as view:
            head = view.replica.head()
            self._check_life(request.server_epoch, head)
            _check_place(request.after, head)
            upto = min(request.after + max(1, min(request.limit, PAGE_MAX)), head.head)
            rows = view.replica.between(request.after, upto)
        return Pulled(head.server_epoch, tuple(map(as_placed, rows)), upto, head.head)

    def snapshot(self) -> Snapshot:
        """Give the books as they are now, or as they were a few minutes ago."""
        epoch = self._head().server_epoch
        fresh = self._shelf.fresh(epoch)
        if fresh is not None:
            return fresh
        Following(self._acts).follow_all()
        seq, packed = pack_books(self._acts)
        return self._shelf.keep(packed, server_epoch=epoch, seq=seq)

    def chunk(self, snapshot_id: str, place: int) -> bytes:
        """Give a chunk of a snapshot."""
        return self._shelf.chunk(snapshot_id, place)

    def checksum(self) -> Checksum:
        """Give the hashes of the books."""
        Following(self._acts).follow_all()
        seq, hashes = hashes_of(self._acts)
        return Checksum(seq, hashes)

    def _head(self) -> Head:
        with self._acts.read() as view:
            return view.replica.head()

    def _check_life(self, meant: str, head: Head) -> None:
        if meant != head.server_epoch:
            raise ServerEpochError(
                "The server was restored from a backup.", {"serverEpoch": head.server_epoch}
            )


def _check_place(after: int, head: Head) -> None:
    if after > head.head:
        raise ServerBehindError("The server knows less than this computer.")
    if after < head.floor:
        raise ResyncError("This computer was away for too long. It reads the books anew.")
