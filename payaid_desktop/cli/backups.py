"""`payaid backup` and `payaid restore`."""

from typing import Annotated, Final

import typer

from payaid_desktop.cli.acts import perform, rows, without_nothing
from payaid_desktop.cli.help import new_command, shop_help, with_example
from payaid_desktop.cli.output import Column, Look

EXAMPLE_FILE: Final = "payaid-20260718T063000Z-manual.sqlite3"
COLUMNS: Final = (
    Column("Made", "madeAt", Look.DAY),
    Column("Why", "label"),
    Column("Bytes", "size", Look.NUMBER),
    Column("File", "path", Look.PATH),
)
Folder = Annotated[
    str | None, typer.Option(metavar="PATH", help="The folder; else the one in the data folder.")
]
File = Annotated[str, typer.Argument(metavar="FILE", help="Its path, or its name in the folder.")]

backup = typer.Typer(
    help=with_example("Copies of the shop: without a verb, make one.", "payaid backup"),
    add_completion=False,
    rich_markup_mode=None,
    invoke_without_command=True,
)
restore = new_command()


@backup.callback(invoke_without_command=True)
def backup_or_verb(context: typer.Context, folder: Folder = None) -> None:
    """Make a backup if no verb is given."""
    if context.invoked_subcommand is None:
        perform(context, "backup.create", without_nothing({"folder": folder}))


@backup.command("create", help=shop_help("Copy the shop and prove the copy.", "backup create"))
def create(context: typer.Context, folder: Folder = None) -> None:
    """Make a backup."""
    perform(context, "backup.create", without_nothing({"folder": folder}))


@backup.command("list", help=shop_help("List the backups, the newest first.", "backup list"))
def list_backups(context: typer.Context, folder: Folder = None) -> None:
    """List the backups."""
    args = without_nothing({"folder": folder})
    perform(context, "backup.list", args, show=rows(COLUMNS))


@backup.command(
    "verify",
    help=shop_help("Prove that a backup can be restored.", f"backup verify {EXAMPLE_FILE}"),
)
def verify(context: typer.Context, file: File) -> None:
    """Prove a backup."""
    perform(context, "backup.verify", {"path": file})


def _restore(context: typer.Context, file: File) -> None:
    """Put a backup in the place of the shop's file."""
    perform(context, "backup.restore", {"path": file})


_RESTORE_SUMMARY: Final = (
    "Put a backup in the place of the shop's file; the file that is there is kept aside."
)
backup.command("restore", help=shop_help(_RESTORE_SUMMARY, f"backup restore {EXAMPLE_FILE}"))(
    _restore
)
restore.command(help=shop_help(_RESTORE_SUMMARY, f"restore {EXAMPLE_FILE}"))(_restore)
