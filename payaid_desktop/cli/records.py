"""`payaid outbox`, `audit`: what is on record beside the books."""

from typing import Annotated

import typer

from payaid_desktop.cli.acts import perform, perform_list, rows
from payaid_desktop.cli.help import After, Limit, new_command, shop_help
from payaid_desktop.cli.output import Column, Look

OUTBOX_COLUMNS = (
    Column("No", "n", Look.NUMBER),
    Column("Kind", "kind"),
    Column("State", "state"),
    Column("Id", "entityId"),
)
AUDIT_COLUMNS = (
    Column("When", "at", Look.DAY),
    Column("Act", "action"),
    Column("What", "entity"),
    Column("Id", "entityId"),
    Column("User", "userId"),
)

outbox = new_command()
audit = new_command()


@outbox.command(help=shop_help("List the changes that wait to be sent.", "outbox --limit 20"))
def list_outbox(context: typer.Context, limit: Limit = 100) -> None:
    """List the outbox."""
    perform(context, "outbox.list", {"limit": limit}, show=rows(OUTBOX_COLUMNS))


@audit.command(help=shop_help("List who did what, the newest first.", "audit --limit 20"))
def list_audit(
    context: typer.Context,
    of: Annotated[
        str | None, typer.Option(metavar="ID", help="Only what was done to this thing.")
    ] = None,
    limit: Limit = 20,
    after: After = None,
) -> None:
    """List the audit log."""
    args = {"entityId": of, "limit": limit, "cursor": after}
    perform_list(context, "audit.list", args, AUDIT_COLUMNS)
