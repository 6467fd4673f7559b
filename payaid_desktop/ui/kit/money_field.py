"""The input for amounts: it calculates, knows lakh and crore, and keeps what it cannot read."""

from decimal import Decimal

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QFocusEvent

from payaid_desktop.ui.amount_text import AmountError, Problem, format_amount, parse_amount
from payaid_desktop.ui.kit.fields import Field, TextInput
from payaid_desktop.ui.kit.look import Look


class MoneyInput(TextInput):
    """An amount of rupees, set to the right: "1,25,000", "1.25l", "2cr", "500+75", "12*45".

    Left or entered, it shows the amount in full; a text that is no amount stays as it was typed. Negative amounts are
    refused unless `negative`.

    Signals:
        amount_changed(Decimal | None): while typing; None while the text is empty or no amount.
        refused(str): on leaving, what is wrong in a sentence; "" when nothing is.
    """

    amount_changed = Signal(object)
    refused = Signal(str)

    def __init__(
        self, look: Look, *, name: str = "", placeholder: str = "", negative: bool = False
    ) -> None:
        super().__init__(look, name=name, placeholder=placeholder)
        self._negative = negative
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setFont(look.font("body", tabular=True))
        self.textChanged.connect(self._tell)
        self.returnPressed.connect(self.settle)

    def amount(self) -> Decimal | None:
        """The amount with 2 decimals; None where there is none or it cannot be read."""
        return self._read()[0]

    def set_amount(self, amount: Decimal | None) -> None:
        """Show an amount, or nothing."""
        self.setText("" if amount is None else format_amount(amount))
        self.settle()

    def problem(self) -> str:
        """What is wrong with the text, in a sentence; "" when it is an amount or empty."""
        return _sentence(self._read()[1])

    def settle(self) -> None:
        """Write the amount in full, or say what is wrong."""
        amount = self.amount()
        if amount is not None and self.text() != format_amount(amount):
            self.setText(format_amount(amount))
        self.refused.emit(self.problem())

    def set_large(self) -> None:
        """Make it tall with large figures, for the one amount that a dialog is about."""
        self.setFont(self._look.font("h1", tabular=True))
        super().set_large()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.selectAll()  # the next digit starts a new amount

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.settle()

    def _read(self) -> tuple[Decimal | None, Problem | None]:
        try:
            return parse_amount(self.text(), may_be_negative=self._negative), None
        except AmountError as error:
            return None, error.problem

    def _tell(self) -> None:
        self.amount_changed.emit(self.amount())


class MoneyField(Field):
    """A field with an amount, which shows the input's sentence when the amount cannot be read."""

    def __init__(
        self,
        look: Look,
        label: str,
        *,
        hint: str = "",
        required: bool = False,
        keys: str = "",
        reserved: bool = True,
        negative: bool = False,
    ) -> None:
        self.money = MoneyInput(look, negative=negative)
        super().__init__(
            look, label, self.money, hint=hint, required=required, keys=keys, reserved=reserved
        )
        self.money.refused.connect(self.show_error)


def _sentence(problem: Problem | None) -> str:
    tr = QCoreApplication.translate
    match problem:
        case None | Problem.EMPTY:
            return ""
        case Problem.NEGATIVE:
            return tr("MoneyInput", "Type an amount that is not below zero.")
        case Problem.TOO_LARGE:
            return tr("MoneyInput", "Type an amount of at most 9,999 crore.")
        case Problem.COMMA:
            return tr("MoneyInput", "Check the comma: 12.50 or 1,250?")
        case Problem.UNKNOWN_UNIT:
            return tr(
                "MoneyInput", "Write l for lakh, cr for crore or k for thousand after a number."
            )
        case Problem.NOT_A_NUMBER:
            return tr("MoneyInput", "Type an amount such as 1,250.50, 1.25l or 500+75.")
