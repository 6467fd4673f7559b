"""The calculators of the command: they need no shop, and always answer in JSON."""

from typing import Annotated

import typer

from payaid_desktop.cli.help import new_command, new_group, piped, with_example
from payaid_desktop.cli.session import Session, session_of
from payaid_desktop.cli.source import SOURCE_HELP, STANDARD_INPUT, read_source

Source = Annotated[str, typer.Argument(metavar="SOURCE", help=SOURCE_HELP)]
Texts = Annotated[
    list[str],
    typer.Argument(
        metavar="TEXT...", help="- reads a JSON list, or one text, from standard input."
    ),
]

GST_EXAMPLE = """{"docType": "tax_invoice", "docDate": "2026-07-18", "supplier": {"stateCode": "27"},
  "recipient": {"kind": "unregistered"}, "placeOfSupply": "27",
  "lines": [{"description": "Table fan", "hsn": "8414", "qty": "2", "uqc": "NOS",
    "unitPrice": "500.00", "discount": {"percent": "5"}, "gstRate": "18"}]}"""
SUPPLY_EXAMPLE = """{"supplierState": "27", "invoiceDate": "2026-07-18", "supply": "goods",
  "recipient": "registered", "billToState": "27", "shipToState": "29"}"""
UPI_EXAMPLE = """{"vpa": "shop@upi", "payee": "Corner Shop", "amount": "1180.00",
  "invoiceNo": "A1/2627/00001", "docType": "tax_invoice"}"""
HSN_EXAMPLE = """{"code": "8471", "turnoverAbove5Crore": false, "buyerRegistered": true,
  "export": false}"""
IRN_EXAMPLE = """{"supplierGstin": "27AAAAA0000A1Z5", "fy": "2026-27", "docType": "INV",
  "docNo": "A1/2627/00001"}"""


def _answer(session: Session, name: str, asked: object) -> None:
    from payaid_desktop.services.calculators import CALCULATORS, answer
    from payaid_desktop.services.wire import json_text

    session.write(json_text(answer(CALCULATORS[name], asked)) + "\n")


def _asks_json(app: typer.Typer, name: str, summary: str, example: str) -> typer.Typer:
    """Add a calculator that is asked with a JSON object, or a list of them."""

    @app.command(
        name.rsplit(maxsplit=1)[-1], help=with_example(summary, piped(example, f"{name} -"))
    )
    def run(context: typer.Context, source: Source) -> None:
        session = session_of(context)
        session.for_machines = True
        _answer(session, name, read_source(session, source))

    return app


def _asks_texts(name: str, summary: str, example: str) -> typer.Typer:
    """Make a calculator that is asked with texts, typed or as a JSON list."""
    app = new_command()

    @app.command(name, help=with_example(summary, piped(example, f"{name} -")))
    def run(context: typer.Context, texts: Texts) -> None:
        session = session_of(context)
        session.for_machines = True
        is_piped = texts == [STANDARD_INPUT]
        _answer(session, name, read_source(session, STANDARD_INPUT) if is_piped else texts)

    return app


gst = _asks_json(
    new_group("Tax on bills.", example=piped(GST_EXAMPLE, "gst compute -")),
    "gst compute",
    "Compute the tax, each line's share, the round off and the total of bills.",
    GST_EXAMPLE,
)
check_gstin = _asks_texts(
    "check-gstin",
    "Say whether texts are GSTINs, what is wrong, and of which State they are.",
    '["27AAAAA0000A1Z5", "29ABCDE1234F1Z5"]',
)
check_pan = _asks_texts(
    "check-pan", "Say whether texts are PANs, and what is wrong.", '["AAAPA0000A", "AAAPA0000"]'
)
words = _asks_texts(
    "words", "Write amounts in words, as bills print them.", '["121305.40", "0.75"]'
)
check_number = _asks_texts(
    "check-number",
    "Say whether document numbers may stand on tax invoices and on e-invoices.",
    '["A1/2627/00001", "0001"]',
)
place_of_supply = _asks_json(
    new_command(),
    "place-of-supply",
    "Find the place of supply and the taxes that follow, with the section that says so.",
    SUPPLY_EXAMPLE,
)
upi_link = _asks_json(
    new_command(), "upi-link", "Make the link behind the UPI code of a bill.", UPI_EXAMPLE
)
check_hsn = _asks_json(
    new_command(), "check-hsn", "Say whether HSN and SAC codes may stand on a bill.", HSN_EXAMPLE
)
irn = _asks_json(new_command(), "irn", "Compute the reference numbers of e-invoices.", IRN_EXAMPLE)
financial_year = _asks_texts(
    "financial-year",
    "Name the financial year and the return periods of days.",
    '["2026-03-31", "2026-04-01"]',
)
