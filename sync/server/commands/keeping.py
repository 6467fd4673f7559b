"""Commands that look after the store: copies, the way back, other stores."""

import os
from pathlib import Path
from typing import Annotated

import typer

from payaid_desktop.services.clock import SystemClock, system_ids
from payaid_desktop.services.hosting import keeping
from sync.server.commands.common import Db, answer, opened, shop_with_books, tell
from sync.server.settings import place_from, server_settings

app = typer.Typer()


@app.command()
def backup(path: Path, db: Db = None) -> None:
    """Copy the server's store into a file; the server may run meanwhile."""
    settings = server_settings(os.environ, db=db)
    keeping.back_up(settings.place, path, progress=tell)
    answer({"path": str(path), "bytes": path.stat().st_size})


@app.command()
def restore(path: Path, db: Db = None) -> None:
    """Put a backup in the place of the server's store, and begin its next life. The server must not run."""
    settings = server_settings(os.environ, db=db)
    generation = keeping.restore(
        settings.place,
        path,
        folder=settings.folder,
        clock=SystemClock(),
        ids=system_ids(),
        progress=tell,
    )
    answer({"path": str(path), "generation": generation})


@app.command()
def export(
    path: Annotated[Path, typer.Argument(help="The file to write; its ending says the form.")],
    tenant: Annotated[
        str | None, typer.Option(help="The shop; not needed if there is one.")
    ] = None,
    db: Db = None,
) -> None:
    """Write a shop's books for other programs: .xlsx or .json."""
    with opened(db) as parts:
        _, tenant_id = shop_with_books(parts, tenant)
        acts = parts.hosting.acts(tenant_id)
        written = keeping.export(acts, path)
    answer({"path": str(path), "rows": {each.what: each.rows for each in written}})


@app.command()
def migrate(
    to: Annotated[
        str, typer.Option("--to", help="An empty store: sqlite:///PATH or postgresql://…")
    ],
    db: Db = None,
) -> None:
    """Move everything into another store; laptops go on where they were."""
    settings = server_settings(os.environ, db=db)
    target = place_from(to, folder=settings.folder)
    rows = keeping.move(
        settings.place, target, folder=settings.folder, clock=SystemClock(), progress=tell
    )
    answer({"rows": rows})
