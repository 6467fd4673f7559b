"""A store that begins as a replica: of a laptop that joins a shop, and of the server when a shop connects."""

from dataclasses import replace
from datetime import datetime

from payaid_desktop.domain.business import Address, Business, Device
from payaid_desktop.domain.gst import Scheme
from payaid_desktop.domain.ids import Ids
from payaid_desktop.store.actor import Actor
from payaid_desktop.store.business import make_local
from payaid_desktop.store.database import Database
from payaid_desktop.store.replica import NOWHERE
from payaid_desktop.store.work import Work, open_work


def add_shop(work: Work, tenant_id: str, *, name: str, server_epoch: str) -> None:
    """Write a shop of which nothing but its name is known yet; its feed tells the rest."""
    work.business.add_shell(blank_business(tenant_id, name=name, at=work.now))
    work.replica.move(replace(NOWHERE, server_epoch=server_epoch))


def join(
    database: Database, actor: Actor, device: Device, *, name: str, ids: Ids, now: datetime
) -> None:
    """Make an empty store a replica of a shop, for a device that its server has let in."""
    with open_work(database, actor=actor, ids=ids, now=now) as work:
        add_shop(work, actor.tenant_id, name=name, server_epoch="")
        work.business.put_device(device)
        make_local(work.scope, actor)


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
