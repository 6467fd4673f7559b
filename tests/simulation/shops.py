"""A shop with laptops and a server, all in this process, on real SQLite files: what the simulation plays with."""

from dataclasses import dataclass, field, replace
from pathlib import Path

from payaid_desktop.domain.business import Device, DeviceStatus
from payaid_desktop.services.acts import Acts
from payaid_desktop.services.build import acts_of
from payaid_desktop.services.business import found_business
from payaid_desktop.services.inputs.business import SetupInput
from payaid_desktop.services.records import Records
from payaid_desktop.services.replication.following import Following
from payaid_desktop.services.replication.joining import add_shop, join
from payaid_desktop.services.replication.sending import Sending
from payaid_desktop.store.actor import Actor
from payaid_desktop.store.database import Database, Place
from payaid_desktop.store.schema import create_schema
from payaid_desktop.store.work import open_work
from sync.client.engine import Engine, Round
from sync.server.shop import ShopFeed
from tests.builders import FixedClock, make_ids

SETUP = {
    "name": "Test Shop",
    "stateCode": "27",
    "gstin": "27AAAAA0000A1Z2",
    "address": {"line1": "1 Test Road", "city": "Pune", "stateCode": "27", "pincode": "411001"},
}


def store(path: Path) -> Database:
    database = Database(Place(path=path))
    create_schema(database)
    return database


@dataclass
class Laptop:
    acts: Acts
    clock: FixedClock
    sending: Sending = field(init=False)
    following: Following = field(init=False)

    def __post_init__(self) -> None:
        self.sending = Sending(self.acts)
        self.following = Following(self.acts)

    def sync(self, server, **how) -> Round:
        return Engine(server, sending=self.sending, following=self.following).sync(**how)

    @property
    def device_id(self) -> str:
        return self.acts.actor.device_id

    def state(self):
        return Records(self.acts).dump().tables


@dataclass
class Server:
    """The server's store, and the door of each device."""

    database: Database
    clock: FixedClock
    tenant_id: str
    epoch: str = "g1-test"

    def __post_init__(self) -> None:
        self.ids = make_ids(99, clock=self.clock)

    def acts(self, device_id: str = "server") -> Acts:
        actor = Actor(self.tenant_id, "server", device_id)
        return acts_of(self.database, actor, clock=self.clock, ids=self.ids)

    def found(self, first: Device) -> None:
        actor = Actor(self.tenant_id, "server", "server")
        with open_work(self.database, actor=actor, ids=self.ids, now=self.clock.now()) as work:
            add_shop(work, self.tenant_id, name="Test Shop", server_epoch=self.epoch)
            work.business.put_device(replace(first, next_n=1, last_hlc="", audit_seq=0))

    def admit(self, device: Device) -> None:
        with self.acts().write() as work:
            work.business.put_device(device)

    def door(self, laptop: Laptop) -> ShopFeed:
        return ShopFeed(self.acts(laptop.device_id), device_id=laptop.device_id)

    def follow(self) -> None:
        Following(self.acts()).follow_all()

    def state(self):
        return Records(self.acts()).dump().tables


@dataclass
class Shop:
    """One shop: its server and its laptops; the clocks move together unless a test moves one."""

    server: Server
    laptops: list[Laptop]

    def settle(self, rounds: int = 4) -> None:
        for _ in range(rounds):
            for laptop in self.laptops:
                laptop.sync(self.server.door(laptop))
        self.server.follow()

    def states(self):
        return [self.server.state(), *(laptop.state() for laptop in self.laptops)]


def make_shop(folder: Path, laptops: int = 2) -> Shop:
    clock = FixedClock()
    database = store(folder / "laptop0.sqlite3")
    ids = make_ids(1, clock=clock)
    business, actor = found_business(database, SetupInput.parse(SETUP), clock=clock, ids=ids)
    first = Laptop(acts_of(database, actor, clock=clock, ids=ids), clock)
    server = Server(store(folder / "server.sqlite3"), FixedClock(), business.id)
    with first.acts.read() as view:
        server.found(view.business.device(actor.device_id))
    shop = Shop(server, [first])
    for number in range(1, laptops):
        shop.laptops.append(_joined(folder, shop, number))
    shop.settle()
    return shop


def _joined(folder: Path, shop: Shop, number: int) -> Laptop:
    clock = FixedClock()
    ids = make_ids(number + 1, clock=clock)
    device = Device(
        id=ids.new(),
        name=f"Laptop {number}",
        code=f"A{number + 1}",
        epoch=1,
        installation_id=ids.new(),
        status=DeviceStatus.ACTIVE,
        created_at=clock.now(),
    )
    shop.server.admit(device)
    for other in shop.laptops:
        with other.acts.write_aside() as work:
            work.business.put_device(device)
    first = shop.laptops[0].acts.actor
    actor = Actor(first.tenant_id, first.user_id, device.id)
    database = store(folder / f"laptop{number}.sqlite3")
    with shop.laptops[0].acts.read() as view:
        others = view.business.devices()
    join(database, actor, device, name="Test Shop", ids=ids, now=clock.now())
    laptop = Laptop(acts_of(database, actor, clock=clock, ids=ids), clock)
    with laptop.acts.write_aside() as work:
        for other in others:
            work.business.put_device(replace(other, next_n=1, last_hlc=""))
    return laptop
