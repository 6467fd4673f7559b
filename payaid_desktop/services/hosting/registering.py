"""Registering: a computer is let into its shop, once, by a code or by somebody's password (docs/decisions/0022)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from payaid_desktop.domain.business import Device, DeviceStatus, Role
from payaid_desktop.domain.errors import (
    ConflictError,
    ForbiddenError,
    NotFoundError,
    PendingError,
    ValidationError,
)
from payaid_desktop.services.hosting.accounts import Account, Accounts, Shop, shop_of
from payaid_desktop.services.hosting.hosting import Hosting
from payaid_desktop.services.hosting.sessions import Opened, Session, Sessions, check_state
from payaid_desktop.services.replication.devices import next_code
from payaid_desktop.store.hosting import HostingRows
from payaid_desktop.store.mapping import StoredRow, instant_text
from payaid_desktop.store.tables import hosting as tables

NAME_LENGTH_MAX: Final = 80


class OtherShopError(ConflictError):
    """The computer has the books of another shop; they are never mixed."""

    code = "OTHER_SHOP"


@dataclass(frozen=True, slots=True)
class Wish:
    """What a computer asks to be let in as.

    `device_id` is its own; `tenant_id` and `code` are those of the books that it has, None where it has none;
    `origin` is the device that it went on from in them.
    """

    device_id: str
    name: str
    tenant_id: str | None = None
    business_name: str | None = None
    code: str | None = None
    epoch: int = 1
    origin: str | None = None


@dataclass(frozen=True, slots=True)
class Granted:
    """The device that a computer was let in as, its shop and its session."""

    device: Device
    shop: Shop
    account: Account
    opened: Opened


@dataclass(frozen=True, slots=True)
class KnownDevice:
    """A computer of a shop, as its owner sees it."""

    id: str
    name: str
    code: str | None
    state: str
    registered_at: str
    last_seen_at: str | None


class Registering:
    """Lets computers in, and shuts them out."""

    def __init__(self, hosting: Hosting, accounts: Accounts, sessions: Sessions) -> None:
        self._hosting = hosting
        self._accounts = accounts
        self._sessions = sessions

    def by_code(self, code: str, wish: Wish) -> Granted:
        """Let a computer in that shows a registration code.

        Raises:
            SignInError: the code lets nobody in.
            ValidationError, OtherShopError, RevokedError: the wish cannot be granted.
        """
        checked_wish(wish)
        with self._hosting.write() as rows:
            account = self._accounts.by_code(rows, code, device_id=wish.device_id)
        return self._let_in(account, wish)

    def by_password(self, email: str, password: str, wish: Wish) -> Granted:
        """Let a computer in for somebody who signs in; one that is not the owner waits for the owner.

        Raises:
            SignInError: the password is wrong.
            PendingError: the owner must let the computer in first.
            ValidationError, OtherShopError, RevokedError: the wish cannot be granted.
        """
        checked_wish(wish)
        account = self._accounts.by_password(email, password)
        if account.role is not Role.OWNER and not self._is_active(wish.device_id):
            self._note(account, wish, state="pending")
            raise PendingError(
                "The owner must let this computer in. Then sign in here again.",
                {"device": wish.device_id},
            )
        return self._let_in(account, wish)

    def approve(self, session: Session, device_id: str) -> None:
        """Let a computer in that waits, or again that was shut out.

        Raises:
            ForbiddenError, NotFoundError: who asks is not the owner, or there is no such computer.
        """
        self._change(session, device_id, state="active")
        if session.tenant_id is not None and self._is_admitted(session.tenant_id, device_id):
            self._hosting.devices(session.tenant_id).allow(device_id)

    def revoke(self, session: Session, device_id: str) -> None:
        """Shut a computer out: it reads and sends no more. Its token says who it is, and opens nothing.

        Raises:
            ForbiddenError, NotFoundError: who asks is not the owner, or there is no such computer.
        """
        self._change(session, device_id, state="revoked")
        if session.tenant_id is not None and self._is_admitted(session.tenant_id, device_id):
            self._hosting.devices(session.tenant_id).revoke(device_id)

    def rename(self, session: Session, device_id: str, name: str) -> None:
        """Call a computer something else; its own name may be changed by whoever works on it.

        Raises:
            ForbiddenError, NotFoundError, ValidationError: it may not be, is not there, or the name cannot be one.
        """
        if not 0 < len(name.strip()) <= NAME_LENGTH_MAX:
            raise ValidationError({"name": f"Give a name of 1 to {NAME_LENGTH_MAX} letters."})
        if device_id != session.device_id:
            require_owner(session)
        with self._hosting.write() as rows:
            found = rows.change(
                tables.registered_devices,
                {"name": name.strip()},
                id=device_id,
                shop_id=session.shop_id,
            )
        if not found:
            raise NotFoundError("There is no such computer in this shop.")
        if session.tenant_id is not None and self._is_admitted(session.tenant_id, device_id):
            self._hosting.devices(session.tenant_id).rename(device_id, name.strip())

    def devices(self, session: Session) -> Sequence[KnownDevice]:
        """List the computers of a shop."""
        codes: dict[str, str] = {}
        if session.tenant_id is not None:
            with self._hosting.acts(session.tenant_id).read() as view:
                codes = {each.id: each.code for each in view.business.devices()}
        with self._hosting.read() as rows:
            known = rows.all(tables.registered_devices, shop_id=session.shop_id)
        return [
            KnownDevice(
                row["id"],
                row["name"],
                codes.get(row["id"]),
                row["state"],
                row["registered_at"],
                row["last_seen_at"],
            )
            for row in known
        ]

    def renew(self, session: Session, *, new_id: str, code: str | None) -> tuple[Device, Opened]:
        """Let a computer go on as another device; asked again, the same one is given.

        Raises:
            ForbiddenError: who asks is on no device.
        """
        if session.device_id is None or session.tenant_id is None:
            raise ForbiddenError("Only a registered computer can go on as another one.")
        device = self._hosting.devices(session.tenant_id).renew(
            session.device_id, new_id=new_id, code=code
        )
        with self._hosting.write() as rows:
            old = rows.one(tables.registered_devices, what="computer", id=session.device_id)
            if rows.maybe(tables.registered_devices, id=device.id) is None:
                rows.add(tables.registered_devices, {**old, "id": device.id})
            account = self._account(rows, session)
            return device, self._sessions.opened(rows, account, device_id=device.id)

    def _let_in(self, account: Account, wish: Wish) -> Granted:
        shop = self._connected(account.shop_id, wish)
        self._note(account, wish, state="active")
        device = self._admitted(shop.tenant_id or "", wish)
        opened = self._sessions.open(account, device_id=device.id)
        return Granted(device, shop, account, opened)

    def _connected(self, shop_id: str, wish: Wish) -> Shop:
        """Give the shop its books, if it has none yet: those of its first computer, or new ones."""
        with self._hosting.write() as rows:
            shop = shop_of(rows.one(tables.shops, what="shop", id=shop_id))
            if shop.tenant_id is None:
                tenant_id = wish.tenant_id or shop.id
                if rows.maybe(tables.shops, tenant_id=tenant_id) is not None:
                    raise OtherShopError("These books belong to another shop of this server.")
                rows.change(tables.shops, {"tenant_id": tenant_id}, id=shop.id)
                shop = Shop(shop.id, shop.name, tenant_id, shop.plan)
        if wish.tenant_id not in (None, shop.tenant_id):
            raise OtherShopError(
                "This computer has the books of another shop. Use an empty data folder to join."
            )
        self._found(shop, wish)
        return shop

    def _found(self, shop: Shop, wish: Wish) -> None:
        tenant_id = shop.tenant_id or ""
        with self._hosting.acts(tenant_id).read() as view:
            is_there = view.business.exists()
        if not is_there:
            self._hosting.found(tenant_id, name=wish.business_name or shop.name)

    def _admitted(self, tenant_id: str, wish: Wish) -> Device:
        devices = self._hosting.devices(tenant_id)
        with self._hosting.acts(tenant_id).read() as view:
            known = next(
                (each for each in view.business.devices() if each.id == wish.device_id), None
            )
            code = next_code(view, generation=self._hosting.life.generation, wanted=wish.code)
        if known is not None:
            return known
        if wish.code is not None and code != wish.code:
            raise OtherShopError(
                f"Another computer of this shop numbers with {wish.code} already."
                " Use an empty data folder to join."
            )
        device = device_of(wish, code=code, at=self._hosting.clock.now())
        devices.admit(device, origin=wish.origin)
        return device

    def _note(self, account: Account, wish: Wish, *, state: str) -> None:
        now = instant_text(self._hosting.clock.now())
        with self._hosting.write() as rows:
            known = rows.maybe(tables.registered_devices, id=wish.device_id)
            if known is not None:
                if known["shop_id"] != account.shop_id:
                    raise OtherShopError("This computer belongs to another shop of this server.")
                check_state(known, may_wait=True)
                rows.change(tables.registered_devices, {"state": state}, id=wish.device_id)
                return
            rows.add(
                tables.registered_devices,
                {
                    "id": wish.device_id,
                    "shop_id": account.shop_id,
                    "account_id": account.id,
                    "name": wish.name,
                    "state": state,
                    "registered_at": now,
                    "last_seen_at": now,
                },
            )

    def _change(self, session: Session, device_id: str, *, state: str) -> StoredRow:
        require_owner(session)
        with self._hosting.write() as rows:
            row = rows.one(
                tables.registered_devices,
                what="computer in this shop",
                id=device_id,
                shop_id=session.shop_id,
            )
            rows.change(tables.registered_devices, {"state": state}, id=device_id)
        return row

    def _is_active(self, device_id: str) -> bool:
        with self._hosting.read() as rows:
            row = rows.maybe(tables.registered_devices, id=device_id)
        return row is not None and row["state"] == "active"

    def _is_admitted(self, tenant_id: str, device_id: str) -> bool:
        with self._hosting.acts(tenant_id).read() as view:
            return any(each.id == device_id for each in view.business.devices())

    def _account(self, rows: HostingRows, session: Session) -> Account:
        row = rows.one(tables.accounts, what="account", id=session.account_id)
        return Account(row["id"], row["shop_id"], row["email"], row["name"], Role(row["role"]))


def device_of(wish: Wish, *, code: str, at: datetime) -> Device:
    """The device that a computer becomes."""
    return Device(
        id=wish.device_id,
        name=wish.name,
        code=code,
        epoch=wish.epoch,
        installation_id=wish.device_id,
        status=DeviceStatus.ACTIVE,
        created_at=at,
    )


def require_owner(session: Session) -> None:
    """Refuse who is not the owner.

    Raises:
        ForbiddenError: they are not.
    """
    if session.role is not Role.OWNER:
        raise ForbiddenError("Only the owner may do this.")


def checked_wish(wish: Wish) -> None:
    """Refuse a wish that no computer of ours sends.

    Raises:
        ValidationError: naming the field.
    """
    details = {}
    if not is_id(wish.device_id):
        details["device.id"] = "This must be a UUID."
    if wish.tenant_id is not None and not is_id(wish.tenant_id):
        details["tenant_id"] = "This must be a UUID."
    if not 0 < len(wish.name) <= NAME_LENGTH_MAX or not wish.name.isprintable():
        details["device.name"] = f"Give a name of 1 to {NAME_LENGTH_MAX} letters."
    if details:
        raise ValidationError(details)


def is_id(text: str) -> bool:
    """Whether a text is a UUID as we write them."""
    parts = text.split("-")
    lengths = [len(part) for part in parts]
    return lengths == [8, 4, 4, 4, 12] and all(letter in "0123456789abcdef-" for letter in text)
