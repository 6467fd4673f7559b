"""A store that begins as a replica: of a laptop that joins a shop, and of the server when a shop connects."""

from dataclasses import dataclass, replace
from datetime import datetime

from payaid_desktop.domain.business import Address, Business, Device, DeviceStatus, Role, User
from payaid_desktop.domain.changes import Changes
from payaid_desktop.domain.clock import Clock
from payaid_desktop.domain.gst import Scheme
from payaid_desktop.domain.ids import Ids
from payaid_desktop.domain.numbering import server_code
from payaid_desktop.services.replication.devices import ShopDevices, server_actor
from payaid_desktop.services.replication.serving import ServerActs
from payaid_desktop.store.actor import Actor
from payaid_desktop.store.business import make_local
from payaid_desktop.store.database import Database
from payaid_desktop.store.replica import NOWHERE
from payaid_desktop.store.work import Work, open_work


@dataclass(frozen=True, slots=True)
class Server:
    """Which life a server lives: its epoch's name, and the generation that the codes of its devices begin with."""

    epoch: str
    generation: int


@dataclass(frozen=True, slots=True)
class Shop:
    """The shop that a laptop joins."""

    tenant_id: str
    name: str


def found_replica(
    database: Database, tenant_id: str, *, name: str, server: Server, ids: Ids, clock: Clock
) -> ServerActs:
    """Begin the books of a shop on its server: nothing but its name is known yet, its laptops tell the rest.

    Gives what the server acts with in them.
    """
    actor = server_actor(tenant_id, server_epoch=server.epoch)
    now = clock.now()
    with open_work(database, actor=actor, ids=ids, now=now) as work:
        work.business.add_shell(blank_business(tenant_id, name=name, at=now))
        lives = ((server.epoch, 0),)
        work.replica.move(replace(NOWHERE, server_epoch=server.epoch, lives=lives))
        begin_serving(work, generation=server.generation)
    return _told_of_itself(database, actor, ids=ids, clock=clock)


def live_again(
    database: Database, tenant_id: str, *, server: Server, ids: Ids, clock: Clock
) -> ServerActs:
    """Go on with a shop's books after the server was restored from a backup, in its next life.

    What it gave places to since the backup, its laptops bring it again; they know by the life's name that they must.
    """
    actor = server_actor(tenant_id, server_epoch=server.epoch)
    with open_work(database, actor=actor, ids=ids, now=clock.now()) as work:
        head = work.replica.head()
        lives = (*head.lives, (server.epoch, head.head))
        work.replica.move(replace(head, server_epoch=server.epoch, lives=lives))
        begin_serving(work, generation=server.generation)
    return _told_of_itself(database, actor, ids=ids, clock=clock)


def _told_of_itself(database: Database, actor: Actor, *, ids: Ids, clock: Clock) -> ServerActs:
    acts = ServerActs(database, actor=actor, clock=clock, ids=ids, publish=_nobody_listens)
    with acts.read() as view:
        device = view.business.device(actor.device_id)
    ShopDevices(acts).admit(device)
    return acts


def begin_serving(work: Work, *, generation: int) -> None:
    """Write the server's own device and user, under whose names it acts."""
    id = work.actor.device_id
    work.business.put_user(
        User(
            id=id,
            name="Server",
            email=None,
            role=Role.OWNER,
            active=True,
            created_at=work.now,
            updated_at=work.now,
        )
    )
    work.business.put_device(
        Device(
            id=id,
            name="Server",
            code=server_code(generation),
            epoch=1,
            installation_id=id,
            status=DeviceStatus.ACTIVE,
            created_at=work.now,
        )
    )


def join(
    database: Database, user: User, device: Device, *, shop: Shop, ids: Ids, now: datetime
) -> Actor:
    """Make an empty store a replica of a shop, for a device that its server has let in."""
    actor = Actor(shop.tenant_id, user.id, device.id)
    with open_work(database, actor=actor, ids=ids, now=now) as work:
        work.business.add_shell(blank_business(shop.tenant_id, name=shop.name, at=now))
        work.replica.move(NOWHERE)
        work.business.put_user(user)
        work.business.put_device(device)
        make_local(work.scope, actor)
    return actor


def _nobody_listens(changes: Changes) -> None:
    """What the server did while it began a shop's books is shown to nobody yet."""
    del changes


def blank_business(id: str, *, name: str, at: datetime) -> Business:
    """A business of which only the name is known."""
    return Business(
        id=id,
        name=name,
        legal_name=name,
        gstin=None,
        pan=None,
        state_code="",
        scheme=Scheme.UNREGISTERED,
        address=Address(line1="", city="", state_code="", pincode=""),
        phone=None,
        email=None,
        upi_vpa=None,
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
        created_at=at,
        updated_at=at,
    )
