"""What a bill comes to: taxable value, tax by rate, round off, total, and what was received with it."""

from decimal import Decimal
from typing import Final

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from payaid_desktop.domain.documents import Document
from payaid_desktop.domain.money import ZERO, Money, format_percent
from payaid_desktop.domain.payments import PaymentMode
from payaid_desktop.domain.states import state_tax_label
from payaid_desktop.domain.tax_groups import TaxGroup, tax_groups
from payaid_desktop.domain.words import amount_in_words
from payaid_desktop.ui.formatting import write_amount, write_rupees
from payaid_desktop.ui.kit.choices import Choice
from payaid_desktop.ui.kit.labels import Elided, Label
from payaid_desktop.ui.kit.layouts import STRETCH, Grown, box, column, empty_out, holding, row, rule
from payaid_desktop.ui.kit.look import Look
from payaid_desktop.ui.kit.money_field import MoneyInput

WIDE_PX: Final = 304
_NARROW_PX: Final = 252
_WIDE: Final = 3


class Received(QWidget):
    """Money received with the bill, and how.

    Signals:
        changed(Decimal | None, PaymentMode): another amount or mode.
        left_down(): Enter: the next field.
    """

    changed = Signal(object, object)
    left_down = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._label = Label(look, self.tr("Received now"), "body", "text2")
        self.amount = MoneyInput(look, name=self.tr("Received now"), placeholder="0")
        self.mode = Choice(look, self._modes(), name=self.tr("How it was paid"))
        self.setLayout(row(self._label, STRETCH, self.amount, self.mode, gap=6))
        self.amount.amount_changed.connect(self._tell)
        self.amount.returnPressed.connect(self.left_down)
        self.mode.chosen.connect(self._tell)
        self.fit(_WIDE)

    def show_received(self, amount: Decimal | None, mode: PaymentMode) -> None:
        """Show another amount and mode."""
        with QSignalBlocker(self.amount):
            self.amount.set_amount(amount)
        self.mode.set_value(mode)

    def fit(self, level: int) -> None:
        """Take less room in a narrow window."""
        wide = level >= _WIDE
        self._label.setText(self.tr("Received now") if wide else self.tr("Received"))
        self.amount.setFixedWidth(self._look.px(96 if wide else 76))
        self.mode.setFixedWidth(self._look.px(76 if wide else 74))

    def _modes(self) -> tuple[tuple[str, object], ...]:
        return (
            (self.tr("Cash"), PaymentMode.CASH),
            (self.tr("UPI"), PaymentMode.UPI),
            (self.tr("Card"), PaymentMode.CARD),
            (self.tr("Bank"), PaymentMode.BANK),
        )

    def _tell(self) -> None:
        self.changed.emit(self.amount.amount(), self.mode.value())


class TwoLines(Label):
    """A text of at most two lines, with room for both: a height that follows the width would make its page scroll."""

    def __init__(self, look: Look, text: str, role: str, tone: str) -> None:
        super().__init__(look, text, role, tone)
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def hasHeightForWidth(self) -> bool:
        return False

    def sizeHint(self) -> QSize:
        return QSize(0, 2 * self.fontMetrics().lineSpacing() + 2)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


