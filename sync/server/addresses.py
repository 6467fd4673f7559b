"""Who asks: the address at the other end, or, behind proxies that the owner trusts, the one that these saw."""

import ipaddress
from collections.abc import Sequence
from typing import Final

from starlette.requests import Request

from payaid_desktop.domain.errors import ValidationError

HERE: Final = frozenset({"127.0.0.1", "::1", ""})
"""Addresses of this computer that need no reading; a socket of it has none."""
Network = ipaddress.IPv4Network | ipaddress.IPv6Network


def trusted_networks(text: str) -> tuple[Network, ...]:
    """Read addresses and networks, apart by blanks or commas.

    Raises:
        ValidationError: one is none.
    """
    try:
        return tuple(ipaddress.ip_network(each) for each in text.replace(",", " ").split())
    except ValueError as error:
        words = "Give addresses or networks, such as 10.0.0.1 or 10.0.0.0/24."
        raise ValidationError({"PAYAID_SERVER_TRUSTED_PROXIES": words}) from error


def address_of(request: Request, trusted: Sequence[Network]) -> str:
    """Give the address of who asks; a header counts only as far as trusted proxies wrote it."""
    peer = request.client.host if request.client is not None else ""
    if not trusted:
        return peer
    seen = [each.strip() for each in request.headers.get("x-forwarded-for", "").split(",")]
    hops = [each for each in seen if each]
    while hops and is_trusted(peer, trusted):
        peer = hops.pop()
    return peer


def is_trusted(address: str, trusted: Sequence[Network]) -> bool:
    """Whether an address is that of a proxy that the owner trusts."""
    if not trusted:
        return False
    try:
        known = ipaddress.ip_address(address)
    except ValueError:
        return False
    return any(known in network for network in trusted)
