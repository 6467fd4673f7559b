"""`payaid backup`, `restore`, `integrity` and `recover`."""

from typing import Annotated, Any, Final

import typer

from payaid_desktop.cli.acts import perform, rows, shown, without_nothing
from payaid_desktop.cli.business import typed_key
from payaid_desktop.cli.help import new_command, shop_help, with_example
from payaid_desktop.cli.output import Column, Look, table
from payaid_desktop.cli.session import session_of
from payaid_desktop.cli.source import STANDARD_INPUT

EXAMPLE_FILE: Final = "payaid-20260718T063000Z-manual.sqlite3"
COLUMNS: Final = (
    Column("Made", "madeAt", Look.DAY),
    Column("Why", "label"),
    Column("Bytes", "size", Look.NUMBER),
    Column("File", "path", Look.WHOLE),
)
PROBLEM_COLUMNS: Final = (
    Column("Kind", "kind"),
    Column("Where", "where"),
    Column("What is wrong", "sentence", Look.WHOLE),
)
Folder = Annotated[
    str | None, typer.Option(metavar="PATH", help="The folder; else the one in the data folder.")
]
File = Annotated[str, typer.Argument(metavar="FILE", help="Its path, or its name in the folder.")]
RecoveryKey = Annotated[
    str | None,
    typer.Option(
        metavar="KEY",
        help="The printed recovery key, on a computer that does not keep the shop's key;"
        " - reads it from standard input, so that it does not stay in the shell's history.",
    ),
]

backup = typer.Typer(
    help=with_example("Copies of the shop: without a verb, make one.", "payaid backup"),
    add_completion=False,
    rich_markup_mode=None,
    invoke_without_command=True,
)
restore = new_command()
integrity = new_command()
recover = new_command()


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


def _restore(context: typer.Context, file: File, recovery_key: RecoveryKey = None) -> None:
    """Put a backup in the place of the shop's file."""
    if recovery_key == STANDARD_INPUT:
        recovery_key = typed_key(session_of(context))
    args = without_nothing({"path": file, "recoveryKey": recovery_key})
    perform(context, "backup.restore", args, show=_restore_text)


def _restore_text(report: dict[str, Any]) -> str:
    number, code = report["nextNumber"], report["deviceCode"]
    if number is not None:
        return f"{shown(report)}Bills from here on are numbered {number}.\n"
    if code is None:
        return shown(report)
    return f"{shown(report)}Make the prefix of bills shorter: it leaves no room for {code}.\n"


@integrity.command(
    help=shop_help("Check that the file is whole and that the books agree.", "integrity")
)
def check_integrity(context: typer.Context) -> None:
    """Check the store; exit 9 if something is wrong."""
    perform(context, "db.check", {}, show=_report_text)


def _report_text(report: dict[str, Any]) -> str:
    if report["ok"]:
        return f"Everything agrees: {', '.join(report['checked'])}.\n"
    return table(report["problems"], PROBLEM_COLUMNS)


@recover.command(
    help=shop_help(
        "Save what can be read of a damaged shop, and make every derived figure anew; "
        "the last resort, after the newest good backup.",
        "recover",
    )
)
def recover_store(context: typer.Context) -> None:
    """Recover the store."""
    perform(context, "db.recover", {})


_RESTORE_SUMMARY: Final = (
    "Put a backup in the place of the shop's file; the file that is there is kept aside. The shop goes on with new"
    " number series, for nobody knows what was numbered since the backup."
)
backup.command("restore", help=shop_help(_RESTORE_SUMMARY, f"backup restore {EXAMPLE_FILE}"))(
    _restore
)
restore.command(help=shop_help(_RESTORE_SUMMARY, f"restore {EXAMPLE_FILE}"))(_restore)
