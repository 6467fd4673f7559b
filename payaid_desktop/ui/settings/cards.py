"""The cards of the settings that hold the business: each gives its widget and its inputs by JSON path."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from PySide6.QtWidgets import QGridLayout, QWidget

from payaid_desktop.domain.business import USUAL_PREFIXES, Business
from payaid_desktop.domain.gst import Scheme
from payaid_desktop.domain.numbering import SEPARATORS, SeriesTemplate
from payaid_desktop.domain.periods import FinancialYear
from payaid_desktop.domain.states import states_for_new_address
from payaid_desktop.services.asking import Series
from payaid_desktop.ui.kit.fields import NoteLine
from payaid_desktop.ui.kit.labels import Label
from payaid_desktop.ui.kit.layouts import Grown, Part, row, rule
from payaid_desktop.ui.kit.look import Look
from payaid_desktop.ui.settings.card import SettingsCard
from payaid_desktop.ui.settings.entries import (
    ChoiceEntry,
    DayEntry,
    Entry,
    GstinEntry,
    MoneyEntry,
    NoteEntry,
    SegmentsEntry,
    SwitchEntry,
    TextEntry,
)
from payaid_desktop.ui.settings.picture_entry import PictureEntry

_WIDTHS: Final = (4, 5, 6)


class BusinessCard(SettingsCard):
    """Who the shop is."""

    def __init__(self, look: Look, *, today: date) -> None:
        super().__init__(look, "business")
        self.entries: dict[str, Entry] = {
            "name": TextEntry(
                look, self.tr("Business name"), hint=self.tr("As printed on your bills")
            ),
            "legalName": TextEntry(
                look, self.tr("Legal name"), hint=self.tr("On the registration, where it differs")
            ),
            "scheme": SegmentsEntry(look, self.tr("GST registration"), self._schemes()),
            "gstin": GstinEntry(look, self.tr("GSTIN"), capitals=True),
            "pan": TextEntry(look, self.tr("PAN"), capitals=True),
            "stateCode": ChoiceEntry(
                look, self.tr("State"), _states(), hint=self.tr("Decides CGST + SGST or IGST")
            ),
            "registeredOn": DayEntry(
                look,
                self.tr("Registered since"),
                hint=self.tr("No bill is dated before"),
                today=today,
            ),
            "address.line1": TextEntry(look, self.tr("Address")),
            "address.line2": TextEntry(look, self.tr("Area or landmark")),
            "address.city": TextEntry(look, self.tr("City")),
            "address.pincode": TextEntry(look, self.tr("PIN code")),
            "phone": TextEntry(look, self.tr("Phone"), hint=self.tr("Shown on bills")),
            "email": TextEntry(look, self.tr("Email"), hint=self.tr("Shown on bills")),
            "signatory": TextEntry(
                look, self.tr("Who signs"), hint=self.tr("At the foot of bills")
            ),
            "logo": PictureEntry(
                look,
                self.tr("Logo"),
                hint=self.tr("At the head of bills. PNG or JPEG, up to 512 KB"),
            ),
            "signature": PictureEntry(
                look,
                self.tr("Signature"),
                hint=self.tr("At the foot of bills, where somebody would sign"),
            ),
            "turnoverAbove5Crore": SwitchEntry(
                look,
                self.tr("Last year's turnover was above 5 crore"),
                self.tr("HSN codes then need 6 digits on bills."),
            ),
        }
        at = {path: entry.widget for path, entry in self.entries.items()}
        self.fill(
            _pair(at["name"], at["legalName"]),
            8,
            at["scheme"],
            12,
            _pair(at["gstin"], at["pan"]),
            8,
            _pair(at["stateCode"], at["registeredOn"]),
            8,
            _pair(at["address.line1"], at["address.line2"]),
            8,
            _pair(at["address.city"], at["address.pincode"]),
            8,
            _pair(at["phone"], at["email"]),
            8,
            _pair(at["signatory"], QWidget()),
            8,
            _pair(at["logo"], at["signature"]),
            8,
            rule(),
            10,
            at["turnoverAbove5Crore"],
        )

    def _schemes(self) -> tuple[tuple[str, object], ...]:
        return (
            (self.tr("Regular GST"), Scheme.REGULAR.value),
            (self.tr("Composition"), Scheme.COMPOSITION.value),
            (self.tr("Not registered"), Scheme.UNREGISTERED.value),
        )


class SeriesCard(SettingsCard):
    """How numbers look, and what stands on every bill."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "series")
        self.entries: dict[str, Entry] = {
            "pricesIncludeTax": SwitchEntry(
                look,
                self.tr("Typed prices include tax"),
                self.tr("Unless a bill says otherwise."),
            ),
            "roundsOff": SwitchEntry(
                look,
                self.tr("Round totals to whole rupees"),
                self.tr("The difference stands on the bill as round off."),
            ),
            "terms": NoteEntry(look, self.tr("Terms"), hint=self.tr("At the foot of every bill")),
        }
        self._next: dict[str, Label] = {}
        grid = self._numbers()
        self.fill(
            self.entries["pricesIncludeTax"].widget,
            10,
            rule(),
            10,
            self.entries["roundsOff"].widget,
            10,
            rule(),
            10,
            self.entries["terms"].widget,
            6,
            rule(),
            12,
            Label(look, self.tr("Numbers"), "h3"),
            2,
            Label(look, self.tr("A new look begins on 1 April."), "small", "text3"),
            8,
            grid,
        )

    def show_numbers(self, business: Business, series: tuple[Series, ...], *, today: date) -> None:
        """Show the next number of each kind: of its open series, or as a new one would begin."""
        year = FinancialYear.of(today)
        opened = {
            each.kind: each.next_number for each in series if each.financial_year == year.label
        }
        for kind, label in self._next.items():
            choice = business.series_of(kind)
            template = SeriesTemplate(choice.prefix, "A1", choice.separator, choice.width)
            label.setText(opened.get(kind) or template.number(year, 1))

    def next_number(self, kind: str) -> str:
        """What it says is the next number of a kind."""
        return self._next[kind].text()

    def _numbers(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(2)
        heads = ("", self.tr("Begins with"), self.tr("Between"), self.tr("Digits"), self.tr("Next"))
        for column_at, head in enumerate(heads):
            grid.addWidget(Label(self._look, head, "small", "text3"), 0, column_at)
        for at, (kind, words) in enumerate(self._kinds(), 1):
            self._add_kind(grid, at, kind, words)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 2)
        grid.setColumnStretch(4, 3)
        return grid

    def _add_kind(self, grid: QGridLayout, at: int, kind: str, words: str) -> None:
        look, note = self._look, NoteLine(self._look, reserved=False)
        prefix, separator, width = (
            text.format(kind=words)
            for text in (
                self.tr("{kind}: begins with"),
                self.tr("{kind}: between the parts"),
                self.tr("{kind}: digits"),
            )
        )
        entries = {
            "prefix": TextEntry(look, prefix, capitals=True, note=note),
            "separator": ChoiceEntry(look, separator, _same(SEPARATORS), note=note),
            "width": ChoiceEntry(look, width, _same(_WIDTHS), note=note),
        }
        line = 2 * at
        grid.addWidget(Label(look, words, "medium"), line, 0)
        for place, (name, entry) in enumerate(entries.items(), 1):
            self.entries[f"series.{kind}.{name}"] = entry
            grid.addWidget(entry.widget, line, place)
        grid.addWidget(note, line + 1, 1, 1, 4)
        self._next[kind] = Label(look, "", "body", "text2")
        grid.addWidget(self._next[kind], line, 4)

    def _kinds(self) -> tuple[tuple[str, str], ...]:
        words = {
            "invoice": self.tr("Invoices"),
            "bill_of_supply": self.tr("Bills of supply"),
            "quotation": self.tr("Quotations"),
            "proforma": self.tr("Proforma invoices"),
            "credit_note": self.tr("Credit notes"),
            "debit_note": self.tr("Debit notes"),
            "delivery_challan": self.tr("Delivery challans"),
            "payment_received": self.tr("Receipts"),
            "payment_paid": self.tr("Payment vouchers"),
        }
        return tuple((kind, words[kind]) for kind in USUAL_PREFIXES)