class TotalsCard(QWidget):
    """Shows what was computed of a bill."""

    def __init__(self, look: Look, received: Received | None) -> None:
        super().__init__()
        self._look = look
        self._level = _WIDE
        self._seen: Document | None = None
        self._state_code = ""
        self._lines = QVBoxLayout()
        self._total = Label(look, "₹0", "hero").amount()
        self._words = TwoLines(look, " ", "small", "text3")
        foot = row(Label(look, self.tr("Total"), "h2"), STRETCH, self._total)
        gap = 10 if received is not None else None
        self._card = box(
            column(self._lines, 9, rule(), 9, foot, 1, self._words, gap, received,
                   margins=(16, 13, 16, 14))
        )  # fmt: skip
        self.setLayout(column(self._card))
        self.show_bill(None, "")

    def hold(self, received: Received) -> None:
        """Take the received money back from where a small window showed it."""
        layout = self._card.layout()
        if layout is not None:
            layout.addWidget(received)

    def total(self) -> str:
        """The total that it shows."""
        return self._total.text()

    def show_bill(self, seen: Document | None, state_code: str) -> None:
        """Show a computed bill of a shop in a State; None while there is nothing to show."""
        if seen is not self._seen or state_code != self._state_code or seen is None:
            self._seen, self._state_code = seen, state_code
            self._build()

    def fit(self, level: int) -> None:
        """Be narrower in a narrow window."""
        self._level = level
        self._card.setFixedWidth(self._look.px(WIDE_PX if level >= _WIDE else _NARROW_PX))
        self._build()

    def _build(self) -> None:
        empty_out(self._lines)
        seen = self._seen
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.addLayout(self._fact(self.tr("Taxable value"), seen.taxable if seen else ZERO))
        groups = tax_groups(seen) if seen is not None and seen.tax_kind else ()
        if groups and seen is not None:
            self._lines.addSpacing(9)
            self._lines.addWidget(self._tax_table(seen, groups))
        for word, amount in self._others():
            self._lines.addSpacing(9)
            self._lines.addLayout(self._fact(word, amount, signed=True))
        self._show_total(seen.total if seen else ZERO)

    def _show_total(self, total: Money) -> None:
        whole = total.paise % 100 == 0
        text = write_rupees(total, whole=whole)
        self._total.setFont(self._look.font("hero" if len(text) <= 11 else "h1", tabular=False))
        self._total.setText(text)
        words = amount_in_words(total).capitalize() if total else " "
        self._words.setText(words)
        self._words.setToolTip(words.strip())
        self._total.setAccessibleName(self.tr("Total {amount}").format(amount=text))

    def _others(self) -> list[tuple[str, Money]]:
        seen = self._seen
        if seen is None:
            return [(self.tr("Round off"), ZERO)]
        shown = [
            (self.tr("Without tax"), seen.non_taxable),
            (self.tr("Cess"), seen.cess),
            (self.tr("Tax paid by the buyer"), -seen.tax_payable_by_recipient),
            (self.tr("Other charges"), seen.other_charges),
            (self.tr("Discount after tax"), -seen.after_tax_discount),
        ]
        return [
            *((word, amount) for word, amount in shown if amount),
            (self.tr("Round off"), seen.round_off),
        ]

    def _fact(self, word: str, amount: Money, *, signed: bool = False) -> QVBoxLayout:
        text = write_rupees(amount)
        if signed and amount.paise > 0 and word == self.tr("Round off"):
            text = f"+{text}"
        label = Elided(self._look, word, "body", "text2")
        return column(row(Grown(label), Label(self._look, text, "body").amount()))

    def _tax_table(self, seen: Document, groups: tuple[TaxGroup, ...]) -> QWidget:
        grid = QGridLayout()
        grid.setContentsMargins(10, 8, 10, 9)
        grid.setHorizontalSpacing(14 if self._level >= _WIDE else 8)
        grid.setVerticalSpacing(5)
        grid.setColumnStretch(0, 1)
        heads = ("IGST",) if seen.tax_kind.is_integrated else ("CGST", self._state_tax())
        for number, head in enumerate(("GST", *heads)):
            label = Label(self._look, head, "label", "text3")
            grid.addWidget(label.right() if number else label, 0, number)
        for place, group in enumerate(groups, 1):
            grid.addWidget(Elided(self._look, self._rate(group), "small", "text2"), place, 0)
            taxes = (group.igst,) if len(heads) == 1 else (group.cgst, group.sgst)
            for number, tax in enumerate(taxes, 1):
                grid.addWidget(Label(self._look, write_amount(tax), "body").amount(), place, number)
        return box(column(holding(grid)), "well")

    def _state_tax(self) -> str:
        return state_tax_label(self._state_code) if self._state_code else "SGST"

    def _rate(self, group: TaxGroup) -> str:
        rate = f"{format_percent(group.gst_rate or ZERO.rupees)}%"
        if self._level < _WIDE:
            return rate
        return self.tr("{rate} on {value}").format(rate=rate, value=write_amount(group.taxable))
