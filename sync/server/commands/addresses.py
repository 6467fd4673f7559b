"""Commands about addresses that the server does not answer."""

from datetime import timedelta
from typing import Annotated, Any

import typer

from payaid_desktop.services.hosting.denying import Denied, DenyList
from sync.server.commands.common import Db, answer, opened

app = typer.Typer()
Network = Annotated[str, typer.Argument(help="An address or a network: 203.0.113.0/24.")]


@app.command()
def deny(
    network: Network,
    hours: Annotated[float | None, typer.Option(min=0, help="For how long; else for good.")] = None,
    reason: Annotated[str, typer.Option(help="Why, for whoever reads the list.")] = "",
    db: Db = None,
) -> None:
    """Answer an address or a network nothing any more."""
    lasts = None if hours is None else timedelta(hours=hours)
    with opened(db) as parts:
        answer(_told(DenyList(parts.hosting).deny(network, reason=reason, lasts=lasts)))


@app.command()
def allow(network: Network, db: Db = None) -> None:
    """Answer an address or a network again."""
    with opened(db) as parts:
        DenyList(parts.hosting).allow(network)
        answer({"network": network, "denied": False})


@app.command()
def denied(db: Db = None) -> None:
    """List the addresses that are answered nothing."""
    with opened(db) as parts:
        answer({"data": [_told(each) for each in DenyList(parts.hosting).all()]})


def _told(entry: Denied) -> dict[str, Any]:
    until = entry.until.isoformat() if entry.until else None
    return {"network": str(entry.network), "reason": entry.reason, "until": until}
