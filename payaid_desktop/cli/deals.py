"""`payaid deals`."""

from typing import Annotated, Any

import typer

from payaid_desktop.cli.acts import perform, perform_list, without_nothing
from payaid_desktop.cli.help import After, Id, Limit, Sort, new_group, shop_help
from payaid_desktop.cli.output import Column, Look, facts, table
from payaid_desktop.cli.verbs import (
    EXAMPLE_ID,
    Subject,
    Version,
    add_verb,
    plain_verb,
    show_verb,
    update_verb,
)

DEAL = Subject(
    group="deals",
    name="deal",
    what="deal",
    given=f'{{"contactId": "{EXAMPLE_ID}", "title": "Fans for the new hall", "value": "45000"}}',
    patch='{"nextStep": "Send the quotation", "nextStepOn": "2026-08-01"}',
)
COLUMNS = (
    Column("Title", "title"),
    Column("Stage", "stage"),
    Column("Value", "value", Look.MONEY),
    Column("Expected", "expectedOn", Look.DAY),
    Column("Next step", "nextStep"),
    Column("Id", "id"),
)
BOARD_COLUMNS = (
    Column("Stage", "stage"),
    Column("Deals", "count", Look.NUMBER),
    Column("Value", "value", Look.MONEY),
    Column("Weighted", "weighted", Look.MONEY),
)

app = new_group("Sales that may come.", example="payaid deals list --stage proposal")
add_verb(app, DEAL, "Add a deal of a contact, or a list of them in one transaction.")
show_verb(app, DEAL)
update_verb(app, DEAL)
plain_verb(app, DEAL, "delete", "Take a deal out of the lists; restore undoes it.")
plain_verb(app, DEAL, "restore", "Undo the deletion of a deal.")


@app.command("list", help=shop_help("List deals.", "deals list --stage proposal"))
def list_deals(
    context: typer.Context,
    stage: Annotated[
        str | None,
        typer.Option(metavar="STAGE", help="lead, qualified, proposal, negotiation, won or lost."),
    ] = None,
    contact: Annotated[str | None, typer.Option(metavar="ID", help="Of this contact.")] = None,
    open_only: Annotated[
        bool, typer.Option("--open", help="Only those neither won nor lost.")
    ] = False,
    search: Annotated[
        str | None, typer.Option(metavar="TEXT", help="A part of the title or of the contact.")
    ] = None,
    sort: Sort = None,
    limit: Limit = 20,
    after: After = None,
) -> None:
    """List deals."""
    args = {
        "stage": stage,
        "contactId": contact,
        "openOnly": open_only,
        "search": search,
        "sort": sort,
        "limit": limit,
        "cursor": after,
    }
    perform_list(context, "deal.list", args, COLUMNS)


@app.command(
    "move", help=shop_help("Put a deal into another stage.", f"deals move {EXAMPLE_ID} won")
)
def move(
    context: typer.Context,
    id: Id,
    stage: Annotated[str, typer.Argument(metavar="STAGE", help="The stage it goes to.")],
    reason: Annotated[
        str | None, typer.Option(metavar="TEXT", help="Why it was won or lost.")
    ] = None,
    version: Version = None,
) -> None:
    """Move a deal."""
    args = {"id": id, "stage": stage, "reason": reason, "version": version}
    perform(context, "deal.move", without_nothing(args))


@app.command(
    "transfer",
    help=shop_help(
        "Give a deal to another contact; the counts of both are right at once.",
        f"deals transfer {EXAMPLE_ID} --to {EXAMPLE_ID[:-1]}2",
    ),
)
def transfer(
    context: typer.Context,
    id: Id,
    to: Annotated[str, typer.Option(metavar="CONTACT", help="The id of the contact it goes to.")],
    version: Version = None,
) -> None:
    """Transfer a deal."""
    args = {"id": id, "toContactId": to, "version": version}
    perform(context, "deal.transfer", without_nothing(args))


@app.command("board", help=shop_help("Show the stages with their deals and values.", "deals board"))
def board(context: typer.Context) -> None:
    """Show the board."""
    perform(context, "deal.board", {}, show=_board_text)


def _board_text(board: dict[str, Any]) -> str:
    sums = {name: board[name] for name in ("openCount", "openValue", "forecast", "closedSince")}
    return f"{table(board['columns'], BOARD_COLUMNS)}\n{facts(sums)}"
