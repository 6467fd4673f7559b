"""How the payment dialog is laid out; it knows no service."""

from collections.abc import Mapping
from datetime import date
from typing import Final

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from payaid_desktop.domain.money import ZERO, Money, format_rupees
from payaid_desktop.domain.payments import PaymentMode
from payaid_desktop.ui.formatting import write_day
from payaid_desktop.ui.kit.buttons import Button
from payaid_desktop.ui.kit.chips import Avatar
from payaid_desktop.ui.kit.choices import Segmented
from payaid_desktop.ui.kit.fields import Field, TextInput
from payaid_desktop.ui.kit.labels import Elided, Icon, KeyCap, Label
from payaid_desktop.ui.kit.layouts import STRETCH, Grown, column, holding, row, rule
from payaid_desktop.ui.kit.look import Look
from payaid_desktop.ui.kit.money_field import MoneyField
from payaid_desktop.ui.payments.customer_search import CustomerSearch
from payaid_desktop.ui.payments.payment_form import MODES, Order, PaymentForm
from payaid_desktop.ui.payments.qr_panel import PANEL_PX, QrPanel
from payaid_desktop.ui.payments.shares_grid import SharesGrid

_SIDE_BY_SIDE_PX: Final = 740
_DATE_PX: Final = 120


class PaymentView(QWidget):
    """The form of a payment, or the search for who pays.

    Signals:
        change_wanted(): another customer.
        order_wanted(): the next order of the bills.
        way_wanted(): money goes the other way.
    """

    change_wanted = Signal()
    way_wanted = Signal()
    order_wanted = Signal()

    def __init__(self, look: Look, *, date_keys: str, window_px: int) -> None:
        super().__init__()
        self._look = look
        self.search = CustomerSearch(look)
        self.panel = QrPanel(look, window_px=window_px)
        self._avatar = Avatar(look, "", 36)
        self._name = Elided(look, "", "h3")
        self._owes = Elided(look, "", "small", "text3")
        self._change = Button(look, _tr("Change"), variant="link")
        self._change.clicked.connect(self.change_wanted)
        self.way = Button(look, "", variant="link")
        self.way.clicked.connect(self.way_wanted)
        self.amount = MoneyField(look, _tr("Amount received"))
        self.amount.money.set_large()
        self.day = TextInput(look)
        self.day.set_large()
        self.day_field = Field(look, _tr("Date"), self.day, keys=date_keys)
        self.mode = Segmented(
            look, [(mode_title(mode), mode) for mode in MODES], name=_tr("How it was paid")
        )
        self.reference = TextInput(look)
        self.reference_field = Field(look, "", self.reference)
        self.cheque_on = TextInput(look, placeholder=_tr("18-07-2026"))
        self.cheque_field = Field(look, _tr("Date on the cheque"), self.cheque_on)
        self.note = TextInput(look)
        self.note_field = Field(look, _tr("Note"), self.note)
        self.shares = SharesGrid(look)
        self._order = Label(look, "", "small", "text3")
        self._advance = Label(look, "", "small", "text2")
        self._advance_row = holding(
            row(Icon(look, "info", "info_line", 14), Grown(self._advance), gap=7)
        )
        self._against = self._make_against()
        self._stack = QStackedWidget()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._build()

    def show_search(self) -> None:
        """Ask who pays."""
        self._stack.setCurrentIndex(0)
        self.search.field.setFocus()

    def show_payer(self, form: PaymentForm) -> None:
        """Show who pays and what is filled in at the beginning."""
        self._stack.setCurrentIndex(1)
        to_pay = form.to_pay
        self._avatar.show_person(to_pay.name)
        self._name.set_whole(to_pay.name)
        self._owes.set_whole(_owes(form))
        self._change.setVisible(to_pay.contact_id is not None)
        self.show_way(form)
        self.day.setText(write_day(form.dated_on))
        self.mode.set_value(form.mode)

    def show_way(self, form: PaymentForm) -> None:
        """Show which way money goes, and how much is filled in for it."""
        back = form.paid_back
        self.way.setVisible(back or form.to_pay.advance > ZERO)
        self.way.set_label(_tr("Receive instead") if back else _tr("Pay back"))
        self.amount.set_label(_tr("Amount paid back") if back else _tr("Amount received"))
        self.amount.money.set_amount(form.amount.rupees if form.amount else None)

    def show_form(self, form: PaymentForm, *, today: date) -> None:
        """Show what follows from what was typed."""
        self._show_mode(form.mode)
        self.shares.show_form(form, today=today)
        self._against.setVisible(bool(form.items))
        self._order.setText(_orders()[form.order])
        advance = ZERO if form.paid_back else form.advance
        self._advance_row.setVisible(advance > ZERO)
        if advance > ZERO:
            text = _tr("{amount} stays on account as an advance")
            self._advance.setText(text.format(amount=format_rupees(advance)))
        self._show_panel(form)

    def show_errors(self, details: Mapping[str, str]) -> None:
        """Show each sentence where it belongs; what has no place goes under the amount."""
        places = {
            "amount": self.amount,
            "datedOn": self.day_field,
            "reference": self.reference_field,
            "chequeOn": self.cheque_field,
            "notes": self.note_field,
        }
        for name, field in places.items():
            field.show_error(details.get(name, ""))
        others = [sentence for name, sentence in details.items() if name not in places]
        if others and "amount" not in details:
            self.amount.show_error(others[0])
        wrong = next((places[name] for name in places if name in details), None)
        if wrong is not None:
            wrong.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= self._look.px(_SIDE_BY_SIDE_PX)
        direction = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        self._columns.setDirection(direction)
        self._columns.setSpacing(24 if wide else 14)
        self.panel.setFixedWidth(self._look.px(PANEL_PX)) if wide else self._free_panel()

    def _free_panel(self) -> None:
        self.panel.setMinimumWidth(0)
        self.panel.setMaximumWidth(16777215)

    def _show_mode(self, mode: PaymentMode) -> None:
        labels = {
            PaymentMode.UPI: (_tr("UTR / reference"), _tr("12-digit UTR (optional)")),
            PaymentMode.CASH: (_tr("Reference"), _tr("optional")),
            PaymentMode.BANK: (_tr("Transfer number"), _tr("optional")),
            PaymentMode.CHEQUE: (_tr("Cheque number"), ""),
            PaymentMode.CARD: (_tr("Slip number"), _tr("optional")),
        }
        label, hint = labels[mode]
        self.reference_field.set_label(label)
        self.reference.setPlaceholderText(hint)
        self.cheque_field.setVisible(mode is PaymentMode.CHEQUE)

    def _show_panel(self, form: PaymentForm) -> None:
        if form.mode is PaymentMode.UPI and not form.paid_back:
            link = form.to_pay.link(form.amount or ZERO, form.settles)
            address = form.to_pay.business.upi_vpa or ""
            self.panel.scan.show_link(link, amount=form.amount or ZERO, address=address)
            self.panel.show_scan()
            return
        left, words = _left(form)
        icons = {
            PaymentMode.CARD: "credit-card",
            PaymentMode.BANK: "landmark",
            PaymentMode.CHEQUE: "receipt",
            PaymentMode.UPI: "qr-code",
        }
        icon = icons.get(form.mode, "banknote")
        sentence = words.format(amount=format_rupees(left))
        self.panel.show_sum(mode_title(form.mode), form.amount, sentence, icon=icon)

    def _make_against(self) -> QWidget:
        look = self._look
        change = Button(look, _tr("Change order"), variant="link")
        change.clicked.connect(self.order_wanted)
        title = Label(look, _tr("Set against bills"), "label", "text2")
        head = row(title, STRETCH, self._order, change, gap=8)
        return holding(column(rule(), 12, head, 9, self.shares))

    def _build(self) -> None:
        payer = row(
            self._avatar,
            Grown(column(self._name, self._owes, gap=1)),
            self.way,
            self._change,
            gap=10,
        )
        self.day_field.setFixedWidth(self._look.px(_DATE_PX))
        left = column(
            payer,
            12,
            row(Grown(self.amount), self.day_field, gap=12),
            10,
            self._make_how(),
            14,
            row(Grown(self.reference_field), self.cheque_field, Grown(self.note_field), gap=12),
            10,
            self._against,
            8,
            self._advance_row,
            STRETCH,
        )
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.addLayout(left, 1)
        self._columns.addWidget(self.panel)
        self._stack.addWidget(holding(column(self.search, STRETCH)))
        self._stack.addWidget(holding(self._columns))
        self.setLayout(column(self._stack))

    def _make_how(self) -> QVBoxLayout:
        look = self._look
        keys = KeyCap(look, _tr("Alt 1–5"), flat=True)
        title = Label(look, _tr("How"), "label", "text2")
        return column(title, 6, row(self.mode, STRETCH, keys))


