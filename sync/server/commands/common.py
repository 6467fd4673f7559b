"""What the commands of `payaid-server` have in common: the store opened, the shop meant, the answer told."""

import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Annotated, Any

import typer

from payaid_desktop.domain.business import Role
from payaid_desktop.services.clock import SystemClock, system_ids
from payaid_desktop.services.hosting.accounts import Account, Shop
from payaid_desktop.services.hosting.sessions import Session
from payaid_desktop.services.hosting.stores import open_server_store
from sync.server.app import join_parts
from sync.server.serving import Parts
from sync.server.settings import server_settings

Db = Annotated[
    str | None,
    typer.Option("--db", help="sqlite:///PATH or postgresql://…; else a file in the data folder."),
]
ForMachines = Annotated[bool, typer.Option("--json", help="Answer with one JSON object.")]
Password = Annotated[
    str | None,
    typer.Option("--password", help='The password; "-" reads a line from standard input.'),
]


def tell(table: str, rows: int) -> None:
    """Say how a long work goes on."""
    sys.stderr.write(f"{rows:>9,} {table}\n")


@contextmanager
def opened(db: str | None) -> Iterator[Parts]:
    """Open the server's store and join its parts."""
    settings = server_settings(os.environ, db=db)
    clock = SystemClock()
    database = open_server_store(settings.place, folder=settings.folder, now=clock.now())
    try:
        yield join_parts(database, settings, clock=clock, ids=system_ids())
    finally:
        database.close()


def owner(parts: Parts, tenant: str | None) -> Account:
    """Find a shop's owner."""
    return parts.accounts.owner_of(shop_of(parts, tenant).id)


def as_owner(parts: Parts, tenant: str | None) -> Session:
    """Act as the owner of a shop."""
    shop = shop_of(parts, tenant)
    owner = parts.accounts.owner_of(shop.id)
    return Session(owner.id, shop.id, shop.tenant_id, None, Role.OWNER)


def shop_of(parts: Parts, tenant: str | None) -> Shop:
    """Find the shop that is meant."""
    if tenant is not None:
        return parts.accounts.shop(tenant)
    shops = parts.accounts.shops()
    if len(shops) != 1:
        message = "There are several shops, or none. Name one by its tenant id."
        raise typer.BadParameter(message)
    return shops[0]


def shop_with_books(parts: Parts, tenant: str | None) -> tuple[Shop, str]:
    """Find the shop that is meant, and the tenant of its books."""
    shop = shop_of(parts, tenant)
    if shop.tenant_id is None:
        message = "No computer of this shop has brought its books yet."
        raise typer.BadParameter(message)
    return shop, shop.tenant_id


def typed(password: str | None) -> str | None:
    """Read a password that is to be typed."""
    return sys.stdin.readline().rstrip("\n") if password == "-" else password


def shop_told(shop: Shop) -> dict[str, Any]:
    """Say what is known of a shop."""
    return {"tenant": shop.id, "name": shop.name, "books": shop.tenant_id, "plan": shop.plan}


def answer(content: dict[str, Any]) -> None:
    """Answer with a line of JSON."""
    print_line(json.dumps(content, ensure_ascii=False))


def print_line(line: str) -> None:
    """Write a line."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def say(content: dict[str, Any]) -> None:
    """Write a line of JSON on standard error."""
    sys.stderr.write(f"{json.dumps(content, ensure_ascii=False)}\n")
