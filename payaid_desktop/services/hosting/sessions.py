"""Sessions: the refresh tokens that computers and programs get new access with, and who shows one.

A token is used once. The answer that brings its successor can be lost, so it may be used again until the successor was;
after that, whoever shows it has stolen it, and all tokens of the device end. Source: RFC 9700, section 4.14.2.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final

from payaid_desktop.domain.business import Role
from payaid_desktop.domain.errors import PendingError, RevokedError, SignInError, TokenExpiredError
from payaid_desktop.services.hosting.accounts import Account, account_of, shop_of
from payaid_desktop.services.hosting.hosting import Hosting
from payaid_desktop.services.hosting.secrets import hash_of, new_token
from payaid_desktop.store.hosting import HostingRows
from payaid_desktop.store.mapping import StoredRow, instant_text, parse_instant
from payaid_desktop.store.tables import hosting as tables

DEVICE_LIVES: Final = timedelta(days=400)
"""So long may a computer be away and still come back without anybody signing in."""
PROGRAM_LIVES: Final = timedelta(days=30)
_AGAIN: Final = "Sign in again."


@dataclass(frozen=True, slots=True)
class Session:
    """Who asks: an account of a shop, on one of its devices or on none; `since` is when this was proven."""

    account_id: str
    shop_id: str
    tenant_id: str | None
    device_id: str | None
    role: Role
    since: datetime | None = None


@dataclass(frozen=True, slots=True)
class Opened:
    """A session with the token that renews it, told this once."""

    session: Session
    refresh_token: str


class Sessions:
    """Opens, renews and ends sessions."""

    def __init__(self, hosting: Hosting) -> None:
        self._hosting = hosting

    def open(self, account: Account, *, device_id: str | None = None) -> Opened:
        """Open a session for somebody who has signed in."""
        with self._hosting.write() as rows:
            return self.opened(rows, account, device_id=device_id)

    def opened(self, rows: HostingRows, account: Account, *, device_id: str | None) -> Opened:
        """Open a session in a transaction that goes on."""
        shop = shop_of(rows.one(tables.shops, what="shop", id=account.shop_id))
        session = Session(account.id, shop.id, shop.tenant_id, device_id, account.role)
        return Opened(session, self._give_token(rows, session))

    def renew(self, refresh_token: str) -> Opened:
        """Give the next token for one.

        Raises:
            SignInError: it is not known, too old, or was used after its successor.
            RevokedError: the device may not come in any more.
        """
        now = instant_text(self._hosting.clock.now())
        with self._hosting.write() as rows:
            row = rows.maybe(tables.refresh_tokens, token_hash=hash_of(refresh_token))
            if row is None or row["expires_at"] < now:
                raise SignInError(_AGAIN)
            if not _is_stolen(rows, row):
                return self._renewed(rows, row)
            rows.remove(
                tables.refresh_tokens, device_id=row["device_id"], account_id=row["account_id"]
            )
        raise SignInError(_AGAIN)

    def end(self, refresh_token: str) -> None:
        """End a session, and every access of its account that lives still; other computers renew theirs."""
        with self._hosting.write() as rows:
            row = rows.maybe(tables.refresh_tokens, token_hash=hash_of(refresh_token))
            if row is None:
                return
            valid_from = {"valid_from": instant_text(self._hosting.clock.now())}
            rows.change(tables.accounts, valid_from, id=row["account_id"])
            if row["device_id"] is None:
                rows.remove(tables.refresh_tokens, token_hash=row["token_hash"])
            else:
                rows.remove(tables.refresh_tokens, device_id=row["device_id"])

    def let_in(self, session: Session) -> Session:
        """Let who asks in that still may come in, as what they are now.

        Raises:
            SignInError, RevokedError, PendingError: they may not, or not yet.
        """
        with self._hosting.read() as rows:
            return replace(session, role=let_in(rows, session).role)

    def seen(self, device_id: str) -> None:
        """Note that a device was here."""
        seen = {"last_seen_at": instant_text(self._hosting.clock.now())}
        with self._hosting.write() as rows:
            rows.change(tables.registered_devices, seen, id=device_id)

    def _renewed(self, rows: HostingRows, row: StoredRow) -> Opened:
        account = account_of(
            rows.one(tables.accounts, what="account", id=row["account_id"], active=True)
        )
        if row["device_id"] is not None:
            check_state(rows.maybe(tables.registered_devices, id=row["device_id"]), may_wait=True)
        if row["successor"] is not None:  # its answer was lost
            rows.remove(tables.refresh_tokens, token_hash=row["successor"])
        if not row["used"]:
            rows.remove(
                tables.refresh_tokens, successor=row["token_hash"]
            )  # the one before is over
        opened = self.opened(rows, account, device_id=row["device_id"])
        used = {"used": True, "successor": hash_of(opened.refresh_token)}
        rows.change(tables.refresh_tokens, used, token_hash=row["token_hash"])
        return opened

    def _give_token(self, rows: HostingRows, session: Session) -> str:
        token, now = new_token(), self._hosting.clock.now()
        lives = PROGRAM_LIVES if session.device_id is None else DEVICE_LIVES
        rows.add(
            tables.refresh_tokens,
            {
                "token_hash": hash_of(token),
                "shop_id": session.shop_id,
                "account_id": session.account_id,
                "device_id": session.device_id,
                "created_at": instant_text(now),
                "expires_at": instant_text(now + lives),
                "successor": None,
                "used": False,
            },
        )
        return token


def let_in(rows: HostingRows, session: Session) -> Account:
    """Say whose session it is, if it still may come in: asked at every request.

    Raises:
        SignInError: the account may not, or this access was given before it ended.
        RevokedError, PendingError: its computer may not, or not yet.
    """
    if session.device_id is not None:
        check_state(rows.maybe(tables.registered_devices, id=session.device_id))
    row = rows.maybe(tables.accounts, id=session.account_id, active=True)
    if row is None:
        raise SignInError("This account may not sign in any more.")
    if session.since is not None and session.since < parse_instant(row["valid_from"]):
        raise TokenExpiredError("This access has ended. Renew it.")
    return account_of(row)


def check_state(row: StoredRow | None, *, may_wait: bool = False) -> None:
    """Refuse a device that may not come in.

    Raises:
        RevokedError, PendingError: it may not, or not yet.
    """
    state = "revoked" if row is None else row["state"]
    if state == "revoked":
        raise RevokedError("The owner has shut this computer out of the shop.")
    if state == "pending" and not may_wait:
        raise PendingError("The owner has not let this computer in yet.")


def _is_stolen(rows: HostingRows, row: StoredRow) -> bool:
    """Whether a token is shown after its successor was used."""
    if row["successor"] is None:
        return False
    successor = rows.maybe(tables.refresh_tokens, token_hash=row["successor"])
    return successor is None or bool(successor["used"])
