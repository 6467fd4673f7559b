"""The people of a shop: the owner says who may sign in, and as what."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from payaid_desktop.domain.business import Role
from payaid_desktop.domain.errors import ConflictError, ValidationError
from payaid_desktop.services.hosting.accounts import Account, Accounts, checked_password
from payaid_desktop.services.hosting.hosting import Hosting
from payaid_desktop.services.hosting.registering import require_owner
from payaid_desktop.services.hosting.sessions import Session
from payaid_desktop.store.hosting import HostingRows
from payaid_desktop.store.mapping import StoredRow, instant_text, parse_instant
from payaid_desktop.store.tables import hosting as tables

NAME_MAX: Final = 100


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody of a shop; one that is not active may not sign in."""

    id: str
    email: str
    name: str
    role: Role
    active: bool
    created_at: datetime


class Users:
    """The people of the shops of a server."""

    def __init__(self, hosting: Hosting, accounts: Accounts) -> None:
        self._hosting = hosting
        self._accounts = accounts

    def all(self, session: Session) -> Sequence[Person]:
        """List the people of a shop.

        Raises:
            ForbiddenError: who asks is not the owner.
        """
        require_owner(session)
        with self._hosting.read() as rows:
            return [_person(row) for row in rows.all(tables.accounts, shop_id=session.shop_id)]

    def get(self, session: Session, account_id: str) -> Person:
        """Read one; everybody may read themselves.

        Raises:
            ForbiddenError, NotFoundError: who asks is not the owner, or there is nobody of this id.
        """
        if account_id != session.account_id:
            require_owner(session)
        with self._hosting.read() as rows:
            return _person(_of_shop(rows, session, account_id))

    def create(
        self, session: Session, *, email: str, name: str, role: Role, password: str
    ) -> Person:
        """Let somebody sign in.

        Raises:
            ForbiddenError: who asks is not the owner.
            ValidationError, ConflictError: the address, name or password cannot be, or the address is taken.
        """
        require_owner(session)
        made: Account = self._accounts.create(
            session.shop_id, email=email, name=_checked_name(name), role=role, password=password
        )
        return self.get(session, made.id)

    def update(self, session: Session, account_id: str, patch: Mapping[str, Any]) -> Person:
        """Change name, role, password, or whether somebody may sign in; everybody may change their own password.

        A new password, role or an end ends every access that was given before.

        Raises:
            ForbiddenError, NotFoundError: who asks may not change this, or there is nobody of this id.
            ValidationError, ConflictError: a value cannot be, or no owner would be left.
        """
        if account_id != session.account_id or set(patch) - {"password"}:
            require_owner(session)
        row = {name: value for name, value in patch.items() if name != "password"}
        if "name" in patch:
            row["name"] = _checked_name(patch["name"])
        if "password" in patch:
            row["password_hash"] = self._accounts.hashed(checked_password(patch["password"]))
        if set(patch) - {"name"}:
            row["valid_from"] = instant_text(self._hosting.clock.now())
        with self._hosting.write() as rows:
            _of_shop(rows, session, account_id)
            if row:
                rows.change(tables.accounts, row, id=account_id, shop_id=session.shop_id)
            _require_an_owner(rows, session.shop_id)
            if patch.get("active") is False:
                rows.remove(tables.refresh_tokens, account_id=account_id)
            return _person(_of_shop(rows, session, account_id))


def _of_shop(rows: HostingRows, session: Session, account_id: str) -> StoredRow:
    return rows.one(tables.accounts, what="user", id=account_id, shop_id=session.shop_id)


def _require_an_owner(rows: HostingRows, shop_id: str) -> None:
    if not rows.all(tables.accounts, shop_id=shop_id, role=Role.OWNER.value, active=True):
        raise ConflictError("A shop needs somebody who is its owner. Name another one first.")


def _checked_name(name: str) -> str:
    name = " ".join(name.split())
    if not name or len(name) > NAME_MAX or not name.isprintable():
        raise ValidationError({"name": f"Give a name of 1 to {NAME_MAX} letters."})
    return name


def _person(row: StoredRow) -> Person:
    return Person(
        row["id"],
        row["email"],
        row["name"],
        Role(row["role"]),
        bool(row["active"]),
        parse_instant(row["created_at"]),
    )
