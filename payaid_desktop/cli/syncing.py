"""`payaid login`, `logout`, `sync`, `devices`, `conflicts`, `refused`: the server and the shop's other computers."""

import time
from typing import Annotated

import typer

from payaid_desktop.cli.acts import perform, rows, without_nothing
from payaid_desktop.cli.help import new_command, new_group, shop_help
from payaid_desktop.cli.output import Column, Look
from payaid_desktop.cli.session import session_of
from payaid_desktop.domain.errors import NetworkError

DEVICE_COLUMNS = (
    Column("Name", "name"),
    Column("Code", "code"),
    Column("Status", "status"),
    Column("Since", "createdAt", Look.DAY),
    Column("Held", "held", Look.NUMBER),
    Column("Id", "id"),
)
CONFLICT_COLUMNS = (
    Column("What", "entity"),
    Column("Field", "field"),
    Column("In the books", "kept"),
    Column("The other value", "other"),
    Column("Id", "id"),
)
REFUSED_COLUMNS = (
    Column("What", "kind"),
    Column("When", "at", Look.DAY),
    Column("Why", "sentence"),
    Column("Id", "id"),
)
WATCH_PAUSE_S = 5.0

login = new_command()
logout = new_command()
sync = new_group("Send and read what is new.", example="payaid sync now")
devices = new_group("The computers of this shop.", example="payaid devices list")
conflicts = new_group("What two computers wrote differently.", example="payaid conflicts list")
refused = new_group("Changes that the server did not take.", example="payaid refused list")
Id = Annotated[str, typer.Argument(metavar="ID", help="Which one.")]
Server = Annotated[
    str | None, typer.Option(metavar="URL", help="The server, such as https://shop.example.")
]
Code = Annotated[str | None, typer.Option(metavar="CODE", help="The code that the owner gave you.")]
Email = Annotated[str | None, typer.Option(metavar="EMAIL", help="Your e-mail address.")]
Password = Annotated[
    str | None,
    typer.Option(metavar="PASSWORD", help='Your password; "-" reads a line from standard input.'),
]
CaFile = Annotated[
    str | None,
    typer.Option("--ca-file", metavar="PATH", help="The certificate of the server's authority."),
]


@login.command(
    help=shop_help(
        "Connect this computer with the shop's server. A folder without a shop joins the server's.",
        "login --server https://shop.example --code ABCD-EFGH-IJKL-MNOP",
    )
)
def log_in(
    context: typer.Context,
    server: Server = None,
    code: Code = None,
    email: Email = None,
    password: Password = None,
    ca_file: CaFile = None,
) -> None:
    """Connect with a server."""
    _connect(context, server, code, email, password, ca_file)


@logout.command(help=shop_help("Forget the server and its token. The books stay.", "logout"))
def log_out(context: typer.Context) -> None:
    """Forget the server."""
    perform(context, "logout", {})


@sync.command("now", help=shop_help("Send and read what is new.", "sync now"))
def sync_now(
    context: typer.Context,
    max_seconds: Annotated[
        float | None, typer.Option(metavar="SECONDS", help="Stop after so many seconds.")
    ] = None,
) -> None:
    """Sync once."""
    perform(context, "sync", without_nothing({"maxSeconds": max_seconds}))


@sync.command("status", help=shop_help("Say what waits and what needs you.", "sync status"))
def sync_status(context: typer.Context) -> None:
    """Say where the data is."""
    perform(context, "sync.status", {})


@sync.command(
    "watch", help=shop_help("Sync again and again until Ctrl+C.", "sync watch --seconds 3600")
)
def sync_watch(
    context: typer.Context,
    seconds: Annotated[
        float | None, typer.Option(metavar="SECONDS", help="End after so many seconds.")
    ] = None,
) -> None:
    """Sync until stopped; a server that is away is asked again."""
    session = session_of(context)
    ends = None if seconds is None else time.monotonic() + seconds
    while True:
        try:
            perform(context, "sync", {})
        except NetworkError as error:
            session.say(error.sentence)
        except typer.Exit:
            pass  # somebody should look; what can be synced goes on
        if ends is not None and time.monotonic() + WATCH_PAUSE_S > ends:
            return
        time.sleep(WATCH_PAUSE_S)


