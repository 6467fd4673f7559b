"""The bills that a payment is set against: what each has open, gets now, and has left."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from payaid_desktop.domain.money import ZERO, Money, format_indian
from payaid_desktop.domain.payments import OpenItem
from payaid_desktop.ui.kit.labels import Elided, Label
from payaid_desktop.ui.kit.layouts import column
from payaid_desktop.ui.kit.look import Look
from payaid_desktop.ui.kit.money_field import MoneyInput
from payaid_desktop.ui.payments.payment_form import OPENING, PaymentForm

ROWS_MAX: Final = 30
_INPUT_PX: Final = 98


class SharesGrid(QWidget):
    """A row for each open bill.

    Signals:
        share_typed(str, object): the id of an item and the Money typed for it.
    """

    share_typed = Signal(str, object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._order: tuple[str, ...] = ()
        self.inputs: dict[str, MoneyInput] = {}
        self._left: dict[str, Label] = {}
        self._more = Label(look, "", "small", "text3")
        self._holder = QWidget()
        self._outer = column(self._holder, 4, self._more)
        self.setLayout(self._outer)

    def show_form(self, form: PaymentForm, *, today: date) -> None:
        """Show bills and shares; the input that is being typed in keeps its text."""
        shown = tuple(item.id for item in form.items[:ROWS_MAX])
        if shown != self._order:
            self._rebuild(form, today=today)
        shares = form.shares
        for item in form.items[:ROWS_MAX]:
            self._show_share(item, shares, can_settle=form.can_settle(item))
        rest = len(form.items) - len(shown)
        self._more.setText(_tr("and %n more bill(s), in the same order", rest) if rest else "")
        self._more.setVisible(bool(rest))

    def texts(self) -> list[tuple[str, str]]:
        """What each row has to pay now and left, for tests."""
        return [
            (self.inputs[id].text() if id in self.inputs else "", self._left[id].text())
            for id in self._order
        ]

    def unreadable(self) -> Mapping[str, str]:
        """The shares that cannot be read, with a sentence each, by the id of the item."""
        problems = {id: entry.problem() for id, entry in self.inputs.items()}
        return {id: sentence for id, sentence in problems.items() if sentence}

    def show_error(self, item_id: str) -> None:
        """Mark the input of an item as wrong."""
        if item_id in self.inputs:
            self.inputs[item_id].set_state("error")
            self.inputs[item_id].setFocus()

    def _show_share(self, item: OpenItem, shares: Mapping[str, Money], *, can_settle: bool) -> None:
        share, entry = shares[item.id], self.inputs.get(item.id)
        if entry is not None and not entry.hasFocus() and not entry.problem():
            entry.blockSignals(True)  # noqa: FBT003 - Qt's
            entry.set_amount(share.rupees)
            entry.set_state("")
            entry.blockSignals(False)  # noqa: FBT003 - Qt's
        left = self._left[item.id]
        rest = item.due - share
        closed = can_settle and rest == ZERO
        left.setText(_tr("closed") if closed else format_indian(rest))
        left.set_tone("ok" if closed else "bad" if rest < ZERO else "text")

    def _rebuild(self, form: PaymentForm, *, today: date) -> None:
        self._order = tuple(item.id for item in form.items[:ROWS_MAX])
        self.inputs, self._left = {}, {}
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        heads = (_tr("Bill"), _tr("Due"), _tr("Balance"), _tr("Pay now"), _tr("Left"))
        for place, text in enumerate(heads):
            head = Label(self._look, text, "label", "text3")
            grid.addWidget(head.right() if place > 1 else head, 0, place)
        for number, item in enumerate(form.items[:ROWS_MAX], 1):
            for place, part in enumerate(self._row(item, today=today)):
                grid.addWidget(part, number, place)
        grid.setColumnStretch(0, 1)
        grid.setColumnMinimumWidth(4, self._look.px(66))
        holder = QWidget()
        holder.setLayout(grid)
        self._outer.replaceWidget(self._holder, holder)
        self._holder.hide()
        self._holder.deleteLater()
        self._holder = holder

    def _row(self, item: OpenItem, *, today: date) -> tuple[QWidget, ...]:
        look = self._look
        number = item.number or _tr("Opening balance")
        days = (item.due_on - today).days
        due = Label(look, _due(days), "body", "bad" if days < 0 else "text2")
        self._left[item.id] = Label(look, "", "medium").amount()
        balance = Label(look, format_indian(item.due), "body").amount()
        return Elided(look, number, "medium"), due, balance, self._entry(item), self._left[item.id]

    def _entry(self, item: OpenItem) -> QWidget:
        if item.register == OPENING:
            return QWidget()  # only the books set money against an opening balance
        name = _tr("Pay now for {number}").format(number=item.number)
        entry = MoneyInput(self._look, name=name)
        entry.setFixedWidth(self._look.px(_INPUT_PX))
        entry.amount_changed.connect(partial(self._typed, item.id))
        self.inputs[item.id] = entry
        return entry

    def _typed(self, item_id: str, amount: Decimal | None) -> None:
        entry = self.inputs[item_id]
        if entry.hasFocus() and not entry.problem():
            self.share_typed.emit(item_id, Money.of(amount or 0))


def _due(days: int) -> str:
    if days < 0:
        return _tr("%n day(s) late", -days)
    return _tr("in %n day(s)", days) if days else _tr("today")


def _tr(text: str, n: int = -1) -> str:
    return QCoreApplication.translate("SharesGrid", text, None, n)