class PaymentsCard(SettingsCard):
    """How customers pay. `advances` is no part of the business; who owns the card keeps it."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "payments")
        self.advances = SwitchEntry(
            look,
            self.tr("Use what a customer has on account"),
            self.tr("A new bill is settled at once with money paid ahead and with credit notes."),
        )
        self.entries: dict[str, Entry] = {
            "upiVpa": TextEntry(
                look,
                self.tr("UPI ID"),
                hint=self.tr("The code on bills pays to it"),
            ),
            "upiLimit": MoneyEntry(
                look, self.tr("No code above"), hint=self.tr("Empty: the usual limit of UPI")
            ),
            "bank.bank": TextEntry(look, self.tr("Bank")),
            "bank.accountName": TextEntry(look, self.tr("Account name")),
            "bank.accountNumber": TextEntry(look, self.tr("Account number")),
            "bank.ifsc": TextEntry(look, self.tr("IFSC"), capitals=True),
            "bank.branch": TextEntry(look, self.tr("Branch")),
        }
        at = {path: entry.widget for path, entry in self.entries.items()}
        self.fill(
            _pair(at["upiVpa"], at["upiLimit"]),
            6,
            rule(),
            10,
            self.advances.widget,
            10,
            rule(),
            12,
            Label(look, self.tr("Bank account on bills"), "h3"),
            8,
            _pair(at["bank.bank"], at["bank.branch"]),
            8,
            _pair(at["bank.accountNumber"], at["bank.ifsc"]),
            8,
            _pair(at["bank.accountName"], QWidget()),
        )


def _pair(left: QWidget, right: QWidget) -> Part:
    return row(Grown(left), Grown(right), gap=14)


def _states() -> list[tuple[str, object]]:
    return [(f"{each.code}  {each.name}", each.code) for each in states_for_new_address()]


def _same(values: Sequence[object]) -> list[tuple[str, object]]:
    return [(str(each), each) for each in values]
