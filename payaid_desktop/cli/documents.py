"""`payaid invoices`, `quotations`, `proformas`, `challans`, `credit-notes` and `debit-notes`: one grammar for all."""

from typing import Annotated, Any

import typer

from payaid_desktop.cli.acts import perform, perform_list, without_nothing
from payaid_desktop.cli.help import (
    After,
    From,
    Limit,
    Ndjson,
    PaperPath,
    Sort,
    To,
    new_group,
    piped,
    shop_help,
    with_example,
)
from payaid_desktop.cli.output import Column, Look, facts, table
from payaid_desktop.cli.session import session_of
from payaid_desktop.cli.source import read_source
from payaid_desktop.cli.verbs import (
    EXAMPLE_ID,
    Shares,
    Source,
    Subject,
    allocate_arguments,
    create,
    plain_verb,
    update_verb,
)
from payaid_desktop.domain.business import USUAL_PREFIXES

EXAMPLE_YEAR = "2627"
COLUMNS = (
    Column("Number", "number"),
    Column("Date", "datedOn", Look.DAY),
    Column("Party", "partyName"),
    Column("Total", "total", Look.MONEY),
    Column("Due", "due", Look.MONEY),
    Column("Status", "status"),
    Column("Id", "id"),
)
_LINES = '"items": [{"description": "Table fan", "hsn": "8414", "quantity": "2", "unitPrice": "1500", "gstRate": "18"}]'
_TYPED = f'{{"contactId": "{EXAMPLE_ID}",\n  {_LINES}}}'
_GIVES_BACK = (
    f'{{"originalId": "{EXAMPLE_ID}", "reason": "One fan returned",\n'
    '  "items": [{"originalLineNo": 1, "quantity": "1"}]}'
)
_CHARGES_MORE = (
    f'{{"originalId": "{EXAMPLE_ID}", "reason": "The price was typed too low",\n'
    '  "items": [{"originalLineNo": 1, "amount": "100"}]}'
)
ITEM_COLUMNS = (
    Column("", "lineNo", Look.NUMBER),
    Column("Description", "description"),
    Column("HSN", "hsn"),
    Column("Qty", "quantity", Look.NUMBER),
    Column("Unit", "unit"),
    Column("Price", "unitPrice", Look.NUMBER),
    Column("GST %", "gstRate", Look.NUMBER),
    Column("Value", "value", Look.MONEY),
)
_HEAD = ("id", "number", "status", "docType", "datedOn", "dueOn", "placeOfSupply", "originalNumber")
_SUMS = (
    "taxable",
    "nonTaxable",
    "cgst",
    "sgst",
    "igst",
    "cess",
    "taxPayableByRecipient",
    "otherCharges",
    "afterTaxDiscount",
    "roundOff",
    "total",
)
"""Everything that the total follows from; what is zero is left out."""
_REMARKS = ("reason", "cancelReason", "notes")
Which = Annotated[str, typer.Argument(metavar="ID|NUMBER", help="The id, or the number.")]
_ID_LENGTH = len(EXAMPLE_ID)


def which(text: str) -> dict[str, Any]:
    """Say whether a document is meant by its id or by its number."""
    is_id = len(text) == _ID_LENGTH and text.count("-") == EXAMPLE_ID.count("-")
    return {"id": text} if is_id else {"number": text}


def _number(subject: Subject) -> str:
    """The number of the first document of this kind, as a new shop writes it."""
    kind = "delivery_challan" if subject.name == "challan" else subject.name
    return f"{USUAL_PREFIXES[kind]}A1/{EXAMPLE_YEAR}/00001"


def document_text(content: Any) -> str:
    """Lay a document out for a person: its head, its lines, its sums."""
    if isinstance(content, list):
        return "\n".join(document_text(each) for each in content)
    head = {name: content[name] for name in _HEAD} | {"party": content["buyer"]["name"]}
    sums = {name: content[name] for name in _SUMS if content[name] != "0.00" or name == "total"}
    remarks = {name: content[name] for name in _REMARKS}
    return f"{facts(head)}\n{table(content['items'], ITEM_COLUMNS)}\n{facts(sums | remarks)}"


