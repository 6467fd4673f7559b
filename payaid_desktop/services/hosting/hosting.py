"""The server as a whole: its store, its life, and what it acts with in each shop."""

import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final

from payaid_desktop.domain.changes import Changes
from payaid_desktop.domain.clock import Clock
from payaid_desktop.domain.ids import Ids
from payaid_desktop.services.acts import Acts
from payaid_desktop.services.build import acts_of
from payaid_desktop.services.replication.devices import ShopDevices, server_actor
from payaid_desktop.services.replication.joining import Server, found_replica
from payaid_desktop.services.replication.serving import ServerActs
from payaid_desktop.store.database import Database
from payaid_desktop.store.hosting import HostingRows, hosting_view, hosting_work, make_hosting

_EPOCH: Final = "epoch"
_GENERATION: Final = "generation"
_INSTANCE: Final = "instance"
_RANDOM_BYTES: Final = 4
Publish = Callable[[str, Changes], None]


@dataclass(slots=True)
class Hosting:
    """One server: everything that it does goes through its one store."""

    database: Database
    clock: Clock
    ids: Ids
    life: Server
    instance_id: str

    @contextmanager
    def write(self) -> Iterator[HostingRows]:
        """Open a write transaction on the server's own rows."""
        with hosting_work(self.database) as rows:
            yield rows

    @contextmanager
    def read(self) -> Iterator[HostingRows]:
        """Open a read transaction on the server's own rows."""
        with hosting_view(self.database) as rows:
            yield rows

    def acts(self, tenant_id: str) -> Acts:
        """What a shop's feed is read, accepted and followed with."""
        actor = server_actor(tenant_id, server_epoch=self.life.epoch)
        return acts_of(self.database, actor, clock=self.clock, ids=self.ids)

    def own_acts(self, tenant_id: str) -> ServerActs:
        """What the server itself does something with in a shop."""
        acts = self.acts(tenant_id)
        return ServerActs(
            self.database, actor=acts.actor, clock=self.clock, ids=self.ids, publish=_unheard
        )

    def devices(self, tenant_id: str) -> ShopDevices:
        """The devices of a shop."""
        return ShopDevices(self.own_acts(tenant_id))

    def found(self, tenant_id: str, *, name: str) -> None:
        """Begin the books of a shop."""
        found_replica(
            self.database, tenant_id, name=name, server=self.life, ids=self.ids, clock=self.clock
        )


def open_hosting(database: Database, *, clock: Clock, ids: Ids) -> Hosting:
    """Open a server on its store; the first time it begins its first life."""
    make_hosting(database)
    with hosting_work(database) as rows:
        if rows.fact(_EPOCH) is None:
            rows.keep_fact(_INSTANCE, secrets.token_hex(8))
            begin_life(rows, generation=1)
        life = Server(rows.fact(_EPOCH) or "", int(rows.fact(_GENERATION) or 1))
        instance_id = rows.fact(_INSTANCE) or ""
    return Hosting(database, clock, ids, life, instance_id)


def begin_life(rows: HostingRows, *, generation: int) -> None:
    """Begin a life of the server: its first one, or the next after a backup was put back."""
    rows.keep_fact(_GENERATION, str(generation))
    rows.keep_fact(_EPOCH, f"g{generation}-{secrets.token_hex(_RANDOM_BYTES)}")


def generation_of(database: Database) -> int:
    """Say which generation of the server a store is of; 0 if it never served."""
    with hosting_view(database) as rows:
        return int(rows.fact(_GENERATION) or 0)


def _unheard(changes: Changes) -> None:
    """Laptops hear of what the server did by the feed."""
    del changes
