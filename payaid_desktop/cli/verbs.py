"""The verbs that every register has: add, show, update, delete, restore."""

from dataclasses import dataclass
from typing import Annotated, Any

import typer

from payaid_desktop.cli.acts import Show, perform
from payaid_desktop.cli.help import Id, Ndjson, piped, shop_help, with_example
from payaid_desktop.cli.session import session_of
from payaid_desktop.cli.source import SOURCE_HELP, STANDARD_INPUT, read_source

Source = Annotated[str, typer.Argument(metavar="SOURCE", help=SOURCE_HELP)]
Version = Annotated[
    int | None,
    typer.Option(metavar="N", help="Refuse if it was changed since this version."),
]
Shares = Annotated[
    str | None,
    typer.Argument(
        metavar="SHARES",
        help='Which bills: {"allocations": [{"documentId": ..., "amount": "500.00"}]}, or - to read it.',
    ),
]
EXAMPLE_ID = "019f7a52-0000-7000-8000-000000000001"


@dataclass(frozen=True, slots=True)
class Subject:
    """What a group of commands is about: its word in the command, in the names, and in sentences."""

    group: str
    name: str
    what: str
    given: str
    patch: str

    @property
    def one(self) -> str:
        """One of them, in a sentence: "a deal", "an invoice"."""
        article = "an" if self.what[0] in "aeiou" else "a"
        return f"{article} {self.what}"


def add_verb(app: typer.Typer, subject: Subject, summary: str) -> None:
    """Add `add`: one JSON object, a list of them in one transaction, or a stream of lines."""
    line = f"{subject.group} add -"

    @app.command("add", help=with_example(summary, piped(subject.given, line)))
    def add(context: typer.Context, source: Source, ndjson: Ndjson = False) -> None:
        create(context, f"{subject.name}.create", source, ndjson=ndjson)


def create(
    context: typer.Context, name: str, source: str, *, ndjson: bool, show: Show | None = None
) -> None:
    """Make what is read from a source, or what each line of standard input says."""
    session = session_of(context)
    if ndjson:
        from payaid_desktop.cli.batch import stream

        if source != STANDARD_INPUT:
            raise typer.BadParameter("--ndjson reads standard input: write - for SOURCE.")
        session.for_machines = True
        stream(session, name)
    else:
        perform(context, name, read_source(session, source), show=show)


def show_verb(app: typer.Typer, subject: Subject) -> None:
    """Add `show`."""

    @app.command(
        "show",
        help=shop_help(f"Show one {subject.what}.", f"{subject.group} show {EXAMPLE_ID}"),
    )
    def show(context: typer.Context, id: Id) -> None:
        perform(context, f"{subject.name}.get", {"id": id})


def update_verb(app: typer.Typer, subject: Subject, *, show: Show | None = None) -> None:
    """Add `update`: a JSON Merge Patch."""
    summary = (
        f"Change {subject.one}: a JSON object with the fields to change. "
        "null empties a field, or gives it its default back."
    )
    line = f"{subject.group} update {EXAMPLE_ID} -"

    @app.command("update", help=with_example(summary, piped(subject.patch, line)))
    def update(context: typer.Context, id: Id, source: Source, version: Version = None) -> None:
        patch = read_source(session_of(context), source)
        args = update_arguments(id, patch, version)
        perform(context, f"{subject.name}.update", args, show=show)


def update_arguments(id: str, patch: object, version: int | None) -> object:
    """Put the thing meant beside the fields to change.

    Raises:
        typer.BadParameter: the patch names the thing as well.
    """
    if not isinstance(patch, dict):
        return patch
    if "id" in patch or "version" in patch:
        raise typer.BadParameter("Name the id and the version in the command, not in the JSON.")
    seen = {} if version is None else {"version": version}
    return {**patch, "id": id, **seen}


def allocate_arguments(
    context: typer.Context, meant: dict[str, Any], shares: str | None
) -> dict[str, Any]:
    """Put the credit meant beside the bills that it is to settle, if some were chosen.

    Raises:
        typer.BadParameter: the shares are no JSON object.
    """
    chosen = {} if shares is None else read_source(session_of(context), shares)
    if not isinstance(chosen, dict) or meant.keys() & chosen.keys():
        raise typer.BadParameter('Write the shares as {"allocations": [...]}.')
    return {**chosen, **meant}


def plain_verb(
    app: typer.Typer, subject: Subject, verb: str, summary: str, *, show: Show | None = None
) -> None:
    """Add a verb that needs to know nothing but which thing is meant."""

    @app.command(verb, help=shop_help(summary, f"{subject.group} {verb} {EXAMPLE_ID}"))
    def run(context: typer.Context, id: Id) -> None:
        perform(context, f"{subject.name}.{verb}", {"id": id}, show=show)
