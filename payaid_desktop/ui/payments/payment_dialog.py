"""Recording a payment: who pays, how much, how, and which bills it is set against."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import partial

from PySide6.QtCore import QCoreApplication

from payaid_desktop.domain.errors import AppError
from payaid_desktop.domain.money import Money, format_rupees
from payaid_desktop.domain.payments import Payment, PaymentDirection
from payaid_desktop.services.acts import Outcome
from payaid_desktop.services.asking import Hit
from payaid_desktop.services.inputs.payments import PaymentInput
from payaid_desktop.services.paying import ToPay
from payaid_desktop.ui.desk import Desk, Told
from payaid_desktop.ui.dialog_scope import open_over
from payaid_desktop.ui.formatting import DayError, parse_day
from payaid_desktop.ui.invoices.bill_words import mode_in_words
from payaid_desktop.ui.kit.buttons import Button
from payaid_desktop.ui.kit.chips import Chip
from payaid_desktop.ui.kit.dialogs import Dialog
from payaid_desktop.ui.kit.fields import TextInput
from payaid_desktop.ui.kit.labels import Elided, Icon
from payaid_desktop.ui.kit.layouts import Grown, holding, row
from payaid_desktop.ui.payments.payment_form import MODES, PaymentForm
from payaid_desktop.ui.payments.payment_view import PaymentView
from payaid_desktop.ui.printing.print_acts import PAYMENT, print_now

CONTACT = "contact/"
"""What the id of a contact follows in a subject; any other subject is the id of a document."""
_WIDTH_PX = 864


class PaymentDialog:
    """Takes money for a bill or from a contact; without either it asks first who pays."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._form: PaymentForm | None = None
        self._begun: PaymentForm | None = None
        self._is_saving = False
        look = desk.look
        window_px = desk.shell.overlay_parent().height()
        self.view = PaymentView(look, date_keys=desk.keys("bill.date"), window_px=window_px)
        self._receipt = Chip(look, "", small=True)
        self._receipt.hide()
        self._save = self._button(_tr("Save payment"), "check", "save", variant="primary")
        self._print = self._button(_tr("Save & print receipt"), "printer", "save.print")
        cancel = Button(look, _tr("Cancel"), keys="Esc")
        note = Elided(look, _tr("Saved on this computer first"), "small", "text3")
        self.dialog = Dialog(
            look,
            desk.shell.overlay_parent(),
            title=_tr("Record payment"),
            body=self.view,
            buttons=(cancel, self._print, self._save),
            note=holding(row(Icon(look, "hard-drive", "ok_line", 14), Grown(note))),
            beside_title=self._receipt,
            width_px=_WIDTH_PX,
        )
        self.dialog.has_changes = self._has_changes
        cancel.clicked.connect(self.dialog.dismiss)
        self._save.clicked.connect(self.save)
        self._print.clicked.connect(self.save_and_print)
        self._listen()

    def open_for(self, to_pay: ToPay) -> None:
        """Show it for what is owed."""
        self._begin(to_pay)
        self._open()

    def open_search(self) -> None:
        """Show it with the question who pays."""
        self._ask_who()
        self._open()

    def save(self) -> None:
        """Record the payment and close."""
        self._record()

    def save_and_print(self) -> None:
        """Record the payment, close, and print the receipt."""
        self._record(lambda payment: print_now(self._desk, f"{PAYMENT}{payment.id}"))

    def _open(self) -> None:
        handlers: dict[str, Callable[[], object]] = {
            "save": self.save,
            "save.print": self.save_and_print,
            "bill.date": self.view.day.setFocus,
        }
        for number, mode in enumerate(MODES, 1):
            handlers[f"mode.{number}"] = partial(self.view.mode.take, mode)
        focus = self.view.search.field if self._form is None else self.view.amount.money
        open_over(self._desk, self.dialog, "payment", handlers, focus=focus)

    def _button(self, text: str, icon: str, command: str, *, variant: str = "") -> Button:
        keys = self._desk.keys(command)
        return Button(self._desk.look, text, icon=icon, variant=variant, keys=keys)

    def _listen(self) -> None:
        view = self.view
        view.search.searched.connect(self._look_for)
        view.search.chosen.connect(self._take_contact)
        view.change_wanted.connect(self._ask_who)
        view.panel.settings_wanted.connect(self._open_settings)
        view.way_wanted.connect(self._turn_round)
        view.order_wanted.connect(lambda: self._change(lambda form: form.next_order()))
        view.amount.money.amount_changed.connect(self._type_amount)
        view.shares.share_typed.connect(self._type_share)
        view.mode.chosen.connect(lambda mode: self._change(lambda form: replace(form, mode=mode)))

    def _open_settings(self) -> None:
        if self.dialog.dismiss():
            self._desk.shell.go("settings", "payments")

    def _begin(self, to_pay: ToPay) -> None:
        form = PaymentForm.begun(to_pay, today=self._desk.today())
        self._form = self._begun = form
        self._receipt.show_state(
            _tr("Receipt {number}").format(number=to_pay.next_number), "neutral"
        )
        self._receipt.show()
        self._enable(on=True)
        self.view.show_payer(form)
        self._form = form  # filling the amount in was no typing
        self._show()

    def _turn_round(self) -> None:
        """Pay back what is on account, or take money after all."""
        if self._form is None:
            return
        turned = self._form.other_way()
        self._receipt.setVisible(not turned.paid_back)  # it names the next receipt
        title = _tr("Pay money back") if turned.paid_back else _tr("Record payment")
        self.dialog.set_title(title)
        self._form = turned
        self.view.show_way(turned)
        self._form = self._begun = turned  # filling the amount in was no typing
        self._show()
        self.view.amount.money.setFocus()
        self.view.amount.money.selectAll()

    def _ask_who(self) -> None:
        self._form = self._begun = None
        self.dialog.set_title(_tr("Record payment"))
        self._receipt.hide()
        self._enable(on=False)
        self.view.show_search()
        self._look_for("")

    def _has_changes(self) -> bool:
        """Whether something typed would be lost; a mode or an order is chosen again at once."""
        form, begun, view = self._form, self._begun, self.view
        if form is None or begun is None:
            return False
        texts = (view.reference.text(), view.note.text(), view.cheque_on.text())
        return any(texts) or (form.amount, form.own) != (begun.amount, begun.own)

    def _enable(self, *, on: bool) -> None:
        self._save.setEnabled(on)
        self._print.setEnabled(on)

    def _look_for(self, text: str) -> None:
        services = self._desk.services

        def work() -> tuple[Hit, ...]:
            if text:
                return services.records.search(text, kinds=("contacts",))
            owing = services.statements.outstanding(limit=20)
            return tuple(
                Hit("contacts", each.contact_id, each.name, _owes(each.owed))
                for each in owing
                if each.contact_id is not None
            )

        self._desk.tasks.run_latest("payment.search", work, on_success=self.view.search.show_hits)

    def _take_contact(self, contact_id: str) -> None:
        def came(to_pay: ToPay) -> None:
            self._begin(to_pay)
            self.view.amount.money.setFocus()

        paying = self._desk.services.paying
        self._desk.tasks.run(lambda: paying.for_contact(contact_id), on_success=came)

    def _type_amount(self, amount: Decimal | None) -> None:
        money = None if amount is None else Money.of(amount)
        if self._form is not None and money != self._form.amount:
            self._change(lambda form: form.typed(money))

    def _type_share(self, item_id: str, share: Money) -> None:
        self._change(lambda form: form.with_share(item_id, share))

    def _change(self, change: Callable[[PaymentForm], PaymentForm]) -> None:
        if self._form is not None:
            self._form = change(self._form)
            self._show()

    def _show(self) -> None:
        if self._form is not None:
            self.view.show_form(self._form, today=self._desk.today())

    def _record(self, then: Callable[[Payment], None] | None = None) -> None:
        form = self._read()
        if form is None or self._is_saving:
            return
        self._set_saving(on=True)

        def done(outcome: Outcome[Payment]) -> None:
            self.dialog.leave()
            self._tell(outcome)
            if then is not None:
                then(outcome.value)

        services = self._desk.services
        self._desk.tasks.run(
            lambda: services.payments.record(PaymentInput.parse(form.given())),
            on_success=done,
            on_error=self._failed,
        )

    def _read(self) -> PaymentForm | None:
        """Take what is typed; None, and an error in its place, where it cannot be taken."""
        if self._form is None:
            return None
        view, errors = self.view, dict[str, str]()
        dated_on = self._day(view.day, "datedOn", errors)
        cheque_on = self._day(view.cheque_on, "chequeOn", errors)
        form = self._form = replace(
            self._form,
            dated_on=dated_on or self._form.dated_on,
            reference=view.reference.text().strip(),
            cheque_on=cheque_on,
            notes=view.note.text().strip(),
        )
        problem = view.amount.money.problem()
        unreadable = view.shares.unreadable()
        errors |= {"amount": problem} if problem else {**_sentences(form), **unreadable}
        for item_id in (*form.problems(), *unreadable):
            view.shares.show_error(item_id)
        view.show_errors(errors)  # last: an amount that is left clears what is said of it
        return None if errors else form

    def _day(self, entry: TextInput, name: str, errors: dict[str, str]) -> date | None:
        text = entry.text().strip()
        if not text:
            return None
        try:
            return parse_day(text, today=self._desk.today())
        except DayError:
            errors[name] = _tr("Type a day such as 18-07-2026 or 18/7.")
            return None

    def _failed(self, error: AppError) -> None:
        self._set_saving(on=False)
        details: Mapping[str, str] = error.details or {"amount": error.sentence}
        self.view.show_errors(details)

    def _set_saving(self, *, on: bool) -> None:
        self._is_saving = on
        self._save.set_busy(on)
        self._print.setEnabled(not on)

    def _tell(self, outcome: Outcome[Payment]) -> None:
        payment, desk = outcome.value, self._desk
        is_out = payment.direction is PaymentDirection.PAID
        out, into = (
            _tr("Payment {number} saved on this computer"),
            _tr("Receipt {number} saved on this computer"),
        )
        title = (out if is_out else into).format(number=payment.number)
        amount = f"{format_rupees(payment.amount)} {mode_in_words(payment.mode)}"
        below = " · ".join((payment.party_name, amount, *outcome.warnings))
        subject = f"{PAYMENT}{payment.id}"
        print_it = (
            _tr("Print it") if is_out else _tr("Print receipt"),
            "",
            lambda: print_now(desk, subject),
        )
        tone = "warn" if outcome.warnings else "ok"
        desk.shell.tell(Told(title, below, tone, (print_it,)))


