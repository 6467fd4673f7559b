"""A restored store begins a new life: a device with a code of its own, so that no number is given twice.

Nobody knows what was numbered after the backup was made. So the old series stay closed where the
backup has them, and whoever works in the file goes on as another device, whose series and audit
chain begin anew (docs/decisions/0019). Nothing is renumbered.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from payaid_desktop.domain.business import Business, Device, DeviceStatus
from payaid_desktop.domain.errors import NotFoundError
from payaid_desktop.domain.ids import Ids
from payaid_desktop.domain.numbering import last_free_code
from payaid_desktop.store.actor import Actor
from payaid_desktop.store.business import local_actor, move_local
from payaid_desktop.store.database import Database
from payaid_desktop.store.work import Work, open_view, open_work


@dataclass(frozen=True, slots=True)
class NewLife:
    """Whose store it is, and the device that works in it from now on."""

    business: Business
    device: Device


def begin_new_life(
    database: Database, *, taken: Collection[str], ids: Ids, now: datetime
) -> NewLife | None:
    """Let a new device work in a store, under a code that is not taken; one transaction.

    Gives None where no shop was set up in the file, so that nobody can number anything.
    """
    before = _who_works_in(database)
    if before is None:
        return None
    with open_view(database, tenant_id=before.tenant_id) as view:
        business, devices = view.business.get(), view.business.devices()
    old = next(each for each in devices if each.id == before.device_id)
    new = Device(
        id=ids.new(),
        name=old.name,
        code=last_free_code(old.code, {*taken, *(each.code for each in devices)}),
        epoch=1,
        installation_id=ids.new(),
        status=DeviceStatus.ACTIVE,
        created_at=now,
        last_hlc=max(
            each.last_hlc for each in devices
        ),  # what is done next is later than all before
    )
    after = Actor(tenant_id=before.tenant_id, user_id=before.user_id, device_id=new.id)
    with open_work(database, actor=after, ids=ids, now=now) as work:
        _replace(work, old, new)
    return NewLife(business, new)


def _replace(work: Work, old: Device, new: Device) -> None:
    work.business.replace_device(old, new)
    move_local(work.scope, new.id)
    work.journal.title = f"Send restored computer {new.code}"
    work.journal.happened(
        "device.restore",
        "device",
        new.id,
        {
            "name": new.name,
            "code": new.code,
            "epoch": new.epoch,
            "replaces": old.id,
            "replaced_code": old.code,
        },
        subject="business",
    )


def _who_works_in(database: Database) -> Actor | None:
    with database.read() as connection:
        try:
            return local_actor(connection)
        except NotFoundError:
            return None
