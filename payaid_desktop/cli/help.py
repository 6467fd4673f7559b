"""How commands are made, so that all of them say what they do in the same way, with an example that runs."""

from typing import Annotated, Final

import typer

KEEP_LINES: Final = "\b"
"""Tells the help formatter to leave the lines of a paragraph as they are."""
ANSWERS: Final = "With --json the answer is JSON, for programs."

Id = Annotated[str, typer.Argument(metavar="ID", help="The id, as the list with --json shows it.")]
Ndjson = Annotated[
    bool,
    typer.Option("--ndjson", help="Read one JSON object a line, and answer each in one line."),
]
Limit = Annotated[int, typer.Option(metavar="ROWS", help="How many rows at most, 1 to 500.")]
After = Annotated[
    str | None,
    typer.Option(metavar="CURSOR", help="The page after this cursor of the page before."),
]
From = Annotated[str | None, typer.Option("--from", metavar="DAY", help="From this day on.")]
To = Annotated[str | None, typer.Option("--to", metavar="DAY", help="Until this day.")]
PaperPath = Annotated[
    str | None,
    typer.Option("--to", metavar="PATH", help="The file; without it, one in the data folder."),
]
Sort = Annotated[str | None, typer.Option(metavar="ORDER", help="The order, for example newest.")]


def new_group(summary: str, *, example: str) -> typer.Typer:
    """Make a group of commands, such as `payaid contacts`."""
    app = typer.Typer(
        help=with_example(summary, example),
        add_completion=False,
        rich_markup_mode=None,
        no_args_is_help=True,
    )
    # With a callback of its own even a group of one command stays a group.
    app.callback()(_no_options)
    return app


def new_command() -> typer.Typer:
    """Make the holder of one single command, such as `payaid search`."""
    return typer.Typer(add_completion=False, rich_markup_mode=None)


def with_example(summary: str, example: str) -> str:
    """Write a help text: what it does, then the example as it is typed."""
    lines = "\n".join(f"  {line}" for line in example.splitlines())
    return f"{summary}\n\n{KEEP_LINES}\nExample:\n{lines}"


def shop_help(summary: str, example: str) -> str:
    """Write the help text of a command that works on the shop: `example` follows `payaid`."""
    return f"{with_example(summary, f'payaid {example}')}\n\n{ANSWERS}"


def piped(json_text: str, command: str) -> str:
    """Write the example of a command that reads standard input."""
    return f"echo '{json_text}' | payaid {command}"


def _no_options() -> None:
    """Nothing is set for a whole group."""
