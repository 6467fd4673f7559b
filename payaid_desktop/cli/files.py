"""`payaid import` and `payaid export`."""

from collections.abc import Mapping
from typing import Annotated, Any, Final

import typer

from payaid_desktop.cli.acts import perform, rows, without_nothing
from payaid_desktop.cli.help import From, To, new_command, shop_help
from payaid_desktop.cli.output import Column, Look, facts, table

EXPORTED_COLUMNS: Final = (
    Column("List", "what"),
    Column("Rows", "rows", Look.NUMBER),
    Column("File", "path", Look.WHOLE),
)
MATCHED_COLUMNS: Final = (Column("Column of the file", "heading"), Column("Is read as", "field"))
PROBLEM_COLUMNS: Final = (
    Column("Row", "row", Look.NUMBER),
    Column("Column", "column"),
    Column("What is wrong", "sentence", Look.WHOLE),
)

import_ = new_command()
export = new_command()


@import_.command(
    help=shop_help(
        "Take contacts or products from a CSV file or an Excel workbook (.xlsx): all rows, or none. "
        "The first row holds the headings.",
        "import parties.xlsx --kind contacts --dry-run",
    )
)
def import_file(
    context: typer.Context,
    file: Annotated[str, typer.Argument(metavar="FILE", help="The .csv or .xlsx file.")],
    kind: Annotated[str, typer.Option(metavar="KIND", help="contacts or products.")],
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Only tell what would be; nothing is kept.")
    ] = False,
) -> None:
    """Import a file."""
    args = without_nothing({"file": file, "kind": kind, "dryRun": dry_run})
    perform(context, "import", args, show=_report_text)


@export.command(
    help=shop_help(
        "Write lists for other programs: csv (one file for each list), xlsx, json, or sqlite (an "
        "open copy of the shop's file). Lists: contacts, products, balances, invoices, "
        "invoice_items, notes, quotations, payments, ledger, stock, audit, everything. With pdf, "
        "every issued document of invoices, quotations, proformas, challans, credit_notes or "
        "debit_notes is printed into a folder.",
        "export --kind xlsx --what invoices --what payments --from 2026-04-01",
    )
)
def export_lists(
    context: typer.Context,
    kind: Annotated[str, typer.Option(metavar="KIND", help="csv, xlsx, json, sqlite or pdf.")],
    what: Annotated[
        list[str] | None,
        typer.Option(metavar="LIST", help="Only this list; may be given several times."),
    ] = None,
    path: Annotated[
        str | None,
        typer.Option(metavar="PATH", help="The file if it has an ending, else a folder."),
    ] = None,
    overwrite: Annotated[
        bool, typer.Option("--overwrite", help="Replace a file of this name.")
    ] = False,
    from_on: From = None,
    to_on: To = None,
) -> None:
    """Export lists."""
    given = {"kind": kind, "what": what or None, "path": path, "overwrite": overwrite or None}
    args = without_nothing({**given, "fromOn": from_on, "toOn": to_on})
    perform(context, "export", args, show=rows(EXPORTED_COLUMNS))


def _report_text(report: Mapping[str, Any]) -> str:
    """Lay out what was read as what, and what is wrong."""
    shown = ("rows", "imported", "problemCount")
    parts = [
        facts({name: report[name] for name in shown}),
        table(report["columns"], MATCHED_COLUMNS),
    ]
    if report["problems"]:
        parts.append(table(report["problems"], PROBLEM_COLUMNS))
    elif report["dryRun"]:
        parts.append("Nothing is wrong, and nothing was kept. Run it without --dry-run.\n")
    return "\n".join(parts)
