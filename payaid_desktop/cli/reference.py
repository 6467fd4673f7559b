"""The reference of the command, made of its own help: `python -m payaid_desktop.cli.reference > docs/cli.md`."""

import sys
from collections.abc import Iterator
from typing import Any, Final

import typer
from typer.core import TyperGroup

from payaid_desktop.cli.commands import COMMANDS, SECTIONS
from payaid_desktop.cli.help import KEEP_LINES
from payaid_desktop.cli.main import SUMMARY, root_command
from payaid_desktop.cli.registry import CALLS

_HEAD: Final = f"""# The `payaid` command

{SUMMARY} This page is made of the command's own help by `python -m payaid_desktop.cli.reference`.
Every command also knows `--help`; `--json` may stand anywhere and makes the answer JSON, errors too.
The fields of the JSON that commands read are in [fields.md](fields.md).
"""


def reference() -> str:
    """Write the whole reference as Markdown."""
    return "\n".join((_HEAD, *_sections(), _names()))


def every_command() -> Iterator[tuple[tuple[str, ...], Any]]:
    """Give every command and group with its words, in the order of the help."""
    root = root_command()
    for name in COMMANDS:
        yield from _with_verbs((name,), root.get_command(typer.Context(root), name))


def example_of(command: Any) -> str:
    """Give the example of a command as it is typed."""
    rest = (command.help or "").partition(KEEP_LINES)[2].partition("\n\n")[0]
    return "\n".join(line[2:] for line in rest.replace("\nExample:\n", "").splitlines())


def _with_verbs(words: tuple[str, ...], command: Any) -> Iterator[tuple[tuple[str, ...], Any]]:
    yield words, command
    if isinstance(command, TyperGroup):
        for name, verb in command.commands.items():
            yield from _with_verbs((*words, name), verb)


def _sections() -> Iterator[str]:
    commands = list(every_command())
    for section in SECTIONS:
        yield f"## {section}\n"
        for words, command in commands:
            if COMMANDS[words[0]].section == section:
                yield _described(words, command)


def _described(words: tuple[str, ...], command: Any) -> str:
    summary = (command.help or "").partition(KEEP_LINES)[0].strip()
    lines = [f"### `payaid {' '.join(words)}`\n", f"{summary}\n", *_parameters(command)]
    return "\n".join([*lines, "```", example_of(command), "```", ""])


def _parameters(command: Any) -> Iterator[str]:
    shown = [each for each in command.params if "--help" not in each.opts]
    for each in shown:
        name = each.opts[0] if each.param_type_name == "option" else each.metavar
        yield f"- `{name}`: {each.help}"
    if shown:
        yield ""


def _names() -> str:
    names = " ".join(f"`{name}`" for name in CALLS)
    return f"## Names for `payaid call` and `payaid batch`\n\n{names}\n"


if __name__ == "__main__":
    sys.stdout.write(reference())
