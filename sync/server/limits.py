"""How much may be asked for: by a shop's plan, by kind of thing, by sync, and by one address.

Source: the origin document, sections 1 and 6. Sync is metered by operations and bytes and never by requests, so that no
limit of the API keeps a shop's computers apart.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final

from limits import RateLimitItem, RateLimitItemPerHour, RateLimitItemPerMinute, parse

from payaid_desktop.domain.errors import ValidationError
from payaid_desktop.services.hosting.accounts import PLANS

NAME: Final = "PAYAID_SERVER_LIMITS"
Rate = RateLimitItem | None
"""So many in so long; None where there is no limit."""
TIERS: Final[Mapping[str, Rate]] = {
    "free": RateLimitItemPerHour(100),
    "starter": RateLimitItemPerHour(1_000),
    "professional": RateLimitItemPerHour(10_000),
    "enterprise": None,
}
"""What all programs of a shop may ask for together."""
ENDPOINTS: Final[Mapping[str, Rate]] = {
    "contacts": RateLimitItemPerHour(100),
    "invoices": RateLimitItemPerHour(100),
}
"""What one person or key may ask of one kind of thing, in a shop whose plan has a limit."""
OPERATIONS: Final = RateLimitItemPerHour(1_000_000)
BYTES: Final = RateLimitItemPerHour(2 * 1024 * 1024 * 1024)
TRIES: Final = RateLimitItemPerMinute(5, 15)
"""Passwords and codes that may be tried for one account from one address in a quarter of an hour."""
ADDRESS: Final = RateLimitItemPerMinute(3_000)
_WORDS: Final = (
    'Give JSON such as {"tiers": {"free": 100}, "endpoints": {"contacts": "20/minute"}, "address": null}: '
    "a number for each hour, a text of how many in how long, or null for no limit."
)


@dataclass(frozen=True, slots=True)
class SyncBudget:
    """What the computers of a shop may send and read: more than the longest absence needs."""

    operations: Rate = OPERATIONS
    bytes: Rate = BYTES


@dataclass(frozen=True, slots=True)
class Limits:
    """The limits of a server; `address` is what one address may ask for, whoever asks."""

    tiers: Mapping[str, Rate] = field(default_factory=lambda: TIERS)
    endpoints: Mapping[str, Rate] = field(default_factory=lambda: ENDPOINTS)
    sync: SyncBudget = SyncBudget()
    address: Rate = ADDRESS


def read_limits(text: str) -> Limits:
    """Read what a setting changes of the usual limits.

    Raises:
        ValidationError: it names something else, or holds no limit.
    """
    if not text.strip():
        return Limits()
    try:
        told = json.loads(text)
    except ValueError:
        told = None
    if not isinstance(told, dict) or set(told) - {"tiers", "endpoints", "sync", "address"}:
        raise ValidationError({NAME: _WORDS})
    usual = Limits()
    return Limits(
        {**TIERS, **_rates(told.get("tiers", {}), PLANS.__contains__)},
        {**ENDPOINTS, **_rates(_endpoints(told.get("endpoints", {})), str.isprintable)},
        replace(usual.sync, **_rates(told.get("sync", {}), ("operations", "bytes").__contains__)),
        _rate(told["address"]) if "address" in told else usual.address,
    )


def _endpoints(told: Any) -> Any:
    """Name endpoints by their kind of thing, however their address was written."""
    if not isinstance(told, dict):
        return told
    return {name.rstrip("/").rpartition("/")[2]: rate for name, rate in told.items()}


def _rates(told: Any, is_known: Callable[[str], bool]) -> dict[str, Rate]:
    if not isinstance(told, dict) or not all(map(is_known, told)):
        raise ValidationError({NAME: _WORDS})
    return {name: _rate(value) for name, value in told.items()}


def _rate(value: object) -> Rate:
    if value is None:
        return None
    if type(value) is int and value > 0:
        return RateLimitItemPerHour(value)
    try:
        read = parse(value) if isinstance(value, str) else None
    except ValueError:
        read = None
    if read is None or read.amount <= 0:
        raise ValidationError({NAME: _WORDS})
    return read
