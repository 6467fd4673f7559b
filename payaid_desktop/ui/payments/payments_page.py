"""The list of payments: what came in which way, what went out, and what still lies on account."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from payaid_desktop.domain.money import Money, format_rupees, total
from payaid_desktop.domain.payments import PaymentDirection, PaymentMode
from payaid_desktop.services.asking import Page as RowPage
from payaid_desktop.services.asking import PageRequest, PaymentFilter, PaymentLine, PaymentSum
from payaid_desktop.services.inputs.files import Listed
from payaid_desktop.ui.commander import Handlers
from payaid_desktop.ui.desk import Desk
from payaid_desktop.ui.kit.buttons import Button
from payaid_desktop.ui.kit.states import EmptyState
from payaid_desktop.ui.kit.table_model import RowModel
from payaid_desktop.ui.lists.export_dialog import ToExport
from payaid_desktop.ui.lists.list_page import ALL
from payaid_desktop.ui.lists.list_view import Filter
from payaid_desktop.ui.lists.looking import PaperListPage
from payaid_desktop.ui.lists.quick_look import Looked
from payaid_desktop.ui.papers import Drawn
from payaid_desktop.ui.payments import payment_rows
from payaid_desktop.ui.payments.payment_form import MODES
from payaid_desktop.ui.payments.payment_view import mode_title
from payaid_desktop.ui.printing.print_acts import PAYMENT, print_now

_OUT = "out"
_KEEPS = {PaymentMode.UPI: 1, PaymentMode.CASH: 1, PaymentMode.BANK: 2}


class PaymentsPage(PaperListPage[PaymentLine]):
    """Lists payments; the newest first. Enter and Space show the receipt."""

    scope = "payments"
    place = "payments"

    def __init__(self, desk: Desk) -> None:
        self._asked = 0
        super().__init__(desk)

    def name(self) -> str:
        return _tr("Payments")

    def hint(self) -> str:
        return _tr("Search receipt, customer, reference…")

    def changes(self) -> tuple[str, ...]:
        return ("payments",)

    def filters(self) -> tuple[Filter, ...]:
        modes = (Filter(mode.value, mode_title(mode), keep=_KEEPS.get(mode, 3)) for mode in MODES)
        return (Filter(ALL, _tr("All")), *modes, Filter(_OUT, _tr("Paid out"), keep=3))

    def head_buttons(self) -> tuple[QWidget, ...]:
        return (*super().head_buttons(), self._new_button())

    def make_model(self) -> RowModel[PaymentLine]:
        today = self.desk.today
        return RowModel(
            payment_rows.columns(),
            cells=lambda line: payment_rows.cells(line, on=today()),
            spoken=payment_rows.spoken,
            parent=self,
        )

    def handlers(self) -> Handlers:
        return {
            **super().handlers(),
            "make.here": lambda: self.desk.shell.open_dialog("payment"),
            "print": lambda: self._with_row(partial(print_now, self.desk)),
            "print.choose": lambda: self._with_row(partial(self.desk.shell.open_dialog, "print")),
            "cancel": self._take_back,
        }

    def read_page(self) -> Callable[[PageRequest], RowPage[PaymentLine]]:
        return partial(self.desk.services.payments.lines, self.wanted())

    def wanted(self) -> PaymentFilter:
        """What is chosen, as the books take it."""
        direction = None if self.chosen == ALL else PaymentDirection.RECEIVED
        modes = {mode.value: mode for mode in MODES}
        return PaymentFilter(
            direction=PaymentDirection.PAID if self.chosen == _OUT else direction,
            mode=modes.get(self.chosen),
            from_on=self.period.from_on,
            to_on=self.period.to_on,
            search=self.search,
        )

    def read_figures(self) -> None:
        """Every payment of the period is read for its sum: beside the database's own work."""
        payments, period = self.desk.services.payments, self.period
        self._asked = asked = self._asked + 1

        def came(sums: Sequence[PaymentSum] | None) -> None:
            if asked != self._asked:
                return
            if sums is None:
                self.show_figures(_tr("Choose days to see what they come to"), {}, ())
            else:
                self._show(sums)

        self.desk.tasks.run_long(
            lambda: payments.sums(from_on=period.from_on, to_on=period.to_on), on_success=came
        )

    def open_row(self, row: PaymentLine) -> None:
        self.show_look(row)

    def number_of(self, row: PaymentLine) -> str:
        return row.payment.number

    def exported(self) -> ToExport:
        return ToExport((Listed.PAYMENTS,), self.name(), self.period)

    def empty_state(self) -> QWidget:
        return EmptyState(
            self.look,
            icon="banknote",
            title=_tr("No money recorded yet"),
            sentence=_tr(
                "Press F6 on a bill that was paid. The amount is filled in, and the customer can"
                " scan a UPI code."
            ),
            buttons=(self._new_button(size="large"),),
        )

    def looked_at(self, row: PaymentLine) -> Looked:
        return Looked(row.payment.number, row.payment.party_name, *payment_rows.standing(row))

    def draw(self, row: PaymentLine, *, width_px: float) -> Drawn:
        payment = self.desk.services.payments.get(row.id)
        return self.desk.papers.payment(payment, width_px=width_px)

    def _with_row(self, act: Callable[[str], None]) -> None:
        row = self.row
        if row is not None:
            act(f"{PAYMENT}{row.id}")

    def _take_back(self) -> None:
        row = self.row
        if row is not None and row.payment.reverses_id is None and not row.is_reversed:
            self.desk.shell.open_dialog("cancel", f"{PAYMENT}{row.id}")

    def _show(self, sums: Sequence[PaymentSum]) -> None:
        received = [each for each in sums if each.direction is PaymentDirection.RECEIVED]
        paid = [each for each in sums if each.direction is PaymentDirection.PAID]
        counts: dict[str, int | None] = {mode.value: 0 for mode in MODES}
        counts |= {each.mode.value: each.count for each in received}
        counts[_OUT] = sum(each.count for each in paid)
        counts[ALL] = sum(each.count for each in sums)
        came = total([each.amount for each in received])
        words = _tr("%n receipt(s)", sum(each.count for each in received))
        context = f"{words} · {_tr('{amount} received').format(amount=format_rupees(came))}"
        if not sums:
            context = (
                _tr("Nothing here yet") if self.period.is_all else _tr("Nothing in these days")
            )
        self.show_figures(context, counts, self._sums_of(received, paid))

    def _sums_of(
        self, received: Sequence[PaymentSum], paid: Sequence[PaymentSum]
    ) -> tuple[tuple[str, str], ...]:
        def amount(sums: Sequence[PaymentSum]) -> str:
            shown: Money = total([each.amount for each in sums])
            return format_rupees(shown)

        if self.chosen == _OUT:
            return ((_tr("Paid out"), amount(paid)),)
        if self.chosen != ALL:
            of_mode = [each for each in received if each.mode.value == self.chosen]
            return ((_tr("Received"), amount(of_mode)),)
        out = ((_tr("Paid out"), amount(paid)),) if paid else ()
        return ((_tr("Received"), amount(received)), *out)

    def _new_button(self, *, size: str = "") -> Button:
        words = _tr("Record payment")
        return self.command_button("make.payment", words, "plus", variant="primary", size=size)


def _tr(text: str, n: int = -1) -> str:
    return QCoreApplication.translate("PaymentsPage", text, None, n)
