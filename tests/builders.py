"""Builders that tests share: a clock that stands still, ids that repeat, a shop that is set up."""

import random
import zlib
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from payaid_desktop.domain.business import Address, Business, Device, DeviceStatus, Role, User
from payaid_desktop.domain.changes import Changes
from payaid_desktop.domain.clock import Clock
from payaid_desktop.domain.gst import Scheme
from payaid_desktop.domain.ids import Ids
from payaid_desktop.store.actor import Actor
from payaid_desktop.store.business import BusinessRepository
from payaid_desktop.store.database import Database
from payaid_desktop.store.scope import Scope

if TYPE_CHECKING:
    from payaid_desktop.services.acts import Acts

TEST_KEY = bytes(range(32))
TEST_INSTANCE = "0" * 32
NOON = datetime(2026, 7, 18, 6, 30, tzinfo=UTC)
"""12:00 in India on 18 July 2026, financial year 2026-27."""


class FixedClock:
    """A clock that stands still until it is moved."""

    def __init__(self, at: datetime = NOON) -> None:
        self.at = at

    def now(self) -> datetime:
        return self.at

    def advance(self, **timedelta_parts: float) -> None:
        self.at += timedelta(**timedelta_parts)


def make_ids(seed: int = 0, *, clock: Clock | None = None) -> Ids:
    """Ids that are the same in every run; another seed gives other ones."""
    ticking = clock or FixedClock()
    return Ids(
        now_ms=lambda: int(ticking.now().timestamp() * 1000),
        random_bytes=random.Random(seed).randbytes,
    )


def make_business(ids: Ids, *, now: datetime = NOON, **changes: Any) -> Business:
    """A regular shop in Maharashtra that has all that a tax invoice prints."""
    business = Business(
        id=ids.new(),
        name="Test Shop",
        legal_name="Test Shop",
        gstin="27AAAAA0000A1Z2",
        pan="AAAAA0000A",
        state_code="27",
        scheme=Scheme.REGULAR,
        address=Address(line1="1 Test Road", city="Pune", state_code="27", pincode="411001"),
        phone="9000000001",
        email="shop@example.com",
        upi_vpa="testshop@upi",
        upi_limit=None,
        bank=None,
        registered_on=None,
        turnover_above_5_crore=False,
        prices_include_tax=False,
        rounds_off=True,
        terms="",
        signatory="",
        logo=None,
        signature=None,
        series=(),
        created_at=now,
        updated_at=now,
    )
    return replace(business, **changes)


def make_actor(
    database: Database, *, ids: Ids | None = None, now: datetime = NOON, **changes: Any
) -> Actor:
    """Set up a shop with its owner and first device, and return who acts there.

    `changes` are fields of the business; another `name` makes another shop in the same store.
    """
    ids = ids or make_ids(_seed(changes))
    business = make_business(ids, now=now, **changes)
    owner = User(ids.new(), "Owner", None, Role.OWNER, active=True, created_at=now, updated_at=now)
    device = Device(
        id=ids.new(),
        name="Counter",
        code="A1",
        epoch=1,
        installation_id=f"installation of {business.name}",
        status=DeviceStatus.ACTIVE,
        created_at=now,
    )
    with database.transaction() as connection:
        BusinessRepository(Scope(connection, business.id)).add(business, owner=owner, device=device)
    return Actor(tenant_id=business.id, user_id=owner.id, device_id=device.id)


@dataclass
class Published:
    """Collects what acts published."""

    changes: list[Changes]

    def __call__(self, changes: Changes) -> None:
        self.changes.append(changes)


def make_acts(
    database: Database,
    *,
    clock: Clock | None = None,
    actor: Actor | None = None,
    publish: Any = None,
    **changes: Any,
) -> "Acts":
    """Set up a shop (fields in `changes`) and return its acts; the clock stands, ids repeat.

    Give an `actor` to act as one who was made before.
    """
    from payaid_desktop.services.acts import Acts

    clock = clock or FixedClock()
    ids = make_ids(_seed(changes), clock=clock)
    return Acts(
        database,
        actor=actor or make_actor(database, ids=ids, now=clock.now(), **changes),
        clock=clock,
        ids=ids,
        publish=publish or Published([]),
    )


def _seed(changes: dict[str, Any]) -> int:
    return zlib.crc32(str(changes.get("name", "")).encode())
