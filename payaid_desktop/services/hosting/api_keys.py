"""Keys by which programs use the REST API without anybody signing in: made and taken back by the owner."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from payaid_desktop.domain.business import Role
from payaid_desktop.domain.errors import SignInError, ValidationError
from payaid_desktop.services.hosting.accounts import account_of, shop_of
from payaid_desktop.services.hosting.hosting import Hosting
from payaid_desktop.services.hosting.registering import require_owner
from payaid_desktop.services.hosting.secrets import hash_of, new_api_key
from payaid_desktop.services.hosting.sessions import Session
from payaid_desktop.store.mapping import StoredRow, instant_text, parse_instant
from payaid_desktop.store.tables import hosting as tables

NOTED: Final = timedelta(minutes=1)
"""The last use of a key is written at most so often, so that reading does not write each time."""
NAME_MAX: Final = 100


class Scope(StrEnum):
    """What a key is good for."""

    READ = "read"
    WRITE = "write"


@dataclass(frozen=True, slots=True)
class ApiKey:
    """A key as it is listed; the key itself was told once."""

    id: str
    name: str
    scope: Scope
    created_at: datetime
    last_used_at: datetime | None
    revoked_at: datetime | None


@dataclass(frozen=True, slots=True)
class NewApiKey:
    """A key that was just made; `key` is told this once."""

    id: str
    name: str
    scope: Scope
    key: str


class ApiKeys:
    """The keys of the shops of a server."""

    def __init__(self, hosting: Hosting) -> None:
        self._hosting = hosting

    def create(self, session: Session, *, name: str, scope: Scope) -> NewApiKey:
        """Make a key that acts for whoever made it.

        Raises:
            ForbiddenError: who asks is not the owner.
            ValidationError: it has no name.
        """
        require_owner(session)
        name = " ".join(name.split())
        if not name or len(name) > NAME_MAX or not name.isprintable():
            raise ValidationError({"name": "Say in a few words which program this key is for."})
        made = NewApiKey(self._hosting.ids.new(), name, scope, new_api_key())
        row = {
            "id": made.id,
            "shop_id": session.shop_id,
            "account_id": session.account_id,
            "name": name,
            "scope": scope.value,
            "key_hash": hash_of(made.key),
            "created_at": instant_text(self._hosting.clock.now()),
            "last_used_at": None,
            "revoked_at": None,
        }
        with self._hosting.write() as rows:
            rows.add(tables.api_keys, row)
        return made

    def all(self, session: Session) -> Sequence[ApiKey]:
        """List the keys of a shop, those that were taken back too.

        Raises:
            ForbiddenError: who asks is not the owner.
        """
        require_owner(session)
        with self._hosting.read() as rows:
            return [_key(row) for row in rows.all(tables.api_keys, shop_id=session.shop_id)]

    def revoke(self, session: Session, key_id: str) -> ApiKey:
        """Take a key back; it opens nothing from now on.

        Raises:
            ForbiddenError, NotFoundError: who asks is not the owner, or the shop has no such key.
        """
        require_owner(session)
        mine = {"id": key_id, "shop_id": session.shop_id}
        revoked = {"revoked_at": instant_text(self._hosting.clock.now())}
        with self._hosting.write() as rows:
            row = rows.one(tables.api_keys, what="key", **mine)
            if row["revoked_at"] is None:
                rows.change(tables.api_keys, revoked, **mine)
            return _key(rows.one(tables.api_keys, what="key", **mine))

    def session(self, key: str) -> Session:
        """Say who acts by a key; one that only reads acts as an accountant does.

        Raises:
            SignInError: there is no such key, or it was taken back.
        """
        with self._hosting.read() as rows:
            row = rows.maybe(tables.api_keys, key_hash=hash_of(key))
            if row is None or row["revoked_at"] is not None:
                raise SignInError("This key opens nothing. Make a new one.")
            account = rows.maybe(tables.accounts, id=row["account_id"], active=True)
            shop = shop_of(rows.one(tables.shops, what="shop", id=row["shop_id"]))
        if account is None:
            raise SignInError("This key opens nothing. Make a new one.")
        self._note_use(row)
        is_writer = row["scope"] == Scope.WRITE.value
        role = account_of(account).role if is_writer else Role.ACCOUNTANT
        return Session(row["account_id"], shop.id, shop.tenant_id, None, role)

    def _note_use(self, row: StoredRow) -> None:
        now, last = self._hosting.clock.now(), row["last_used_at"]
        if last is not None and now - parse_instant(last) < NOTED:
            return
        with self._hosting.write() as rows:
            rows.change(tables.api_keys, {"last_used_at": instant_text(now)}, id=row["id"])


def _key(row: StoredRow) -> ApiKey:
    used, revoked = row["last_used_at"], row["revoked_at"]
    return ApiKey(
        row["id"],
        row["name"],
        Scope(row["scope"]),
        parse_instant(row["created_at"]),
        parse_instant(used) if used else None,
        parse_instant(revoked) if revoked else None,
    )
