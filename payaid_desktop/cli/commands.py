"""The table of commands: where each is, and the sentence that `payaid --help` says of it. It imports none of them."""

from dataclasses import dataclass
from typing import Final

SHOP: Final = "Shop"
SALES: Final = "Sales"
MONEY: Final = "Money"
SERVER: Final = "Server and other computers"
PROGRAMS: Final = "Programs"
CALCULATORS: Final = "Calculators (no shop needed)"

SECTIONS: Final = (SALES, MONEY, SHOP, SERVER, PROGRAMS, CALCULATORS)


@dataclass(frozen=True, slots=True)
class Listed:
    """One command: its section, its place as "module:attribute" below `cli`, and its sentence."""

    section: str
    place: str
    summary: str


COMMANDS: Final[dict[str, Listed]] = {
    "contacts": Listed(SALES, "contacts:app", "Customers, suppliers and leads."),
    "deals": Listed(SALES, "deals:app", "Sales that may come."),
    "products": Listed(SALES, "products:app", "Products and services."),
    "stock": Listed(SALES, "products:stock", "What is in stock."),
    "quotations": Listed(SALES, "documents:quotations", "Offers with prices."),
    "proformas": Listed(SALES, "documents:proformas", "Invoices in advance of the sale."),
    "invoices": Listed(SALES, "documents:invoices", "Tax invoices and bills of supply."),
    "credit-notes": Listed(SALES, "documents:credit_notes", "Notes that give back."),
    "debit-notes": Listed(SALES, "documents:debit_notes", "Notes that charge more."),
    "challans": Listed(SALES, "documents:challans", "Goods that move without a sale yet."),
    "search": Listed(SALES, "reports:search", "Find contacts, products and documents."),
    "payments": Listed(MONEY, "payments:app", "Money received and paid."),
    "recurring": Listed(SALES, "recurring:app", "Invoices that are billed again by themselves."),
    "reminders": Listed(MONEY, "working:reminders", "Reminders of bills that are due."),
    "statement": Listed(MONEY, "reports:statement", "Show a contact's account."),
    "outstanding": Listed(MONEY, "reports:outstanding", "List who owes most."),
    "ageing": Listed(MONEY, "reports:ageing", "Sort what is owed by days overdue."),
    "day-book": Listed(MONEY, "reports:day_book", "List every entry of a day."),
    "trial-balance": Listed(MONEY, "reports:trial_balance", "Add up every account."),
    "dashboard": Listed(MONEY, "reports:dashboard", "Show the figures of the day."),
    "setup": Listed(SHOP, "business:setup", "Set a shop up in this folder."),
    "unlock": Listed(SHOP, "business:unlock", "Open a shop with its recovery key."),
    "business": Listed(SHOP, "business:business", "Show or change the shop's details."),
    "login": Listed(SERVER, "syncing:login", "Connect this computer with the shop's server."),
    "logout": Listed(SERVER, "syncing:logout", "Forget the server; the books stay."),
    "sync": Listed(SERVER, "syncing:sync", "Send and read what is new."),
    "devices": Listed(SERVER, "syncing:devices", "The computers of this shop."),
    "conflicts": Listed(SERVER, "syncing:conflicts", "What two computers wrote differently."),
    "refused": Listed(SERVER, "syncing:refused", "Changes that the server did not take."),
    "series": Listed(SHOP, "business:series", "List the number series."),
    "config": Listed(SHOP, "business:config", "Settings by name."),
    "mail": Listed(SHOP, "working:mail", "The mail server and gateways; the report of a day."),
    "backup": Listed(SHOP, "backups:backup", "Copy the shop; list and prove the copies."),
    "restore": Listed(SHOP, "backups:restore", "Put a backup in the place of the shop's file."),
    "export": Listed(SHOP, "files:export", "Write lists and books for other programs."),
    "import": Listed(SHOP, "files:import_", "Take contacts or products from a file."),
    "integrity": Listed(SHOP, "backups:integrity", "Check the file and the books."),
    "recover": Listed(SHOP, "backups:recover", "Save what can be read of a damaged shop."),
    "audit": Listed(SHOP, "records:audit", "List who did what."),
    "jobs": Listed(SHOP, "working:jobs", "Outgoing and timed work."),
    "outbox": Listed(SHOP, "records:outbox", "List the changes that wait to be sent."),
    "demo": Listed(SHOP, "demo:demo", "Make a demo shop to try things on."),
    "story": Listed(SHOP, "demo:story", "Play a morning in a shop."),
    "call": Listed(PROGRAMS, "machines:call", "Call one name; one JSON object comes back."),
    "batch": Listed(PROGRAMS, "machines:batch", "Answer JSON lines, one command a line."),
    "gst": Listed(CALCULATORS, "calculators:gst", "Compute the tax on bills."),
    "place-of-supply": Listed(
        CALCULATORS, "calculators:place_of_supply", "Find the place of supply and its taxes."
    ),
    "check-gstin": Listed(CALCULATORS, "calculators:check_gstin", "Check GSTINs."),
    "check-pan": Listed(CALCULATORS, "calculators:check_pan", "Check PANs."),
    "check-hsn": Listed(CALCULATORS, "calculators:check_hsn", "Check HSN and SAC codes."),
    "check-number": Listed(CALCULATORS, "calculators:check_number", "Check document numbers."),
    "words": Listed(CALCULATORS, "calculators:words", "Write amounts in words."),
    "upi-link": Listed(CALCULATORS, "calculators:upi_link", "Make UPI payment links."),
    "irn": Listed(CALCULATORS, "calculators:irn", "Compute e-invoice reference numbers."),
    "financial-year": Listed(
        CALCULATORS, "calculators:financial_year", "Name financial years and return periods."
    ),
}
