"""The shop's devices as its server lets them in, renames and revokes them; every laptop learns of it by the feed."""

from payaid_desktop.domain.business import Device, DeviceStatus
from payaid_desktop.domain.ids import derived_id
from payaid_desktop.domain.numbering import device_code, generation_of
from payaid_desktop.services.replication.serving import ServerActs
from payaid_desktop.store.actor import Actor
from payaid_desktop.store.mapping import instant_text
from payaid_desktop.store.work import View, Work

SUBJECT = "business"


def server_device_id(tenant_id: str, server_epoch: str) -> str:
    """Give the id of the server's own device; a server that was restored goes on as another one."""
    return derived_id(tenant_id, f"server {server_epoch}")


def server_actor(tenant_id: str, *, server_epoch: str) -> Actor:
    """Who the server is in a shop, as a device and as somebody who acts."""
    id = server_device_id(tenant_id, server_epoch)
    return Actor(tenant_id, id, id)


class ShopDevices:
    """What the server does with the devices of one shop."""

    def __init__(self, acts: ServerActs) -> None:
        self._acts = acts

    def admit(self, device: Device, *, origin: str | None = None) -> None:
        """Let a device in; `origin` is the one that it goes on from, whose waiting acts it may bring."""
        with self._acts.write() as work:
            told = {
                "name": device.name,
                "code": device.code,
                "epoch": device.epoch,
                "created_at": instant_text(device.created_at),
            }
            work.business.put_device(device)
            work.journal.title = f"Let {device.name} in"
            body = told if origin is None else {**told, "origin": origin}
            work.journal.happened("device.register", "device", device.id, body, subject=SUBJECT)

    def renew(self, device_id: str, *, new_id: str, code: str | None = None) -> Device:
        """Let the computer that was one device go on as another; asked again, the same one is given.

        It gets the code that its numbers carry already, unless another device has that one: then it is let in under
        another id too, and numbers those papers anew.

        Raises:
            NotFoundError: there is no such device in this shop.
        """
        with self._acts.read() as view:
            old, known = view.business.device(device_id), view.business.devices()
            granted = next_code(view, generation=self._generation(view), wanted=code)
        before = next((each for each in known if each.id == new_id), None)
        if before is not None:
            return before
        if code is not None and granted != code:
            return self.renew(device_id, new_id=derived_id(new_id, "another code"))
        new = Device(
            id=new_id,
            name=old.name,
            code=granted,
            epoch=1,
            installation_id=new_id,
            status=DeviceStatus.ACTIVE,
            created_at=self._acts.now(),
        )
        self.admit(new, origin=device_id)
        return new

    def _generation(self, view: View) -> int:
        return generation_of(view.business.device(self._acts.actor.device_id).code)

    def rename(self, device_id: str, name: str) -> None:
        """Call a device something else.

        Raises:
            NotFoundError: there is no such device in this shop.
        """
        with self._acts.write() as work:
            work.business.device(device_id)
            work.business.rename_device(device_id, name)
            self._happened(work, "device.rename", device_id, {"name": name})

    def revoke(self, device_id: str) -> None:
        """Let a device send and read no more; its series are closed with what the server has of them.

        Raises:
            NotFoundError: there is no such device in this shop.
        """
        with self._acts.write() as work:
            work.business.device(device_id)
            work.business.set_status(device_id, DeviceStatus.REVOKED)
            self._happened(work, "device.revoke", device_id, {"status": "revoked"})

    def allow(self, device_id: str) -> None:
        """Let a device take part again that was revoked.

        Raises:
            NotFoundError: there is no such device in this shop.
        """
        with self._acts.write() as work:
            if work.business.device(device_id).status is DeviceStatus.REVOKED:
                work.business.set_status(device_id, DeviceStatus.ACTIVE)
                self._happened(work, "device.allow", device_id, {"status": "active"})

    def _happened(self, work: Work, kind: str, device_id: str, body: dict[str, str]) -> None:
        work.journal.happened(kind, "device", device_id, body, subject=SUBJECT)


def next_code(view: View, *, generation: int, wanted: str | None = None) -> str:
    """Choose the code of a device that is let in: the one wanted if nobody has it, else the next of this generation."""
    taken = {each.code for each in view.business.devices()}
    if wanted is not None and wanted not in taken:
        return wanted
    counter = 1
    while device_code(generation, counter) in taken:
        counter += 1
    return device_code(generation, counter)
