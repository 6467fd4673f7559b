"""`payaid-server`: the server from a terminal."""

import os
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from payaid_desktop.domain.business import Role
from payaid_desktop.domain.errors import AppError
from payaid_desktop.services.hosting import keeping
from sync.server.app import make_app
from sync.server.commands import addresses, people, secrets
from sync.server.commands import keeping as keeping_commands
from sync.server.commands.common import (
    Db,
    ForMachines,
    Password,
    answer,
    opened,
    print_line,
    say,
    typed,
)
from sync.server.running import Listening, log_as_json, run_server
from sync.server.settings import with_file

app = typer.Typer(
    name="payaid-server",
    help="The sync server of a shop's computers.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
for commands in (people.app, keeping_commands.app, addresses.app, secrets.app):
    app.add_typer(commands)
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
        say({"error": error.sentence, "code": error.code, "details": error.details})
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
    """Make the server's store, a place for the owner's shop, and a code that lets its first computer in."""
    with opened(db) as parts:
        shop = parts.accounts.create_shop(name, plan="enterprise")
        owner = parts.accounts.create(
            shop.id, email=email, name=name, role=Role.OWNER, password=typed(password)
        )
        code = parts.accounts.make_code(owner)
    told = {"tenant": shop.id, "email": owner.email, **asdict(code)}
    if for_machines:
        answer(told)
    else:
        print_line(f"The server is ready for {shop.name} (tenant {shop.id}).")
        print_line(f"Connect its first computer with this code, within a day: {code.code}")


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
    with opened(db) as parts:
        keeping.require_whole(parts.settings.folder)
        run_server(make_app(parts), Listening(host, port, tls_cert, tls_key))


def _named_file() -> Path | None:
    named = os.environ.get("PAYAID_SERVER_CONFIG")
    return Path(named) if named else None


if __name__ == "__main__":
    main()
