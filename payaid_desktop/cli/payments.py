"""`payaid payments`."""

from typing import Annotated, Any

import typer

from payaid_desktop.cli.acts import perform, perform_list, without_nothing
from payaid_desktop.cli.help import After, From, Id, Limit, PaperPath, To, new_group, shop_help
from payaid_desktop.cli.output import Column, Look, facts, table
from payaid_desktop.cli.verbs import (
    EXAMPLE_ID,
    Shares,
    Subject,
    add_verb,
    allocate_arguments,
    show_verb,
)

PAYMENT = Subject(
    group="payments",
    name="payment",
    what="payment",
    given=f'{{"contactId": "{EXAMPLE_ID}", "amount": "3540.00", "mode": "upi", "reference": "UTR 1"}}',
    patch="{}",
)
COLUMNS = (
    Column("Number", "number"),
    Column("Date", "datedOn", Look.DAY),
    Column("Party", "partyName"),
    Column("Direction", "direction"),
    Column("Mode", "mode"),
    Column("Amount", "amount", Look.MONEY),
    Column("Reference", "reference"),
    Column("Id", "id"),
)

OWED_COLUMNS = (
    Column("Bill", "number"),
    Column("Date", "datedOn", Look.DAY),
    Column("Due on", "dueOn", Look.DAY),
    Column("Due", "due", Look.MONEY),
    Column("Id", "id"),
)


def _owed_text(content: dict[str, Any]) -> str:
    names = ("name", "owed", "advance", "nextNumber", "upiLink")
    head = {name: content[name] for name in names}
    return f"{facts(head)}\n{table(content['items'], OWED_COLUMNS)}"


app = new_group("Money received and paid.", example="payaid payments list --from 2026-07-01")
add_verb(
    app,
    PAYMENT,
    "Record a payment, or a list of them in one transaction. Without allocations it settles what "
    "is due first.",
)
show_verb(app, PAYMENT)


@app.command("list", help=shop_help("List payments.", "payments list --direction received"))
def list_payments(
    context: typer.Context,
    direction: Annotated[
        str | None, typer.Option(metavar="DIRECTION", help="received or paid.")
    ] = None,
    contact: Annotated[str | None, typer.Option(metavar="ID", help="Of this contact.")] = None,
    from_on: From = None,
    to_on: To = None,
    limit: Limit = 20,
    after: After = None,
) -> None:
    """List payments."""
    args = {
        "direction": direction,
        "contactId": contact,
        "fromOn": from_on,
        "toOn": to_on,
        "limit": limit,
        "cursor": after,
    }
    perform_list(context, "payment.list", args, COLUMNS)


@app.command(
    "owed",
    help=shop_help(
        "Show what a contact owes, bill by bill, or one bill alone, with the UPI link that pays it.",
        f"payments owed --contact {EXAMPLE_ID}",
    ),
)
def owed(
    context: typer.Context,
    contact: Annotated[str | None, typer.Option(metavar="ID", help="Of this contact.")] = None,
    bill: Annotated[str | None, typer.Option(metavar="ID", help="Of this bill alone.")] = None,
) -> None:
    """Show what is to be paid."""
    args = without_nothing({"contactId": contact, "documentId": bill})
    perform(context, "payment.owed", args, show=_owed_text)


@app.command(
    "pdf",
    help=shop_help("Print a receipt as a PDF file.", f"payments pdf {EXAMPLE_ID} --to receipt.pdf"),
)
def pdf(context: typer.Context, id: Id, to: PaperPath = None) -> None:
    """Print a receipt."""
    perform(context, "payment.pdf", without_nothing({"id": id, "path": to}))


@app.command(
    "allocate",
    help=shop_help(
        "Settle open bills of the same contact with what is left of a payment on account; without "
        "SHARES what is due first.",
        f"payments allocate {EXAMPLE_ID}",
    ),
)
def allocate(context: typer.Context, id: Id, shares: Shares = None) -> None:
    """Allocate a payment."""
    perform(context, "payment.allocate", allocate_arguments(context, {"id": id}, shares))


@app.command(
    "reverse",
    help=shop_help(
        "Counter a payment with an opposite one; what it settled is due again.",
        f'payments reverse {EXAMPLE_ID} --reason "Cheque bounced"',
    ),
)
def reverse(
    context: typer.Context,
    id: Id,
    reason: Annotated[str, typer.Option(metavar="TEXT", help="Why, in a few words.")],
    on: Annotated[str | None, typer.Option(metavar="DAY", help="The day; else today.")] = None,
) -> None:
    """Reverse a payment."""
    args = {"id": id, "reason": reason, "datedOn": on}
    perform(context, "payment.reverse", without_nothing(args))
