"""The programs' forms: `payaid call` and `payaid batch`."""

from typing import Annotated

import typer

from payaid_desktop.cli.help import new_command, piped, with_example
from payaid_desktop.cli.session import session_of
from payaid_desktop.cli.source import SOURCE_HELP, read_source

call = new_command()
batch = new_command()


@call.command(
    help=with_example(
        "Call one name with its arguments; the answer is one JSON object, errors too.",
        """payaid call contact.create --args '{"name": "Asha Stores"}'""",
    )
)
def call_name(
    context: typer.Context,
    name: Annotated[
        str | None, typer.Argument(metavar="NAME", help="What to call, for example contact.create.")
    ] = None,
    args: Annotated[str, typer.Option(metavar="JSON", help=SOURCE_HELP)] = "{}",
    names: Annotated[bool, typer.Option("--list", help="Name everything there is.")] = False,
) -> None:
    """Call one name."""
    from payaid_desktop.cli.answers import answer, failed
    from payaid_desktop.cli.registry import CALLS
    from payaid_desktop.cli.shop import open_shop
    from payaid_desktop.domain.errors import AppError
    from payaid_desktop.services.wire import json_text

    session = session_of(context)
    session.for_machines = True
    if names:
        session.write("".join(f"{each}\n" for each in CALLS))
        return
    if name is None:
        raise typer.BadParameter("Name what to call; --list names everything there is.")
    try:
        given = read_source(session, args)
        with open_shop(session) as shop:
            found = answer(session, shop, name, given)
    except AppError as error:
        found = failed(error)
    session.write(json_text(found) + "\n")
    raise typer.Exit(found["exit"])


@batch.command(
    help=with_example(
        "Answer commands from standard input, one JSON object a line, each once it is durable.",
        piped('{"id": 1, "cmd": "contact.create", "args": {"name": "Asha Stores"}}', "batch"),
    )
)
def batch_lines(context: typer.Context) -> None:
    """Answer lines."""
    from payaid_desktop.cli.batch import run_batch

    session = session_of(context)
    session.for_machines = True
    run_batch(session)
