"""How many connections a process opens to its store, by the URL of a PostgreSQL server.

Source: the origin document, section 3, "Connection String".
"""

from dataclasses import dataclass
from typing import Final

import sqlalchemy

from payaid_desktop.domain.errors import ValidationError

READERS_MAX: Final = 4
_CONNECTIONS_MAX: Final = 500
_POOL_TIMEOUT_MAX: Final = 300


@dataclass(frozen=True, slots=True)
class PoolLimits:
    """How many connections one process opens at most, and how long somebody waits for one of them."""

    connections: int = READERS_MAX
    timeout_s: int = 10


def pool_limits(url: str) -> tuple[sqlalchemy.URL, PoolLimits]:
    """Read the limits that a URL names, `?connection_limit=100&pool_timeout=10`, and give the URL without them.

    Raises:
        ValidationError: one is no number that it can be.
    """
    whole = sqlalchemy.make_url(url).set(drivername="postgresql+psycopg")
    usual = PoolLimits()
    limits = PoolLimits(
        _limit(whole, "connection_limit", usual.connections, most=_CONNECTIONS_MAX),
        _limit(whole, "pool_timeout", usual.timeout_s, most=_POOL_TIMEOUT_MAX),
    )
    return whole.difference_update_query(["connection_limit", "pool_timeout"]), limits


def _limit(url: sqlalchemy.URL, name: str, usual: int, *, most: int) -> int:
    text = url.query.get(name, str(usual))
    if (
        not isinstance(text, str)
        or not text.isascii()
        or not text.isdigit()
        or not 1 <= int(text) <= most
    ):
        raise ValidationError({name: f"Give a whole number from 1 to {most}."})
    return int(text)
