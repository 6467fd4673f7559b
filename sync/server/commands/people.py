"""Commands about shops, who may sign in, and computers."""

from dataclasses import asdict
from typing import Annotated

import typer

from payaid_desktop.domain.business import Role
from sync.server.commands.common import (
    Db,
    Password,
    answer,
    as_owner,
    opened,
    owner,
    shop_told,
    typed,
)

app = typer.Typer()


@app.command("create-tenant")
def create_tenant(
    name: Annotated[str, typer.Option(help="What the shop is called.")],
    plan: Annotated[str, typer.Option(help="free, starter, professional or enterprise.")] = "free",
    db: Db = None,
) -> None:
    """Make a place for another shop."""
    with opened(db) as parts:
        answer(shop_told(parts.accounts.create_shop(name, plan=plan)))


@app.command("create-user")
def create_user(
    email: Annotated[str, typer.Option(help="The address to sign in with.")],
    tenant: Annotated[str, typer.Option(help="The shop's tenant id.")],
    password: Password = None,
    name: Annotated[str, typer.Option(help="What the person is called.")] = "",
    role: Annotated[Role, typer.Option(help="What the person may do.")] = Role.OWNER,
    db: Db = None,
) -> None:
    """Let somebody sign in."""
    with opened(db) as parts:
        account = parts.accounts.create(
            tenant, email=email, name=name, role=role, password=typed(password)
        )
        answer({**asdict(account), "role": account.role.value})


@app.command("set-plan")
def set_plan(tenant: str, plan: str, db: Db = None) -> None:
    """Let the limits of another plan hold for a shop."""
    with opened(db) as parts:
        parts.accounts.set_plan(tenant, plan)
        answer(shop_told(parts.accounts.shop(tenant)))


@app.command()
def tenants(db: Db = None) -> None:
    """List the shops."""
    with opened(db) as parts:
        answer({"data": [shop_told(each) for each in parts.accounts.shops()]})


@app.command()
def users(db: Db = None) -> None:
    """List who may sign in."""
    with opened(db) as parts:
        known = [{**asdict(each), "role": each.role.value} for each in parts.accounts.accounts()]
        answer({"data": known})


@app.command()
def code(
    tenant: Annotated[
        str | None, typer.Argument(help="The shop; not needed if there is one.")
    ] = None,
    db: Db = None,
) -> None:
    """Make a code that lets one computer in, once, within a day."""
    with opened(db) as parts:
        answer(asdict(parts.accounts.make_code(owner(parts, tenant))))


@app.command()
def devices(
    tenant: Annotated[
        str | None, typer.Argument(help="The shop; not needed if there is one.")
    ] = None,
    db: Db = None,
) -> None:
    """List the computers of a shop."""
    with opened(db) as parts:
        known = parts.registering.devices(as_owner(parts, tenant))
        answer({"data": [asdict(each) for each in known]})


@app.command()
def approve(
    device: str, tenant: Annotated[str | None, typer.Option()] = None, db: Db = None
) -> None:
    """Let a computer in that waits."""
    with opened(db) as parts:
        parts.registering.approve(as_owner(parts, tenant), device)
        answer({"device": device, "state": "active"})


@app.command()
def revoke(
    device: str, tenant: Annotated[str | None, typer.Option()] = None, db: Db = None
) -> None:
    """Shut a computer out of its shop."""
    with opened(db) as parts:
        parts.registering.revoke(as_owner(parts, tenant), device)
        answer({"device": device, "state": "revoked"})
