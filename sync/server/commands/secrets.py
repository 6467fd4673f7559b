"""The command that gives the server what it sends a shop's letters and messages with."""

import sys
from typing import Annotated

import typer

from payaid_desktop.services.mailing import Channel, Secrets
from sync.server.commands.common import Db, answer, opened, shop_with_books
from sync.server.settings import shop_settings

app = typer.Typer()


@app.command()
def secret(
    channel: Annotated[Channel, typer.Argument(help="What it is for.")],
    tenant: Annotated[
        str | None, typer.Option(help="The shop; not needed if there is one.")
    ] = None,
    db: Db = None,
) -> None:
    """Keep the password of a shop's mail server, or the secret of its gateway: a line of standard input."""
    with opened(db) as parts:
        _, tenant_id = shop_with_books(parts, tenant)
        typed = sys.stdin.readline().rstrip("\n")
        Secrets(shop_settings(parts.settings), tenant_id).set(channel, typed)
        answer({"channel": channel.value, "kept": bool(typed)})
