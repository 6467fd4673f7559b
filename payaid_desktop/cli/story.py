"""The story that `make run` plays: a morning on one laptop, an evening with two; all that it says has happened."""

import shlex
from collections.abc import Callable
from pathlib import Path
from typing import Any

from payaid_desktop.cli.evening import can_serve, play_evening
from payaid_desktop.cli.session import own_command
from payaid_desktop.documents.printing import Printer
from payaid_desktop.domain.documents import Document
from payaid_desktop.domain.errors import DamagedError
from payaid_desktop.domain.gstin import gstin_check_character
from payaid_desktop.domain.money import format_rupees
from payaid_desktop.domain.payments import Payment
from payaid_desktop.services.build import Services, open_services, set_up
from payaid_desktop.services.inputs.business import SetupInput
from payaid_desktop.services.inputs.contacts import ContactInput
from payaid_desktop.services.inputs.deals import DealInput
from payaid_desktop.services.inputs.documents import CancelInput, DocumentInput, NoteInput
from payaid_desktop.services.inputs.payments import PaymentInput
from payaid_desktop.services.inputs.products import ProductInput
from payaid_desktop.services.settings import Settings

Say = Callable[[str], None]
SHOP: dict[str, Any] = {
    "name": "Sample Kirana Stores",
    "address": {"line1": "1 Sample Road", "city": "Pune", "stateCode": "27", "pincode": "411001"},
    "phone": "9000000000",
    "upiVpa": "samplekirana@upi",
    "bank": {"bank": "Sample Bank", "accountNumber": "00000000001", "ifsc": "ABCD0000001"},
    "terms": "Goods once sold are taken back within 7 days with this bill.",
}
PRODUCTS: tuple[dict[str, Any], ...] = (
    {
        "name": "Basmati Rice 5 kg",
        "hsn": "100630",
        "unit": "BAG",
        "unitPrice": "420",
        "gstRate": "5",
    },
    {
        "name": "Sunflower Oil 1 L",
        "hsn": "151219",
        "unit": "PCS",
        "unitPrice": "132",
        "gstRate": "5",
    },
    {
        "name": "Detergent Powder 1 kg",
        "hsn": "340250",
        "unit": "PCS",
        "unitPrice": "118",
        "gstRate": "18",
    },
    {"name": "साबुन 100 g", "hsn": "340111", "unit": "PCS", "unitPrice": "38", "gstRate": "5"},
)


def play_story(folder: Path, *, say: Say) -> None:
    """Play the morning in an empty folder, saying what happens.

    Raises:
        ConflictError: there is a shop in the folder already.
        DamagedError: the books do not agree at the end; it would be a bug.
    """
    settings = Settings(
        data_dir=folder / "laptop",
        keystore=f"file:{folder / 'keys' / 'keystore.json'}",
        log_file=folder / "laptop" / "payaid.log",
    )
    made = set_up(settings, SetupInput.parse({**SHOP, "gstin": _gstin("27", "AAAFS0000A")}))
    say(f"{made.business.name} is set up, encrypted; its documents begin with {made.device_code}.")
    with open_services(settings) as services:
        morning = Morning(services, Printer(services, folder=settings.pdf_dir), say)
        morning.stock_the_shelves()
        morning.sell_for_cash()
        morning.sell_within_the_state()
        morning.sell_to_another_state()
        morning.quote_and_convert()
        morning.take_goods_back()
        morning.cancel_a_mistake()
        morning.look_at_the_day()
        morning.check_the_books()
    if can_serve():
        play_evening(settings, folder, say=say)
    say("")
    say(f"Papers:   {settings.pdf_dir}")
    say(f"Database: {settings.store_path} (encrypted)")
    data, keys = shlex.quote(str(settings.data_dir)), shlex.quote(settings.keystore)
    say("Look on with any command, such as this one:")
    say(f"PAYAID_DATA_DIR={data} PAYAID_KEYSTORE={keys} {own_command()} dashboard")


