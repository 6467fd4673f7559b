"""Addresses that are answered nothing: the owner of the server shuts them out, for a time or for good."""

import ipaddress
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from payaid_desktop.domain.errors import NotFoundError, ValidationError
from payaid_desktop.services.hosting.hosting import Hosting
from payaid_desktop.store.mapping import StoredRow, instant_text, parse_instant
from payaid_desktop.store.tables import hosting as tables

Network = ipaddress.IPv4Network | ipaddress.IPv6Network
REASON_MAX: Final = 200


@dataclass(frozen=True, slots=True)
class Denied:
    """An address or network that is shut out; `until` is None where it is so until it is let in again."""

    network: Network
    reason: str
    created_at: datetime
    until: datetime | None

    def holds(self, now: datetime) -> bool:
        """Whether it is shut out still."""
        return self.until is None or now < self.until


class DenyList:
    """The addresses that a server does not answer."""

    def __init__(self, hosting: Hosting) -> None:
        self._hosting = hosting

    def deny(self, network: str, *, reason: str = "", lasts: timedelta | None = None) -> Denied:
        """Shut an address or a network out; what was said of it before is said anew.

        Raises:
            ValidationError: it is none, or it is this computer's own.
        """
        known = network_of(network)
        if known.is_loopback:
            raise ValidationError({"network": "This computer itself cannot be shut out."})
        now = self._hosting.clock.now()
        until = None if lasts is None else now + lasts
        row = {
            "network": str(known),
            "reason": " ".join(reason.split())[:REASON_MAX],
            "created_at": instant_text(now),
            "until": None if until is None else instant_text(until),
        }
        with self._hosting.write() as rows:
            rows.remove(tables.denied_addresses, network=str(known))
            rows.add(tables.denied_addresses, row)
        return _denied(row)

    def allow(self, network: str) -> None:
        """Let an address or a network in again.

        Raises:
            ValidationError, NotFoundError: it is none, or it is not shut out.
        """
        known = network_of(network)
        with self._hosting.write() as rows:
            if not rows.remove(tables.denied_addresses, network=str(known)):
                raise NotFoundError(f"{known} is not shut out.")

    def all(self) -> Sequence[Denied]:
        """List what is shut out now."""
        now = self._hosting.clock.now()
        with self._hosting.read() as rows:
            listed = [_denied(row) for row in rows.all(tables.denied_addresses)]
        return [each for each in listed if each.holds(now)]


def network_of(text: str) -> Network:
    """Read an address or a network.

    Raises:
        ValidationError: it is none.
    """
    try:
        return ipaddress.ip_network(text.strip())
    except ValueError as error:
        words = "Give an address or a network, such as 203.0.113.9 or 203.0.113.0/24."
        raise ValidationError({"network": words}) from error


def _denied(row: StoredRow) -> Denied:
    until = row["until"]
    return Denied(
        ipaddress.ip_network(row["network"]),
        row["reason"],
        parse_instant(row["created_at"]),
        parse_instant(until) if until else None,
    )
