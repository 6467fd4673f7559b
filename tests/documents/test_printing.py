"""Papers of a real shop, as they land in its folder."""

from datetime import date

import pytest
from pypdf import PdfReader

from payaid_desktop.documents.printing import Printer
from payaid_desktop.services.build import open_services
from payaid_desktop.services.inputs.contacts import ContactInput
from payaid_desktop.services.inputs.payments import ReversalInput
from tests.bills import bill, note, paid, rice
from tests.builders import FixedClock
from tests.shops import make_shop, shop_settings

MILK = {
    "description": "Milk",
    "hsn": "040120",
    "quantity": "20",
    "unit": "LTR",
    "unitPrice": "60",
    "treatment": "exempt",
}


@pytest.fixture
def services(tmp_path):
    settings = shop_settings(tmp_path)
    make_shop(settings, plain=True)
    with open_services(settings, clock=FixedClock()) as opened:
        yield opened


@pytest.fixture
def printer(services, tmp_path):
    return Printer(services, folder=tmp_path / "papers")


def text_of(printed):
    pages = PdfReader(printed.path).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


def statement_of(services, name):
    contact = services.contacts.create(ContactInput.parse({"name": name})).value
    return services.statements.of_contact(contact.id, to_on=date(2026, 7, 18))


@pytest.mark.parametrize("copies", [-1, 0, 1])
def test_a_bill_is_printed_at_least_once(services, printer, copies):
    invoice = services.invoices.create_and_issue(bill()).value

    assert len(PdfReader(printer.document(invoice, copies=copies).path).pages) == 1


def test_a_statement_is_named_after_contact_and_day(services, printer):
    printed = printer.statement(statement_of(services, "शर्मा ट्रेडर्स"))

    assert printed.path.name == "statement-शर्मा-ट्रेडर्स-2026-07-18.pdf"


def test_no_statement_takes_the_place_of_another_contacts(services, printer):
    long = "The Extremely Long Named Wholesale and Retail Traders of "
    names = ("Same", "Same", "A & B", "A/B", f"{long} East", f"{long} West")
    papers = [printer.statement(statement_of(services, name)).path for name in names]

    assert len(set(papers)) == len(names)
    assert all("2026-07-18" in path.name for path in papers[1:])


def test_a_reversal_shows_what_is_due_again_and_which_receipt_it_takes_back(services, printer):
    invoice = services.invoices.create_and_issue(bill()).value
    share = [{"documentId": invoice.id, "amount": "1180"}]
    payment = services.payments.record(paid("1500", mode="cash", allocations=share)).value
    given = ReversalInput.parse({"reason": "Cheque bounced"})
    text = text_of(printer.payment(services.payments.reverse(payment.id, given).value))

    assert f"Reverses {payment.number}" in text
    assert "Due again" in text
    assert "1,180.00 1,180.00 Taken off the account 320.00 Total 1,500.00" in text


def test_a_note_by_amount_shows_no_quantity(services, printer):
    invoice = services.invoices.create_and_issue(bill()).value
    given = note(invoice, {"originalLineNo": 1, "amount": "100"})
    text = text_of(printer.document(services.credit_notes.create_and_issue(given).value))

    assert "OTH" not in text
    assert "Rice 1006 18% 100.00" in text


def test_a_note_by_quantity_shows_it(services, printer):
    invoice = services.invoices.create_and_issue(bill(rice(unit="OTH"))).value
    text = text_of(printer.document(services.credit_notes.create_and_issue(note(invoice)).value))

    assert "2 OTH" in text


def test_a_note_against_a_bill_of_supply_says_so_and_shows_no_tax(services, printer):
    original = services.invoices.create_and_issue(bill(MILK)).value
    text = text_of(printer.document(services.credit_notes.create_and_issue(note(original)).value))

    assert f"Against bill of supply {original.number}" in text
    assert "Bill of supply date 18 July 2026" in text
    assert "Taxable value" not in text
    assert "reverse charge" not in text
    assert "Value of supply 120.00" in text
