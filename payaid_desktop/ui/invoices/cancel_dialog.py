"""The dialog that asks why a document is cancelled, or a payment taken back."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from payaid_desktop.domain.documents import NOTES, SALES, Document
from payaid_desktop.domain.errors import AppError
from payaid_desktop.domain.payments import Payment
from payaid_desktop.services.acts import Outcome
from payaid_desktop.services.build import Services
from payaid_desktop.services.inputs.documents import CancelInput
from payaid_desktop.services.inputs.payments import ReversalInput
from payaid_desktop.ui.desk import Desk, Told
from payaid_desktop.ui.dialog_scope import open_over
from payaid_desktop.ui.invoices.bill_acts import register_of
from payaid_desktop.ui.kit.buttons import Button
from payaid_desktop.ui.kit.dialogs import Dialog
from payaid_desktop.ui.kit.fields import Field, TextInput
from payaid_desktop.ui.kit.labels import Label
from payaid_desktop.ui.kit.layouts import column, holding
from payaid_desktop.ui.printing.print_acts import read_subject


@dataclass(frozen=True, slots=True)
class _Asked:
    """The words of the question, and what is done with the answer."""

    title: str
    sentence: str
    button: str
    done: str
    act: Callable[[str], Outcome[Document] | Outcome[Payment]]


class CancelDialog:
    """Asks for the reason, and acts."""

    def __init__(self, desk: Desk, asked: _Asked) -> None:
        self._desk = desk
        self._asked = asked
        look = desk.look
        self.reason = TextInput(look, placeholder=_tr("Wrong customer, typed twice…"))
        self._field = Field(look, _tr("Reason"), self.reason, required=True)
        self._go = Button(look, asked.button, icon="x", variant="danger", keys=desk.keys("save"))
        keep = Button(look, _tr("Keep it"), keys="Esc")
        sentence = Label(look, asked.sentence, "body", "text2").wrapped()
        self.dialog = Dialog(
            look,
            desk.shell.overlay_parent(),
            title=asked.title,
            body=holding(column(sentence, 14, self._field)),
            buttons=(keep, self._go),
            width_px=480,
        )
        keep.clicked.connect(self.dialog.dismiss)
        self._go.clicked.connect(self.act)
        self.reason.returnPressed.connect(self.act)

    def open(self) -> None:
        """Show it."""
        open_over(self._desk, self.dialog, "cancel", {"save": self.act}, focus=self.reason)

    def act(self) -> None:
        """Cancel, unless no reason is given."""
        reason = self.reason.text().strip()
        if not reason:
            self._field.show_error(_tr("Say why in a few words. It stays on the paper."))
            return
        if not self._go.isEnabled():
            return
        self._go.set_busy(True)
        self._desk.tasks.run(
            lambda: self._asked.act(reason), on_success=self._done, on_error=self._failed
        )

    def _done(self, outcome: Outcome[Document] | Outcome[Payment]) -> None:
        self.dialog.leave()
        self._desk.shell.tell(Told(self._asked.done, " ".join(outcome.warnings)))

    def _failed(self, error: AppError) -> None:
        if not self.dialog.is_open:
            self._desk.shell.tell_error(error)
            return
        self._go.set_busy(False)
        self._field.show_error(error.details.get("reason", error.sentence))


def open_cancel_dialog(desk: Desk, subject: str | None) -> None:
    """Ask why a document ("ID") is cancelled or a payment ("payment/ID") taken back."""
    if subject is None:
        return
    desk.tasks.run(
        lambda: read_subject(desk.services, subject),
        on_success=lambda thing: CancelDialog(desk, _asked_of(desk.services, thing)).open(),
    )


def _asked_of(services: Services, thing: Document | Payment) -> _Asked:
    number = thing.number or ""
    if isinstance(thing, Payment):
        return _Asked(
            _tr("Take back {number}").format(number=number),
            _tr("What it settled is due again. The receipt keeps its number, and both stay."),
            _tr("Take back"),
            _tr("{number} is taken back").format(number=number),
            lambda reason: services.payments.reverse(thing.id, ReversalInput(reason=reason)),
        )
    return _Asked(
        _tr("Cancel {number}").format(number=number),
        _consequence(thing),
        _tr("Cancel it"),
        _tr("{number} is cancelled").format(number=number),
        lambda reason: register_of(services, thing.kind).cancel(
            thing.id, CancelInput(reason=reason)
        ),
    )


def _consequence(document: Document) -> str:
    if document.kind in SALES:
        return _tr(
            "The number stays used. Goods go back into stock, and money that was paid for it"
            " stays on the customer's account."
        )
    if document.kind in NOTES:
        return _tr("The number stays used. What the note changed is as it was before.")
    return _tr("The number stays used, and the paper says that it is cancelled.")


def _tr(text: str) -> str:
    return QCoreApplication.translate("CancelDialog", text)