def _group(subject: Subject, summary: str) -> typer.Typer:
    app = new_group(summary, example=f"payaid {subject.group} list --from 2026-07-01")
    _add(app, subject)
    _show(app, subject)
    throw_away = f"Throw a draft {subject.what} away."
    plain_verb(app, subject, "delete", throw_away, show=document_text)
    _issue(app, subject)
    _cancel(app, subject)
    _pdf(app, subject)
    _send(app, subject)
    _list(app, subject)
    return app


def _typed(group: str, name: str, what: str, summary: str) -> typer.Typer:
    subject = Subject(group, name, what, _TYPED, '{"notes": "Deliver before noon"}')
    app = _group(subject, summary)
    update_verb(app, subject, show=document_text)
    _on_one(app, subject, "duplicate", f"Make a draft for today with the lines of {subject.one}.")
    return app


def _convertible(group: str, name: str, what: str, summary: str) -> typer.Typer:
    app = _typed(group, name, what, summary)
    subject = Subject(group, name, what, _TYPED, "{}")
    _on_one(app, subject, "convert", f"Make an invoice draft of an issued {what}, once.")
    return app


def _note(group: str, name: str, what: str, given: str, summary: str) -> typer.Typer:
    return _group(Subject(group, name, what, given, "{}"), summary)


def _credit_note() -> typer.Typer:
    app = _note("credit-notes", "credit_note", "credit note", _GIVES_BACK, "Notes that give back.")
    example = f"credit-notes allocate {USUAL_PREFIXES['credit_note']}A1/{EXAMPLE_YEAR}/00001"
    summary = (
        "Settle open bills of the same contact with what is left of a credit note; without SHARES "
        "what is due first."
    )

    @app.command("allocate", help=shop_help(summary, example))
    def allocate(context: typer.Context, document: Which, shares: Shares = None) -> None:
        args = allocate_arguments(context, which(document), shares)
        perform(context, "credit_note.allocate", args, show=document_text)

    return app


def _add(app: typer.Typer, subject: Subject) -> None:
    line = f"{subject.group} add - --issue"
    summary = f"Keep a draft {subject.what}, or a list of them in one transaction."

    @app.command("add", help=with_example(summary, piped(subject.given, line)))
    def add(
        context: typer.Context,
        source: Source,
        issue: Annotated[bool, typer.Option("--issue", help="Issue it in the same act.")] = False,
        ndjson: Ndjson = False,
    ) -> None:
        if ndjson or not issue:
            name = f"{subject.name}.create"
            create(context, name, source, ndjson=ndjson, show=document_text)
            return
        given = read_source(session_of(context), source)
        perform(context, f"{subject.name}.create", _issued(given), show=document_text)


def _issued(given: Any) -> Any:
    """Ask for a document, or each of a list, to be issued."""
    if isinstance(given, list):
        return [_issued(each) for each in given]
    return {**given, "issue": True} if isinstance(given, dict) else given


def _show(app: typer.Typer, subject: Subject) -> None:
    @app.command(
        "show",
        help=shop_help(f"Show one {subject.what}.", f"{subject.group} show {_number(subject)}"),
    )
    def show(context: typer.Context, document: Which) -> None:
        perform(context, f"{subject.name}.get", which(document), show=document_text)


def _issue(app: typer.Typer, subject: Subject) -> None:
    summary = f"Issue a draft {subject.what}: it gets its number and never changes again."
    plain_verb(app, subject, "issue", summary, show=document_text)


def _on_one(app: typer.Typer, subject: Subject, verb: str, summary: str) -> None:
    @app.command(verb, help=shop_help(summary, f"{subject.group} {verb} {_number(subject)}"))
    def run(context: typer.Context, document: Which) -> None:
        perform(context, f"{subject.name}.{verb}", which(document), show=document_text)


