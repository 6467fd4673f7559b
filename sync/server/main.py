"""`payaid-server`: the server from a terminal."""

import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Annotated, Any, NoReturn

import typer

from payaid_desktop.domain.business import Role
from payaid_desktop.domain.errors import AppError
from payaid_desktop.services.clock import SystemClock, system_ids
from payaid_desktop.services.hosting import keeping
from payaid_desktop.services.hosting.accounts import Account, Shop
from payaid_desktop.services.hosting.sessions import Session
from payaid_desktop.services.hosting.stores import open_server_store
from sync.server.app import join_parts, make_app
from sync.server.running import Listening, log_as_json, run_server
from sync.server.serving import Parts
from sync.server.settings import place_from, server_settings, with_file

app = typer.Typer(
    name="payaid-server",
    help="The sync server of a shop's computers.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
Db = Annotated[
    str | None,
    typer.Option("--db", help="sqlite:///PATH or postgresql://…; else a file in the data folder."),
]
ForMachines = Annotated[bool, typer.Option("--json", help="Answer with one JSON object.")]
Password = Annotated[
    str | None,
    typer.Option("--password", help='The password; "-" reads a line from standard input.'),
]
EXIT_FORESEEN = 3


def main() -> NoReturn:
    """Run the command of this process."""
    try:
        app(standalone_mode=False)
    except typer.Abort:
        sys.exit(130)
    except typer.Exit as end:
        sys.exit(end.exit_code)
    except AppError as error:
        _say({"error": error.sentence, "code": error.code, "details": error.details})
        sys.exit(EXIT_FORESEEN)
    except Exception as error:
        if not hasattr(error, "format_message"):
            raise
        sys.stderr.write(f"{error.format_message()}\n")
        sys.exit(2)
    sys.exit(0)


@app.callback()
def settle(
    config: Annotated[
        Path | None, typer.Option("--config", help="A file of settings, as TOML.")
    ] = None,
) -> None:
    """Read the settings."""
    os.environ.update(with_file(os.environ, config or _named_file()))


@app.command()
def init(
    name: Annotated[str, typer.Option(help="What the shop is called.")] = "My shop",
    email: Annotated[str, typer.Option(help="The owner's e-mail address.")] = "owner@localhost",
    password: Password = None,
    db: Db = None,
    for_machines: ForMachines = False,
) -> None:
    """Make the server's store, a place for the first shop, and a code that lets its first computer in."""
    with _opened(db) as parts:
        shop = parts.accounts.create_shop(name)
        owner = parts.accounts.create(
            shop.id, email=email, name=name, role=Role.OWNER, password=_typed(password)
        )
        code = parts.accounts.make_code(owner)
    told = {"tenant": shop.id, "email": owner.email, **asdict(code)}
    if for_machines:
        _answer(told)
    else:
        _print(f"The server is ready for {shop.name} (tenant {shop.id}).")
        _print(f"Connect its first computer with this code, within a day: {code.code}")


@app.command()
def serve(
    host: Annotated[str, typer.Option(help="The address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(help="The port to listen on; 0 takes a free one.")] = 8470,
    db: Db = None,
    tls_cert: Annotated[Path | None, typer.Option(help="The certificate, as PEM.")] = None,
    tls_key: Annotated[Path | None, typer.Option(help="Its key, as PEM.")] = None,
) -> None:
    """Serve until told to stop."""
    log_as_json()
    with _opened(db) as parts:
        keeping.require_whole(parts.settings.folder)
        run_server(make_app(parts), Listening(host, port, tls_cert, tls_key))


@app.command("create-tenant")
def create_tenant(
    name: Annotated[str, typer.Option(help="What the shop is called.")],
    plan: Annotated[str, typer.Option(help="free, starter, professional or enterprise.")] = "free",
    db: Db = None,
) -> None:
    """Make a place for another shop."""
    with _opened(db) as parts:
        _answer(_shop_told(parts.accounts.create_shop(name, plan=plan)))


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
    with _opened(db) as parts:
        account = parts.accounts.create(
            tenant, email=email, name=name, role=role, password=_typed(password)
        )
        _answer({**asdict(account), "role": account.role.value})


@app.command("set-plan")
def set_plan(tenant: str, plan: str, db: Db = None) -> None:
    """Let the limits of another plan hold for a shop."""
    with _opened(db) as parts:
        parts.accounts.set_plan(tenant, plan)
        _answer(_shop_told(parts.accounts.shop(tenant)))


@app.command()
def tenants(db: Db = None) -> None:
    """List the shops."""
    with _opened(db) as parts:
        _answer({"data": [_shop_told(each) for each in parts.accounts.shops()]})


@app.command()
def users(db: Db = None) -> None:
    """List who may sign in."""
    with _opened(db) as parts:
        known = [{**asdict(each), "role": each.role.value} for each in parts.accounts.accounts()]
        _answer({"data": known})


@app.command()
def code(
    tenant: Annotated[
        str | None, typer.Argument(help="The shop; not needed if there is one.")
    ] = None,
    db: Db = None,
) -> None:
    """Make a code that lets one computer in, once, within a day."""
    with _opened(db) as parts:
        _answer(asdict(parts.accounts.make_code(_owner(parts, tenant))))


@app.command()
def devices(
    tenant: Annotated[
        str | None, typer.Argument(help="The shop; not needed if there is one.")
    ] = None,
    db: Db = None,
) -> None:
    """List the computers of a shop."""
    with _opened(db) as parts:
        known = parts.registering.devices(_as_owner(parts, tenant))
        _answer({"data": [asdict(each) for each in known]})


@app.command()
def approve(
    device: str, tenant: Annotated[str | None, typer.Option()] = None, db: Db = None
) -> None:
    """Let a computer in that waits."""
    with _opened(db) as parts:
        parts.registering.approve(_as_owner(parts, tenant), device)
        _answer({"device": device, "state": "active"})


@app.command()
def revoke(
    device: str, tenant: Annotated[str | None, typer.Option()] = None, db: Db = None
) -> None:
    """Shut a computer out of its shop."""
    with _opened(db) as parts:
        parts.registering.revoke(_as_owner(parts, tenant), device)
        _answer({"device": device, "state": "revoked"})


@app.command()
def backup(path: Path, db: Db = None) -> None:
    """Copy the server's store into a file; the server may run meanwhile."""
    settings = server_settings(os.environ, db=db)
    keeping.back_up(settings.place, path, progress=_tell)
    _answer({"path": str(path), "bytes": path.stat().st_size})


@app.command()
def restore(path: Path, db: Db = None) -> None:
    """Put a backup in the place of the server's store, and begin its next life. The server must not run."""
    settings = server_settings(os.environ, db=db)
    generation = keeping.restore(
        settings.place,
        path,
        folder=settings.folder,
        clock=SystemClock(),
        ids=system_ids(),
        progress=_tell,
    )
    _answer({"path": str(path), "generation": generation})


@app.command()
def export(
    path: Annotated[Path, typer.Argument(help="The file to write; its ending says the form.")],
    tenant: Annotated[
        str | None, typer.Option(help="The shop; not needed if there is one.")
    ] = None,
    db: Db = None,
) -> None:
    """Write a shop's books for other programs: .xlsx or .json."""
    with _opened(db) as parts:
        shop = _shop(parts, tenant)
        if shop.tenant_id is None:
            message = "No computer of this shop has brought its books yet."
            raise typer.BadParameter(message)
        acts = parts.hosting.acts(shop.tenant_id)
        written = keeping.export(acts, path)
    _answer({"path": str(path), "rows": {each.what: each.rows for each in written}})


@app.command()
def migrate(
    to: Annotated[
        str, typer.Option("--to", help="An empty store: sqlite:///PATH or postgresql://…")
    ],
    db: Db = None,
) -> None:
    """Move everything into another store; laptops go on where they were."""
    settings = server_settings(os.environ, db=db)
    target = place_from(to, folder=settings.folder)
    rows = keeping.move(
        settings.place, target, folder=settings.folder, clock=SystemClock(), progress=_tell
    )
    _answer({"rows": rows})


def _named_file() -> Path | None:
    named = os.environ.get("PAYAID_SERVER_CONFIG")
    return Path(named) if named else None


def _tell(table: str, rows: int) -> None:
    sys.stderr.write(f"{rows:>9,} {table}\n")


@contextmanager
def _opened(db: str | None) -> Iterator[Parts]:
    settings = server_settings(os.environ, db=db)
    clock = SystemClock()
    database = open_server_store(settings.place, folder=settings.folder, now=clock.now())
    try:
        yield join_parts(database, settings, clock=clock, ids=system_ids())
    finally:
        database.close()


def _owner(parts: Parts, tenant: str | None) -> Account:
    return parts.accounts.owner_of(_shop(parts, tenant).id)


def _as_owner(parts: Parts, tenant: str | None) -> Session:
    shop = _shop(parts, tenant)
    owner = parts.accounts.owner_of(shop.id)
    return Session(owner.id, shop.id, shop.tenant_id, None, Role.OWNER)


def _shop(parts: Parts, tenant: str | None) -> Shop:
    if tenant is not None:
        return parts.accounts.shop(tenant)
    shops = parts.accounts.shops()
    if len(shops) != 1:
        message = "There are several shops, or none. Name one by its tenant id."
        raise typer.BadParameter(message)
    return shops[0]


def _typed(password: str | None) -> str | None:
    return sys.stdin.readline().rstrip("\n") if password == "-" else password


def _shop_told(shop: Shop) -> dict[str, Any]:
    return {"tenant": shop.id, "name": shop.name, "books": shop.tenant_id, "plan": shop.plan}


def _answer(content: dict[str, Any]) -> None:
    _print(json.dumps(content, ensure_ascii=False))


def _print(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def _say(content: dict[str, Any]) -> None:
    sys.stderr.write(f"{json.dumps(content, ensure_ascii=False)}\n")


if __name__ == "__main__":
    main()
