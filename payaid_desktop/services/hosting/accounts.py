"""Shops and accounts: whom the server serves, who may sign in, and the codes that let a computer in once."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Final, Protocol

from payaid_desktop.domain.business import Role
from payaid_desktop.domain.errors import ConflictError, SignInError, ValidationError
from payaid_desktop.services.hosting.hosting import Hosting
from payaid_desktop.services.hosting.secrets import hash_of, new_code, typed_code
from payaid_desktop.store.hosting import HostingRows
from payaid_desktop.store.mapping import StoredRow, instant_text
from payaid_desktop.store.tables import hosting as tables

CODE_LIVES: Final = timedelta(hours=24)
PASSWORD_LENGTH_MIN: Final = 10
PASSWORD_LENGTH_MAX: Final = 200
PLANS: Final = ("free", "starter", "professional", "enterprise")
"""The tiers of the origin document; limits go by them."""
_WRONG: Final = "This e-mail address and password do not belong together."


class Passwords(Protocol):
    """Hashes passwords slowly, so that a stolen store does not tell them."""

    def hash(self, password: str) -> str:
        """Give what is kept of a password."""

    def verify(self, kept: str | None, password: str) -> bool:
        """Whether a password is the one; takes as long where there is none to compare."""


@dataclass(frozen=True, slots=True)
class Account:
    """Somebody who may sign in."""

    id: str
    shop_id: str
    email: str
    name: str
    role: Role


@dataclass(frozen=True, slots=True)
class Shop:
    """A shop that the server serves; `tenant_id` is None until its first computer connected."""

    id: str
    name: str
    tenant_id: str | None
    plan: str


@dataclass(frozen=True, slots=True)
class NewCode:
    """A registration code, told this once, and when it expires."""

    code: str
    expires_at: str


class Accounts:
    """The shops of a server and who may sign in to them."""

    def __init__(self, hosting: Hosting, passwords: Passwords) -> None:
        self._hosting = hosting
        self._passwords = passwords

    def create_shop(self, name: str, *, plan: str = "free") -> Shop:
        """Make a place for a shop; its books come with its first computer.

        Raises:
            ValidationError: the name is empty, or there is no such plan.
        """
        if not name.strip():
            raise ValidationError({"name": "Give the shop a name."})
        check_plan(plan)
        shop = Shop(self._hosting.ids.new(), name.strip(), None, plan)
        with self._hosting.write() as rows:
            rows.add(
                tables.shops,
                {
                    "id": shop.id,
                    "name": shop.name,
                    "tenant_id": None,
                    "plan": plan,
                    "created_at": instant_text(self._hosting.clock.now()),
                },
            )
        return shop

    def shops(self) -> Sequence[Shop]:
        """List the shops."""
        with self._hosting.read() as rows:
            return [shop_of(row) for row in rows.all(tables.shops)]

    def shop(self, shop_id: str) -> Shop:
        """Find a shop by its id, or by the id of its books.

        Raises:
            NotFoundError: there is none.
        """
        with self._hosting.read() as rows:
            by_books = rows.maybe(tables.shops, tenant_id=shop_id)
            return shop_of(by_books or rows.one(tables.shops, what="shop", id=shop_id))

    def set_plan(self, shop_id: str, plan: str) -> None:
        """Let other limits hold for a shop.

        Raises:
            ValidationError, NotFoundError: there is no such plan, or no such shop.
        """
        check_plan(plan)
        shop = self.shop(shop_id)
        with self._hosting.write() as rows:
            rows.change(tables.shops, {"plan": plan}, id=shop.id)

    def create(
        self, shop_id: str, *, email: str, name: str, role: Role, password: str | None
    ) -> Account:
        """Let somebody sign in.

        Raises:
            ValidationError: the address or the password cannot be one.
            ConflictError: somebody signs in with this address already.
        """
        email = checked_email(email)
        kept = None if password is None else self._passwords.hash(checked_password(password))
        shop = self.shop(shop_id)
        account = Account(self._hosting.ids.new(), shop.id, email, name or email, role)
        now = instant_text(self._hosting.clock.now())
        with self._hosting.write() as rows:
            if rows.maybe(tables.accounts, email=email) is not None:
                raise ConflictError("Somebody signs in with this e-mail address already.")
            rows.add(
                tables.accounts,
                {
                    "id": account.id,
                    "shop_id": shop.id,
                    "email": email,
                    "name": account.name,
                    "role": role.value,
                    "password_hash": kept,
                    "active": True,
                    "valid_from": now,
                    "created_at": now,
                },
            )
        return account

    def on(self, hosting: Hosting) -> "Accounts":
        """Give the same on another view of the server: one whose transaction notes what it was asked for under."""
        return Accounts(hosting, self._passwords)

    def hashed(self, password: str) -> str:
        """Give what is kept of a password."""
        return self._passwords.hash(password)

    def accounts(self) -> Sequence[Account]:
        """List who may sign in."""
        with self._hosting.read() as rows:
            return [account_of(row) for row in rows.all(tables.accounts)]

    def by_password(self, email: str, password: str) -> Account:
        """Say who signs in.

        Raises:
            SignInError: the two do not belong together; it does not say which is wrong.
        """
        with self._hosting.read() as rows:
            row = rows.maybe(tables.accounts, email=email.strip().lower(), active=True)
        kept = None if row is None else row["password_hash"]
        if not self._passwords.verify(kept, password[:PASSWORD_LENGTH_MAX]) or row is None:
            raise SignInError(_WRONG)
        return account_of(row)

    def owner_of(self, shop_id: str) -> Account:
        """Find a shop's owner.

        Raises:
            ValidationError: nobody is the owner of it yet.
        """
        with self._hosting.read() as rows:
            found = rows.all(tables.accounts, shop_id=shop_id, role=Role.OWNER.value, active=True)
        if not found:
            raise ValidationError({"email": "Make an owner's account for this shop first."})
        return account_of(found[0])

    def make_code(self, account: Account) -> NewCode:
        """Make a code that lets one computer in for somebody, once, within a day."""
        code, now = new_code(), self._hosting.clock.now()
        expires_at = instant_text(now + CODE_LIVES)
        with self._hosting.write() as rows:
            rows.add(
                tables.registration_codes,
                {
                    "code_hash": hash_of(code),
                    "shop_id": account.shop_id,
                    "account_id": account.id,
                    "expires_at": expires_at,
                    "used_at": None,
                    "used_by": None,
                },
            )
        return NewCode(code, expires_at)

    def by_code(self, rows: HostingRows, text: str, *, device_id: str) -> Account:
        """Say whom a registration code is for, and use it up; the device that used it may show it again.

        Raises:
            SignInError: it is mistyped, used up or too old.
        """
        now = instant_text(self._hosting.clock.now())
        code_hash = hash_of(typed_code(text))
        row = rows.maybe(tables.registration_codes, code_hash=code_hash)
        is_spent = row is not None and row["used_by"] not in (None, device_id)
        if row is None or is_spent or row["expires_at"] < now:
            raise SignInError("This code is mistyped, used already, or older than a day.")
        rows.change(
            tables.registration_codes, {"used_at": now, "used_by": device_id}, code_hash=code_hash
        )
        return account_of(rows.one(tables.accounts, what="account", id=row["account_id"]))


def shop_of(row: StoredRow) -> Shop:
    """Read a shop."""
    return Shop(row["id"], row["name"], row["tenant_id"], row["plan"])


def account_of(row: StoredRow) -> Account:
    """Read an account."""
    return Account(row["id"], row["shop_id"], row["email"], row["name"], Role(row["role"]))


def check_plan(plan: str) -> None:
    """Refuse a plan that does not exist.

    Raises:
        ValidationError: naming those that do.
    """
    if plan not in PLANS:
        raise ValidationError({"plan": f"Choose one of: {', '.join(PLANS)}."})


def checked_email(text: str) -> str:
    """Read an address to sign in with.

    Raises:
        ValidationError: it is none.
    """
    email = text.strip().lower()
    name, at, host = email.partition("@")
    if not (name and at and host) or not email.isprintable() or " " in email:
        raise ValidationError({"email": "This is no e-mail address."})
    return email


def checked_password(password: str) -> str:
    """Read a new password.

    Raises:
        ValidationError: it is too short or too long.
    """
    if not PASSWORD_LENGTH_MIN <= len(password) <= PASSWORD_LENGTH_MAX:
        sentence = f"Choose a password of {PASSWORD_LENGTH_MIN} to {PASSWORD_LENGTH_MAX} letters."
        raise ValidationError({"password": sentence})
    return password
