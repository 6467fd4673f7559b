"""The entry of `payaid`: finds the command that is called, and imports nothing of the others."""

import importlib
import os
import sys
from collections.abc import Sequence
from contextlib import redirect_stderr, redirect_stdout
from typing import Annotated, Any, Final

import typer
from typer.core import TyperGroup
from typer.main import get_command

from payaid_desktop import __version__
from payaid_desktop.cli.commands import COMMANDS, SECTIONS
from payaid_desktop.cli.edge import EXIT_OK, EXIT_UNWRITABLE, at_the_edge
from payaid_desktop.cli.session import EXIT_PIPE_CLOSED, Session, terminal_session

FOR_MACHINES: Final = "--json"
SUMMARY: Final = (
    "PayAid: GST billing for a shop, offline. Every act of the window, from a terminal."
)


class LazyGroup(TyperGroup):
    """A group that knows its commands by name and sentence, and imports one only when it is called."""

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002 - typer calls it so
        """The names of all commands."""
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ARG002 - typer calls it so
        """Import one command; None if there is none of this name."""
        listed = COMMANDS.get(cmd_name)
        if listed is None:
            return None
        module, _, attribute = listed.place.partition(":")
        app = getattr(importlib.import_module(f"payaid_desktop.cli.{module}"), attribute)
        command = get_command(app)
        command.name = cmd_name
        return command

    def format_commands(self, ctx: Any, formatter: Any) -> None:  # noqa: ARG002 - typer calls it so
        """Write the list of commands in sections, from the table alone."""
        for section in SECTIONS:
            rows = [
                (name, each.summary) for name, each in COMMANDS.items() if each.section == section
            ]
            with formatter.section(section):
                formatter.write_dl(rows)


_app = typer.Typer(
    cls=LazyGroup,
    help=SUMMARY,
    add_completion=False,
    rich_markup_mode=None,
    no_args_is_help=True,
)


def _show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"payaid {__version__}")
        raise typer.Exit


@_app.callback()
def _root(
    json: Annotated[
        bool,
        typer.Option(FOR_MACHINES, help="Answer in JSON, for programs. It may stand anywhere."),
    ] = False,
    version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_show_version, is_eager=True, help="Say which version this is."
        ),
    ] = False,
) -> None:
    """Options of all commands; `run` has taken --json out already, because it may stand anywhere."""


def main() -> None:
    """Run the command of this process and end it with its exit code."""
    code = run(sys.argv[1:], terminal_session(os.environ))
    if sys.stdout and code in (EXIT_PIPE_CLOSED, EXIT_UNWRITABLE):
        # What is still buffered has no reader; without this Python would complain about it at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    sys.exit(code)


def run(arguments: Sequence[str], session: Session) -> int:
    """Run one command and give its exit code; nothing is raised."""
    words = _without_json(arguments)
    session.for_machines = len(words) < len(arguments)
    with redirect_stdout(session.stdout), redirect_stderr(session.stderr):
        return at_the_edge(lambda: _call(words, session), session)


def _without_json(arguments: Sequence[str]) -> list[str]:
    """Take --json out wherever it stands; after -- it is an argument like any other."""
    words = list(arguments)
    end = words.index("--") if "--" in words else len(words)
    return [word for word in words[:end] if word != FOR_MACHINES] + words[end:]


def root_command() -> TyperGroup:
    """Give the command that all others hang on."""
    command = get_command(_app)
    assert isinstance(command, TyperGroup)  # noqa: S101 - for the type checker
    return command


def _call(arguments: Sequence[str], session: Session) -> int:
    code = root_command().main(
        list(arguments), prog_name="payaid", standalone_mode=False, obj=session
    )
    return code if isinstance(code, int) else EXIT_OK


if __name__ == "__main__":
    main()
