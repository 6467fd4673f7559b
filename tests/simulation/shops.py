"""A shop with laptops and a server, all in this process, on real SQLite files: what the simulation plays with."""

import atexit
import shutil
import tempfile
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path

from payaid_desktop.domain.business import Device, DeviceStatus
from payaid_desktop.services.acts import Acts
from payaid_desktop.services.build import acts_of
from payaid_desktop.services.business import found_business
from payaid_desktop.services.inputs.business import SetupInput
from payaid_desktop.services.replication.devices import ShopDevices, next_code, server_actor
from payaid_desktop.services.replication.following import Following
from payaid_desktop.services.replication.joining import (
    Server,
    Shop,
    found_replica,
    join,
    live_again,
)
from payaid_desktop.services.replication.renewing import Renewing
from payaid_desktop.services.replication.sending import Sending
from payaid_desktop.services.replication.serving import ServerActs
from payaid_desktop.services.replication.snapshots import Loading
from payaid_desktop.store.actor import Actor
from payaid_desktop.store.database import Database, Place
from payaid_desktop.store.dump import dump_tables
from payaid_desktop.store.schema import create_schema
from sync.client.engine import SNAPSHOT_FROM, Engine, Parts, Round
from sync.protocol import Renewal, Renewed
from sync.server.shop import ShopFeed
from sync.server.snapshots import Shelf
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


@dataclass(eq=False)
class Laptop:
    acts: Acts
    clock: FixedClock
    known_as: str = ""
    sending: Sending = field(init=False)
    following: Following = field(init=False)

    def __post_init__(self) -> None:
        self.sending = Sending(self.acts)
        self.following = Following(self.acts)
        self.known_as = self.known_as or self.device_id

    def parts(self, snapshot_from: int = SNAPSHOT_FROM) -> Parts:
        return Parts(
            self.sending,
            self.following,
            Renewing(self.acts),
            Loading(self.acts),
            self.clock,
            snapshot_from,
        )

    def sync(self, server, *, snapshot_from: int = SNAPSHOT_FROM, **how) -> Round:
        return Engine(Signed(server, self), self.parts(snapshot_from)).sync(**how)

    @property
    def device_id(self) -> str:
        return self.acts.actor.device_id

    def state(self):
        with self.acts.read() as view:
            return dump_tables(view.scope)


class Signed:
    """What a laptop asks of the server, under the name that its token has."""

    def __init__(self, server, laptop: Laptop) -> None:
        self._server = server
        self._laptop = laptop

    def __getattr__(self, name: str):
        return getattr(self._server, name)

    def renew(self, request: Renewal) -> Renewed:
        renewed = self._server.renew(request)
        self._laptop.known_as = renewed.device_id
        return renewed


@dataclass
class ShopServer:
    """The server's store, and the door of each device."""

    database: Database
    clock: FixedClock
    tenant_id: str
    life: Server = field(default_factory=lambda: Server("g1-test", 1))

    def __post_init__(self) -> None:
        self.ids = make_ids(99, clock=self.clock)
        path = self.database.place.path
        if path is None:  # on PostgreSQL
            self.shelf = Shelf(Path(tempfile.mkdtemp(prefix="payaid-snapshots-")))
        else:
            self.shelf = Shelf(path.with_name(f"{path.name}.snapshots"))

    @property
    def actor(self) -> Actor:
        return server_actor(self.tenant_id, server_epoch=self.life.epoch)

    def acts(self) -> Acts:
        """What the server reads, accepts and follows with."""
        return acts_of(self.database, self.actor, clock=self.clock, ids=self.ids)

    def own_acts(self) -> ServerActs:
        """What the server itself does something with."""
        return ServerActs(
            self.database,
            actor=self.actor,
            clock=self.clock,
            ids=self.ids,
            publish=lambda _: None,
        )

    @property
    def devices(self) -> ShopDevices:
        return ShopDevices(self.own_acts())

    def found(self) -> None:
        found_replica(
            self.database,
            self.tenant_id,
            name="Test Shop",
            server=self.life,
            ids=self.ids,
            clock=self.clock,
        )

    def backup(self, number: int) -> Path:
        """Copy the server's file."""
        source = self.database.place.path
        path = source.with_name(f"server{number}.sqlite3")
        _copy_store(source, path)
        return path

    def restore(self, path: Path) -> None:
        """Put a copy in the place of the server's file: the server goes on in its next life."""
        self.database = Database(Place(path=path))
        self.shelf = Shelf(path.with_name(f"{path.name}.snapshots"))
        generation = self.life.generation + 1
        self.life = Server(f"g{generation}-test", generation)
        live_again(self.database, self.tenant_id, server=self.life, ids=self.ids, clock=self.clock)

    def let_in_again(self, laptop: "Laptop") -> None:
        """Somebody signs in on a laptop that a restored server does not know any more."""
        with self.acts().read() as view:
            known = {each.id for each in view.business.devices()}
        if laptop.known_as in known:
            return
        with laptop.acts.read() as view:
            device = view.business.device(laptop.device_id)
            origin = view.business.goes_on_from(laptop.device_id)
        laptop.known_as = device.id
        if device.id not in known:
            heads = {"next_n": 1, "last_hlc": "", "audit_seq": 0, "audit_hash": "0" * 64}
            self.devices.admit(replace(device, **heads), origin=origin)

    def next_code(self, wanted: str | None = None) -> str:
        with self.acts().read() as view:
            return next_code(view, generation=self.life.generation, wanted=wanted)

    def door(self, laptop: Laptop) -> ShopFeed:
        return ShopFeed(
            self.acts(), device_id=laptop.known_as, devices=self.devices, shelf=self.shelf
        )

    def follow(self) -> None:
        Following(self.acts()).follow_all()

    def state(self):
        with self.acts().read() as view:
            return dump_tables(view.scope)


