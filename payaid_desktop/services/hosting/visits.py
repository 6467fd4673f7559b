"""Visits to the server's own page: somebody signed in with a browser, which holds a cookie for it.

The cookie is kept as a hash. A visit ends after half a day, after an hour in which nothing was asked, when somebody
signs out, and with everything that ends the account's other access. Source: OWASP ASVS 5.0, V7.3.
"""

import hashlib
import hmac
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from payaid_desktop.domain.business import Role
from payaid_desktop.domain.errors import SignInError
from payaid_desktop.services.hosting.accounts import Account, Shop, shop_of
from payaid_desktop.services.hosting.hosting import Hosting
from payaid_desktop.services.hosting.secrets import hash_of, new_token
from payaid_desktop.services.hosting.sessions import Session, let_in
from payaid_desktop.store.mapping import instant_text, parse_instant
from payaid_desktop.store.tables import hosting as tables

LIVES: Final = timedelta(hours=12)
IDLE: Final = timedelta(hours=1)
_ANY: Final = Role.ACCOUNTANT
"""What somebody may do is read with their account; until then, least."""
_SEEN_EVERY: Final = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Visit:
    """Who visits, and their shop; `form` is the word that every form of theirs carries."""

    session: Session
    shop: Shop
    form: str


class Visits:
    """The visits to a server's page."""

    def __init__(self, hosting: Hosting) -> None:
        self._hosting = hosting

    def begin(self, account: Account) -> str:
        """Begin a visit of somebody who has signed in; gives the cookie."""
        cookie, now = new_token(), self._hosting.clock.now()
        row = {
            "cookie_hash": hash_of(cookie),
            "account_id": account.id,
            "shop_id": account.shop_id,
            "created_at": instant_text(now),
            "seen_at": instant_text(now),
        }
        with self._hosting.write() as rows:
            rows.remove_before(tables.visits, instant_text(now - LIVES))
            rows.add(tables.visits, row)
        return cookie

    def find(self, cookie: str) -> Visit:
        """Say whose a cookie is.

        Raises:
            SignInError: nobody's, or not any more.
        """
        now = self._hosting.clock.now()
        with self._hosting.read() as rows:
            row = rows.maybe(tables.visits, cookie_hash=hash_of(cookie))
            if row is None:
                raise SignInError("Sign in.")
            began, seen = parse_instant(row["created_at"]), parse_instant(row["seen_at"])
            if now - began > LIVES or now - seen > IDLE:
                raise SignInError("Sign in again: nothing was done here for a while.")
            shop = shop_of(rows.one(tables.shops, what="shop", id=row["shop_id"]))
            session = Session(row["account_id"], shop.id, shop.tenant_id, None, _ANY, began)
            account = let_in(rows, session)
        if now - seen > _SEEN_EVERY:
            with self._hosting.write() as rows:
                rows.change(
                    tables.visits, {"seen_at": instant_text(now)}, cookie_hash=hash_of(cookie)
                )
        session = Session(account.id, shop.id, shop.tenant_id, None, account.role, began)
        return Visit(session, shop, form_word(cookie))

    def end(self, cookie: str) -> None:
        """End a visit; one that is over already stays so."""
        with self._hosting.write() as rows:
            rows.remove(tables.visits, cookie_hash=hash_of(cookie))


def form_word(cookie: str) -> str:
    """Give the word that the forms of a visit carry: a page elsewhere cannot know it."""
    return hashlib.sha256(f"form {cookie}".encode()).hexdigest()


def is_form_word(told: str, cookie: str) -> bool:
    """Whether a form is one of this visit's."""
    return hmac.compare_digest(told.encode(), form_word(cookie).encode())