class Morning:
    """One morning in the shop; each method is a thing that happens, told in a sentence."""

    def __init__(self, services: Services, printer: Printer, say: Say) -> None:
        self._services = services
        self._printer = printer
        self._say = say
        self._products: list[str] = []
        self._contacts: dict[str, str] = {}

    def stock_the_shelves(self) -> None:
        """Keep products and customers."""
        given = [ProductInput.parse({**each, "openingStock": "100"}) for each in PRODUCTS]
        self._products = [each.id for each in self._services.products.create_many(given).value]
        for name, changes in _customers().items():
            contact = ContactInput.parse({"name": name, **changes})
            self._contacts[name] = self._services.contacts.create(contact).value.id
        self._say(
            f"{len(self._products)} products on the shelves, {len(self._contacts)} customers."
        )

    def sell_for_cash(self) -> None:
        """A bill at the counter with prices including tax, paid at once, so printed as paid."""
        given = self._bill([(1, "2"), (3, "5")], pricesIncludeTax=True)
        bill = self._services.invoices.create_and_issue(given).value
        payment = self._receive(bill, mode="cash")
        self._print(bill, "invoice")
        self._print_receipt(payment)

    def sell_within_the_state(self) -> None:
        """A registered customer in the same State, paid in part by UPI."""
        bill = self._issue([(0, "10"), (2, "12")], contactId=self._contacts["शर्मा ट्रेडर्स"])
        self._print_receipt(
            self._receive(bill, mode="upi", amount="2000", reference="UPI 000000000001")
        )

    def sell_to_another_state(self) -> None:
        """A registered customer in another State: IGST."""
        self._issue([(0, "20"), (1, "24")], contactId=self._contacts["தமிழ் Super Mart"])

    def quote_and_convert(self) -> None:
        """A deal, its quotation, and the invoice that comes of it."""
        contact_id = self._contacts["Hotel Sample Palace"]
        deal = self._services.deals.create(
            DealInput.parse({"contactId": contact_id, "title": "Monthly rice", "value": "8400"})
        ).value
        given = self._bill([(0, "20")], contactId=contact_id, dealId=deal.id)
        quotation = self._services.quotations.create_and_issue(given).value
        self._print(quotation, "quotation")
        draft = self._services.quotations.convert(quotation.id).value
        self._print(self._services.invoices.issue(draft.id).value, "invoice from it")

    def take_goods_back(self) -> None:
        """A credit note for goods that came back into stock."""
        bill = self._issue([(2, "10")], contactId=self._contacts["शर्मा ट्रेडर्स"])
        given = NoteInput.parse(
            {
                "originalId": bill.id,
                "reason": "Two packs were torn",
                "items": [{"originalLineNo": 1, "quantity": "2"}],
            }
        )
        self._print(self._services.credit_notes.create_and_issue(given).value, "credit note")

    def cancel_a_mistake(self) -> None:
        """A bill that should not be: it keeps its number."""
        bill = self._issue([(1, "100")])
        reason = CancelInput(reason="Typed for the wrong customer")
        cancelled = self._services.invoices.cancel(bill.id, reason).value
        self._print(cancelled, "cancelled")

    def look_at_the_day(self) -> None:
        """The owner's figures."""
        day = self._services.dashboard.today()
        self._say(
            f"Today: {day.bills_today} bills, {format_rupees(day.sales_today)};"
            f" received {format_rupees(day.received_today)}; to collect {format_rupees(day.to_collect)};"
            f" {day.waiting_to_send} changes wait for a server."
        )

    def check_the_books(self) -> None:
        """Every page, sum and number is checked, and a backup is proven."""
        report = self._services.maintenance.integrity()
        if not report.ok:
            raise DamagedError("; ".join(each.sentence for each in report.problems))
        backup = self._services.maintenance.back_up()
        self._say(f"Everything agrees; backup proven: {backup.path.name}.")

    def _issue(self, lines: list[tuple[int, str]], **changes: Any) -> Document:
        invoice = self._services.invoices.create_and_issue(self._bill(lines, **changes)).value
        self._print(invoice, "invoice")
        return invoice

    def _bill(self, lines: list[tuple[int, str]], **changes: Any) -> DocumentInput:
        items = [
            {"productId": self._products[place], "quantity": quantity} for place, quantity in lines
        ]
        return DocumentInput.parse({"items": items, **changes})

    def _receive(
        self, bill: Document, *, mode: str, amount: str | None = None, **more: Any
    ) -> Payment:
        paid = amount or str(bill.total)
        share = {"documentId": bill.id, "amount": paid}
        given = {"amount": paid, "mode": mode, "contactId": bill.contact_id, **more}
        return self._services.payments.record(
            PaymentInput.parse({**given, "allocations": [share]})
        ).value

    def _print_receipt(self, payment: Payment) -> None:
        printed = self._printer.payment(payment)
        paid = f"{format_rupees(payment.amount)} by {payment.mode.value}"
        self._say(f"  paid {paid}: {printed.path.name}")

    def _print(self, document: Document, what: str) -> None:
        printed = self._printer.document(document)
        self._say(
            f"{document.number}  {what}, {document.buyer.name}:"
            f" {format_rupees(document.total)} ({document.tax_kind or 'no tax'})  {printed.path.name}"
        )


def _customers() -> dict[str, dict[str, Any]]:
    def living(city: str, state: str, pincode: str) -> list[dict[str, str]]:
        return [{"line1": "2 Sample Road", "city": city, "stateCode": state, "pincode": pincode}]

    return {
        "शर्मा ट्रेडर्स": {
            "gstin": _gstin("27", "AAAPS0001A"),
            "phone": "9000000001",
            "paymentDays": 15,
            "addresses": living("Pune", "27", "411037"),
        },
        "தமிழ் Super Mart": {
            "gstin": _gstin("33", "AAAPT0002A"),
            "phone": "9000000002",
            "paymentDays": 30,
            "addresses": living("Chennai", "33", "600001"),
        },
        "Hotel Sample Palace": {
            "phone": "9000000003",
            "addresses": living("Pune", "27", "411004"),
        },
    }


def _gstin(state: str, pan: str) -> str:
    """Complete an invented PAN to a GSTIN with a right check character."""
    first_14 = f"{state}{pan}1Z"
    return first_14 + gstin_check_character(first_14)