@dataclass
class ManyLaptops:
    """One shop: its server and its laptops; the clocks move together unless a test moves one."""

    server: ShopServer
    laptops: list[Laptop]

    def settle(self, rounds: int = 6) -> None:
        """Let everybody sync until nobody has anything to send or to read any more."""
        for _ in range(rounds):
            done = [self._synced(laptop) for laptop in self.laptops]
            if not any(each.sent or each.received for each in done):
                break
        self.server.follow()

    def _synced(self, laptop: Laptop) -> Round:
        self.server.let_in_again(laptop)
        return laptop.sync(self.server.door(laptop))

    def states(self):
        return [self.server.state(), *(laptop.state() for laptop in self.laptops)]


def make_shop(folder: Path, laptops: int = 2, *, url: str | None = None) -> ManyLaptops:
    """Give a shop whose laptops have met; `url` names an empty PostgreSQL database for its server.

    It is made once in a process and copied from then on.
    """
    if url is not None:
        return _made_shop(folder, laptops, Place(url=url))
    template = _template(laptops)
    shutil.copytree(template.folder, folder, dirs_exist_ok=True)
    server_clock, clocks = FixedClock(), [FixedClock() for _ in range(laptops)]
    server = ShopServer(
        Database(Place(path=folder / "server.sqlite3")), server_clock, template.actors[0].tenant_id
    )
    server.ids = make_ids(1099, clock=server_clock)
    shop = ManyLaptops(server, [])
    for number, (actor, clock) in enumerate(zip(template.actors, clocks, strict=True)):
        database = Database(Place(path=folder / f"laptop{number}.sqlite3"))
        ids = make_ids(1001 + number, clock=clock)
        shop.laptops.append(Laptop(acts_of(database, actor, clock=clock, ids=ids), clock))
    return shop


@dataclass(frozen=True)
class _Template:
    folder: Path
    actors: tuple[Actor, ...]


@cache
def _template(laptops: int) -> _Template:
    folder = Path(tempfile.mkdtemp(prefix="payaid-shop-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    shop = _made_shop(folder, laptops, Place(path=folder / "server.sqlite3"))
    for database in (shop.server.database, *(each.acts.database for each in shop.laptops)):
        database.close()
    return _Template(folder, tuple(each.acts.actor for each in shop.laptops))


def _made_shop(folder: Path, laptops: int, place: Place) -> ManyLaptops:
    clock = FixedClock()
    database = store(folder / "laptop0.sqlite3")
    ids = make_ids(1, clock=clock)
    business, actor = found_business(database, SetupInput.parse(SETUP), clock=clock, ids=ids)
    first = Laptop(acts_of(database, actor, clock=clock, ids=ids), clock)
    served = Database(place)
    create_schema(served, search_index=place.path is not None)
    server = ShopServer(served, FixedClock(), business.id)
    server.found()
    with first.acts.read() as view:
        known = view.business.device(actor.device_id)
    server.devices.admit(replace(known, next_n=1, last_hlc="", audit_seq=0, audit_hash="0" * 64))
    shop = ManyLaptops(server, [first])
    for number in range(1, laptops):
        shop.laptops.append(joined(folder, shop, number))
    shop.settle()
    return shop


def joined(folder: Path, shop: ManyLaptops, number: int) -> Laptop:
    """Let an empty laptop into a shop."""
    clock = FixedClock()
    ids = make_ids(number + 1, clock=clock)
    device = Device(
        id=ids.new(),
        name=f"Laptop {number}",
        code=shop.server.next_code(),
        epoch=1,
        installation_id=ids.new(),
        status=DeviceStatus.ACTIVE,
        created_at=clock.now(),
    )
    shop.server.devices.admit(device)
    with shop.laptops[0].acts.read() as view:
        (owner,) = view.business.users()
    database = store(folder / f"laptop{number}.sqlite3")
    named = Shop(shop.server.tenant_id, "Test Shop")
    actor = join(database, owner, device, shop=named, ids=ids, now=clock.now())
    return Laptop(acts_of(database, actor, clock=clock, ids=ids), clock)


def _copy_store(source: Path, path: Path) -> None:
    """Copy a store that nobody writes at this moment."""
    for ending in ("", "-wal"):
        if Path(f"{source}{ending}").exists():
            shutil.copyfile(f"{source}{ending}", f"{path}{ending}")


def copied(folder: Path, laptop: Laptop, number: int) -> Laptop:
    """Copy a laptop's file and work on in the copy, as somebody does who wants a second laptop quickly."""
    source, path = laptop.acts.database.place.path, folder / f"laptop{number}.sqlite3"
    _copy_store(source, path)
    clock = FixedClock(laptop.clock.now())
    ids = make_ids(number + 1, clock=clock)
    acts = acts_of(Database(Place(path=path)), laptop.acts.actor, clock=clock, ids=ids)
    return Laptop(acts, clock, laptop.known_as)
