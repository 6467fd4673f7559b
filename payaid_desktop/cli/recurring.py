"""`payaid recurring`: invoices that are billed again by themselves."""

from typing import Annotated, Any

import typer

from payaid_desktop.cli.acts import perform, rows, without_nothing
from payaid_desktop.cli.help import new_group, shop_help
from payaid_desktop.cli.output import Column, Look
from payaid_desktop.cli.verbs import EXAMPLE_ID

COLUMNS = (
    Column("After", "number"),
    Column("Customer", "name"),
    Column("Total", "total", Look.MONEY),
    Column("Next", "nextOn", Look.DAY),
    Column("Id", "id"),
)
app = new_group("Invoices that are billed again by themselves.", example="payaid recurring list")
Id = Annotated[str, typer.Argument(metavar="ID", help="Which one.")]


@app.command(
    "add",
    help=shop_help(
        "Let an issued invoice be billed again: as a draft, or issued and sent.",
        f"recurring add {EXAMPLE_ID} --every month --issue",
    ),
)
def add(
    context: typer.Context,
    invoice: Annotated[str, typer.Argument(metavar="ID", help="The invoice.")],
    every: Annotated[str, typer.Option(metavar="TURN", help="week, month, quarter or year.")],
    starts: Annotated[
        str | None, typer.Option(metavar="DAY", help="The day of the first one.")
    ] = None,
    ends: Annotated[
        str | None, typer.Option(metavar="DAY", help="The last day on which one is made.")
    ] = None,
    issue: Annotated[bool, typer.Option("--issue", help="Issue them, too.")] = False,
    send: Annotated[bool, typer.Option("--send", help="Send them to the buyer by e-mail.")] = False,
) -> None:
    """Let an invoice recur."""
    given = {"documentId": invoice, "every": every, "startsOn": starts, "endsOn": ends}
    perform(
        context,
        "recurring.create",
        without_nothing({**given, "issues": issue or None, "sends": send or None}),
    )


@app.command("list", help=shop_help("List the invoices that recur.", "recurring list"))
def list_recurring(context: typer.Context) -> None:
    """List what recurs."""
    perform(context, "recurring.list", {}, show=lambda data: rows(COLUMNS)(_flat(data)))


@app.command("pause", help=shop_help("Make no more for now.", f"recurring pause {EXAMPLE_ID}"))
def pause(context: typer.Context, id: Id) -> None:
    """Pause."""
    perform(context, "recurring.update", {"id": id, "isPaused": True})


@app.command("resume", help=shop_help("Go on making them.", f"recurring resume {EXAMPLE_ID}"))
def resume(context: typer.Context, id: Id) -> None:
    """Go on."""
    perform(context, "recurring.update", {"id": id, "isPaused": False})


@app.command(
    "delete", help=shop_help("Let an invoice recur no more.", f"recurring delete {EXAMPLE_ID}")
)
def delete(context: typer.Context, id: Id) -> None:
    """Let it recur no more."""
    perform(context, "recurring.delete", {"id": id})


def _flat(data: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [{**each, "id": each["recurring"]["id"]} for each in data]
