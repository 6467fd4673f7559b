"""How a command for people acts: calls a name, then shows the answer as a person or a program reads it."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

import typer

from payaid_desktop.cli.output import Column, facts, table
from payaid_desktop.cli.session import Session, session_of

Show = Callable[[Any], str]


def perform(context: typer.Context, name: str, args: Any, *, show: Show | None = None) -> Any:
    """Call a name and write what came of it, laid out by `show`; gives the answer as JSON content."""
    from payaid_desktop.cli.answers import call
    from payaid_desktop.cli.edge import exit_code_of
    from payaid_desktop.cli.shop import open_shop

    session = session_of(context)
    with open_shop(session) as shop:
        result = call(shop, name, args)
    for warning in result.warnings:
        session.say(warning)
    write(session, result.data, show or shown)
    if result.error is not None:
        raise typer.Exit(exit_code_of(result.error))
    return result.data


def perform_list(
    context: typer.Context, name: str, args: Mapping[str, Any], columns: Sequence[Column]
) -> None:
    """Call a name that gives a page, and write it as a table; a person is told how to go on."""
    asked = without_nothing(args)
    page = perform(context, name, asked, show=lambda page: table(page["items"], columns))
    session = session_of(context)
    if page["nextCursor"] and not session.for_machines:
        session.say(f"There are more: --after {page['nextCursor']}")


def write(session: Session, data: Any, show: Show) -> None:
    """Write a result: JSON for programs, else as `show` lays it out."""
    from payaid_desktop.services.wire import json_text

    session.write(json_text(data) + "\n" if session.for_machines else show(data))


def rows(columns: Sequence[Column]) -> Show:
    """Lay a list of things out as a table."""
    return partial(_rows, columns=columns)


def shown(data: Any) -> str:
    """Lay any answer out: one thing as facts, several one after the other."""
    if isinstance(data, list):
        return "\n".join(shown(each) for each in data)
    return facts(data) if isinstance(data, Mapping) else f"{data}\n"


def without_nothing(args: Mapping[str, Any]) -> dict[str, Any]:
    """Leave out the options that were not given."""
    return {name: value for name, value in args.items() if value is not None and value is not False}


def _rows(data: Any, *, columns: Sequence[Column]) -> str:
    return table(data, columns)
