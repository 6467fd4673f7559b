"""One shop's feed on the server, as the protocol asks for it."""

from collections.abc import Callable

from payaid_desktop.services.acts import Acts
from payaid_desktop.services.replication.accepting import Accepting
from payaid_desktop.services.replication.devices import ShopDevices
from payaid_desktop.services.replication.rows import as_placed
from payaid_desktop.store.replica import Head
from sync.protocol import (
    PAGE_MAX,
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
)

Wait = Callable[[int, float], None]
"""Waits until the feed is beyond a place, or for so many seconds."""


class ShopFeed:
    """The feed of one shop, for one device of it."""

    def __init__(
        self, acts: Acts, *, device_id: str, devices: ShopDevices, wait: Wait | None = None
    ) -> None:
        self._acts = acts
        self._devices = devices
        self._device_id = device_id
        self._wait = wait

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
            device.next_n,
            last_serials=serials,
        )

    def renew(self, request: Renewal) -> Renewed:
        """Let the computer that asks go on as another device; from now on it asks as that one."""
        device = self._devices.renew(self._device_id, new_id=request.new_id, code=request.code)
        self._device_id = device.id
        return Renewed(device.id, device.code)

    def push(self, request: Push) -> Pushed:
        """Take operations, and give each its verdict."""
        self._check_life(request.server_epoch, self._head())
        accepted = Accepting(self._acts).accept(request.operations)
        return Pushed(accepted.head.server_epoch, accepted.head.head, accepted.verdicts)

    def pull(self, request: Pull) -> Pulled:
        """Give a page of the feed; wait for one if there is nothing new and the laptop wants to wait."""
        if request.wait_s and self._wait is not None:
            self._wait(request.after, request.wait_s)
        with self._acts.read() as view:
            head = view.replica.head()
            self._check_life(request.server_epoch, head)
            _check_place(request.after, head)
            upto = min(request.after + max(1, min(request.limit, PAGE_MAX)), head.head)
            rows = view.replica.between(request.after, upto)
        return Pulled(head.server_epoch, tuple(map(as_placed, rows)), upto, head.head)

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