def _cancel(app: typer.Typer, subject: Subject) -> None:
    example = f'{subject.group} cancel {_number(subject)} --reason "Typed twice"'
    summary = f"Cancel an issued {subject.what}; it keeps its number."

    @app.command("cancel", help=shop_help(summary, example))
    def cancel(
        context: typer.Context,
        document: Which,
        reason: Annotated[str, typer.Option(metavar="TEXT", help="Why, in a few words.")],
    ) -> None:
        args = {**which(document), "reason": reason}
        perform(context, f"{subject.name}.cancel", args, show=document_text)


def _pdf(app: typer.Typer, subject: Subject) -> None:
    example = f"{subject.group} pdf {_number(subject)} --to bill.pdf"

    @app.command("pdf", help=shop_help(f"Print {subject.one} as a PDF file.", example))
    def pdf(
        context: typer.Context,
        document: Which,
        to: PaperPath = None,
        copies: Annotated[
            int | None, typer.Option(metavar="N", help="How many of the copies that rule 48 names.")
        ] = None,
    ) -> None:
        args = {**which(document), "path": to, "copies": copies}
        perform(context, f"{subject.name}.pdf", without_nothing(args))


def _send(app: typer.Typer, subject: Subject) -> None:
    example = f"{subject.group} send {_number(subject)} --to asha@example.com"

    @app.command("send", help=shop_help(f"Send {subject.one} to its buyer.", example))
    def send(
        context: typer.Context,
        document: Which,
        by: Annotated[
            str, typer.Option(metavar="CHANNEL", help="email, sms or whatsapp.")
        ] = "email",
        to: Annotated[
            str | None, typer.Option(metavar="ADDRESS", help="Where to, if not to its buyer.")
        ] = None,
    ) -> None:
        args = {**which(document), "by": by, "to": to}
        perform(context, f"{subject.name}.send", without_nothing(args))


def _list(app: typer.Typer, subject: Subject) -> None:
    example = f"{subject.group} list --from 2026-07-01 --status issued"

    @app.command("list", help=shop_help(f"List {subject.group.replace('-', ' ')}.", example))
    def list_documents(
        context: typer.Context,
        status: Annotated[
            str | None, typer.Option(metavar="STATUS", help="draft, issued or cancelled.")
        ] = None,
        contact: Annotated[str | None, typer.Option(metavar="ID", help="Of this contact.")] = None,
        unpaid: Annotated[bool, typer.Option("--unpaid", help="Only those not settled.")] = False,
        overdue: Annotated[
            str | None, typer.Option(metavar="DAY", help="Only those due before this day.")
        ] = None,
        search: Annotated[
            str | None, typer.Option(metavar="TEXT", help="A part of the number or of the name.")
        ] = None,
        from_on: From = None,
        to_on: To = None,
        sort: Sort = None,
        limit: Limit = 20,
        after: After = None,
    ) -> None:
        args = {
            "status": status,
            "contactId": contact,
            "unpaid": unpaid,
            "overdueOn": overdue,
            "search": search,
            "fromOn": from_on,
            "toOn": to_on,
            "sort": sort,
            "limit": limit,
            "cursor": after,
        }
        perform_list(context, f"{subject.name}.list", args, COLUMNS)


invoices = _typed("invoices", "invoice", "invoice", "Tax invoices and bills of supply.")
quotations = _convertible("quotations", "quotation", "quotation", "Offers with prices.")
proformas = _convertible("proformas", "proforma", "proforma", "Invoices in advance of the sale.")
challans = _convertible("challans", "challan", "challan", "Goods that move without a sale yet.")
credit_notes = _credit_note()
debit_notes = _note(
    "debit-notes", "debit_note", "debit note", _CHARGES_MORE, "Notes that charge more."
)
