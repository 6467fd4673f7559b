"""Builders for what a shop writes: contacts, lines, bills and payments, typed as a user would type them."""

from typing import Any

from payaid_desktop.domain.contacts import Contact
from payaid_desktop.domain.documents import Document
from payaid_desktop.services.acts import Acts
from payaid_desktop.services.contacts import Contacts
from payaid_desktop.services.documents import Invoices
from payaid_desktop.services.inputs.contacts import ContactInput
from payaid_desktop.services.inputs.documents import DocumentInput, NoteInput
from payaid_desktop.services.inputs.payments import PaymentInput
from payaid_desktop.services.inputs.products import ProductInput
from payaid_desktop.services.products import Products
from payaid_desktop.store.books import payment_problems
from payaid_desktop.store.derived import derived_differences


def rice(**changes: Any) -> dict[str, Any]:
    """One line: 10 kg of rice at 100 rupees and 18 percent, without tax."""
    line = {
        "description": "Rice",
        "hsn": "1006",
        "quantity": "10",
        "unit": "KGS",
        "unitPrice": "100",
        "gstRate": "18",
    }
    return {**line, **changes}


def bill(*lines: dict[str, Any], **changes: Any) -> DocumentInput:
    """A bill of some lines, or of rice."""
    return DocumentInput.parse({"items": list(lines) or [rice()], **changes})


def note(original: Document, *lines: dict[str, Any], **changes: Any) -> NoteInput:
    """A note against a bill; without lines, for 2 of its first line."""
    items = list(lines) or [{"originalLineNo": 1, "quantity": "2"}]
    return NoteInput.parse(
        {"originalId": original.id, "reason": "Returned", "items": items, **changes}
    )


def paid(amount: str, **changes: Any) -> PaymentInput:
    """Cash received."""
    return PaymentInput.parse({"amount": amount, **changes})


def customer(acts: Acts, **changes: Any) -> Contact:
    """A customer in the shop's own State, with an address."""
    given = {
        "name": "Customer One",
        "addresses": [{"line1": "2 Test Road", "city": "Pune", "stateCode": "27"}],
        **changes,
    }
    return Contacts(acts).create(ContactInput.parse(given)).value


def product(acts: Acts, **changes: Any) -> Any:
    """Goods with 100 pieces in stock at 50 rupees and 5 percent."""
    given = {
        "name": "Soap",
        "hsn": "3401",
        "unit": "PCS",
        "unitPrice": "50",
        "gstRate": "5",
        "openingStock": "100",
        **changes,
    }
    return Products(acts).create(ProductInput.parse(given)).value


def issued(acts: Acts, *lines: dict[str, Any], **changes: Any) -> Document:
    """An issued invoice."""
    return Invoices(acts).create_and_issue(bill(*lines, **changes)).value


def assert_books_agree(acts: Acts) -> None:
    """Every derived figure is what its entries add up to, and every account is its open items."""
    with acts.read() as view:
        assert derived_differences(view.scope) == []
        assert list(payment_problems(view.scope)) == []