def mode_title(mode: PaymentMode) -> str:
    """The name of a way to pay."""
    titles = {
        PaymentMode.UPI: _tr("UPI"),
        PaymentMode.CASH: _tr("Cash"),
        PaymentMode.BANK: _tr("Bank"),
        PaymentMode.CHEQUE: _tr("Cheque"),
        PaymentMode.CARD: _tr("Card"),
    }
    return titles[mode]


def _left(form: PaymentForm) -> tuple[Money, str]:
    """What a payment leaves, and the sentence for it."""
    if form.paid_back:
        left = form.to_pay.advance - (form.amount or ZERO)
        some, none = _tr("{amount} stays on account"), _tr("Nothing stays on account")
    else:
        left = form.to_pay.owed - form.settled
        some, none = _tr("{amount} is still owed after this"), _tr("Nothing is owed after this")
    return left, some if left else none


def _orders() -> dict[Order, str]:
    return {
        Order.OLDEST: _tr("oldest first"),
        Order.CHOSEN: _tr("this bill first"),
        Order.NEWEST: _tr("newest first"),
    }


def _owes(form: PaymentForm) -> str:
    to_pay = form.to_pay
    bills = _tr("in %n bill(s)", len(to_pay.items))
    owed = format_rupees(to_pay.owed).removesuffix(".00")
    text = _tr("owes {amount} {bills}") if to_pay.items else _tr("owes nothing")
    parts = [text.format(amount=owed, bills=bills)]
    if to_pay.advance:
        advance = format_rupees(to_pay.advance).removesuffix(".00")
        parts.append(_tr("{amount} on account").format(amount=advance))
    return " · ".join(parts)


def _tr(text: str, n: int = -1) -> str:
    return QCoreApplication.translate("PaymentView", text, None, n)
