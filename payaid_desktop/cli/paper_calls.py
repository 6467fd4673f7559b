"""The calls that print: documents, receipts, statements."""

from typing import Any

from payaid_desktop.cli.arguments import PaperInput, split, target_and_rest
from payaid_desktop.cli.calls import find_document
from payaid_desktop.cli.shop import Shop
from payaid_desktop.documents import folders
from payaid_desktop.documents.printing import Printed, Printer
from payaid_desktop.services.exporting import Exported
from payaid_desktop.services.inputs.files import PapersInput
from payaid_desktop.services.inputs.listing import StatementInput


def print_document(shop: Shop, register: str, args: Any) -> Printed:
    """Print a document that is meant by its id or by its number."""
    meant, rest = split(args, "id", "number")
    asked, document = PaperInput.parse(rest), find_document(shop, register, meant)
    return _printer(shop).document(document, to=asked.path, copies=asked.copies)


def print_payment(shop: Shop, args: Any) -> Printed:
    """Print a receipt."""
    target, rest = target_and_rest(args)
    asked, payment = PaperInput.parse(rest), shop.services.payments.get(target.id)
    return _printer(shop).payment(payment, to=asked.path)


def print_statement(shop: Shop, args: Any) -> Printed:
    """Print a contact's statement."""
    where, rest = split(args, "path")
    asked, paper = StatementInput.parse(rest), PaperInput.parse(where)
    read = shop.services.statements.of_contact(
        asked.contact_id, from_on=asked.from_on, to_on=asked.to_on
    )
    return _printer(shop).statement(read, to=paper.path)


def print_folder(shop: Shop, args: Any) -> tuple[Exported, ...]:
    """Print every issued document of a register into a folder."""
    given = PapersInput.parse(args)
    folder = given.path or shop.services.exports.new_folder()
    return folders.print_folder(shop.services, _printer(shop), given, folder=folder)


def _printer(shop: Shop) -> Printer:
    return Printer(shop.services, folder=shop.settings.pdf_dir)
