"""What the books say: statements, what is owed, the day book, the trial balance, the dashboard, the search."""

from typing import Annotated, Any

import typer

from payaid_desktop.cli.acts import perform, perform_list, rows, without_nothing
from payaid_desktop.cli.help import After, From, Limit, To, new_command, shop_help
from payaid_desktop.cli.output import Column, Look, facts, table
from payaid_desktop.cli.verbs import EXAMPLE_ID

STATEMENT_COLUMNS = (
    Column("Date", "datedOn", Look.DAY),
    Column("Kind", "kind"),
    Column("Reference", "reference"),
    Column("Debit", "debit", Look.MONEY),
    Column("Credit", "credit", Look.MONEY),
    Column("Balance", "balance", Look.MONEY),
)
OWING_COLUMNS = (
    Column("Name", "name"),
    Column("Owes", "owed", Look.MONEY),
    Column("Overdue", "overdue", Look.MONEY),
    Column("On account", "unusedCredit", Look.MONEY),
    Column("Contact id", "contactId"),
)
DAY_BOOK_COLUMNS = (
    Column("Date", "datedOn", Look.DAY),
    Column("Kind", "kind"),
    Column("Reference", "reference"),
    Column("Amount", "partyAmount", Look.MONEY),
)
TRIAL_COLUMNS = (
    Column("Account", "account"),
    Column("Debit", "debit", Look.MONEY),
    Column("Credit", "credit", Look.MONEY),
)
HIT_COLUMNS = (
    Column("Kind", "kind"),
    Column("Title", "title"),
    Column("", "subtitle"),
    Column("Id", "id"),
)

statement = new_command()
ageing = new_command()
outstanding = new_command()
day_book = new_command()
trial_balance = new_command()
dashboard = new_command()
search = new_command()


def _statement_text(content: dict[str, Any]) -> str:
    head = {name: content[name] for name in ("name", "fromOn", "toOn", "opening")}
    lines = table(content["lines"], STATEMENT_COLUMNS)
    return f"{facts(head)}\n{lines}\n{facts({'closing': content['closing']})}"


@statement.command(
    help=shop_help("Show a contact's account with its running balance.", f"statement {EXAMPLE_ID}")
)
def show_statement(
    context: typer.Context,
    contact: Annotated[str, typer.Argument(metavar="CONTACT", help="The id of the contact.")],
    from_on: From = None,
    to_on: To = None,
    pdf: Annotated[
        str | None, typer.Option(metavar="PATH", help="Print it into this PDF file instead.")
    ] = None,
) -> None:
    """Show or print a statement."""
    args = without_nothing({"contactId": contact, "fromOn": from_on, "toOn": to_on})
    if pdf is None:
        perform(context, "statement", args, show=_statement_text)
    else:
        perform(context, "statement.pdf", {**args, "path": pdf})


@ageing.command(
    help=shop_help("Sort what is owed by days overdue.", "ageing"),
)
def show_ageing(
    context: typer.Context,
    contact: Annotated[str | None, typer.Option(metavar="ID", help="Of this contact.")] = None,
    on: Annotated[str | None, typer.Option(metavar="DAY", help="As of this day.")] = None,
) -> None:
    """Show the ageing."""
    perform(context, "ageing", without_nothing({"contactId": contact, "on": on}))


@outstanding.command(help=shop_help("List who owes most.", "outstanding --limit 10"))
def show_outstanding(context: typer.Context, limit: Limit = 100) -> None:
    """Show who owes."""
    perform(context, "outstanding", {"limit": limit}, show=rows(OWING_COLUMNS))


@day_book.command(
    help=shop_help("List every entry of a day or days.", "day-book --from 2026-07-18")
)
def show_day_book(
    context: typer.Context,
    from_on: From = None,
    to_on: To = None,
    limit: Limit = 20,
    after: After = None,
) -> None:
    """Show the day book."""
    args = {"fromOn": from_on, "toOn": to_on, "limit": limit, "cursor": after}
    perform_list(context, "day_book", args, DAY_BOOK_COLUMNS)


@trial_balance.command(
    help=shop_help("Add up every account; both sides are the same.", "trial-balance")
)
def show_trial_balance(context: typer.Context, from_on: From = None, to_on: To = None) -> None:
    """Show the trial balance."""
    args = without_nothing({"fromOn": from_on, "toOn": to_on})
    perform(context, "trial_balance", args, show=rows(TRIAL_COLUMNS))


@dashboard.command(help=shop_help("Show the figures of the day.", "dashboard"))
def show_dashboard(context: typer.Context) -> None:
    """Show the dashboard."""
    perform(context, "dashboard", {})


@search.command(
    help=shop_help("Find contacts, products and documents by any part of a word.", "search asha")
)
def show_hits(
    context: typer.Context,
    text: Annotated[str, typer.Argument(metavar="TEXT", help="What to look for.")],
    limit: Limit = 20,
) -> None:
    """Show what was found."""
    perform(context, "search", {"text": text, "limit": limit}, show=rows(HIT_COLUMNS))
