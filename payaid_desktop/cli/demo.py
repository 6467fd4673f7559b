"""`payaid demo`: a shop of any size to try things on; `payaid story`: a morning in a shop, played."""

import shlex
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer

from payaid_desktop.cli.help import new_command, with_example
from payaid_desktop.cli.session import Session, own_command, session_of

demo = new_command()
story = new_command()


@demo.command(
    help=with_example(
        "Make a demo shop: 200 products, 150 contacts, two financial years of documents.",
        "payaid demo --dir demo-shop --invoices 5000",
    )
)
def make(
    context: typer.Context,
    folder: Annotated[str, typer.Option("--dir", metavar="DIR", help="The folder to make it in.")],
    invoices: Annotated[
        int, typer.Option(metavar="N", help="How many invoices, up to 1,000,000.")
    ] = 1000,
    encrypted: Annotated[
        bool, typer.Option("--encrypted", help="Encrypt it, as a real shop is.")
    ] = False,
) -> None:
    """Make the demo shop."""
    from payaid_desktop.cli.acts import shown, write
    from payaid_desktop.services.demo.load import Wishes
    from payaid_desktop.services.demo.make import make_demo
    from payaid_desktop.services.settings import Settings

    session = session_of(context)
    environ = {**session.environ, "PAYAID_DATA_DIR": folder}
    settings = Settings.from_environment(environ)
    loaded = make_demo(
        settings, Wishes(invoices=invoices), encrypted=encrypted, progress=_teller(session)
    )
    answer = {
        "name": loaded.business.name,
        "invoices": loaded.invoices,
        "database": str(settings.store_path),
    }
    write(session, answer, shown)
    session.say(f"Look at it: PAYAID_DATA_DIR={shlex.quote(folder)} {own_command()} dashboard")


@story.command(
    help=with_example(
        "Play a morning in a shop: set up, bill, print, take payments, check everything.",
        "payaid story",
    )
)
def play(
    context: typer.Context,
    folder: Annotated[
        str | None,
        typer.Option("--dir", metavar="DIR", help="An empty folder; without it a new one is made."),
    ] = None,
) -> None:
    """Play the story."""
    from payaid_desktop.cli.story import play_story

    session = session_of(context)
    where = Path(folder) if folder else Path(tempfile.mkdtemp(prefix="payaid-story-"))
    play_story(where, say=lambda line: session.write(f"{line}\n"))


def _teller(session: Session) -> Callable[[int, int], None]:
    """Tell a person how far it is, at every tenth part."""
    told = 0

    def tell(done: int, in_all: int) -> None:
        nonlocal told
        tenth = done * 10 // in_all
        if tenth > told and not session.for_machines:
            session.say(f"{done:,} of {in_all:,} invoices")
            told = tenth

    return tell
