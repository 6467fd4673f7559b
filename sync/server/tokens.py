"""Access tokens: who asks, signed by this server, for a quarter of an hour."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any, Final

import jwt
from cachetools import LRUCache

from payaid_desktop.domain.business import Role
from payaid_desktop.domain.errors import SignInError, TokenExpiredError
from payaid_desktop.services.hosting.sessions import Session

LIVES: Final = timedelta(minutes=15)
_ALGORITHM: Final = "HS256"
_REMEMBERED: Final = 1_000
"""So many tokens whose signature was verified are not verified again; when they run out is asked each time."""
_SKEW: Final = timedelta(seconds=30)


class AccessTokens:
    """Signs and reads access tokens; the first key signs, all of them are accepted."""

    def __init__(self, keys: Sequence[str], *, instance_id: str) -> None:
        self._keys = tuple(keys)
        self._issuer = instance_id
        self._verified_ones: LRUCache[str, dict[str, Any]] = LRUCache(_REMEMBERED)

    def sign(self, session: Session, *, now: datetime) -> str:
        """Write who asks."""
        told: dict[str, Any] = {
            "iss": self._issuer,
            "sub": session.account_id,
            "sid": session.shop_id,
            "tid": session.tenant_id,
            "did": session.device_id,
            "role": session.role.value,
            "iat": now.timestamp(),
            "exp": int((now + LIVES).timestamp()),
        }
        return jwt.encode(told, self._keys[0], algorithm=_ALGORITHM)

    def read(self, token: str, *, now: datetime) -> Session:
        """Read who asks.

        Raises:
            TokenExpiredError: it was valid once.
            SignInError: it is none of ours.
        """
        told = self._verified_ones.get(token)
        if told is None:
            told = next(filter(None, (self._verified(token, key) for key in self._keys)), None)
            if told is None:
                raise SignInError("Sign in first.")
            self._verified_ones[token] = told
        return _session(told, now=now)

    def _verified(self, token: str, key: str) -> dict[str, Any] | None:
        options: Any = {"verify_exp": False, "require": ["sub", "sid", "role", "exp", "iat"]}
        try:
            told: dict[str, Any] = jwt.decode(
                token, key, algorithms=[_ALGORITHM], issuer=self._issuer, options=options
            )
        except jwt.PyJWTError:
            return None
        return told


def _session(told: dict[str, Any], *, now: datetime) -> Session:
    if told["exp"] + _SKEW.total_seconds() < now.timestamp():
        raise TokenExpiredError("This access has run out.")
    since = datetime.fromtimestamp(told["iat"], UTC)
    return Session(
        told["sub"], told["sid"], told.get("tid"), told.get("did"), Role(told["role"]), since
    )