@devices.command("list", help=shop_help("List the computers of this shop.", "devices list"))
def list_devices(context: typer.Context) -> None:
    """List the devices."""
    perform(context, "device.list", {}, show=rows(DEVICE_COLUMNS))


@devices.command(
    "register",
    help=shop_help("Connect this computer; the same as login.", "devices register --code CODE"),
)
def register(
    context: typer.Context,
    server: Server = None,
    code: Code = None,
    email: Email = None,
    password: Password = None,
    ca_file: CaFile = None,
) -> None:
    """Connect with a server."""
    _connect(context, server, code, email, password, ca_file)


@devices.command("code", help=shop_help("Make a code for another computer.", "devices code"))
def make_code(context: typer.Context) -> None:
    """Make a registration code."""
    perform(context, "device.code", {})


@devices.command("approve", help=shop_help("Let a computer in that waits.", "devices approve ID"))
def approve(context: typer.Context, id: Id) -> None:
    """Let a computer in."""
    perform(context, "device.approve", {"id": id})


@devices.command("rename", help=shop_help("Rename a computer.", "devices rename ID Counter"))
def rename(
    context: typer.Context,
    id: Id,
    name: Annotated[str, typer.Argument(metavar="NAME", help="What it is to be called.")],
) -> None:
    """Rename a computer."""
    perform(context, "device.rename", {"id": id, "name": name})


@devices.command("revoke", help=shop_help("Shut a computer out.", "devices revoke ID"))
def revoke(context: typer.Context, id: Id) -> None:
    """Shut a computer out."""
    perform(context, "device.revoke", {"id": id})


@devices.command(
    "accept",
    help=shop_help("Take what a computer did that was shut out.", "devices accept ID"),
)
def accept(context: typer.Context, id: Id) -> None:
    """Take what it did."""
    perform(context, "device.accept", {"id": id})


@devices.command(
    "refuse",
    help=shop_help("Take nothing of a computer that was shut out.", "devices refuse ID"),
)
def refuse(context: typer.Context, id: Id) -> None:
    """Take nothing of it."""
    perform(context, "device.refuse", {"id": id})


@conflicts.command("list", help=shop_help("List the conflicts.", "conflicts list"))
def list_conflicts(context: typer.Context) -> None:
    """List the conflicts."""
    perform(context, "conflict.list", {}, show=rows(CONFLICT_COLUMNS))


@conflicts.command(
    "resolve", help=shop_help("Choose one of two values.", "conflicts resolve ID other")
)
def resolve(
    context: typer.Context,
    id: Id,
    use: Annotated[str, typer.Argument(metavar="kept|other", help="Which value is right.")],
) -> None:
    """Close a conflict."""
    perform(context, "conflict.resolve", {"id": id, "use": use})


@refused.command("list", help=shop_help("List the refused changes.", "refused list"))
def list_refused(context: typer.Context) -> None:
    """List what the server refused."""
    perform(context, "deadletter.list", {}, show=rows(REFUSED_COLUMNS))


@refused.command("send", help=shop_help("Send a refused change again.", "refused send ID"))
def send_again(context: typer.Context, id: Id) -> None:
    """Send again."""
    perform(context, "deadletter.retry", {"id": id})


@refused.command("discard", help=shop_help("Let a refused edit go.", "refused discard ID"))
def let_go(context: typer.Context, id: Id) -> None:
    """Let go."""
    perform(context, "deadletter.discard", {"id": id})


@refused.command("restore", help=shop_help("Take a discarded edit back.", "refused restore ID"))
def take_back(context: typer.Context, id: Id) -> None:
    """Take back."""
    perform(context, "deadletter.restore", {"id": id})


def _connect(
    context: typer.Context,
    server: str | None,
    code: str | None,
    email: str | None,
    password: str | None,
    ca_file: str | None,
) -> None:
    if password == "-":  # noqa: S105 - the sign for standard input
        lines = session_of(context).read_lines(bytes_max=400)
        password = next(lines, b"").decode(errors="replace").rstrip("\r\n")
    given = {"server": server, "code": code, "email": email, "password": password}
    perform(context, "login", without_nothing({**given, "caFile": ca_file}))
