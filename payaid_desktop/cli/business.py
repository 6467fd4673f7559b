"""`payaid setup`, `business`, `series` and `config`."""

from typing import Annotated, Any

import typer

from payaid_desktop.cli.acts import perform, rows, without_nothing
from payaid_desktop.cli.help import new_command, new_group, piped, shop_help, with_example
from payaid_desktop.cli.output import Column, Look, facts
from payaid_desktop.cli.session import Session, session_of
from payaid_desktop.cli.source import SOURCE_HELP, STANDARD_INPUT, read_source
from payaid_desktop.cli.verbs import Source, Version

SETUP_EXAMPLE = """{"name": "Corner Shop", "gstin": "27AAAAA0000A1Z2",
  "address": {"line1": "1 Market Road", "city": "Pune", "pincode": "411001"}}"""
KEY_BYTES_MAX = 400
SERIES_COLUMNS = (
    Column("Kind", "kind"),
    Column("Year", "financialYear"),
    Column("Next number", "nextNumber"),
    Column("Last of", "lastDatedOn", Look.DAY),
)

setup = new_command()
unlock = new_command()
business = new_group("The shop itself.", example="payaid business show")
series = new_command()
config = new_group("Settings by name.", example="payaid config get")


@setup.command(
    help=with_example(
        "Set a shop up in this folder. Its file is encrypted; the recovery key is shown this once.",
        piped(SETUP_EXAMPLE, "setup -"),
    )
)
def set_up(
    context: typer.Context,
    source: Annotated[
        str | None, typer.Argument(metavar="[SOURCE]", help=SOURCE_HELP, show_default=False)
    ] = None,
    name: Annotated[str | None, typer.Option(metavar="TEXT", help="The name of the shop.")] = None,
    gstin: Annotated[str | None, typer.Option(metavar="GSTIN", help="Its GSTIN, if any.")] = None,
    state: Annotated[
        str | None, typer.Option(metavar="CODE", help="Its State, for example 27; without a GSTIN.")
    ] = None,
    address: Annotated[
        str | None, typer.Option(metavar="TEXT", help="Street and number, as on bills.")
    ] = None,
    city: Annotated[str | None, typer.Option(metavar="TEXT", help="The city.")] = None,
    pincode: Annotated[str | None, typer.Option(metavar="PIN", help="The pincode.")] = None,
    plain: Annotated[
        bool, typer.Option("--plain", help="Do not encrypt: other programs can read the file.")
    ] = False,
) -> None:
    """Set a shop up."""
    place = without_nothing({"line1": address, "city": city, "pincode": pincode})
    options = without_nothing(
        {"name": name, "gstin": gstin, "stateCode": state, "address": place or None, "plain": plain}
    )
    given = read_source(session_of(context), source) if source is not None else {}
    perform(
        context,
        "setup",
        {**given, **options} if isinstance(given, dict) else given,
        show=_set_up_text,
    )


def _set_up_text(made: dict[str, Any]) -> str:
    head = {"name": made["business"]["name"], "documentNumbersBeginWith": made["deviceCode"]}
    if made["recoveryKey"] is None:
        return f"{facts(head)}The file is not encrypted.\n"
    return (
        f"{facts(head)}\nRecovery key: {made['recoveryKey']}\n"
        "Print it and keep it away from this computer. Without it nobody can open the shop when\n"
        "the key store of this computer is lost.\n"
    )


@unlock.command(
    help=with_example(
        "Open a shop whose key is lost with its recovery key, typed or from standard input.",
        "payaid unlock - < recovery-key.txt",
    )
)
def unlock_shop(
    context: typer.Context,
    source: Annotated[
        str, typer.Argument(metavar="-", help="- reads the key from standard input.")
    ] = STANDARD_INPUT,
) -> None:
    """Unlock a shop; a key among the arguments would stay in the shell's history."""
    if source != STANDARD_INPUT:
        raise typer.BadParameter("The key is read from standard input: write - .")
    perform(context, "unlock", {"recoveryKey": typed_key(session_of(context))})


def typed_key(session: Session) -> str:
    """Read the recovery key that somebody types."""
    return session.read_all(KEY_BYTES_MAX).decode("ascii", errors="replace").strip()


@business.command("show", help=shop_help("Show the shop's details.", "business show"))
def show_business(context: typer.Context) -> None:
    """Show the business."""
    perform(context, "business.get", {})


@business.command(
    "update",
    help=with_example(
        "Change details of the shop: a JSON object with the fields to change.",
        piped('{"upiVpa": "cornershop@upi"}', "business update -"),
    ),
)
def update_business(context: typer.Context, source: Source, version: Version = None) -> None:
    """Change the business."""
    patch = read_source(session_of(context), source)
    seen = {} if version is None else {"version": version}
    perform(context, "business.update", {**patch, **seen} if isinstance(patch, dict) else patch)


@series.command(help=shop_help("List the number series and their next numbers.", "series"))
def list_series(context: typer.Context) -> None:
    """List the series."""
    perform(context, "series.list", {}, show=rows(SERIES_COLUMNS))


@config.command("get", help=shop_help("Show one setting, or all that were set.", "config get"))
def get_setting(
    context: typer.Context,
    key: Annotated[str | None, typer.Argument(metavar="[KEY]", help="Which one.")] = None,
) -> None:
    """Show settings."""
    perform(context, "config.get", without_nothing({"key": key}))


@config.command("set", help=shop_help("Keep a setting.", "config set payments.useAdvances false"))
def set_setting(
    context: typer.Context,
    key: Annotated[str, typer.Argument(metavar="KEY", help="Which one.")],
    value: Annotated[str, typer.Argument(metavar="VALUE", help="JSON, or a text.")],
) -> None:
    """Keep a setting."""
    perform(context, "config.set", {"key": key, "value": _value(value)})


def _value(text: str) -> Any:
    """Take a value as JSON if it is that, else as text."""
    from payaid_desktop.domain.errors import ValidationError
    from payaid_desktop.services.strict_json import read_json

    try:
        return read_json(text.encode("utf-8", errors="surrogateescape"))
    except ValidationError:
        return text