def open_payment_dialog(desk: Desk, subject: str | None) -> None:
    """Take money for a document ("ID") or from a contact ("contact/ID"); without a subject ask who pays."""
    if subject is None:
        PaymentDialog(desk).open_search()
        return
    paying = desk.services.paying

    def read() -> ToPay:
        if subject.startswith(CONTACT):
            return paying.for_contact(subject.removeprefix(CONTACT))
        return paying.for_document(subject)

    desk.tasks.run(read, on_success=lambda to_pay: PaymentDialog(desk).open_for(to_pay))


def _owes(amount: Money) -> str:
    return _tr("owes {amount}").format(amount=format_rupees(amount))


def _sentences(form: PaymentForm) -> dict[str, str]:
    """Say what the form finds wrong by itself."""
    words = {
        "above zero": _tr("Type how much was paid back.")
        if form.paid_back
        else _tr("Type how much was received."),
        "more than on account": _tr("Only {advance} is on account."),
        "less than shares": _tr("The bills get more than was received. Lower a share."),
        "more than a cash sale": _tr("A cash sale takes no more than is owed on it: {due}."),
        "more than due": _tr("A bill gets more than is owed on it. Lower its share."),
    }
    due, advance = format_rupees(form.to_pay.owed), format_rupees(form.to_pay.advance)
    return {
        name: words[problem].format(due=due, advance=advance)
        for name, problem in form.problems().items()
    }


def _tr(text: str) -> str:
    return QCoreApplication.translate("PaymentDialog", text)
