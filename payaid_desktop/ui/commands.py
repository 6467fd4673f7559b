"""Everything that has a key: one list that feeds the key caps, the bottom bar, the key card, tooltips and the palette.

Keys are in Qt's portable form ("Ctrl+S"). The profile "Tally" adds keys of TallyPrime. No Ctrl+Alt: on Indian layouts
it is AltGr, which types characters. Plain letters and digits belong to the view that has the focus: `plain` ones are
no application shortcuts, so they cannot eat what is typed.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QCoreApplication

ANYWHERE: Final = "anywhere"


class Profile(StrEnum):
    """Whose keys are used."""

    PAYAID = "payaid"
    TALLY = "tally"


class Group(StrEnum):
    """The groups of the key card."""

    MAKE = "Make"
    GO = "Go"
    BILL = "In a bill"
    FINISH = "Finish"
    LISTS = "In lists"
    DEALS = "Deals"
    SENDING = "Sync and jobs"


@dataclass(frozen=True, slots=True)
class Command:
    """One thing that can be done by a key.

    `scopes` are the pages and dialogs where it holds; `bar` is its short word in the bottom bar, "" keeps it out of it.
    `needs` is the kind of operation that whoever sits here must be allowed (`domain/permissions.py`); "" asks nothing.
    """

    id: str
    label: str
    keys: tuple[str, ...]
    scopes: tuple[str, ...] = (ANYWHERE,)
    tally: tuple[str, ...] = ()
    group: Group = Group.GO
    bar: str = ""
    icon: str = ""
    plain: bool = False
    needs: str = ""

    def words(self) -> str:
        """Its label in the language of the window."""
        return QCoreApplication.translate("Commands", self.label)

    def bar_words(self) -> str:
        """Its word of the bottom bar in the language of the window."""
        return QCoreApplication.translate("Commands", self.bar)

    def keys_in(self, profile: Profile) -> tuple[str, ...]:
        """The keys of a profile, the one that is shown first."""
        return (*self.tally, *self.keys) if profile is Profile.TALLY else self.keys

    def holds_in(self, scope: str) -> bool:
        """Whether it can be done there."""
        return scope in self.scopes


_LISTS: Final = (
    "invoices",
    "quotations",
    "credit_notes",
    "payments",
    "contacts",
    "products",
)
_BILL_LISTS: Final = ("invoices", "quotations", "credit_notes")
_BILLS: Final = (*_BILL_LISTS, "bill")
_COPIED: Final = ("invoices", "quotations", "bill")
_PAPERS: Final = (*_BILLS, "payments")
_FORMS: Final = (
    "editor",
    "payment",
    "contact_form",
    "product_form",
    "credit_note",
    "deal_form",
    "cancel",
    "print",
    "deal_lost",
    "deal_transfer",
    "merge",
    "note",
    "period",
    "product_import",
    "stock_count",
)

_FORMS_AGAIN: Final = ("editor", "contact_form", "product_form", "deal_form")


def _anywhere(
    id: str, label: str, *keys: str, group: Group, icon: str, bar: str = "", needs: str = ""
) -> Command:
    return Command(id, label, keys, group=group, icon=icon, bar=bar, needs=needs)


def _go(page: str, label: str, icon: str, *keys: str) -> Command:
    return Command(f"go.{page}", label, keys, group=Group.GO, icon=icon)


COMMANDS: Final[tuple[Command, ...]] = (
    _anywhere(
        "make.invoice",
        "New invoice",
        "F8",
        group=Group.MAKE,
        icon="plus",
        bar="Invoice",
        needs="invoice.create",
    ),
    _anywhere(
        "make.payment",
        "Record payment",
        "F6",
        group=Group.MAKE,
        icon="banknote",
        bar="Payment",
        needs="payment.record",
    ),
    _anywhere(
        "make.credit_note",
        "Credit note",
        "Alt+F6",
        group=Group.MAKE,
        icon="undo-2",
        needs="creditnote.issue",
    ),
    _anywhere(
        "make.quotation",
        "New quotation",
        "Ctrl+F8",
        group=Group.MAKE,
        icon="file-text",
        needs="quotation.create",
    ),
    _anywhere(
        "make.stock_count",
        "Stock count",
        "Alt+F7",
        group=Group.MAKE,
        icon="boxes",
        needs="stock.move",
    ),
    Command(
        "make.contact_or_item",
        "New customer or item, from inside a field",
        ("Alt+C",),
        ("editor",),
        group=Group.MAKE,
        bar="New item",
        icon="user-plus",
    ),
    Command(
        "make.here",
        "New of what you are looking at",
        ("Ctrl+N",),
        ("invoices", "quotations", "payments", "contacts", "products", "deals", "contact"),
        group=Group.MAKE,
        icon="plus",
    ),
    _anywhere(
        "go.search",
        "Search or go to",
        "Ctrl+K",
        "Alt+G",
        group=Group.GO,
        icon="search",
        bar="Go to",
    ),
    _go("home", "Home", "house", "Ctrl+1"),
    _go("invoices", "Invoices", "receipt-indian-rupee", "Ctrl+2"),
    _go("quotations", "Quotations", "file-text", "Ctrl+3"),
    _go("credit_notes", "Credit notes", "undo-2"),
    _go("payments", "Payments", "banknote", "Ctrl+4"),
    _go("contacts", "Contacts", "users", "Ctrl+5"),
    _go("deals", "Deals", "kanban", "Ctrl+6"),
    _go("products", "Products", "package", "Ctrl+7"),
    _go("outgoing", "Sync and jobs", "refresh-cw", "Ctrl+9"),
    _go("settings", "Settings", "settings", "Ctrl+,"),
    Command("go.back", "Back, close", ("Esc", "Alt+Left"), group=Group.GO, icon="arrow-left"),
    _anywhere("go.again", "Try again", "F5", group=Group.GO, icon="rotate-ccw"),
    _anywhere("go.keys", "Keys", "F1", group=Group.GO, icon="keyboard", bar="Keys"),
    Command(
        "settings.find",
        "Find setting",
        ("Ctrl+F",),
        ("settings",),
        group=Group.GO,
        bar="Find setting",
        icon="search",
    ),
    # In a bill
    Command("bill.date", "Date", ("F2",), ("editor", "payment"), group=Group.BILL, bar="Date"),
    Command("bill.customer", "Customer", ("F4",), ("editor",), group=Group.BILL, bar="Customer"),
    Command("bill.options", "More fields", ("F12",), ("editor",), group=Group.BILL, bar="Options"),
    Command("bill.repeat_line", "Repeat line", ("Ctrl+D",), ("editor",), group=Group.BILL),
    Command("bill.remove_line", "Remove line", ("Ctrl+Del",), ("editor",), group=Group.BILL),
    Command("bill.undo", "Undo", ("Ctrl+Z",), ("editor",), group=Group.BILL),
    Command("bill.redo", "Redo", ("Ctrl+Y",), ("editor",), group=Group.BILL),
    Command("bill.preview", "Bill preview", ("Ctrl+Shift+P",), ("editor",), group=Group.BILL),
    # Finish
    Command(
        "save", "Save", ("Ctrl+S",), _FORMS, tally=("Ctrl+A",), group=Group.FINISH, icon="check"
    ),
    Command(
        "save.new", "Save and start a new one", ("Ctrl+Return",), _FORMS_AGAIN, group=Group.FINISH
    ),
    Command("save.print", "Save and print", ("Alt+P",), ("editor", "payment"), group=Group.FINISH),
    Command(
        "print",
        "Print",
        ("Alt+P",),
        (*_PAPERS, "print"),
        group=Group.FINISH,
        bar="Print",
        icon="printer",
    ),
    Command(
        "print.choose",
        "Print, and choose the printer",
        ("Alt+Shift+P",),
        _PAPERS,
        group=Group.FINISH,
        icon="printer",
    ),
    Command(
        "send",
        "Send by WhatsApp or email",
        ("Alt+M",),
        (*_BILLS, "contact"),
        group=Group.FINISH,
        bar="Send",
        icon="share-2",
    ),
    Command(
        "issue",
        "Issue draft",
        ("Ctrl+S",),
        ("bill",),
        tally=("Ctrl+A",),
        group=Group.FINISH,
        icon="check",
        needs="invoice.issue",
    ),
    Command("export", "Export", ("Alt+E",), (*_LISTS, "bill"), group=Group.FINISH, icon="download"),
    Command(
        "copy",
        "Copy bill",
        ("Alt+2",),
        _COPIED,
        group=Group.FINISH,
        bar="Copy",
        icon="copy",
        needs="invoice.create",
    ),
    Command(
        "cancel",
        "Cancel bill",
        ("Alt+X",),
        _PAPERS,
        group=Group.FINISH,
        icon="x",
        needs="invoice.cancel",
    ),
    Command(
        "convert",
        "Turn quotation into invoice",
        ("Alt+I",),
        ("quotations", "bill"),
        group=Group.FINISH,
        icon="receipt-indian-rupee",
        needs="invoice.create",
    ),
    # In lists
    Command(
        "list.open",
        "Open",
        ("Return",),
        (*_LISTS, "deals", "outgoing"),
        group=Group.LISTS,
        bar="Open",
        plain=True,
    ),
    Command(
        "list.look",
        "Quick look",
        ("Space",),
        (*_BILL_LISTS, "payments"),
        group=Group.LISTS,
        bar="Preview",
        plain=True,
    ),
    Command(
        "list.search", "Search this list", ("/",), (*_LISTS, "deals"), group=Group.LISTS, plain=True
    ),
    Command(
        "list.period", "Period", ("F2",), (*_BILL_LISTS, "payments", "contact"), group=Group.LISTS
    ),
    Command(
        "list.previous",
        "Previous record",
        ("[",),
        ("bill", "contact"),
        group=Group.LISTS,
        plain=True,
    ),
    Command("list.next", "Next record", ("]",), ("bill", "contact"), group=Group.LISTS, plain=True),
    Command(
        "list.edit",
        "Edit",
        ("Ctrl+E",),
        ("contact", "contacts", "products"),
        group=Group.LISTS,
        bar="Edit",
        icon="pencil",
    ),
    Command(
        "list.remove",
        "Remove",
        ("Ctrl+Del",),
        ("contact", "contacts", "products", "deals", *_BILLS),
        group=Group.LISTS,
        icon="trash-2",
    ),
    # Products
    Command(
        "stock.add",
        "Add stock",
        ("+",),
        ("products",),
        group=Group.LISTS,
        bar="Add stock",
        plain=True,
        needs="stock.move",
    ),
    # Deals
    Command(
        "deal.next",
        "Next stage",
        ("Ctrl+Right",),
        ("deals",),
        group=Group.DEALS,
        bar="Stage",
        needs="deal.patch",
    ),
    Command("deal.previous", "Previous stage", ("Ctrl+Left",), ("deals",), group=Group.DEALS),
    Command(
        "deal.won",
        "Won",
        ("W",),
        ("deals",),
        group=Group.DEALS,
        bar="Won",
        plain=True,
        needs="deal.patch",
    ),
    Command(
        "deal.lost",
        "Lost",
        ("L",),
        ("deals",),
        group=Group.DEALS,
        bar="Lost",
        plain=True,
        needs="deal.patch",
    ),
    Command(
        "deal.quotation",
        "Quotation",
        ("Q",),
        ("deals",),
        group=Group.DEALS,
        bar="Quotation",
        plain=True,
    ),
    Command(
        "deal.transfer",
        "Give to another contact",
        ("T",),
        ("deals",),
        group=Group.DEALS,
        plain=True,
        needs="deal.patch",
    ),
    # Sync and jobs
    Command(
        "job.send",
        "Fix and send, keep the result",
        ("Ctrl+Return",),
        ("outgoing",),
        group=Group.SENDING,
        bar="Send",
    ),
    Command(
        "job.again",
        "Send again as it is",
        ("R",),
        ("outgoing",),
        group=Group.SENDING,
        bar="Again",
        plain=True,
    ),
    Command("job.discard", "Do not send", ("Ctrl+Del",), ("outgoing",), group=Group.SENDING),
    Command(
        "job.kept", "All from the left side", ("1",), ("outgoing",), group=Group.SENDING, plain=True
    ),
    Command(
        "job.other",
        "All from the right side",
        ("2",),
        ("outgoing",),
        group=Group.SENDING,
        plain=True,
    ),
    # Payment
    *(
        Command(f"mode.{number}", mode, (f"Alt+{number}",), ("payment",), group=Group.FINISH)
        for number, mode in enumerate(("UPI", "Cash", "Bank", "Cheque", "Card"), 1)
    ),
)
