"""The business, its users, its devices and its settings."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, select

from payaid_desktop.domain.business import Business, Device, DeviceStatus, User
from payaid_desktop.domain.changes import canonical_json
from payaid_desktop.domain.errors import NotFoundError
from payaid_desktop.store import tables
from payaid_desktop.store.actor import Actor
from payaid_desktop.store.mapping import from_row, instant_text, to_row
from payaid_desktop.store.scope import Scope


class BusinessRepository:
    """The tenant itself."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope

    def add(self, business: Business, *, owner: User, device: Device) -> None:
        """Write a new business with its owner and its first device."""
        self._scope.connection.execute(tables.tenants.insert(), to_row(business))
        self._scope.insert(tables.users, to_row(owner))
        self._scope.insert(tables.devices, to_row(device))

    def add_shell(self, business: Business) -> None:
        """Write a business of which its feed will tell the rest."""
        self._scope.connection.execute(tables.tenants.insert(), to_row(business))

    def get(self) -> Business:
        """Read the business."""
        mine = select(tables.tenants).where(tables.tenants.c.id == self._scope.tenant_id)
        return from_row(Business, self._scope.run(mine).mappings().one())

    def exists(self) -> bool:
        """Whether the books of this business are in this store."""
        mine = select(tables.tenants.c.id).where(tables.tenants.c.id == self._scope.tenant_id)
        return self._scope.run(mine).first() is not None

    def save(self, business: Business) -> Business:
        """Write the business as the next version and return it."""
        saved = replace(business, version=business.version + 1)
        mine = tables.tenants.c.id == self._scope.tenant_id
        self._scope.run(tables.tenants.update().where(mine).values(**to_row(saved)))
        return saved

    def put(self, business: Business) -> None:
        """Write the business as it is given; its pictures have operations of their own."""
        row = to_row(business)
        for name in ("id", "logo", "signature"):
            del row[name]
        mine = tables.tenants.c.id == self._scope.tenant_id
        self._scope.run(tables.tenants.update().where(mine).values(**row))

    def put_pictures(self, pictures: Mapping[str, bytes | None]) -> None:
        """Write the pictures named."""
        mine = tables.tenants.c.id == self._scope.tenant_id
        self._scope.run(tables.tenants.update().where(mine).values(**pictures))

    def put_user(self, user: User) -> None:
        """Write a user as it is given, known or not."""
        if not self._scope.update(tables.users, to_row(user), id=user.id):
            self._scope.insert(tables.users, to_row(user))

    def user(self, user_id: str) -> User | None:
        """Read a user, if there is one of this id."""
        row = self._scope.maybe(tables.users, id=user_id)
        return None if row is None else from_row(User, row)

    def put_device(self, device: Device) -> None:
        """Write an installation that is not known yet."""
        self._scope.insert_missing(tables.devices, [to_row(device)])

    def set_next_n(self, device_id: str, next_n: int) -> None:
        """Write which operation of an installation comes next."""
        self._scope.update(tables.devices, {"next_n": next_n}, id=device_id)

    def set_line(self, device_id: str, *, epoch: int, next_n: int) -> None:
        """Write which operation of an installation comes next, and in which of its epochs."""
        self._scope.update(tables.devices, {"epoch": epoch, "next_n": next_n}, id=device_id)

    def set_offset(self, device_id: str, milliseconds: int) -> None:
        """Write how far the server's clock is ahead of an installation's."""
        self._scope.update(tables.devices, {"offset_ms": milliseconds}, id=device_id)

    def set_last_hlc(self, device_id: str, hlc: str) -> None:
        """Write the latest stamp that an installation gave or heard."""
        self._scope.update(tables.devices, {"last_hlc": hlc}, id=device_id)

    def set_status(self, device_id: str, status: DeviceStatus) -> None:
        """Write whether an installation may write."""
        self._scope.update(tables.devices, {"status": status.value}, id=device_id)

    def rename_device(self, device_id: str, name: str) -> None:
        """Write what an installation is called."""
        self._scope.update(tables.devices, {"name": name}, id=device_id)

    def users(self) -> Sequence[User]:
        """List everybody who works with the books."""
        rows = self._scope.all(tables.users, tables.users.c.id)
        return [from_row(User, row) for row in rows]

    def devices(self) -> Sequence[Device]:
        """List every installation."""
        rows = self._scope.all(tables.devices, tables.devices.c.id)
        return [from_row(Device, row) for row in rows]

    def device(self, device_id: str) -> Device:
        """Read one installation."""
        return from_row(Device, self._scope.one(tables.devices, what="device", id=device_id))

    def goes_on_from(self, device_id: str) -> str | None:
        """Give the installation that another one went on from in this store, if it did: whose acts it may bring."""
        others = [
            each
            for each in self.devices()
            if each.status is DeviceStatus.REPLACED and each.id != device_id
        ]
        return max(others, key=lambda each: each.created_at).id if others else None

    def replace_device(self, old: Device, new: Device) -> None:
        """Write a new installation, and that an old one numbers nothing more in these books.

        The feed may have told of the new one already, while the server's answer was lost.
        """
        if not self._scope.update(tables.devices, to_row(new), id=new.id):
            self._scope.insert(tables.devices, to_row(new))
        self.set_status(old.id, DeviceStatus.REPLACED)


class SettingsRepository:
    """Settings by name; each holds any JSON value."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope

    def get(self, key: str) -> Any:
        """Read a setting; None where it was never set."""
        row = self._scope.maybe(tables.settings, key=key)
        return None if row is None else json.loads(row["value"])["value"]

    def all(self) -> dict[str, Any]:
        """Read every setting."""
        rows = self._scope.all(tables.settings, tables.settings.c.key)
        return {row["key"]: json.loads(row["value"])["value"] for row in rows}

    def set(self, key: str, value: Any, *, now: datetime) -> None:
        """Write a setting."""
        row = {"value": canonical_json({"value": value}), "updated_at": instant_text(now)}
        if self._scope.update(tables.settings, row, key=key) == 0:
            self._scope.insert(tables.settings, {"key": key, **row})


def make_local(scope: Scope, actor: Actor) -> None:
    """Remember in the file itself, and in no other copy of the books, who works here."""
    rows = [
        {"key": "tenant_id", "value": actor.tenant_id},
        {"key": "user_id", "value": actor.user_id},
        {"key": "device_id", "value": actor.device_id},
    ]
    scope.connection.execute(tables.store_meta.insert(), rows)


def move_local(scope: Scope, device_id: str) -> None:
    """Let another device work in this file."""
    known = tables.store_meta.update().where(tables.store_meta.c.key == "device_id")
    scope.connection.execute(known, {"value": device_id})


def local_actor(connection: Connection) -> Actor:
    """Read who works in this file.

    Raises:
        NotFoundError: no business was set up in it.
    """
    rows = connection.execute(select(tables.store_meta.c.key, tables.store_meta.c.value))
    meta = {row[0]: row[1] for row in rows}
    if "device_id" not in meta:
        raise NotFoundError("There is no shop here yet. Set one up first.")
    return Actor(meta["tenant_id"], meta["user_id"], meta["device_id"])


def tenant_ids(connection: Connection) -> list[str]:
    """List the businesses that a store holds; a desktop file holds one."""
    known = select(tables.tenants.c.id).order_by(tables.tenants.c.id)
    return list(connection.execute(known).scalars())
