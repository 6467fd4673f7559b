"""`payaid contacts`."""

from typing import Annotated, Any

import typer

from payaid_desktop.cli.acts import perform, perform_list
from payaid_desktop.cli.help import After, Id, Limit, Sort, new_group, shop_help
from payaid_desktop.cli.output import Column, Look, table
from payaid_desktop.cli.verbs import (
    EXAMPLE_ID,
    Subject,
    add_verb,
    plain_verb,
    show_verb,
    update_verb,
)

CONTACT = Subject(
    group="contacts",
    name="contact",
    what="contact",
    given='{"name": "Asha Stores", "kind": "customer", "phone": "9000000002", "stateCode": "27"}',
    patch='{"company": "Asha Stores Private Limited"}',
)
COLUMNS = (
    Column("Name", "name"),
    Column("Company", "company"),
    Column("Kind", "kind"),
    Column("Phone", "phone"),
    Column("GSTIN", "gstin"),
    Column("Score", "leadScore", Look.NUMBER),
    Column("Deals", "dealCount", Look.NUMBER),
    Column("Id", "id"),
)

TIMELINE_COLUMNS = (
    Column("When", "at"),
    Column("Who", "by"),
    Column("What", "act"),
    Column("Deal", "title"),
    Column("Id", "entityId"),
)


def _timeline_text(content: dict[str, Any]) -> str:
    return table(content["items"], TIMELINE_COLUMNS)


app = new_group("Customers, suppliers and leads.", example="payaid contacts list --kind customer")
add_verb(app, CONTACT, "Add a contact, or a list of them in one transaction.")
show_verb(app, CONTACT)
update_verb(app, CONTACT)
plain_verb(app, CONTACT, "delete", "Take a contact out of the lists; restore undoes it.")
plain_verb(app, CONTACT, "restore", "Undo the deletion of a contact.")


plain_verb(
    app,
    CONTACT,
    "allocate",
    "Settle what a contact owes with what it has on account, oldest first.",
)


@app.command("list", help=shop_help("List contacts.", "contacts list --kind customer"))
def list_contacts(
    context: typer.Context,
    kind: Annotated[
        str | None, typer.Option(metavar="KIND", help="customer, supplier or lead.")
    ] = None,
    deleted: Annotated[bool, typer.Option(help="Show the deleted ones too.")] = False,
    sort: Sort = None,
    limit: Limit = 20,
    after: After = None,
) -> None:
    """List contacts."""
    args = {"kind": kind, "withDeleted": deleted, "sort": sort, "limit": limit, "cursor": after}
    perform_list(context, "contact.list", args, COLUMNS)


@app.command(
    "timeline",
    help=shop_help(
        "Show what happened with a contact, its bills, payments and deals.",
        f"contacts timeline {EXAMPLE_ID}",
    ),
)
def timeline(context: typer.Context, id: Id) -> None:
    """Show what happened."""
    perform(context, "contact.timeline", {"id": id}, show=_timeline_text)


@app.command(
    "merge",
    help=shop_help(
        "Make one of two contacts that are the same; everything moves to the first.",
        f"contacts merge {EXAMPLE_ID} {EXAMPLE_ID[:-1]}2",
    ),
)
def merge(
    context: typer.Context,
    keep: Annotated[str, typer.Argument(metavar="KEEP", help="The id of the one that stays.")],
    duplicate: Annotated[str, typer.Argument(metavar="DUPLICATE", help="The id of the other.")],
) -> None:
    """Merge two contacts."""
    perform(context, "contact.merge", {"keepId": keep, "duplicateId": duplicate})
